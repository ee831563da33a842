// Why: a bound that no message speaks of, or that the page tells otherwise, is none.
// SPDX-License-Identifier: Apache-2.0
#include "bounds/bounds.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "almanac/model/json.hpp"
#include "catch.hpp"
#include "golden.hpp"
#include "message_sources.hpp"
#include "worker/workers.hpp"

using namespace almanac;

namespace {

std::string page() {
    std::string text =
        "# 上限 / Bounds\n\n"
        "本页由测试按源代码（bounds.hpp）生成。超出上限的内容在读取时即被拒绝，并由所列消息说明；"
        "一个行业超出上限只影响它自己的一节。\n\n"
        "A test makes this page from the sources (bounds.hpp). What is beyond a bound is refused "
        "while it is read, with the message named here; a sector beyond one loses its own place "
        "and nothing else.\n\n"
        "| 上限 bound | 数 most | 计数 what is counted | 理由 why | 消息 message |\n"
        "|---|---|---|---|---|\n";
    for (const WorkBound* bound : bounds::all)
        text += "| " + std::string(bound->name) + " | " + bound->text() + " | " +
                std::string(bound->unit_zh) + " / " + std::string(bound->unit_en) + " | " +
                std::string(bound->why_zh) + " / " + std::string(bound->why_en) + " | ALM-" +
                std::string(bound->code) + " |\n";
    return text;
}

}  // namespace

TEST_CASE("every bound has a name of its own and a message that exists", "[bounds]") {
    std::set<std::string> codes;
    for (const auto& source : testing::message_sources()) codes.insert(source.texts[0]);
    std::set<std::string_view> names;
    for (const WorkBound* bound : bounds::all) {
        INFO(bound->name);
        CHECK(names.insert(bound->name).second);
        CHECK(bound->most > 0);
        CHECK(codes.count(std::string(bound->code)) == 1);
        for (const auto words : {bound->unit_zh, bound->unit_en, bound->why_zh, bound->why_en})
            CHECK_FALSE(words.empty());
    }
}

TEST_CASE("bounds that the binary contract states are those of the table", "[bounds]") {
    CHECK(bounds::json_levels.most == doc::json_detail::deepest);
    CHECK(bounds::reply_bytes.most == WorkerLimits{}.reply_limit);
}

TEST_CASE("the page of all bounds is what the code says", "[bounds]") {
    almanac::testing::require_golden("../../core/bounds/BOUNDS.md", page());
}
