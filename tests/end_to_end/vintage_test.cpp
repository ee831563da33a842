// Why: an edition is what was known at its cut-off: whatever comes in afterwards, it can be built
// anew to the last byte. SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "catch.hpp"
#include "form_workspace.hpp"

using namespace almanac::testing;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

Ran ask(const TrialWorkspace& workspace, const std::vector<std::string>& words) {
    return ask_in("en", workspace, words);
}

void import(const TrialWorkspace& workspace, const std::string& file,
            const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"import", file};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = ask(workspace, words);
    INFO(ran.err);
    REQUIRE(ran.code == 0);
}

std::string table(const TrialWorkspace& workspace, const std::string& name,
                  const std::string& rows) {
    const auto file = workspace.folder() / name;
    write(file, "indicator,area,period,value,unit,source,source_class,status,published\n" + rows);
    return file.string();
}

/// A form of the fruit bureau as it is filled in; `date` may be empty.
std::string filled(const TrialWorkspace& workspace, const std::string& name,
                   const std::string& date, const std::string& value, const std::string& status,
                   const std::string& text) {
    auto parts = undated_form_of(workspace);
    if (!date.empty()) set_cell(part(parts, guide_sheet), date_cell, date);
    set_cell(part(parts, figures_sheet), "G4", "<v>" + value + "</v>");
    set_cell(part(parts, figures_sheet), "I4", status);
    set_cell(part(parts, tasks_sheet), "D4", status.empty() ? "按计划推进" : "已完成");
    set_cell(part(parts, texts_sheet), "D4", text);
    return save(workspace, parts, name);
}

/// The edition of 2016 with its old cut-off in every format, in a folder of its own.
std::map<std::string, std::string> edition(const TrialWorkspace& workspace,
                                           const std::vector<std::string>& which,
                                           const std::string& folder) {
    const fs::path out = workspace.folder() / folder;
    std::vector<std::string> words{"report", "--format", "html,json,docx,xlsx,pdf,csv,sdmx",
                                   "--out", out.string()};
    words.insert(words.end(), which.begin(), which.end());
    const Ran ran = ask(workspace, words);
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    std::map<std::string, std::string> files;
    for (const auto& file : fs::recursive_directory_iterator(out)) {
        if (file.is_regular_file())
            files[fs::relative(file.path(), out).string()] = content_of(file.path());
    }
    REQUIRE(files.size() > 6);
    return files;
}

const std::vector<std::string> as_then{"--year", "2016", "--cut-off", "2017-06-30"};

}  // namespace

