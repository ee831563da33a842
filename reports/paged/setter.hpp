// Why: what setting any block needs: the galley it goes to, the paper's measures, the words, and
// what has been noticed on the way. One for each galley and thread. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/document.hpp"
#include "look/paper.hpp"
#include "messages/messages.hpp"
#include "paged/page.hpp"
#include "paged/text.hpp"
#include "paged/words.hpp"

namespace almanac::paged {

/// The column that blocks are set in.
struct Measure {
    float x = 0;
    float width = 0;
};

/// A place that rests on a source.
struct SourceUse {
    std::string label;
    std::string destination;
};

class Setter : private Losses {
public:
    Setter(const doc::Document& source, const look::Paper& profile, Shaper& glyphs, Galley& target);

    const doc::Document& document;
    const look::Paper& paper;
    const Words& words;
    Shaper& shaper;
    Galley& galley;

    // -- measures
    float page_width(bool landscape) const;   ///< Of the text.
    float page_height(bool landscape) const;  ///< Of the text.
    Measure measure;
    bool landscape = false;

    // -- meaning
    TagId parent = artifact;
    TagId open(Role role, TagId below);
    TagId open(Role role) { return open(role, parent); }

    // -- text
    Style style(const look::TextLook& look, TagId tag) const;
    /// An empty text to fill; the same one every time, so not to be held across calls.
    Text& fresh_text();
    void append(Text& text, std::string_view words, const Style& style);

    // -- strips: between begin and end everything put into the pools belongs to one.
    void begin_strip();
    Strip& end_strip(float height, bool into_flow = true);
    /// The text as lines, one strip each. Gives the number of strips.
    struct Setting {
        Align align = Align::start;
        float before = 0;
        float after = 0;
        float indent = 0;
        bool keep_with_next = false;
        bool into_flow = true;
        bool is_title = false;  ///< Broken at its own places, where it has such.
    };
    std::size_t set_text(Text& text, const look::TextLook& look, const Setting& setting);
    Setting setting_of(const look::TextLook& look) const;
    /// A heading, caption or other line of the paper's own.
    void set_words(std::string_view words, const look::TextLook& look, TagId tag,
                   bool keep_with_next = false);

    bool indents = true;  ///< First lines of paragraphs; not in lists.

    // -- marks for the next strip
    void anchor(const std::string& id);
    /// Decoration drawn with every strip until the scope ends: a bar left of it and a ground.
    struct Ground {
        float x = 0;
        float width = 0;
        Colour fill;
        Colour bar;
        float bar_width = 0;
        bool begun = false;  ///< From then on it also fills the space between strips.
    };
    std::vector<Ground> grounds;
    void add_space(float height) { pending_space_ += height; }

    // -- what is noticed
    void enter(std::string_view place) { place_ = place; }
    void complain(const MessagePattern& pattern, const std::vector<std::string>& found);
    void rests_on(const std::vector<int>& sources);
    std::set<int> take_sources() { return std::exchange(sources_, {}); }
    SourceUse user;
    std::map<int, std::vector<SourceUse>> uses;
    std::map<char32_t, std::vector<std::string>> without_glyph;
    std::map<char32_t, std::vector<std::string>> left_out;
    Diagnostics diagnostics;

    static Colour paint(std::string_view token) { return look::colour(token); }

private:
    void no_glyph(char32_t c) override;
    void dropped(char32_t c) override;

    Text text_;
    Strip marks_;
    std::vector<std::string> pending_anchors_;
    float pending_space_ = 0;
    std::string place_;
    std::set<std::string> complained_;
    std::set<int> sources_;
};

}  // namespace almanac::paged
