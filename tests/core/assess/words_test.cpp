// Why: the words of states and demands are what an office quotes; they are pinned in both
// languages. SPDX-License-Identifier: Apache-2.0
#include "assess/words.hpp"

#include <set>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const std::vector<State>& all_states() {
    static const std::vector<State> states = [] {
        std::vector<State> found;
        for (const auto name : words_of<State>) found.push_back(parse_word<State>(name).value());
        return found;
    }();
    return states;
}

}  // namespace

TEST_CASE("each state has its own word and meaning in both languages", "[assess]") {
    std::set<std::string> chinese;
    std::set<std::string> english;
    for (const State state : all_states()) {
        const Text text = printed_word(state);
        chinese.insert(text.in("zh"));
        english.insert(text.in("en"));
        CHECK(meaning(state).has("zh"));
        CHECK(meaning(state).has("en"));
    }
    CHECK(chinese.size() == all_states().size());
    CHECK(english.size() == all_states().size());
}

TEST_CASE("the words of the states are those of the domain", "[assess]") {
    const std::vector<std::string> words{"提前完成",    "快于预期",
                                         "符合进度",    "基本符合",
                                         "进度滞后",    "无基期，仅列完成率",
                                         "暂无数据",    "尚未发布",
                                         "未到考核期",  "完成",
                                         "超额完成",    "逾期完成",
                                         "完成后回落",  "到期未完成",
                                         "到期无数据",  "无法量化考核",
                                         "目标已调整",  "口径变动不可比",
                                         "不公开",      "已达到，到期时点无数据",
                                         "路径尚未起步"};
    REQUIRE(words.size() == all_states().size());
    for (std::size_t i = 0; i < words.size(); ++i)
        CHECK(printed_word(all_states()[i]).in("zh") == words[i]);
}

TEST_CASE("an aspiration that did not come true has words of its own and the same light",
          "[assess]") {
    auto target = at_least("coal.output", "20", 2018);
    CHECK(printed_word(State::not_met, target).in("zh") == "到期未完成");
    target.strength = Strength::aspiration;
    CHECK(printed_word(State::not_met, target).in("zh") == "力争目标未实现");
    CHECK(printed_word(State::not_met, target).in("en") == "aspiration not reached");
    for (const State state : all_states()) {
        if (state == State::not_met) continue;
        CHECK(printed_word(state, target) == printed_word(state));
    }
    const auto verdict = verdict_on(target, {in_year("coal.output", 2018, "19")}, 2018);
    CHECK(verdict.state == State::not_met);
    CHECK(verdict.light == Light::red);
    CHECK(verdict.trace.back().text.in("zh") == "力争目标未实现");
}

TEST_CASE("demands read as short as the plan says them", "[assess]") {
    const Catalog catalog = plan_catalog();
    const auto valued = [](TargetKind kind, const char* indicator, const char* value) {
        Target target = sample_target(indicator, kind, 2018);
        target.value = number(value);
        return target;
    };
    auto most_a_year = valued(TargetKind::yearly_level, "coal.energy", "5");
    most_a_year.sense = Sense::at_most;
    auto average = sample_target("coal.output", TargetKind::relative_to_series, 2018);
    average.comparator_area = "140000";
    auto all = sample_target("coal.steps", TargetKind::all_of, 2018);
    all.items = {{"a", Text("甲"), {}}, {"b", Text("乙"), {}}};
    struct Case {
        Target target;
        std::string zh;
        std::string en;
    };
    const std::vector<Case> cases{
        {at_least("coal.labs", "4", 2016), "4个", "4"},
        {at_least("coal.energy", "12.50", 2016), "12.50%", "12.50%"},
        {valued(TargetKind::at_most, "coal.energy", "8"), "不超过8%", "at most 8%"},
        {between(TargetKind::range, "coal.labs", "4", "6", 2016), "4-6个", "4–6"},
        {valued(TargetKind::average_growth, "coal.output", "10"), "年均增长10%",
         "10% a year on average"},
        {valued(TargetKind::yearly_growth, "coal.output", "8.5"), "每年增长8.5%",
         "8.5% growth each year"},
        {valued(TargetKind::average_growth, "coal.output", "-3"), "年均下降3%",
         "down 3% a year on average"},
        {valued(TargetKind::yearly_growth, "coal.output", "-3.5"), "每年下降3.5%",
         "down 3.5% each year"},
        {at_least("coal.output", "500", 2016), "500万吨", "5 million t"},
        {at_least("coal.output", "51200", 2016), "51200万吨", "512 million t"},
        {at_least("coal.output", "99.5", 2016), "99.5万吨", "995 thousand t"},
        {valued(TargetKind::yearly_flow, "coal.labs", "5"), "每年5个", "5 a year"},
        {most_a_year, "每年不超过5%", "at most 5% a year"},
        {valued(TargetKind::relative_to_base, "coal.output", "0.8"), "比基期下降20%",
         "down 20% on the base"},
        {valued(TargetKind::relative_to_base, "coal.output", "2"), "比基期增长100%",
         "up 100% on the base"},
        {average, "每年达到山西省平均水平", "the level of Shanxi each year"},
        {valued(TargetKind::around, "coal.labs", "5"), "5个左右", "about 5"},
        {valued(TargetKind::rank, "coal.labs", "5"), "前5位", "among the first 5"},
        {all, "全部完成（2项）", "all 2"},
        {sample_target("coal.labs", TargetKind::by_document, 2018), "另行规定",
         "to be set elsewhere"},
        {sample_target("", TargetKind::qualitative, 2018), "定性要求", "qualitative"}};
    for (const auto& each : cases) {
        CHECK(demand_text(catalog, each.target, "zh") == each.zh);
        CHECK_THAT(demand_text(catalog, each.target, "en"), contains(each.en));
    }
    CHECK(demand_text(catalog, between(TargetKind::range, "coal.labs", "4", "6", 2016), "zh",
                      false) == "4-6");
}

TEST_CASE("a target is called by its own title, else by its indicator", "[assess]") {
    auto target = at_least("coal.labs", "4", 2016);
    CHECK(target_title(plan_catalog(), target).in("en") == "Laboratories");
    target.title = Text("建设实验室", "Build laboratories");
    CHECK(target_title(plan_catalog(), target).in("zh") == "建设实验室");
}

TEST_CASE("nothing is called binding or expected that the plan does not call so", "[assess]") {
    const auto target = at_least("coal.labs", "4", 2016);
    REQUIRE(target.nature == Nature::not_stated);
    const auto verdict = verdict_on(target, {in_year("coal.labs", 2016, "3")}, 2016);
    std::string words = strength_word(Strength::firm).in("zh");
    for (const auto& step : verdict.trace) words += step.label.in("zh") + step.text.in("zh");
    CHECK(words.find("约束性") == std::string::npos);
    CHECK(words.find("预期性") == std::string::npos);
}
