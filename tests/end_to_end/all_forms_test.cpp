// Why: what a plan's targets are judged by must be reachable through the forms that the units get.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <pugixml.hpp>
#include <set>

#include "catch.hpp"
#include "form_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path source{ALMANAC_SOURCE_DIR};

/// The first user's workspace, with its plan and units and without any figure.
fs::path bare_lvliang(const std::string& name) {
    const fs::path folder = fs::path(ALMANAC_BINARY_DIR) / "end_to_end" / name;
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(source / "reports" / "lvliang", folder, fs::copy_options::recursive);
    for (const char* own : {"store", "out", "data", "editions"}) fs::remove_all(folder / own);
    return folder;
}

Ran ask(const fs::path& workspace, std::vector<std::string> words) {
    words.insert(words.begin(), {"-w", workspace.string(), "--messages", "en"});
    return run(words);
}

std::vector<std::string> units_of(const fs::path& workspace) {
    std::ifstream table(workspace / "units.csv");
    std::vector<std::string> ids;
    std::string line;
    for (std::getline(table, line); std::getline(table, line);)
        ids.push_back(line.substr(0, line.find(',')));
    return ids;
}

std::string text_of(const pugi::xml_node& cell) {
    const std::string number = cell.child_value("v");
    return number.empty() ? cell.child("is").child_value("t") : number;
}

/// Fills in every row of 指标数据 whose place is given, and every task; how many figures.
std::size_t fill(XlsxParts& parts, const std::string& date) {
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part(parts, figures_sheet).c_str()));
    std::size_t filled = 0;
    for (const auto& row : sheet.child("worksheet").child("sheetData").children("row")) {
        const std::string number = row.attribute("r").value();
        std::map<std::string, std::string> cells;
        for (const auto& cell : row.children("c"))
            cells[std::string(1, cell.attribute("r").value()[0])] = text_of(cell);
        if (cells["A"].find('.') == std::string::npos || cells["E"].empty()) continue;
        set_cell(part(parts, figures_sheet), "G" + number, "<v>1</v>");
        ++filled;
    }
    set_cell(part(parts, guide_sheet), date_cell, date);
    return filled;
}

/// Every unit's form of the year, filled in and imported; indicators by how many sent them.
std::size_t hand_in(const fs::path& workspace, int year) {
    std::size_t figures = 0;
    for (const auto& unit : units_of(workspace)) {
        const auto file =
            (workspace / ("form-" + unit + "-" + std::to_string(year) + ".xlsx")).string();
        const Ran made = ask(
            workspace, {"template", "--unit", unit, "--year", std::to_string(year), "--out", file});
        if (made.code == 2) continue;  // Nothing to report.
        REQUIRE(made.code == 0);
        auto parts = parts_of(content_of(file));
        const std::size_t filled = fill(parts, std::to_string(year + 1) + "-03-15");
        if (filled == 0) continue;
        figures += filled;
        std::ofstream(file, std::ios::binary) << xlsx_of(parts);
        const Ran imported = ask(workspace, {"import", file});
        INFO(unit << " " << year << "\n" << imported.err);
        REQUIRE(imported.code == 0);
    }
    return figures;
}

}  // namespace

TEST_CASE("once every unit's form is in, every target that a unit leads has its state",
          "[end_to_end]") {
    const auto workspace = bare_lvliang("all_forms");
    for (const int year : {2015, 2016}) CHECK(hand_in(workspace, year) > 90);
    const auto out = workspace / "out";
    const Ran reported = ask(workspace, {"report", "--year", "2016", "--audience", "internal",
                                         "--format", "json", "--out", out.string()});
    INFO(reported.err);
    REQUIRE(reported.code == 0);
    const auto edition = json::parse(content_of(out / "edition.json"));
    CHECK(edition["assessments"].size() == 36);
    std::size_t judged = 0;
    for (const auto& each : edition["assessments"]) {
        INFO(each.dump());
        CHECK(each["state"] != "no_data");
        CHECK(each["state"] != "no_data_due");
        judged += each.contains("actual") ? 1 : 0;
    }
    CHECK(judged >= 34);

    // The co-leads of the park hand in the same figures: each did, and they count once.
    const json status = json::parse(ask(workspace, {"--json", "status", "--year", "2016"}).out);
    std::map<std::string, json> groups;
    for (const auto& group : status["groups"]) groups[group["id"]] = group;
    CHECK(groups["xiaoyi_government"]["accepted"] >= 18);
    CHECK(groups["liulin_government"]["accepted"] >= 18);
    CHECK(groups.count("") == 0);
    std::size_t sum = 0;
    for (const auto& [id, group] : groups) sum += group["accepted"].get<std::size_t>();
    CHECK(status["total"]["accepted"].get<std::size_t>() + 18 <= sum);
}

TEST_CASE("a figure of another area than its target's is named", "[end_to_end]") {
    const auto workspace = bare_lvliang("judged_elsewhere");
    const auto file = workspace / "city.csv";
    write(file,
          "indicator,area,period,value,unit,source,source_class,published\n"
          "agriculture.park_provincial_laboratories,141100,2016,5,个,孝义市人民政府填报,2,"
          "2017-03-01\n"
          "coal.cbm_capacity,141124,2016,5,亿立方米,市发展改革委填报,2,2017-03-01\n");
    const Ran imported = ask(workspace, {"import", "--dry-run", file.string()});
    INFO(imported.err);
    CHECK(imported.code == 0);
    CHECK_THAT(imported.err, contains("U105") && contains("Lüliang National Agricultural Science "
                                                          "Park"));
    CHECK(count_of(imported.err, "U105") == 1);
}

TEST_CASE("a form says what each figure is for", "[end_to_end]") {
    const auto workspace = bare_lvliang("form_says");
    const auto file = (workspace / "form.xlsx").string();
    const auto form_of = [&](const std::string& unit) {
        REQUIRE(
            ask(workspace, {"template", "--unit", unit, "--year", "2016", "--out", file}).code ==
            0);
        return parts_of(content_of(file));
    };
    auto park = form_of("xiaoyi_government");
    CHECK_THAT(part(park, figures_sheet),
               contains("山西吕梁国家农业科技园区") && contains("目标：4-6个") &&
                   contains("promptTitle=\"园区省级实验室\"") && contains("hidden=\"1\""));
    CHECK(part(park, figures_sheet).find("141100") == std::string::npos);
    // Computed by the sector's own code: nobody can hand it in.
    CHECK(part(park, figures_sheet).find("园区引进新品种合计") == std::string::npos);
    CHECK_THAT(part(park, tasks_sheet), contains("计划未写明时限"));
    CHECK_THAT(part(park, guide_sheet), contains("填报日期") && contains("示例：41.2"));

    auto numbers = form_of("statistics");
    CHECK_THAT(part(numbers, figures_sheet), contains("原煤产量"));
    // What follows from amounts is not asked beside them; growth of money is no such thing.
    CHECK(part(numbers, figures_sheet).find("原煤产量增速") == std::string::npos);
    CHECK_THAT(part(numbers, figures_sheet), contains("第一产业增加值增速"));
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part(numbers, figures_sheet).c_str()));
    for (const auto& row : sheet.child("worksheet").child("sheetData").children("row")) {
        for (const auto& cell : row.children("c")) {
            const std::string place = cell.attribute("r").value();
            if (place[0] == 'L' && !text_of(cell).empty() && text_of(cell) != "来源类别")
                CHECK(text_of(cell) == "1");
        }
    }

    auto spots = form_of("heritage_tourism");
    CHECK_THAT(part(spots, figures_sheet), contains("（按景区分列）") && contains("分组"));
}
