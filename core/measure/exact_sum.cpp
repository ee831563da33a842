// Why: see exact_sum.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/exact_sum.hpp"

#include <algorithm>

namespace almanac::measure_detail {
namespace {

constexpr int most_decimals = 15;

}  // namespace

void ExactSum::add(const Number& number) {
    rough_ += number.value;
    const int decimals = std::max<int>(number.decimals, 0);
    const std::string text = print_rounded(number.value, decimals);
    is_exact_ = is_exact_ && parse_number(text).fault == NumberFault::none;
    if (!is_exact_) return;
    Wide digits = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits = digits * 10 + (c - '0');
    for (int place = decimals; place < most_decimals; ++place) digits *= 10;
    sum_ += text.front() == '-' ? -digits : digits;
    decimals_ = std::max(decimals_, decimals);
}

void ExactSum::add(const ExactSum& other, int sign) {
    rough_ += sign * other.rough_;
    is_exact_ = is_exact_ && other.is_exact_;
    sum_ += sign * other.sum_;
    decimals_ = std::max(decimals_, other.decimals_);
}

std::string ExactSum::text() const {
    if (!is_exact_) return print_rounded(rough_, 0);
    std::string digits;
    Wide rest = sum_ < 0 ? -sum_ : sum_;
    for (int place = decimals_; place < most_decimals; ++place) rest /= 10;
    for (; rest > 0 || digits.size() <= static_cast<std::size_t>(decimals_); rest /= 10)
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    std::reverse(digits.begin(), digits.end());
    if (decimals_ > 0) digits.insert(digits.end() - decimals_, '.');
    return sum_ < 0 ? "-" + digits : digits;
}

std::optional<Number> ExactSum::number() const {
    if (!is_exact_) return std::nullopt;
    const auto parsed = parse_number(text());
    if (parsed.fault != NumberFault::none) return std::nullopt;
    return parsed.number;
}

}  // namespace almanac::measure_detail
