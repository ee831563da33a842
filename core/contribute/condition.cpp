// Why: what a section says may depend on what is known; conditions are few and closed.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>
#include <utility>

#include "almanac/model/words.hpp"
#include "assess/selection.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac::contribute_detail {
namespace {

constexpr const char* forms =
    "known INDICATOR PERIOD | unknown INDICATOR PERIOD | withheld INDICATOR PERIOD | year >= 2016 "
    "| "
    "state TARGET STATE | area own | not …";

std::vector<std::string> words_of_condition(const std::string& condition) {
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < condition.size()) {
        const auto to = std::min(condition.find(' ', from), condition.size());
        if (to > from) words.push_back(condition.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

bool compare(int left, const std::string& sign, int right, bool& sound) {
    if (sign == ">=") return left >= right;
    if (sign == "<=") return left <= right;
    if (sign == ">") return left > right;
    if (sign == "<") return left < right;
    sound = sound && sign == "==";
    return left == right;
}

bool is_in_state(Writing& writing, const std::string& target, const std::string& states, int line,
                 bool& sound) {
    const auto place = [&] { return writing.at(line, 1); };
    if (known_target(writing, target, place) != nullptr) is_judged(writing, target);
    for (std::size_t from = 0; from <= states.size();) {
        const auto to = std::min(states.find('|', from), states.size());
        sound = sound && parse_word<State>(states.substr(from, to - from)).has_value();
        from = to + 1;
    }
    for (const auto& assessment : writing.context.assessments) {
        if (assessment.target == target) return is_among(assessment.state, states);
    }
    return false;
}

/// Whether a figure is known and not for the audience: neither known nor unknown to a reader.
bool is_withheld(const Writing& writing, const Indicator& indicator, const std::string& area,
                 const std::string& period) {
    const auto& context = writing.context;
    if (!may_see(context.edition.audience, indicator.release)) return true;
    const auto* series =
        context.figures.find(indicator.id, area.empty() ? context.edition.area : area);
    const auto year = year_of(writing, period);
    const auto exact = year ? std::optional(year_period(*year)) : parse_period(period);
    return series != nullptr && exact && series->withheld.count(*exact) != 0;
}

/// A condition without the `not` before it.
bool evaluate(Writing& writing, std::span<const std::string> words, int line, bool& sound) {
    const std::string verb = words.empty() ? std::string() : words.front();
    const bool of_figure = verb == "known" || verb == "unknown" || verb == "withheld";
    if (of_figure && (words.size() == 3 || words.size() == 4)) {
        std::string area;
        if (words.size() == 4) {
            const Area* named = words[3].rfind("area=", 0) == 0
                                    ? writing.context.catalog.find_area(words[3].substr(5))
                                    : nullptr;
            sound = sound && named != nullptr;
            area = named == nullptr ? std::string() : named->code;
        }
        sound =
            sound && (words[2] == "latest" || year_of(writing, words[2]) || parse_period(words[2]));
        const Indicator* indicator =
            known_indicator(writing, words[1], [&] { return writing.at(line, 1); });
        const bool known =
            indicator != nullptr && known_point(writing, indicator->id, area, words[2]) != nullptr;
        const bool closed =
            indicator != nullptr && !known && is_withheld(writing, *indicator, area, words[2]);
        return verb == "known" ? known : closed == (verb == "withheld") && !known;
    }
    if (verb == "year" && words.size() == 3) {
        const auto wanted = year_of(writing, words[2]);
        sound = sound && wanted.has_value();
        return wanted && compare(writing.context.edition.year, words[1], *wanted, sound);
    }
    if (verb == "area" && words.size() == 2) {
        sound = sound && words[1] == "own";
        return !is_of_part(writing.context);
    }
    if (verb == "state" && words.size() == 3)
        return is_in_state(writing, words[1], words[2], line, sound);
    sound = false;
    return false;
}

/// Refuses the text where a condition is longer than any that means something.
void check_length(const Writing& writing, std::size_t words, int line) {
    if (words > bounds::condition_words.most)
        throw BeyondBounds{say(messages::condition_beyond, writing.at(line, 1),
                               {std::to_string(words), bounds::condition_words.text()})};
}

}  // namespace

bool holds(Writing& writing, const std::string& condition, int line) {
    bool sound = true;
    const bool outside = std::exchange(writing.is_beside_the_point, false);
    const auto words = words_of_condition(condition);
    check_length(writing, words.size(), line);
    const auto positive =
        std::find_if(words.begin(), words.end(), [](const auto& word) { return word != "not"; });
    const auto nots = positive - words.begin();
    const bool holds = evaluate(writing, {positive, words.end()}, line, sound) == (nots % 2 == 0);
    // Nothing holds, and nothing fails to, of a target that is not judged here.
    const bool result = holds && !writing.is_beside_the_point;
    writing.is_beside_the_point = outside || writing.is_beside_the_point;
    if (sound) return result;
    writing.diagnostics.push_back(
        say(messages::bad_condition, writing.at(line, 1), {condition, forms}));
    return false;
}

}  // namespace almanac::contribute_detail
