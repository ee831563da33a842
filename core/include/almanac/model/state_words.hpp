// Why: a state is one word and one sign everywhere it is shown, so that no writer, chart or command
// says it differently. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "almanac/model/assessment.hpp"

namespace almanac {

namespace state_words_detail {

struct Word {
    std::string_view zh;
    std::string_view en;
};

constexpr Word word_of(State state) {
    switch (state) {
        case State::met_early: return {"提前完成", "met early"};
        case State::ahead: return {"快于预期", "ahead of schedule"};
        case State::on_path: return {"符合进度", "on schedule"};
        case State::near: return {"基本符合", "nearly on schedule"};
        case State::behind: return {"进度滞后", "behind schedule"};
        case State::no_base: return {"无基期，仅列完成率", "no base year, completion only"};
        case State::no_data: return {"暂无数据", "no data"};
        case State::not_yet_released: return {"尚未发布", "not yet released"};
        case State::not_due: return {"未到考核期", "not yet due"};
        case State::met: return {"完成", "met"};
        case State::exceeded: return {"超额完成", "exceeded"};
        case State::met_late: return {"逾期完成", "met late"};
        case State::fallen_back: return {"完成后回落", "met, then fallen back"};
        case State::not_met: return {"到期未完成", "not met"};
        case State::no_data_due: return {"到期无数据", "due, no data"};
        case State::not_assessable: return {"无法量化考核", "not assessable"};
        case State::amended: return {"目标已调整", "target amended"};
        case State::broken: return {"口径变动不可比", "definition changed, not comparable"};
        case State::withheld: return {"不公开", "not published"};
        case State::met_undated:
            return {"已达到，到期时点无数据", "reached, due date without data"};
        case State::not_begun: return {"路径尚未起步", "path not begun"};
    }
    return {};
}

}  // namespace state_words_detail

/// The printed word of a state (DOMAIN 8) in "zh" or "en"; any other language gets the Chinese one.
constexpr std::string_view state_word(State state, std::string_view language) {
    const auto word = state_words_detail::word_of(state);
    return language == "en" ? word.en : word.zh;
}

/// The sign that goes with a light wherever its colour may be lost: ● green, ▲ yellow, ◆ red,
/// ○ grey. All four are in GB 2312.
constexpr std::string_view light_sign(Light light) {
    switch (light) {
        case Light::green: return "●";
        case Light::yellow: return "▲";
        case Light::red: return "◆";
        case Light::grey: return "○";
    }
    return "○";
}

/// The light of a state (DOMAIN 8).
constexpr Light light_of(State state) {
    switch (state) {
        case State::met_early:
        case State::ahead:
        case State::on_path:
        case State::met:
        case State::exceeded: return Light::green;
        case State::near:
        case State::met_late:
        case State::met_undated:
        case State::fallen_back: return Light::yellow;
        case State::behind:
        case State::not_met: return Light::red;
        case State::no_base:
        case State::not_begun:
        case State::no_data:
        case State::not_yet_released:
        case State::not_due:
        case State::no_data_due:
        case State::not_assessable:
        case State::amended:
        case State::broken:
        case State::withheld: return Light::grey;
    }
    return Light::grey;
}

}  // namespace almanac
