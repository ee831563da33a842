// Why: reads targets and tasks, and refuses what could not be assessed or traced to the plan.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "catalog/catalog_messages.hpp"
#include "catalog/plan_lookup.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {
namespace {

using nlohmann::json;

struct KindWord {
    const char* word;
    TargetKind kind;
    std::array<const char*, 2> needs;  ///< Members that the kind cannot do without.
};
constexpr std::array kind_words{
    KindWord{"at_least", TargetKind::at_least, {"value", nullptr}},
    KindWord{"at_most", TargetKind::at_most, {"value", nullptr}},
    KindWord{"range", TargetKind::range, {"lower", "upper"}},
    KindWord{"corridor", TargetKind::corridor, {"lower", "upper"}},
    KindWord{"average_growth", TargetKind::average_growth, {"value", nullptr}},
    KindWord{"yearly_growth", TargetKind::yearly_growth, {"value", nullptr}},
    KindWord{"yearly_flow", TargetKind::yearly_flow, {"value", nullptr}},
    KindWord{"yearly_level", TargetKind::yearly_level, {"value", nullptr}},
    KindWord{"relative_to_base", TargetKind::relative_to_base, {"value", nullptr}},
    KindWord{"relative_to_series", TargetKind::relative_to_series, {"comparator", nullptr}},
    KindWord{"around", TargetKind::around, {"value", nullptr}},
    KindWord{"rank", TargetKind::rank, {"value", nullptr}},
    KindWord{"all_of", TargetKind::all_of, {"items", nullptr}},
    KindWord{"by_document", TargetKind::by_document, {nullptr, nullptr}},
    KindWord{"qualitative", TargetKind::qualitative, {nullptr, nullptr}}};

Strength strength_of(const std::string& word) {
    if (word == "aspiration") return Strength::aspiration;
    return word == "unclear" ? Strength::unclear : Strength::firm;
}

std::optional<Number> number_member(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return std::nullopt;
    return number_of(found->get<double>());
}

Citation citation_of(const json& object) {
    return {object.at("document").get<std::string>(), object.at("paragraph").get<std::string>(),
            object.at("text").get<std::string>()};
}

/// Reads one target or task; knows where it stands, for messages.
class EntryReader {
public:
    EntryReader(Reading& reading, Catalog& catalog, std::string origin)
        : reading_(reading), catalog_(catalog), origin_(std::move(origin)) {}

    /// Last day of a due period; not_stated is the plan's end.
    Date due(const std::string& word, bool& stated) {
        stated = word != "not_stated" && !word.empty();
        const int end = catalog_.documents.empty() ? 0 : plan_end();
        if (!stated) return year_period(end).last;
        const auto period = parse_period(word);
        if (!period) refuse_cell("due", word, "2015, 2015-06, 2015-06-30 | not_stated");
        return period ? period->last : Date{};
    }

    void check_indicator(const std::string& id, const char* member) {
        if (id.empty() || catalog_.indicators.count(id) != 0) return;
        std::vector<std::string> names;
        for (const auto& [known, indicator] : catalog_.indicators) names.push_back(known);
        unknown(member, "indicator", id, names);
    }
    void check_area(const std::string& code, const char* member) {
        if (code.empty() || catalog_.areas.count(code) != 0) return;
        std::vector<std::string> names;
        for (const auto& [known, area] : catalog_.areas) names.push_back(known);
        unknown(member, "area", code, names);
    }
    void check_units(const std::vector<std::string>& ids, const char* member) {
        std::vector<std::string> names;
        for (const auto& [known, unit] : catalog_.units) names.push_back(known);
        for (const auto& id : ids) {
            if (catalog_.units.count(id) == 0) unknown(member, "unit", id, names);
        }
    }
    /// The document of a citation, or null with a diagnostic; its paragraph must exist there.
    const PlanDocument* document_of(const Citation& citation) {
        std::vector<std::string> names;
        for (const auto& document : catalog_.documents) {
            names.push_back(document.id);
            if (document.id != citation.document) continue;
            if (find_paragraph(document, citation.paragraph) == nullptr &&
                find_clause(document, citation.paragraph) == nullptr)
                unknown("quotation", "paragraph", citation.paragraph, {});
            return &document;
        }
        unknown("quotation", "document", citation.document, names);
        return nullptr;
    }
    void refuse_cell(const char* member, const std::string& found, const std::string& wanted) {
        reading_.diagnostics.push_back(
            say(messages::table_cell, origin_ + " " + member, {found, wanted}));
    }
    void lacks(const std::string& kind, const char* member) {
        reading_.diagnostics.push_back(say(messages::target_lacks, origin_, {kind, member}));
    }
    int plan_end() const {
        for (const auto& document : catalog_.documents) {
            if (document.id == catalog_.workspace.plan) return document.last_year;
        }
        return 0;
    }
    int plan_begin() const {
        for (const auto& document : catalog_.documents) {
            if (document.id == catalog_.workspace.plan) return document.first_year;
        }
        return 0;
    }

private:
    void unknown(const char* member, const char* what, const std::string& found,
                 const std::vector<std::string>& names) {
        reading_.diagnostics.push_back(
            say(messages::unknown_name, origin_ + " " + member,
                {what, found, hint_of(found, names, reading_.diagnostics)}));
    }

