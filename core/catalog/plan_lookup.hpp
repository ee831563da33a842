// Why: finding places in a plan, and who leads there by the rule over lead notes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/plan.hpp"

namespace almanac {

/// The document of that id, or null.
const PlanDocument* find_document(const std::vector<PlanDocument>& documents, std::string_view id);

/// Clause `2.3.1`, or null.
const Clause* find_clause(const PlanDocument& document, std::string_view id);

/// Paragraph `2.3.1/2`, or null.
const Paragraph* find_paragraph(const PlanDocument& document, std::string_view id);

/// Units that lead a paragraph or clause: its own note, else the note that closes the same numbered
/// item (the last paragraph of the clause that has one), else the nearest ancestor's, else none.
std::vector<std::string> leads_of(const PlanDocument& document,
                                  std::string_view paragraph_or_clause);

/// Printed place of a clause: 二（三）1.
std::string clause_place(const PlanDocument& document, std::string_view clause_id);

/// Printed place of a paragraph or clause with its document: 《…行动计划》二（三）1.
std::string cited_place(const PlanDocument& document, std::string_view paragraph,
                        const std::string& language);

/// Whether the citation's words stand in its paragraph (a heading and its paragraphs count as one
/// text).
bool stands(const PlanDocument& document, const Citation& citation);

}  // namespace almanac
