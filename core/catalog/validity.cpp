// Why: see validity.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/validity.hpp"

#include <algorithm>

namespace almanac {
namespace {

void append(std::string& text, const std::string& separator, const std::string& more) {
    text += (text.empty() ? "" : separator) + more;
}

}  // namespace

Text unit_name(const Catalog& catalog, const std::string& id) {
    const auto unit = catalog.units.find(id);
    return unit == catalog.units.end() ? Text(id, id) : unit->second.name;
}

bool exists_in(const Area& area, const Period& period) {
    const bool is_gone = area.valid_to && *area.valid_to < period.first;
    const bool is_to_come = area.valid_from && period.last < *area.valid_from;
    return !is_gone && !is_to_come;
}

std::vector<const Area*> children_in(const Catalog& catalog, std::string_view code, int year) {
    auto children = catalog.children(code);
    std::erase_if(children,
                  [&](const Area* child) { return !exists_in(*child, year_period(year)); });
    return children;
}

void Duty::take(const Duty& other) {
    for (const auto& id : other.formerly) {
        if (std::find(formerly.begin(), formerly.end(), id) == formerly.end())
            formerly.push_back(id);
    }
}

std::string unit_in(const Catalog& catalog, const std::string& id, int year) {
    const Date end = year_period(year).last;
    std::string now = id;
    // A circle of successors is left where it began.
    for (std::size_t step = 0; step <= catalog.units.size(); ++step) {
        const auto unit = catalog.units.find(now);
        const bool has_ended = unit != catalog.units.end() && unit->second.valid_to &&
                               *unit->second.valid_to < end && !unit->second.successor.empty();
        if (!has_ended) return now;
        now = unit->second.successor;
    }
    return id;
}

Duty duty_in(const Catalog& catalog, const std::string& id, int year) {
    Duty duty{unit_in(catalog, id, year), {}};
    if (duty.unit != id) duty.formerly.push_back(id);
    return duty;
}

std::vector<Duty> duties_in(const Catalog& catalog, const std::vector<std::string>& ids, int year) {
    std::vector<Duty> duties;
    for (const auto& id : ids) {
        const Duty duty = duty_in(catalog, id, year);
        const auto known = std::find_if(duties.begin(), duties.end(),
                                        [&](const Duty& each) { return each.unit == duty.unit; });
        if (known == duties.end()) {
            duties.push_back(duty);
        } else {
            known->take(duty);
        }
    }
    return duties;
}

Text duty_name(const Catalog& catalog, const Duty& duty) {
    const Text name = unit_name(catalog, duty.unit);
    if (duty.formerly.empty()) return name;
    std::string zh;
    std::string en;
    for (const auto& id : duty.formerly) {
        append(zh, "、", unit_name(catalog, id).in("zh"));
        append(en, ", ", unit_name(catalog, id).in("en"));
    }
    return {name.in("zh") + "（原" + zh + "）", name.in("en") + " (formerly " + en + ")"};
}

Text duty_names(const Catalog& catalog, const std::vector<std::string>& ids, int year) {
    std::string zh;
    std::string en;
    for (const auto& duty : duties_in(catalog, ids, year)) {
        const Text name = duty_name(catalog, duty);
        append(zh, "、", name.in("zh"));
        append(en, ", ", name.in("en"));
    }
    return {zh, en};
}

}  // namespace almanac
