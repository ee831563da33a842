// Why: see rule_units.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/rule_units.hpp"

#include <cmath>
#include <map>

#include "measure/measure_messages.hpp"

namespace almanac::measure_detail {
namespace {

/// What a term is measured in.
struct Quantity {
    std::map<std::string, int> kinds;  ///< Groups of units with their powers; empty: a pure number.
    std::optional<double> scale;  ///< In the groups' first units; nothing: conversions unknown.
    bool is_number = false;       ///< A bare number, which takes any unit it is added to.
    std::string text;             ///< For people.

    bool same_kind(const Quantity& other) const { return kinds == other.kinds; }
    bool same_scale(const Quantity& other) const {
        return !scale || !other.scale || std::fabs(*scale / *other.scale - 1) < 1e-9;
    }
};

/// Whether a group measures nothing but a number.
bool is_pure(std::string_view group) {
    return group == "count" || group == "times" || group == "index" || group == "coefficient" ||
           shares_in_one(group);
}

Quantity quantity_of(const UnitOfMeasure& unit) {
    const std::string_view group = unit.base->group;
    Quantity quantity;
    quantity.text = to_text(unit, "zh");
    quantity.scale = in_first(unit) / shares_in_one(group).value_or(1);
    const auto add = [&](std::string_view kind, int power) {
        if (!is_pure(kind)) quantity.kinds[std::string(kind)] += power;
    };
    const auto parts = parts_of_rate(group);
    add(parts ? parts->first : group, 1);
    if (parts) add(parts->second, -1);
    return quantity;
}

Quantity product(const Quantity& left, const Quantity& right, int sign) {
    Quantity made;
    made.is_number = left.is_number && right.is_number;
    made.kinds = left.kinds;
    for (const auto& [kind, power] : right.kinds) {
        made.kinds[kind] += sign * power;
        if (made.kinds[kind] == 0) made.kinds.erase(kind);
    }
    if (left.scale && right.scale)
        made.scale = sign > 0 ? *left.scale * *right.scale : *left.scale / *right.scale;
    if (left.is_number) {
        made.text = sign > 0 || right.is_number ? right.text : "1/" + right.text;
    } else {
        made.text = right.is_number ? left.text : left.text + (sign > 0 ? "·" : "/") + right.text;
    }
    return made;
}

/// A group that measures `kind` over something: yuan_per_year of yuan.
bool is_rate_of(const Quantity& wanted, const Quantity& found) {
    if (wanted.kinds.size() != 1 || found.kinds.size() != 1) return false;
    return wanted.kinds.begin()->first.rfind(found.kinds.begin()->first + "_per", 0) == 0;
}

/// Whether a quantity of several kinds may be what one unit of its own name measures, as
/// concentrations are: that cannot be told.
bool is_compound(const Quantity& found) {
    return found.kinds.size() > 1 || (found.kinds.size() == 1 && found.kinds.begin()->second != 1);
}

class Units {
public:
    Units(const Catalog& catalog, const Rule& rule) : catalog_(catalog), rule_(rule) {}

    std::optional<Diagnostic> of_formula() {
        for (const auto& step : rule_.formula->steps()) take(step);
        if (fault_) return fault_;
        return judge(stack_.back());
    }

    std::optional<Diagnostic> of_ratio() const {
        const auto& indicator = *rule_.indicator;
        const auto& top = catalog_.indicators.at(indicator.numerator).unit;
        const auto& bottom = catalog_.indicators.at(indicator.denominator).unit;
        const Quantity wanted = quantity_of(indicator.unit);
        const auto parts = parts_of_rate(indicator.unit.base->group);
        const bool fits =
            parts == std::pair(top.base->group, bottom.base->group) ||
            (is_convertible(bottom, top)
                 ? wanted.kinds.empty()
                 : is_convertible(top, indicator.unit) || wanted.kinds.count("concentration") != 0);
        if (fits) return std::nullopt;
        return say(messages::ratio_units, indicator.id,
                   {indicator.id, to_text(top, "zh"), to_text(bottom, "zh"), wanted.text});
    }

private:
    using Kind = Formula::Step::Kind;

    Quantity pop() {
        Quantity top = std::move(stack_.back());
        stack_.pop_back();
        return top;
    }

    void take(const Formula::Step& step) {
        if (step.kind == Kind::number) {
            Quantity number;
            number.is_number = true;
            stack_.push_back(number);
        } else if (step.kind == Kind::indicator) {
            const auto& id = rule_.formula->indicators()[step.indicator];
            stack_.push_back(quantity_of(catalog_.indicators.at(id).unit));
        } else if (step.kind != Kind::negate) {
            const Quantity right = pop();
            const Quantity left = pop();
            const bool sums = step.kind == Kind::add || step.kind == Kind::subtract;
            stack_.push_back(sums ? sum(left, right)
                                  : product(left, right, step.kind == Kind::multiply ? 1 : -1));
        }
    }

    Quantity sum(const Quantity& left, const Quantity& right) {
        if (left.is_number) return right;
        if (right.is_number) return left;
        if (!fault_ && (!left.same_kind(right) || !left.same_scale(right)))
            fault_ = say(messages::terms_units, rule_.indicator->id,
                         {rule_.indicator->formula, left.text, right.text});
        return left.scale ? left : right;
    }

    std::optional<Diagnostic> judge(const Quantity& result) const {
        const Quantity wanted = quantity_of(rule_.indicator->unit);
        const bool same_kind = result.same_kind(wanted);
        if (result.is_number || (same_kind && result.same_scale(wanted))) return std::nullopt;
        if (!same_kind && (is_compound(result) || is_rate_of(wanted, result))) return std::nullopt;
        return say(messages::result_units, rule_.indicator->id,
                   {rule_.indicator->formula, result.text, wanted.text});
    }

    const Catalog& catalog_;
    const Rule& rule_;
    std::vector<Quantity> stack_;
    std::optional<Diagnostic> fault_;
};

}  // namespace

std::optional<Diagnostic> unit_fault(const Catalog& catalog, const Rule& rule) {
    Units units(catalog, rule);
    return rule.formula ? units.of_formula() : units.of_ratio();
}

}  // namespace almanac::measure_detail
