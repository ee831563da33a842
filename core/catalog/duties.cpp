// Why: see duties.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/duties.hpp"

#include <algorithm>
#include <set>

#include "catalog/reading.hpp"

namespace almanac {
namespace {

using catalog_detail::split;

void append(std::string& text, const std::string& separator, const std::string& more) {
    text += (text.empty() ? "" : separator) + more;
}

bool names(const Successor& successor, const std::string& id) {
    return !id.empty() &&
           std::find(successor.takes.begin(), successor.takes.end(), id) != successor.takes.end();
}

/// Those that name the matter, else its sector, else those that name nothing, else all.
std::vector<std::string> takers_of(const OfficialUnit& unit, const Matter& matter) {
    const auto successors = successors_of(unit);
    std::vector<std::string> takers;
    const auto pick = [&](const auto& is_meant) {
        if (!takers.empty()) return;
        for (const auto& successor : successors)
            if (is_meant(successor)) takers.push_back(successor.unit);
    };
    if (!matter.id.empty()) {
        pick([&](const Successor& each) { return names(each, matter.id); });
        pick([&](const Successor& each) { return names(each, matter.sector); });
        pick([&](const Successor& each) { return each.takes.empty(); });
    }
    pick([](const Successor&) { return true; });
    return takers;
}

/// Follows a matter from unit to unit. Circles are refused when the workspace is read; one that was
/// built by hand ends where it began.
class Trail {
public:
    Trail(const Catalog& catalog, const Date& day, const Matter& matter)
        : catalog_(catalog), day_(day), matter_(matter) {}

    std::vector<Duty> follow(const std::string& id) {
        if (!seen_.insert(id).second) return {};
        const auto unit = catalog_.units.find(id);
        const bool has_ended =
            unit != catalog_.units.end() && unit->second.valid_to && *unit->second.valid_to < day_;
        if (!has_ended) return {{id, {}, false}};
        if (successors_of(unit->second).empty()) return {{id, {}, true}};
        std::vector<Duty> duties;
        for (const auto& taker : takers_of(unit->second, matter_)) {
            for (auto& duty : follow(taker)) duties.push_back(std::move(duty));
        }
        return duties;
    }

private:
    const Catalog& catalog_;
    const Date& day_;
    const Matter& matter_;
    std::set<std::string> seen_;
};

}  // namespace

Text unit_name(const Catalog& catalog, const std::string& id) {
    const auto unit = catalog.units.find(id);
    return unit == catalog.units.end() ? Text(id, id) : unit->second.name;
}

std::vector<Successor> successors_of(const OfficialUnit& unit) {
    std::vector<Successor> successors;
    for (const auto& part : split(unit.successor, ';')) {
        const auto colon = std::min(part.find(':'), part.size());
        Successor successor;
        for (const auto& id : split(part.substr(0, colon), ' ')) successor.unit += id;
        successor.takes = split(part.substr(std::min(colon + 1, part.size())), ' ');
        if (!successor.unit.empty()) successors.push_back(std::move(successor));
    }
    return successors;
}

void Duty::take(const Duty& other) {
    for (const auto& id : other.formerly) {
        if (std::find(formerly.begin(), formerly.end(), id) == formerly.end())
            formerly.push_back(id);
    }
    abolished = abolished || other.abolished;
}

Date duty_day(const Edition& edition) {
    return edition.cut_off.year == 0 ? year_period(edition.year).last : edition.cut_off;
}

std::vector<Duty> duties_on(const Catalog& catalog, const std::vector<std::string>& ids,
                            const Date& day, const Matter& matter) {
    std::vector<Duty> duties;
    for (const auto& id : ids) {
        auto own = Trail(catalog, day, matter).follow(id);
        if (own.empty()) own.push_back({id, {}, false});
        for (auto& duty : own) {
            if (duty.unit != id) duty.formerly.push_back(id);
            const auto known = std::find_if(duties.begin(), duties.end(), [&](const Duty& each) {
                return each.unit == duty.unit;
            });
            if (known == duties.end()) {
                duties.push_back(std::move(duty));
            } else {
                known->take(duty);
            }
        }
    }
    return duties;
}

Duty duty_on(const Catalog& catalog, const std::string& id, const Date& day, const Matter& matter) {
    return id.empty() ? Duty{} : duties_on(catalog, {id}, day, matter).front();
}

bool leads_to(const Catalog& catalog, const std::string& from, const std::string& to,
              const Matter& matter) {
    std::vector<std::string> open{from};
    std::set<std::string> seen;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (id == to) return true;
        const auto unit = catalog.units.find(id);
        const bool goes_on = unit != catalog.units.end() && !unit->second.successor.empty();
        if (!goes_on || !seen.insert(id).second) continue;
        for (auto& taker : takers_of(unit->second, matter)) open.push_back(std::move(taker));
    }
    return false;
}

Text duty_name(const Catalog& catalog, const Duty& duty) {
    const Text name = unit_name(catalog, duty.unit);
    std::string zh;
    std::string en;
    for (const auto& id : duty.formerly) {
        append(zh, "、", unit_name(catalog, id).in("zh"));
        append(en, ", ", unit_name(catalog, id).in("en"));
    }
    const bool renamed = !duty.formerly.empty();
    if (duty.abolished)
        return {"原" + name.in("zh") + (renamed ? "（原" + zh + "，已撤销）" : "（已撤销）"),
                "former " + name.in("en") +
                    (renamed ? " (before that " + en + "; abolished)" : " (abolished)")};
    if (!renamed) return name;
    return {name.in("zh") + "（原" + zh + "）", name.in("en") + " (formerly " + en + ")"};
}

Text duty_names(const Catalog& catalog, const std::vector<std::string>& ids, const Date& day,
                const Matter& matter) {
    std::string zh;
    std::string en;
    for (const auto& duty : duties_on(catalog, ids, day, matter)) {
        const Text name = duty_name(catalog, duty);
        append(zh, "、", name.in("zh"));
        append(en, ", ", name.in("en"));
    }
    return {zh, en};
}

}  // namespace almanac
