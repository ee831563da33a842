// Why: every figure can be followed home, every block found again, every link arrives.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "page_reading.hpp"

namespace almanac::testing {
namespace {

doc::Figure figure_of(const std::string& text, std::vector<int> sources) {
    doc::Figure figure;
    figure.text = figure.title = text;
    figure.sources = std::move(sources);
    return figure;
}

void collect(const doc::Blocks& blocks, std::set<std::string>& ids) {
    for (const auto& block : blocks) {
        ids.insert(block.id);
        if (const auto* callout = std::get_if<doc::Callout>(&block.node))
            collect(callout->content, ids);
        if (const auto* list = std::get_if<doc::List>(&block.node))
            for (const auto& item : list->items) collect(item, ids);
        if (const auto* definitions = std::get_if<doc::Definitions>(&block.node))
            for (const auto& item : definitions->items) collect(item.content, ids);
    }
}

void collect(const std::vector<doc::Section>& sections, std::set<std::string>& ids) {
    for (const auto& section : sections) {
        ids.insert(section.id);
        collect(section.blocks, ids);
        collect(section.sections, ids);
    }
}

/// What stands between `from` and the next `to`.
std::string between(const std::string& page, const std::string& from, const std::string& to) {
    const auto at = page.find(from);
    REQUIRE(at != std::string::npos);
    return page.substr(at, page.find(to, at) - at);
}

}  // namespace

TEST_CASE("every figure of the document is in the page with its id", "[html]") {
    for (const char* language : {"zh", "en"}) {
        const auto document = sample_document(language);
        const auto shown = values_of(page_of(document), "data-figure");
        for (const auto& [id, figure] : document.figures) {
            CAPTURE(id);
            CHECK(std::find(shown.begin(), shown.end(), id) != shown.end());
        }
    }
}

TEST_CASE("every figure leads to its trail, and the trail to every one of its sources", "[html]") {
    const auto document = sample_document();
    const auto page = page_of(document);
    for (const auto& [id, figure] : document.figures) {
        CAPTURE(id);
        CHECK_THAT(page, contains("href=\"#fig-" + id + "\" data-figure=\"" + id + "\""));
        const auto trail = between(page, "<li id=\"fig-" + id + "\">", "\n");
        for (const int source : figure.sources)
            CHECK_THAT(trail, contains("href=\"#source-" + std::to_string(source) + "\""));
        for (const auto& step : figure.trace) CHECK_THAT(trail, contains(step));
    }
}

TEST_CASE("every block and section keeps its id, once", "[html]") {
    const auto document = sample_document();
    const auto page = page_of(document);
    std::set<std::string> wanted;
    collect(document.front, wanted);
    collect(document.chapters, wanted);
    collect(document.appendices, wanted);
    REQUIRE(wanted.size() > 30);
    const auto found = values_of(page, "id");
    for (const auto& id : wanted) {
        CAPTURE(id);
        CHECK(std::count(found.begin(), found.end(), id) == 1);
    }
    CHECK(ids_of(page).size() == found.size());
}

TEST_CASE("every link inside the page arrives", "[html]") {
    for (const char* language : {"zh", "en"}) {
        const auto page = page_of(sample_document(language));
        const auto ids = ids_of(page);
        for (const auto& href : values_of(page, "href"))
            if (href.starts_with("#")) {
                CAPTURE(href);
                CHECK(ids.count(decoded(href.substr(1))) == 1);
            }
    }
}

TEST_CASE("the tenth use of a year is not taken for its October", "[html]") {
    doc::Inlines content;
    for (int use = 0; use < 12; ++use) {
        doc::Value value;
        value.figure = "coal.raw/2017";
        content.push_back({value});
    }
    doc::Value october;
    october.figure = "coal.raw/2017-10";
    content.push_back({october});
    auto document = document_with({{"p", doc::ParagraphBlock{content}}});
    document.sources.push_back({1, "1-1", 1, "年鉴", "", "", "", ""});
    document.figures["coal.raw/2017"] = figure_of("12", {1});
    document.figures["coal.raw/2017-10"] = figure_of("1", {1});
    const auto page = page_of(document);
    CHECK(values_of(page, "id").size() == ids_of(page).size());
    CHECK_THAT(between(page, "<li id=\"fig-coal.raw/2017-10\">", "\n"),
               contains("href=\"#use-coal.raw/2017-10\""));
}

TEST_CASE("a state is a sign and a word wherever it stands", "[html]") {
    const auto page = page_of(sample_document());
    const auto states = count_of(page, "<span class=\"state ");
    REQUIRE(states > 20);
    CHECK(states == count_of(page, "<span class=\"sign\" aria-hidden=\"true\">") - 3);
    CHECK(states == count_of(page, "</span><span class=\"word\">"));
    CHECK_THAT(page, contains("◆</span><span class=\"word\">进度滞后</span>"));
    CHECK_THAT(page, contains("●</span><span class=\"word\">符合进度</span>"));
}

TEST_CASE("a number of the sector's own is marked and names its source", "[html]") {
    const auto own = between(page_of(sample_document()), "<span class=\"lit\"", "</small>");
    CHECK_THAT(own, contains("示例测算"));
    CHECK_THAT(own, contains("14万吨"));
    CHECK_THAT(own, contains("自有"));
}

TEST_CASE("the contents name every chapter and section with its number", "[html]") {
    const auto page = page_of(sample_document());
    const auto contents = between(page, "<nav class=\"side\"", "</nav>");
    for (const char* id : {"notes", "targets", "coal", "coal.cbm", "coal.areas", "coal.areas.note",
                           "tourism", "appendix.terms", "almanac-sources", "almanac-trail"})
        CHECK_THAT(contents, contains(std::string("href=\"#") + id + "\""));
    CHECK_THAT(contents, contains("<span class=\"number\">（一）</span>煤层气"));
}

TEST_CASE("a chart stands with the table of its figures and their sources", "[html]") {
    const auto page = page_of(sample_document());
    for (const char* id : {"coal.cbm.path", "coal.areas.bars", "targets.progress", "targets.states",
                           "coal.areas.line", "coal.areas.growth"}) {
        const auto chart =
            between(page, std::string("<figure class=\"chart\" id=\"") + id + "\"", "</figure>");
        CHECK(count_of(chart, "<svg ") == 2);
        CHECK(count_of(chart, "<table>") == 1);
        CHECK_THAT(chart, contains("data-figure="));
        CHECK_THAT(chart, contains("资料来源"));
    }
}

TEST_CASE("a state has its sign as a verdict, and is a word only inside of a sentence", "[html]") {
    const doc::Inline state{doc::StateMark{State::no_data_due, Light::grey}};
    const auto page_with = [&](const doc::Inlines& content) {
        auto document = sample_document();
        document.chapters.resize(1);
        document.chapters[0].sections.clear();
        document.chapters[0].blocks = {{"state.1", doc::ParagraphBlock{content}}};
        return page_of(document);
    };
    const std::string sign = "<span class=\"sign\" aria-hidden=\"true\">○</span>";
    const std::string word = "<span class=\"word\">到期无数据</span>";
    const auto verdict = page_with({SampleBuilder::run("状态："), state});
    CHECK(verdict.find(sign + word) != std::string::npos);
    const auto sentence = page_with({{doc::Strong{{state}}}, SampleBuilder::run("的有：")});
    CHECK(sentence.find(word) != std::string::npos);
    CHECK(sentence.find(sign) == std::string::npos);
}

TEST_CASE("breaks, first numbers of lists and editors' figures are in the page", "[html]") {
    SampleBuilder b("zh");
    doc::Section chapter{"c", "", "一、", b.text("章", "c"), {}, {}};
    doc::List list;
    list.ordered = true;
    list.start = 2016;
    list.items = {{paragraph("c.2.1", {{doc::Run{"甲"}}})}};
    chapter.blocks = {paragraph("c.1", {{doc::Run{"第一行"}},
                                        {doc::Break{}},
                                        {doc::Literal{"9亿元", "手工写入", true}}}),
                      {"c.2", list}};
    b.document.chapters = {chapter};
    const auto page = page_of(b.document);
    CHECK_THAT(page, contains("第一行<br>"));
    CHECK_THAT(page, contains("start=\"2016\""));
    CHECK_THAT(page, contains("[编辑所加]"));
    CHECK_THAT(page, contains("编辑所加：手工写入"));
}

}  // namespace almanac::testing
