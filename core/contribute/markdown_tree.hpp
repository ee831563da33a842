// Why: owns a tree of cmark-gfm; nothing else in the program knows the library.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::contribute_detail {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeNode>;

/// Parses CommonMark with tables and footnotes; raw HTML stays a node of its own. `markdown` must
/// be valid UTF-8 (invalid bytes become U+FFFD).
MarkdownTree parse_markdown(std::string_view markdown);

/// Type name as cmark gives it: paragraph, heading, table_row, footnote_reference …
std::string_view type_of(cmark_node* node);

/// Literal of a node, without preparation marks; empty where it has none.
std::string literal_of(cmark_node* node);

/// Literal of a node with them.
std::string marked_literal_of(cmark_node* node);

/// The number that an item of an ordered list has in the source, of which these are the lines; 0
/// where it cannot be read. The library keeps the first one only.
int item_number(cmark_node* item, const std::vector<std::string>& lines);

/// All the text beneath a node.
std::string plain_text(cmark_node* node);

}  // namespace almanac::contribute_detail
