// Why: what units report of one task becomes one cell, the same in every table.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/model/number.hpp"
#include "catalog/duties.hpp"
#include "contribute/contribute.hpp"

namespace almanac {
namespace {

/// What people end with a full stop goes on with a mark of ours.
void drop_stop(std::string& text) {
    for (const std::string_view stop : {"。", "；", "，", ".", ";"}) {
        if (text.ends_with(stop)) return text.resize(text.size() - stop.size());
    }
}

std::string one(const TaskReport& report, const std::string& language, bool with_words) {
    const bool zh = language == "zh";
    if (report.release == Release::withheld) return zh ? "不公开" : "not public";
    std::string text = task_status_word(report.status).in(language);
    if (report.percent) {
        const std::string percent = to_text(number_of(*report.percent)) + "%";
        text += zh ? "（" + percent + "）" : " (" + percent + ")";
    }
    if (!with_words) return text;
    const auto add = [&](const std::string& words) {
        if (words.empty()) return;
        drop_stop(text);
        text += (zh ? "；" : "; ") + words;
    };
    add(report.progress);
    std::string evidence = report.evidence;
    for (const auto& part : {report.issuer, report.number}) {
        if (!part.empty()) evidence += (evidence.empty() ? "" : zh ? "，" : ", ") + part;
    }
    if (!evidence.empty()) add((zh ? "佐证：" : "evidence: ") + evidence);
    return text;
}

}  // namespace

std::string progress_text(const ContributionContext& context, const std::string& task,
                          bool with_words) {
    const std::string& language = context.edition.language;
    const bool zh = language == "zh";
    const auto reports = context.task_reports.find(task);
    if (reports == context.task_reports.end())
        return task_status_word(TaskStatus::not_reported).in(language);
    const auto& all = reports->second;
    Matter matter{task, {}};
    for (const auto& each : context.catalog.tasks)
        if (each.id == task) matter.sector = each.sector;
    if (all.size() == 1) return one(all.front(), language, with_words);
    std::string text;
    for (const auto& report : all) {
        drop_stop(text);
        if (!text.empty()) text += zh ? "。" : ". ";
        text += duty_names(context.catalog, {report.unit}, duty_day(context.edition), matter)
                    .in(language) +
                (zh ? "：" : ": ") + one(report, language, with_words);
    }
    return text;
}

}  // namespace almanac
