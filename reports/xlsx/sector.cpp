// Why: see sector.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/sector.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "chart/plain_text.hpp"
#include "xlsx/assessment.hpp"
#include "xlsx/figure_words.hpp"

namespace almanac::xlsx {
namespace {

/// A figure in its bare form, without unit where the document shows it so, and its unit.
struct Shown {
    const std::string* id = nullptr;
    const doc::Figure* figure = nullptr;
    std::string unit;
};

using ByAspect = std::map<doc::Aspect, Shown>;

/// The sector's figures: of targets by target, of indicators by indicator, area and period.
struct SectorFigures {
    std::map<std::string, ByAspect> targets;
    std::map<std::array<std::string, 3>, Shown> observations;
};

void note(Shown& shown, const std::string& id, const doc::Figure& figure) {
    const auto number = typed_number(figure);
    const bool bare = !number || number->suffix.empty();
    if (!bare) shown.unit = number->suffix;
    if (shown.figure != nullptr && !bare) return;
    shown.id = &id;
    shown.figure = &figure;
}

SectorFigures figures_of(const doc::Document& document, const std::string& sector) {
    SectorFigures found;
    const std::string prefix = sector + ".";
    for (const auto& [id, figure] : document.figures) {
        if (figure.target.starts_with(prefix))
            note(found.targets[figure.target][figure.aspect], id, figure);
        else if (figure.target.empty() && figure.indicator.starts_with(prefix) &&
                 figure.aspect == doc::Aspect::actual)
            note(found.observations[{figure.indicator, figure.area, figure.period}], id, figure);
    }
    return found;
}

enum Column : ColumnNumber {
    kind,
    name,
    area,
    period,
    unit,
    actual,
    demand,
    completion,
    schedule,
    state,
    previous,
    due,
    marks,
    sources,
    derivation,
    columns
};

class SectorSheet {
public:
    SectorSheet(Sheet& sheet, const SectorFigures& figures)
        : sheet_(sheet), book_(sheet.book()), words_(book_.words), figures_(figures) {}
    void write(RowNumber row);

private:
    void head();
    void target(const ByAspect& aspects);
    void observation(const Shown& shown);
    Content content(const ByAspect& aspects, doc::Aspect aspect) const;
    void explain(const doc::Figure& figure);
    void period_cell(const std::string& period);
    void fill_gaps(std::initializer_list<ColumnNumber> gaps);

