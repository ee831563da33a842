// Why: see status_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "status/status_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace almanac {
namespace {

std::string line_of(const std::string& name, const Standing& standing, bool with_deadline,
                    bool zh) {
    std::string line = fmt::format(
        fmt::runtime(
            zh ? "{}：应报 {}，收到 {}（退回 {}），已收 {}，未报 {}，不适用 {}，尚未发布 {}，"
                 "报送率 {}"
               : "{}: due {}, received {} (returned {}), accepted {}, missing {}, not "
                 "applicable {}, not yet released {}, rate {}"),
        name, standing.due, standing.received(), standing.returned, standing.accepted,
        standing.missing, standing.not_applicable, standing.not_released,
        rate_text(standing, zh ? "zh" : "en"));
    if (standing.waived > 0)
        line += fmt::format(fmt::runtime(zh ? "，缺报已说明 {}" : ", {} gaps explained"),
                            standing.waived);
    if (standing.doubtful > 0)
        line += fmt::format(fmt::runtime(zh ? "，存疑 {}" : ", {} doubtful"), standing.doubtful);
    if (with_deadline)
        line += standing.late == 0 ? std::string(zh ? "，无逾期" : ", none late")
                                   : fmt::format(fmt::runtime(zh ? "，逾期 {}（最长 {} 天）"
                                                                 : ", late {} (up to {} days)"),
                                                 standing.late, standing.days_late);
    return line + "\n";
}

const char* kind_of(const Item& item, bool zh) {
    switch (item.kind) {
        case Item::Kind::figure: return zh ? "指标" : "figure";
        case Item::Kind::task: return zh ? "任务" : "task";
        case Item::Kind::text: break;
    }
    return zh ? "文字材料" : "text";
}

const char* word_of(Item::State state) {
    switch (state) {
        case Item::State::accepted: return "accepted";
        case Item::State::returned: return "returned";
        case Item::State::not_applicable: return "not_applicable";
        case Item::State::not_released: return "not_released";
        case Item::State::missing: break;
    }
    return "missing";
}

/// What to remind of: missing, returned, or each doubt.
std::string reminder_of(const Item& item, bool zh) {
    const std::string name = fmt::format(fmt::runtime(zh ? "- {}：{}" : "- {}: {}"),
                                         kind_of(item, zh), item.name.in(zh ? "zh" : "en"));
    if (item.state == Item::State::returned)
        return name + (zh ? "：已退回，请改正后重新报送\n"
                          : ": returned; correct it and hand it in anew\n");
    if (item.doubts.empty()) return name + "\n";
    std::string text;
    for (const auto& doubt : item.doubts)
        text +=
            name + (zh ? "：请核实。" : ": to be verified. ") + doubt.in(zh ? "zh" : "en") + "\n";
    return text;
}

nlohmann::ordered_json json_of(const Standing& standing) {
    auto open = nlohmann::ordered_json::array();
    for (const auto& item : standing.open) {
        open.push_back({{"kind", kind_of(item, false)},
                        {"id", item.id},
                        {"name", item.name.by_language()},
                        {"unit", item.unit},
                        {"state", word_of(item.state)}});
        for (const auto& doubt : item.doubts) open.back()["doubts"].push_back(doubt.by_language());
    }
    return {{"id", standing.id},
            {"name", standing.name.by_language()},
            {"due", standing.due},
            {"expected", standing.expected()},
            {"received", standing.received()},
            {"returned", standing.returned},
            {"accepted", standing.accepted},
            {"missing", standing.missing},
            {"waived", standing.waived},
            {"doubtful", standing.doubtful},
            {"not_applicable", standing.not_applicable},
            {"not_released", standing.not_released},
            {"late", standing.late},
            {"days_late", standing.days_late},
            {"open", std::move(open)}};
}

}  // namespace

std::string rate_text(const Standing& standing, std::string_view language) {
    if (standing.expected() == 0) return language == "zh" ? "—" : "-";
    return print_rounded(100.0 * static_cast<double>(standing.accepted) /
                             static_cast<double>(standing.expected()),
                         1) +
           "%";
}

std::string status_table(const StatusAnswer& answer, std::string_view language) {
    const bool zh = language == "zh";
    const bool with_deadline = answer.question.deadline.has_value();
    std::string text;
    for (const auto& group : answer.groups)
        text += line_of(group.name.in(language), group, with_deadline, zh);
    text += line_of(zh ? "合计（共同牵头的只计一次）" : "total (what several units lead, once)",
                    answer.total, with_deadline, zh);
    text += zh ? "报送率 = 已收 ÷（应报 − 不适用 − 尚未发布）；未报含退回后未重报的。\n"
               : "rate = accepted / (due - not applicable - not yet released); missing includes "
                 "what was returned and not handed in anew.\n";
    return text;
}

std::string reminder_list(const StatusAnswer& answer, std::string_view language) {
    const bool zh = language == "zh";
    const std::string deadline =
        answer.question.deadline ? to_text(*answer.question.deadline) : std::string();
    std::string text = fmt::format(
        fmt::runtime(zh ? "# {}年度监测数据催报清单\n\n截至{}。" : "# Missing for {}\n\nAs of {}."),
        answer.question.year, to_text(answer.question.today));
    if (!deadline.empty())
        text += fmt::format(fmt::runtime(zh ? "报送期限：{}。" : " Deadline: {}."), deadline);
    text += "\n";
    for (const auto& group : answer.groups) {
        if (group.open.empty()) continue;
        text += fmt::format(fmt::runtime(zh ? "\n## {}（{}项）\n\n" : "\n## {} ({} items)\n\n"),
                            group.name.in(language), group.open.size());
        for (const auto& item : group.open) text += reminder_of(item, zh);
    }
    return text;
}

std::string status_json(const StatusAnswer& answer) {
    nlohmann::ordered_json json{{"year", answer.question.year},
                                {"as_of", to_text(answer.question.today)},
                                {"by", answer.by == GroupBy::unit ? "unit" : "sector"}};
    if (answer.question.deadline) json["deadline"] = to_text(*answer.question.deadline);
    json["groups"] = nlohmann::ordered_json::array();
    for (const auto& group : answer.groups) json["groups"].push_back(json_of(group));
    json["total"] = json_of(answer.total);
    return json.dump(2) + "\n";
}

}  // namespace almanac
