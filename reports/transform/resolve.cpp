// Why: carries resolved figures into the tree. SPDX-License-Identifier: Apache-2.0
#include "transform/resolve.hpp"

#include <set>

#include "transform/transform_messages.hpp"
#include "transform/walk.hpp"

namespace almanac {
namespace {

class FigureFiller {
public:
    FigureFiller(const Resolver& resolver, doc::Document& document, Diagnostics& diagnostics)
        : resolver_(resolver), document_(document), diagnostics_(diagnostics) {}

    /// From here on messages name this section.
    void enter(const doc::Section& section) { section_ = &section; }

    void operator()(doc::Inline& item) {
        auto* value = std::get_if<doc::Value>(&item.node);
        if (value == nullptr) return;
        *value = resolver_.settled(*value);
        value->figure = Resolver::id_of(*value);
        auto& figure = document_.figures[value->figure];
        if (!figure.text.empty()) return;
        figure = resolver_.figure(*value);
        if (!figure.text.empty()) return;
        const std::string name = value->target.empty()
                                     ? value->indicator + " " + value->area + " " + value->period
                                     : value->target;
        diagnostics_.push_back(say(messages::unknown_figure, "", {where(), name}));
        figure.text = document_.language == "zh" ? "暂无数据" : "no data";
    }

private:
    /// The section's title, as far as it is words; its id where it has none.
    std::string where() const {
        if (section_ == nullptr) return document_.title;
        std::string words;
        for (const auto& item : section_->title) {
            if (const auto* run = std::get_if<doc::Run>(&item.node)) words += run->text;
        }
        return words.empty() ? section_->id : words;
    }

    const Resolver& resolver_;
    doc::Document& document_;
    Diagnostics& diagnostics_;
    const doc::Section* section_ = nullptr;
};

void fill(doc::Section& section, FigureFiller& filler) {
    filler.enter(section);
    walk(section.title, filler);
    walk(section.blocks, filler);
    for (auto& inner : section.sections) fill(inner, filler);
}

/// In a table the marks of a figure stand in a note to its cell: the column stays one of numbers.
void note_marks(const doc::Document& document, doc::Table& table) {
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            std::set<std::string> marks;
            auto collect = [&](const doc::Inline& item) {
                const auto* value = std::get_if<doc::Value>(&item.node);
                if (value == nullptr || value->figure.empty()) return;
                const auto& figure = document.figures.at(value->figure);
                marks.insert(figure.marks.begin(), figure.marks.end());
            };
            walk(cell.content, collect);
            std::string joined;
            for (const auto& mark : marks)
                joined += (joined.empty() ? "" : document.language == "zh" ? "、" : ", ") + mark;
            if (!joined.empty()) cell.notes.push_back({doc::Inline{doc::Run{joined}}});
        }
    }
}

/// A chart's axis is in the unit of its points, whoever wrote its table; points of several units
/// belong on no common axis.
void name_axis(doc::Document& document, const std::string& id, doc::Chart& chart,
               Diagnostics& diagnostics) {
    std::set<std::string> units;
    auto collect = [&](const doc::Inline& item) {
        const auto* value = std::get_if<doc::Value>(&item.node);
        if (value == nullptr || value->figure.empty()) return;
        const auto& figure = document.figures.at(value->figure);
        if (figure.shown && !(figure.shown->of_one && figure.shown->names_unit))
            units.insert(figure.unit);
    };
    for (auto& row : chart.data.rows)
        for (auto& cell : row.cells) walk(cell.content, collect);
    if (units.size() > 1)
        diagnostics.push_back(
            say(messages::units_on_one_axis, "", {id, *units.begin(), *units.rbegin()}));
    if (units.size() != 1 || units.begin()->empty()) return;
    const std::string words = document.language == "zh" ? "单位：" : "Unit: ";
    chart.data.unit_line = {doc::Inline{doc::Run{words + *units.begin()}}};
}

/// Entries that a figure of the document rests on. A part of the report (a county, a unit) reads
/// more than it prints: what others published of other places is no source of it.
std::vector<doc::SourceEntry> printed_sources(const ContributionContext& context,
                                              const doc::Document& document,
                                              std::vector<doc::SourceEntry> entries) {
    const auto& edition = context.edition;
    if (edition.area == context.catalog.workspace.area && edition.unit.empty()) return entries;
    std::set<int> used;
    for (const auto& [id, figure] : document.figures)
        used.insert(figure.sources.begin(), figure.sources.end());
    std::erase_if(entries,
                  [&](const doc::SourceEntry& entry) { return used.count(entry.number) == 0; });
    return entries;
}

}  // namespace

void resolve_figures(const ContributionContext& context, doc::Document& document,
                     Diagnostics& diagnostics) {
    const SourceList sources(context.catalog, context.figures, context.edition.language);
    const Resolver resolver(context, sources);
    FigureFiller filler(resolver, document, diagnostics);
    walk(document.front, filler);
    for (auto* part : {&document.chapters, &document.appendices}) {
        for (auto& section : *part) fill(section, filler);
    }
    document.sources = printed_sources(context, document, sources.entries());
    auto mark = [&](doc::Block& block) {
        if (auto* table = std::get_if<doc::Table>(&block.node)) note_marks(document, *table);
        auto* chart = std::get_if<doc::Chart>(&block.node);
        if (chart == nullptr) return;
        note_marks(document, chart->data);
        name_axis(document, block.id, *chart, diagnostics);
    };
    for (auto* part : {&document.chapters, &document.appendices}) {
        for (auto& section : *part) walk_blocks(section, mark);
    }
}

}  // namespace almanac