TEST_CASE("later deliveries of every kind leave an edition of an earlier cut-off as it is",
          "[end_to_end]") {
    const auto workspace = with_duties("vintage");
    import(workspace, table(workspace, "base.csv",
                            "orchard.apples,990100,2015,4.50,万吨,市统计局,1,final,2016-03-01\n"
                            "mill.flour,990100,2016,6.10,万吨,市统计局,1,final,2017-03-01\n"));
    import(workspace,
           filled(workspace, "first.xlsx", "2017年3月15日", "5.02", "", "全年新增果园两千亩。"));
    auto then = edition(workspace, as_then, "then");
    CHECK_THAT(then["report.html"], contains("5.02") && contains("全年新增果园两千亩。"));
    CHECK_THAT(then["report.html"], contains("按计划推进"));

    SECTION("a table, a form, a text, a task, a census and withdrawals") {
        const Ran late =
            ask(workspace,
                {"import", table(workspace, "later.csv",
                                 "mill.flour,990100,2017,6.60,万吨,市统计局,1,final,2018-03-01\n"
                                 "orchard.apples,990100,2016,5.10,万吨,省果业网,3,final,\n")});
        CHECK(late.code == 0);
        CHECK_THAT(late.err, contains("U111") && contains("1 rows"));
        const Ran undated = ask(workspace, {"import", filled(workspace, "second.xlsx", "", "4.10",
                                                             "更正差错", "全年新增果园两百亩。")});
        CHECK(undated.code == 0);
        CHECK_THAT(undated.err, contains("U103") && contains("2017-12-31"));
        import(workspace,
               table(workspace, "census.csv",
                     "orchard.apples,990100,2015,3.90,万吨,市统计局,1,普查修订,2019-11-20\n"));
        REQUIRE(ask(workspace, {"store", "withdraw", "2", "--reason", "all of it wrong"}).code ==
                0);
        auto now = edition(workspace, as_then, "now");
        now.erase("edition.json");
        for (const auto& [name, bytes] : now) {
            INFO(name);
            CHECK(bytes == then[name]);
        }
        // The newest editions know it all.
        const Ran newest = workspace.report(workspace.out(), {"--cut-off", "2099-12-31"});
        REQUIRE(newest.code == 0);
        CHECK_THAT(html_section(workspace.out(), "orchard"),
                   contains("4.1万吨") && contains("全年新增果园两百亩。"));
    }
    SECTION("from its edition.json it is built anew, whatever is said to be of that day") {
        import(workspace,
               table(workspace, "later.csv",
                     "orchard.apples,990100,2016,4.00,万吨,市统计局,1,final,2017-05-01\n"),
               {"--dated", "2017-05-02"});
        REQUIRE(
            ask(workspace, {"store", "withdraw", "1", "--reason", "wrong", "--dated", "2017-05-03"})
                .code == 0);
        const auto file = (workspace.folder() / "then" / "edition.json").string();
        const auto as_kept = std::vector<std::string>{"--edition", file};
        CHECK(edition(workspace, as_kept, "anew") == then);
        REQUIRE(ask(workspace, {"store", "rebuild"}).code == 0);
        CHECK(edition(workspace, as_kept, "rebuilt") == then);
        // The same cut-off today knows what is dated before it.
        auto now = edition(workspace, as_then, "now");
        CHECK(now["report.html"] != then["report.html"]);
        CHECK_THAT(now["report.html"], contains("4.00"));
    }
}

TEST_CASE("a form that says a day before a cut-off, and comes long after it, is told of",
          "[end_to_end]") {
    const auto workspace = with_duties("vintage_old_date");
    const std::string file = filled(workspace, "old.xlsx", "2017年3月15日", "5.02", "", "无。");
    const Ran told = ask(workspace, {"import", "--dry-run", file});
    CHECK(told.code == 0);
    CHECK_THAT(told.err, contains("U112") && contains("2017-03-15") && contains("2017-12-31"));
    // Whoever says when it came in need not be told.
    const Ran dated = ask(workspace, {"import", "--dry-run", "--dated", "2017-04-01", file});
    CHECK(dated.err.find("U112") == std::string::npos);
}

TEST_CASE("tables without dates count as those of a store that an office begins to keep",
          "[end_to_end]") {
    const auto row = [](const std::string& indicator, const std::string& year,
                        const std::string& value) {
        return indicator + ",990100," + year + "," + value + ",万吨,市统计局,1,final,\n";
    };
    // Begun after the cut-off: what is caught up counts from its period's end, file after file;
    // what an edition was, its edition.json rebuilds.
    const auto later = with_duties("vintage_caught_up");
    import(later, table(later, "one.csv", row("orchard.apples", "2016", "4.5")));
    const auto then = edition(later, as_then, "then");
    import(later, table(later, "two.csv", row("mill.flour", "2016", "6.1")));
    CHECK_THAT(edition(later, as_then, "now").at("report.html"), contains("6.1"));
    const Ran again =
        ask(later, {"report", "--format", "html,json", "--out", (later.folder() / "again").string(),
                    "--edition", (later.folder() / "then" / "edition.json").string()});
    INFO(again.err);
    REQUIRE(again.code == 0);
    for (const char* name : {"report.html", "report.json"})
        CHECK(content_of(later.folder() / "again" / name) == then.at(name));
    // Begun before it: what comes without a date counts from its arrival, and that is said.
    const auto before = with_duties("vintage_at_work");
    import(before, table(before, "one.csv", row("orchard.apples", "2016", "4.5")),
           {"--dated", "2017-02-01"});
    const auto kept = edition(before, as_then, "then").at("report.html");
    const Ran told =
        ask(before,
            {"import", table(before, "two.csv",
                             row("mill.flour", "2016", "6.1") + row("mill.flour", "2017", "6.3"))});
    CHECK_THAT(told.err, contains("U111") && contains("2 rows"));
    CHECK(edition(before, as_then, "now").at("report.html") == kept);
}

