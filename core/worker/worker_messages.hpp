// Why: every way in which a sector's code can fail, in words for its team and for the operator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "messages/messages.hpp"

namespace almanac::messages {

/// A fault of one sector: nothing else suffers.
constexpr MessagePattern sector_fault(std::string_view code, std::string_view zh,
                                      std::string_view en, std::string_view hint_zh,
                                      std::string_view hint_en) {
    return {code,
            Severity::error,
            zh,
            en,
            "全部已提交数据和其他部门的内容",
            "all submitted data and all other sectors",
            hint_zh,
            hint_en};
}

// The file.
inline constexpr auto not_a_library = sector_fault(
    "W01", "不是共享库（ELF）文件", "is no shared library (ELF)",
    "请重新编译该部门的代码，或核对文件", "build the sector again, or check which file was copied");
inline constexpr auto library_cut_short = sector_fault(
    "W02", "共享库不完整：现有 {0} 字节，应有 {1} 字节",
    "the library is cut short: {0} bytes of {1}", "请重新复制该文件", "copy the file again");
inline constexpr auto wrong_machine = sector_fault(
    "W03", "共享库适用于 {0}，本机为 {1}", "the library is for {0}, this machine is {1}",
    "请在本机架构上重新编译", "build it for this machine");
inline constexpr auto library_changed = sector_fault(
    "W04", "共享库或其文件夹在读取清单后已变动：SHA-256 为 {0}，应为 {1}",
    "the library or its folder changed after the catalog was read: SHA-256 {0}, wanted {1}",
    "请在文件不再变动后重新运行", "run again when nobody is writing the file");
inline constexpr auto quarantined = sector_fault(
    "W72", "代码在 5 分钟内的 3 次运行中出错，自 {0} 起停用",
    "its code failed in 3 runs within 5 minutes and is not run since {0}",
    "改正后更换该部门的文件夹即恢复；要照原样再试，请运行 almanac sectors --release {1}",
    "a corrected folder ends this; to try again as it is run almanac sectors --release {1}");
inline constexpr auto not_loadable = sector_fault(
    "W05", "共享库无法装入：{0}", "the library cannot be loaded: {0}",
    "请将所缺的库或符号链接进去后重新编译", "link what is missing into the sector and build again");
inline constexpr auto crashed_loading = sector_fault(
    "W06", "装入共享库时异常终止（{0}）", "crashed while being loaded ({0})",
    "请检查全局对象和静态构造函数", "look at the library's global objects and static constructors");
inline constexpr auto loading_too_long = sector_fault(
    "W07", "装入共享库超过 {0} 毫秒", "loading took longer than {0} ms",
    "请检查全局对象和静态构造函数", "look at the library's global objects and static constructors");

// The entry.
inline constexpr auto no_entry =
    sector_fault("W10", "没有导出符号 {0}", "does not export {0}",
                 "请在源文件末尾写上 ALMANAC_SECTOR(…)，或按 abi.h 导出该符号",
                 "end the source with ALMANAC_SECTOR(…), or export the symbol as abi.h says");
inline constexpr auto wrong_major = sector_fault(
    "W11", "按接口版本 {0}.{1} 编译，本程序提供 {2}.{3}，主版本不同",
    "was built for interface {0}.{1}; this host offers {2}.{3}, of another major version",
    "请用本程序的 SDK 重新编译该部门的代码", "build the sector again with this host's SDK");
inline constexpr auto newer_minor =
    sector_fault("W12", "需要接口版本 {0}.{1}，本程序只提供到 {2}.{3}",
                 "needs interface {0}.{1}; this host offers only {2}.{3}",
                 "请升级本程序，或用本程序的 SDK 重新编译该部门的代码",
                 "update almanac, or build the sector again with this host's SDK");
inline constexpr auto wrong_entry_size =
    sector_fault("W13", "almanac_sector_entry 的 struct_size 为 {0}，至少应为 {1}",
                 "struct_size of almanac_sector_entry is {0}, wanted at least {1}",
                 "请将其设为 sizeof(almanac_sector)", "set it to sizeof(almanac_sector)");
inline constexpr auto null_name =
    sector_fault("W14", "almanac_sector_entry 的 {0} 为空，清单中为 {1}",
                 "{0} of almanac_sector_entry is null, the manifest states {1}", "请在代码中写明",
                 "state it in the code");
inline constexpr auto id_differs =
    sector_fault("W15", "共享库自称 {0}，清单 sector.json 中为 {1}",
                 "the library calls itself {0}, sector.json says {1}", "请使两处 id 一致",
                 "let both state the same id");
inline constexpr auto version_differs = sector_fault(
    "W16", "共享库版本为 {0}，清单 sector.json 中为 {1}",
    "the library's version is {0}, sector.json says {1}", "请使两处版本一致，并重新编译",
    "let both state the same version, and build again");

// The call.
inline constexpr auto call_failed =
    sector_fault("W20", "报告失败：{0}", "failed: {0}", "请该部门开发人员据此修改",
                 "the sector's team should look into it");
inline constexpr auto crashed =
    sector_fault("W21", "异常终止（{0}）", "crashed ({0})", "请在调试器中以同一请求重现",
                 "repeat the same request under a debugger");
inline constexpr auto call_too_long =
    sector_fault("W22", "超过 {0} 毫秒未完成", "did not finish within {0} ms",
                 "请检查是否有死循环，或提高时限", "look for an endless loop, or raise the limit");
inline constexpr auto sector_too_long =
    sector_fault("W23", "该部门各次调用合计超过 {0} 毫秒",
                 "all calls of the sector together took longer than {0} ms",
                 "请提高效率，或提高时限", "make it faster, or raise the limit");
inline constexpr auto memory_out =
    sector_fault("W24", "内存超出上限（{0} MiB）", "ran out of memory (limit {0} MiB)",
                 "请减少占用，或提高上限", "use less, or raise the limit");
inline constexpr auto forbidden_call = sector_fault(
    "W25", "进行了不允许的系统调用 {0}", "made the forbidden system call {0}",
    "部门代码不得访问网络、文件和其他进程，所需数据请由请求取得",
    "a sector may not use network, files or other processes; what it needs comes with the request");
inline constexpr auto ended_by_itself =
    sector_fault("W26", "未答复即自行退出（退出码 {0}）",
                 "exited by itself without a whole reply (exit code {0})",
                 "请勿在部门代码中调用 exit", "do not call exit in a sector");
inline constexpr auto broke_protocol = sector_fault(
    "W27", "擅自向与主程序的通信通道写入", "wrote into the channel to the host by itself",
    "部门代码不得使用描述符 3 和 4", "a sector must leave descriptors 3 and 4 alone");
inline constexpr auto output_flood = sector_fault(
    "W28", "向标准输出写了超过 {0} 字节", "wrote more than {0} bytes to its standard output",
    "请用 report() 给出简短说明", "use report() for what people should know");

inline constexpr auto closed_channel =
    sector_fault("W29", "关闭了与主程序的通信通道", "closed the channel to the host",
                 "部门代码不得使用描述符 3 和 4", "a sector must leave descriptors 3 and 4 alone");

// The reply.
inline constexpr auto emitted_never =
    sector_fault("W30", "返回成功但没有给出答复", "succeeded without emitting a reply",
                 "请在返回 0 之前调用一次 emit", "call emit once before returning 0");
inline constexpr auto emitted_twice =
    sector_fault("W31", "一次调用给出了多于一份答复", "emitted more than one reply in a call",
                 "请将内容合为一份答复", "put everything into one reply");
inline constexpr auto reply_too_large = sector_fault(
    "W32", "答复有 {0} 字节，上限为 {1} 字节", "the reply has {0} bytes, the limit is {1}",
    "请只给出所问的内容", "reply only what was asked for");
inline constexpr auto reply_not_utf8 = sector_fault("W33", "答复第 {0} 字节处不是有效的 UTF-8",
                                                    "the reply is no valid UTF-8 at byte {0}",
                                                    "请以 UTF-8 编码文本", "encode text as UTF-8");
inline constexpr auto reply_not_json = sector_fault(
    "W34", "答复第 {0} 字节处不是有效的 JSON", "the reply is no valid JSON at byte {0}",
    "请用 JSON 库生成答复", "let a JSON library write the reply");
inline constexpr auto reply_too_deep =
    sector_fault("W35", "答复嵌套超过 {0} 层", "the reply is nested deeper than {0} levels",
                 "请减少嵌套", "nest less");

// The installation.
inline constexpr auto not_started =
    sector_fault("W40", "无法启动 {0}：{1}", "cannot start {0}: {1}", "请重新安装 almanac",
                 "install almanac again");
inline constexpr auto not_isolated = sector_fault(
    "W41", "本机无法隔离部门代码：{0}", "this machine cannot isolate sectors' code: {0}",
    "请在允许 seccomp、Landlock 的 Linux 上运行",
    "run on a Linux that allows seccomp and Landlock");

inline constexpr auto no_room_to_start = sector_fault(
    "W71", "无法启动 {0}：本机限额不足（{1}）",
    "cannot start {0}: this machine's limits do not allow it ({1})",
    "请提高打开文件数、进程数或内存的限额（ulimit、容器设置）",
    "raise the limit of open files, processes or memory (ulimit, the container's settings)");
inline constexpr auto isolation_lacks = sector_fault(
    "W66", "本机缺少一层隔离（{0}），almanac.json 的 isolation 为 required，部门代码未运行",
    "this machine lacks a layer of isolation ({0}), and isolation in almanac.json is required: "
    "sectors' code was not run",
    "请在启用 {0} 的 Linux 上运行，或将 isolation 设为 best",
    "run on a Linux that has it, or set isolation to best");

// What it is linked with.
inline constexpr auto needs_own_library = sector_fault(
    "W60", "需要“{0}”，它不是系统的库", "needs “{0}”, which is no library of the system",
    "请将其静态链接进部门的共享库，并从部门文件夹中删去",
    "link it statically into the sector's library and take it out of the sector's folder");
inline constexpr auto searches_own_folder =
    sector_fault("W61", "在“{0}”中查找所需的库（RPATH、RUNPATH）",
                 "has the libraries it needs searched in “{0}” (RPATH, RUNPATH)",
                 "请不带 RPATH、RUNPATH 重新链接：只装入系统的库",
                 "link it without RPATH and RUNPATH: only the system's libraries are loaded");
inline constexpr auto linkage_unreadable =
    sector_fault("W62", "动态段不可读", "the dynamic section cannot be read",
                 "请重新编译该部门的代码", "build the sector again");

// What must be the same twice.
inline constexpr auto entry_changed =
    sector_fault("W63", "两次启动给出的 almanac_sector_entry 不同",
                 "almanac_sector_entry differs from one start to the next", "请将其定义为常量",
                 "define it as a constant");
inline constexpr auto not_deterministic =
    sector_fault("W64", "对同一请求的两次答复自第 {0} 字节起不同",
                 "two answers to one request differ from byte {0} on",
                 "请勿使用时间、随机数、地址和散列表的次序",
                 "use no clock, random numbers, addresses or order of hash tables");

// More of the reply.
inline constexpr auto reply_has_bom =
    sector_fault("W68", "答复以字节序标记（BOM）开头", "the reply begins with a byte order mark",
                 "请去掉 BOM", "leave it out");
inline constexpr auto reply_member_twice = sector_fault(
    "W69", "答复中同一对象有两个成员“{0}”", "an object of the reply has the member “{0}” twice",
    "请用 JSON 库生成答复", "let a JSON library write the reply");
inline constexpr auto reply_number_too_long =
    sector_fault("W70", "答复中的整数 {0} 过长，无法精确读取",
                 "the reply has the integer {0}, which is too long to be read exactly",
                 "请给出不超过 15 位有效数字的数", "give numbers of at most 15 significant digits");

// No faults.
inline constexpr MessagePattern isolated_less{
    "W67",
    Severity::warning,
    "本机缺少一层隔离（{0}）：部门代码仍由系统调用过滤限制",
    "this machine lacks a layer of isolation ({0}): sectors' code is held by the system call "
    "filters alone",
    "全部数据和报告",
    "all data and the report",
    "请在启用 {0} 的 Linux 上运行；要求缺少时不运行部门代码，可在 almanac.json 中设 isolation 为 "
    "required",
    "run on a Linux that has it; to run no code without it set isolation in almanac.json to "
    "required"};
constexpr MessagePattern sector_message(Severity severity) {
    return {"W50", severity, "部门报告：{0}", "the sector reports: {0}"};
}
inline constexpr MessagePattern wrote_output{"W51",
                                             Severity::note,
                                             "向标准输出写了 {0} 字节，以“{1}”开头",
                                             "wrote {0} bytes to its standard output: {1}",
                                             "",
                                             "",
                                             "请改用 report()",
                                             "use report() instead"};

}  // namespace almanac::messages
