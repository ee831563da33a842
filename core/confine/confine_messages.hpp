// Why: what may be said where a foreign file brings its parser down. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern parser_fell{
    "D350",
    Severity::error,
    "读取该文件的程序未能完成：{0}",
    "the program that reads the file did not get through: {0}",
    "文件内容未被采用，其他一切不变",
    "nothing of the file was used; all else is as it was",
    "请用原来的办公软件打开后另存，再次提交；如仍不行，请把文件交给维护人员",
    "open it in the office program, save it anew and hand it in again; if that does not help, give "
    "the file to the maintainers"};

inline constexpr MessagePattern parser_not_started{
    "D351",
    Severity::error,
    "无法启动读取文件的进程：{0}",
    "no process can be started to read the file: {0}",
    "文件内容未被采用，其他一切不变",
    "nothing of the file was used; all else is as it was",
    "请检查系统对进程数和内存的限制，然后重试",
    "look at the system's limits of processes and memory, then try again"};

}  // namespace almanac::messages
