// Why: see held_back.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/held_back.hpp"

#include <algorithm>
#include <unordered_map>

#include "annual/build.hpp"
#include "annual/quality_messages.hpp"
#include "catalog/duties.hpp"
#include "catalog/places.hpp"
#include "transform/walk.hpp"

namespace almanac::annual {
namespace {

Text sector_title(const Catalog& catalog, const std::string& id) {
    const Sector* sector = catalog.find_sector(id);
    return sector == nullptr ? Text(id, id) : sector->title;
}

Text joined(const Text& a, const Text& b) {
    return {a.in("zh") + " " + b.in("zh"), a.in("en") + " " + b.in("en")};
}

/// What stands as words, a figure of the host's own as a gap.
std::string words_of(doc::Inlines& inlines) {
    std::string text;
    const auto visit = [&](doc::Inline& item) {
        if (const auto* run = std::get_if<doc::Run>(&item.node)) text += run->text;
        if (const auto* literal = std::get_if<doc::Literal>(&item.node)) text += literal->text;
        if (std::holds_alternative<doc::Value>(item.node)) text += " □ ";
    };
    walk(inlines, visit);
    return text;
}

std::string words_of(doc::Section& section) {
    std::string text;
    const auto visit = [&](doc::Inline& item) {
        if (const auto* run = std::get_if<doc::Run>(&item.node)) text += run->text + "\n";
    };
    walk(section, visit);
    return text;
}

/// Visits every run of words that a reader sees as one: paragraph, cell, caption.
template <class Visit>
void each_words(doc::Table& table, const std::string& id, const Visit& visit) {
    visit(id, table.caption);
    visit(id, table.unit_line);
    for (auto& column : table.columns) visit(id, column.header);
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            visit(id, cell.content);
            for (auto& note : cell.notes) visit(id, note);
        }
    }
    for (auto& note : table.notes) visit(id, note);
}

template <class Visit>
void each_words(doc::Block& block, const Visit& visit) {
    const auto& id = block.id;
    std::visit(Overload{[&](doc::ParagraphBlock& x) { visit(id, x.content); }, [](doc::List&) {},
                        [&](doc::Table& x) { each_words(x, id, visit); },
                        [&](doc::Chart& x) { each_words(x.data, id, visit); },
                        [&](doc::KeyFigures& x) {
                            for (auto& item : x.items) {
                                visit(id, item.label);
                                visit(id, item.comment);
                            }
                        },
                        [&](doc::Callout& x) { visit(id, x.title); },
                        // Words of the published plan.
                        [](doc::Quotation&) {},
                        [&](doc::Definitions& x) {
                            for (auto& item : x.items) visit(id, item.term);
                        },
                        [](doc::Formula&) {}, [&](doc::Image& x) { visit(id, x.caption); },
                        [](doc::SignOff&) {}, [&](doc::Notice& x) { visit(id, x.content); }},
               block.node);
}

template <class Series, class Visit>
void each_provenance(Series& series, const Visit& visit) {
    for (auto& provenance : series.yearly.provenances) visit(provenance);
    for (auto& other : series.other)
        for (auto& provenance : other.provenances) visit(provenance);
    for (auto& [year, alternatives] : series.alternatives)
        for (auto& alternative : alternatives) visit(alternative.provenance);
}

/// Clears what `quotes`, given a text and its indicator, says to tell closed figures.
template <class Quotes>
void clear_sources(const Catalog& catalog, Figures& figures, const Quotes& quotes) {
    std::vector<MeasuredSeries> cleared;
    for (const auto& [key, series] : figures.all()) {
        const Indicator* indicator = catalog.find_indicator(key.first);
        if (indicator == nullptr) continue;
        const auto tells = [&](const std::string& text) {
            return !text.empty() && quotes(text, *indicator);
        };
        bool any = false;
        each_provenance(*series, [&](const Provenance& of) {
            for (const auto* text : {&of.quotation, &of.note, &of.source})
                any = tells(*text) || any;
        });
        if (!any) continue;
        cleared.push_back(*series);
        each_provenance(cleared.back(), [&](Provenance& of) {
            for (auto* text : {&of.quotation, &of.note, &of.source})
                if (tells(*text)) text->clear();
        });
    }
    for (auto& series : cleared) figures.add(std::move(series));
}

/// A text with every occurrence of `words` taken out.
std::string without(std::string text, const std::string& words) {
    constexpr std::string_view gap = "……";
    if (words.empty()) return text;
    for (auto at = text.find(words); at != std::string::npos;
         at = text.find(words, at + gap.size()))
        text.replace(at, words.size(), gap);
    return text;
}

/// What a reader finds in the place of words that are held back.
std::string stand_in(const Edition& edition) {
    return edition.language == "zh"
               ? "所报内容含有不公开的数据，本版未予刊载。"
               : "What was handed in tells figures that are not public; it is not printed here.";
}

}  // namespace

Diagnostics closed_targets(const Catalog& catalog) {
    Diagnostics notes;
    for (const auto& target : catalog.targets) {
        if (target.release == Release::open || target.quotations.empty() ||
            !target.release_ground.empty())
            continue;
        const auto& quoted = target.quotations.front();
        notes.push_back(say_bilingual(messages::published_target_closed, target.id,
                                      {target.title.empty() ? Text(target.id) : target.title,
                                       Text(quoted.document + " " + quoted.paragraph)}));
    }
    return notes;
}

