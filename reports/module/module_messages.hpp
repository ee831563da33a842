// Why: what keeps a format's module from being used. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::module_messages {

inline constexpr MessagePattern missing{
    "G31",
    Severity::error,
    "找不到生成 {0} 的模块 almanac-{0}.so，未生成该格式",
    "The module that writes {0}, almanac-{0}.so, was not found; that format was not made",
    "其他格式与上一次的文件",
    "the other formats, and the file made before",
    "请重新安装或重新构建 almanac",
    "install or build almanac anew"};

inline constexpr MessagePattern not_loadable{
    "G32",
    Severity::error,
    "无法载入模块：{0}。未生成该格式",
    "The module cannot be loaded: {0}. That format was not made",
    "其他格式与上一次的文件",
    "the other formats, and the file made before",
    "请安装缺少的软件包（./bootstrap report），或重新构建 almanac",
    "install the packages that are missing (./bootstrap report), or build almanac anew"};

inline constexpr MessagePattern other_build{
    "G33",
    Severity::error,
    "模块属于另一次构建（{0}），本程序为 {1}。未生成该格式",
    "The module belongs to another build ({0}); this program is {1}. That format was not made",
    "其他格式与上一次的文件",
    "the other formats, and the file made before",
    "请一并重新安装程序与模块",
    "install program and modules together"};

inline constexpr MessagePattern fell{
    "G34",
    Severity::error,
    "生成 {0} 的程序未能完成：{1}。未生成该格式",
    "the program that writes {0} did not get through: {1}. That format was not made",
    "其他格式与上一次的文件",
    "the other formats, and the file made before",
    "请重试，或放宽内存限制；如仍不行，请告知维护人员",
    "try again, or raise the limit of memory; if that does not help, tell the maintainers"};

}  // namespace almanac::module_messages
