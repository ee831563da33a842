// Why: an edition can be compared and repeated only if everything it rests on is written down.
// SPDX-License-Identifier: Apache-2.0
#include "annual/edition_json.hpp"

#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "made.hpp"
#include "schema/checker.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

std::string written(const ReportOptions& options = {}) {
    return edition_json(options.catalog, edition_of(options), made(options).data);
}
nlohmann::json parsed(const ReportOptions& options = {}) {
    return nlohmann::json::parse(written(options));
}

}  // namespace

TEST_CASE("edition.json holds all that the edition rests on", "[annual]") {
    ReportOptions options;
    PlanDocument later = sample_plan();
    later.id = "later";
    later.date = parse_date("2018-01-01").value();
    options.catalog.documents.push_back(later);
    const auto json = parsed(options);
    CHECK(json.at("year") == 2016);
    CHECK(json.at("area") == city);
    CHECK(json.at("language") == "zh");
    CHECK(json.at("audience") == "public");
    CHECK(json.at("cut_off") == "2017-12-31");
    CHECK(json.at("store") == 7);
    CHECK(json.at("stage") == "工作稿");
    CHECK(json.at("synthetic") == false);
    CHECK(json.at("almanac") == "0.1");
    CHECK(json.at("catalog") == "sample-1");
    CHECK(json.at("waivers").is_array());
    // A document of after the cut-off is not in force.
    REQUIRE(json.at("documents").size() == 1);
    CHECK(json.at("documents")[0].at("number") == "样政发〔2014〕1号");
    REQUIRE(json.at("sectors").size() == 2);
    CHECK(json.at("sectors")[0].at("sha256") == std::string(64, 'a'));
    CHECK(json.at("sectors")[0].at("state") == "included");
}

TEST_CASE("a real edition.json is what the published schema describes", "[annual]") {
    SchemaChecker checker;
    ReportOptions options;
    options.catalog.targets[1] = with_base(at_least("coal.output", "200", 2018), 2013, "50");
    for (auto made_from : {ReportOptions{}, options}) {
        made_from.catalog.sectors[1].sha256 = std::string(64, 'b');
        std::string told;
        for (const auto& one : checker.check("edition", parsed(made_from), "edition.json"))
            told += one.origin + ": " + one.message.in("en") + "\n";
        CHECK(told == "");
    }
    auto wrong = parsed();
    wrong["assessments"][0]["colour"] = "green";
    CHECK_FALSE(checker.check("edition", wrong, "edition.json").empty());
}

TEST_CASE("edition.json holds every assessment with its numbers", "[annual]") {
    const auto json = parsed();
    const auto& all = json.at("assessments");
    REQUIRE(all.size() == 6);
    const auto& labs = all[0];
    CHECK(labs.at("target") == "coal.labs_2016");
    CHECK(labs.at("indicator") == "coal.labs");
    CHECK(labs.at("state") == "met");
    CHECK(labs.at("light") == "green");
    CHECK(labs.at("group") == "this_year");
    CHECK(labs.at("completion") == 1.25);
    CHECK(labs.at("schedule_ratio").is_null());
    CHECK(labs.at("actual").at("value") == 5.0);
    CHECK(labs.at("previous") == "no_data");
    CHECK(all[1].at("due_state") == "not_met");
}

TEST_CASE("thresholds have a fingerprint that changes with any of them", "[annual]") {
    const auto usual = parsed().at("thresholds");
    CHECK(usual.at("sha256").get<std::string>().size() == 64);
    ReportOptions options;
    options.catalog.workspace.thresholds.near = 0.75;
    const auto other = parsed(options).at("thresholds");
    CHECK(other.at("near") == 0.75);
    CHECK(other.at("sha256") != usual.at("sha256"));
}

TEST_CASE("the same edition gives the same bytes, another audience others", "[annual]") {
    CHECK(written() == written());
    ReportOptions options;
    options.catalog.indicators.at("coal.labs").release = Release::internal;
    const auto json = parsed(options);
    CHECK(json.at("assessments")[0].at("state") == "withheld");
    CHECK_FALSE(json.at("assessments")[0].contains("actual"));
    options.audience = "internal";
    CHECK(parsed(options).at("assessments")[0].at("state") == "met");
}

TEST_CASE("a sector that failed or was refused is written down as such", "[annual]") {
    ReportOptions options;
    RefusedSector refused;
    refused.id = "water";
    options.catalog.refused = {refused};
    EditionData data = made(options).data;
    data.faults["tourism"] = {};
    const auto json =
        nlohmann::json::parse(edition_json(options.catalog, edition_of(options), data));
    CHECK(json.at("sectors")[0].at("state") == "included");
    CHECK(json.at("sectors")[1].at("state") == "failed");
    CHECK(json.at("sectors")[2].at("state") == "refused");
}
