// Why: a code leads to one message and only one, and the page that lists them all is what the
// sources say. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "golden.hpp"
#include "message_sources.hpp"

using almanac::testing::message_sources;
using almanac::testing::MessageSource;

namespace {

/// Codes by their letter and their number: D99 precedes D100.
std::tuple<char, std::size_t, std::string> order_of(const MessageSource& source) {
    const std::string& code = source.texts[0];
    return {code.front(), code.size(), code};
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '|' || c == '<') result += '\\';
        result += c;
    }
    return result;
}

/// `what. Do: hint` in one cell.
std::string cell(const std::string& what, const std::string& lead, const std::string& hint) {
    return escaped(hint.empty() ? what : what + lead + hint);
}

std::string page_of(std::vector<MessageSource> sources) {
    std::sort(sources.begin(), sources.end(),
              [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    const std::map<std::string, std::string> severities{
        {"error", "错误 error"}, {"warning", "警告 warning"}, {"note", "提示 note"}};
    std::string page =
        "# 全部消息 / All messages\n\n"
        "本页由测试按源代码生成。花括号处填入查到的内容。"
        "`almanac --messages zh|en` 决定消息的语言。\n\n"
        "A test makes this page from the sources. What was found stands in place of the braces.\n\n"
        "| 代码 code | 程度 severity | 中文 | English |\n|---|---|---|---|\n";
    for (const auto& source : sources) {
        const auto& [code, zh, en, kept_zh, kept_en, hint_zh, hint_en] = source.texts;
        page += "| ALM-" + code + " | " + severities.at(source.severity) + " | " +
                cell(zh, "。处理：", hint_zh) + " | " + cell(en, ". Do: ", hint_en) + " |\n";
    }
    return page;
}

/// Checks that no two messages share what `key` tells of them.
template <typename Key>
void check_unique(const std::vector<MessageSource>& sources, Key key) {
    std::map<std::string, const MessageSource*> known;
    for (const auto& source : sources) {
        const auto [first, is_new] = known.try_emplace(key(source), &source);
        INFO(first->first << " of " << first->second->file << " " << first->second->name << " and "
                          << source.file << " " << source.name);
        CHECK(is_new);
    }
}

}  // namespace

TEST_CASE("no two messages of the program have one name", "[messages]") {
    // The linker would choose one of them for both, without a word.
    const auto sources = message_sources();
    CHECK(sources.size() > 250);
    check_unique(sources, [](const MessageSource& source) {
        const bool shared = source.file.ends_with(".hpp");
        return shared ? source.name : source.file + " " + source.name;
    });
}

TEST_CASE("no two messages of the program have one code", "[messages]") {
    check_unique(message_sources(), [](const MessageSource& source) { return source.texts[0]; });
}

TEST_CASE("every message is there in both languages, and so is what to do", "[messages]") {
    for (const auto& source : message_sources()) {
        INFO(source.file << " " << source.name);
        const auto& [code, zh, en, kept_zh, kept_en, hint_zh, hint_en] = source.texts;
        CHECK_FALSE(zh.empty());
        CHECK_FALSE(en.empty());
        CHECK(kept_zh.empty() == kept_en.empty());
        CHECK(hint_zh.empty() == hint_en.empty());
    }
}

TEST_CASE("the page of all messages is what the sources say", "[messages]") {
    almanac::testing::require_golden("../../core/messages/MESSAGES.md", page_of(message_sources()));
}
