// Why: see plan_lookup.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_lookup.hpp"

#include <algorithm>

namespace almanac {
namespace {

const Clause* find_in(const std::vector<Clause>& clauses, std::string_view id) {
    for (const auto& clause : clauses) {
        if (clause.id == id) return &clause;
        const bool inside = id.size() > clause.id.size() &&
                            id.substr(0, clause.id.size()) == clause.id &&
                            id[clause.id.size()] == '.';
        if (inside) return find_in(clause.clauses, id);
    }
    return nullptr;
}

std::string_view parent_of(std::string_view clause) {
    const auto dot = clause.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : clause.substr(0, dot);
}

/// Leads of a clause: its own, else the last paragraph's that carries a note, else the nearest
/// ancestor's.
std::vector<std::string> clause_leads(const PlanDocument& document, std::string_view id) {
    for (; !id.empty(); id = parent_of(id)) {
        const Clause* clause = find_clause(document, id);
        if (clause == nullptr) continue;
        if (!clause->leads.empty()) return clause->leads;
        const auto noted = std::find_if(clause->paragraphs.rbegin(), clause->paragraphs.rend(),
                                        [](const Paragraph& p) { return !p.leads.empty(); });
        if (noted != clause->paragraphs.rend()) return noted->leads;
    }
    return {};
}

/// 二、 → 二; the stops and commas of printed numbers do not belong to a place.
std::string bare(std::string number) {
    for (const std::string_view mark : {"、", "．", ".", "，"}) {
        if (number.size() >= mark.size() &&
            std::string_view(number).substr(number.size() - mark.size()) == mark)
            number.resize(number.size() - mark.size());
    }
    return number;
}

}  // namespace

const PlanDocument* find_document(const std::vector<PlanDocument>& documents, std::string_view id) {
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [&](const PlanDocument& each) { return each.id == id; });
    return found == documents.end() ? nullptr : &*found;
}

const Clause* find_clause(const PlanDocument& document, std::string_view id) {
    return find_in(document.clauses, id);
}

const Paragraph* find_paragraph(const PlanDocument& document, std::string_view id) {
    const auto slash = id.find('/');
    if (slash == std::string_view::npos) return nullptr;
    const Clause* clause = find_clause(document, id.substr(0, slash));
    if (clause == nullptr) return nullptr;
    const auto found = std::find_if(clause->paragraphs.begin(), clause->paragraphs.end(),
                                    [&](const Paragraph& p) { return p.id == id; });
    return found == clause->paragraphs.end() ? nullptr : &*found;
}

std::vector<std::string> leads_of(const PlanDocument& document, std::string_view place) {
    const auto slash = place.find('/');
    const std::string_view clause_id = place.substr(0, slash);
    const Clause* clause = find_clause(document, clause_id);
    if (clause != nullptr && slash != std::string_view::npos) {
        const auto own = std::find_if(clause->paragraphs.begin(), clause->paragraphs.end(),
                                      [&](const Paragraph& p) { return p.id == place; });
        // The note that closes the same item stands in its own or a later paragraph.
        const auto noted = std::find_if(own, clause->paragraphs.end(),
                                        [](const Paragraph& p) { return !p.leads.empty(); });
        if (noted != clause->paragraphs.end()) return noted->leads;
    }
    return clause_leads(document, clause_id);
}

std::string clause_place(const PlanDocument& document, std::string_view clause_id) {
    std::string place;
    for (auto id = clause_id; !id.empty(); id = parent_of(id)) {
        if (const Clause* clause = find_clause(document, id)) place = bare(clause->number) + place;
    }
    return place;
}

std::string cited_place(const PlanDocument& document, std::string_view paragraph,
                        const std::string& language) {
    const std::string title = document.title.in(language);
    return (language == "zh" ? "《" + title + "》" : title + ", ") +
           clause_place(document, paragraph.substr(0, paragraph.find('/')));
}

bool stands(const PlanDocument& document, const Citation& citation) {
    if (citation.text.empty()) return false;
    if (const Paragraph* paragraph = find_paragraph(document, citation.paragraph))
        return paragraph->text.find(citation.text) != std::string::npos;
    const Clause* clause = find_clause(document, citation.paragraph);
    if (clause == nullptr) return false;
    std::string whole = clause->title;
    for (const auto& paragraph : clause->paragraphs) whole += paragraph.text;
    return whole.find(citation.text) != std::string::npos;
}

}  // namespace almanac
