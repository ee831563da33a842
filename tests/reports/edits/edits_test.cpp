// Why: the whole way of a change: written, changed by hand, read, taken over, built again.
// SPDX-License-Identifier: Apache-2.0
#include "edits/edits.hpp"

#include "catch.hpp"
#include "round.hpp"

using namespace almanac;
using namespace almanac::testing;

TEST_CASE("a file that nobody changed changes nothing", "[edits]") {
    Round round;
    const auto found = round.take(written(round.plain));
    CHECK(found.taken == 0);
    CHECK(found.refused == 0);
    CHECK(round.diagnostics.empty());
}

TEST_CASE("a changed paragraph is seen in the next build, its figures, notes and links with it",
          "[edits]") {
    Round round;
    const auto file =
        changed(written(round.plain), "<w:t>，折合CO</w:t>", "<w:t>，领导改写：折合CO</w:t>");
    const auto found = round.take(file);
    REQUIRE(found.taken == 1);
    CHECK(found.refused == 0);
    const auto read = docx::read_docx(written(round.current()), "next.docx");
    const auto* block = read.find("coal.cbm.1");
    REQUIRE(block->paragraphs.size() == 1);
    const auto text = docx::text_of(block->paragraphs.front());
    CHECK_THAT(text, contains("领导改写：折合CO2"));
    CHECK_THAT(text, contains("14万吨[自有]"));
    std::size_t figures = 0;
    std::size_t notes = 0;
    std::size_t references = 0;
    for (const auto& piece : block->paragraphs.front()) {
        figures += piece.kind == docx::PieceKind::figure ? 1 : 0;
        notes += piece.kind == docx::PieceKind::note ? 1 : 0;
        references += piece.kind == docx::PieceKind::reference ? 1 : 0;
    }
    CHECK(figures == 1);
    CHECK(notes == 1);
    CHECK(references == 1);
}

TEST_CASE("overrides come back from their file as they went in", "[edits]") {
    class Memory final : public System {
    public:
        std::string text;
        std::string read_file(const std::filesystem::path&, std::uint64_t) const override {
            return text;
        }
        bool exists(const std::filesystem::path&) const override { return true; }
        bool is_directory(const std::filesystem::path&) const override { return false; }
        std::vector<std::string> list(const std::filesystem::path&) const override { return {}; }
        void write_file(const std::filesystem::path&, std::string_view) const override {}
        std::string now() const override { return {}; }
        std::optional<std::string> environment(const std::string&) const override { return {}; }
        std::filesystem::path program_folder() const override { return {}; }
    };
    Round round;
    round.take(changed(written(round.plain), "<w:t>，折合CO</w:t>", "<w:t>，改：折合CO</w:t>"));
    Memory memory;
    memory.text = overrides_json(round.overrides);
    const auto back = read_overrides(memory, "edits.json");
    CHECK(overrides_json(back) == memory.text);
    memory.text = R"({"edits": [{"block": 3}]})";
    CHECK_THROWS_AS(read_overrides(memory, "edits.json"), Error);
}

TEST_CASE("a paragraph broken in two stays two, and can be changed again", "[edits]") {
    Round round;
    const std::string cut =
        "<w:t>本报告</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>"
        "<w:r><w:t>依据</w:t>";
    REQUIRE(round.take(changed(written(round.plain), first_words, cut)).taken == 1);
    REQUIRE(round.overrides.at(0).paragraphs.size() == 2);
    const auto again = changed(written(round.current()), "<w:t>本报告</w:t>", "<w:t>此报告</w:t>");
    const auto found = round.take(again);
    CHECK(found.taken == 1);
    REQUIRE(found.overrides.size() == 1);
    CHECK(found.overrides[0].paragraphs.size() == 2);
    CHECK_THAT(
        source_text(std::get<doc::ParagraphBlock>(found.overrides[0].paragraphs[0].node).content),
        contains("此报告"));
}

TEST_CASE("a changed figure is refused and its source named", "[edits]") {
    Round round;
    const auto found =
        round.take(changed(written(round.plain), "<w:t>0.92亿立方米</w:t></w:r></w:sdtContent>",
                           "<w:t>9.92亿立方米</w:t></w:r></w:sdtContent>"));
    CHECK(found.taken == 0);
    CHECK(found.refused == 1);
    REQUIRE(round.said("E10"));
    CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("1-1 示例统计年鉴2016"));
}

TEST_CASE("a figure taken out and typed anew is refused", "[edits]") {
    Round round;
    auto file = written(round.plain);
    auto parts = ooxml::unpack(file, [](std::string_view) { return true; }).parts;
    const auto& body = parts.at("word/document.xml");
    const auto words = body.find("，全市煤层气产量");
    const auto from = body.find("<w:sdt>", words);
    const auto to = body.find("</w:sdt>", from) + 8;
    // With the words before it: the same figure stands among the key figures too.
    const auto found = round.take(
        changed(file, body.substr(words, to - words),
                body.substr(words, from - words) + "<w:r><w:t>0.95亿立方米</w:t></w:r>"));
    CHECK(found.taken == 0);
    CHECK(round.said("E11"));
}