TEST_CASE("an edition that cannot be what it was says why", "[end_to_end]") {
    const auto workspace = with_duties("vintage_changed");
    import(workspace, table(workspace, "base.csv",
                            "orchard.apples,990100,2016,5.02,万吨,市统计局,1,final,2017-03-01\n"));
    const auto then = edition(workspace, as_then, "then");
    const auto file = workspace.folder() / "then" / "edition.json";
    const auto anew = [&] {
        return ask(workspace, {"report", "--edition", file.string(), "--format", "json", "--out",
                               (workspace.folder() / "anew").string()});
    };
    edit_json(workspace.folder() / "targets" / "orchard.json",
              [](json& targets) { targets["targets"][0]["value"] = 9; });
    const Ran changed = anew();
    CHECK(changed.code == 0);
    CHECK_THAT(changed.err, contains("U107") && contains("the catalog"));
    CHECK(ask(workspace, {"report", "--edition", file.string(), "--year", "2016"}).code == 2);
    CHECK(ask(workspace, {"report", "--format", "json"}).code == 2);
    const Ran none =
        ask(workspace, {"report", "--edition", (workspace.folder() / "almanac.json").string()});
    CHECK(none.code == 4);
    CHECK_THAT(none.err, contains("U110"));

    edit_json(file, [](json& edition) { edition["store"] = 7; });
    const Ran ahead = anew();
    CHECK(ahead.code == 2);
    CHECK_THAT(ahead.err, contains("U108"));
    edit_json(file, [](json& edition) {
        edition["store"] = 1;
        edition["delivery"] = std::string(64, '0');
    });
    CHECK_THAT(anew().err, contains("U109"));
}

TEST_CASE("a year ago is what was issued then, and what the figures of now make of it",
          "[end_to_end]") {
    const auto workspace = with_duties("vintage_issued");
    import(workspace, table(workspace, "base.csv",
                            "orchard.apples,990100,2016,5.02,万吨,市统计局,1,final,2017-03-01\n"));
    edition(workspace, {"--year", "2016"}, "issued");
    fs::create_directories(workspace.folder() / "editions" / "2016");
    fs::copy(workspace.folder() / "issued" / "edition.json",
             workspace.folder() / "editions" / "2016" / "edition.json");
    import(workspace,
           table(workspace, "census.csv",
                 "orchard.apples,990100,2016,4.10,万吨,市统计局,1,普查修订,2018-11-20\n"));
    const auto of_2017 = [&] {
        return edition(workspace, {"--year", "2017", "--cut-off", "2018-12-31"}, "next");
    };
    auto next = of_2017();
    const auto state = json::parse(next["edition.json"])["assessments"];
    const auto apples = std::find_if(state.begin(), state.end(), [](const json& each) {
        return each["target"] == "orchard.apples.2016";
    });
    REQUIRE(apples != state.end());
    CHECK((*apples)["previous_issued"] == "met");
    CHECK((*apples)["previous"] == "not_met");
    CHECK_THAT(next["report.html"], contains("完成（现重算为到期未完成）"));
    CHECK_THAT(next["report.html"], contains("上年状态以上年报告所载为准"));

    fs::remove_all(workspace.folder() / "editions");
    next = of_2017();
    CHECK(next["report.html"].find("现重算为") == std::string::npos);
}
