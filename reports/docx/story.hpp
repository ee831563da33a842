// Why: a chapter is written by itself, so that two cores can share a report; everything it needs
// beyond its own text (notes, links, charts, pictures, bookmarks) waits here to be joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"
#include "docx/marks.hpp"
#include "docx/profile.hpp"
#include "docx/words.hpp"
#include "messages/messages.hpp"
#include "ooxml/xml.hpp"

namespace almanac::docx {

/// How a run looks, beside its paragraph's style.
struct Format {
    bool strong = false;
    bool emphasis = false;
    int script = 0;  ///< 1 raised, -1 lowered.
    std::string_view style = {};
};

/// A figure as it is printed at one place.
struct PrintedFigure {
    std::string figure;
    std::string text;
};
/// A block or section as the mapping part has it: digests over its words (figures and references as
/// their ids, all escaped as in XML) and over its figures' texts, and these in their order: a
/// program that drops the tags of controls leaves their texts.
struct Marked {
    std::string id;
    Digest words;
    Digest figures;
    Digest notes;  ///< Over their words without blanks.
    std::vector<PrintedFigure> printed;
};
struct Heading {
    std::string text;
    std::string bookmark;
    int level = 1;
};
struct Part {
    std::string name;
    std::string content;
    bool stored = false;
};
struct Relation {
    std::string id;
    std::string_view type;
    std::string target;
    bool external = false;
};
struct ChartFigure {
    std::string block;
    std::string figure;
    std::string text;
};

/// The growing body of one part of the report. `part` keeps ids of parts apart.
class Story {
public:
    Story(const doc::Document& source, const Profile& page_profile, std::size_t part,
          Diagnostics& diagnostics)
        : document(source),
          profile(page_profile),
          words(docx::words(source.language)),
          part_(part),
          diagnostics_(diagnostics) {}

    const doc::Document& document;
    const Profile& profile;
    const Words& words;

    ooxml::Xml& xml() { return in_note_ ? note_ : body_; }

    // ---- paragraphs and runs
    /// `more` is markup of the paragraph's properties that follows the style.
    void open_paragraph(std::string_view style, std::string_view more = {});
    void close_paragraph() { xml().markup("</w:p>"); }
    void run(std::string_view text, const Format& format = {});
    /// A figure's control around what is written until close_figure; the id survives whatever is
    /// done to the paragraph.
    void open_figure(const std::string& figure);
    void close_figure();
    /// Opens a link to a block of this document.
    void open_reference(std::string_view target);
    void open_link(const std::string& url);
    void close_link();
    /// Writes a note's content where `write` puts it, its mark here.
    template <class Write>
    void note(Write write) {
        if (in_note_) return;
        feed("{note}");
        mark_note();
        in_note_ = true;
        begin_note();
        write();
        end_note();
        in_note_ = false;
    }

    // ---- blocks
    /// The next paragraph begins this block; blocks nest.
    void open_block(const std::string& id);
    void close_block();

    /// Turns the page where it lies otherwise.
    void turn(bool wide);
    bool is_wide() const { return wide_; }
    int width() const { return wide_ ? profile.wide_width() : profile.text_width(); }

    // ---- beside the text
    std::string next_name(std::string_view stem);  ///< `chart3-2`.
    long long next_id() { return static_cast<long long>(part_) * 1'000'000 + ++ids_; }
    /// Number of a new numbered or dotted list.
    int new_list(bool ordered, int level, int start);
    std::string relate(std::string_view type, std::string target, bool external = false);

    void enter(std::string_view place) { place_ = place; }
    const std::string& place() const { return place_; }
    void complain(const MessagePattern& pattern, const std::vector<std::string>& found);
    /// Says what the text dropped since the last call.
    void check_dropped(ooxml::Xml& xml);

    void add_sources(const std::vector<int>& sources) {
        sources_.insert(sources.begin(), sources.end());
    }
    std::set<int> take_sources() { return std::exchange(sources_, {}); }

    // ---- what is joined afterwards
    struct ListUse {
        int number;
        bool ordered;
        int level;  ///< Of nesting, from 0.
        int start;
    };
    std::vector<std::size_t> note_marks;  ///< Where in the body a note's number belongs.
    std::vector<std::string> notes;       ///< Content of each.
    std::vector<Marked> marked;
    std::vector<Heading> headings;
    std::vector<Part> parts;
    std::vector<Relation> relations;
    std::vector<ListUse> lists;
    std::vector<ChartFigure> chart_figures;
    std::vector<std::string> long_figures;  ///< Ids that are longer than their tags.
    std::string take_body();

private:
    struct Open {
        long long id;
        std::size_t marked;
        bool begun;
    };
    enum class Within { text = 1, figure, reference };
    void write_text(std::string_view text);
    void feed(std::string_view own);
    void print(std::string_view text);
    void feed_text(std::string_view escaped);
    void mark_note();
    void begin_note();
    void end_note();

    ooxml::Xml body_;
    ooxml::Xml note_;
    bool in_note_ = false;
    Within within_ = Within::text;
    bool wide_ = false;
    std::size_t part_;
    long long ids_ = 0;
    std::vector<Open> open_;
    std::string place_;
    std::set<int> sources_;
    std::set<std::string> complained_;
    Diagnostics& diagnostics_;
};

/// `<w:sectPr>` of body pages; the cover's has no page number, the contents' begins to count.
enum class PageKind { cover = 1, contents, body, wide };
std::string page_properties(const Profile& profile, PageKind kind);

}  // namespace almanac::docx
