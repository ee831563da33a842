// Why: see measures.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/measures.hpp"

#include <algorithm>
#include <numeric>

namespace almanac {
namespace {

/// A whole number, or a decimal, as a fraction; nothing where it is neither or grows too large.
std::optional<Factor> decimal_factor(std::string_view text) {
    Factor factor{0, 1};
    bool behind_point = false;
    if (text.empty() || text.front() == '.' || text.back() == '.') return std::nullopt;
    for (const char c : text) {
        if (c == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        constexpr std::int64_t room = most_factor * most_factor / 10;
        if (c < '0' || c > '9' || factor.numerator > room || factor.denominator > room)
            return std::nullopt;
        factor.numerator = factor.numerator * 10 + (c - '0');
        if (behind_point) factor.denominator *= 10;
    }
    return factor;
}

Factor lowest(const Factor& factor) {
    const auto divisor = std::max<std::int64_t>(std::gcd(factor.numerator, factor.denominator), 1);
    return {factor.numerator / divisor, factor.denominator / divisor};
}

}  // namespace

std::optional<UnitOfMeasure> Measures::parse(std::string_view text) const {
    if (declared_.empty()) return parse_unit(text);
    return unit_detail::parse_with(text, [this](std::string_view word) { return find(word); });
}

const BaseUnit* Measures::find(std::string_view spelling) const {
    if (const auto* const known = unit_detail::find_base(spelling)) return known;
    for (const auto& measure : declared_)
        if (unit_detail::is_spelling(measure->unit, spelling)) return &measure->unit;
    return nullptr;
}

bool Measures::has_group(std::string_view group) const {
    const auto units = all();
    return std::any_of(units.begin(), units.end(),
                       [&](const BaseUnit* unit) { return unit->group == group; });
}

void Measures::add(std::shared_ptr<const DeclaredMeasure> measure) {
    if (std::find(declared_.begin(), declared_.end(), measure) == declared_.end())
        declared_.push_back(std::move(measure));
}

std::vector<const BaseUnit*> Measures::all() const {
    std::vector<const BaseUnit*> units;
    for (const auto& unit : base_units) units.push_back(&unit);
    for (const auto& measure : declared_) units.push_back(&measure->unit);
    return units;
}

std::optional<Factor> parse_factor(std::string_view text) {
    const auto slash = text.find('/');
    const auto top = decimal_factor(text.substr(0, slash));
    const auto bottom =
        slash == std::string_view::npos ? Factor{} : decimal_factor(text.substr(slash + 1));
    if (!top || !bottom || bottom->numerator == 0) return std::nullopt;
    const Factor above = lowest(*top);
    const Factor below = lowest(*bottom);
    for (const auto part : {above.numerator, above.denominator, below.numerator, below.denominator})
        if (part > most_factor) return std::nullopt;
    const Factor factor =
        lowest({above.numerator * below.denominator, above.denominator * below.numerator});
    const bool fits = factor.numerator > 0 && factor.numerator <= most_factor &&
                      factor.denominator <= most_factor;
    return fits ? std::optional(factor) : std::nullopt;
}

}  // namespace almanac
