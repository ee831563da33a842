// Why: a plan is held as its full text, so that every target and task can be proven to stand in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "almanac/model/period.hpp"
#include "almanac/model/text.hpp"

namespace almanac {

/// A damaged place of a document: as found, read as, and on what ground (DOMAIN 9).
struct Emendation {
    std::string paragraph;
    std::string found;
    std::string read;
    Text ground;
};

struct Paragraph {
    std::string id;                  ///< `2.3.1/2`
    std::string text;                ///< After emendations.
    std::string as_found;            ///< Before them.
    std::vector<std::string> leads;  ///< Units of the paragraph's own lead note.
};

/// A clause with its paragraphs and subclauses. Ids follow the numbering: 二（三）1 is 2.3.1.
struct Clause {
    std::string id;
    std::string number;  ///< As printed: 二、 （三） 1．
    std::string title;
    std::vector<std::string> leads;
    std::vector<Paragraph> paragraphs;
    std::vector<Clause> clauses;
};

enum class DocumentKind { plan = 1, adjustment, yearly_plan, other };

/// A plan or a later document that changes it.
struct PlanDocument {
    std::string id;
    std::string number;
    Date date;
    DocumentKind kind = DocumentKind::plan;
    Text title;
    Text issuer;
    int first_year = 0;  ///< 0 where the document states none.
    int last_year = 0;
    std::string lead_note;
    std::vector<Emendation> emendations;
    std::vector<Clause> clauses;
};

/// Words of a document, verbatim after its emendations.
struct Citation {
    std::string document;
    std::string paragraph;  ///< `2.3.1/2`, or a clause id for its heading.
    std::string text;
    bool operator==(const Citation&) const = default;
};

}  // namespace almanac
