// Why: see standing.hpp. SPDX-License-Identifier: Apache-2.0
#include "status/standing.hpp"

#include <algorithm>
#include <set>

#include "catalog/task_report.hpp"

namespace almanac {
namespace {

/// Days from `from` to `to`, by the proleptic Gregorian calendar.
int days_between(const Date& from, const Date& to) {
    const auto day_of = [](const Date& date) {
        const int year = date.month <= 2 ? date.year - 1 : date.year;
        const int month = date.month <= 2 ? date.month + 12 : date.month;
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 +
               date.day;
    };
    return day_of(to) - day_of(from);
}

std::map<SubmissionId, Date> days_of(const Store& store) {
    std::map<SubmissionId, Date> days;
    for (const auto& submission : store.submissions()) {
        if (const auto day = parse_date(submission.received.substr(0, 10)))
            days[submission.id] = *day;
    }
    return days;
}

/// Whether the indicator's figure of `year` is not to be had before a later month.
bool is_awaited(const Indicator& indicator, const StatusQuestion& question) {
    if (!indicator.calendar) return false;
    const int year = question.today.year;
    const int out = question.year + 1;
    return year < out || (year == out && question.today.month < *indicator.calendar);
}

void judge_figure(const Figures& figures, const Indicator& indicator, const std::string& area,
                  const StatusQuestion& question, const std::map<SubmissionId, Date>& days,
                  Item& item) {
    const auto* series = figures.find(indicator.id, area);
    if (series != nullptr) {
        for (const auto& point : series->yearly.points) {
            if (point.period.year() != question.year) continue;
            if (has_value(point.status)) {
                item.state = Item::State::accepted;
                const auto& provenance = series->yearly.provenances.at(point.provenance);
                const auto day = days.find(provenance.submission);
                if (day != days.end()) item.received = day->second;
                return;
            }
            if (point.status == Status::not_applicable) item.state = Item::State::not_applicable;
            if (point.status == Status::not_yet_released) item.state = Item::State::not_released;
        }
    }
    if (item.state == Item::State::missing && is_awaited(indicator, question))
        item.state = Item::State::not_released;
}

std::map<std::string, Date> tasks_in(const Catalog& catalog, const Store& store, int year,
                                     const std::map<SubmissionId, Date>& days) {
    std::map<std::string, Date> in;
    for (const auto& record : store.records("task_report", newest)) {
        if (record.key.period != std::to_string(year) || record.key.area != catalog.workspace.area)
            continue;
        const auto report = task_report_of(record.json);
        if (!report || report->status == TaskStatus::not_reported) continue;
        const auto day = days.find(record.submission);
        in[record.key.subject] = day == days.end() ? Date{} : day->second;
    }
    return in;
}

void add_tasks(const Catalog& catalog, const std::map<std::string, Date>& in,
               std::vector<Item>& items) {
    for (const auto& task : catalog.tasks) {
        auto leads = task.leads;
        if (leads.empty()) leads.emplace_back();
        // A sector's own form reports for all of them.
        const auto by_sector = in.find(subject_of(task.id, ""));
        for (const auto& lead : leads) {
            Item item{Item::Kind::task,     task.id, task.title, lead, task.sector,
                      Item::State::missing, {}};
            const auto own = in.find(subject_of(task.id, lead));
            const auto found = own != in.end() ? own : by_sector;
            if (found != in.end()) {
                item.state = Item::State::accepted;
                if (found->second.year != 0) item.received = found->second;
            }
            items.push_back(std::move(item));
        }
    }
}

void count(const Item& item, const StatusQuestion& question, Standing& standing) {
    ++standing.due;
    switch (item.state) {
        case Item::State::accepted: ++standing.accepted; break;
        case Item::State::missing:
            ++standing.missing;
            standing.open.push_back(item);
            break;
        case Item::State::not_applicable: ++standing.not_applicable; return;
        case Item::State::not_released: ++standing.not_released; return;
    }
    if (!question.deadline || (item.state == Item::State::accepted && !item.received)) return;
    const int days =
        days_between(*question.deadline, item.received ? *item.received : question.today);
    if (days <= 0) return;
    ++standing.late;
    standing.days_late = std::max(standing.days_late, days);
}

}  // namespace

std::vector<Item> items_due(const Catalog& catalog, const Figures& figures, const Store& store,
                            const StatusQuestion& question) {
    const auto days = days_of(store);
    std::vector<Item> items;
    for (const auto& sector : catalog.sectors) {
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = catalog.find_indicator(id);
            if (indicator == nullptr || !indicator->formula.empty()) continue;
            Item item{Item::Kind::figure,   id, indicator->name, indicator->reports, sector.id,
                      Item::State::missing, {}};
            judge_figure(figures, *indicator, catalog.workspace.area, question, days, item);
            items.push_back(std::move(item));
        }
    }
    add_tasks(catalog, tasks_in(catalog, store, question.year, days), items);
    return items;
}

std::vector<Standing> standings(const Catalog& catalog, const std::vector<Item>& items, GroupBy by,
                                const StatusQuestion& question) {
    std::map<std::string, std::vector<Item>> groups;
    for (const auto& item : items)
        groups[by == GroupBy::unit ? item.unit : item.sector].push_back(item);
    std::vector<Standing> all;
    const auto add = [&](const std::string& id, const Text& name) {
        const auto group = groups.find(id);
        if (group == groups.end()) return;
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
        for (const auto& [id, unit] : catalog.units) add(id, unit.name);
    } else {
        for (const auto& sector : catalog.sectors) add(sector.id, sector.title);
    }
    add("", Text("未写明填报单位", "nobody is named"));
    return all;
}

Standing total_of(const std::vector<Item>& items, const StatusQuestion& question) {
    // Of the same task the report that is in counts.
    std::map<std::pair<Item::Kind, std::string>, Item> once;
    for (const auto& item : items) {
        const auto [place, is_new] = once.try_emplace({item.kind, item.id}, item);
        if (!is_new && item.state == Item::State::accepted) place->second = item;
    }
    Standing total;
    for (const auto& [key, item] : once) count(item, question, total);
    return total;
}

}  // namespace almanac
