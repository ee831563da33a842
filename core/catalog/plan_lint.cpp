// Why: see plan_lint.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_lint.hpp"

#include <algorithm>
#include <cmath>

#include "catalog/plan_lookup.hpp"
#include "catalog/plan_messages.hpp"
#include "catalog/plan_numbers.hpp"

namespace almanac {
namespace {

const PlanDocument* document_of(const Catalog& catalog, const Citation& citation) {
    for (const auto& document : catalog.documents) {
        if (document.id == citation.document) return &document;
    }
    return nullptr;
}

bool is_same(double a, double b) {
    return std::fabs(a - b) <= 1e-9 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

/// Whether a quotation carries `value`, as written or in the indicator's multiples.
bool carries(const std::string& quotation, double value, int multiplier) {
    const double whole = value * std::pow(10.0, multiplier);
    for (const auto& number : numbers_in(quotation)) {
        if (is_same(number.bare, value) || is_same(number.value, value) ||
            is_same(number.value, whole))
            return true;
    }
    return false;
}

/// The numbers that a target's words must carry; relative demands are stated otherwise (翻一番).
std::vector<double> stated_numbers(const Target& target) {
    std::vector<double> numbers;
    if (target.kind == TargetKind::relative_to_base || target.kind == TargetKind::all_of)
        return numbers;
    for (const auto& number : {target.value, target.lower, target.upper}) {
        if (number) numbers.push_back(number->value);
    }
    return numbers;
}

void lint_target(const Catalog& catalog, const Target& target, Diagnostics& found) {
    std::string quoted;
    for (const auto& citation : target.quotations) {
        quoted += (quoted.empty() ? "" : " / ") + citation.text;
        const PlanDocument* document = document_of(catalog, citation);
        if (document == nullptr || !stands(*document, citation))
            found.push_back(
                say(messages::not_in_clause, target.id, {citation.paragraph, citation.text}));
    }
    const Indicator* indicator = catalog.find_indicator(target.indicator);
    const int multiplier = indicator == nullptr ? 0 : indicator->unit.multiplier;
    for (const double number : stated_numbers(target)) {
        if (!carries(quoted, number, multiplier))
            found.push_back(
                say(messages::number_not_quoted, target.id, {to_text(number_of(number)), quoted}));
    }
}

/// Whether a text names a unit; a plan leaves out its own area's name: 吕梁市科技局 is 市科技局
/// there.
bool is_named(const Catalog& catalog, const OfficialUnit& unit, const std::string& text) {
    const std::string& name = unit.name.in("zh");
    if (text.find(name) != std::string::npos) return true;
    const Area* area = catalog.find_area(catalog.workspace.area);
    if (area == nullptr) return false;
    std::vector<std::string> spellings = area->aliases;
    spellings.push_back(area->name.in("zh"));
    return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& own) {
        return !own.empty() && name.rfind(own, 0) == 0 && name.size() > own.size() &&
               text.find(name.substr(own.size())) != std::string::npos;
    });
}

void lint_leads(const Catalog& catalog, const std::vector<Clause>& clauses, Diagnostics& found) {
    for (const auto& clause : clauses) {
        for (const auto& paragraph : clause.paragraphs) {
            for (const auto& lead : paragraph.leads) {
                const auto unit = catalog.units.find(lead);
                if (unit == catalog.units.end() || !is_named(catalog, unit->second, paragraph.text))
                    found.push_back(say(messages::lead_not_named, paragraph.id, {lead}));
            }
        }
        lint_leads(catalog, clause.clauses, found);
    }
}

/// Byte ranges of a paragraph that quotations have taken up.
std::vector<std::pair<std::size_t, std::size_t>> taken_ranges(const Catalog& catalog,
                                                              const PlanDocument& document,
                                                              const Paragraph& paragraph) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    const auto take = [&](const Citation& citation) {
        if (citation.document != document.id || citation.paragraph != paragraph.id) return;
        for (auto at = paragraph.text.find(citation.text); at != std::string::npos;
             at = paragraph.text.find(citation.text, at + 1))
            ranges.emplace_back(at, at + citation.text.size());
    };
    for (const auto& target : catalog.targets) {
        for (const auto& citation : target.quotations) take(citation);
    }
    for (const auto& task : catalog.tasks) take(task.quotation);
    return ranges;
}

/// A few characters on both sides of a number.
std::string around(const std::string& text, const PlanNumber& number) {
    const auto boundary = [&](std::size_t at) {
        while (at > 0 && at < text.size() &&
               (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            --at;
        return at;
    };
    const std::size_t from = boundary(number.at > 36 ? number.at - 36 : 0);
    const std::size_t to = boundary(std::min(number.at + number.length + 36, text.size()));
    return text.substr(from, to - from);
}

bool has_any_quotation(const Catalog& catalog, const PlanDocument& document, const Clause& clause) {
    if (std::any_of(clause.paragraphs.begin(), clause.paragraphs.end(),
                    [&](const Paragraph& paragraph) {
                        return !taken_ranges(catalog, document, paragraph).empty();
                    }))
        return true;
    return std::any_of(clause.clauses.begin(), clause.clauses.end(), [&](const Clause& inner) {
        return has_any_quotation(catalog, document, inner);
    });
}

void cover(const Catalog& catalog, const PlanDocument& document, const std::vector<Clause>& clauses,
           std::vector<Uncovered>& found) {
    for (const auto& clause : clauses) {
        const std::string place = clause_place(document, clause.id);
        const auto leads = leads_of(document, clause.id);
        if (!leads.empty() && !clause.paragraphs.empty() &&
            !has_any_quotation(catalog, document, clause))
            found.push_back(
                {Uncovered::Kind::clause, document.id, clause.id, place, clause.title, leads});
        for (const auto& paragraph : clause.paragraphs) {
            const auto ranges = taken_ranges(catalog, document, paragraph);
            for (const auto& number : numbers_in(paragraph.text)) {
                const bool taken =
                    std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
                        return range.first <= number.at &&
                               number.at + number.length <= range.second;
                    });
                if (!taken)
                    found.push_back({Uncovered::Kind::number, document.id, paragraph.id, place,
                                     around(paragraph.text, number),
                                     leads_of(document, paragraph.id)});
            }
        }
        cover(catalog, document, clause.clauses, found);
    }
}

}  // namespace

Diagnostics lint_plan(const Catalog& catalog) {
    Diagnostics found;
    for (const auto& document : catalog.documents) lint_leads(catalog, document.clauses, found);
    for (const auto& target : catalog.targets) lint_target(catalog, target, found);
    for (const auto& task : catalog.tasks) {
        const PlanDocument* document = document_of(catalog, task.quotation);
        if (document == nullptr || !stands(*document, task.quotation))
            found.push_back(say(messages::not_in_clause, task.id,
                                {task.quotation.paragraph, task.quotation.text}));
        if (document != nullptr && task.leads.empty())
            found.push_back(say(messages::task_without_lead, task.id, {task.quotation.paragraph}));
    }
    return found;
}

std::vector<Uncovered> plan_coverage(const Catalog& catalog) {
    std::vector<Uncovered> found;
    for (const auto& document : catalog.documents)
        cover(catalog, document, document.clauses, found);
    return found;
}

}  // namespace almanac
