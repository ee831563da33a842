// Why: see standing.hpp. SPDX-License-Identifier: Apache-2.0
#include "status/standing.hpp"

#include <algorithm>
#include <set>

#include "catalog/task_report.hpp"
#include "catalog/validity.hpp"

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

/// What refused files spoke of.
class Returned {
public:
    explicit Returned(const std::vector<ReturnedFile>& files) {
        for (const auto& file : files) {
            figures_.insert(file.figures.begin(), file.figures.end());
            tasks_.insert(file.tasks.begin(), file.tasks.end());
        }
    }
    bool has_figure(const std::string& indicator, int year) const {
        return figures_.count({indicator, year}) != 0;
    }
    bool has_task(const std::string& task, const std::string& unit, int year) const {
        return tasks_.count({task, unit, year}) != 0;
    }

private:
    std::set<ReturnedFile::Figure> figures_;
    std::set<ReturnedFile::Task> tasks_;
};

bool is_gap_waived(const StatusQuestion& question, const std::string& indicator,
                   const std::string& area) {
    return std::any_of(question.waivers.begin(), question.waivers.end(), [&](const Waiver& waiver) {
        return waiver.rule == gap_rule && waiver.indicator == indicator && waiver.area == area &&
               waiver.year == question.year;
    });
}

/// Whose report counts: the unit's, one that was handed in under a former name, and the sector's
/// own form, which reports for all.
std::vector<std::string> senders_of(const Duty& lead) {
    std::vector<std::string> senders{lead.unit};
    senders.insert(senders.end(), lead.formerly.begin(), lead.formerly.end());
    senders.emplace_back();
    return senders;
}

void add_tasks(const Catalog& catalog, const std::map<std::string, Date>& in,
               const Returned& returned, int year, std::vector<Item>& items) {
    for (const auto& task : catalog.tasks) {
        auto leads = duties_in(catalog, task.leads, year);
        if (leads.empty()) leads.emplace_back();
        for (const auto& lead : leads) {
            Item item{Item::Kind::task, task.id, task.title, lead.unit, task.sector};
            item.formerly = lead.formerly;
            const auto senders = senders_of(lead);
            const auto own =
                std::find_if(senders.begin(), senders.end(), [&](const std::string& sender) {
                    return in.count(subject_of(task.id, sender)) != 0;
                });
            if (own != senders.end()) {
                item.state = Item::State::accepted;
                const Date& day = in.at(subject_of(task.id, *own));
                if (day.year != 0) item.received = day;
            } else if (std::any_of(senders.begin(), senders.end(), [&](const std::string& sender) {
                           return returned.has_task(task.id, sender, year);
                       })) {
                item.state = Item::State::returned;
            }
            items.push_back(std::move(item));
        }
    }
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

std::vector<Item> items_due(const Catalog& catalog, const Figures& figures, const Store& store,
                            const StatusQuestion& question) {
    const auto days = days_of(store);
    const Returned returned(question.returned);
    const std::string& area = catalog.workspace.area;
    std::vector<Item> items;
    for (const auto& sector : catalog.sectors) {
        for (const auto& id : sector.indicators) {
            const Indicator* indicator = catalog.find_indicator(id);
            if (indicator == nullptr || !indicator->formula.empty()) continue;
            const Duty duty = duty_in(catalog, indicator->reports, question.year);
            Item item{Item::Kind::figure, id, indicator->name, duty.unit, sector.id};
            item.formerly = duty.formerly;
            judge_figure(figures, *indicator, area, question, days, item);
            if (item.state == Item::State::missing && returned.has_figure(id, question.year))
                item.state = Item::State::returned;
            item.waived = is_gap_waived(question, id, area);
            items.push_back(std::move(item));
        }
    }
    add_tasks(catalog, tasks_in(catalog, store, question.year, days), returned, question.year,
              items);
    return items;
}

void note_doubts(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                 const std::vector<Doubt>& doubts, int year, std::vector<Item>& items) {
    const auto may_be_told = [&](const Doubt& doubt, const std::string& unit) {
        return std::all_of(doubt.figures.begin(), doubt.figures.end(), [&](const LookedAt& figure) {
            const Indicator* indicator = catalog.find_indicator(figure.indicator);
            return indicator != nullptr &&
                   ((!unit.empty() && unit_in(catalog, indicator->reports, year) == unit) ||
                    releases.is_open(*indicator, doubt.area, figure.year));
        });
    };
    for (const auto& doubt : doubts) {
        if (doubt.answer || doubt.year != year) continue;
        const auto item = std::find_if(items.begin(), items.end(), [&](const Item& each) {
            return each.kind == Item::Kind::figure && each.id == doubt.indicator;
        });
        if (item == items.end()) continue;
        item->doubts.push_back(may_be_told(doubt, item->unit) ? doubt_text(catalog, figures, doubt)
                                                              : doubt.demand);
    }
}

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
            Duty all_of_it{id, {}};
            for (const auto& item : groups[id]) all_of_it.take({id, item.formerly});
            add(id, duty_name(catalog, all_of_it));
        }
    } else {
        for (const auto& sector : catalog.sectors) add(sector.id, sector.title);
    }
    add("", Text("未写明填报单位", "nobody is named"));
    return all;
}

Standing total_of(const std::vector<Item>& items, const StatusQuestion& question) {
    // Of the same task the report that came furthest counts.
    std::map<std::pair<Item::Kind, std::string>, Item> once;
    for (const auto& item : items) {
        const auto [place, is_new] = once.try_emplace({item.kind, item.id}, item);
        if (!is_new && item.state < place->second.state) place->second = item;
    }
    Standing total;
    for (const auto& [key, item] : once) count(item, question, total);
    return total;
}

}  // namespace almanac
