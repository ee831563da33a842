// Why: the messages of the program itself, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern usage{"U01",
                                      Severity::error,
                                      "命令写法有误：{0}",
                                      "the command cannot be understood: {0}",
                                      "",
                                      "",
                                      "请用 almanac --help 查看用法",
                                      "see almanac --help"};

inline constexpr MessagePattern internal_error{
    "U02",
    Severity::error,
    "程序内部错误：{0}",
    "internal error: {0}",
    "已有的报告和数据库未改动",
    "existing reports and the store are unchanged",
    "请将此消息和所用命令报告给维护者",
    "please report this message and the command to the maintainers"};

inline constexpr MessagePattern out_of_memory{
    "S65",
    Severity::error,
    "内存不足，运行中止",
    "there is not enough memory; the run was ended",
    "此前的数据和报告均完好",
    "earlier data and reports are safe",
    "关闭其他程序，或提高内存限制（ulimit -v）后重新运行",
    "close other programs, or raise the limit of memory (ulimit -v), and run it again"};

inline constexpr MessagePattern not_printed{"S66",
                                            Severity::error,
                                            "结果无法输出：{0}",
                                            "the outcome could not be printed: {0}",
                                            "所做的已经完成",
                                            "what was done is done",
                                            "请核对标准输出所指的磁盘空间",
                                            "check the free space where standard output leads"};

inline constexpr MessagePattern unknown_mark{
    "C120",
    Severity::error,
    "文件自称的{0}“{1}”无法识别",
    "the file says of itself that its {0} is “{1}”, which is none",
    "工作区未改动",
    "the workspace is unchanged",
    "请在本程序生成的 report.docx 上修改，不要改动其内部标识",
    "edit a report.docx that was built, and leave what it says of itself as it is"};

inline constexpr MessagePattern unknown_format{"U03",
                                               Severity::error,
                                               "没有格式“{0}”；可用格式：{1}",
                                               "there is no format “{0}”; there are: {1}",
                                               "",
                                               "",
                                               "请改用可用的格式",
                                               "choose one of them"};

inline constexpr MessagePattern unknown_subject{"U04",
                                                Severity::error,
                                                "没有指标或目标“{0}”{1}",
                                                "there is no indicator or target “{0}”{1}",
                                                "",
                                                "",
                                                "请核对编号或名称",
                                                "check the id or the name"};

inline constexpr MessagePattern option_unknown_area{
    "U05", Severity::error,  "没有地区“{0}”{1}", "there is no area “{0}”{1}", "",
    "",    "请核对地区代码", "check the code"};

inline constexpr MessagePattern bad_date{
    "U06", Severity::error,     "数据截止日“{0}”不是日期", "the cut-off “{0}” is no date", "",
    "",    "请写作 2018-12-31", "write it as 2018-12-31"};

inline constexpr MessagePattern unknown_sector{"U07",
                                               Severity::error,
                                               "没有部门“{0}”{1}",
                                               "there is no sector “{0}”{1}",
                                               "",
                                               "",
                                               "请用 almanac sectors 查看",
                                               "see almanac sectors"};

inline constexpr MessagePattern folder_exists{"U08",
                                              Severity::error,
                                              "文件夹“{0}”已存在且不为空",
                                              "the folder “{0}” exists and is not empty",
                                              "其中内容未改动",
                                              "nothing in it was changed",
                                              "请另选名称",
                                              "choose another name"};

inline constexpr MessagePattern bad_number{"U09",
                                           Severity::error,
                                           "“{0}”不是报送序号",
                                           "“{0}” is no submission number",
                                           "",
                                           "",
                                           "请用 store verify 查看已有报送",
                                           "see store verify for the submissions there are"};

inline constexpr MessagePattern bad_id_typed{
    "U10",
    Severity::error,
    "“{0}”不能作部门编号",
    "“{0}” cannot be a sector id",
    "",
    "",
    "只用小写字母、数字和下划线，并以字母开头",
    "use lower-case letters, digits and underscores, a letter first"};

inline constexpr MessagePattern changed_by_hand{
    "U20",
    Severity::warning,
    "此文件已被人工修改，新报告写入 {0}",
    "was changed by hand; the new report is {0}",
    "修改过的文件未动",
    "the changed file as it is",
    "用 almanac edits 收回改动后，再删除或改名此文件",
    "take the changes over with almanac edits, then remove or rename it"};

inline constexpr MessagePattern dated_ahead{
    "U100",
    Severity::error,
    "收到日期“{0}”晚于今天（{1}）",
    "the day “{0}” on which it came in is after today ({1})",
    "未入库",
    "nothing was stored",
    "写实际收到的日期，如 2018-03-15；不写即按今天",
    "write the day on which it did come in, such as 2018-03-15; without it today counts"};

inline constexpr MessagePattern marked_by_hand{
    "E106",
    Severity::warning,
    "此文件已被人工修改，新文件写入 {0}",
    "was changed by hand; the new file is {0}",
    "修改过的文件未动",
    "the changed file as it is",
    "其中的改动不会进入报告；核对后请删除或改名此文件",
    "what was changed there does not enter the report; look it over, then remove or rename it"};

