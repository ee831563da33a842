// Why: the one codec of the document: every node an object with its type, nothing unknown accepted.
// SPDX-License-Identifier: Apache-2.0
//
// Members that hold their default are left out. Reading throws FormFault with JSON pointer, found
// and wanted. The published form is document.schema.json.
#pragma once

#include <algorithm>

#include <nlohmann/json.hpp>
#include <string>

#include "almanac/model/document.hpp"
#include "almanac/model/document_words.hpp"
#include "almanac/model/json_reader.hpp"

namespace almanac::doc {

using Json = nlohmann::json;

Json to_json(const Inline& item);
Json to_json(const Block& block);
Json to_json(const Section& section);
Inline inline_from_json(const Json& json, const std::string& path);
Block block_from_json(const Json& json, const std::string& path);
Section section_from_json(const Json& json, const std::string& path);

namespace json_detail {

template <class... F>
struct Overload : F... {
    using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

constexpr int deepest = 64;                 // Levels of nesting that a document may have.
constexpr int largest_start = 999'999'999;  // Of an ordered list, as in CommonMark.

/// The JSON under construction; defaults are left out.
class Writer {
public:
    explicit Writer(const char* type = nullptr) {
        if (type != nullptr) json_["type"] = type;
    }
    explicit Writer(Json begun) : json_(std::move(begun)) {}
    Writer& put(const char* name, const std::string& text) {
        if (!text.empty()) json_[name] = text;
        return *this;
    }
    Writer& put(const char* name, bool value, bool otherwise) {
        if (value != otherwise) json_[name] = value;
        return *this;
    }
    Writer& put(const char* name, int value, int otherwise) {
        if (value != otherwise) json_[name] = value;
        return *this;
    }
    template <class Item>
    Writer& put(const char* name, const std::vector<Item>& items) {
        if (items.empty()) return *this;
        auto& array = json_[name] = Json::array();
        for (const auto& item : items) array.push_back(to_json(item));
        return *this;
    }
    Writer& put(const char* name, const std::vector<std::string>& texts) {
        if (!texts.empty()) json_[name] = texts;
        return *this;
    }
    Writer& set(const char* name, Json value) {
        json_[name] = std::move(value);
        return *this;
    }
    Json json() { return std::move(json_); }

private:
    Json json_ = Json::object();
};

inline Inlines inlines(JsonReader& reader, const char* name) {
    return reader.list(name, inline_from_json);
}
inline Blocks blocks(JsonReader& reader, const char* name) {
    return reader.list(name, block_from_json);
}
/// An array of arrays, each made by the element codec.
template <class Item>
Json nested(const std::vector<std::vector<Item>>& lists) {
    auto array = Json::array();
    for (const auto& list : lists) {
        auto inner = Json::array();
        for (const auto& item : list) inner.push_back(to_json(item));
        array.push_back(std::move(inner));
    }
    return array;
}
template <class Read>
auto nested(JsonReader& reader, const char* name, Read read_one) {
    return reader.list(name, [&](const Json& json, const std::string& path) {
        if (!json.is_array()) throw FormFault(path, json.type_name(), "an array");
        std::vector<decltype(read_one(json, path))> items;
        for (std::size_t i = 0; i < json.size(); ++i)
            items.push_back(read_one(json[i], path + "/" + std::to_string(i)));
        return items;
    });
}

// ---- tables

inline Json column_json(const Column& column) {
    return Writer()
        .put("id", column.id)
        .set("kind", word(column.type))
        .put("header", column.header)
        .put("group", column.group)
        .json();
}
inline Column column_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    Column column;
    column.id = reader.text("id");
    column.type = reader.kind("kind", ColumnType::text);
    column.header = inlines(reader, "header");
    column.group = reader.text("group");
    reader.finish();
    return column;
}

inline Json cell_json(const Cell& cell) {
    Writer writer;
    writer.put("content", cell.content)
        .put("column_span", cell.column_span, 1)
        .put("row_span", cell.row_span, 1);
    if (!cell.notes.empty()) writer.set("notes", nested(cell.notes));
    return writer.json();
}
inline Cell cell_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    Cell cell;
    cell.content = inlines(reader, "content");
    cell.column_span = reader.integer("column_span", 1);
    cell.row_span = reader.integer("row_span", 1);
    for (const int span : {cell.column_span, cell.row_span}) {
        if (span < 1 || span > 1000)
            throw FormFault(path, std::to_string(span), "a span of 1 to 1000");
    }
    cell.notes = nested(reader, "notes", inline_from_json);
    reader.finish();
    return cell;
}

inline Json row_json(const Row& row) {
    Writer writer;
    if (row.kind != RowKind::body) writer.set("kind", word(row.kind));
    auto cells = Json::array();
    for (const auto& cell : row.cells) cells.push_back(cell_json(cell));
    return writer.set("cells", std::move(cells)).json();
}
inline Row row_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    Row row;
    row.kind = reader.kind("kind", RowKind::body);
    row.cells = reader.list("cells", cell_of);
    reader.finish();
    return row;
}

