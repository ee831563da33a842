// Why: what a unit reports of a task is kept as a record, read by intake and printed by reports:
// its words and its stored form stand here once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/indicator.hpp"
#include "almanac/model/target.hpp"
#include "almanac/model/text.hpp"

namespace almanac {

/// Progress of one task as one unit reports it (DOMAIN 23).
struct TaskReport {
    std::string unit;  ///< Id of who reports; empty where the form was a sector's.
    TaskStatus status = TaskStatus::not_reported;
    std::optional<double> percent;  ///< Only of what can be counted.
    std::string progress;           ///< In the unit's words.
    std::string evidence;           ///< Title, issuer and number of what proves it.
    std::string issuer;
    std::string number;
    Release release = Release::open;  ///< Who may see it.
    bool operator==(const TaskReport&) const = default;
};

/// By task; reports of one task in the order of its lead units.
using TaskReports = std::map<std::string, std::vector<TaskReport>>;

/// 已完成 / done.
Text task_status_word(TaskStatus status);
/// Inverse for the Chinese word; nothing for any other.
std::optional<TaskStatus> parse_task_status(std::string_view chinese);

/// Stored form, the unit left out: it stands in the record's subject.
std::string to_record(const TaskReport& report);
/// Inverse; nothing where the text is no such record.
std::optional<TaskReport> task_report_of(std::string_view record);

/// A record's subject: what is reported, and by whom. Records of several units never replace each
/// other.
std::string subject_of(const std::string& what, const std::string& unit);
struct Subject {
    std::string what;
    std::string unit;
};
Subject parse_subject(const std::string& subject);

}  // namespace almanac
