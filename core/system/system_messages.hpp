// Why: the messages about files, in both languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern file_not_read{"Y01",
                                              Severity::error,
                                              "无法读取：{0}",
                                              "cannot be read: {0}",
                                              "",
                                              "",
                                              "请核对路径和读取权限",
                                              "check the path and the permission to read it"};

inline constexpr MessagePattern not_a_file{"Y02",
                                           Severity::error,
                                           "不是普通文件（是文件夹、管道或设备）",
                                           "is no regular file (but a folder, pipe or device)",
                                           "",
                                           "",
                                           "请给出文件的路径",
                                           "name a file"};

inline constexpr MessagePattern file_too_large{"Y03",
                                               Severity::error,
                                               "文件有 {0} 字节，上限为 {1} 字节",
                                               "the file has {0} bytes, the limit is {1}",
                                               "",
                                               "",
                                               "请核对是否选错文件，或将其拆分",
                                               "check that it is the right file, or split it"};

inline constexpr MessagePattern file_not_written{"Y04",
                                                 Severity::error,
                                                 "无法写入：{0}",
                                                 "cannot be written: {0}",
                                                 "原有文件未改动",
                                                 "what was there before is unchanged",
                                                 "请核对磁盘空间和写入权限",
                                                 "check free space and the permission to write"};

inline constexpr MessagePattern leads_away{
    "Y10",
    Severity::error,
    "这里是链接，或路径通到 {0} 以外；未读写",
    "a link, or a name that leads out of {0}; it was neither read nor written",
    "",
    "",
    "请以文件本身代替链接；放在别处的部门文件夹，请写入 almanac.json 的 sector_folders，"
    "或用 --sectors 指定",
    "put the file itself in its place; name a sector's folder that lies elsewhere in "
    "sector_folders of almanac.json or by --sectors"};

inline constexpr MessagePattern link_to_nothing{"Y11",
                                                Severity::error,
                                                "链接所指的 {0} 不存在",
                                                "this link leads to {0}, which is not there",
                                                "",
                                                "",
                                                "请核对该磁盘或共享文件夹是否已挂载",
                                                "check that the disk or shared folder is mounted"};

inline constexpr MessagePattern absurd_clock{"Y12",
                                             Severity::error,
                                             "本机时钟为 {0}，不可信",
                                             "the clock of this machine says {0}, which cannot be",
                                             "未写入任何内容",
                                             "nothing was written",
                                             "请校准本机的日期和时间后再试",
                                             "set date and time of this machine and try again"};

}  // namespace almanac::messages
