// Why: the messages about workspaces, sectors and their registries, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern no_workspace{"C01",
                                             Severity::error,
                                             "此文件夹不是工作区：没有 almanac.json",
                                             "this folder is no workspace: it has no almanac.json",
                                             "",
                                             "",
                                             "请用 -w 指明工作区",
                                             "name the workspace with -w"};

inline constexpr MessagePattern table_header{
    "C02", Severity::error, "表头为“{0}”，应为“{1}”", "the header is “{0}”, wanted “{1}”", "",
    "",    "请改正表头",    "correct the header"};

inline constexpr MessagePattern table_row{"C03",
                                          Severity::error,
                                          "第 {0} 行有 {1} 列，表头有 {2} 列",
                                          "row {0} has {1} cells, the header has {2}",
                                          "",
                                          "",
                                          "请检查该行的逗号和引号",
                                          "check commas and quotes of that row"};

inline constexpr MessagePattern table_quotes{
    "C18",
    Severity::error,
    "第 {0} 行第 {1} 列的引号不配对或位置不对",
    "row {0} has a stray or unclosed quote in column {1}",
    "",
    "",
    "单元格内含逗号或引号时，整格用引号括起，其中的引号写两遍",
    "put the whole cell in quotes and double the quotes within it"};

inline constexpr MessagePattern table_cell{
    "C04", Severity::error,  "“{0}”不可用，应为{1}", "“{0}” cannot be used; wanted: {1}", "",
    "",    "请改正该单元格", "correct the cell"};

inline constexpr MessagePattern twice{"C05",
                                      Severity::error,
                                      "{0}“{1}”出现两次",
                                      "{0} “{1}” stands twice",
                                      "",
                                      "",
                                      "编号不得重复，请改其中一个",
                                      "ids are unique: change one of them"};

inline constexpr MessagePattern unknown_name{
    "C06", Severity::error, "没有{0}“{1}”{2}", "there is no {0} “{1}”{2}", "",
    "",    "请核对编号",    "check the id"};

inline constexpr MessagePattern newer_host{"C07",
                                           Severity::error,
                                           "该部门要求主程序版本 {0}，本机为 {1}",
                                           "this sector wants host version {0}, this is {1}",
                                           "其他部门照常载入",
                                           "the other sectors are loaded",
                                           "请升级主程序，或改用旧版部门",
                                           "upgrade the host, or use an older sector"};

inline constexpr MessagePattern sector_twice{"C08",
                                             Severity::error,
                                             "部门“{0}”在“{1}”中已有",
                                             "the sector “{0}” is already in “{1}”",
                                             "先找到的照常载入",
                                             "the one found first is loaded",
                                             "请移走其中一个文件夹",
                                             "remove one of the folders"};

inline constexpr MessagePattern sector_missing{
    "C09",
    Severity::error,
    "工作区要求的部门“{0}”没有找到{1}",
    "the workspace wants the sector “{0}”, which was not found{1}",
    "其他部门照常载入，报告在其位置注明",
    "the other sectors are loaded; the report says so in its place",
    "请安装该部门，或在 almanac.json 中去掉",
    "install the sector, or take it out of almanac.json"};

inline constexpr MessagePattern indicator_elsewhere{
    "C10",
    Severity::error,
    "指标“{0}”不以“{1}.”开头",
    "the indicator “{0}” does not begin with “{1}.”",
    "",
    "",
    "指标编号须以部门编号开头",
    "an indicator's id begins with its sector's"};

inline constexpr MessagePattern no_library{
    "C11",
    Severity::error,
    "清单写明的程序库“{0}”不在部门文件夹中",
    "the library “{0}” that the manifest names is not in the sector's folder",
    "其他部门照常载入",
    "the other sectors are loaded",
    "请重新构建该部门，或去掉清单中的 library",
    "build the sector, or take library out of the manifest"};

