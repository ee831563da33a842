// Why: see style_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/style_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ooxml/palette.hpp"

namespace almanac::docx {
namespace {

namespace palette = ooxml::palette;

std::string bar(std::string_view colour, std::string_view fill) {
    return fmt::format(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{}\"/></w:pBdr>"
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>",
        colour, fill);
}

std::string tab(std::string_view side, std::string_view leader, int at) {
    return fmt::format("<w:tabs><w:tab w:val=\"{}\" w:leader=\"{}\" w:pos=\"{}\"/></w:tabs>", side,
                       leader, at);
}

class StyleTable {
public:
    StyleTable(const Profile& profile, bool zh) : profile_(profile), zh_(zh) {}

    std::vector<Style> run() {
        text();
        headings();
        cover();
        contents();
        captions();
        tables();
        frames();
        keys();
        running();
        return std::move(styles_);
    }

private:
    void add(Style style) { styles_.push_back(std::move(style)); }
    int body_line() const { return profile_.line > 0 ? profile_.line : zh_ ? -360 : -300; }

    void text() {
        add({.id = "BodyText",
             .name = "Body Text",
             .align = "both",
             .after = zh_ ? 0 : 120,
             .line = body_line(),
             .first_line_chars = zh_ ? 200 : 0});
        add({.id = "ListParagraph",
             .name = "List Paragraph",
             .based = "BodyText",
             .first_line_chars = 0});
        add({.id = "FootnoteText", .name = "footnote text", .half_points = 18, .line = -240});
        add({.id = "Formula",
             .name = "Formula",
             .align = "center",
             .before = 120,
             .after = 120,
             .line = -300});
        add({.id = "SourceEntry",
             .name = "Source Entry",
             .half_points = profile_.table_size,
             .after = 60,
             .line = -260});
        add({.id = "SectionEnd",
             .name = "Section End",
             .half_points = 2,
             .before = 0,
             .after = 0,
             .line = 20});
    }

    void headings() {
        constexpr std::array<std::string_view, 6> ids{"Heading1", "Heading2", "Heading3",
                                                      "Heading4", "Heading5", "Heading6"};
        constexpr std::array<std::string_view, 6> names{"heading 1", "heading 2", "heading 3",
                                                        "heading 4", "heading 5", "heading 6"};
        for (std::size_t n = 0; n < ids.size(); ++n) {
            const auto& look = profile_.headings.at(std::min<std::size_t>(n, 3));
            add({.id = ids.at(n),
                 .name = names.at(n),
                 .next = "BodyText",
                 .east_asian = look.east_asian,
                 .latin = look.latin,
                 .half_points = look.half_points,
                 .bold = look.bold || !zh_,
                 .colour = profile_.accent,
                 .before = look.before,
                 .after = look.after,
                 .line = profile_.grid ? profile_.line : -300,
                 .first_line_chars = profile_.grid && zh_ ? 200 : 0,
                 .keep_next = true,
                 .outline = static_cast<int>(n)});
        }
        add({.id = "HeadingAppendix",
             .name = "Heading Appendix",
             .based = "Heading1",
             .next = "BodyText",
             .first_line_chars = 0,
             .outline = 0});
    }

    void cover() {
        add({.id = "Title",
             .name = "Title",
             .east_asian = profile_.title_face,
             .latin = profile_.grid ? face::roman : face::sans,
             .half_points = profile_.title_size,
             .bold = !zh_,
             .colour = profile_.accent,
             .align = "center",
             .before = 3000,
             .after = 240,
             .line = -300});
        add({.id = "Subtitle",
             .name = "Subtitle",
             .east_asian = face::kai,
             .half_points = 32,
             .align = "center",
             .after = 1200});
        add({.id = "CoverFact",
             .name = "Cover Fact",
             .half_points = 28,
             .align = "center",
             .after = 80});
        add({.id = "SignOff",
             .name = "Sign Off",
             .before = 200,
             .line = -320,
             .tabs = tab("left", "underscore", 6800)});
    }

    void contents() {
        add({.id = "TOCHeading",
             .name = "TOC Heading",
             .east_asian = face::hei,
             .latin = face::sans,
             .half_points = 32,
             .align = "center",
             .after = 240});
        constexpr std::array<std::string_view, 3> ids{"TOC1", "TOC2", "TOC3"};
        constexpr std::array<std::string_view, 3> names{"toc 1", "toc 2", "toc 3"};
        for (std::size_t n = 0; n < ids.size(); ++n)
            add({.id = ids.at(n),
                 .name = names.at(n),
                 .half_points = n == 0 ? 24 : 22,
                 .after = 40,
                 .line = -300,
                 .left = static_cast<int>(n) * 420,
                 .tabs = tab("right", "dot", profile_.text_width())});
    }