inline Json table_json(const Table& table, const char* type) {
    Writer writer(type);
    writer.put("caption", table.caption)
        .put("label", table.label)
        .put("unit_line", table.unit_line);
    auto columns = Json::array();
    for (const auto& column : table.columns) columns.push_back(column_json(column));
    auto rows = Json::array();
    for (const auto& row : table.rows) rows.push_back(row_json(row));
    writer.set("columns", std::move(columns))
        .put("row_headers", table.row_headers, 1)
        .set("rows", std::move(rows));
    if (!table.notes.empty()) writer.set("notes", nested(table.notes));
    return writer.put("wide", table.wide, false).json();
}
inline Table table_of(JsonReader& reader) {
    Table table;
    table.caption = inlines(reader, "caption");
    table.label = reader.text("label");
    table.unit_line = inlines(reader, "unit_line");
    table.columns = reader.list("columns", column_of);
    table.row_headers = reader.integer("row_headers", 1);
    table.rows = reader.list("rows", row_of);
    table.notes = nested(reader, "notes", inline_from_json);
    table.wide = reader.truth("wide", false);
    return table;
}

inline Json citation_json(const Citation& citation) {
    return Writer()
        .put("document", citation.document)
        .put("paragraph", citation.paragraph)
        .put("text", citation.text)
        .json();
}
inline Citation citation_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    Citation citation{reader.text("document"), reader.text("paragraph"), reader.text("text")};
    reader.finish();
    return citation;
}

// ---- inlines

inline Json with_content(const char* type, const Inlines& content) {
    return Writer(type).put("content", content).json();
}

inline Json value_json(const Value& value) {
    return Writer("value")
        .put("indicator", value.indicator)
        .put("area", value.area)
        .put("period", value.period)
        .put("target", value.target)
        .set("aspect", word(value.aspect))
        .put("with_unit", value.with_unit, true)
        .put("figure", value.figure)
        .json();
}
inline Value value_of(JsonReader& reader) {
    Value value;
    value.indicator = reader.text("indicator");
    value.area = reader.text("area");
    value.period = reader.text("period");
    value.target = reader.text("target");
    value.aspect = reader.kind("aspect", Aspect::actual);
    value.with_unit = reader.truth("with_unit", true);
    value.figure = reader.text("figure");
    if (value.indicator.empty() == value.target.empty())
        throw FormFault(reader.path(), "both or neither", "an indicator or a target");
    return value;
}

inline Link link_of(JsonReader& reader) {
    Link link{reader.required_text("url"), inlines(reader, "content")};
    const bool allowed = link.url.rfind("https://", 0) == 0 || link.url.rfind("http://", 0) == 0 ||
                         link.url.rfind("mailto:", 0) == 0;
    if (!allowed) throw FormFault(reader.at("url"), link.url, "http, https or mailto");
    return link;
}

