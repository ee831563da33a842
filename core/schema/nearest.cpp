// Why: see nearest.hpp. SPDX-License-Identifier: Apache-2.0
#include "schema/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace almanac {
namespace {

constexpr std::size_t longest_word = 64;  // Characters; longer words have no near neighbours.

/// Code points; broken bytes count as one each.
std::u32string characters(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size() && out.size() <= longest_word;) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        char32_t value = 0;
        for (std::size_t k = i; k < std::min(i + length, text.size()); ++k)
            value = (value << 8) | static_cast<unsigned char>(text[k]);
        out.push_back(value);
        i += length;
    }
    return out;
}

/// Levenshtein distance (insert, delete, replace cost 1 each).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

bool is_chinese(const std::u32string& text) { return text.front() > 0xFF; }

/// A Chinese word has two characters: two that differ are another word (粮食种植面积 is not
/// 核桃种植面积), two more are one word more (全市原煤产量).
bool are_near_in_chinese(const std::u32string& a, const std::u32string& b, std::size_t apart) {
    const auto& [small, large] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if (large.find(small) != std::u32string::npos) return small.size() * 2 >= large.size();
    return apart <= std::max<std::size_t>(1, large.size() / 4);
}

}  // namespace

std::vector<std::string> nearest(std::string_view word,
                                 const std::vector<std::string>& candidates) {
    const auto wanted = characters(word);
    if (wanted.empty() || wanted.size() > longest_word) return {};
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& candidate : candidates) {
        const auto letters = characters(candidate);
        const std::size_t limit =
            std::max<std::size_t>(2, std::max(wanted.size(), letters.size()) / 3);
        const bool short_word = std::min(wanted.size(), letters.size()) <= 2;
        if (letters.empty()) continue;
        const std::size_t apart = distance(wanted, letters);
        const bool is_near = is_chinese(wanted) && is_chinese(letters)
                                 ? are_near_in_chinese(wanted, letters, apart)
                                 : apart <= (short_word ? 1 : limit);
        if (is_near) ranked.emplace_back(apart, candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i)
        names.push_back(ranked[i].second);
    return names;
}

}  // namespace almanac
