// Why: what a sector's code says in the report is believed only as sections of its own, over
// figures it may show. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "bounds/first_findings.hpp"
#include "calls/calls.hpp"
#include "calls/calls_messages.hpp"
#include "calls/reply_bounds.hpp"
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

/// Walks sections and collects what is wrong with ids and figures.
class Judge {
public:
    Judge(const Sector& sector, FirstFindings& found) : sector_(sector), found_(found) {}

    void judge(const doc::Section& section) {
        take_id(section.id);
        for (const auto& item : section.title) judge(item);
        for (const auto& block : section.blocks) judge(block);
        for (const auto& inner : section.sections) judge(inner);
    }

private:
    template <class... F>
    struct Overload : F... {
        using F::operator()...;
    };
    template <class... F>
    Overload(F...) -> Overload<F...>;

    void judge(const doc::Inlines& inlines) {
        for (const auto& item : inlines) judge(item);
    }
    void judge(const doc::Blocks& blocks) {
        for (const auto& block : blocks) judge(block);
    }
    void judge(const doc::Inline& item) {
        std::visit(
            Overload{[](const doc::Run&) {}, [&](const doc::Strong& x) { judge(x.content); },
                     [&](const doc::Emphasis& x) { judge(x.content); },
                     [&](const doc::Superscript& x) { judge(x.content); },
                     [&](const doc::Subscript& x) { judge(x.content); },
                     [&](const doc::Link& x) { judge(x.content); }, [](const doc::Reference&) {},
                     [&](const doc::Note& x) { judge(x.content); },
                     [&](const doc::Value& x) { take_figure(x); }, [](const doc::Literal&) {},
                     [](const doc::StateMark&) {}, [](const doc::Break&) {}},
            item.node);
    }
    void judge(const doc::Table& table) {
        judge(table.caption);
        judge(table.unit_line);
        for (const auto& column : table.columns) judge(column.header);
        for (const auto& row : table.rows) {
            for (const auto& cell : row.cells) {
                judge(cell.content);
                for (const auto& note : cell.notes) judge(note);
            }
        }
        for (const auto& note : table.notes) judge(note);
    }
    void judge(const doc::Block& block) {
        take_id(block.id);
        std::visit(
            Overload{[&](const doc::ParagraphBlock& x) { judge(x.content); },
                     [&](const doc::List& x) {
                         for (const auto& item : x.items) judge(item);
                     },
                     [&](const doc::Table& x) { judge(x); },
                     [&](const doc::Chart& x) { judge(x.data); },
                     [&](const doc::KeyFigures& x) {
                         for (const auto& item : x.items) {
                             judge(item.label);
                             judge(item.figure);
                             judge(item.comment);
                         }
                     },
                     [&](const doc::Callout& x) {
                         judge(x.title);
                         judge(x.content);
                     },
                     [](const doc::Quotation&) {},
                     [&](const doc::Definitions& x) {
                         for (const auto& item : x.items) {
                             judge(item.term);
                             judge(item.content);
                         }
                     },
                     [](const doc::Formula&) {}, [&](const doc::Image& x) { judge(x.caption); },
                     [&](const doc::SignOff& x) {
                         for (const auto& blank : x.blanks) judge(blank);
                     },
                     [&](const doc::Notice& x) { judge(x.content); }},
            block.node);
    }

    void take_id(const std::string& id) {
        // Blocks inside lists and callouts may go without one.
        if (id.empty()) return;
        if (!is_id(id) || !ids_.insert(id).second)
            found_.push_back(say(messages::bad_id, origin(), {id}));
    }
    void take_figure(const doc::Value& value) {
        if (!value.indicator.empty() && !may_show(sector_, value.indicator))
            found_.push_back(say(messages::unread_indicator, origin(), {value.indicator, ""}));
    }
    std::string origin() const { return sector_.library.filename().string() + " contribute()"; }

    const Sector& sector_;
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

std::optional<std::vector<doc::Section>> read_contribution(const Sector& sector,
                                                           const std::string& reply,
                                                           Diagnostics& diagnostics) {
    const std::string origin = sector.library.filename().string() + " contribute()";
    const auto json = parse_json(reply, origin, diagnostics);
    if (json.is_discarded() || !calls::keeps_to_bounds(json, origin, diagnostics))
        return std::nullopt;
    try {
        auto sections = sections_of_json(json);
        FirstFindings found(diagnostics, origin);
        Judge judge(sector, found);
        for (const auto& section : sections) judge.judge(section);
        if (found.count() == 0) return sections;
    } catch (const Error& error) {
        diagnostics.push_back(not_sections(origin, error.diagnostic()));
    }
    return std::nullopt;
}

}  // namespace almanac