TEST_CASE("a state or figure that is taken out, or replaced by words, is refused with its value",
          "[edits]") {
    struct Case {
        const char* typed;
        const char* code;
    };
    for (const auto& each : std::vector<Case>{{"", "E100"},
                                              {"基本完成", "E100"},
                                              {"十八亿二千万立方米", "E11"},
                                              {"百分之九十五", "E11"}}) {
        INFO(each.typed);
        Round round;
        const auto own = paragraph_with(round, "，全市煤层气产量");
        const auto from = own.find("<w:sdt>");
        const auto to = own.find("</w:sdt>", from) + 8;
        auto without = own;
        without.replace(from, to - from, "<w:r><w:t>" + std::string(each.typed) + "</w:t></w:r>");
        const auto found = round.take(changed(written(round.plain), own, without));
        CHECK(found.taken == 0);
        CHECK(found.refused == 1);
        REQUIRE(round.said(each.code));
        CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("“0.92亿立方米”"));
        CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("1-1 示例统计年鉴2016"));
    }
}

TEST_CASE("a sentence is kept where a figure of its paragraph is refused", "[edits]") {
    const auto both = [](Round& round, auto change) {
        auto own = paragraph_with(round, "，全市煤层气产量");
        auto edited = own;
        const auto words = edited.find("<w:t>，折合CO</w:t>");
        REQUIRE(words != std::string::npos);
        edited.replace(words, std::string("<w:t>，折合CO</w:t>").size(),
                       "<w:t>。领导改写：折合CO</w:t>");
        change(edited);
        const auto found = round.take(changed(written(round.plain), own, edited));
        CHECK(found.refused == 1);
        CHECK(found.taken == 1);
        CHECK_THAT(round.text_of("coal.cbm.1"), contains("领导改写：折合CO2"));
        CHECK_THAT(round.text_of("coal.cbm.1"), contains("0.92亿立方米"));
    };
    Round changed_inside;
    both(changed_inside,
         [](std::string& text) { text.replace(text.find("0.92亿立方米"), 4, "9.92"); });
    CHECK(changed_inside.said("E10"));
    Round taken_out;
    both(taken_out, [](std::string& text) {
        const auto from = text.find("<w:sdt>");
        text.erase(from, text.find("</w:sdt>", from) + 8 - from);
    });
    CHECK(taken_out.said("E100"));
}

TEST_CASE("a number typed where no figure was is the editor's, and marked in print", "[edits]") {
    for (const char* typed :
         {"37家", "９．８７亿立方米", "十八亿二千万立方米", "百分之三十八", "三个"}) {
        INFO(typed);
        Round round;
        const auto found =
            round.take(changed(written(round.plain), first_words,
                               "<w:t>本报告与" + std::string(typed) + "单位商定，依据</w:t>"));
        CHECK(found.taken == 1);
        CHECK(round.said("E16"));
        CHECK_THAT(round.text_of("notes.1"), contains(std::string(typed) + "[编辑所加]单位"));
        // It stays the editor's when the file comes back, also where its mark was taken away.
        const auto again = round.take(changed(written(round.current()), "单位商定", "部门商定"));
        CHECK(again.taken == 1);
        CHECK_THAT(round.text_of("notes.1"), contains(std::string(typed) + "[编辑所加]部门"));
        round.take(changed(written(round.current()), "[编辑所加]", "等"));
        CHECK_THAT(round.text_of("notes.1"), contains(std::string(typed) + "[编辑所加]等"));
    }
}

TEST_CASE("dates, ordinals and turns of phrase are no figures", "[edits]") {
    Round round;
    round.take(changed(written(round.plain), first_words,
                       "<w:t>第37次会议于2017年5月3日从两个方面一致同意本报告依据A4规定</w:t>"));
    CHECK_FALSE(round.said("E16"));
}

TEST_CASE("words of the plan, tables and headings are not changed by hand", "[edits]") {
    Round round;
    const auto found = round.take(
        changed(written(round.plain), "到2015年煤层气产能达到", "到2016年煤层气产能达到"));
    CHECK(found.taken == 0);
    CHECK(round.said("E13"));
}

TEST_CASE("where the source changed meanwhile both texts are shown and nothing is taken",
          "[edits]") {
    Round round;
    const auto file = changed(written(round.plain), first_words, "<w:t>领导：本报告依据</w:t>");
    auto& first = std::get<doc::ParagraphBlock>(round.plain.chapters[0].blocks[0].node);
    std::get<doc::Run>(first.content[0].node).text = "新的原文依据";
    const auto found = round.take(file);
    CHECK(found.taken == 0);
    REQUIRE(round.said("E12"));
    CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("新的原文依据"));
    CHECK_THAT(round.diagnostics.front().message.in("zh"), contains("领导：本报告依据"));
}

