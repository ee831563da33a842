// Why: see note_quotes.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/note_quotes.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "catalog/duties.hpp"
#include "catalog/places.hpp"
#include "catalog/task_report.hpp"
#include "intake/figure_messages.hpp"
#include "quality/closed_figures.hpp"
#include "store/foreseen.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::size_t most_rows = 20'000;
constexpr Date end_of_time{9999, 12, 31};

/// What the file says of single figures beside what is stored.
ValueReleases with_own(const ValueReleases& stored, const std::vector<Record>& records) {
    ValueReleases releases = stored;
    for (const auto& record : records) {
        const auto release = release_of(record);
        const auto period = parse_period(record.key.period);
        if (!release || !period) continue;
        const auto& subject = record.key.subject;
        const auto slash = std::min(subject.find('/'), subject.size());
        const SeriesKey key{subject.substr(0, slash), record.key.area, period->kind,
                            slash == subject.size() ? "" : subject.substr(slash + 1), ""};
        releases.set(key, *period, *release);
    }
    return releases;
}

std::vector<std::string> areas_of(const Catalog& catalog, const RowTable& rows) {
    std::set<std::string> areas{catalog.workspace.area};
    for (const Area* child : catalog.children(catalog.workspace.area)) areas.insert(child->code);
    for (std::uint32_t id = 0; id < rows.series().size(); ++id)
        areas.insert(rows.series()[id].area);
    return {areas.begin(), areas.end()};
}

ClosedFigures closed_figures(const Delivery& delivery, const Catalog& catalog,
                             const StoreView& store, const ValueReleases& releases) {
    Diagnostics said_by_reports;
    const Figures figures =
        measure(catalog, Foreseen(store, store.latest() + 1, delivery.rows), {newest, end_of_time},
                said_by_reports, areas_of(catalog, delivery.rows));
    ClosedFigures closed(catalog);
    closed.add(figures,
               [&](const Indicator& indicator, const SeriesKey& key, const Period& period) {
                   return releases.is_open(indicator, key, period);
               });
    return closed;
}

/// Words of a record that all may see, and where they stand in the form.
struct RecordWords {
    std::string text;
    Text place;
};

RecordWords words_of(const Catalog& catalog, const Record& record) {
    const Subject subject = parse_subject(record.key.subject);
    if (record.key.kind == "task_report") {
        const auto report = task_report_of(record.json);
        if (!report || report->release != Release::open) return {};
        const auto task = std::find_if(catalog.tasks.begin(), catalog.tasks.end(),
                                       [&](const Task& each) { return each.id == subject.what; });
        return {report->progress + "\n" + report->evidence,
                task == catalog.tasks.end() ? Text(subject.what) : task->title};
    }
    const auto json = nlohmann::json::parse(record.json, nullptr, false);
    if (record.key.kind != "text" || !json.is_object() || json.contains("release")) return {};
    const auto slash = std::min(subject.what.find('/'), subject.what.size());
    const Sector* sector = catalog.find_sector(subject.what.substr(0, slash));
    if (sector == nullptr) return {};
    std::string title = subject.what.substr(std::min(slash + 1, subject.what.size()));
    for (const auto& place : places_of(*sector))
        if (place.name == title) title = place.title;
    return {json.value("text", ""),
            {sector->title.in("zh") + " " + title, sector->title.in("en") + " " + title}};
}

class Quotes {
public:
    Quotes(const Catalog& catalog, const ClosedFigures& closed, Findings& findings)
        : catalog_(catalog), closed_(closed), findings_(findings) {}

    void look_at(const Record& record) {
        const auto words = words_of(catalog_, record);
        for (const auto& quoted : closed_.quoted_in(words.text))
            findings_.add(say_bilingual(messages::closed_quoted_in_file, findings_.file(),
                                        {words.place, name_of(quoted)}));
    }

    void look_at(const RowTable& rows) {
        std::set<std::uint32_t> seen;
        for (const auto& row : rows.rows()) {
            if (!seen.insert(row.origin).second) continue;
            const auto& origin = rows.origins()[row.origin];
            const Indicator* indicator =
                catalog_.find_indicator(rows.series()[row.series].indicator);
            for (const auto& quoted : closed_.quoted_in(origin.note + "\n" + origin.quotation)) {
                // What is told of the closed figure itself goes with it.
                const auto& key = rows.series()[row.series];
                if (quoted.indicator == key.indicator && quoted.area == key.area &&
                    quoted.period == rows.periods()[row.period])
                    continue;
                findings_.warn(messages::closed_quoted_in_file, row.row, "",
                               {indicator == nullptr ? Text(key.indicator) : indicator->name,
                                name_of(quoted)});
            }
        }
    }

private:
    Text name_of(const ClosedFigures::Quoted& quoted) const {
        const Indicator& indicator = catalog_.indicators.at(quoted.indicator);
        const Area* area = catalog_.find_area(quoted.area);
        const auto in = [&](const char* language) {
            return indicator.name.in(language) + " " +
                   (area == nullptr ? quoted.area : area->name.in(language)) + " " +
                   to_text(quoted.period);
        };
        return {in("zh"), in("en")};
    }

    const Catalog& catalog_;
    const ClosedFigures& closed_;
    Findings& findings_;
};

}  // namespace

void note_quotes(const Delivery& delivery, const Catalog& catalog, const StoreView& store,
                 const ValueReleases& releases, Findings& findings) {
    const auto& rows = delivery.rows;
    if (rows.size() > most_rows || (rows.empty() && delivery.records.empty())) return;
    const auto closed =
        closed_figures(delivery, catalog, store, with_own(releases, delivery.records));
    if (closed.empty()) return;
    Quotes quotes(catalog, closed, findings);
    for (const auto& record : delivery.records) quotes.look_at(record);
    quotes.look_at(rows);
}

}  // namespace almanac::intake_detail
