// Why: a text of anybody's is measured before and while it is taken apart, so that none costs more
// than a thick book would. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "messages/messages.hpp"

namespace almanac::contribute_detail {

/// Thrown where a text goes beyond a bound: nothing of it is used.
struct BeyondBounds {
    Diagnostic diagnostic;
};

/// Throws where the text is too long or holds a table that is too large; `file` names it. To be
/// called before it is parsed: the parser fills rows up to the width of their head.
void check_text(std::string_view markdown, const std::string& file);

/// Counts what a text is made of while it is taken apart.
class TextCount {
public:
    // `place` says where the text stands; called only where it goes beyond.
    template <class Place>
    void heading(Place place) {
        count(headings_, bounds::headings, messages::headings_beyond, place);
    }
    template <class Place>
    void directive(Place place) {
        count(directives_, bounds::directives, messages::directives_beyond, place);
    }
    template <class Place>
    void note(Place place) {
        count(notes_, bounds::text_notes, messages::text_notes_beyond, place);
    }
    /// A block or piece of text; long ones count as several.
    template <class Place>
    void part(std::size_t bytes, Place place) {
        parts_ += bytes / 64;
        count(parts_, bounds::text_parts, messages::text_parts_beyond, place);
    }

private:
    template <class Place>
    static void count(std::uint64_t& counted, const WorkBound& bound, const MessagePattern& pattern,
                      Place place) {
        if (++counted > bound.most) throw BeyondBounds{say(pattern, place(), {bound.text()})};
    }

    std::uint64_t headings_ = 0;
    std::uint64_t directives_ = 0;
    std::uint64_t notes_ = 0;
    std::uint64_t parts_ = 0;
};

}  // namespace almanac::contribute_detail
