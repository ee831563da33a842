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

}  // namespace almanac::messages
