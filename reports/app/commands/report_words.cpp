// Why: see report_words.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/report_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "assess/assess.hpp"
#include "assess/selection.hpp"

namespace almanac::app {
namespace {

struct Counts {
    int all = 0;
    int met = 0;
    int missed = 0;
    int unknown = 0;
    int other() const { return all - met - missed - unknown; }
};

Counts count(const std::vector<Assessment>& assessments) {
    const auto in = [&](std::string_view states) {
        return static_cast<int>(std::count_if(
            assessments.begin(), assessments.end(),
            [&](const Assessment& one) { return is_counted(one) && is_among(one.state, states); }));
    };
    return {in("all"), in(state_groups::met), in(state_groups::not_met),
            in(std::string(state_groups::no_data) + "|not_yet_released")};
}

std::string words_of(const Counts& counts, bool zh) {
    return fmt::format(
        fmt::runtime(zh ? "目标 {} 项：完成 {}，到期未完成或回落 {}，缺数据 {}，其他 {}。"
                        : "{} targets: {} met, {} not met or fallen back, {} without data, {} "
                          "other."),
        counts.all, counts.met, counts.missed, counts.unknown, counts.other());
}

}  // namespace

std::string summary_of(const EditionFiles& built, bool zh) {
    if (!built.written())
        return zh ? "各格式数字不一致，未写入任何文件。\n"
                  : "The formats' figures differ; no file was written.\n";
    std::string text;
    for (const auto& file : built.files)
        text += fmt::format(fmt::runtime(zh ? "已生成 {}\n" : "built {}\n"), file.string());
    if (!built.assessments.empty()) text += words_of(count(built.assessments), zh) + "\n";
    if (!built.complete)
        text += zh ? "有部门未能收入，报告相应位置已注明。\n"
                   : "Some sectors are not in it; the report says so in their places.\n";
    return text;
}

std::string line_of(const EditionFiles& built, const std::string& area, bool zh) {
    if (!built.written())
        return area + (zh ? "：各格式数字不一致，未写入任何文件。\n"
                          : ": the formats' figures differ; no file was written.\n");
    std::string text = area + (zh ? "（" : " (") + built.folder.string() + (zh ? "）：" : "): ") +
                       words_of(count(built.assessments), zh);
    if (!built.complete) text += zh ? "有部门未能收入。" : " Some sectors are not in it.";
    return text + "\n";
}

nlohmann::ordered_json json_of(const EditionFiles& built) {
    const Counts counts = count(built.assessments);
    nlohmann::ordered_json json;
    json["complete"] = built.complete;
    json["files"] = nlohmann::ordered_json::array();
    for (const auto& file : built.files) json["files"].push_back(file.string());
    json["targets"] = counts.all;
    json["met"] = counts.met;
    json["not_met"] = counts.missed;
    json["no_data"] = counts.unknown;
    return json;
}

}  // namespace almanac::app
