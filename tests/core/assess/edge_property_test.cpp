// Why: the edges of DOMAIN 8 hold for every target, not for those that somebody thought of: an
// oracle that knows nothing of paths, evidence or demands judges random ones anew.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "sample_plan.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

struct Example {
    bool floor = true;
    int goal = 0;
    int due = 2018;
    std::optional<int> base;  ///< Of 2014.
    std::map<int, int> values;
};

constexpr int base_year = 2014;

Example example(std::mt19937& random) {
    const auto pick = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    Example made;
    made.floor = pick(0, 1) == 1;
    made.goal = pick(0, 4) == 0 ? 0 : pick(-20, 60);
    made.due = pick(2016, 2019);
    if (pick(0, 3) != 0) made.base = pick(-20, 60);
    for (int year = 2014; year <= 2021; ++year)
        if (pick(0, 2) != 0) made.values[year] = pick(-20, 80);
    return made;
}

class Oracle {
public:
    explicit Oracle(const Example& of) : of_(of) {}

    State state(int year) const { return year < of_.due ? before(year) : after(year); }

    /// Whether a ratio lies so near a threshold that rounding decides.
    bool is_on_edge(int year) const {
        for (const double limit : {0.8, 0.95, 1.05})
            if (std::fabs(ratio(year) - limit) < 1e-9) return true;
        return false;
    }

private:
    bool good(int value) const { return of_.floor ? value >= of_.goal : value <= of_.goal; }

    double ratio(int year) const {
        const auto value = of_.values.find(year);
        if (!of_.base || value == of_.values.end() || year <= base_year) return 0;
        const double time = double(year - base_year) / (of_.due - base_year);
        return (value->second - *of_.base) / ((of_.goal - *of_.base) * time);
    }

    State before(int year) const {
        const auto value = of_.values.find(year);
        if (value == of_.values.end()) return State::no_data;
        const bool kept = good(value->second);
        if (of_.base && good(*of_.base)) return kept ? State::on_path : State::behind;
        if (kept) return State::met_early;
        if (!of_.base) return State::no_base;
        if (year <= base_year) return State::not_begun;
        const double reached = ratio(year);
        if (reached >= 1.05) return State::ahead;
        if (reached >= 0.95) return State::on_path;
        return reached >= 0.8 ? State::near : State::behind;
    }

    State at_due() const {
        const auto value = of_.values.find(of_.due);
        if (value == of_.values.end()) return State::no_data_due;
        if (!good(value->second)) return State::not_met;
        const double above = of_.floor ? value->second : of_.goal;
        const double below = of_.floor ? of_.goal : value->second;
        return below > 0 && above / below >= 1.1 - 1e-12 && of_.goal != 0 ? State::exceeded
                                                                          : State::met;
    }

    State after(int year) const {
        const State then = at_due();
        bool ever = then == State::met || then == State::exceeded;
        std::optional<bool> now;
        for (int each = of_.due + 1; each <= year; ++each) {
            const auto value = of_.values.find(each);
            if (value == of_.values.end()) continue;
            now = good(value->second);
            ever = ever || *now;
        }
        if (!now) return then;
        if (!*now) return ever ? State::fallen_back : then;
        if (then == State::not_met) return State::met_late;
        return then == State::no_data_due ? State::met_undated : then;
    }

    const Example& of_;
};

Target target_of(const Example& of) {
    Target target = at_least("coal.labs", std::to_string(of.goal), of.due);
    if (!of.floor) target.kind = TargetKind::at_most;
    return of.base ? with_base(target, base_year, std::to_string(*of.base)) : target;
}

}  // namespace

TEST_CASE("random floors and ceilings: every state is the oracle's", "[assess]") {
    std::mt19937 random(20261201);
    const Date cut_off = parse_date("2030-12-31").value();
    std::map<State, int> seen;
    for (int round = 0; round < 1500; ++round) {
        const Example made = example(random);
        Catalog catalog = plan_catalog();
        catalog.targets = {target_of(made)};
        GivenFigures store;
        std::vector<Given> given;
        for (const auto& [year, value] : made.values)
            given.push_back(in_year("coal.labs", year, std::to_string(value)));
        store.add(given);
        const Figures figures = measured(catalog, store, {newest, cut_off}).figures;
        const Oracle oracle(made);
        for (int year = 2014; year <= 2021; ++year) {
            if (oracle.is_on_edge(year)) continue;
            const auto verdict = assess(catalog, catalog.targets[0], figures, year, cut_off);
            INFO("round " << round << ", " << year << ", goal " << made.goal << ", due " << made.due
                          << ", base " << made.base.value_or(-999) << ", floor " << made.floor);
            CHECK(word(verdict.state) == word(oracle.state(year)));
            ++seen[verdict.state];
            // Nothing is told of a year that has no figure, but what is newest.
            const int judged = std::min(year, made.due);
            CHECK(verdict.actual.has_value() == (made.values.count(judged) != 0));
            const bool keeps =
                made.base && (made.floor ? *made.base >= made.goal : *made.base <= made.goal);
            if (keeps) CHECK_FALSE(verdict.schedule_ratio.value);
            if (verdict.light != Light::grey && year < made.due)
                CHECK(made.values.count(year) != 0);
        }
    }
    for (const State each : {State::met_early, State::ahead, State::on_path, State::near,
                             State::behind, State::no_base, State::not_begun, State::no_data,
                             State::met, State::exceeded, State::met_late, State::fallen_back,
                             State::not_met, State::no_data_due, State::met_undated}) {
        INFO(word(each));
        CHECK(seen[each] >= 5);
    }
}
