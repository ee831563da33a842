// Why: statistics bureaus exchange figures as SDMX: observations in CSV, and the structure that
// says what each column means. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "data/data_writers.hpp"
#include "data/observations.hpp"
#include "intake/sdmx_codes.hpp"

namespace almanac {
namespace data {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* agency = "ALMANAC";
constexpr const char* version = "1.0.0";
struct Code {
    std::string id;
    Text name;
};

const char* frequency(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::year: return "A";
        case PeriodKind::half: return "S";
        case PeriodKind::quarter: return "Q";
        case PeriodKind::month: return "M";
        case PeriodKind::day: return "D";
        case PeriodKind::year_to_date: return "YTD";
        case PeriodKind::span: return "SPAN";
    }
    return "";
}

const std::vector<Code>& fixed_frequencies() {
    static const std::vector<Code> codes{
        {"A", Text("年", "annual")},         {"S", Text("半年", "half-yearly")},
        {"Q", Text("季", "quarterly")},      {"M", Text("月", "monthly")},
        {"D", Text("日", "daily")},          {"YTD", Text("年初累计", "year to date")},
        {"SPAN", Text("跨期", "other span")}};
    return codes;
}

const std::vector<Code>& statuses() {
    static const std::vector<Code> codes{
        {"A", Text("正式", "normal")},           {"P", Text("初步", "provisional")},
        {"F", Text("预计", "forecast")},         {"E", Text("推算", "estimated")},
        {"R", Text("修订", "revised")},          {"B", Text("口径变动", "break")},
        {"O", Text("尚未发布", "not released")}, {"M", Text("不适用", "not applicable")},
        {"L", Text("缺失", "missing")}};
    return codes;
}

const std::vector<Code>& bounds() {
    static const std::vector<Code> codes{
        {"EQ", Text("确数", "exact")},      {"GT", Text("超过", "more than")},
        {"GE", Text("不低于", "at least")}, {"LT", Text("不足", "less than")},
        {"LE", Text("不超过", "at most")},  {"AB", Text("约", "about")}};
    return codes;
}

const std::vector<Code>& revisions() {
    static const std::vector<Code> codes{
        {std::string(sdmx::no_revision), Text("不适用", "not applicable")},
        {"CENSUS", Text("普查修订", "after a census")},
        {"ANNUAL", Text("年报核实", "after the yearly returns")},
        {"ERROR", Text("更正差错", "correction of an error")},
        {"SCOPE", Text("口径调整", "change of scope")}};
    return codes;
}

std::string row(const Indicator& indicator, const Area& area, const Series& series,
                const Point& point) {
    const Provenance none;
    const Provenance& from =
        point.provenance < series.provenances.size() ? series.provenances[point.provenance] : none;
    std::string line = std::string("dataStructure,") + agency + ":DSD_ALMANAC(" + version + "),I";
    const auto add = [&](const std::string& field) { line += "," + field; };
    add(sdmx::id_of(indicator.id));
    add(sdmx::id_of(area.code));
    add(frequency(point.period.kind));
    const std::string whole(sdmx::whole);
    add(series.key.breakdown.empty() ? whole : csv_words(series.key.breakdown));
    const std::string basis = basis_of(indicator, series);
    add(basis.empty() ? whole : csv_words(basis));
    add(sdmx::time_period(point.period));
    add(has_value(point.status) ? to_text(Number{point.value, point.decimals}) : std::string());
    add(std::string(indicator.unit.base->code));
    add(std::to_string(indicator.unit.multiplier));
    add(std::to_string(point.decimals));
    add(std::string(sdmx::status_code(point.status)));
    add(std::string(sdmx::bound_code(point.bound)));
    add(std::to_string(from.source_class));
    add(csv_words(from.source));
    add(from.published ? to_text(*from.published) : std::string());
    add(std::string(sdmx::revision_code(point.status)));
    return line + "\r\n";
}

Json names(const Text& text) { return {{"zh", text.in("zh")}, {"en", text.in("en")}}; }

std::string list_urn(const std::string& id) {
    return std::string("urn:sdmx:org.sdmx.infomodel.codelist.Codelist=") + agency + ":" + id + "(" +
           version + ")";
}

Json code_list(const std::string& id, const Text& name, const std::vector<Code>& codes) {
    Json list{{"id", id},
              {"agencyID", agency},
              {"version", version},
              {"name", name.in("en")},
              {"names", names(name)},
              {"codes", Json::array()}};
    for (const auto& code : codes)
        list["codes"].push_back(
            {{"id", code.id}, {"name", code.name.in("en")}, {"names", names(code.name)}});
    return list;
}

struct Concept {
    const char* id;
    Text name;
    const char* list;  ///< Code list, or a type where it has none.
    const char* type;
};

const std::vector<Concept>& concepts() {
    static const std::vector<Concept> all{
        {"INDICATOR", Text("指标", "Indicator"), "CL_INDICATOR", nullptr},
        {"REF_AREA", Text("地区", "Reference area"), "CL_AREA", nullptr},
        {"FREQ", Text("频率", "Frequency"), "CL_FREQ", nullptr},
        {"BREAKDOWN", Text("分组", "Breakdown"), nullptr, "String"},
        {"BASIS", Text("口径（现价、可比价等）", "Basis (current prices, constant prices)"),
         nullptr, "String"},
        {"TIME_PERIOD", Text("时期", "Time period"), nullptr, "ObservationalTimePeriod"},
        {"OBS_VALUE", Text("数值", "Observation value"), nullptr, "Double"},
        {"UNIT_MEASURE", Text("计量单位", "Unit of measure"), "CL_UNIT", nullptr},
        {"UNIT_MULT", Text("单位乘数（10的幂）", "Unit multiplier (power of ten)"), nullptr,
         "Integer"},
        {"DECIMALS", Text("小数位", "Decimals"), nullptr, "Integer"},
        {"OBS_STATUS", Text("状态", "Observation status"), "CL_OBS_STATUS", nullptr},
        {"BOUND", Text("界限", "Bound"), "CL_BOUND", nullptr},
        {"SOURCE_CLASS", Text("来源等级（0为计算）", "Source class (0: derived)"), nullptr,
         "Integer"},
        {"SOURCE", Text("来源", "Source"), nullptr, "String"},
        {"PUBLISHED", Text("发布日期", "Date of publication"), nullptr, "ObservationalTimePeriod"},
        {"REVISION", Text("修订类别", "Kind of revision"), "CL_REVISION", nullptr}};
    return all;
}

constexpr std::size_t time_at = 5;
constexpr std::size_t value_at = 6;
constexpr std::size_t first_optional = 13;  ///< From SOURCE on.

Json component(const Concept& about) {
    Json made{
        {"id", about.id},
        {"conceptIdentity", std::string("urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=") +
                                agency + ":CS_ALMANAC(" + version + ")." + about.id}};
    if (about.list != nullptr)
        made["localRepresentation"]["enumeration"] = list_urn(about.list);
    else
        made["localRepresentation"]["format"]["dataType"] = about.type;
    return made;
}

Json data_structure() {
    const auto& all = concepts();
    Json dimensions = Json::array();
    Json attributes = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        Json made = component(all[i]);
        if (i < time_at) {
            made["position"] = i;
            dimensions.push_back(std::move(made));
        } else if (i > value_at) {
            made["usage"] = i < first_optional ? "mandatory" : "optional";
            made["attributeRelationship"]["observation"] = Json::object();
            attributes.push_back(std::move(made));
        }
    }
    Json components;
    components["dimensionList"] = {{"id", "DimensionDescriptor"},
                                   {"dimensions", std::move(dimensions)},
                                   {"timeDimension", component(all[time_at])}};
    components["measureList"] = {{"id", "MeasureDescriptor"},
                                 {"measures", Json::array({component(all[value_at])})}};
    components["attributeList"] = {{"id", "AttributeDescriptor"},
                                   {"attributes", std::move(attributes)}};
    const Text name("年度监测数据", "Annual monitoring data");
    return {{"id", "DSD_ALMANAC"},  {"agencyID", agency},
            {"version", version},   {"name", name.in("en")},
            {"names", names(name)}, {"dataStructureComponents", std::move(components)}};
}

