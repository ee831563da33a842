// Why: every message has a code, says what, where, what is safe and what to do, and exists in
// Chinese and English. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"

namespace almanac {

/// A message as written down: patterns with {0}, {1} … for what was found. `kept` and `hint` may be
/// empty.
struct MessagePattern {
    std::string_view code;
    Severity severity;
    std::string_view zh;
    std::string_view en;
    std::string_view kept_zh = {};
    std::string_view kept_en = {};
    std::string_view hint_zh = {};
    std::string_view hint_en = {};
};

/// Fills a pattern for a place. Arguments are shown as given, control characters escaped, each cut
/// at 200 characters.
Diagnostic say(const MessagePattern& pattern, std::string origin,
               const std::vector<std::string>& arguments = {});
/// The same with arguments that have words of each language.
Diagnostic say_bilingual(const MessagePattern& pattern, const std::string& origin,
                         const std::vector<Text>& arguments);

/// `ALM-D13 …。已保留：…。请：…。` or `ALM-D13 …. Kept: …. Do: …`, with the origin, on one line.
std::string render(const Diagnostic& diagnostic, std::string_view language);

}  // namespace almanac
