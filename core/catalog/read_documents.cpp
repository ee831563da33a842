// Why: reads the plan and later documents, with their damaged places read as their editors say.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "catalog/catalog_messages.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {
namespace {

using nlohmann::json;

DocumentKind kind_of(const std::string& word) {
    if (word == "plan") return DocumentKind::plan;
    if (word == "adjustment") return DocumentKind::adjustment;
    return word == "yearly_plan" ? DocumentKind::yearly_plan : DocumentKind::other;
}

Paragraph paragraph_of(const json& object) {
    Paragraph paragraph;
    paragraph.id = object.at("id").get<std::string>();
    paragraph.as_found = object.at("text").get<std::string>();
    paragraph.text = paragraph.as_found;
    paragraph.leads = strings_member(object, "leads");
    return paragraph;
}

Clause clause_of(const json& object) {
    Clause clause;
    clause.id = object.at("id").get<std::string>();
    clause.number = object.at("number").get<std::string>();
    clause.title = object.at("title").get<std::string>();
    clause.leads = strings_member(object, "leads");
    for (const auto& each : object.value("paragraphs", json::array()))
        clause.paragraphs.push_back(paragraph_of(each));
    for (const auto& each : object.value("clauses", json::array()))
        clause.clauses.push_back(clause_of(each));
    return clause;
}

Paragraph* find_in(std::vector<Clause>& clauses, const std::string& id) {
    for (auto& clause : clauses) {
        for (auto& paragraph : clause.paragraphs) {
            if (paragraph.id == id) return &paragraph;
        }
        if (auto* found = find_in(clause.clauses, id)) return found;
    }
    return nullptr;
}

void emend(Reading& reading, PlanDocument& document, const std::string& file) {
    for (const auto& emendation : document.emendations) {
        Paragraph* paragraph = find_in(document.clauses, emendation.paragraph);
        const auto at =
            paragraph == nullptr ? std::string::npos : paragraph->text.find(emendation.found);
        if (at == std::string::npos) {
            reading.diagnostics.push_back(
                say(messages::emendation_lost, file, {emendation.found, emendation.paragraph}));
            continue;
        }
        paragraph->text.replace(at, emendation.found.size(), emendation.read);
    }
}

PlanDocument document_of(const json& object) {
    PlanDocument document;
    document.id = object.at("id").get<std::string>();
    document.number = object.at("number").get<std::string>();
    document.date = parse_date(object.at("date").get<std::string>()).value_or(Date{});
    document.kind = kind_of(object.at("kind").get<std::string>());
    document.title = text_of(object.at("title"));
    document.issuer = text_of(object.at("issuer"));
    if (const auto period = object.find("period"); period != object.end()) {
        document.first_year = period->at("first").get<int>();
        document.last_year = period->at("last").get<int>();
    }
    document.lead_note = string_member(object, "lead_note");
    for (const auto& each : object.value("emendations", json::array()))
        document.emendations.push_back(
            {each.at("paragraph").get<std::string>(), each.at("found").get<std::string>(),
             each.at("read").get<std::string>(), text_of(each.at("ground"))});
    for (const auto& each : object.at("clauses")) document.clauses.push_back(clause_of(each));
    return document;
}

/// Every unit that a lead note names must be in units.csv.
void check_leads(Reading& reading, const Catalog& catalog, const std::vector<Clause>& clauses,
                 const std::string& file) {
    std::vector<std::string> known;
    for (const auto& [id, unit] : catalog.units) known.push_back(id);
    const auto check = [&](const std::vector<std::string>& leads, const std::string& place) {
        for (const auto& lead : leads) {
            if (catalog.units.count(lead) == 0)
                reading.diagnostics.push_back(
                    say(messages::unknown_name, file + " " + place,
                        {"unit", lead, hint_of(lead, known, reading.diagnostics)}));
        }
    };
    for (const auto& clause : clauses) {
        check(clause.leads, clause.id);
        for (const auto& paragraph : clause.paragraphs) check(paragraph.leads, paragraph.id);
        check_leads(reading, catalog, clause.clauses, file);
    }
}

}  // namespace

void read_documents(Reading& reading, Catalog& catalog) {
    const auto folder = catalog.workspace.folder / "documents";
    for (const auto& name : reading.system.list(folder)) {
        if (!name.ends_with(".json")) continue;
        const std::string file = (folder / name).string();
        const json object = checked_file(reading, folder / name, 64U << 20, "plan");
        if (object.is_discarded()) continue;
        PlanDocument document = document_of(object);
        emend(reading, document, file);
        check_leads(reading, catalog, document.clauses, file);
        for (const auto& known : catalog.documents) {
            if (known.id == document.id)
                reading.diagnostics.push_back(
                    say(messages::twice, file, {"document", document.id}));
        }
        catalog.documents.push_back(std::move(document));
    }
    std::stable_sort(catalog.documents.begin(), catalog.documents.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
}

}  // namespace almanac::catalog_detail
