// Why: what is due of a year, item by item, and what of it came in. SPDX-License-Identifier:
// Apache-2.0
#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "catalog/asked.hpp"
#include "catalog/duties.hpp"
#include "catalog/places.hpp"
#include "catalog/task_report.hpp"
#include "status/standing.hpp"

namespace almanac {
namespace {

using Days = std::map<SubmissionId, Date>;

Days days_of(const Store& store) {
    Days days;
    for (const auto& submission : store.submissions()) {
        if (day_of(submission) != Date{}) days[submission.id] = day_of(submission);
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

/// What is known of one figure; `series` has its point.
void judge_point(const MeasuredSeries& measured, const Series& series, const Point& point,
                 const StatusQuestion& question, const Days& days, Item& item) {
    const auto& provenance = series.provenances.at(point.provenance);
    const auto day = days.find(provenance.submission);
    const bool has_come = !question.only_come || day == days.end() || day->second <= question.today;
    if (!has_come) return;
    if (has_value(point.status)) {
        const bool is_own = &series == &measured.yearly;
        if (!is_return(is_own ? measured.class_of(point) : provenance.weakest_class())) return;
        item.state = Item::State::accepted;
        if (day != days.end()) item.received = day->second;
    }
    if (item.state == Item::State::accepted) return;
    if (point.status == Status::not_applicable) item.state = Item::State::not_applicable;
    if (point.status == Status::not_yet_released) item.state = Item::State::not_released;
}

/// Whether a series may hold the figure asked for: of its area and the whole of it, or, where there
/// is one of each, of any part.
bool is_asked_of(const AskedFigure& asked, const SeriesKey& key) {
    return asked.indicator->each.empty() ? key.breakdown.empty() && key.basis.empty()
                                         : !key.breakdown.empty();
}

void judge_series(const AskedFigure& asked, const MeasuredSeries& measured,
                  const StatusQuestion& question, const Days& days, Item& item) {
    const auto judge = [&](const Series& series) {
        for (const auto& point : series.points) {
            if (point.period == asked.period)
                judge_point(measured, series, point, question, days, item);
        }
    };
    if (is_asked_of(asked, measured.yearly.key)) judge(measured.yearly);
    for (const auto& other : measured.other) {
        if (is_asked_of(asked, other.key)) judge(other);
    }
}

void judge_figure(const Figures& figures, const AskedFigure& asked, const StatusQuestion& question,
                  const Days& days, Item& item) {
    const Indicator& indicator = *asked.indicator;
    if (indicator.each.empty()) {
        if (const auto* measured = figures.find(indicator.id, asked.area))
            judge_series(asked, *measured, question, days, item);
    } else {
        for (const auto& [key, measured] : figures.all()) {
            if (key.first == indicator.id) judge_series(asked, *measured, question, days, item);
        }
    }
    if (item.state == Item::State::missing && is_awaited(indicator, question))
        item.state = Item::State::not_released;
}

/// Days on which records of the year came in, by their subject.
std::map<std::string, Date> records_in(const Catalog& catalog, const Store& store,
                                       const std::string& kind, const StatusQuestion& question,
                                       const Days& days,
                                       const std::function<bool(const Record&)>& is_filled) {
    std::map<std::string, Date> in;
    for (const auto& record : store.records(kind, question.known)) {
        if (record.key.period != std::to_string(question.year) ||
            record.key.area != catalog.workspace.area || !is_filled(record))
            continue;
        const auto day = days.find(record.submission);
        in[record.key.subject] = day == days.end() ? Date{} : day->second;
    }
    return in;
}

bool is_task_told(const Record& record) {
    const auto report = task_report_of(record.json);
    return report && report->status != TaskStatus::not_reported;
}

bool is_text_written(const Record& record) {
    const auto json = nlohmann::json::parse(record.json, nullptr, false);
    return json.is_object() && !json.value("text", "").empty();
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

/// Whose report counts: the unit's, that of whoever had its duty before or took it over since, and
/// the sector's own form, which reports for all.
std::vector<std::string> senders_of(const Catalog& catalog, const Duty& lead,
                                    const Matter& matter) {
    std::vector<std::string> senders{lead.unit};
    for (const auto& [id, unit] : catalog.units) {
        if (id != lead.unit &&
            (leads_to(catalog, id, lead.unit, matter) || leads_to(catalog, lead.unit, id, matter)))
            senders.push_back(id);
    }
    senders.emplace_back();
    return senders;
}

/// Whether a report of `what` came from whoever owes it, and when.
void judge_record(const std::map<std::string, Date>& in, const std::string& what,
                  const std::vector<std::string>& senders, Item& item) {
    for (const auto& sender : senders) {
        const auto own = in.find(subject_of(what, sender));
        if (own == in.end()) continue;
        item.state = Item::State::accepted;
        if (own->second.year != 0) item.received = own->second;
        return;
    }
}

void add_tasks(const Catalog& catalog, const std::map<std::string, Date>& in,
               const Returned& returned, const StatusQuestion& question, std::vector<Item>& items) {
    for (const auto& task : catalog.tasks) {
        const Matter matter{task.id, task.sector};
        auto leads = duties_on(catalog, task.leads, question.today, matter);
        if (leads.empty()) leads.emplace_back();
        for (const auto& lead : leads) {
            Item item{Item::Kind::task, task.id, task.title, lead.unit, task.sector};
            item.formerly = lead.formerly;
            item.abolished = lead.abolished;
            const auto senders = senders_of(catalog, lead, matter);
            judge_record(in, task.id, senders, item);
            const bool is_returned =
                std::any_of(senders.begin(), senders.end(), [&](const std::string& sender) {
                    return returned.has_task(task.id, sender, question.year);
                });
            if (item.state == Item::State::missing && is_returned)
                item.state = Item::State::returned;
            items.push_back(std::move(item));
        }
    }
}

/// The texts of each sector, from every unit that owes something of it.
void add_texts(const Catalog& catalog, const std::map<std::string, Date>& in,
               std::vector<Item>& items) {
    std::map<std::string, std::map<std::string, Duty>> by_sector;
    for (const auto& item : items) {
        if (item.unit.empty() || item.abolished) continue;
        auto& duty =
            by_sector[item.sector].try_emplace(item.unit, Duty{item.unit, {}, false}).first->second;
        duty.take({item.unit, item.formerly, false});
    }
    for (const auto& sector : catalog.sectors) {
        for (const auto& place : places_of(sector)) {
            const std::string what = sector.id + "/" + place.name;
            for (const auto& [unit, duty] : by_sector[sector.id]) {
                Item item{Item::Kind::text, what,
                          Text(sector.title.in("zh") + "：" + place.title,
                               sector.title.in("en") + ": " + place.title),
                          unit, sector.id};
                item.formerly = duty.formerly;
                judge_record(in, what, senders_of(catalog, duty, {}), item);
                items.push_back(std::move(item));
            }
        }
    }
}

/// The indicator's name, with area and part of the year where they are not the usual ones.
Text name_of(const Catalog& catalog, const AskedFigure& asked) {
    Text name = asked.indicator->name;
    std::string zh;
    std::string en;
    if (asked.area != catalog.workspace.area && catalog.areas.count(asked.area) != 0) {
        zh = catalog.areas.at(asked.area).name.in("zh");
        en = catalog.areas.at(asked.area).name.in("en");
    }
    if (asked.period.kind != PeriodKind::year) {
        zh += (zh.empty() ? "" : "，") + to_text(asked.period);
        en += (en.empty() ? "" : ", ") + to_text(asked.period);
    }
    if (zh.empty()) return name;
    return {name.in("zh") + "（" + zh + "）", name.in("en") + " (" + en + ")"};
}

void add_figures(const Catalog& catalog, const Figures& figures, const StatusQuestion& question,
                 const Days& days, const Returned& returned, std::vector<Item>& items) {
    for (const auto& asked : asked_figures(catalog, question.year, question.today)) {
        const Indicator& indicator = *asked.indicator;
        Item item{Item::Kind::figure, indicator.id, name_of(catalog, asked), "", indicator.sector};
        item.area = asked.area;
        item.period = asked.period;
        judge_figure(figures, asked, question, days, item);
        if (item.state == Item::State::missing && returned.has_figure(indicator.id, question.year))
            item.state = Item::State::returned;
        item.waived = is_gap_waived(question, indicator.id, asked.area);
        if (asked.duties.empty()) items.push_back(item);
        for (const auto& duty : asked.duties) {
            item.unit = duty.unit;
            item.formerly = duty.formerly;
            item.abolished = duty.abolished;
            items.push_back(item);
        }
    }
}

}  // namespace

std::vector<Item> items_due(const Catalog& catalog, const Figures& figures, const Store& store,
                            const StatusQuestion& question) {
    const auto days = days_of(store);
    const Returned returned(question.returned);
    std::vector<Item> items;
    add_figures(catalog, figures, question, days, returned, items);
    add_tasks(catalog, records_in(catalog, store, "task_report", question, days, is_task_told),
              returned, question, items);
    add_texts(catalog, records_in(catalog, store, "text", question, days, is_text_written), items);
    return items;
}

void note_doubts(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                 const std::vector<Doubt>& doubts, int year, std::vector<Item>& items) {
    const auto may_be_told = [&](const Doubt& doubt, const std::string& unit) {
        return std::all_of(doubt.figures.begin(), doubt.figures.end(), [&](const LookedAt& figure) {
            const Indicator* indicator = catalog.find_indicator(figure.indicator);
            return indicator != nullptr &&
                   ((!unit.empty() && leads_to(catalog, indicator->reports, unit,
                                               {indicator->id, indicator->sector})) ||
                    releases.is_open(*indicator, doubt.area, figure.year));
        });
    };
    for (const auto& doubt : doubts) {
        if (doubt.answer || doubt.year != year) continue;
        for (auto& item : items) {
            if (item.kind != Item::Kind::figure || item.id != doubt.indicator ||
                item.area != doubt.area || item.period != year_period(year))
                continue;
            item.doubts.push_back(
                may_be_told(doubt, item.unit) ? doubt_text(catalog, figures, doubt) : doubt.demand);
        }
    }
}

}  // namespace almanac
