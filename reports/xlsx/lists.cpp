// Why: see lists.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/lists.hpp"

#include <optional>
#include <vector>

#include "chart/plain_text.hpp"
#include "xlsx/figure_words.hpp"
#include "xlsx/sheet.hpp"

namespace almanac::xlsx {
namespace {

/// A sheet that is one list: header in sight, filtered, split where a sheet is full.
class ListSheet {
public:
    ListSheet(Book& book, const std::string& name, std::vector<std::string_view> titles)
        : book_(book), name_(name), titles_(std::move(titles)) {
        begin();
    }
    /// The next free row; on another sheet where this one is full.
    RowNumber next_row() {
        if (row_ + 1 >= book_.limits.rows) {
            finish();
            begin();
        }
        return row_++;
    }
    void finish() {
        if (row_ == header_ + 1) return;
        sheet_->freeze(header_, 1);
        sheet_->filter({header_, row_ - 1, 0, static_cast<ColumnNumber>(titles_.size() - 1)});
    }
    Sheet& sheet() { return *sheet_; }

private:
    void begin() {
        sheet_ = &book_.add_sheet(name_);
        header_ = sheet_->head(name_);
        ColumnNumber column = 0;
        for (const auto title : titles_) sheet_->text(header_, column++, title, Style::header);
        row_ = header_ + 1;
    }

    Book& book_;
    std::string name_;
    std::vector<std::string_view> titles_;
    Sheet* sheet_ = nullptr;
    RowNumber header_ = 0;
    RowNumber row_ = 0;
};

struct Entry {
    std::string sector;
    std::string term;
    std::string definition;
};

std::string words_of(const Book& book, const doc::Blocks& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        const auto* paragraph = std::get_if<doc::ParagraphBlock>(&block.node);
        if (paragraph == nullptr) continue;
        if (!text.empty()) text += '\n';
        text += chart::plain_text(paragraph->content, book.document);
    }
    return text;
}

void collect(const Book& book, const doc::Section& section, std::vector<Entry>& entries) {
    for (const auto& block : section.blocks) {
        const auto* list = std::get_if<doc::Definitions>(&block.node);
        if (list == nullptr) continue;
        for (const auto& item : list->items)
            entries.push_back({chart::plain_text(section.title, book.document),
                               chart::plain_text(item.term, book.document),
                               words_of(book, item.content)});
    }
    for (const auto& inner : section.sections) collect(book, inner, entries);
}

}  // namespace

void write_dictionary(Book& book, const doc::Section& section) {
    std::vector<Entry> entries;
    collect(book, section, entries);
    if (entries.empty()) return;
    const Words& words = book.words;
    ListSheet list(book, std::string(words.dictionary),
                   {words.sector, words.term, words.definition});
    for (const auto& entry : entries) {
        const RowNumber row = list.next_row();
        list.sheet().text(row, 0, entry.sector, Style::text);
        list.sheet().text(row, 1, entry.term, Style::text);
        list.sheet().text(row, 2, entry.definition, Style::text);
    }
    list.sheet().widen(2, 90);
    list.finish();
}

void write_sources(Book& book) {
    if (book.document.sources.empty()) return;
    const Words& words = book.words;
    ListSheet list(book, std::string(words.sources),
                   {words.label, words.source_class, words.source, words.quotation, words.published,
                    words.note, words.as_submitted});
    for (const auto& source : book.document.sources) {
        const RowNumber row = list.next_row();
        Sheet& sheet = list.sheet();
        sheet.text(row, 0, source.label, Style::text);
        sheet.number(row, 1, source.source_class, Style::number, "0");
        ColumnNumber column = 2;
        for (const auto* text : {&source.source, &source.quotation, &source.published, &source.note,
                                 &source.as_submitted})
            sheet.text(row, column++, *text, Style::text);
    }
    list.finish();
}

void write_other_figures(Book& book) {
    const Words& words = book.words;
    std::optional<ListSheet> list;
    for (const auto& [id, figure] : book.document.figures) {
        if (book.figures.holds(id)) continue;
        if (!list)
            list.emplace(
                book, std::string(words.figures),
                std::vector<std::string_view>{words.name, words.aspect, words.period, words.actual,
                                              words.marks, words.sources, words.derivation});
        const RowNumber row = list->next_row();
        Sheet& sheet = list->sheet();
        sheet.text(row, 0, figure.title, Style::text);
        sheet.text(row, 1, aspect_word(words, figure.aspect), Style::text);
        sheet.text(row, 2, figure.period, Style::text);
        sheet.content(row, 3, content_of(id, figure, book.document.language));
        sheet.text(row, 4, marks_of(book, figure), Style::text);
        sheet.text(row, 5, sources_of(book, figure), Style::text);
        sheet.text(row, 6, trace_of(figure), Style::line);
    }
    if (!list) return;
    list->sheet().widen(6, 30);
    list->finish();
}

void write_index(Book& book) {
    Sheet& sheet = book.add_index();
    sheet.text(0, 0, "sheet", Style::fact);
    sheet.text(0, 1, "row", Style::fact);
    sheet.text(0, 2, "cell=figure", Style::fact);
    RowNumber row = 1;
    for (const auto& entry : book.figures.rows()) {
        if (row >= book.limits.rows) break;
        sheet.text(row, 0, entry.sheet, Style::fact);
        sheet.number(row, 1, entry.row + 1, Style::fact, "0");
        sheet.text(row, 2, entry.figures, Style::fact);
        ++row;
    }
    sheet.hide();
}

}  // namespace almanac::xlsx
