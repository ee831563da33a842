// Why: everything of a page passes here on its way out: text is escaped once, in one place, and
// what must be said is said. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"
#include "html/words.hpp"
#include "messages/messages.hpp"

namespace almanac::html {

/// The growing page with its document, its language's words and what has been collected on the way.
class Page {
public:
    Page(const doc::Document& source, Diagnostics& diagnostics)
        : document(source), words(html::words(source.language)), diagnostics_(diagnostics) {
        // A page that grows by doubling touches three times its room.
        constexpr std::size_t a_figure = 620;
        constexpr std::size_t anything_else = 1U << 20U;
        out_.reserve(anything_else + a_figure * source.figures.size());
        figures_.reserve(source.figures.size());
        for (const auto& entry : source.figures) figures_.emplace(entry.first, &entry);
        uses_.reserve(source.figures.size());
    }

    /// A figure of the document with its id.
    using FigureEntry = std::map<std::string, doc::Figure>::value_type;
    /// Null where the document has none of that id.
    const FigureEntry* find_figure(const std::string& id) const {
        const auto found = figures_.find(id);
        return found == figures_.end() ? nullptr : found->second;
    }

    const doc::Document& document;
    const Words& words;

    /// Markup of this library's own, as it is.
    void markup(std::string_view own) { out_ += own; }
    /// Text of anybody: escaped, unprintable characters dropped with a diagnostic. Good in content
    /// and in double-quoted attributes.
    void text(std::string_view anybodys);
    /// ` name="…"`
    void attribute(std::string_view name, std::string_view value);
    /// ` id="…"`; blanks, which an id cannot hold, become underscores.
    void id(std::string_view prefix, std::string_view id);
    /// ` href="#…"` to an id written by id().
    void href(std::string_view prefix, std::string_view id);
    std::string& out() { return out_; }

    /// Block or section that is being written; origin of diagnostics.
    void enter(std::string_view place) { place_ = place; }
    void complain(const MessagePattern& pattern, const std::string& found);

    /// Counts a use of a figure; what stands before the figure's id in the id of this use. A number
    /// behind it would make the tenth use of 2017 its October.
    std::string use_prefix_of(const FigureEntry& figure);
    bool is_used(const FigureEntry& figure) const { return uses_.count(&figure) != 0; }

    /// Sources of the figures written since the last call.
    std::set<int> take_sources();
    void add_sources(const std::vector<int>& sources) {
        sources_.insert(sources.begin(), sources.end());
    }

    /// Keeps a note for the end of its chapter; its number on the page.
    std::size_t add_note(const doc::Note& note);
    struct OpenNote {
        const doc::Note* note;
        std::size_t anchor;
    };
    std::vector<OpenNote> take_notes();

private:
    std::string out_;
    Diagnostics& diagnostics_;
    std::string place_;
    std::set<std::string> complained_;
    // Looked up for every figure, never walked.
    std::unordered_map<std::string_view, const FigureEntry*> figures_;
    std::unordered_map<const FigureEntry*, int> uses_;
    std::set<int> sources_;
    std::vector<OpenNote> notes_;
    std::size_t notes_ever_ = 0;
};

}  // namespace almanac::html