/// The codes that the observations use, no more: the lists tell what is in the file.
struct UsedCodes {
    std::map<std::string, Code> indicators;
    std::map<std::string, Code> areas;
    std::map<std::string, Code> units;
};

std::vector<Code> listed(const std::map<std::string, Code>& codes) {
    std::vector<Code> list;
    for (const auto& [id, code] : codes) list.push_back(code);
    return list;
}

Json concept_scheme() {
    const Text name("概念", "Concepts");
    Json scheme{{"id", "CS_ALMANAC"},    {"agencyID", agency},   {"version", version},
                {"name", name.in("en")}, {"names", names(name)}, {"concepts", Json::array()}};
    for (const auto& each : concepts())
        scheme["concepts"].push_back(
            {{"id", each.id}, {"name", each.name.in("en")}, {"names", names(each.name)}});
    return scheme;
}

std::string structure(const UsedCodes& used, const Edition& edition) {
    Json message;
    message["meta"] = {{"id", "ALMANAC-" + std::to_string(edition.year)},
                       {"test", edition.synthetic},
                       {"prepared", to_text(edition.cut_off) + "T00:00:00Z"},
                       {"contentLanguages", Json::array({"zh", "en"})},
                       {"sender", {{"id", agency}}}};
    Json& content = message["data"];
    content["codelists"] =
        Json::array({code_list("CL_INDICATOR", Text("指标", "Indicators"), listed(used.indicators)),
                     code_list("CL_AREA", Text("地区", "Areas"), listed(used.areas)),
                     code_list("CL_FREQ", Text("频率", "Frequencies"), fixed_frequencies()),
                     code_list("CL_UNIT", Text("计量单位", "Units of measure"), listed(used.units)),
                     code_list("CL_OBS_STATUS", Text("状态", "Observation status"), statuses()),
                     code_list("CL_BOUND", Text("界限", "Bounds"), bounds()),
                     code_list("CL_REVISION", Text("修订类别", "Kinds of revision"), revisions())});
    content["conceptSchemes"] = Json::array({concept_scheme()});
    content["dataStructures"] = Json::array({data_structure()});
    return message.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace
}  // namespace data

std::vector<DataFile> write_sdmx(const Catalog& catalog, const Figures& figures,
                                 const Edition& edition) {
    std::string table = "STRUCTURE,STRUCTURE_ID,ACTION";
    for (const auto& each : data::concepts()) table += std::string(",") + each.id;
    table += "\r\n";
    data::UsedCodes used;
    data::for_each_observation(
        catalog, figures,
        [&](const Indicator& indicator, const Area& area, const Series& series,
            const Point& point) {
            const std::string id = sdmx::id_of(indicator.id);
            const std::string code = sdmx::id_of(area.code);
            const auto& unit = *indicator.unit.base;
            used.indicators.try_emplace(id, data::Code{id, indicator.name});
            used.areas.try_emplace(code, data::Code{code, area.name});
            used.units.try_emplace(
                std::string(unit.code),
                data::Code{std::string(unit.code),
                           Text(std::string(unit.zh),
                                std::string(unit.en.empty() ? unit.code : unit.en))});
            table += data::row(indicator, area, series, point);
        });
    return {{"sdmx/data.csv", std::move(table)},
            {"sdmx/structure.json", data::structure(used, edition)}};
}

}  // namespace almanac
