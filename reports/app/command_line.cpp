// Why: the options of DESIGN's command line, one verb for one thing.
// SPDX-License-Identifier: Apache-2.0
#include "app/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/app_messages.hpp"
#include "catalog/catalog.hpp"

namespace almanac::app {
namespace {

struct Adder {
    CLI::App& root;
    CommandLine& line;

    CLI::App* command(CLI::App& parent, const char* name, const char* what) const {
        auto* added = parent.add_subcommand(name, what);
        const std::string full = &parent == &root ? name : parent.get_name() + " " + name;
        added->callback([this, full] { line.command = full; });
        added->fallthrough();
        return added;
    }
    void year(CLI::App* to) const {
        to->add_option("--year", line.year, "报告年度 / edition year")
            ->required()
            ->check(CLI::Range(1900, 2200));
    }
    void edition(CLI::App* to) const {
        year(to);
        to->add_option("--area", line.area, "地区代码 / area code");
        to->add_option("--cut-off", line.cut_off, "数据截止日 / data cut-off, YYYY-MM-DD");
        to->add_option("--audience", line.audience, "public | internal")
            ->check(CLI::IsMember({"public", "internal"}));
    }
};

void add_report(const Adder& add) {
    auto* report = add.command(add.root, "report", "生成年度报告 / build the annual report");
    add.edition(report);
    report->add_option("--lang", add.line.language, "zh | en")->check(CLI::IsMember({"zh", "en"}));
    report->add_option("--format", add.line.formats, "html,json,docx,pdf,xlsx,csv,sdmx")
        ->delimiter(',');
    auto* kept = report->add_option(
        "--edition", add.line.edition,
        "按 edition.json 重建当时的一版 / build the edition of an edition.json anew");
    for (const char* own : {"--year", "--area", "--cut-off", "--audience", "--lang"})
        kept->excludes(report->get_option(own));
    report->get_option("--year")->required(false);
    report->add_option("--profile", add.line.profile, "modern | gbt9704")
        ->check(CLI::IsMember({"modern", "gbt9704"}));
    report->add_option("--sector", add.line.sectors, "仅含这些部门 / only these sectors")
        ->delimiter(',');
    auto* unit = report->add_option(
        "--unit", add.line.unit,
        "只含该单位的目标、任务和指标 / only the targets, tasks and figures of this unit");
    unit->excludes(kept);
    report
        ->add_option("--areas", add.line.areas,
                     "各地区各一份：all 或代码 / an edition for each area: all, or codes")
        ->delimiter(',')
        ->excludes(report->get_option("--area"))
        ->excludes(kept);
    kept->excludes(report->get_option("--sector"));
    report->add_flag("--verify", add.line.verify,
                     "写入前核对各格式数字一致 / compare the formats' figures before writing");
    report->add_option("--out", add.line.out, "输出文件夹 / output folder");
}

/// Why `pair` is not `theirs=ours`; empty where it is.
std::string refusal_of_pair(const std::string& pair) {
    return pair.find('=') == std::string::npos ? "theirs=ours" : "";
}

void add_data(const Adder& add) {
    auto* import = add.command(
        add.root, "import", "导入数据或填好的报表 / check and store figures or a filled-in form");
    import->add_option("FILE", add.line.files, "CSV, XLSX")->required();
    import->add_flag("--dry-run", add.line.dry_run, "只检查不入库 / check only");
    import
        ->add_option(
            "--columns", add.line.columns,
            "列对照 / what their columns mean: 表中列名=本系统列名, 列名= (略去 / left out), "
            "2015..2020=value@period, 离石区=value@area, 原煤产量（万吨）=value@indicator, "
            "*/2015..2017=value@indicator@period, area=141100 (统一写明 / in every row), "
            "离石@area=离石区")
        ->delimiter(',')
        ->check(CLI::Validator(refusal_of_pair, "theirs=ours"));
    import->add_option("--mapping", add.line.mapping,
                       "保存过的列对照 / a mapping kept in mappings/NAME.json");
    import->add_option(
        "--save-mapping", add.line.save_mapping,
        "入库后把列对照存为 NAME / keep the mapping by that name once all is stored");
    import
        ->add_option("--source-class", add.line.source_class,
                     "没有来源类别列时的类别 / source class of a file without that column")
        ->check(CLI::Range(1, 6));
    import->add_option(
        "--annotate", add.line.annotate,
        "把问题标在原表上另存为 OUT.xlsx / the sender's file with its faults marked");
    import->add_option("--dated", add.line.dated,
                       "补录时注明的收到日期 / day on which what is caught up came in, YYYY-MM-DD");
    import->add_flag("--round", add.line.rounds,
                     "超过 15 位的数四舍五入 / round numbers of more than 15 digits");
    import->add_flag("--set-aside", add.line.set_aside,
                     "有问题的行另置，其余入库 / put bad rows aside and store the others");
    auto* form = add.command(add.root, "template", "生成填报表 / a unit's form to fill in");
    auto* unit = form->add_option("--unit", add.line.unit, "填报单位 / unit");
    add.year(form);
    auto* sector =
        form->add_option("--sector", add.line.sectors, "仅含这些部门 / only these sectors");
    sector->delimiter(',');
    auto* of_whom = form->add_option_group("of");
    of_whom->add_options(unit, sector);
    of_whom->require_option(1, 2);
    form->add_option(
        "--sent", add.line.sent,
        "发出日期，默认今天：发给当日承担职责的单位 / day of sending, today by default: "
        "the form goes to whoever has the duties then");
    form->add_option("--out", add.line.out, "输出文件 / output file");
    auto* edits =
        add.command(add.root, "edits", "收回 DOCX 中的改动 / take over what was changed in a DOCX");
    edits->add_option("FILE", add.line.subject, "report.docx")->required();
    auto* explain =
        add.command(add.root, "explain", "说明一项指标的结论 / how a verdict came about");
    explain->add_option("INDICATOR", add.line.subject, "指标或目标 / indicator or target id")
        ->required();
    add.edition(explain);
}

void add_status(const Adder& add) {
    auto* status = add.command(add.root, "status", "报送情况 / who has handed in what");
    add.year(status);
    status->add_option("--by", add.line.by, "unit | sector")
        ->check(CLI::IsMember({"unit", "sector"}));
    status->add_option("--deadline", add.line.deadline, "报送期限 / deadline, YYYY-MM-DD");
    status->add_option("--cut-off", add.line.cut_off, "截至日，默认今天 / as of; today by default");
    status->add_option("--out", add.line.out, "催报清单 / reminder list (Markdown)");
}

void add_store(const Adder& add) {
    auto* store = add.root.add_subcommand("store", "数据库 / the store");
    store->require_subcommand(1);
    store->fallthrough();
    add.command(*store, "verify", "核对数据库与流水账 / check store and journal");
    add.command(*store, "rebuild", "由流水账重建 / rebuild from the journal");
    auto* backup = add.command(*store, "backup", "备份并核对 / a checked copy");
    backup->add_option("DIR", add.line.subject, "尚不存在的文件夹 / a folder that is not there yet")
        ->required();
    auto* withdraw = add.command(*store, "withdraw", "撤回一次报送 / take a submission back");
    withdraw->add_option("N", add.line.subject, "报送序号 / submission")->required();
    withdraw->add_option("--reason", add.line.reason, "原因 / reason")->required();
    withdraw->add_option("--dated", add.line.dated,
                         "自何日起视为已撤回，默认今天 / taken back as of; today by default");
}

void add_catalog(const Adder& add) {
    auto* sectors = add.command(add.root, "sectors", "列出部门 / list the sectors");
    sectors->add_option(
        "--release", add.line.release,
        "恢复因多次出错而停用的部门 / run a sector again that was put into quarantine");
    auto* plan = add.root.add_subcommand("plan", "计划文本 / the plan");
    plan->require_subcommand(1);
    plan->fallthrough();
    add.command(*plan, "lint", "引文与数字是否在计划原文中 / do quotations stand in the plan");
    add.command(*plan, "coverage", "尚无人认领的条款与数字 / what nobody has taken up");
    auto* check = add.command(add.root, "check", "检查一个部门文件夹 / judge a sector folder");
    check->add_option("SECTOR_DIR", add.line.subject)->required();
    auto* make = add.command(add.root, "new", "新建部门文件夹 / make a sector folder");
    make->add_option("ID", add.line.subject)->required();
    make->add_flag("--cpp", add.line.cpp, "带 C++ 代码 / with C++ code");
    make->add_option("--out", add.line.out, "所在文件夹 / parent folder");
    auto* synthesize =
        add.command(add.root, "synthesize", "生成示例数据工作区 / artificial workspace");
    synthesize->add_option("--seed", add.line.seed, "随机种子 / seed");
    synthesize->add_option("--out", add.line.out, "新文件夹 / new folder")->required();
}

}  // namespace

ParsedCommandLine parse_command_line(int argc, const char* const* argv,
                                     const std::string& message_language) {
    ParsedCommandLine parsed;
    CommandLine line;
    line.message_language = message_language;
    CLI::App root{"almanac (年鉴): 年度监测报告 / annual monitoring reports", "almanac"};
    root.set_version_flag("--version",
                          fmt::format("almanac {}.{}", host_version_major, host_version_minor));
    root.require_subcommand(1);
    root.add_option("-w,--workspace", line.workspace, "工作区文件夹 / workspace folder");
    root.add_option("--sectors", line.sector_folders, "另外的部门文件夹 / more folders of sectors");
    root.add_option("--messages", line.message_language, "消息语言 / language of messages: zh | en")
        ->check(CLI::IsMember({"zh", "en"}));
    root.add_flag("--json", line.json, "机器可读输出 / machine output");
    root.add_option("--problems", line.problems,
                    "把全部问题写入新文件，终端每个文件至多列 100 个 / write all messages to a new "
                    "file; the terminal has at most 100 of each file");
    const Adder add{root, line};
    add_report(add);
    add_data(add);
    add_store(add);
    add_status(add);
    add_catalog(add);
    try {
        root.parse(argc, argv);
        if (line.command == "report" && !line.year && line.edition.empty())
            throw CLI::RequiredError("--year, --edition");
        parsed.command = line;
    } catch (const CLI::Success& asked) {
        std::ostringstream text;
        root.exit(asked, text, text);
        parsed.text = text.str();
    } catch (const CLI::ParseError& error) {
        parsed.text =
            render(say(messages::usage, "almanac", {error.what()}), message_language) + "\n";
        parsed.exit_code = exit_code(ErrorKind::usage);
    }
    return parsed;
}

}  // namespace almanac::app
