// Why: the report as meaning, not looks: a closed tree that every writer must show whole.
//
// Figures are references (Value), resolved by the host before writing: the tree then holds, beside
// the blocks, one Figure for every shown number and one SourceEntry for everything a number rests
// on, so that every format prints the same and every figure can be followed home. Adding a block or
// inline kind breaks every writer at compile time. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "almanac/model/plan.hpp"
#include "almanac/model/shown.hpp"

namespace almanac::doc {

// ---- inlines
// -------------------------------------------------------------------------------------------------

struct Inline;
using Inlines = std::vector<Inline>;

struct Run {
    std::string text;
};
struct Strong {
    Inlines content;
};
struct Emphasis {
    Inlines content;
};
struct Superscript {
    Inlines content;
};
struct Subscript {
    Inlines content;
};
struct Link {
    std::string url;  ///< http, https or mailto only.
    Inlines content;
};
/// Number and title of a block or section of this document: 表3.1-2, 第三部分（一）.
struct Reference {
    std::string target;  ///< Block or section id.
    std::string text;    ///< Filled by the host.
};
/// A foot- or endnote.
struct Note {
    Inlines content;
    int number = 0;  ///< Within its section's origin; filled by the host.
};

/// What of an indicator or target a Value shows.
enum class Aspect {
    actual = 1,  ///< The figure of the period.
    growth,      ///< Change on the year before.
    period,      ///< The period the figure belongs to.
    target,      ///< The target's value as the plan words it.
    base,
    completion,
    schedule,
    expected,  ///< Value of the path.
    required,  ///< Rate from now on.
    state,
    previous_state,
    due,
    leads,
    count,  ///< Number of targets: `target` holds the selector, `period` a state word or all.
    required_step,   ///< Units a year from now on.
    years_ahead,     ///< Of the path; negative: behind.
    forecast,        ///< For the due year.
    forecast_range,  ///< Its prediction interval.
    newest,          ///< The newest figure known of a target, where the verdict rests on another.
    newest_period
};

/// A figure by reference. Either `target` is set (aspects of a target) or indicator, area and
/// period are.
struct Value {
    std::string indicator;
    std::string area;    ///< Empty: the edition's.
    std::string period;  ///< Period text, or year, year-1, latest.
    std::string target;
    Aspect aspect = Aspect::actual;
    bool with_unit = true;  ///< In tables the unit stands in the header.
    std::string figure;     ///< Filled by the host: id in Document::figures.
};
/// A literal number of the sector's own; needs a source and is marked as such.
struct Literal {
    std::string text;
    std::string source;
    bool by_editor = false;  ///< Typed into the finished report by hand, and marked as that.
};
/// The number that a sector wrote as a literal; nothing where it wrote words.
inline std::optional<Number> literal_number(const Literal& literal) {
    const auto parsed = parse_number(literal.text);
    if (parsed.fault != NumberFault::none) return std::nullopt;
    return parsed.number;
}
/// A state with its light; shown as word and sign, never by colour alone.
struct StateMark {
    State state = State::no_data;
    Light light = Light::grey;
};

/// What follows begins a new line of the same paragraph.
struct Break {};

struct Inline {
    std::variant<Run, Strong, Emphasis, Superscript, Subscript, Link, Reference, Note, Value,
                 Literal, StateMark, Break>
        node;
};

// ---- blocks
// --------------------------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

struct ParagraphBlock {
    Inlines content;
};
struct List {
    bool ordered = false;
    std::vector<Blocks> items;
    int start = 1;  ///< Number of the first item, where ordered; 0 to 999999999.
};

enum class ColumnType { text = 1, number, state, period };
struct Column {
    std::string id;
    ColumnType type = ColumnType::text;
    Inlines header;
    std::string group;  ///< Columns with the same non-empty group stand under one common header.
};
struct Cell {
    Inlines content;
    int column_span = 1;
    int row_span = 1;
    std::vector<Inlines> notes;
};
enum class RowKind { body = 1, group, total };
struct Row {
    RowKind kind = RowKind::body;
    std::vector<Cell> cells;  ///< A group row has one cell over all columns.
};
struct Table {
    Inlines caption;
    std::string label;  ///< 表3.1-2; filled by the host.
    Inlines unit_line;  ///< 单位：亿立方米
    std::vector<Column> columns;
    int row_headers = 1;  ///< That many leading columns head their row.
    std::vector<Row> rows;
    std::vector<Inlines> notes;
    bool wide = false;  ///< Wants a landscape page.
};

/// path: observations, target path, targets, cut-off of one indicator. areas: one bar an area.
/// progress: completion of targets. states: matrix of targets by years. line, bar: plain.
enum class ChartKind { path = 1, areas, progress, states, line, bar };
/// What a column of a chart's table is drawn as.
enum class ChartRole { label = 1, observed, path, target, lower, upper, base, state, completion };
struct Chart {
    ChartKind kind = ChartKind::line;
    Table data;                    ///< Its caption, label and unit are the chart's.
    std::vector<ChartRole> roles;  ///< One a column of data.
    std::string alternative;       ///< What the picture shows, in words.
    std::string cut_off;  ///< path: label of the last period an edition knows; may be empty.
};

struct KeyFigure {
    Inlines label;
    Inlines figure;
    Inlines comment;
    Light light = Light::grey;
};
struct KeyFigures {
    std::vector<KeyFigure> items;
};
enum class CalloutKind { note = 1, finding, warning };
struct Callout {
    CalloutKind kind = CalloutKind::note;
    Inlines title;
    Blocks content;
};
/// Words of the plan with their place.
struct Quotation {
    Citation citation;
    std::string place;  ///< 《…行动计划》二（三）1; filled by the host.
};
struct DefinitionItem {
    Inlines term;
    Blocks content;
};
struct Definitions {
    std::vector<DefinitionItem> items;
};
struct Formula {
    std::string text;
    std::string alternative;
};
struct Image {
    std::string media_type;  ///< image/png or image/jpeg
    std::string base64;
    std::string alternative;
    Inlines caption;
};
/// Blanks for what is only ever added by hand: seal, signature, date.
struct SignOff {
    std::vector<Inlines> blanks;
};
/// Stands where something is missing, in words for the reader.
struct Notice {
    Inlines content;
};

struct Block {
    std::string id;  ///< Stable across builds; unique in the document.
    std::variant<ParagraphBlock, List, Table, Chart, KeyFigures, Callout, Quotation, Definitions,
                 Formula, Image, SignOff, Notice>
        node;
};

struct Section {
    std::string id;
    std::string origin;  ///< Sector id, or empty for the host's own.
    std::string number;  ///< 三、 or （一） or 1.; filled by the host.
    Inlines title;
    Blocks blocks;
    std::vector<Section> sections;
};

// ---- what figures rest on
// ------------------------------------------------------------------------------------

/// A shown number, word or state: what it is, how it is printed, what it rests on.
struct Figure {
    std::string indicator;
    std::string area;
    std::string period;
    std::string target;
    Aspect aspect = Aspect::actual;
    std::string text;              ///< As printed: `shown` where it is a number, else words.
    std::optional<double> number;  ///< Unrounded, in the indicator's unit (ratios: 1 = 100 %).
    std::optional<Shown> shown;    ///< The number as readers get it, in the unit of the language.
    int decimals = 0;              ///< Of the number shown.
    std::string unit;              ///< Of its column, there is a number or not; counts: number.
    std::string basis;             ///< Of money: 现价, 可比价.
    std::string title;             ///< What it is, in words: 原煤产量，吕梁市，2016年.
    std::optional<State> state;    ///< Of a figure that is a state itself.
    Light light = Light::grey;
    std::optional<State> verdict;    ///< On the target that the figure belongs to.
    std::vector<std::string> marks;  ///< 初步统计数, 待核, 参考 …
    std::vector<int> sources;        ///< Numbers of SourceEntry.
    std::vector<std::string> trace;  ///< How it came about, line by line.
};

/// The number of a workbook's cell and of a chart's point: in the unit that is shown; where % is
/// printed of a share, the part of one that a format or an axis shows as per cent.
inline std::optional<double> plotted(const Figure& figure) {
    if (!figure.shown) return std::nullopt;
    const bool part = figure.shown->of_one && figure.shown->names_unit;
    return part ? figure.number : figure.shown->number.value;
}

/// Makes `shown` what the figure prints.
inline void show(Figure& figure, Shown shown, std::string_view language) {
    figure.text = to_text(shown, language);
    figure.decimals = shown.number.decimals;
    figure.shown = std::move(shown);
}

/// One entry of the list of sources.
struct SourceEntry {
    int number = 0;  ///< Key that figures name; unique in the document.
    std::string
        label;  ///< As printed: 2-5 is the fifth of the second sector, whatever befalls others.
    int source_class = 0;
    std::string source;
    std::string quotation;
    std::string published;
    std::string note;
    std::string as_submitted;  ///< Value and unit as handed in.
};

struct Document {
    std::string title;
    std::string subtitle;
    std::string number;  ///< Document number: blank unless given.
    std::string issuer;
    std::string language;  ///< zh, en
    std::string area;
    int year = 0;
    std::string cut_off;       ///< In words.
    std::string cut_off_date;  ///< 2018-04-30
    std::string stage;  ///< 工作稿 …; printed on every page until issue. Empty when issued.
    bool synthetic = false;  ///< 示例数据 on every page.
    std::string audience;
    Blocks front;  ///< 封面 and what stands before the contents.
    std::vector<Section> chapters;
    std::vector<Section> appendices;
    std::map<std::string, Figure> figures;
    std::vector<SourceEntry> sources;
};

}  // namespace almanac::doc