TEST_CASE("an override whose source has changed is not used at the next build, and said",
          "[edits]") {
    Round round;
    round.take(changed(written(round.plain), first_words, "<w:t>领导：本报告依据</w:t>"));
    auto document = round.plain;
    std::get<doc::Run>(
        std::get<doc::ParagraphBlock>(document.chapters[0].blocks[0].node).content[0].node)
        .text = "新的原文依据";
    const auto before = written(document);
    apply_overrides(document, round.overrides, round.diagnostics);
    CHECK(written(document) == before);
    CHECK(round.said("E17"));
}

TEST_CASE("new data in a paragraph's figures leave an override in force", "[edits]") {
    Round round;
    round.take(changed(written(round.plain), "<w:t>，折合CO</w:t>", "<w:t>，改：折合CO</w:t>"));
    for (auto& [id, figure] : round.plain.figures)
        if (id == "coal.cbm_output/141100/2016/unit") figure.text = "0.97亿立方米";
    auto document = round.plain;
    apply_overrides(document, round.overrides, round.diagnostics);
    CHECK(round.diagnostics.empty());
    const auto read = docx::read_docx(written(document), "next.docx");
    const auto text = docx::text_of(read.find("coal.cbm.1")->paragraphs.front());
    CHECK_THAT(text, contains("0.97亿立方米"));
    CHECK_THAT(text, contains("改：折合CO"));
}

TEST_CASE("an added paragraph follows the one that it was written behind", "[edits]") {
    Round round;
    const auto found = round.take(changed(
        written(round.plain), paragraph_with(round, "本报告依据"),
        paragraph_with(round, "本报告依据") + "<w:p><w:r><w:t>全新的一段</w:t></w:r></w:p>"));
    CHECK(found.taken == 1);
    CHECK(found.refused == 0);
    REQUIRE(round.overrides.size() == 1);
    REQUIRE(round.overrides[0].paragraphs.size() == 2);
    CHECK_THAT(round.text_of("notes.1~2"), contains("全新的一段"));
    CHECK(round.take(written(round.current())).taken == 0);
}

TEST_CASE("a deleted paragraph of words is gone; one with figures stays, its sources named",
          "[edits]") {
    Round round;
    const auto found =
        round.take(changed(written(round.plain), paragraph_with(round, "统计部门公布数优先"), ""));
    CHECK(found.taken == 1);
    CHECK(found.refused == 0);
    CHECK(round.text_of("notes.2.1").empty());
    CHECK(round.take(written(round.current())).taken == 0);

    Round held;
    CHECK(held.take(changed(written(held.plain), paragraph_with(held, "，全市煤层气产量"), ""))
              .taken == 0);
    REQUIRE(held.said("E101"));
    CHECK_THAT(held.diagnostics.front().message.in("zh"), contains("0.92亿立方米"));
    CHECK_THAT(held.diagnostics.front().message.in("zh"), contains("1-1 示例统计年鉴2016"));
}

TEST_CASE("a cell of a table is named by what stood there and what stands there now", "[edits]") {
    Round round;
    const auto found =
        round.take(changed(written(round.plain), "<w:t>合计（项）</w:t>", "<w:t>总计（项）</w:t>"));
    CHECK(found.taken == 0);
    CHECK(found.refused == 1);
    REQUIRE(round.said("E13"));
    CHECK_THAT(round.diagnostics.front().message.in("zh"),
               contains("“合计（项）”改为“总计（项）”"));
}

TEST_CASE("titles on the cover are named, comments too", "[edits]") {
    Round round;
    const auto& title = round.plain.title;
    const auto found = round.take(changed(written(round.plain), "<w:t>" + title + "</w:t>",
                                          "<w:t>" + title + "（改）</w:t>"));
    CHECK(found.refused == 1);
    CHECK(round.said("E103"));

    auto parts = ooxml::unpack(written(round.plain), [](std::string_view) { return true; }).parts;
    parts["word/comments.xml"] =
        "<w:comments xmlns:w=\"x\"><w:comment w:id=\"5\" w:author=\"李某\"><w:p><w:r>"
        "<w:t>此段请核实</w:t></w:r></w:p></w:comment></w:comments>";
    auto& body = parts.at("word/document.xml");
    body.insert(body.find(first_words), "<w:commentReference w:id=\"5\"/>");
    Round commented;
    CHECK(commented.take(packed(parts)).refused == 0);
    REQUIRE(commented.said("E105"));
    CHECK(commented.diagnostics.front().origin == "notes.1");
    CHECK_THAT(commented.diagnostics.front().message.in("zh"), contains("李某"));
    CHECK_THAT(commented.diagnostics.front().message.in("zh"), contains("此段请核实"));
}
