// Why: raised, lowered and struck characters say something else than the text around them: a
// footnote mark is no digit, and what is struck no longer holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::workbook {

/// How characters stand in their line.
struct Writing {
    bool raised = false;
    bool lowered = false;
    bool struck = false;
    bool is_plain() const { return !raised && !lowered && !struck; }
};

/// Of the properties of a run or a font.
Writing read_writing(const pugi::xml_node& properties);

/// A text of a cell: `plain`, or runs of which some are written in another way.
struct RichText {
    struct Run {
        std::string text;
        std::optional<Writing> writing;  ///< Nothing: as the cell's font has it.
    };
    std::string plain;
    std::vector<Run> runs;
    /// As characters_of counts. What is longer than a cell can hold has neither text nor runs.
    std::size_t length = 0;
};

/// Characters as spreadsheet programs count them: those beyond U+FFFF count twice.
std::size_t characters_of(std::string_view text);

/// A shared or inline string without its phonetic runs.
RichText read_rich_text(const pugi::xml_node& item);

/// A text as it is seen.
struct SeenText {
    std::string text;    ///< With raised and lowered digits as such: m³, 1512.5¹.
    std::string apart;   ///< Its raised and lowered characters, as they were typed.
    std::string struck;  ///< Its struck characters.
};

/// `font` is that of the cell.
SeenText as_seen(const RichText& rich, const Writing& font);

}  // namespace almanac::workbook
