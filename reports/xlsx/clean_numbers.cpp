// Why: see clean_numbers.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/clean_numbers.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <string_view>

#include "almanac/model/number.hpp"
#include "ooxml/package.hpp"
#include "ooxml/unpack.hpp"

namespace almanac::xlsx {
namespace {

constexpr std::size_t longest_clean = 16;  // 15 digits and a point.

std::string in_15_digits(double value) {
    std::array<char, 64> buffer{};
    auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                             std::chars_format::scientific, 14)
                   .ptr;
    std::from_chars(buffer.data(), end, value);
    end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

/// Shortens what stands between `open` and `</`, wherever it is a number with too many digits.
std::string cleaned(std::string_view part, std::string_view open) {
    std::string out;
    out.reserve(part.size());
    for (auto at = part.find(open); at != std::string_view::npos; at = part.find(open)) {
        at += open.size();
        out += part.substr(0, at);
        part.remove_prefix(at);
        const auto text = part.substr(0, part.find('<'));
        double value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool number = read.ec == std::errc{} && read.ptr == text.data() + text.size();
        if (!number || text.size() <= longest_clean) continue;
        out += in_15_digits(value);
        part.remove_prefix(text.size());
    }
    return out.append(part);
}

bool any_part(std::string_view) { return true; }

}  // namespace

bool is_written_with_noise(double value) {
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.16G", value);
    return static_cast<std::size_t>(length) > longest_clean;
}

std::string with_clean_numbers(std::string bytes) {
    auto opened = ooxml::unpack(bytes, any_part);
    if (opened.fault) return bytes;
    ooxml::Package package;
    const std::string first = "[Content_Types].xml";
    package.add(first, std::move(opened.parts[first]));
    for (auto& [name, part] : opened.parts) {
        if (name == first) continue;
        if (name.starts_with("xl/worksheets/"))
            part = cleaned(part, "<v>");
        else if (name.starts_with("xl/charts/"))
            part = cleaned(part, "<c:v>");
        package.add(name, std::move(part));
    }
    return std::move(package).finish();
}

}  // namespace almanac::xlsx
