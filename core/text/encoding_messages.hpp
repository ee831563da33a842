// Why: whoever saved a text must learn how it was read, or why it was not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern read_as{"D03", Severity::note, "文件按 {0} 编码读取",
                                        "the file was read as {0}"};

inline constexpr MessagePattern two_encodings{
    "D210",
    Severity::error,
    "文件中有两种编码：第 {2} 行是 {0}，其余是 {1}",
    "the file is written in two encodings: row {2} in {0}, the rest in {1}",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "分别打开原来的各份文件，都另存为“CSV UTF-8（逗号分隔）”后再合并",
    "open each of the files it was put together from, save it as “CSV UTF-8 (comma delimited)”, "
    "and join them again"};

inline constexpr MessagePattern bad_bytes{
    "D04",
    Severity::error,
    "文件第 {0} 个字节（{1}）不是 {2} 文字",
    "byte {0} of the file ({1}) is no {2} text",
    "本文件未写入任何数据",
    "nothing of this file was stored",
    "另存为“CSV UTF-8（逗号分隔）”后重新导入",
    "save the file as “CSV UTF-8 (comma delimited)” and import it again"};

inline constexpr MessagePattern bad_text_bytes{"T100",
                                               Severity::error,
                                               "文件第 {0} 个字节（{1}）不是 {2} 文字",
                                               "byte {0} of the file ({1}) is no {2} text",
                                               "本文件未采用，其余文件照常读取",
                                               "this file is not used; the others are",
                                               "用记事本打开核对，另存时编码选“UTF-8”",
                                               "look at it in an editor and save it as UTF-8"};

inline constexpr MessagePattern unmarked_text{"T101",
                                              Severity::error,
                                              "是{0}，不能读取",
                                              "is {0}, which cannot be read",
                                              "本文件未采用，其余文件照常读取",
                                              "this file is not used; the others are",
                                              "用记事本打开，另存时编码选“UTF-8”",
                                              "open it in an editor and save it as UTF-8"};

}  // namespace almanac::messages
