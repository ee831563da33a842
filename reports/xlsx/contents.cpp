// Why: see contents.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/contents.hpp"

namespace almanac::xlsx {
namespace {

void fact(Sheet& sheet, RowNumber& row, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    sheet.text(row, 0, label, Style::label);
    sheet.text(row++, 1, value, Style::fact);
}

}  // namespace

void write_cover(Book& book, Sheet& cover, std::size_t visible_sheets) {
    const auto& document = book.document;
    const Words& words = book.words;
    cover.set_page();
    cover.text(0, 0, document.title, Style::title);
    worksheet_set_row(cover.handle(), 0, 34, nullptr);
    RowNumber row = 1;
    if (!document.subtitle.empty()) cover.text(row++, 0, document.subtitle, Style::subtitle);
    const std::string standing = book.standing();
    if (!standing.empty()) cover.text(row++, 0, standing, Style::standing);
    if (document.synthetic) cover.text(row++, 0, words.synthetic_long, Style::standing);
    ++row;
    fact(cover, row, words.issuer, document.issuer);
    fact(cover, row, words.number, document.number);
    fact(cover, row, words.cut_off, document.cut_off);
    fact(cover, row, words.stage, document.stage);
    if (document.audience == "internal") fact(cover, row, words.audience, words.internal);
    ++row;
    cover.text(row++, 0, words.how_to_read, Style::note);
    ++row;
    cover.text(row, 0, words.contents, Style::header);
    cover.text(row++, 1, words.holds, Style::header);
    std::size_t number = 0;
    for (const auto& sheet : book.sheets()) {
        if (number++ == 0 || number > visible_sheets) continue;
        cover.link(row, 0, sheet.name(), sheet.name());
        cover.text(row++, 1, sheet.title(), Style::fact);
    }
    cover.widen(0, 34);
    cover.widen(1, 60);
    worksheet_activate(cover.handle());
}

}  // namespace almanac::xlsx
