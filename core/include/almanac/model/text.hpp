// Why: everything that people read exists in Chinese first and in other languages beside it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace almanac {

/// Text by language tag ("zh", "en"). Chinese is the language every text has; others fall back to
/// it.
class Text {
public:
    Text() = default;
    explicit Text(std::string zh) { by_language_["zh"] = std::move(zh); }
    Text(std::string zh, std::string en) {
        by_language_["zh"] = std::move(zh);
        if (!en.empty()) by_language_["en"] = std::move(en);
    }

    void set(const std::string& language, std::string text) {
        by_language_[language] = std::move(text);
    }

    /// The text in `language`, else in Chinese, else in any language, else empty.
    const std::string& in(std::string_view language) const {
        static const std::string none;
        if (auto found = by_language_.find(std::string(language)); found != by_language_.end())
            return found->second;
        if (auto chinese = by_language_.find("zh"); chinese != by_language_.end())
            return chinese->second;
        return by_language_.empty() ? none : by_language_.begin()->second;
    }

    bool has(std::string_view language) const {
        return by_language_.count(std::string(language)) != 0;
    }
    bool empty() const { return by_language_.empty(); }
    const std::map<std::string, std::string>& by_language() const { return by_language_; }
    bool operator==(const Text&) const = default;

private:
    std::map<std::string, std::string> by_language_;
};

}  // namespace almanac
