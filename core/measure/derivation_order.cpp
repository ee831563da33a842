// Why: see derivation_order.hpp. SPDX-License-Identifier: Apache-2.0
#include "measure/derivation_order.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "measure/measure_messages.hpp"
#include "measure/rule_units.hpp"

namespace almanac::measure_detail {
namespace {

const MessagePattern& pattern_of(Formula::Wanted wanted) {
    switch (wanted) {
        case Formula::Wanted::operand: return messages::formula_wants_operand;
        case Formula::Wanted::operation: return messages::formula_wants_operation;
        case Formula::Wanted::closing: return messages::formula_wants_closing;
        case Formula::Wanted::number: return messages::formula_wants_number;
        case Formula::Wanted::shallower: return messages::formula_too_deep;
    }
    return messages::formula_wants_operand;
}

class RuleOrder {
public:
    RuleOrder(const Catalog& catalog, Diagnostics& diagnostics)
        : catalog_(catalog), diagnostics_(diagnostics) {
        for (const auto& [id, indicator] : catalog.indicators) add(indicator);
        for (const auto& [id, rule] : rules_) visit(id);
    }

    std::vector<Rule> take() {
        std::vector<Rule> rules;
        for (const auto& id : order_) {
            if (circular_.count(id) == 0) rules.push_back(std::move(rules_.at(id)));
        }
        return rules;
    }

private:
    void add(const Indicator& indicator) {
        if (!indicator.formula.empty()) {
            add_formula(indicator);
        } else if (indicator.semantic == Semantic::ratio &&
                   catalog_.indicators.count(indicator.numerator) != 0 &&
                   catalog_.indicators.count(indicator.denominator) != 0) {
            keep({&indicator, {indicator.numerator, indicator.denominator}, std::nullopt});
        }
    }

    /// A rule whose units do not fit would compute figures that are wrong.
    void keep(Rule rule) {
        if (auto fault = unit_fault(catalog_, rule)) {
            diagnostics_.push_back(std::move(*fault));
            return;
        }
        rules_[rule.indicator->id] = std::move(rule);
    }

    void add_formula(const Indicator& indicator) {
        Formula::Fault fault;
        const auto formula = Formula::parse(indicator.formula, fault);
        if (!formula) {
            diagnostics_.push_back(
                say(pattern_of(fault.wanted), indicator.id,
                    {indicator.formula, std::to_string(fault.column), fault.found}));
            return;
        }
        for (const auto& input : formula->indicators()) {
            if (catalog_.indicators.count(input) != 0) continue;
            diagnostics_.push_back(say(messages::formula_unknown, indicator.id,
                                       {indicator.formula, input, suggestion(input)}));
            return;
        }
        keep({&indicator, formula->indicators(), formula});
    }

    std::string suggestion(const std::string& input) const {
        std::vector<std::string> names;
        for (const auto& [id, known] : catalog_.indicators) names.push_back(id);
        std::string text;
        for (const auto& name : nearest(input, names)) text += (text.empty() ? " (" : ", ") + name;
        return text.empty() ? text : text + "?)";
    }

    /// Depth first. Every circle closes with a step back onto the path walked so far.
    void visit(const std::string& id) {
        const auto open = std::find(path_.begin(), path_.end(), id);
        if (open != path_.end()) {
            std::string circle;
            for (auto at = open; at != path_.end(); ++at) {
                circle += *at + " → ";
                circular_.insert(*at);
            }
            diagnostics_.push_back(say(messages::formula_cycle, id, {circle + id}));
            return;
        }
        const auto rule = rules_.find(id);
        if (rule == rules_.end() || !visited_.insert(id).second) return;
        path_.push_back(id);
        for (const auto& input : rule->second.inputs) visit(input);
        path_.pop_back();
        order_.push_back(id);
    }

    const Catalog& catalog_;
    Diagnostics& diagnostics_;
    std::map<std::string, Rule> rules_;
    std::vector<std::string> path_;
    std::set<std::string> visited_;
    std::set<std::string> circular_;
    std::vector<std::string> order_;
};

}  // namespace

std::vector<Rule> rules_in_order(const Catalog& catalog, Diagnostics& diagnostics) {
    return RuleOrder(catalog, diagnostics).take();
}

}  // namespace almanac::measure_detail
