// Why: see standing.hpp. SPDX-License-Identifier: Apache-2.0
#include "status/standing.hpp"

#include <algorithm>
#include <tuple>

#include "catalog/duties.hpp"

namespace almanac {
namespace {

/// Days from `from` to `to`, by the proleptic Gregorian calendar.
int days_between(const Date& from, const Date& to) {
    const auto number_of = [](const Date& date) {
        const int year = date.month <= 2 ? date.year - 1 : date.year;
        const int month = date.month <= 2 ? date.month + 12 : date.month;
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 +
               date.day;
    };
    return number_of(to) - number_of(from);
}

void count(const Item& item, const StatusQuestion& question, Standing& standing) {
    ++standing.due;
    switch (item.state) {
        case Item::State::accepted: ++standing.accepted; break;
        case Item::State::returned: ++standing.returned; [[fallthrough]];
        case Item::State::missing:
            ++standing.missing;
            if (item.waived) ++standing.waived;
            break;
        case Item::State::not_applicable: ++standing.not_applicable; return;
        case Item::State::not_released: ++standing.not_released; return;
    }
    if (!item.doubts.empty()) ++standing.doubtful;
    if (item.abolished) return;  // Nobody is left to be reminded or late.
    if (!item.doubts.empty() || (item.state != Item::State::accepted && !item.waived))
        standing.open.push_back(item);
    if (!question.deadline || (item.state == Item::State::accepted && !item.received)) return;
    const int days =
        days_between(*question.deadline, item.received ? *item.received : question.today);
    if (days <= 0) return;
    ++standing.late;
    standing.days_late = std::max(standing.days_late, days);
}

}  // namespace

std::vector<Standing> standings(const Catalog& catalog, const std::vector<Item>& items, GroupBy by,
                                const StatusQuestion& question) {
    std::map<std::string, std::vector<Item>> groups;
    for (const auto& item : items)
        groups[by == GroupBy::unit ? item.unit : item.sector].push_back(item);
    std::vector<Standing> all;
    const auto add = [&](const std::string& id, const Text& name) {
        const auto group = groups.find(id);
        if (group == groups.end() || group->second.empty()) return;
        Standing standing;
        if (by == GroupBy::sector) {
            standing = total_of(group->second, question);
        } else {
            for (const auto& item : group->second) count(item, question, standing);
        }
        standing.id = id;
        standing.name = name;
        all.push_back(std::move(standing));
    };
    if (by == GroupBy::unit) {
        for (const auto& [id, unit] : catalog.units) {
            Duty all_of_it{id, {}, false};
            for (const auto& item : groups[id]) all_of_it.take({id, item.formerly, item.abolished});
            add(id, duty_name(catalog, all_of_it));
        }
    } else {
        for (const auto& sector : catalog.sectors) add(sector.id, sector.title);
    }
    add("", Text("未写明填报单位", "nobody is named"));
    return all;
}

Standing total_of(const std::vector<Item>& items, const StatusQuestion& question) {
    // Of the same thing the report that came furthest counts.
    std::map<std::tuple<Item::Kind, std::string, std::string, Period>, Item> once;
    for (const auto& item : items) {
        const auto [place, is_new] =
            once.try_emplace({item.kind, item.id, item.area, item.period}, item);
        if (!is_new && item.state < place->second.state) place->second = item;
    }
    Standing total;
    for (const auto& [key, item] : once) count(item, question, total);
    return total;
}

}  // namespace almanac
