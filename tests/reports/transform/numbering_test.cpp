// Why: readers cite numbers: a table keeps its number whatever befalls other sectors, and a
// reference never shows an id. SPDX-License-Identifier: Apache-2.0
#include "transform/numbering.hpp"

#include "catch.hpp"
#include "printed.hpp"
#include "shape.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

doc::Inlines words(const std::string& text) { return {doc::Inline{doc::Run{text}}}; }

doc::Section titled(const std::string& id, const std::string& title) {
    doc::Section section;
    section.id = id;
    section.title = words(title);
    return section;
}
doc::Block table(const std::string& id) { return {id, doc::Table{}}; }
doc::Block chart(const std::string& id) { return {id, doc::Chart{}}; }
doc::Block noted(const std::string& id) {
    return {id, doc::ParagraphBlock{{doc::Inline{doc::Note{words("注"), 0}}}}};
}
doc::Block referring(const std::string& target) {
    return {"", doc::ParagraphBlock{{doc::Inline{doc::Reference{target, {}}}}}};
}

doc::Document sample(const std::string& language, bool coal_fails) {
    doc::Document document;
    document.language = language;
    doc::Section preface = titled("preface", "编制说明");
    doc::Section chapter = titled("sectors", "任务");
    doc::Section coal = titled("coal", "煤炭");
    if (coal_fails) {
        coal.blocks = {{"coal.absent", doc::Notice{words("未收到")}}};
    } else {
        doc::Section gas = titled("coal.gas", "煤层气");
        gas.blocks = {table("coal.t"), chart("coal.c"), noted("coal.n")};
        coal.sections = {gas};
        coal.blocks = {table("coal.t0")};
    }
    doc::Section tourism = titled("tourism", "旅游");
    doc::Section bases = titled("tourism.bases", "基地");
    bases.blocks = {table("tourism.t1"),
                    table("tourism.t2"),
                    chart("tourism.c"),
                    noted("tourism.n"),
                    {"tourism.p", doc::Notice{words("暂无")}}};
    doc::Section deep = titled("tourism.deep", "细目");
    bases.sections = {deep};
    tourism.sections = {bases};
    chapter.sections = {coal, tourism};
    doc::Section last = titled("overall", "总体评价");
    last.blocks = {referring("tourism.t2"), referring("tourism.bases"), referring("tourism.p"),
                   referring("preface"), referring("nowhere")};
    document.chapters = {preface, titled("basics", "基本情况"), chapter, last};
    document.appendices = {titled("annex", "附录")};
    return document;
}

std::string label(const doc::Document& document, const std::string& id) {
    const doc::Block* block = find_block(document.chapters, id);
    REQUIRE(block != nullptr);
    if (const auto* found = std::get_if<doc::Table>(&block->node)) return found->label;
    return std::get<doc::Chart>(block->node).data.label;
}

}  // namespace

TEST_CASE("chapters, sections and annexes are numbered as officials number them", "[transform]") {
    auto document = sample("zh", false);
    Diagnostics diagnostics;
    number_document(document, diagnostics);
    CHECK(document.chapters[0].number.empty());
    CHECK(document.chapters[1].number == "一、");
    CHECK(document.chapters[2].number == "二、");
    CHECK(find_section(document.chapters, "tourism")->number == "（二）");
    CHECK(find_section(document.chapters, "tourism.bases")->number == "1．");
    CHECK(find_section(document.chapters, "tourism.deep")->number == "（1）");
    CHECK(document.appendices[0].number == "附件1");
    auto english = sample("en", false);
    number_document(english, diagnostics);
    CHECK(english.chapters[2].number == "2");
    CHECK(find_section(english.chapters, "tourism.deep")->number == "2.2.1.1");
    CHECK(english.appendices[0].number == "Annex 1");
}

TEST_CASE("labels and notes begin anew in each sector, so that a failing one moves none",
          "[transform]") {
    Diagnostics diagnostics;
    auto whole = sample("zh", false);
    auto failed = sample("zh", true);
    number_document(whole, diagnostics);
    number_document(failed, diagnostics);
    CHECK(label(whole, "coal.t0") == "表2.1-1");
    CHECK(label(whole, "coal.t") == "表2.1-2");
    for (const auto* document : {&whole, &failed}) {
        CHECK(label(*document, "tourism.t1") == "表2.2-1");
        CHECK(label(*document, "tourism.t2") == "表2.2-2");
        CHECK(label(*document, "tourism.c") == "图2.2-1");
        const auto& note =
            std::get<doc::ParagraphBlock>(find_block(document->chapters, "tourism.n")->node);
        CHECK(std::get<doc::Note>(note.content.front().node).number == 1);
    }
}

TEST_CASE("references read as number and title, and never as an id", "[transform]") {
    auto document = sample("zh", false);
    Diagnostics diagnostics;
    number_document(document, diagnostics);
    CHECK(shape(document.chapters[3].blocks) ==
          "->tourism.t2=表2.2-2\n->tourism.bases=1．基地\n->tourism.p=1．基地\n"
          "->preface=编制说明\n->nowhere=〔待补〕");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "F01");
    CHECK_THAT(diagnostics.front().message.in("zh"), contains("nowhere"));
}

TEST_CASE("sources are numbered within their sector, once each, the unused ones too",
          "[transform]") {
    Catalog catalog = plan_catalog();
    std::vector<Given> given{in_year("coal.output", 2015, "5"), in_year("coal.output", 2016, "6"),
                             in_year("tourism.bases", 2016, "7"),
                             in_year("tourism.bases", 2016, "8")};
    given.back().source_class = 4;
    const auto labels = [&](const Catalog& of) {
        const auto figures = measured(of, given).figures;
        std::string all;
        const SourceList sources(of, figures, "zh");
        for (const auto& entry : sources.entries())
            all += entry.label + " " + std::to_string(entry.source_class) + ";";
        return all;
    };
    CHECK(labels(catalog) == "1-1 1;2-1 1;2-2 4;");
    // The first sector is refused: the second keeps its place and numbers.
    RefusedSector refused;
    refused.id = "coal";
    refused.clauses = {"1"};
    catalog.refused = {refused};
    catalog.sectors.erase(catalog.sectors.begin());
    std::erase_if(catalog.indicators,
                  [](const auto& each) { return each.second.sector == "coal"; });
    CHECK(labels(catalog) == "2-1 1;2-2 4;");
}

TEST_CASE("a source says when it was published, or that nobody knows", "[transform]") {
    std::vector<Given> given{in_year("coal.output", 2016, "5"), in_year("coal.labs", 2016, "6")};
    given.front().published = "2017-03-01";
    const Catalog catalog = plan_catalog();
    const auto figures = measured(catalog, given).figures;
    std::string published;
    const SourceList sources(catalog, figures, "zh");
    for (const auto& entry : sources.entries()) published += entry.published + ";";
    CHECK_THAT(published, contains("2017年3月1日;"));
    CHECK_THAT(published, contains("发布日期不详;"));
}
