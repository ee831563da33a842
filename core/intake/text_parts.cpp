// Why: see text_parts.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/text_parts.hpp"

#include <algorithm>

#include "system/parallel.hpp"

namespace almanac::intake_detail {
namespace {

/// Where the first row ends at or behind `at`, before which an odd number of quotes may stand.
std::size_t end_of_row(std::string_view text, std::size_t at, bool quoted) {
    for (; at < text.size(); ++at) {
        at = text.find_first_of(quoted ? "\"" : "\"\n", at);
        if (at == std::string_view::npos) break;
        if (text[at] == '\n') return at + 1;
        quoted = !quoted;
    }
    return text.size();
}

}  // namespace

std::vector<std::string_view> take_parts(std::string_view& text, std::size_t size,
                                         std::size_t count) {
    const std::size_t steps = std::min(count, text.size() / size + 1);
    std::vector<char> odd(steps);
    in_parallel(steps, [&](std::size_t, std::size_t step) {
        const auto piece = text.substr(std::min(step * size, text.size()), size);
        odd[step] = static_cast<char>(std::count(piece.begin(), piece.end(), '"') % 2);
    });
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t step = 0; step < steps; ++step) {
        quoted = quoted != (odd[step] != 0);
        const std::size_t nominal = std::min((step + 1) * size, text.size());
        if (nominal < begin) continue;  // One row was longer than a step.
        const std::size_t end = end_of_row(text, nominal, quoted);
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    text.remove_prefix(begin);
    return parts;
}

}  // namespace almanac::intake_detail
