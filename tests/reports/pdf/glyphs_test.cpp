// Why: text extraction says nothing about ink. A damaged subset once drew 如 blank in every viewer
// while pdftotext still gave it; so every glyph on the page is held against the font's own outline.
// SPDX-License-Identifier: Apache-2.0
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "catch.hpp"
#include "chart/characters.hpp"
#include "paged_fonts.hpp"
#include "pdf/document.hpp"
#include "pdf_tools.hpp"
#include "sample_document.hpp"

namespace almanac::testing {
namespace {

constexpr int dpi = 300;

/// A glyph as FreeType draws it from the font file.
class Outlines {
public:
    explicit Outlines(const paged::FontSet& fonts) {
        FT_Init_FreeType(&library_);
        for (const auto& font : fonts.fonts()) {
            hb_blob_t* blob = hb_face_reference_blob(font.face.get());
            unsigned length = 0;
            const char* data = hb_blob_get_data(blob, &length);
            FT_Face face = nullptr;
            FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(data),
                               static_cast<FT_Long>(length),
                               static_cast<FT_Long>(hb_face_get_index(font.face.get())), &face);
            faces_.push_back(face);
            blobs_.push_back(blob);
        }
    }
    ~Outlines() {
        for (FT_Face face : faces_) FT_Done_Face(face);
        FT_Done_FreeType(library_);
        for (hb_blob_t* blob : blobs_) hb_blob_destroy(blob);
    }
    Outlines(const Outlines&) = delete;
    Outlines& operator=(const Outlines&) = delete;

    /// The glyph at a size in points, shifted by parts of a pixel.
    FT_GlyphSlot draw(std::size_t font, unsigned glyph, double size, double dx, double dy) {
        FT_Face face = faces_[font];
        FT_Set_Char_Size(face, 0, std::lround(size * 64), dpi, dpi);
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
        FT_Outline_Translate(&face->glyph->outline, std::lround(dx * 64), std::lround(dy * 64));
        FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL);
        return face->glyph;
    }

private:
    FT_Library library_ = nullptr;
    std::vector<FT_Face> faces_;
    std::vector<hb_blob_t*> blobs_;
};

/// Share of the outline's ink that the page has in the same places.
double likeness(const GreyPage& page, FT_GlyphSlot slot, int x, int y) {
    double both = 0;
    double own = 0;
    for (unsigned row = 0; row < slot->bitmap.rows; ++row)
        for (unsigned column = 0; column < slot->bitmap.width; ++column) {
            const int ink =
                slot->bitmap
                    .buffer[static_cast<int>(row) * slot->bitmap.pitch + static_cast<int>(column)];
            // The darkest ink is not black; full cover counts as full.
            const int shown = 5 *
                              (255 - page.at(x + slot->bitmap_left + static_cast<int>(column),
                                             y - slot->bitmap_top + static_cast<int>(row))) /
                              4;
            both += std::min(ink, shown);
            own += ink;
        }
    return own > 0 ? both / own : 1;
}

struct Finding {
    int glyphs = 0;
    std::vector<std::string> wrong;
};

/// Every distinct glyph of the upright pages against its outline, at the first black place it has.
Finding compare(const LaidOut& laid, const std::vector<GreyPage>& images) {
    Outlines outlines(laid.fonts);
    std::map<std::pair<int, int>, bool> seen;
    Finding finding;
    std::size_t number = 0;
    for (const auto& galley : laid.pages.galleys)
        for (const auto& page : galley.pages) {
            const GreyPage& image = images.at(number++);
            for (const auto& placed : page.strips) {
                const auto& strip = galley.strips[placed.strip];
                for (auto r = strip.runs.first; r < strip.runs.end; ++r) {
                    const auto& run = galley.runs[r];
                    const bool dark = run.colour.red < 90 && run.colour.green < 90;
                    double x = placed.x + run.x;
                    hb_font_t* font = hb_font_create(laid.fonts.fonts()[run.font].face.get());
                    hb_font_set_scale(font, 1000, 1000);
                    for (auto g = run.first; g < run.first + run.count; ++g) {
                        const auto& glyph = galley.glyphs[g];
                        const double at = x;
                        x += hb_font_get_glyph_h_advance(font, glyph.id) * run.size / 1000 +
                             run.spacing + glyph.adjust;
                        if (!dark || run.slanted || seen[{run.font, glyph.id}]) continue;
                        seen[{run.font, glyph.id}] = true;
                        const double px = at * dpi / 72;
                        const double py = (placed.y + run.y) * dpi / 72;
                        const FT_GlyphSlot slot = outlines.draw(
                            run.font, glyph.id, run.size, px - std::floor(px), std::ceil(py) - py);
                        double best = 0;
                        for (int dx = -1; dx <= 1; ++dx)
                            for (int dy = -1; dy <= 1; ++dy)
                                best =
                                    std::max(best, likeness(image, slot,
                                                            static_cast<int>(std::floor(px)) + dx,
                                                            static_cast<int>(std::ceil(py)) + dy));
                        ++finding.glyphs;
                        // A stroke of a pixel or two (–) may fall between the page's rows.
                        if (best < (slot->bitmap.rows > 3 ? 0.65 : 0.5)) {
                            char code[40];
                            std::snprintf(code, sizeof code, "U+%04X %.2f",
                                          static_cast<unsigned>(glyph.character), best);
                            finding.wrong.emplace_back(code);
                        }
                    }
                    hb_font_destroy(font);
                }
            }
        }
    return finding;
}

