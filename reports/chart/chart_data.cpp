// Why: see chart_data.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/chart_data.hpp"

#include "almanac/model/number.hpp"
#include "almanac/model/state_words.hpp"
#include "chart/plain_text.hpp"

namespace almanac::chart {
namespace {

/// Takes what a cell's inlines tell beside their words; a gap stays a gap.
struct Reading {
    const doc::Document& document;
    Datum& datum;

    void operator()(const doc::Value& value) const {
        const auto found = document.figures.find(value.figure);
        if (found == document.figures.end()) return;
        const auto& figure = found->second;
        if (!datum.number) take(doc::plotted(figure), figure.decimals);
        if (datum.title.empty()) datum.title = figure.title;
        if (!figure.state) return;
        datum.state = figure.state;
        datum.word = figure.text;
        datum.light = figure.light;
    }
    void operator()(const doc::Literal& literal) const {
        const auto number = doc::literal_number(literal);
        if (!datum.number && number) take(number->value, number->decimals);
    }
    void operator()(const doc::StateMark& mark) const {
        datum.state = mark.state;
        datum.word = state_word(mark.state, document.language);
        datum.light = mark.light;
    }
    void operator()(const doc::Run&) const {}
    void operator()(const doc::Strong& strong) const { all(strong.content); }
    void operator()(const doc::Emphasis& emphasis) const { all(emphasis.content); }
    void operator()(const doc::Superscript& script) const { all(script.content); }
    void operator()(const doc::Subscript& script) const { all(script.content); }
    void operator()(const doc::Link& link) const { all(link.content); }
    void operator()(const doc::Reference&) const {}
    void operator()(const doc::Note&) const {}
    void operator()(const doc::Break&) const {}
    void all(const doc::Inlines& content) const {
        for (const auto& inline_ : content) std::visit(*this, inline_.node);
    }
    void take(std::optional<double> number, int decimals) const {
        datum.number = number;
        datum.decimals = decimals;
    }
};

Datum read_cell(const doc::Cell& cell, const doc::Document& document) {
    Datum datum;
    datum.text = plain_text(cell.content, document);
    Reading{document, datum}.all(cell.content);
    return datum;
}

}  // namespace

std::vector<const DataColumn*> ChartData::with(doc::ChartRole role) const {
    std::vector<const DataColumn*> result;
    for (const auto& column : columns)
        if (column.role == role) result.push_back(&column);
    return result;
}

const DataColumn* ChartData::first(doc::ChartRole role) const {
    const auto all = with(role);
    return all.empty() ? nullptr : all.front();
}

ChartData read_chart(const doc::Chart& chart, const doc::Document& document) {
    ChartData result;
    result.unit = plain_text(chart.data.unit_line, document);
    result.language = document.language;
    std::vector<const doc::Row*> rows;
    for (const auto& row : chart.data.rows)
        if (row.kind != doc::RowKind::group) rows.push_back(&row);
    result.labels.resize(rows.size());
    for (std::size_t c = 0; c < chart.data.columns.size() && c < chart.roles.size(); ++c) {
        DataColumn column{chart.roles[c], plain_text(chart.data.columns[c].header, document), {}};
        for (std::size_t r = 0; r < rows.size(); ++r) {
            Datum datum;
            if (c < rows[r]->cells.size()) datum = read_cell(rows[r]->cells[c], document);
            if (column.role == doc::ChartRole::label)
                result.labels[r] += datum.text;
            else
                column.data.push_back(std::move(datum));
        }
        if (column.role != doc::ChartRole::label) result.columns.push_back(std::move(column));
    }
    return result;
}

}  // namespace almanac::chart
