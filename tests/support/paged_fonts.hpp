// Why: tests of pages look for fonts where the program does. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"
#include "paged/layout.hpp"

namespace almanac::testing {

inline std::vector<std::filesystem::path> font_folders() {
    return {std::filesystem::path(ALMANAC_SOURCE_DIR) / "build" / "fonts",
            std::filesystem::path(ALMANAC_BINARY_DIR).parent_path() / "fonts",
            "/usr/share/fonts/opentype/noto",
            "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"};
}

/// A document of one chapter with these blocks.
inline doc::Document document_of(doc::Blocks blocks, const std::string& language = "zh") {
    doc::Document document;
    document.title = language == "en" ? "Report" : "报告";
    document.language = language;
    document.year = 2020;
    doc::Section chapter;
    chapter.id = "chapter";
    chapter.number = language == "en" ? "1" : "一、";
    chapter.title = {{doc::Run{language == "en" ? "Chapter" : "正文"}}};
    chapter.blocks = std::move(blocks);
    document.chapters.push_back(std::move(chapter));
    return document;
}

inline doc::Block words_block(const std::string& id, const std::string& words) {
    return {id, doc::ParagraphBlock{{{doc::Run{words}}}}};
}

struct LaidOut {
    Diagnostics diagnostics;
    paged::FontSet fonts;
    paged::Pages pages;
    explicit LaidOut(const doc::Document& document, const std::string& profile = "modern")
        : fonts(font_folders(), *look::paper(profile)),
          pages(paged::lay_out(document, fonts, *look::paper(profile), diagnostics)) {}

    /// Characters of a strip, in order.
    static std::u32string text_of(const paged::Galley& galley, const paged::Strip& strip) {
        std::u32string text;
        for (auto r = strip.runs.first; r < strip.runs.end; ++r) {
            const auto& run = galley.runs[r];
            for (auto g = run.first; g < run.first + run.count; ++g)
                text += galley.glyphs[g].character;
        }
        return text;
    }
    /// The first chapter's galley.
    const paged::Galley& chapter() const { return pages.galleys.at(2); }
};

}  // namespace almanac::testing