inline constexpr MessagePattern no_chinese{"C12",
                                           Severity::error,
                                           "没有中文正文 sections.zh.md",
                                           "there is no Chinese text sections.zh.md",
                                           "",
                                           "",
                                           "请补上，英文可以缺省",
                                           "add it; English may be left out"};

inline constexpr MessagePattern target_lacks{
    "C13",    Severity::error, "{0} 类目标缺少 {1}", "a target of kind {0} lacks {1}", "", "",
    "请补上", "add it"};

inline constexpr MessagePattern no_plan{"C14",
                                        Severity::error,
                                        "documents 中没有计划“{0}”{1}",
                                        "there is no plan “{0}” in documents{1}",
                                        "",
                                        "",
                                        "请核对 almanac.json 的 plan",
                                        "check plan in almanac.json"};

inline constexpr MessagePattern emendation_lost{
    "C15",
    Severity::error,
    "校读所指“{0}”不在段落 {1} 中",
    "the reading “{0}” points to nothing in paragraph {1}",
    "",
    "",
    "请核对 found 与原文",
    "compare found with the text"};

inline constexpr MessagePattern targets_of_absent{
    "C16",
    Severity::note,
    "部门“{0}”未载入，其目标和任务不列入",
    "the sector “{0}” is not loaded; its targets and tasks are left out",
    "",
    "",
    "",
    ""};

inline constexpr MessagePattern numerator_missing{
    "C17",
    Severity::error,
    "没有分子、分母或公式所用的指标“{0}”{1}",
    "there is no indicator “{0}” for the numerator, denominator or formula{1}",
    "",
    "",
    "请核对编号",
    "check the id"};

inline constexpr MessagePattern growth_unit{
    "C25",
    Severity::error,
    "公布增速的指标“{0}”以 {1} 计，应以 % 计",
    "the indicator of the published growth, “{0}”, is in {1} and must be in %",
    "",
    "",
    "换成以 % 计的增速指标",
    "name an indicator in %"};

inline constexpr MessagePattern check_lacks{
    "C19",    Severity::error, "{0} 类核对规则缺少 {1}", "a check of kind {0} lacks {1}", "", "",
    "请补上", "add it"};

inline constexpr MessagePattern check_units{
    "C20",
    Severity::error,
    "核对规则“{0}”把 {1}（{2}）与 {3}（{4}）相比，单位不能换算",
    "the check “{0}” compares {1} ({2}) with {3} ({4}): neither unit converts to the other",
    "",
    "",
    "请核对指标和单位",
    "check indicators and units"};

inline constexpr MessagePattern team_unit_unknown{
    "C21",
    Severity::warning,
    "部门的负责单位“{0}”不在 units.csv 中{1}",
    "the sector's own unit “{0}” is not in units.csv{1}",
    "部门照常载入",
    "the sector is loaded all the same",
    "请核对 team 的 unit，或在 units.csv 中补上",
    "check unit of team, or add it to units.csv"};

inline constexpr MessagePattern successor_undocumented{
    "C22",
    Severity::error,
    "“{0}”写了后继单位“{1}”，没有写明依据文件",
    "“{0}” names a successor, “{1}”, and no document that says so",
    "",
    "",
    "请在 document 列写明机构改革文件的文号",
    "give the number of the document in the column document"};

inline constexpr MessagePattern waiver_of_unknown{
    "C23",
    Severity::error,
    "没有核对规则“{0}”{1}",
    "there is no rule “{0}”{1}",
    "其他说明照常采用",
    "the other waivers are used",
    "请写 gap、modified_z、history_range、parts_of_year、ratio_of_parts、growth_of_levels、"
    "area_in_whole、sources_differ、cumulative_falls、share_as_fraction 或“部门.核对规则”",
    "write gap, modified_z, history_range, parts_of_year, ratio_of_parts, growth_of_levels, "
    "area_in_whole, sources_differ, cumulative_falls, share_as_fraction, or sector.check"};

