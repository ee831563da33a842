// Why: see cell_number.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/cell_number.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace almanac::workbook {
namespace {

constexpr int most_digits = 15;
constexpr int largest_exponent = 30;  // Beyond it nobody reads a figure; the text stays as it is.

/// Digits d.ddd × 10^exponent as plain decimals.
std::string plain(std::string digits, int exponent) {
    if (exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return digits.append(whole - digits.size(), '0');
    return digits.insert(whole, ".");
}

}  // namespace

std::optional<double> finite_number(std::string_view stored) {
    double value = 0;
    const auto [end, fault] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (fault != std::errc{} || end != stored.data() + stored.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string shown_number(std::string_view stored, int shift) {
    const auto value = finite_number(stored);
    if (!value) return {};
    if (*value == 0) return "0";
    std::array<char, 32> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(*value),
                      std::chars_format::scientific, most_digits - 1);
    const std::string_view text(buffer.data(),
                                static_cast<std::size_t>(written.ptr - buffer.data()));
    const auto e = text.find('e');
    const int exponent = std::atoi(std::string(text.substr(e + 1)).c_str()) + shift;
    if (std::abs(exponent) > largest_exponent) return std::string(stored);
    std::string digits(text.substr(0, 1));
    digits += text.substr(2, e - 2);
    digits.erase(digits.find_last_not_of('0') + 1);
    return (*value < 0 ? "-" : "") + plain(std::move(digits), exponent);
}

std::string shown_date(std::string_view stored, bool from_1904, DatePart to) {
    constexpr int last_serial = 2958465;  // 31 December 9999.
    constexpr int days_1904 = 1462;
    const auto value = finite_number(stored);
    if (!value || *value < 0 || *value > last_serial) return {};
    int serial = static_cast<int>(std::floor(*value)) + (from_1904 ? days_1904 : 0);
    if (serial == 60) return "1900-02-29";
    if (serial < 60) ++serial;
    using namespace std::chrono;
    const year_month_day day{sys_days{year{1899} / 12 / 30} + days{serial}};
    const std::string whole =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                    static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return whole.substr(0, to == DatePart::year ? 4 : to == DatePart::month ? 7 : whole.size());
}

}  // namespace almanac::workbook
