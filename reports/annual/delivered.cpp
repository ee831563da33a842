// Why: see delivered.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/delivered.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "annual/build.hpp"
#include "catalog/duties.hpp"
#include "transform/audience.hpp"

namespace almanac::annual {
namespace {

std::vector<Record> records_of(const Catalog& catalog, const Store& store, const std::string& kind,
                               const Edition& edition) {
    auto records = store.records(kind, {edition.as_of, edition.cut_off});
    // Tasks are reported for the workspace, wherever they lie; a text is about one area.
    const auto is_of = [&](const std::string& area) {
        return area == edition.area || (kind == "task_report" && area == catalog.workspace.area);
    };
    std::erase_if(records, [&](const Record& record) {
        return record.key.period != std::to_string(edition.year) || !is_of(record.key.area);
    });
    return records;
}

/// Place of a unit among the leads of a task, itself or in the stead of another; those that have
/// nothing to do with it come last.
std::size_t rank_of(const Catalog& catalog, const std::string& task, const std::string& unit) {
    for (const auto& each : catalog.tasks) {
        if (each.id != task) continue;
        const auto own =
            std::find_if(each.leads.begin(), each.leads.end(), [&](const std::string& lead) {
                return leads_to(catalog, lead, unit, {each.id, each.sector});
            });
        return static_cast<std::size_t>(own - each.leads.begin());
    }
    return 0;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        std::string line = text.substr(from, end - from);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty()) lines.push_back(std::move(line));
        from = end + 1;
    }
    return lines;
}

/// What cannot be read was meant to close something.
Release release_of_text(const nlohmann::json& json) {
    if (!json.contains("release")) return Release::open;
    return parse_word<Release>(json.value("release", "")).value_or(Release::withheld);
}

}  // namespace

TaskReports task_reports_of(const Catalog& catalog, const Store& store, const Edition& edition) {
    TaskReports reports;
    for (const auto& record : records_of(catalog, store, "task_report", edition)) {
        auto report = task_report_of(record.json);
        if (!report) continue;
        const Subject subject = parse_subject(record.key.subject);
        // That something was reported is no secret; what, is.
        if (!may_see(edition.audience, report->release)) {
            *report = {};
            report->release = Release::withheld;
        }
        report->unit = subject.unit;
        reports[subject.what].push_back(std::move(*report));
    }
    for (auto& [task, all] : reports) {
        std::stable_sort(all.begin(), all.end(),
                         [&, &id = task](const TaskReport& a, const TaskReport& b) {
                             return rank_of(catalog, id, a.unit) < rank_of(catalog, id, b.unit);
                         });
    }
    return reports;
}

std::map<std::string, std::vector<doc::Section>> unit_texts_of(
    const Catalog& catalog, const Store& store, const Edition& edition,
    const std::map<std::string, PlaceTexts>& texts) {
    const Voice voice{edition.language};
    std::map<std::string, std::vector<doc::Section>> sections;
    const auto records = records_of(catalog, store, "text", edition);
    for (const auto& record : records) {
        const Subject subject = parse_subject(record.key.subject);
        const auto slash = subject.what.find('/');
        const auto json = nlohmann::json::parse(record.json, nullptr, false);
        if (slash == std::string::npos || !json.is_object()) continue;
        if (!may_see(edition.audience, release_of_text(json))) continue;
        const std::string sector = subject.what.substr(0, slash);
        const std::string place = subject.what.substr(slash + 1);
        const auto edited = texts.find(sector);
        if (edited != texts.end() && edited->second.count(place) != 0) continue;
        const bool alone = std::none_of(records.begin(), records.end(), [&](const Record& other) {
            return other.key.subject != record.key.subject &&
                   parse_subject(other.key.subject).what == subject.what;
        });
        doc::Section section;
        section.id = place;
        section.title = {run(place)};  // Seen only where the sector no longer has such a place.
        if (!alone)
            section.blocks.push_back(paragraph(
                "",
                {strong(
                    duty_names(catalog, {subject.unit}, duty_day(edition)).in(edition.language))}));
        if (!voice.zh())
            section.blocks.push_back(
                paragraph("", {doc::Inline{doc::Emphasis{{run("As handed in, in Chinese:")}}}}));
        for (auto& line : lines_of(json.value("text", "")))
            section.blocks.push_back(paragraph("", {run(std::move(line))}));
        sections[sector].push_back(std::move(section));
    }
    return sections;
}

}  // namespace almanac::annual