inline auto inline_node(JsonReader& reader, const std::string& type) -> decltype(Inline::node) {
    if (type == "text") return Run{reader.required_text("text")};
    if (type == "strong") return Strong{inlines(reader, "content")};
    if (type == "emphasis") return Emphasis{inlines(reader, "content")};
    if (type == "superscript") return Superscript{inlines(reader, "content")};
    if (type == "subscript") return Subscript{inlines(reader, "content")};
    if (type == "link") return link_of(reader);
    if (type == "reference") return Reference{reader.required_text("target"), reader.text("text")};
    if (type == "note") return Note{inlines(reader, "content"), reader.integer("number", 0)};
    if (type == "value") return value_of(reader);
    if (type == "literal")
        return Literal{reader.required_text("text"), reader.required_text("source"),
                       reader.truth("by_editor", false)};
    if (type == "state")
        return StateMark{reader.kind("state", State::no_data), reader.kind("light", Light::grey)};
    if (type == "break") return Break{};
    throw FormFault(reader.at("type"), type,
                    "text, strong, emphasis, superscript, subscript, link, reference, note, value, "
                    "literal, state, break");
}

// ---- blocks

inline Json key_figures_json(const KeyFigures& figures) {
    auto items = Json::array();
    for (const auto& item : figures.items)
        items.push_back(Writer()
                            .put("label", item.label)
                            .put("figure", item.figure)
                            .put("comment", item.comment)
                            .set("light", word(item.light))
                            .json());
    return Writer("key_figures").set("items", std::move(items)).json();
}
inline KeyFigure key_figure_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    KeyFigure figure{inlines(reader, "label"), inlines(reader, "figure"),
                     inlines(reader, "comment"), reader.kind("light", Light::grey)};
    reader.finish();
    return figure;
}

inline Json definitions_json(const Definitions& definitions) {
    auto items = Json::array();
    for (const auto& item : definitions.items)
        items.push_back(Writer().put("term", item.term).put("content", item.content).json());
    return Writer("definitions").set("items", std::move(items)).json();
}
inline DefinitionItem definition_of(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    DefinitionItem item{inlines(reader, "term"), blocks(reader, "content")};
    reader.finish();
    return item;
}

inline Json chart_json(const Chart& chart) {
    auto roles = Json::array();
    for (const auto role : chart.roles) roles.push_back(word(role));
    return Writer("chart")
        .set("kind", word(chart.kind))
        .set("data", table_json(chart.data, nullptr))
        .set("roles", std::move(roles))
        .put("alternative", chart.alternative)
        .put("cut_off", chart.cut_off)
        .json();
}
inline Chart chart_of(JsonReader& reader) {
    Chart chart;
    chart.kind = reader.kind("kind", ChartKind::line);
    const Json* data = reader.member("data");
    if (data == nullptr) throw FormFault(reader.at("data"), "nothing", "a table");
    JsonReader table(*data, reader.at("data"));
    chart.data = table_of(table);
    table.finish();
    for (const auto& role : reader.texts("roles")) {
        const auto known = parse_word<ChartRole>(role);
        if (!known) throw FormFault(reader.at("roles"), role, all_words<ChartRole>());
        chart.roles.push_back(*known);
    }
    if (chart.roles.size() != chart.data.columns.size())
        throw FormFault(reader.at("roles"), std::to_string(chart.roles.size()),
                        "one role a column");
    chart.alternative = reader.text("alternative");
    chart.cut_off = reader.text("cut_off");
    return chart;
}

inline Image image_of(JsonReader& reader) {
    Image image{reader.required_text("media_type"), reader.required_text("base64"),
                reader.required_text("alternative"), inlines(reader, "caption")};
    if (image.media_type != "image/png" && image.media_type != "image/jpeg")
        throw FormFault(reader.at("media_type"), image.media_type, "image/png or image/jpeg");
    return image;
}

inline Quotation quotation_of(JsonReader& reader) {
    const Json* citation = reader.member("citation");
    if (citation == nullptr) throw FormFault(reader.at("citation"), "nothing", "a citation");
    return {citation_of(*citation, reader.at("citation")), reader.text("place")};
}

inline List list_of(JsonReader& reader) {
    List list{reader.truth("ordered", false), nested(reader, "items", block_from_json),
              reader.integer("start", 1)};
    if (list.start < 0 || list.start > largest_start)
        throw FormFault(reader.at("start"), std::to_string(list.start), "0 to 999999999");
    return list;
}