Text HeldBack::name_of(const ClosedFigures::Quoted& quoted) const {
    const Indicator* indicator = catalog_.find_indicator(quoted.indicator);
    const Area* area = catalog_.find_area(quoted.area);
    const auto in = [&](const char* language) {
        return (indicator == nullptr ? quoted.indicator : indicator->name.in(language)) + " " +
               (area == nullptr ? quoted.area : area->name.in(language)) + " " +
               to_text(quoted.period);
    };
    return {in("zh"), in("en")};
}

std::set<ClosedFigures::Quoted> HeldBack::quoted_in(const std::string& text) const {
    auto quoted = closed_.quoted_in(text);
    std::erase_if(quoted, [&](const ClosedFigures::Quoted& figure) {
        std::string rest = text;
        for (const auto& waiver : edition_.waivers) {
            const bool speaks_of_it =
                waiver.rule == coincidence_rule && waiver.indicator == figure.indicator &&
                waiver.area == figure.area && waiver.year == figure.period.first.year;
            if (speaks_of_it) rest = without(std::move(rest), waiver.words);
        }
        return rest != text && closed_.quoted_in(rest).count(figure) == 0;
    });
    return quoted;
}

bool HeldBack::is_quoted(const std::string& text, const Text& place) {
    const auto quoted = quoted_in(text);
    for (const auto& each : quoted) {
        auto said = say_bilingual(messages::closed_quoted, each.indicator, {place, name_of(each)});
        if (std::find(diagnostics_.begin(), diagnostics_.end(), said) == diagnostics_.end())
            diagnostics_.push_back(std::move(said));
    }
    return !quoted.empty();
}

EditionTexts HeldBack::texts(const EditionTexts& all) {
    if (closed_.empty()) return all;
    EditionTexts kept;
    for (const auto& [sector, places] : all) {
        for (const auto& [place, text] : places) {
            const std::string file = "editions/" + std::to_string(edition_.year) + "/texts/" +
                                     sector + "/" + place + "." + edition_.language + ".md";
            kept[sector][place] = is_quoted(text, Text(file, file)) ? stand_in(edition_) : text;
        }
    }
    return kept;
}

void HeldBack::unit_texts(std::map<std::string, std::vector<doc::Section>>& all) {
    if (closed_.empty()) return;
    for (auto& [id, sections] : all) {
        const Sector* sector = catalog_.find_sector(id);
        const auto places = sector == nullptr ? std::vector<NamedPlace>{} : places_of(*sector);
        for (auto& section : sections) {
            const auto place =
                std::find_if(places.begin(), places.end(),
                             [&](const NamedPlace& each) { return each.name == section.id; });
            const Text title(place == places.end() ? section.id : place->title, section.id);
            if (is_quoted(words_of(section), joined(sector_title(catalog_, id), title)))
                section.blocks = {paragraph("", {run(stand_in(edition_))})};
        }
    }
}

void HeldBack::task_reports(TaskReports& all) {
    for (const auto& task : catalog_.tasks) {
        const auto reports = all.find(task.id);
        if (reports == all.end()) continue;
        const bool is_closed =
            !task.indicators.empty() &&
            std::all_of(task.indicators.begin(), task.indicators.end(), [&](const auto& id) {
                const Indicator* indicator = catalog_.find_indicator(id);
                return indicator != nullptr && !may_see(edition_.audience, indicator->release);
            });
        for (auto& report : reports->second) {
            if (is_closed)
                report = {report.unit, TaskStatus::not_reported, {}, {}, {}, {},
                          {},          Release::withheld};
            const Text place = joined(task.title, unit_name(catalog_, report.unit));
            if (is_quoted(report.progress, place)) report.progress.clear();
            if (is_quoted(report.evidence, place)) report.evidence.clear();
        }
    }
}

void HeldBack::notes(Figures& shown, Figures& all) {
    if (closed_.empty()) return;
    std::unordered_map<std::string, bool> known;
    clear_sources(catalog_, shown, [&](const std::string& text, const Indicator& of) {
        const auto [quotes, is_new] = known.try_emplace(text, false);
        if (is_new) quotes->second = is_quoted(text, joined(of.name, {"来源说明", "(source)"}));
        return quotes->second;
    });
    // Verdicts name their sources, and rest on closed figures, too; of these nobody has to hear.
    clear_sources(catalog_, all, [&](const std::string& text, const Indicator&) {
        const auto [quotes, is_new] = known.try_emplace(text, false);
        if (is_new) quotes->second = !quoted_in(text).empty();
        return quotes->second;
    });
}

void HeldBack::answers(std::vector<Doubt>& doubts) {
    for (auto& doubt : doubts) {
        if (!doubt.answer) continue;
        const Text place(doubt.rule + " " + doubt.indicator);
        if (is_quoted(doubt.answer->text.in("zh"), place) ||
            is_quoted(doubt.answer->text.in("en"), place))
            doubt.answer->text = Text("不公开", "not public");
    }
}

void HeldBack::document(doc::Document& document) {
    if (closed_.empty()) return;
    const Voice voice{edition_.language};
    const auto guard = [&](const std::string& id, doc::Inlines& words) {
        if (is_quoted(words_of(words), Text(id, id))) words = {run(voice("不公开", "not public"))};
    };
    const auto visit = [&](doc::Block& block) { each_words(block, guard); };
    const auto guard_section = [&](doc::Section& section, const auto& self) -> void {
        guard(section.id, section.title);
        walk_blocks(section.blocks, visit);
        for (auto& inner : section.sections) self(inner, self);
    };
    walk_blocks(document.front, visit);
    for (auto* parts : {&document.chapters, &document.appendices})
        for (auto& section : *parts) guard_section(section, guard_section);
}

}  // namespace almanac::annual
