// Why: several tests hand out a form, fill it in and bring it back. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <fstream>

#include "trial_workspace.hpp"
#include "xlsx_parts.hpp"

namespace almanac::testing {

inline constexpr const char* guide_sheet = "xl/worksheets/sheet1.xml";
inline constexpr const char* date_cell = "B4";  ///< 填报日期, on the guide.
inline constexpr const char* figures_sheet = "xl/worksheets/sheet2.xml";
inline constexpr const char* tasks_sheet = "xl/worksheets/sheet3.xml";
inline constexpr const char* texts_sheet = "xl/worksheets/sheet4.xml";

/// The trial city, whose fruit bureau reports apples, leads a task and writes of its progress.
inline TrialWorkspace with_duties(const std::string& name) {
    TrialWorkspace workspace(name);
    edit_json(workspace.sectors() / "orchard" / "sector.json", [](nlohmann::json& manifest) {
        manifest["indicators"][0]["reports"] = "fruit_bureau";
    });
    edit_json(workspace.folder() / "tasks" / "orchard.json",
              [](nlohmann::json& tasks) { tasks["tasks"][0]["leads"] = {"fruit_bureau"}; });
    std::ofstream(workspace.sectors() / "orchard" / "sections.zh.md", std::ios::app)
        << "\n```place\nname: progress\ntitle: 主要进展\n```\n";
    return workspace;
}

/// The program in the workspace, its messages in `language`.
inline Ran ask_in(const std::string& language, const TrialWorkspace& workspace,
                  std::vector<std::string> words) {
    words.insert(words.begin(), {"-w", workspace.folder().string(), "--messages", language});
    return run(words);
}

/// The fruit bureau's form of 2016 as it goes out.
inline XlsxParts undated_form_of(const TrialWorkspace& workspace) {
    const auto file = workspace.folder() / "form.xlsx";
    const Ran ran =
        ask_in("en", workspace,
               {"template", "--unit", "市果业局", "--year", "2016", "--out", file.string()});
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    CHECK_THAT(ran.out, contains("1 indicators, 1 tasks"));
    return parts_of(content_of(file));
}

/// The same, filled in on a day before the edition's cut-off.
inline XlsxParts form_of(const TrialWorkspace& workspace) {
    auto parts = undated_form_of(workspace);
    set_cell(part(parts, guide_sheet), date_cell, "2017-03-15");
    return parts;
}

inline std::string save(const TrialWorkspace& workspace, const XlsxParts& parts,
                        const std::string& name = "filled.xlsx") {
    const auto file = workspace.folder() / name;
    std::ofstream(file, std::ios::binary) << xlsx_of(parts);
    return file.string();
}

}  // namespace almanac::testing