inline auto block_node(JsonReader& reader, const std::string& type) -> decltype(Block::node) {
    if (type == "paragraph") return ParagraphBlock{inlines(reader, "content")};
    if (type == "list") return list_of(reader);
    if (type == "table") return table_of(reader);
    if (type == "chart") return chart_of(reader);
    if (type == "key_figures") return KeyFigures{reader.list("items", key_figure_of)};
    if (type == "callout")
        return Callout{reader.kind("kind", CalloutKind::note), inlines(reader, "title"),
                       blocks(reader, "content")};
    if (type == "quotation") return quotation_of(reader);
    if (type == "definitions") return Definitions{reader.list("items", definition_of)};
    if (type == "formula") return Formula{reader.required_text("text"), reader.text("alternative")};
    if (type == "image") return image_of(reader);
    if (type == "sign_off") return SignOff{nested(reader, "blanks", inline_from_json)};
    if (type == "notice") return Notice{inlines(reader, "content")};
    throw FormFault(reader.at("type"), type,
                    "paragraph, list, table, chart, key_figures, callout, quotation, definitions, "
                    "formula, image, sign_off, notice");
}

inline void check_depth(const std::string& path) {
    const auto steps = std::count(path.begin(), path.end(), '/');
    if (steps > 4 * deepest)
        throw FormFault(path.substr(0, 120), "deeper nesting", "at most 64 levels");
}

}  // namespace json_detail

inline Json to_json(const Inline& item) {
    using namespace json_detail;
    return std::visit(
        Overload{
            [](const Run& x) { return Writer("text").set("text", x.text).json(); },
            [](const Strong& x) { return with_content("strong", x.content); },
            [](const Emphasis& x) { return with_content("emphasis", x.content); },
            [](const Superscript& x) { return with_content("superscript", x.content); },
            [](const Subscript& x) { return with_content("subscript", x.content); },
            [](const Link& x) {
                return Writer("link").put("url", x.url).put("content", x.content).json();
            },
            [](const Reference& x) {
                return Writer("reference").set("target", x.target).put("text", x.text).json();
            },
            [](const Note& x) {
                return Writer("note").put("content", x.content).put("number", x.number, 0).json();
            },
            [](const Value& x) { return value_json(x); },
            [](const Literal& x) {
                return Writer("literal")
                    .set("text", x.text)
                    .set("source", x.source)
                    .put("by_editor", x.by_editor, false)
                    .json();
            },
            [](const StateMark& x) {
                return Writer("state")
                    .set("state", word(x.state))
                    .set("light", word(x.light))
                    .json();
            },
            [](const Break&) { return Writer("break").json(); }},
        item.node);
}

inline Inline inline_from_json(const Json& json, const std::string& path) {
    json_detail::check_depth(path);
    JsonReader reader(json, path);
    const std::string type = reader.required_text("type");
    Inline item{json_detail::inline_node(reader, type)};
    reader.finish();
    return item;
}

inline Json to_json(const Block& block) {
    using namespace json_detail;
    Json json = std::visit(
        Overload{[](const ParagraphBlock& x) { return with_content("paragraph", x.content); },
                 [](const List& x) {
                     return Writer("list")
                         .put("ordered", x.ordered, false)
                         .set("items", nested(x.items))
                         .put("start", x.start, 1)
                         .json();
                 },
                 [](const Table& x) { return table_json(x, "table"); },
                 [](const Chart& x) { return chart_json(x); },
                 [](const KeyFigures& x) { return key_figures_json(x); },
                 [](const Callout& x) {
                     return Writer("callout")
                         .set("kind", word(x.kind))
                         .put("title", x.title)
                         .put("content", x.content)
                         .json();
                 },
                 [](const Quotation& x) {
                     return Writer("quotation")
                         .set("citation", citation_json(x.citation))
                         .put("place", x.place)
                         .json();
                 },
                 [](const Definitions& x) { return definitions_json(x); },
                 [](const Formula& x) {
                     return Writer("formula")
                         .set("text", x.text)
                         .put("alternative", x.alternative)
                         .json();
                 },
                 [](const Image& x) {
                     return Writer("image")
                         .set("media_type", x.media_type)
                         .set("base64", x.base64)
                         .set("alternative", x.alternative)
                         .put("caption", x.caption)
                         .json();
                 },
                 [](const SignOff& x) {
                     return Writer("sign_off").set("blanks", nested(x.blanks)).json();
                 },
                 [](const Notice& x) { return with_content("notice", x.content); }},
        block.node);
    if (!block.id.empty()) json["id"] = block.id;
    return json;
}