    void captions() {
        const int size = profile_.table_size;
        add({.id = "Caption",
             .name = "caption",
             .next = "BodyText",
             .east_asian = face::hei,
             .latin = profile_.grid ? face::roman : face::sans,
             .half_points = size + 2,
             .bold = !zh_,
             .align = "center",
             .before = 200,
             .after = 60,
             .line = -260,
             .keep_next = true});
        add({.id = "UnitLine",
             .name = "Unit Line",
             .half_points = size - 1,
             .align = "right",
             .after = 40,
             .line = -240,
             .keep_next = true});
        add({.id = "FigureFrame",
             .name = "Figure Frame",
             .align = "center",
             .before = 120,
             .line = -240,
             .keep_next = true});
        add({.id = "TableNote",
             .name = "Table Note",
             .half_points = size - 1,
             .colour = palette::muted,
             .before = 30,
             .after = 30,
             .line = -240});
    }

    void tables() {
        add({.id = "TableText",
             .name = "Table Text",
             .half_points = profile_.table_size,
             .before = 20,
             .after = 20,
             .line = -250});
        add({.id = "TableNumber", .name = "Table Number", .based = "TableText", .align = "right"});
        add({.id = "TableCentre", .name = "Table Centre", .based = "TableText", .align = "center"});
        add({.id = "TableHead",
             .name = "Table Head",
             .based = "TableText",
             .east_asian = face::hei,
             .bold = !zh_,
             .align = "center",
             .keep_next = true});
        add({.id = "TableGroup",
             .name = "Table Group",
             .based = "TableText",
             .east_asian = face::hei,
             .bold = !zh_,
             .keep_next = true});
    }

    void callout(std::string_view id, std::string_view name, std::string_view colour,
                 std::string_view fill) {
        add({.id = id,
             .name = name,
             .based = "BodyText",
             .after = 0,
             .first_line_chars = 0,
             .left = 200,
             .border = bar(colour, fill)});
    }

    void frames() {
        callout("Notice", "Notice", palette::muted, palette::shade);
        callout("CalloutNote", "Callout Note", palette::accent, palette::accent_soft);
        callout("CalloutFinding", "Callout Finding", palette::green, palette::green_soft);
        callout("CalloutWarning", "Callout Warning", palette::yellow, palette::yellow_soft);
        add({.id = "Quote",
             .name = "Quote",
             .based = "BodyText",
             .east_asian = face::kai,
             .italic = !zh_,
             .before = 80,
             .left = 480,
             .keep_next = true});
        add({.id = "QuoteSource",
             .name = "Quote Source",
             .half_points = profile_.table_size + 2,
             .align = "right",
             .after = 80});
        add({.id = "Term",
             .name = "Definition Term",
             .east_asian = face::hei,
             .bold = !zh_,
             .before = 80,
             .line = body_line(),
             .keep_next = true});
        add({.id = "TermText", .name = "Definition Text", .based = "BodyText", .left = 480});
    }

    void keys() {
        add({.id = "KeyLabel",
             .name = "Key Label",
             .based = "TableText",
             .colour = palette::muted,
             .align = "center",
             .keep_next = true});
        add({.id = "KeyFigure",
             .name = "Key Figure",
             .based = "TableText",
             .east_asian = face::hei,
             .latin = face::sans,
             .half_points = 30,
             .align = "center",
             .keep_next = true});
        add({.id = "KeyComment", .name = "Key Comment", .based = "TableText", .align = "center"});
    }

    void running() {
        add({.id = "Header",
             .name = "header",
             .half_points = 18,
             .colour = palette::muted,
             .line = -240,
             .tabs = tab("right", "none", profile_.text_width())});
        add({.id = "Footer",
             .name = "footer",
             .east_asian = face::song,
             .latin = face::song,
             .half_points = profile_.page_number_size,
             .align = "center",
             .line = profile_.grid ? 280 : -240});
    }

    const Profile& profile_;
    bool zh_;
    std::vector<Style> styles_;
};

}  // namespace

std::vector<Style> paragraph_styles(const Profile& profile, bool zh) {
    return StyleTable(profile, zh).run();
}

}  // namespace almanac::docx
