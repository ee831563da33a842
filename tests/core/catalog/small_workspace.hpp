// Why: a whole workspace on one screen: a plan, two offices, two areas, two sectors, one target,
// one task. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalog.hpp"
#include "memory_system.hpp"

namespace almanac::testing {

inline const char* const small_plan = R"({
  "id": "plan", "number": "市政发〔2014〕22号", "date": "2014-08-01", "kind": "plan",
  "title": {"zh": "行动计划"}, "issuer": {"zh": "市政府"}, "period": {"first": 2014, "last": 2020},
  "emendations": [{"paragraph": "2.1/1", "found": "煤层)气", "read": "煤层气", "ground": {"zh": "排印有误"}}],
  "clauses": [
    {"id": "1", "number": "一、", "title": "总体要求", "paragraphs": [{"id": "1/1", "text": "建设两颗明珠。"}]},
    {"id": "2", "number": "二、", "title": "重点任务", "clauses": [
      {"id": "2.1", "number": "（一）", "title": "煤层气", "paragraphs": [
        {"id": "2.1/1", "text": "到2020年，煤层)气产量达到2.5亿立方米。"},
        {"id": "2.1/2", "text": "推进12个项目。（牵头单位：市煤炭局）", "leads": ["coal_bureau"]}]},
      {"id": "2.10", "number": "（十）", "title": "旅游", "paragraphs": [
        {"id": "2.10/1", "text": "建成示范基地30个。（牵头单位：市旅游局）", "leads": ["tourism_bureau"]}]}]}]
})";

inline std::string small_sector(const std::string& id, const std::string& clause) {
    return R"({"id": ")" + id + R"(", "version": "1.0.0", "title": {"zh": "行业"}, "clauses": [")" +
           clause + R"("], "team": {"name": {"zh": "科室"}}, "almanac": "0.1", "indicators": [
    {"id": ")" +
           id + R"(.output", "name": {"zh": "产量"}, "definition": [{"text": {"zh": "全年产量"}}],
     "unit": "亿立方米", "decimals": 2, "range": {"min": 0, "max": 100}, "direction": "up", "semantic": "flow",
     "reports": "coal_bureau", "leads": ["coal_bureau"], "formerly": [")" +
           id + R"(.gas"]}]})";
}

/// Workspace `/w` with sectors `tourism` (clause 2.10) and `coal` (clause 2.1) in `/w/sectors`.
inline MemorySystem small_workspace() {
    MemorySystem system;
    auto& files = system.files;
    files["/w/almanac.json"] =
        R"({"title": {"zh": "年鉴"}, "issuer": {"zh": "市政府"}, "area": "141100",
        "plan": "plan", "sector_folders": ["sectors"], "cut_offs": {"2015": "2016-12-31"}})";
    files["/w/units.csv"] =
        "id,name,name_en,kind,valid_from,valid_to,successor,document\n"
        "coal_bureau,样市煤炭局,,,,2019-01-31,,\n"
        "tourism_bureau,样市旅游局,Tourism Bureau,,,,,\n";
    files["/w/areas.csv"] =
        "code,name,name_en,kind,parent,valid_from,valid_to,adds_up,aliases\n"
        "141100,样市,Sample,city,,,,no,样;全市\n"
        "141102,城区,,county,141100,,,yes,\n";
    files["/w/documents/plan.json"] = small_plan;
    files["/w/targets/coal.json"] =
        R"({"targets": [{"id": "coal.output.2020", "indicator": "coal.output",
        "kind": "at_least", "value": 2.5, "due": "2020", "strength": "firm",
        "base": {"value": 0.38, "period": "2013", "kind": "adopted", "source": "年鉴"},
        "quotations": [{"document": "plan", "paragraph": "2.1/1", "text": "煤层气产量达到2.5亿立方米"}]}]})";
    files["/w/tasks/coal.json"] =
        R"({"tasks": [{"id": "coal.projects", "title": {"zh": "推进项目"}, "kind": "task",
        "quotation": {"document": "plan", "paragraph": "2.1/2", "text": "推进12个项目"}}]})";
    for (const auto& [id, clause] : {std::pair{"tourism", "2.10"}, std::pair{"coal", "2.1"}}) {
        const std::string folder = std::string("/w/sectors/") + id;
        files[folder + "/sector.json"] = small_sector(id, clause);
        files[folder + "/sections.zh.md"] = "# 正文\n";
    }
    return system;
}

/// Replaces the one place where `found` stands; the test is wrong where it stands nowhere.
inline void change(std::string& text, const std::string& found, const std::string& by) {
    const auto at = text.find(found);
    if (at == std::string::npos) throw std::logic_error("no such text to change: " + found);
    text.replace(at, found.size(), by);
}

}  // namespace almanac::testing
