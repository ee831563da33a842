// Why: a closed kind has one word, and a state one word, one light and one sign.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/words.hpp"

#include <set>

#include "almanac/model/document_words.hpp"
#include "almanac/model/lone_state.hpp"
#include "almanac/model/state_words.hpp"
#include "catch.hpp"

using namespace almanac;

TEMPLATE_TEST_CASE("words are distinct and read back; others are refused", "[model]", PeriodKind,
                   Status, Bound, State, Light, DueGroup, Direction, Semantic, Release, AreaKind,
                   TargetKind, Strength, TaskKind, doc::Aspect, doc::ColumnType, doc::RowKind,
                   doc::ChartKind, doc::ChartRole, doc::CalloutKind) {
    std::set<std::string_view> words;
    for (const auto text : words_of<TestType>) {
        INFO(std::string(text));
        const auto value = parse_word<TestType>(text);
        REQUIRE(value);
        CHECK(word(*value) == text);
        CHECK(static_cast<int>(*value) >= 1);
        words.insert(text);
    }
    CHECK(words.size() == words_of<TestType>.size());
    for (const char* other : {"", "no such word", "Year"}) CHECK_FALSE(parse_word<TestType>(other));
    CHECK(all_words<TestType>().find(std::string(word(TestType{1}))) == 0);
}

TEST_CASE("words stand for the values that their names say", "[model]") {
    CHECK(word(Status::series_break) == "break");
    CHECK(word(Status::missing) == "missing");
    CHECK(word(Bound::about) == "about");
    CHECK(word(State::withheld) == "withheld");
    CHECK(word(State::not_met) == "not_met");
    CHECK(word(Release::open) == "public");
    CHECK(word(TargetKind::qualitative) == "qualitative");
    CHECK(word(TargetKind::around) == "around");
    CHECK(word(AreaKind::reference) == "reference");
    CHECK(word(doc::Aspect::count) == "count");
    CHECK(word(doc::ChartRole::completion) == "completion");
}

TEST_CASE("each state has words of its own in both languages, and its light", "[model]") {
    std::set<std::string_view> chinese;
    std::set<std::string_view> english;
    std::map<Light, int> lights;
    for (const auto text : words_of<State>) {
        const State state = *parse_word<State>(text);
        chinese.insert(state_word(state, "zh"));
        english.insert(state_word(state, "en"));
        ++lights[light_of(state)];
    }
    CHECK(chinese.size() == 21);
    CHECK(english.size() == 21);
    CHECK(chinese.count("") + english.count("") == 0);
    CHECK(lights == std::map<Light, int>{
                        {Light::green, 5}, {Light::yellow, 4}, {Light::red, 2}, {Light::grey, 10}});
    CHECK(state_word(State::not_met, "zh") == "到期未完成");
    CHECK(state_word(State::no_base, "zh") == "无基期，仅列完成率");
    CHECK(state_word(State::near, "fr") == "基本符合");
}

TEST_CASE("no data, not due and withheld are never green", "[model]") {
    for (const State state : {State::no_data, State::no_data_due, State::not_due, State::withheld,
                              State::not_yet_released, State::not_assessable})
        CHECK(light_of(state) == Light::grey);
    CHECK(std::set<std::string_view>{light_sign(Light::green), light_sign(Light::yellow),
                                     light_sign(Light::red), light_sign(Light::grey)}
              .size() == 4);
}

TEST_CASE("a state has its sign where it stands alone, none where words adjoin it", "[model]") {
    const doc::Inline state{doc::StateMark{State::no_data_due, Light::grey}};
    const auto run = [](const char* text) { return doc::Inline{doc::Run{text}}; };
    const auto note = doc::Inline{doc::Note{{run("注")}, 1}};
    CHECK(stands_alone({state}, 0));
    CHECK(stands_alone({run("状态："), state}, 1));
    CHECK(stands_alone({run("目标（"), state, run("），其余")}, 1));
    CHECK(stands_alone({run("state: "), state, note, run(". Final")}, 1));
    CHECK(stands_alone({doc::Inline{doc::Strong{{run("状态：")}}}, run(" "), state}, 2));
    CHECK_FALSE(stands_alone({state, run("的有：")}, 0));
    CHECK_FALSE(stands_alone({run("状态为"), state, run("。")}, 1));
    CHECK_FALSE(stands_alone({run("The verdict is "), state, run(".")}, 1));
    CHECK_FALSE(stands_alone({state, note, run("的有")}, 0));
    CHECK_FALSE(stands_alone({doc::Inline{doc::Value{}}, state}, 1));
}
