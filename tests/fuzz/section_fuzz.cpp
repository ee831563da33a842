// Why: officials write Markdown with directives; whatever stands there becomes sections of a
// document and messages with places, and nothing else. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "codec/codec.hpp"
#include "contribute/contribute.hpp"
#include "fuzz.hpp"
#include "sample_plan.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

void gather_ids(const doc::Section& section, std::multiset<std::string>& ids) {
    ids.insert(section.id);
    for (const auto& inner : section.sections) gather_ids(inner, ids);
}

void section(std::string_view bytes) {
    static const Catalog catalog = testing::plan_catalog();
    static const Figures figures;
    static const std::vector<Assessment> assessments;
    static const Edition edition = [] {
        Edition made;
        made.year = 2016;
        made.area = catalog.workspace.area;
        made.language = "zh";
        return made;
    }();
    const auto written = contribute_markdown({catalog, figures, assessments, edition},
                                             catalog.sectors[0], std::string(bytes), {}, {});
    if (!written.sections.empty()) ++fuzz::tally.accepted;
    for (const auto& each : written.diagnostics)
        promise(!each.code.empty() && !each.origin.empty(), "a message names its place");
    std::multiset<std::string> ids;
    for (const auto& each : written.sections) gather_ids(each, ids);
    for (const auto& id : ids) promise(ids.count(id) == 1, "every section has an id of its own");
    doc::Document document;
    document.chapters = written.sections;
    const std::string text = document_to_json(document);
    promise(document_to_json(document_from_json(text)) == text,
            "what is written is a document, byte for byte");
}

}  // namespace

ALMANAC_FUZZ_TARGET(section)
