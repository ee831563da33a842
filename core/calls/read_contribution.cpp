// Why: what a sector's code says in the report is believed only as sections of its own, over
// figures it may show. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "almanac/model/state_words.hpp"
#include "bounds/first_findings.hpp"
#include "calls/calls.hpp"
#include "calls/calls_messages.hpp"
#include "calls/reply_bounds.hpp"
#include "catalog/plan_lookup.hpp"
#include "codec/codec.hpp"
#include "schema/checker.hpp"

namespace almanac {
namespace {

bool is_id(const std::string& id) {
    return !id.empty() && id.size() <= 200 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-';
    });
}

/// Whether the sector has the indicator or reads it.
bool may_show(const Sector& sector, const std::string& indicator) {
    const std::string owner = indicator.substr(0, indicator.find('.'));
    if (owner == sector.id) return true;
    return std::any_of(sector.reads.begin(), sector.reads.end(), [&](const std::string& pattern) {
        return pattern == indicator || pattern == owner + ".*";
    });
}

/// Walks sections, collects what is wrong with ids, figures, quotations and verdicts, and fills in
/// what is the host's to say.
class Judge {
public:
    Judge(const Catalog& catalog, const Sector& sector, const std::string& language,
          FirstFindings& found)
        : catalog_(catalog), sector_(sector), language_(language), found_(found) {}

    void judge(doc::Section& section) {
        take_id(section.id);
        for (auto& item : section.title) judge(item);
        for (auto& block : section.blocks) judge(block);
        for (auto& inner : section.sections) judge(inner);
    }

private:
    template <class... F>
    struct Overload : F... {
        using F::operator()...;
    };
    template <class... F>
    Overload(F...) -> Overload<F...>;

    void judge(doc::Inlines& inlines) {
        for (auto& item : inlines) judge(item);
    }
    void judge(doc::Blocks& blocks) {
        for (auto& block : blocks) judge(block);
    }
    void judge(doc::Inline& item) {
        std::visit(Overload{[](doc::Run&) {}, [&](doc::Strong& x) { judge(x.content); },
                            [&](doc::Emphasis& x) { judge(x.content); },
                            [&](doc::Superscript& x) { judge(x.content); },
                            [&](doc::Subscript& x) { judge(x.content); },
                            [&](doc::Link& x) { judge(x.content); }, [](doc::Reference&) {},
                            [&](doc::Note& x) { judge(x.content); },
                            [&](doc::Value& x) { take_figure(x); },
                            [](doc::Literal& x) { x.by_editor = false; },
                            [&](doc::StateMark& x) { refuse_verdict(x); }, [](doc::Break&) {}},
                   item.node);
    }
    void judge(doc::Table& table) {
        judge(table.caption);
        judge(table.unit_line);
        for (auto& column : table.columns) judge(column.header);
        for (auto& row : table.rows) {
            for (auto& cell : row.cells) {
                judge(cell.content);
                for (auto& note : cell.notes) judge(note);
            }
        }
        for (auto& note : table.notes) judge(note);
    }
    void judge(doc::Block& block) {
        take_id(block.id);
        std::visit(Overload{[&](doc::ParagraphBlock& x) { judge(x.content); },
                            [&](doc::List& x) {
                                for (auto& item : x.items) judge(item);
                            },
                            [&](doc::Table& x) { judge(x); }, [&](doc::Chart& x) { judge(x.data); },
                            [&](doc::KeyFigures& x) {
                                for (auto& item : x.items) {
                                    judge(item.label);
                                    judge(item.figure);
                                    judge(item.comment);
                                }
                            },
                            [&](doc::Callout& x) {
                                judge(x.title);
                                judge(x.content);
                            },
                            [&](doc::Quotation& x) { take_quotation(x); },
                            [&](doc::Definitions& x) {
                                for (auto& item : x.items) {
                                    judge(item.term);
                                    judge(item.content);
                                }
                            },
                            [](doc::Formula&) {}, [&](doc::Image& x) { judge(x.caption); },
                            [&](doc::SignOff& x) {
                                for (auto& blank : x.blanks) judge(blank);
                            },
                            [&](doc::Notice& x) { judge(x.content); }},
                   block.node);
    }

    void take_id(const std::string& id) {
        // Blocks inside lists and callouts may go without one.
        if (id.empty()) return;
        if (!is_id(id) || !ids_.insert(id).second)
            found_.push_back(say(messages::bad_id, origin(), {id}));
    }
    void take_figure(doc::Value& value) {
        value.figure.clear();
        if (!value.indicator.empty() && !may_show(sector_, value.indicator))
            found_.push_back(say(messages::unread_indicator, origin(), {value.indicator, ""}));
    }
    void take_quotation(doc::Quotation& quotation) {
        const Citation& citation = quotation.citation;
        const PlanDocument* document = find_document(catalog_.documents, citation.document);
        if (document == nullptr || !stands(*document, citation)) {
            found_.push_back(say(messages::forged_quotation, origin(),
                                 {citation.document, citation.paragraph, citation.text}));
            return;
        }
        quotation.place = cited_place(*document, citation.paragraph, language_);
    }
    void refuse_verdict(const doc::StateMark& mark) {
        found_.push_back(say_bilingual(messages::own_verdict, origin(),
                                       {Text(std::string(state_word(mark.state, "zh")),
                                             std::string(state_word(mark.state, "en")))}));
    }
    std::string origin() const { return sector_.library.filename().string() + " contribute()"; }

    const Catalog& catalog_;
    const Sector& sector_;
    const std::string& language_;
    FirstFindings& found_;
    std::set<std::string> ids_;
};

/// Tells in each language what the codec found.
Diagnostic not_sections(const std::string& origin, const Diagnostic& cause) {
    const auto told = [&](const char* language) {
        return say(messages::not_sections, origin,
                   {cause.origin + " " + cause.message.in(language)});
    };
    Diagnostic diagnostic = told("zh");
    diagnostic.message.set("en", told("en").message.in("en"));
    return diagnostic;
}

}  // namespace

std::optional<std::vector<doc::Section>> read_contribution(const Catalog& catalog,
                                                           const Sector& sector,
                                                           const std::string& language,
                                                           const std::string& reply,
                                                           Diagnostics& diagnostics) {
    const std::string origin = sector.library.filename().string() + " contribute()";
    const auto json = parse_json(reply, origin, diagnostics);
    if (json.is_discarded() || !calls::keeps_to_bounds(json, origin, diagnostics))
        return std::nullopt;
    try {
        auto sections = sections_of_json(json);
        FirstFindings found(diagnostics, origin);
        Judge judge(catalog, sector, language, found);
        for (auto& section : sections) judge.judge(section);
        if (found.count() == 0) return sections;
    } catch (const Error& error) {
        diagnostics.push_back(not_sections(origin, error.diagnostic()));
    }
    return std::nullopt;
}

}  // namespace almanac
