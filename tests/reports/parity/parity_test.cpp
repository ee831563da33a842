// Why: the gate must let the right files through and no wrong one.
// SPDX-License-Identifier: Apache-2.0
#include "parity/parity.hpp"

#include "catch.hpp"
#include "messages/messages.hpp"
#include "ooxml/package.hpp"
#include "ooxml/unpack.hpp"
#include "sample_document.hpp"
#include "writer.hpp"

using namespace almanac;
using namespace almanac::testing;
using parity::compare;

namespace {

std::string written(const doc::Document& document, std::string_view format,
                    const std::string& profile = "modern") {
    Diagnostics diagnostics;
    for (const auto& writer : writers())
        if (writer.format == format) return writer.write(document, {profile}, diagnostics);
    FAIL("no writer for " << format);
    return {};
}

/// The text with the first `what` replaced.
std::string changed(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    INFO(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// The package with one part changed.
std::string repacked(const std::string& file, const std::string& part, const std::string& what,
                     const std::string& by) {
    auto parts = ooxml::unpack(file, [](std::string_view) { return true; }).parts;
    parts.at(part) = changed(parts.at(part), what, by);
    ooxml::Package package;
    for (auto& [name, content] : parts) package.add(name, std::move(content));
    return std::move(package).finish();
}

std::string said(const Diagnostics& found) {
    std::string text;
    for (const auto& one : found) text += render(one, "en") + "\n";
    return text;
}

constexpr const char* figure = "coal.cbm_output/141100/2016/unit";

}  // namespace

TEST_CASE("all formats of this build carry the document's figures", "[parity]") {
    for (const std::string language : {"zh", "en"}) {
        const auto document = sample_document(language);
        for (const std::string profile : {"modern", "gbt9704"}) {
            for (const auto& writer : writers()) {
                INFO(language << " " << profile << " " << writer.format);
                const auto bytes = written(document, writer.format, profile);
                CHECK(said(compare(document, {{writer.format, bytes}})) == "");
            }
        }
    }
}

TEST_CASE("a format that cannot be read back is an error, not a pass", "[parity]") {
    const auto document = sample_document();
    const auto found = compare(document, {{"papyrus", "…"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V05");
    for (const char* format : {"html", "docx", "json", "xlsx", "pdf"}) {
        INFO(format);
        const auto nothing = compare(document, {{format, "no report at all"}});
        REQUIRE_FALSE(nothing.empty());
        CHECK(nothing[0].severity == Severity::error);
    }
}

TEST_CASE("a digit changed in HTML is found, with its place", "[parity]") {
    const auto document = sample_document();
    const std::string text = document.figures.at(figure).text;
    const auto page = changed(written(document, "html"), ">" + text + "</a>", ">9" + text + "</a>");
    const auto found = compare(document, {{"html", page}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V01");
    CHECK_THAT(found[0].origin, contains("report.html #use-"));
    CHECK_THAT(found[0].message.in("en"), contains(figure));
    CHECK_THAT(found[0].message.in("en"), contains("9" + text));
    CHECK_THAT(found[0].message.in("zh"), contains(text));
}

TEST_CASE("a figure that HTML leaves out once, or holds beyond the report, is found", "[parity]") {
    const auto document = sample_document();
    const auto other =
        changed(written(document, "html"), "data-figure=\"" + std::string(figure) + "\"",
                "data-figure=\"nobody/knows\"");
    const auto found = compare(document, {{"html", other}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "V03");
    CHECK(found[1].code == "V02");
}

TEST_CASE("a light of another colour is found", "[parity]") {
    const auto document = sample_document();
    auto page = written(document, "html");
    const auto at = page.find("◆", page.find("data-figure=\"coal.cbm_output/state/2016\""));
    REQUIRE(at != std::string::npos);
    page.replace(at, std::string("◆").size(), "●");
    const auto found = compare(document, {{"html", page}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V01");
}

TEST_CASE("a digit changed in DOCX is found, with its place", "[parity]") {
    const auto document = sample_document();
    const std::string text = document.figures.at(figure).text;
    const auto file = repacked(written(document, "docx"), "word/document.xml",
                               "<w:t>" + text + "</w:t>", "<w:t>8" + text + "</w:t>");
    const auto found = compare(document, {{"docx", file}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "V01");
    CHECK_THAT(found[0].origin, contains("word/document.xml w:sdt"));
    CHECK_THAT(found[0].message.in("en"), contains("8" + text));
}

TEST_CASE("a figure behind a chart of a DOCX is held against the document too", "[parity]") {
    const auto document = sample_document();
    const auto parts =
        ooxml::unpack(written(document, "docx"), [](std::string_view) { return true; }).parts;
    std::string mapping;
    for (const auto& [name, part] : parts)
        if (part.find("<charted ") != std::string::npos) mapping = name;
    REQUIRE_FALSE(mapping.empty());
    const auto& part = parts.at(mapping);
    const auto from = part.find("<charted ");
    const auto at = part.find("text=\"", from);
    const auto file = repacked(written(document, "docx"), mapping,
                               part.substr(from, part.find('"', at + 6) - from),
                               part.substr(from, at - from) + "text=\"77");
    CHECK_FALSE(compare(document, {{"docx", file}}).empty());
}

TEST_CASE("a digit changed in JSON is found", "[parity]") {
    const auto document = sample_document();
    const std::string text = document.figures.at(figure).text;
    const auto json = changed(written(document, "json"), "\"text\": \"" + text + "\"",
                              "\"text\": \"7" + text + "\"");
    const auto found = compare(document, {{"json", json}});
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].code == "V01");
    CHECK_THAT(found[0].message.in("en"), contains("7" + text));
}

TEST_CASE("a digit changed in a PDF's glyphs is found, with its page", "[parity]") {
    const auto document = sample_document();
    auto other = document;
    other.figures.at(figure).text = "8" + document.figures.at(figure).text;
    const auto found = compare(document, {{"pdf", written(other, "pdf")}});
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].code == "V01");
    CHECK_THAT(found[0].origin, contains("report.pdf page object"));
    CHECK_THAT(found[0].message.in("en"), contains(other.figures.at(figure).text));
}

TEST_CASE("a figure that a PDF breaks over lines or sets as a code is read whole", "[parity]") {
    auto document = sample_document();
    std::string& text = document.figures.at(figure).text;
    for (int i = 0; i < 60; ++i) text += "第" + std::to_string(i) + " 行\xF0\xA0\x80\x80";
    CHECK(said(compare(document, {{"pdf", written(document, "pdf")}})) == "");
}

TEST_CASE("a figure that a PDF leaves out, or a damaged PDF, is found", "[parity]") {
    const auto document = sample_document();
    auto other = document;
    other.figures.erase(figure);
    CHECK_FALSE(compare(document, {{"pdf", written(other, "pdf")}}).empty());
    const auto whole = written(document, "pdf");
    for (const std::size_t tenth : {1, 3, 5, 7}) {
        const auto cut = whole.substr(0, whole.size() * tenth / 10);
        const auto found = compare(document, {{"pdf", cut}});
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].code == "V04");
    }
}

TEST_CASE("a damaged byte in a package is found before any figure", "[parity]") {
    const auto document = sample_document();
    auto file = written(document, "docx");
    const auto at = file.find("word/document.xml") + 60;
    file[at] = static_cast<char>(file[at] ^ 0x10);
    const auto found = compare(document, {{"docx", file}});
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].code == "V04");
}
