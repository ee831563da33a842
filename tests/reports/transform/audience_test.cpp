// Why: what is not for the audience must not be in the document at all, whatever way it is asked
// for. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "codec/codec.hpp"
#include "contribute/contribute.hpp"
#include "printed.hpp"

using namespace almanac;
using namespace almanac::testing;
using doc::Aspect;

namespace {

/// A single enterprise's output of 4321.5 with its source, under a target of 5000.
PrintedEdition secret(Release release, const std::string& audience) {
    PrintedEdition edition;
    edition.catalog.indicators.at("coal.output").release = release;
    edition.catalog.targets = {with_base(at_least("coal.output", "5000", 2018), 2013, "3777")};
    Given given = in_year("coal.output", 2016, "4321.5");
    given.source = "某企业报表";
    edition.given = {given, in_year("coal.output", 2015, "4111.5"),
                     in_year("coal.labs", 2016, "5")};
    edition.edition.audience = audience;
    return edition;
}

const char* text_of_sector =
    "{value coal.output 2016} {value coal.output 2016 growth} {value coal.labs 2016} "
    "{target coal.output_2018 actual} {target coal.output_2018 completion} "
    "{target coal.output_2018 schedule} {target coal.output_2018 required} "
    "{target coal.output_2018 state}\n\n"
    "```table\nkind: series\nindicators: coal.output, coal.labs\nperiods: 2014..year\n```\n\n"
    "```table\nkind: targets\ntargets: coal.*\n```\n\n"
    "```chart\nkind: path\nindicator: coal.output\n```\n\n"
    "```chart\nkind: progress\ntargets: coal.*\n```\n";

/// All bytes of the document that the audience gets.
std::string document_of(const PrintedEdition& edition) {
    doc::Document document;
    edition.with_context([&](const ContributionContext& context) {
        document.chapters =
            contribute_markdown(context, edition.catalog.sectors.front(), text_of_sector, {}, {})
                .sections;
        return 0;
    });
    edition.resolve(document);
    return document_to_json(document);
}

}  // namespace

TEST_CASE("a figure that is not for the audience is nowhere in the document", "[transform]") {
    struct Case {
        Release release;
        const char* audience;
        bool shown;
    };
    for (const auto& each : std::vector<Case>{{Release::open, "public", true},
                                              {Release::internal, "public", false},
                                              {Release::internal, "internal", true},
                                              {Release::withheld, "public", false},
                                              {Release::withheld, "internal", false}}) {
        const auto text = document_of(secret(each.release, each.audience));
        for (const char* trace : {"4321.5", "4111.5", "某企业报表", "86.4%"}) {
            INFO(trace << " " << static_cast<int>(each.release) << " " << each.audience);
            CHECK((text.find(trace) != std::string::npos) == each.shown);
        }
        CHECK((text.find("不公开") != std::string::npos) == !each.shown);
    }
}

TEST_CASE("the words for what is not public stand in each cell", "[transform]") {
    const auto edition = secret(Release::internal, "public");
    CHECK(edition.text(value_of("coal.output", "2016")) == "不公开");
    CHECK(edition.text(value_of("coal.output", "2016", Aspect::actual, false)) == "不公开");
    CHECK(edition.text(value_of("coal.output", "2016", Aspect::growth)) == "不公开");
    CHECK(edition.text(of_target("coal.output_2018", Aspect::actual)) == "不公开");
    CHECK(edition.text(of_target("coal.output_2018", Aspect::state)) == "不公开");
    CHECK(edition.text(of_target("coal.output_2018", Aspect::base)) == "不公开");
    // The plan is published, and so are its targets.
    CHECK(edition.text(of_target("coal.output_2018", Aspect::target)) == "5000万吨");
    CHECK_FALSE(edition.figure(of_target("coal.output_2018", Aspect::completion)).number);
    CHECK_FALSE(edition.figure(of_target("coal.output_2018", Aspect::expected)).number);
}

TEST_CASE("a target that is itself internal shows neither its value nor its verdict",
          "[transform]") {
    auto edition = secret(Release::open, "public");
    edition.catalog.targets.front().release = Release::internal;
    CHECK(edition.text(of_target("coal.output_2018", Aspect::target)) == "不公开");
    CHECK(edition.text(of_target("coal.output_2018", Aspect::state)) == "不公开");
    CHECK(edition.text(value_of("coal.output", "2016")) == "4321.5万吨");
}

TEST_CASE("a withheld verdict is counted as withheld and as nothing else", "[transform]") {
    const auto edition = secret(Release::internal, "public");
    const auto counted = [&](const std::string& states) {
        auto value = of_target("*", Aspect::count, false);
        value.period = states;
        return edition.text(value);
    };
    CHECK(counted("all") == "1");
    CHECK(counted("withheld") == "1");
    CHECK(counted("near|behind|on_path|ahead|met|no_data") == "0");
}
