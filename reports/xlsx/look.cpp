// Why: see look.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/look.hpp"

namespace almanac::xlsx {
namespace {

constexpr lxw_color_t ink = 0x1F2A37;
constexpr lxw_color_t faint = 0x5B6673;
constexpr lxw_color_t rule = 0xC9D1DA;
constexpr lxw_color_t deep = 0x1F4E79;
constexpr lxw_color_t warning = 0x9C1C12;

void letters(lxw_format* format, double size, lxw_color_t colour, bool bold) {
    format_set_font_name(format, "Microsoft YaHei");
    format_set_font_size(format, size);
    format_set_font_color(format, colour);
    if (bold) format_set_bold(format);
}

void body(lxw_format* format, std::uint8_t across, bool wraps) {
    letters(format, 10, ink, false);
    format_set_align(format, across);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, rule);
    if (wraps) format_set_text_wrap(format);
}

void header(lxw_format* format) {
    body(format, LXW_ALIGN_CENTER, true);
    letters(format, 10, 0xFFFFFF, true);
    format_set_bg_color(format, deep);
}

void total(lxw_format* format, std::uint8_t across) {
    body(format, across, true);
    format_set_bold(format);
    format_set_bg_color(format, 0xEAF0F6);
}

void shape(lxw_format* format, Style style) {
    switch (style) {
        case Style::title: return letters(format, 16, deep, true);
        case Style::subtitle: return letters(format, 12, faint, false);
        case Style::standing: return letters(format, 10, warning, true);
        case Style::link:
            letters(format, 10, 0x0B5CAD, false);
            format_set_underline(format, LXW_UNDERLINE_SINGLE);
            return;
        case Style::caption: return letters(format, 11, ink, true);
        case Style::note: return letters(format, 9, faint, false);
        case Style::header: return header(format);
        case Style::text: return body(format, LXW_ALIGN_LEFT, true);
        case Style::line: return body(format, LXW_ALIGN_LEFT, false);
        case Style::number: return body(format, LXW_ALIGN_RIGHT, false);
        case Style::total_text: return total(format, LXW_ALIGN_LEFT);
        case Style::total_number: return total(format, LXW_ALIGN_RIGHT);
        case Style::label: return letters(format, 10, faint, false);
        case Style::fact: return letters(format, 10, ink, false);
    }
}

}  // namespace

lxw_format* Look::format(Style style, const std::string& number_format) {
    lxw_format*& format = formats_[{style, number_format}];
    if (format == nullptr) {
        format = workbook_add_format(workbook_);
        shape(format, style);
        if (!number_format.empty()) format_set_num_format(format, number_format.c_str());
    }
    return format;
}

lxw_format* Look::light(Light light) {
    lxw_format*& format = lights_[light];
    if (format != nullptr) return format;
    format = workbook_add_format(workbook_);
    struct Colours {
        lxw_color_t letters;
        lxw_color_t ground;
    };
    const auto of = [](Light each) -> Colours {
        switch (each) {
            case Light::green: return {0x0B5A2B, 0xDDF1E3};
            case Light::yellow: return {0x6B4B00, 0xFCEFC7};
            case Light::red: return {0x8A1F14, 0xF8DAD6};
            case Light::grey: return {0x46505C, 0xE9ECEF};
        }
        return {ink, 0xFFFFFF};
    };
    format_set_font_color(format, of(light).letters);
    format_set_bg_color(format, of(light).ground);
    return format;
}

}  // namespace almanac::xlsx
