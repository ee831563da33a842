// Why: what keeps a PDF from being written. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::pdf {

inline constexpr MessagePattern uncut_font{
    "G21",
    Severity::error,
    "无法从字体 {0} 中取出所用的字，未生成 PDF",
    "The glyphs used could not be taken out of font {0}; no PDF was made",
    "其他格式与上一次的 PDF",
    "the other formats, and the PDF made before",
    "请重新安装字体软件包",
    "install the font's package anew"};

inline constexpr MessagePattern broken_off{"G22",
                                           Severity::error,
                                           "生成 PDF 时出错：{0}",
                                           "The PDF could not be made: {0}",
                                           "其他格式与上一次的 PDF",
                                           "the other formats, and the PDF made before",
                                           "请把此消息连同报告一并报告给维护者",
                                           "send this message with the report to the maintainers"};

}  // namespace almanac::pdf
