// Why: a declared unit that contradicts another would turn figures into wrong ones; each is held
// against all that are known before anything is measured in it. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "catalog/measure_messages.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {
namespace {

using nlohmann::json;

/// What is declared and how it converts, before it is held against others.
struct Declaration {
    std::shared_ptr<DeclaredMeasure> measure;
    bool founds_group = false;  ///< It names no group: it converts to nothing but its own kind.
};

std::string factor_text(const json& object) {
    const auto found = object.find("factor");
    if (found == object.end()) return "1";
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::vector<std::string> spellings_of(const DeclaredMeasure& measure) {
    std::vector<std::string> all{measure.zh, measure.code};
    if (!measure.unit.en.empty()) all.push_back(measure.en);
    for (std::size_t at = 0; at < measure.aliases.size();) {
        const auto bar = std::min(measure.aliases.find('|', at), measure.aliases.size());
        all.push_back(measure.aliases.substr(at, bar - at));
        at = bar + 1;
    }
    return all;
}

bool is_same_unit(const BaseUnit& one, const BaseUnit& other) {
    return one.group == other.group &&
           one.numerator * other.denominator == other.numerator * one.denominator;
}

/// `mass 1000/1（…/almanac.json /measures/0）`: what a known unit means, and who says so.
std::string meaning_of(const BaseUnit& unit, const Measures& known) {
    std::string text = std::string(unit.group) + " " + std::to_string(unit.numerator);
    if (unit.denominator != 1) text += "/" + std::to_string(unit.denominator);
    for (const auto& measure : known.declared())
        if (&measure->unit == &unit) text += ", " + measure->origin;
    return text;
}

class MeasureReading {
public:
    MeasureReading(Measures& own, const Measures& known, Diagnostics& diagnostics)
        : own_(own), known_(known), diagnostics_(diagnostics) {}

    void read(const json& measures, const std::string& origin) {
        std::vector<Declaration> declared;
        std::size_t index = 0;
        for (const auto& each : measures)
            if (auto made = declaration_of(each, origin + "/" + std::to_string(index++)))
                declared.push_back(std::move(*made));
        // Whatever order they stand in, groups are there before what belongs to them.
        std::stable_partition(declared.begin(), declared.end(),
                              [](const Declaration& each) { return each.founds_group; });
        for (const auto& each : declared) take(each);
    }

private:
    std::optional<Declaration> declaration_of(const json& object, const std::string& origin) {
        auto measure = std::make_shared<DeclaredMeasure>();
        measure->origin = origin;
        measure->code = object.at("code").get<std::string>();
        const Text name = text_of(object.at("name"));
        measure->zh = name.in("zh");
        measure->group = object.value("group", measure->code);
        const bool founds_group = !object.contains("group");
        const bool has_english = object.at("name").contains("en");
        const bool is_counted = measure->group == "count";
        measure->en = has_english ? name.in("en") : is_counted ? "" : measure->code;
        for (const auto& alias : strings_member(object, "aliases"))
            measure->aliases += (measure->aliases.empty() ? "" : "|") + alias;
        const auto factor = parse_factor(factor_text(object));
        if (!factor) {
            diagnostics_.push_back(
                say(messages::measure_factor, origin + "/factor", {factor_text(object)}));
            return std::nullopt;
        }
        if (founds_group && (factor->numerator != 1 || factor->denominator != 1)) {
            diagnostics_.push_back(say(messages::measure_factor_of_nothing, origin + "/factor",
                                       {measure->zh, factor_text(object)}));
            return std::nullopt;
        }
        measure->unit = {measure->code,     measure->zh,
                         measure->en,       measure->group,
                         factor->numerator, factor->denominator,
                         measure->aliases,  object.value("multiples", true)};
        return Declaration{std::move(measure), founds_group};
    }

    void take(const Declaration& declared) {
        const auto& measure = declared.measure;
        if (declared.founds_group ? has_builtin_group(measure->group)
                                  : !own_.has_group(measure->group)) {
            diagnostics_.push_back(say(messages::measure_group, measure->origin + "/group",
                                       {measure->group, hint_of(measure->group, groups())}));
            return;
        }
        const bool is_contradicted = contradicts(*measure, own_, declared.founds_group) ||
                                     contradicts(*measure, known_, declared.founds_group);
        if (is_contradicted) return;
        if (own_.find(measure->zh) != nullptr) return note_known(declared);
        for (const auto& other : known_.declared())
            if (other->zh == measure->zh) return own_.add(other);
        own_.add(measure);
    }

    /// The same thing said twice is no fault.
    void note_known(const Declaration& declared) {
        if (unit_detail::find_base(declared.measure->zh) != nullptr)
            diagnostics_.push_back(
                say(messages::measure_needless, declared.measure->origin, {declared.measure->zh}));
    }

    bool contradicts(const DeclaredMeasure& measure, const Measures& others, bool founds_group) {
        const BaseUnit* whole = nullptr;
        for (const auto& spelling : spellings_of(measure)) {
            const auto known = others.parse(spelling);
            if (known && (known->multiplier != 0 || !agrees(measure, *known->base, founds_group) ||
                          (whole != nullptr && whole != known->base)))
                return refuse(measure, spelling, *known->base, others);
            if (known) whole = known->base;
            for (const auto& prefix : unit_detail::prefixes) {
                const auto* const longer = others.find(std::string(prefix.text) + spelling);
                if (longer != nullptr && !is_multiple(measure.unit, *longer, prefix.power))
                    return refuse(measure, std::string(prefix.text) + spelling, *longer, others);
            }
        }
        return false;
    }

    static bool agrees(const DeclaredMeasure& measure, const BaseUnit& known, bool founds_group) {
        const bool is_builtin = unit_detail::find_base(known.zh) == &known;
        // Whoever declares what the host has since learnt means just that.
        const bool is_namesake = is_builtin && unit_detail::is_spelling(known, measure.zh);
        return is_same_unit(measure.unit, known) || (founds_group && is_namesake);
    }

    static bool is_multiple(const BaseUnit& unit, const BaseUnit& longer, int power) {
        return unit.group == longer.group &&
               convert({1, 0}, {&longer, 0}, {&unit, 0}).value == shift_point({1, 0}, power).value;
    }

    bool refuse(const DeclaredMeasure& measure, const std::string& spelling, const BaseUnit& known,
                const Measures& others) {
        diagnostics_.push_back(say(messages::measure_contradicts, measure.origin,
                                   {spelling, meaning_of(measure.unit, {}), std::string(known.zh),
                                    meaning_of(known, others)}));
        return true;
    }

    static bool has_builtin_group(std::string_view group) { return Measures().has_group(group); }

    std::vector<std::string> groups() const {
        std::vector<std::string> names;
        for (const auto* unit : own_.all())
            if (std::find(names.begin(), names.end(), unit->group) == names.end())
                names.emplace_back(unit->group);
        return names;
    }

    Measures& own_;
    const Measures& known_;
    Diagnostics& diagnostics_;
};

}  // namespace

void read_measures(const json& measures, const std::string& origin, const Measures& known,
                   Measures& own, Diagnostics& diagnostics) {
    MeasureReading(own, known, diagnostics).read(measures, origin);
}

UnitOfMeasure unit_of(const std::string& text, const std::string& origin, const Measures& measures,
                      Diagnostics& reasons) {
    if (const auto unit = measures.parse(text)) return *unit;
    std::vector<std::string> known;
    for (const auto* unit : measures.all()) {
        known.emplace_back(unit->zh);
        known.emplace_back(unit->code);
    }
    reasons.push_back(say(messages::measure_unknown, origin, {text, hint_of(text, known)}));
    return {base_units.data(), 0};
}

}  // namespace almanac::catalog_detail
