// Why: see number_format.hpp. SPDX-License-Identifier: Apache-2.0
#include "parity/number_format.hpp"

#include <cmath>

#include "almanac/model/number.hpp"

namespace almanac::parity {
namespace {

/// A format's section as literal text around one placeholder.
struct Section {
    std::string before;
    std::string after;
    int decimals = 0;
    bool percent = false;
    bool number = false;
    bool text = false;
};

/// Takes the first section off the format; its semicolon goes with it.
Section take_section(std::string_view& format) {
    Section section;
    bool quoted = false;
    bool after_point = false;
    const auto literal = [&](char c) {
        (section.number || section.text ? section.after : section.before) += c;
    };
    while (!format.empty()) {
        const char c = format.front();
        format.remove_prefix(1);
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            literal(c);
        } else if (c == '\\' && !format.empty()) {
            literal(format.front());
            format.remove_prefix(1);
        } else if (c == ';') {
            break;
        } else if (c == '0') {
            section.number = true;
            section.decimals += after_point ? 1 : 0;
        } else if (c == '.' && section.number) {
            after_point = true;
        } else if (c == '@') {
            section.text = true;
        } else {
            section.percent = section.percent || c == '%';
            literal(c);
        }
    }
    return section;
}

}  // namespace

std::string print_number(double value, std::string_view format) {
    Section section = take_section(format);
    const bool own_negative = value < 0 && !format.empty();
    if (own_negative) section = take_section(format);
    if (!section.number) return to_text(number_of(value));
    const double shown = section.percent ? shift_point(number_of(value), 2).value : value;
    const std::string digits = print_rounded(std::fabs(shown), section.decimals);
    const bool minus = !own_negative && print_rounded(shown, section.decimals) != digits;
    return (minus ? "-" : "") + section.before + digits + section.after;
}

std::string print_text(std::string_view text, std::string_view format) {
    const Section section = take_section(format);
    return section.text ? section.before + std::string(text) + section.after : std::string(text);
}

}  // namespace almanac::parity
