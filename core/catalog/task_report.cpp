// Why: see task_report.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/task_report.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"

namespace almanac {
namespace {

struct StatusWord {
    TaskStatus status;
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};
constexpr std::array words{
    StatusWord{TaskStatus::done, "done", "已完成", "done"},
    StatusWord{TaskStatus::on_schedule, "on_schedule", "按计划推进", "on schedule"},
    StatusWord{TaskStatus::continuing, "continuing", "持续推进", "continuing"},
    StatusWord{TaskStatus::slow, "slow", "进展缓慢", "slow"},
    StatusWord{TaskStatus::not_started, "not_started", "未启动", "not started"},
    StatusWord{TaskStatus::amended, "amended", "已调整", "amended"},
    StatusWord{TaskStatus::not_reported, "not_reported", "未报送", "not reported"}};

const StatusWord& word_of(TaskStatus status) {
    for (const auto& word : words)
        if (word.status == status) return word;
    return words.back();
}

}  // namespace

Text task_status_word(TaskStatus status) {
    const auto& word = word_of(status);
    return {std::string(word.zh), std::string(word.en)};
}

std::optional<TaskStatus> parse_task_status(std::string_view chinese) {
    for (const auto& word : words)
        if (word.zh == chinese) return word.status;
    return std::nullopt;
}

std::string to_record(const TaskReport& report) {
    nlohmann::ordered_json json{{"status", word_of(report.status).code}};
    if (report.percent) json["percent"] = *report.percent;
    json["progress"] = report.progress;
    json["evidence"] = {
        {"title", report.evidence}, {"issuer", report.issuer}, {"number", report.number}};
    if (report.release != Release::open) json["release"] = word(report.release);
    return json.dump();
}

std::optional<TaskReport> task_report_of(std::string_view record) {
    const auto json = nlohmann::json::parse(record, nullptr, false);
    if (!json.is_object() || !json.contains("status") || !json.contains("evidence"))
        return std::nullopt;
    TaskReport report;
    for (const auto& word : words)
        if (json["status"] == word.code) report.status = word.status;
    if (json.contains("percent")) report.percent = json["percent"].get<double>();
    report.progress = json.value("progress", "");
    const auto& evidence = json["evidence"];
    report.evidence = evidence.value("title", "");
    report.issuer = evidence.value("issuer", "");
    report.number = evidence.value("number", "");
    // What cannot be read was meant to close something.
    if (json.contains("release"))
        report.release = parse_word<Release>(json.value("release", "")).value_or(Release::withheld);
    return report;
}

std::string subject_of(const std::string& what, const std::string& unit) {
    return what + "@" + unit;
}

Subject parse_subject(const std::string& subject) {
    const auto at = subject.find('@');
    return {subject.substr(0, at), at == std::string::npos ? "" : subject.substr(at + 1)};
}

}  // namespace almanac