    Sheet& sheet_;
    Book& book_;
    const Words& words_;
    const SectorFigures& figures_;
    RowNumber row_ = 0;
};

void SectorSheet::head() {
    const std::array<std::string_view, columns> titles{
        words_.kind,     words_.name,   words_.area,       words_.period,   words_.unit,
        words_.actual,   words_.demand, words_.completion, words_.schedule, words_.state,
        words_.previous, words_.due,    words_.marks,      words_.sources,  words_.derivation};
    for (ColumnNumber c = 0; c < columns; ++c) sheet_.text(row_, c, titles[c], Style::header);
    sheet_.widen(derivation, 30);
    ++row_;
}

Content SectorSheet::content(const ByAspect& aspects, doc::Aspect aspect) const {
    const auto found = aspects.find(aspect);
    if (found == aspects.end()) return {};
    Content made = content_of(*found->second.id, *found->second.figure);
    // Where only the form with its unit is shown, the unit stands in its own column.
    if (made.number && !found->second.unit.empty() && made.number->suffix == found->second.unit) {
        made.number->format = made.number->bare;
        made.figure.clear();
    }
    return made;
}

void SectorSheet::fill_gaps(std::initializer_list<ColumnNumber> gaps) {
    for (const auto column : gaps) sheet_.blank(row_, column, Style::text);
}

void SectorSheet::explain(const doc::Figure& figure) {
    sheet_.text(row_, marks, marks_of(book_, figure), Style::text);
    sheet_.text(row_, sources, sources_of(book_, figure), Style::text);
    sheet_.text(row_, derivation, trace_of(figure), Style::line);
}

/// A year is a number, any other period stays as it is.
void SectorSheet::period_cell(const std::string& text) {
    const bool year = text.size() == 4 && text.find_first_not_of("0123456789") == text.npos;
    if (year)
        sheet_.number(row_, period, std::stod(text), Style::number, "0");
    else
        sheet_.text(row_, period, text, Style::text);
}

void SectorSheet::target(const ByAspect& aspects) {
    using doc::Aspect;
    const auto& any = *aspects.begin()->second.figure;
    sheet_.text(row_, kind, words_.a_target, Style::text);
    // The value's own title ends in its period; the others name the target alone.
    const auto demanded = aspects.find(Aspect::target);
    const auto judged = aspects.find(Aspect::state);
    const doc::Figure& titled = demanded != aspects.end() ? *demanded->second.figure
                                : judged != aspects.end() ? *judged->second.figure
                                                          : any;
    sheet_.text(row_, name, titled.title, Style::text);
    sheet_.content(row_, period, content(aspects, Aspect::period));
    std::string shown_unit;
    for (const auto aspect : {Aspect::target, Aspect::actual})
        if (const auto found = aspects.find(aspect); found != aspects.end() && shown_unit.empty())
            shown_unit = found->second.unit;
    sheet_.text(row_, unit, shown_unit, Style::text);
    sheet_.content(row_, actual, content(aspects, Aspect::actual), false, true);
    sheet_.content(row_, demand, content(aspects, Aspect::target), false, true);
    write_completion(sheet_, {row_, actual, demand, completion}, content(aspects, Aspect::actual),
                     content(aspects, Aspect::target), content(aspects, Aspect::completion));
    sheet_.content(row_, schedule, content(aspects, Aspect::schedule), false, true);
    sheet_.content(row_, state, content(aspects, Aspect::state));
    sheet_.content(row_, previous, content(aspects, Aspect::previous_state));
    sheet_.content(row_, due, content(aspects, Aspect::due));
    fill_gaps({area});
    explain(judged != aspects.end() ? *judged->second.figure : any);
    ++row_;
}

void SectorSheet::observation(const Shown& shown) {
    const auto parts = parts_of_title(*shown.figure, words_.comma);
    sheet_.text(row_, kind, words_.a_figure, Style::text);
    sheet_.text(row_, name, parts.name, Style::text);
    sheet_.text(row_, area, parts.area, Style::text);
    period_cell(shown.figure->period);
    sheet_.text(row_, unit, shown.unit, Style::text);
    const ByAspect alone{{doc::Aspect::actual, shown}};
    sheet_.content(row_, actual, content(alone, doc::Aspect::actual), false, true);
    fill_gaps({demand, completion, schedule, state, previous, due});
    explain(*shown.figure);
    ++row_;
}

void SectorSheet::write(RowNumber row) {
    row_ = row;
    const RowNumber header = row;
    head();
    for (const auto& [id, aspects] : figures_.targets) target(aspects);
    for (const auto& [key, shown] : figures_.observations) observation(shown);
    const RowNumber last = row_ - 1;
    sheet_.print_to(last, sources);
    sheet_.freeze(header, name + 1);
    sheet_.filter({header, last, 0, columns - 1});
    sheet_.colour_states({header + 1, last, state, previous});
    sheet_.draw_bars({header + 1, last, completion, completion});
}

}  // namespace

void write_sector(Book& book, const doc::Section& section) {
    const SectorFigures figures = figures_of(book.document, section.origin);
    if (figures.targets.empty() && figures.observations.empty()) return;
    const std::string title = chart::plain_text(section.title, book.document);
    Sheet& sheet = book.add_sheet(title);
    SectorSheet(sheet, figures)
        .write(sheet.head(section.number + title + std::string(book.words.colon) +
                          std::string(book.words.assessment)));
}

}  // namespace almanac::xlsx
