// Why: programs rely on the JSON: complete, stable, and readable back to the same document.
// SPDX-License-Identifier: Apache-2.0
#include "json/json.hpp"

#include "codec/codec.hpp"
#include "golden.hpp"
#include "sample_document.hpp"

namespace almanac {
namespace {

using testing::contains;
using testing::sample_document;

std::string written(const doc::Document& document) {
    Diagnostics diagnostics;
    std::string json = write_json(document, {}, diagnostics);
    CHECK(diagnostics.empty());
    return json;
}

}  // namespace

TEST_CASE("the sample is written as approved, in Chinese and in English", "[json]") {
    for (const char* language : {"zh", "en"})
        testing::require_golden(std::string("report.") + language + ".json",
                                written(sample_document(language)));
}

TEST_CASE("what is read back is written the same", "[json]") {
    for (const char* language : {"zh", "en"}) {
        const std::string json = written(sample_document(language));
        CHECK(written(document_from_json(json)) == json);
    }
}

TEST_CASE("every figure keeps its number unrounded beside its printed text", "[json]") {
    const auto back = document_from_json(written(sample_document()));
    const auto& figure = back.figures.at("coal.cbm_output/141100/2016/unit");
    CHECK(figure.number == 0.92);
    CHECK(figure.text == "0.92亿立方米");
    CHECK(figure.sources == std::vector<int>{1, 2});
}

TEST_CASE("bytes that are no UTF-8 do not stop the writer and leave valid text", "[json]") {
    auto document = sample_document();
    document.title = "坏字节\xC3";
    CHECK_THAT(written(document), contains("坏字节\xEF\xBF\xBD"));
}

TEST_CASE("a form that the codec does not know is refused with its place", "[json]") {
    std::string json = written(sample_document());
    const std::string known = "\"type\": \"formula\"";
    const auto at = json.find(known);
    REQUIRE(at != std::string::npos);
    json.replace(at, known.size(), "\"type\": \"sculpture\"");
    CHECK_THROWS_AS(document_from_json(json), Error);
}

}  // namespace almanac
