// Why: who leads follows from where the plan's own notes stand, never from a guess.
// SPDX-License-Identifier: Apache-2.0
#include "catalog/plan_lookup.hpp"

#include "catch.hpp"

using namespace almanac;
using Leads = std::vector<std::string>;

namespace {

Paragraph paragraph(const std::string& id, Leads leads = {}) {
    return {id, "段落" + id, "段落" + id, std::move(leads)};
}

/// 2 (led by a) holds 2.1 (notes after its second and fourth paragraph), 2.2 (no note) with 2.2.1
/// (own lead), and 2.10; 3 has no note at all.
PlanDocument plan() {
    PlanDocument document;
    document.id = "plan";
    const Clause first{"2.1",
                       "（一）",
                       "甲",
                       {},
                       {paragraph("2.1/1"), paragraph("2.1/2", {"b", "c"}), paragraph("2.1/3"),
                        paragraph("2.1/4", {"d"}), paragraph("2.1/5")},
                       {}};
    const Clause inner{"2.2.1", "1．", "丙", {"e"}, {paragraph("2.2.1/1")}, {}};
    const Clause second{"2.2", "（二）", "乙", {}, {paragraph("2.2/1")}, {inner}};
    const Clause tenth{"2.10", "（十）", "丁", {}, {paragraph("2.10/1", {"f"})}, {}};
    document.clauses = {{"2", "二、", "任务", {"a"}, {}, {first, second, tenth}},
                        {"3", "三、", "保障", {}, {paragraph("3/1")}, {}}};
    return document;
}

}  // namespace

TEST_CASE("a place is led by its own note, else the item's, else the nearest ancestor's",
          "[catalog]") {
    const PlanDocument document = plan();
    struct Case {
        const char* place;
        Leads leads;
    };
    for (const auto& [place, leads] :
         {Case{"2.1/2", {"b", "c"}},  // own
          Case{"2.1/1", {"b", "c"}},  // the note that closes the same item
          Case{"2.1/3", {"d"}}, Case{"2.1/4", {"d"}},
          Case{"2.1/5", {"d"}},  // after the last note: the clause's
          Case{"2.1", {"d"}}, Case{"2.2/1", {"a"}}, Case{"2.2", {"a"}},  // the ancestor's
          Case{"2.2.1/1", {"e"}}, Case{"2.2.1", {"e"}}, Case{"2.10/1", {"f"}}, Case{"2", {"a"}},
          Case{"3/1", {}}, Case{"3", {}}, Case{"9", {}}, Case{"", {}}, Case{"2.1/9", {"d"}},
          Case{"2.9/1", {"a"}}}) {
        INFO(place);
        CHECK(leads_of(document, place) == leads);
    }
}

TEST_CASE("clauses and paragraphs are found by their numbers alone", "[catalog]") {
    const PlanDocument document = plan();
    for (const char* id : {"2", "2.1", "2.2.1", "2.10", "3"}) {
        REQUIRE(find_clause(document, id) != nullptr);
        CHECK(find_clause(document, id)->id == id);
    }
    for (const char* id : {"", "1", "2.", "2.1.1", "2.100", "21"})
        CHECK(find_clause(document, id) == nullptr);
    CHECK(find_paragraph(document, "2.10/1")->id == "2.10/1");
    for (const char* id : {"2.10", "2.10/2", "9/1", "/1"})
        CHECK(find_paragraph(document, id) == nullptr);
}

TEST_CASE("a place is printed as the plan numbers it", "[catalog]") {
    CHECK(clause_place(plan(), "2.2.1") == "二（二）1");
    CHECK(clause_place(plan(), "3") == "三");
    CHECK(clause_place(plan(), "9").empty());
}

TEST_CASE("a quotation stands where its words stand, character by character", "[catalog]") {
    const PlanDocument document = plan();
    CHECK(stands(document, {"plan", "2.1/1", "段落2.1/1"}));
    CHECK(stands(document, {"plan", "2.1", "甲段落"}));
    CHECK_FALSE(stands(document, {"plan", "2.1/2", "段落2.1/1"}));
    CHECK_FALSE(stands(document, {"plan", "2.1/1", ""}));
    CHECK_FALSE(stands(document, {"plan", "2.1/1", "段落 2.1/1"}));
    CHECK_FALSE(stands(document, {"plan", "8/1", "段落"}));
}
