// Why: see rule_units.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/rule_units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "measure/measure_messages.hpp"

namespace almanac::measure_detail {
namespace {

/// What a term is measured in.
struct Quantity {
    std::map<std::string, int> kinds;  ///< Groups of units with their powers; empty: a pure number.
    double scale = 1;                  ///< Of its units, in the groups' first units.
    double factor = 1;                 ///< The numbers that it was multiplied by.
    bool is_number = false;            ///< A bare number, which takes any unit it is added to.
    std::string text;                  ///< For people.

    bool same_kind(const Quantity& other) const { return kinds == other.kinds; }
};

/// How far a factor is from one, in powers of ten.
double distance(double factor) { return std::fabs(std::log10(std::fabs(factor))); }

bool is_one(double factor) { return distance(factor) < 1e-9; }

bool is_power_of_ten(double factor) {
    const double power = distance(factor);
    return std::fabs(power - std::round(power)) < 1e-9;
}

/// Whether `factor` does not convert what has to be multiplied by `conversion`. What it has beside
/// the conversion may be a coefficient (0.3 of it, twelve months), but no power of ten, and not
/// what would be nearer to a coefficient without any conversion.
bool is_mistaken(double factor, double conversion) {
    const double coefficient = factor / conversion;
    if (is_one(coefficient) || !std::isfinite(distance(coefficient))) return false;
    return is_power_of_ten(coefficient) ||
           (!is_one(conversion) && distance(factor) < distance(coefficient));
}

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
    made.scale = sign > 0 ? left.scale * right.scale : left.scale / right.scale;
    made.factor = sign > 0 ? left.factor * right.factor : left.factor / right.factor;
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
    Units(const Catalog& catalog, const Rule& rule)
        : catalog_(catalog), rule_(rule), wanted_(quantity_of(rule.indicator->unit)) {}

    std::optional<Diagnostic> of_formula() {
        for (const auto& step : rule_.formula->steps()) take(step);
        if (fault_) return fault_;
        return judge(stack_.back());
    }

    std::optional<Diagnostic> of_ratio() const {
        const auto& indicator = *rule_.indicator;
        const auto& top = catalog_.indicators.at(indicator.numerator).unit;
        const auto& bottom = catalog_.indicators.at(indicator.denominator).unit;
        const auto parts = parts_of_rate(indicator.unit.base->group);
        const bool fits =
            parts == std::pair(top.base->group, bottom.base->group) ||
            (is_convertible(bottom, top) ? wanted_.kinds.empty()
                                         : is_convertible(top, indicator.unit) ||
                                               wanted_.kinds.count("concentration") != 0);
        if (fits) return std::nullopt;
        return say(messages::ratio_units, indicator.id,
                   {indicator.id, to_text(top, "zh"), to_text(bottom, "zh"), wanted_.text});
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
            number.factor = step.number;
            has_numbers_ = true;
            stack_.push_back(number);
        } else if (step.kind == Kind::indicator) {
            const auto& id = rule_.formula->indicators()[step.indicator];
            stack_.push_back(quantity_of(catalog_.indicators.at(id).unit));
            converts_ = converts_ || !stack_.back().same_kind(wanted_) ||
                        !is_one(stack_.back().scale / wanted_.scale);
        } else if (step.kind != Kind::negate) {
            const Quantity right = pop();
            const Quantity left = pop();
            const bool sums = step.kind == Kind::add || step.kind == Kind::subtract;
            stack_.push_back(sums ? sum(left, right, step.kind == Kind::add ? 1 : -1)
                                  : product(left, right, step.kind == Kind::multiply ? 1 : -1));
        }
    }

    Quantity sum(Quantity left, const Quantity& right, int sign) {
        if (left.is_number && right.is_number) {
            left.factor += sign * right.factor;
            return left;
        }
        if (left.is_number) return right;
        if (right.is_number) return left;
        // What is of one unit may be weighed.
        const double conversion = left.scale / right.scale;
        const bool differ =
            !left.same_kind(right) ||
            (!is_one(conversion) && is_mistaken(left.factor / right.factor, conversion));
        if (!fault_ && differ)
            fault_ = say(messages::terms_units, rule_.indicator->id,
                         {rule_.indicator->formula, text_of(left), text_of(right)});
        return std::fabs(left.factor) < std::fabs(right.factor) ? right : left;
    }

    std::optional<Diagnostic> judge(const Quantity& result) const {
        const auto& formula = rule_.indicator->formula;
        if (result.is_number) return std::nullopt;
        if (!result.same_kind(wanted_)) {
            if (is_compound(result) || is_rate_of(wanted_, result)) return std::nullopt;
        } else {
            if (!is_wrong(result)) return std::nullopt;
            if (has_numbers_)
                return say(messages::result_factor, rule_.indicator->id,
                           {formula, result.text, wanted_.text,
                            number_text(result.scale / wanted_.scale), number_text(result.factor)});
        }
        return say(messages::result_units, rule_.indicator->id,
                   {formula, result.text, wanted_.text});
    }

    /// Whether a result of the indicator's kind is not in its unit.
    bool is_wrong(const Quantity& result) const {
        if (!converts_ && is_one(result.scale / wanted_.scale)) return false;
        const auto group = rule_.indicator->unit.base->group;
        // What makes the unit's share of one is no conversion: 100 for per cent. An index counts
        // from one or from a hundred.
        const double share = shares_in_one(group).value_or(1);
        const double conversion = result.scale / wanted_.scale / share;
        return is_mistaken(result.factor / share, conversion) &&
               (group != "index" || is_mistaken(result.factor / 100, conversion));
    }

    static std::string number_text(double number) { return fmt::format("{:.12g}", number); }

    static std::string text_of(const Quantity& term) {
        return is_one(term.factor) ? term.text : term.text + " × " + number_text(term.factor);
    }

    const Catalog& catalog_;
    const Rule& rule_;
    Quantity wanted_;        ///< The indicator's unit.
    bool converts_ = false;  ///< Whether anything in the formula has another.
    bool has_numbers_ = false;
    std::vector<Quantity> stack_;
    std::optional<Diagnostic> fault_;
};

}  // namespace

std::optional<Diagnostic> unit_fault(const Catalog& catalog, const Rule& rule) {
    Units units(catalog, rule);
    return rule.formula ? units.of_formula() : units.of_ratio();
}

}  // namespace almanac::measure_detail