    Reading& reading_;
    Catalog& catalog_;
    std::string origin_;
};

void read_kind(EntryReader& reader, const json& object, Target& target) {
    const auto word = object.at("kind").get<std::string>();
    for (const auto& known : kind_words) {
        if (word != known.word) continue;
        target.kind = known.kind;
        for (const char* member : known.needs) {
            if (member != nullptr && !object.contains(member)) reader.lacks(word, member);
        }
    }
    if (target.kind != TargetKind::qualitative && target.kind != TargetKind::by_document &&
        !object.contains("indicator"))
        reader.lacks(word, "indicator");
}

void read_demand(EntryReader& reader, const json& object, Target& target) {
    read_kind(reader, object, target);
    target.value = number_member(object, "value");
    target.lower = number_member(object, "lower");
    target.upper = number_member(object, "upper");
    if (target.lower && target.upper && target.lower->value > target.upper->value)
        reader.refuse_cell("lower", to_text(*target.lower), "<= upper");
    target.exclusive = object.value("exclusive", false);
    if (object.contains("tolerance")) target.tolerance = object.at("tolerance").get<double>();
    if (object.contains("sense"))
        target.sense = object.at("sense") == "at_most" ? Sense::at_most : Sense::at_least;
    if (const auto comparator = object.find("comparator"); comparator != object.end()) {
        target.comparator_indicator = string_member(*comparator, "indicator");
        target.comparator_area = string_member(*comparator, "area");
        reader.check_indicator(target.comparator_indicator, "comparator");
        reader.check_area(target.comparator_area, "comparator");
    }
    for (const auto& item : object.value("items", json::array())) {
        target.items.push_back({item.at("id").get<std::string>(), text_of(item.at("name")),
                                string_member(item, "area")});
        reader.check_area(target.items.back().area, "items");
    }
    target.by = text_member(object, "by");
    const auto years = object.find("years");
    target.first_year = years == object.end() ? reader.plan_begin() : years->at("first").get<int>();
    target.last_year = years == object.end() ? reader.plan_end() : years->at("last").get<int>();
    for (const auto& each : object.value("yearly_targets", json::array()))
        target.yearly_targets.push_back(
            {each.at("year").get<int>(), each.at("value").get<double>()});
}

void read_base(EntryReader& reader, const json& object, Target& target) {
    const auto found = object.find("base");
    if (found == object.end()) return;
    TargetBase base;
    base.value = number_of(found->at("value").get<double>());
    const auto period = parse_period(found->at("period").get<std::string>());
    if (!period) reader.refuse_cell("base/period", found->at("period").get<std::string>(), "2013");
    base.period = period.value_or(Period{});
    base.stated = found->at("kind") == "stated";
    base.source = string_member(*found, "source");
    base.by = string_member(*found, "by");
    base.reason = text_member(*found, "reason");
    if (found->contains("quotation")) base.quotation = citation_of(found->at("quotation"));
    if (base.stated && !base.quotation) reader.lacks("base stated", "quotation");
    target.base = base;
}

Nature nature_of(const std::string& word) {
    if (word == "binding") return Nature::binding;
    return word == "expected" ? Nature::expected : Nature::not_stated;
}

Target target_of(EntryReader& reader, const json& object, const std::string& sector,
                 const std::string& area) {
    Target target;
    target.id = object.at("id").get<std::string>();
    target.sector = sector;
    target.title = text_member(object, "title");
    target.indicator = string_member(object, "indicator");
    target.area = object.value("area", area);
    reader.check_indicator(target.indicator, "indicator");
    reader.check_area(target.area, "area");
    read_demand(reader, object, target);
    target.due = reader.due(object.at("due").get<std::string>(), target.due_stated);
    target.due_wording = string_member(object, "due_wording");
    target.wording = string_member(object, "wording");
    target.strength = strength_of(object.at("strength").get<std::string>());
    target.nature = nature_of(string_member(object, "nature"));
    if (object.contains("nature_quotation"))
        target.nature_quotation = citation_of(object.at("nature_quotation"));
    if (target.nature != Nature::not_stated && !target.nature_quotation)
        reader.lacks("nature", "nature_quotation");
    const PlanDocument* first = nullptr;
    for (const auto& each : object.at("quotations")) {
        target.quotations.push_back(citation_of(each));
        const PlanDocument* document = reader.document_of(target.quotations.back());
        if (first == nullptr) first = document;
    }
    read_base(reader, object, target);
    target.leads = strings_member(object, "leads");
    reader.check_units(target.leads, "leads");
    if (target.leads.empty() && first != nullptr)
        target.leads = leads_of(*first, target.quotations.front().paragraph);
    target.replaces = string_member(object, "replaces");
    target.release = release_of(object);
    target.release_ground = text_member(object, "release_ground");
    target.note = text_member(object, "note");
    return target;
}

Task task_of(EntryReader& reader, const json& object, const std::string& sector,
             const std::string& area) {
    Task task;
    task.id = object.at("id").get<std::string>();
    task.sector = sector;
    task.title = text_of(object.at("title"));
    const auto kind = object.at("kind").get<std::string>();
    task.kind = kind == "project"      ? TaskKind::project
                : kind == "continuing" ? TaskKind::continuing
                                       : TaskKind::task;
    task.quotation = citation_of(object.at("quotation"));
    const PlanDocument* document = reader.document_of(task.quotation);
    task.due = reader.due(string_member(object, "due"), task.due_stated);
    task.due_wording = string_member(object, "due_wording");
    task.wording = string_member(object, "wording");
    task.strength = strength_of(string_member(object, "strength"));
    task.area = object.value("area", area);
    reader.check_area(task.area, "area");
    task.indicators = strings_member(object, "indicators");
    for (const auto& id : task.indicators) reader.check_indicator(id, "indicators");
    task.leads = strings_member(object, "leads");
    reader.check_units(task.leads, "leads");
    if (task.leads.empty() && document != nullptr)
        task.leads = leads_of(*document, task.quotation.paragraph);
    task.supports = strings_member(object, "supports");
    reader.check_units(task.supports, "supports");
    task.release = release_of(object);
    task.note = text_member(object, "note");
    return task;
}

template <class Item>
bool is_known(const std::vector<Item>& items, const std::string& id) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

}  // namespace

void read_targets(Reading& reading, Catalog& catalog, const json& targets,
                  const std::string& sector, const std::string& file) {
    for (const auto& object : targets) {
        const std::string id = object.at("id").get<std::string>();
        EntryReader reader(reading, catalog, file + " " + id);
        if (is_known(catalog.targets, id))
            reading.diagnostics.push_back(say(messages::twice, file, {"target", id}));
        catalog.targets.push_back(target_of(reader, object, sector, catalog.workspace.area));
    }
}

void read_tasks(Reading& reading, Catalog& catalog, const json& tasks, const std::string& sector,
                const std::string& file) {
    for (const auto& object : tasks) {
        const std::string id = object.at("id").get<std::string>();
        EntryReader reader(reading, catalog, file + " " + id);
        if (is_known(catalog.tasks, id))
            reading.diagnostics.push_back(say(messages::twice, file, {"task", id}));
        catalog.tasks.push_back(task_of(reader, object, sector, catalog.workspace.area));
    }
}

}  // namespace almanac::catalog_detail
