// Why: a sector's code answers what it likes; an answer is taken whole or refused with reasons, and
// what is taken is what a report may print. SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "almanac/error.hpp"
#include "calls/calls.hpp"
#include "codec/codec.hpp"
#include "fuzz.hpp"
#include "sample_plan.hpp"

namespace {

using namespace almanac;
using fuzz::promise;

void judge(bool taken, const Diagnostics& diagnostics) {
    promise(taken == diagnostics.empty(), "an answer is taken, or refused with its reason");
    for (const auto& each : diagnostics)
        promise(!each.code.empty() && !each.message.in("en").empty(), "a refusal says why");
    if (taken) ++fuzz::tally.accepted;
}

void measured(const Catalog& catalog, const std::string& reply) {
    Diagnostics diagnostics;
    const auto all =
        read_measure_reply(catalog, catalog.sectors[0], "public", {}, reply, diagnostics);
    judge(all.has_value(), diagnostics);
    if (!all) return;
    for (const auto& series : *all) {
        const Indicator* indicator = catalog.find_indicator(series.key.indicator);
        promise(indicator != nullptr && indicator->sector == catalog.sectors[0].id,
                "a sector measures what is its own");
        for (const auto& point : series.points)
            promise(std::isfinite(point.value), "figures are numbers");
    }
}

void contributed(const Catalog& catalog, const std::string& reply) {
    Diagnostics diagnostics;
    const auto sections = read_contribution(catalog, catalog.sectors[0], "zh", reply, diagnostics);
    judge(sections.has_value(), diagnostics);
    if (!sections) return;
    doc::Document document;
    document.chapters = *sections;
    const std::string text = document_to_json(document);
    promise(document_to_json(document_from_json(text)) == text,
            "sections that are taken are sections of a document");
}

void assessed(const Catalog& catalog, const std::string& reply) {
    Diagnostics diagnostics;
    const auto said = read_assess_replies(catalog.sectors[0], {reply}, diagnostics);
    judge(said.has_value(), diagnostics);
}

/// The first byte says which call it answers.
void reply(std::string_view bytes) {
    static const Catalog catalog = testing::plan_catalog();
    if (bytes.empty()) return;
    const std::string rest(bytes.substr(1));
    switch (bytes.front()) {
        case 'm': return measured(catalog, rest);
        case 'c': return contributed(catalog, rest);
        default: return assessed(catalog, rest);
    }
}

}  // namespace

ALMANAC_FUZZ_TARGET(reply)