inline constexpr MessagePattern waiver_lacks_indicator{"C24",
                                                       Severity::error,
                                                       "规则“{0}”没有写明指标",
                                                       "the rule “{0}” needs an indicator",
                                                       "其他说明照常采用",
                                                       "the other waivers are used",
                                                       "请补上 indicator",
                                                       "add indicator"};

inline constexpr MessagePattern waiver_lacks_words{
    "C190",
    Severity::error,
    "规则“{0}”没有写明是哪段文字",
    "the rule “{0}” needs the words that it speaks of",
    "其他说明照常采用",
    "the other waivers are used",
    "请在 words 中照录含有该数字的文字",
    "add words: what the text has around the number, as it stands there"};

inline constexpr MessagePattern never_adds_up{
    "C26",
    Severity::error,
    "“{0}”为 {1} 类地区，adds_up 不得为 yes",
    "“{0}” is of kind {1} and never adds up to its parent",
    "",
    "",
    "请把 adds_up 改为 no；确为行政区划的，请改正 kind",
    "write no in adds_up; where it is an administrative area, correct kind"};

inline constexpr MessagePattern successor_without_end{
    "U150",
    Severity::error,
    "“{0}”写了后继单位“{1}”，没有写明自己止于何日",
    "“{0}” names a successor, “{1}”, and no day on which it ended itself",
    "",
    "",
    "请在 valid_to 列写明该单位存在的最后一天",
    "give its last day in the column valid_to"};

inline constexpr MessagePattern successors_in_circle{
    "U151",
    Severity::error,
    "后继单位绕回自身：{0}",
    "the unit succeeds itself: {0}",
    "",
    "",
    "请按机构改革文件改正 successor 列",
    "correct the column successor by the document of the reform"};

inline constexpr MessagePattern taken_twice{"U152",
                                            Severity::error,
                                            "“{0}”同时写给“{1}”和“{2}”",
                                            "“{0}” is given to “{1}” and to “{2}”",
                                            "",
                                            "",
                                            "一项指标或任务只写给一个后继单位",
                                            "give each indicator and task to one successor"};

inline constexpr MessagePattern unknown_matter{
    "U153",
    Severity::warning,
    "后继单位“{1}”所接的“{0}”不是已装载的指标、目标、任务或部门{2}",
    "“{0}”, which “{1}” takes over, is no indicator, target, task or sector that is loaded{2}",
    "其余分工照常采用",
    "the rest of the division is used",
    "请核对编号",
    "check the id"};

inline constexpr MessagePattern nobody_responsible{
    "U154",
    Severity::warning,
    "“{0}”已于 {1} 撤销，没有后继单位；{2} 项指标、{3} 项任务不再向其催报：{4}",
    "“{0}” was abolished on {1} and has no successor; {2} figures and {3} tasks are asked of "
    "it no more: {4}",
    "已报数据照常采用",
    "what it reported is used",
    "请在 units.csv 的 successor 列写明由谁接任（并写依据文件），或改写指标的 reports、任务的 "
    "leads",
    "name who took over in the column successor of units.csv, with the document, or change "
    "reports of the indicators and leads of the tasks"};

inline constexpr MessagePattern not_divided{
    "U155",
    Severity::warning,
    "“{0}”分为{1}，没有写明下列各项由谁接任：{2}",
    "“{0}” was split into {1}, and nothing says who takes over: {2}",
    "由各后继单位共同负责，合计时只计一次",
    "all of them are asked, and each counts once in totals",
    "请在 units.csv 的 successor 列把编号写在单位之后，如：{3}",
    "write ids after the unit in the column successor of units.csv, as in: {3}"};

inline constexpr MessagePattern areas_in_circle{"D303",
                                                Severity::error,
                                                "地区互为上级：{0}",
                                                "areas lie within each other: {0}",
                                                "",
                                                "",
                                                "请改正其中一个的 parent",
                                                "correct the parent of one of them"};

}  // namespace almanac::messages
