// Why: a text is taken up to each bound and refused beyond it, in time whatever it is made of.
// SPDX-License-Identifier: Apache-2.0
#include <chrono>

#include "bounds/bounds.hpp"
#include "catch.hpp"
#include "written.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// The code that a text is refused with; empty where it is taken.
std::string refusal(const std::string& markdown) {
    const auto contribution = written(markdown).contribution;
    if (contribution.refused) CHECK(contribution.sections.empty());
    return contribution.refused ? contribution.diagnostics.front().code : std::string();
}

std::string table(std::size_t columns, std::size_t rows) {
    return "|" + times(columns, "甲|") + "\n|" + times(columns, "-|") + "\n" + times(rows, "|a|\n");
}

std::string notes(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "词[^" + std::to_string(i) + "]\n";
    text += "\n";
    for (std::size_t i = 0; i < count; ++i) text += "[^" + std::to_string(i) + "]: 注\n\n";
    return text;
}

std::string nots(std::size_t words) {
    return "```if\nwhen: " + times(words - 3, "not ") + "year >= 1\n\n有\n```\n";
}

std::string nested_lists(std::size_t levels) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += std::string(2 * i, ' ') + "- a\n";
    return text;
}

double seconds(const std::string& markdown) {
    const auto begin = std::chrono::steady_clock::now();
    (void)written(markdown);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("a text is taken at each bound and refused beyond it", "[contribute][bounds]") {
    struct Case {
        const char* code;
        std::uint64_t most;
        std::string (*make)(std::size_t);
    };
    for (const auto& each : std::vector<Case>{
             {"T80", bounds::text_bytes.most,
              [](std::size_t n) {
                  return times(n / 64, std::string(63, 'a') + "\n") + std::string(n % 64, 'a');
              }},
             {"T81", bounds::headings.most,
              [](std::size_t n) { return times(n, "# 题\n\n文\n\n"); }},
             {"T82", bounds::same_ids.most,
              [](std::size_t n) { return times(n, "# 题 {#a}\n\n文\n\n"); }},
             {"T83", bounds::directives.most,
              [](std::size_t n) { return times(n, "{edition year}\n"); }},
             {"T84", bounds::condition_words.most, nots},
             {"T85", bounds::text_table_rows.most, [](std::size_t n) { return table(2, n); }},
             {"T86", bounds::text_table_columns.most, [](std::size_t n) { return table(n, 3); }},
             {"T87", bounds::text_notes.most, notes},
             {"T88", bounds::text_table_cells.most / 100,
              [](std::size_t n) { return table(100, n); }}}) {
        INFO(each.code);
        CHECK(refusal(each.make(each.most)).empty());
        CHECK(refusal(each.make(each.most + 1)) == each.code);
    }
}

TEST_CASE("a list is nested so deep, and what is deeper is named", "[contribute][bounds]") {
    const auto is_named = [](std::size_t levels) {
        return written(nested_lists(levels)).faults().find("T19") != std::string::npos;
    };
    CHECK_FALSE(is_named(bounds::text_levels.most / 2));
    CHECK(is_named(2 * bounds::text_levels.most));
}

TEST_CASE("notes that refer to each other do not multiply without end", "[contribute][bounds]") {
    std::string text = "词[^0]\n\n";
    for (int i = 0; i < 12; ++i)
        text += "[^" + std::to_string(i) + "]: " + times(8, "注[^" + std::to_string(i + 1) + "]") +
                "\n\n";
    CHECK(refusal(text) == "T87");
}

TEST_CASE("a refusal names text, found and wanted in both languages", "[contribute][bounds]") {
    const auto said = written(nots(100)).contribution.diagnostics.front();
    CHECK_THAT(render(said, "en"),
               contains("coal/sections.zh.md line 2 column 1: the condition has 100 words; the "
                        "limit is 64"));
    CHECK_THAT(render(said, "zh"), contains("条件有 100 个词，上限为 64"));
}

TEST_CASE("the first hundred faults of a text are told, each at its place",
          "[contribute][bounds]") {
    const auto faults = written(times(500, "{value evil.a 2015} ")).contribution.diagnostics;
    REQUIRE(faults.size() == 101);
    CHECK(faults[0].origin == "coal/sections.zh.md line 1 column 1");
    CHECK(faults[99].origin == "coal/sections.zh.md line 1 column 1981");
    CHECK(faults.back().code == "J81");
    CHECK_THAT(faults.back().message.in("en"), contains("400 more"));
}

TEST_CASE("not turns a condition round, however often it is said", "[contribute][bounds]") {
    for (std::size_t count = 0; count < 8; ++count)
        CHECK(written(nots(count + 3)).text() == (count % 2 == 0 ? "有" : ""));
}

TEST_CASE("four times the text takes some four times as long", "[contribute][bounds]") {
    struct Case {
        const char* what;
        std::size_t count;
        std::string (*make)(std::size_t);
    };
    for (const auto& each : std::vector<Case>{
             {"values", 2000, [](std::size_t n) { return times(n, "{value evil.a 2015} "); }},
             {"braces", 100'000, [](std::size_t n) { return times(n, "{"); }},
             {"open directives", 10'000, [](std::size_t n) { return times(n, "{value "); }},
             {"notes", 50'000, [](std::size_t n) { return times(n, "[^"); }},
             {"units", 10'000, [](std::size_t n) { return times(n, "{unit a}、"); }},
             {"stars", 50'000, [](std::size_t n) { return times(n, "*a"); }},
             {"links", 20'000, [](std::size_t n) { return times(n, "[a]("); }},
             {"quotes", 20'000, [](std::size_t n) { return times(n, ">") + "a"; }}}) {
        INFO(each.what);
        const double once = std::max(seconds(each.make(each.count)), 0.02);
        CHECK(seconds(each.make(4 * each.count)) < 10 * once + 1);
    }
}