inline Block block_from_json(const Json& json, const std::string& path) {
    json_detail::check_depth(path);
    JsonReader reader(json, path);
    const std::string type = reader.required_text("type");
    Block block{reader.text("id"), json_detail::block_node(reader, type)};
    reader.finish();
    return block;
}

inline Json to_json(const Section& section) {
    return json_detail::Writer()
        .set("id", section.id)
        .put("origin", section.origin)
        .put("number", section.number)
        .put("title", section.title)
        .put("blocks", section.blocks)
        .put("sections", section.sections)
        .json();
}

inline Section section_from_json(const Json& json, const std::string& path) {
    json_detail::check_depth(path);
    JsonReader reader(json, path);
    Section section;
    section.id = reader.required_text("id");
    section.origin = reader.text("origin");
    section.number = reader.text("number");
    section.title = json_detail::inlines(reader, "title");
    section.blocks = json_detail::blocks(reader, "blocks");
    section.sections = reader.list("sections", section_from_json);
    reader.finish();
    return section;
}

// ---- the whole document

inline Json to_json(const Shown& shown) {
    json_detail::Writer writer;
    writer.set("number", shown.number.value).put("decimals", shown.number.decimals, 0);
    if (shown.upper)
        writer.set("upper", shown.upper->value).put("upper_decimals", shown.upper->decimals, 0);
    return writer.put("unit", shown.unit)
        .put("prefix", shown.prefix)
        .put("suffix", shown.suffix)
        .put("ending", shown.ending)
        .put("names_unit", shown.names_unit, true)
        .put("of_one", shown.of_one, false)
        .put("sign_in_words", shown.sign_in_words, false)
        .json();
}
inline Shown shown_from_json(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    const auto number = [&](const char* name, const char* decimals) -> std::optional<Number> {
        const auto value = reader.number(name);
        const int places = reader.integer(decimals, 0);
        if (!value) return std::nullopt;
        return Number{*value, static_cast<std::int8_t>(std::clamp(places, 0, 15))};
    };
    Shown shown;
    const auto first = number("number", "decimals");
    if (!first) throw FormFault(reader.at("number"), "nothing", "a number");
    shown.number = *first;
    shown.upper = number("upper", "upper_decimals");
    shown.unit = reader.text("unit");
    shown.prefix = reader.text("prefix");
    shown.suffix = reader.text("suffix");
    shown.ending = reader.text("ending");
    shown.names_unit = reader.truth("names_unit", true);
    shown.of_one = reader.truth("of_one", false);
    shown.sign_in_words = reader.truth("sign_in_words", false);
    reader.finish();
    return shown;
}

