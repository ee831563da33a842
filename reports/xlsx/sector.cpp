// Why: see sector.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/sector.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "almanac/model/period.hpp"
#include "chart/plain_text.hpp"
#include "ooxml/number_format.hpp"
#include "xlsx/assessment.hpp"
#include "xlsx/figure_words.hpp"

namespace almanac::xlsx {
namespace {

/// A figure, without its unit where the document shows it so.
struct Listed {
    const std::string* id = nullptr;
    const doc::Figure* figure = nullptr;
};

using ByAspect = std::map<doc::Aspect, Listed>;

/// The sector's figures: of targets by target, of indicators by indicator, area and period.
struct SectorFigures {
    std::map<std::string, ByAspect> targets;
    std::map<std::array<std::string, 3>, Listed> observations;
};

void note(Listed& listed, const std::string& id, const doc::Figure& figure) {
    const bool bare = !figure.shown || !figure.shown->names_unit || figure.shown->unit.empty();
    if (listed.figure != nullptr && !bare) return;
    listed = {&id, &figure};
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
    base,
    newest,
    newest_period,
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
    void observation(const Listed& listed);
    Content content(const ByAspect& aspects, doc::Aspect aspect,
                    const std::string& unit = {}) const;
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
        words_.kind,     words_.name,    words_.area,       words_.period,   words_.unit,
        words_.actual,   words_.demand,  words_.completion, words_.schedule, words_.state,
        words_.previous, words_.due,     words_.base,       words_.newest,   words_.newest_period,
        words_.marks,    words_.sources, words_.derivation};
    for (ColumnNumber c = 0; c < columns; ++c) sheet_.text(row_, c, titles[c], Style::header);
    sheet_.widen(derivation, 30);
    ++row_;
}

/// Where only the form with the row's unit is shown, the unit stands in its own column.
Content SectorSheet::content(const ByAspect& aspects, doc::Aspect aspect,
                             const std::string& unit) const {
    const auto found = aspects.find(aspect);
    if (found == aspects.end()) return {};
    const std::string& language = book_.document.language;
    Content made = content_of(*found->second.id, *found->second.figure, language);
    if (!made.shown || !made.shown->names_unit || unit.empty() || made.shown->unit != unit)
        return made;
    made.shown->names_unit = false;
    made.number = CellNumber{made.shown->number.value, ooxml::number_format(*made.shown, language)};
    made.figure.clear();
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
    const auto read = parse_period(text);
    if (read && read->kind == PeriodKind::year)
        sheet_.number(row_, period, read->first.year, Style::number, "0");
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
    const doc::Figure& demanding = demanded != aspects.end() ? *demanded->second.figure : any;
    const std::string& in = demanding.unit;
    sheet_.text(row_, unit, in.empty() ? "—" : in, Style::text);
    const Content value = content(aspects, Aspect::actual, in);
    const Content goal = content(aspects, Aspect::target, in);
    sheet_.content(row_, actual, value, false, true);
    sheet_.content(row_, demand, goal, false, true);
    write_completion(sheet_, {row_, actual, demand, completion}, value, goal,
                     content(aspects, Aspect::completion));
    sheet_.content(row_, schedule, content(aspects, Aspect::schedule), false, true);
    sheet_.content(row_, state, content(aspects, Aspect::state));
    sheet_.content(row_, previous, content(aspects, Aspect::previous_state));
    sheet_.content(row_, due, content(aspects, Aspect::due));
    sheet_.content(row_, base, content(aspects, Aspect::base), false, true);
    sheet_.content(row_, newest, content(aspects, Aspect::newest), false, true);
    sheet_.content(row_, newest_period, content(aspects, Aspect::newest_period));
    fill_gaps({area});
    explain(judged != aspects.end() ? *judged->second.figure : any);
    ++row_;
}

void SectorSheet::observation(const Listed& listed) {
    const doc::Figure& figure = *listed.figure;
    const auto parts = parts_of_title(figure, words_.comma);
    sheet_.text(row_, kind, words_.a_figure, Style::text);
    sheet_.text(row_, name, parts.name, Style::text);
    sheet_.text(row_, area, parts.area, Style::text);
    period_cell(figure.period);
    sheet_.text(row_, unit, figure.unit, Style::text);
    const ByAspect alone{{doc::Aspect::actual, listed}};
    sheet_.content(row_, actual, content(alone, doc::Aspect::actual, figure.unit), false, true);
    fill_gaps({demand, completion, schedule, state, previous, due, base, newest, newest_period});
    explain(figure);
    ++row_;
}

void SectorSheet::write(RowNumber row) {
    row_ = row;
    const RowNumber header = row;
    head();
    for (const auto& [id, aspects] : figures_.targets) target(aspects);
    for (const auto& [key, listed] : figures_.observations) observation(listed);
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