inline constexpr MessagePattern not_ours{
    "U190",
    Severity::warning,
    "此处已有的文件不是本工作区写出的，或写出后有人改过；新文件写入 {0}",
    "what lies here was not written by this workspace, or somebody changed it since; the new file "
    "is {0}",
    "原有文件未动",
    "the file that was there",
    "核对后请删除或改名，或另取文件名",
    "look it over, then remove or rename it, or give another name"};

inline constexpr MessagePattern mapping_exists{
    "U191",
    Severity::error,
    "已有内容不同的列对照“{0}”",
    "there is another mapping called “{0}”",
    "原列对照未改动，本次未入库",
    "that mapping is unchanged, nothing was stored",
    "请另取名称；要在它的基础上修改，请加 --mapping {0}",
    "choose another name, or add --mapping {0} to build on it"};

inline constexpr MessagePattern folder_of_inputs{
    "U198",
    Severity::error,
    "报告不写入工作区自己的文件夹“{0}”：其中的文件会被当作数据读取",
    "reports are not written into the workspace's own folder “{0}”: what lies there is read as "
    "data",
    "未写出任何文件",
    "nothing was written",
    "请另取文件夹",
    "name another folder"};

inline constexpr MessagePattern nothing_to_report{
    "U21",
    Severity::error,
    "“{0}”没有要报送的指标和任务（已装载部门 {1} 个，未能装载 {2} 个）",
    "“{0}” has no figures or tasks to report ({1} sectors loaded, {2} refused)",
    "未写出文件",
    "no file was written",
    "指标的 reports、任务的 leads 写明由谁报送；未能装载的部门见 almanac sectors",
    "an indicator's reports and a task's leads say who reports; almanac sectors tells what was "
    "refused"};

inline constexpr MessagePattern nothing_of_unit{
    "U195",
    Severity::error,
    "“{0}”没有牵头的目标、任务，也没有负责的指标",
    "“{0}” leads no target or task and answers for no indicator",
    "未写出报告",
    "no report was written",
    "目标、任务的牵头单位和指标的报送单位见整本报告的附件",
    "the annexes of the whole report say who leads and who reports"};

inline constexpr MessagePattern no_such_unit{"U22",
                                             Severity::error,
                                             "没有单位“{0}”{1}",
                                             "there is no unit “{0}”{1}",
                                             "未写出文件",
                                             "no file was written",
                                             "写 units.csv 中的编号或名称",
                                             "write an id or name of units.csv"};

inline constexpr MessagePattern annotate_one{"U11",
                                             Severity::error,
                                             "--annotate 一次只标注一个文件，给了 {0} 个",
                                             "--annotate marks one file at a time, {0} were given",
                                             "",
                                             "",
                                             "请逐个文件导入",
                                             "import them one by one"};

inline constexpr MessagePattern problems_exists{"R81",
                                                Severity::error,
                                                "“{0}”已存在，问题不写入其中",
                                                "“{0}” exists; problems go into a new file",
                                                "该文件未改动",
                                                "the file is unchanged",
                                                "请另取文件名",
                                                "give another name"};
inline constexpr MessagePattern annotate_exists{
    "U12",          Severity::error,         "“{0}”已存在",  "“{0}” exists",
    "该文件未改动", "the file is unchanged", "请另取文件名", "give another name"};

inline constexpr MessagePattern unit_abolished{
    "U156",
    Severity::error,
    "“{0}”已于 {1} 撤销，没有后继单位",
    "“{0}” was abolished on {1} and has no successor",
    "未写出文件",
    "no file was written",
    "由别的单位接任的，请在 units.csv 的 successor 列写明并写依据文件；补发撤销以前的表，请用 "
    "--sent "
    "写明当时的日期",
    "where another unit took over, name it in the column successor of units.csv with the document; "
    "for a form as of an earlier day give --sent"};

inline constexpr MessagePattern unit_split{"U157",
                                           Severity::error,
                                           "“{0}”已分为几个单位：{1}",
                                           "“{0}” was split into several units: {1}",
                                           "未写出文件",
                                           "no file was written",
                                           "请用 --unit 分别指定其中之一",
                                           "name one of them with --unit"};

inline constexpr MessagePattern folder_of_other_edition{
    "U159",
    Severity::error,
    "此文件夹里是另一个版本：{0}；本次要写的是：{1}",
    "another edition lies in this folder: {0}; this one is: {1}",
    "文件夹未动",
    "the folder as it is",
    "请用 --out 另指定文件夹，或不写 --out：不同的公开范围、地区、部门、截止日各有自己的文件夹",
    "name another folder with --out, or leave --out away: editions of another audience, area, "
    "sector or cut-off have folders of their own"};

inline constexpr MessagePattern bad_day{"U158",
                                        Severity::error,
                                        "“{0}”不是日期",
                                        "“{0}” is no date",
                                        "未写出文件",
                                        "no file was written",
                                        "请写成 2019-03-01 的形式",
                                        "write it as in 2019-03-01"};

}  // namespace almanac::messages
