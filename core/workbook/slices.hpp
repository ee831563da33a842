// Why: the rows of a sheet, and the strings of a book, are taken in slices: a tree of all of them
// would need many times the room of their text. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace almanac::workbook {

/// Parses a text; its names are plain, see make_names_plain. Says what is damaged, or nothing.
/// Throws Refused beyond bounds::part_marks.
std::string parse_xml(std::string_view text, pugi::xml_document& document);

/// Cuts the text of a part between items, so that each slice is a document of its own: the root,
/// the container and some of its items.
class Slices {
public:
    /// `text` is borrowed. `container` is the element that holds the items, or empty where the root
    /// does; `item` is the name of one. A text in which they cannot be told apart without parsing
    /// (comments, marked sections, other prefixes) is one slice.
    Slices(std::string_view text, std::string_view container, std::string_view item);

    /// Parses the next slice into `document`, which holds until the next call; false where there is
    /// none, or where it is damaged (see problem()). Throws Refused where a slice is beyond
    /// bounds::part_marks.
    bool next(pugi::xml_document& document);

    /// Parses what stands around the items; false where it is damaged.
    bool around(pugi::xml_document& document);

    /// Empty where all is well.
    const std::string& problem() const { return problem_; }

private:
    bool find_items(std::string_view container);
    bool parse(pugi::xml_document& document);

    std::string_view text_;
    std::string_view before_;  ///< Up to the items.
    std::string_view items_;
    std::string_view behind_;
    std::string end_of_item_;
    std::string slice_;
    bool is_first_ = true;
    std::string problem_;
};

}  // namespace almanac::workbook
