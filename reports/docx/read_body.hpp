// Why: the body of a document, as far as blocks and figures can be found in it again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/read_docx.hpp"

namespace almanac::docx {

/// Paragraphs by bookmark. A paragraph belongs to the block whose bookmark begins in it, else to
/// the innermost one around its text, so that typing at its ends or breaking it in two keeps it.
struct Body {
    std::map<std::string, std::vector<ReadParagraph>> owned;
    std::vector<LooseParagraph> loose;  ///< `after` is a bookmark.
    std::set<std::string> bookmarks;
    std::map<std::string, std::string> block_of_comment;  ///< Bookmark by the comment's id.
};

struct CommentText {
    std::string id;
    std::string author;
    std::string text;
};
/// Of the part that holds comments; nothing where there is none.
std::vector<CommentText> read_comments(std::string_view part);

/// Nothing where a part is no XML that XmlReader takes. Deleted text of tracked changes is left
/// out, inserted text read.
std::optional<Body> read_body(std::string_view document, std::string_view notes,
                              std::string_view relations);

}  // namespace almanac::docx