inline Json to_json(const Figure& figure) {
    json_detail::Writer writer;
    writer.put("indicator", figure.indicator)
        .put("area", figure.area)
        .put("period", figure.period)
        .put("target", figure.target)
        .set("aspect", word(figure.aspect))
        .set("text", figure.text);
    if (figure.number) writer.set("number", *figure.number);
    if (figure.shown) writer.set("shown", to_json(*figure.shown));
    writer.put("decimals", figure.decimals, 0)
        .put("unit", figure.unit)
        .put("basis", figure.basis)
        .put("title", figure.title);
    if (figure.state) writer.set("state", word(*figure.state));
    if (figure.light != Light::grey) writer.set("light", word(figure.light));
    if (figure.verdict) writer.set("verdict", word(*figure.verdict));
    writer.put("marks", figure.marks);
    if (!figure.sources.empty()) writer.set("sources", figure.sources);
    return writer.put("trace", figure.trace).json();
}
inline Figure figure_from_json(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    Figure figure;
    figure.indicator = reader.text("indicator");
    figure.area = reader.text("area");
    figure.period = reader.text("period");
    figure.target = reader.text("target");
    figure.aspect = reader.kind("aspect", Aspect::actual);
    figure.text = reader.required_text("text");
    figure.number = reader.number("number");
    if (const Json* shown = reader.member("shown"))
        figure.shown = shown_from_json(*shown, reader.at("shown"));
    figure.decimals = reader.integer("decimals", 0);
    figure.unit = reader.text("unit");
    figure.basis = reader.text("basis");
    figure.title = reader.text("title");
    if (reader.has("state")) figure.state = reader.kind("state", State::no_data);
    figure.light = reader.kind("light", Light::grey);
    if (reader.has("verdict")) figure.verdict = reader.kind("verdict", State::no_data);
    figure.marks = reader.texts("marks");
    figure.sources = reader.list("sources", [](const Json& each, const std::string& at) {
        if (const auto value = small_integer(each)) return *value;
        throw FormFault(at, found_text(each), "an integer");
    });
    figure.trace = reader.texts("trace");
    reader.finish();
    return figure;
}

inline Json to_json(const SourceEntry& entry) {
    return json_detail::Writer()
        .set("number", entry.number)
        .put("label", entry.label)
        .put("source_class", entry.source_class, 0)
        .put("source", entry.source)
        .put("quotation", entry.quotation)
        .put("published", entry.published)
        .put("note", entry.note)
        .put("as_submitted", entry.as_submitted)
        .json();
}
inline SourceEntry source_from_json(const Json& json, const std::string& path) {
    JsonReader reader(json, path);
    SourceEntry entry;
    entry.number = reader.integer("number", 0);
    entry.label = reader.text("label");
    entry.source_class = reader.integer("source_class", 0);
    entry.source = reader.text("source");
    entry.quotation = reader.text("quotation");
    entry.published = reader.text("published");
    entry.note = reader.text("note");
    entry.as_submitted = reader.text("as_submitted");
    reader.finish();
    return entry;
}

/// The document's members that are not lists as long as the document.
inline Json head_to_json(const Document& document) {
    return json_detail::Writer()
        .put("title", document.title)
        .put("subtitle", document.subtitle)
        .put("number", document.number)
        .put("issuer", document.issuer)
        .put("language", document.language)
        .put("area", document.area)
        .put("year", document.year, 0)
        .put("cut_off", document.cut_off)
        .put("cut_off_date", document.cut_off_date)
        .put("stage", document.stage)
        .put("synthetic", document.synthetic, false)
        .put("audience", document.audience)
        .put("front", document.front)
        .json();
}
inline Json to_json(const Document& document) {
    auto figures = Json::object();
    for (const auto& [id, figure] : document.figures) figures[id] = to_json(figure);
    return json_detail::Writer(head_to_json(document))
        .put("chapters", document.chapters)
        .put("appendices", document.appendices)
        .set("figures", std::move(figures))
        .put("sources", document.sources)
        .json();
}
inline Document document_of_json(const Json& json) {
    JsonReader reader(json, "");
    Document document;
    document.title = reader.text("title");
    document.subtitle = reader.text("subtitle");
    document.number = reader.text("number");
    document.issuer = reader.text("issuer");
    document.language = reader.text("language");
    document.area = reader.text("area");
    document.year = reader.integer("year", 0);
    document.cut_off = reader.text("cut_off");
    document.cut_off_date = reader.text("cut_off_date");
    document.stage = reader.text("stage");
    document.synthetic = reader.truth("synthetic", false);
    document.audience = reader.text("audience");
    document.front = json_detail::blocks(reader, "front");
    document.chapters = reader.list("chapters", section_from_json);
    document.appendices = reader.list("appendices", section_from_json);
    if (const Json* figures = reader.member("figures")) {
        for (const auto& [id, figure] : figures->items())
            document.figures.emplace(id, figure_from_json(figure, "/figures/" + id));
    }
    document.sources = reader.list("sources", source_from_json);
    reader.finish();
    return document;
}

}  // namespace almanac::doc