/// Stands for a lost decimal point in the plan as found; printed as what it is read as.
constexpr char32_t lost_point = 0xE010;

/// Characters beyond ASCII in the data, texts and sources of these folders.
std::set<char32_t> characters_below(const std::vector<std::string>& folders) {
    std::set<char32_t> found;
    for (const auto& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(ALMANAC_SOURCE_DIR) / folder)) {
            const auto kind = entry.path().extension();
            if (kind != ".json" && kind != ".csv" && kind != ".md" && kind != ".cpp" &&
                kind != ".hpp")
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(file), {}};
            for (std::string_view rest = content; !rest.empty();) {
                const char32_t c = chart::take_code_point(rest);
                if (c > 0x7F && chart::is_printable(c) && c != 0xFEFF && c != 0x200B &&
                    c != lost_point)
                    found.insert(c);
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("every glyph of the sample has ink in the shape of the font's outline", "[pdf]") {
    for (const char* profile : {"modern", "gbt9704"})
        for (const char* language : {"zh", "en"}) {
            const auto document = sample_document(language);
            const LaidOut laid(document, profile);
            const PdfFile file(pdf::write_pages(laid.pages, laid.fonts, document, false));
            const auto finding = compare(laid, rendered(file, dpi));
            CHECK(finding.glyphs > 60);
            std::string wrong;
            for (const auto& one : finding.wrong) wrong += one + "\n";
            CHECK(wrong == "");
        }
}

TEST_CASE("the characters that damaged subsets lose are drawn: 如 and its like", "[pdf]") {
    std::string common;
    for (const char* c :
         {"如", "女", "好", "要", "安", "口", "回", "国", "的", "一", "是", "在", "不",
          "了", "有", "和", "人", "这", "中", "大", "为", "上", "个", "镕", "堃"})
        common += c;
    auto document =
        document_of({words_block("p", common),
                     {"s", doc::ParagraphBlock{{{doc::Strong{{{doc::Run{common}}}}},
                                                {doc::Emphasis{{{doc::Run{common}}}}}}}}});
    for (const char* profile : {"modern", "gbt9704"}) {
        const LaidOut laid(document, profile);
        const PdfFile file(pdf::write_pages(laid.pages, laid.fonts, document, false));
        const auto finding = compare(laid, rendered(file, dpi));
        CHECK(finding.glyphs >= 70);
        CHECK(finding.wrong.empty());
    }
}

TEST_CASE("every character that the first user's report can hold is drawn in every face", "[pdf]") {
    const auto characters = characters_below(
        {"reports/lvliang", "reports/annual", "reports/transform", "core/include", "plugins"});
    CHECK(characters.size() > 1000);
    std::string words;
    for (const char32_t c : characters) chart::append_utf8(words, c);
    const doc::Inline strong{doc::Strong{{{doc::Run{words}}}}};
    const doc::Inline emphasis{doc::Emphasis{{{doc::Run{words}}}}};
    const auto document =
        document_of({words_block("p", words), {"s", doc::ParagraphBlock{{strong, emphasis}}}});
    for (const char* profile : {"modern", "gbt9704"}) {
        const LaidOut laid(document, profile);
        std::string lost;
        for (const auto& diagnostic : laid.diagnostics) lost += render(diagnostic, "en") + "\n";
        CHECK(lost == "");
        const PdfFile file(pdf::write_pages(laid.pages, laid.fonts, document, false));
        const auto finding = compare(laid, rendered(file, dpi));
        CHECK(static_cast<std::size_t>(finding.glyphs) * 10 > characters.size() * 29);
        std::string wrong;
        for (const auto& one : finding.wrong) wrong += one + "\n";
        CHECK(wrong == "");
    }
}

TEST_CASE("the comparison sees a glyph that is blank", "[pdf]") {
    const auto document = document_of({words_block("p", "如果")});
    const LaidOut laid(document);
    const PdfFile file(pdf::write_pages(laid.pages, laid.fonts, document, false));
    auto images = rendered(file, dpi);
    for (auto& image : images) std::fill(image.pixels.begin(), image.pixels.end(), 255);
    CHECK(compare(laid, images).wrong.size() > 5);
}

}  // namespace almanac::testing
