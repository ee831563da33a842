// Why: see markdown_tree.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/markdown_tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <charconv>

#include "contribute/prepare_source.hpp"
#include "contribute/source_marks.hpp"

namespace almanac::contribute_detail {

MarkdownTree parse_markdown(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
    if (cmark_syntax_extension* table = cmark_find_syntax_extension("table"))
        cmark_parser_attach_syntax_extension(parser, table);
    const std::string prepared = prepare_source(markdown);
    cmark_parser_feed(parser, prepared.data(), prepared.size());
    MarkdownTree tree(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    cmark_consolidate_text_nodes(tree.get());
    return tree;
}

std::string_view type_of(cmark_node* node) {
    // The library has no words of its own for notes.
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return "footnote_definition";
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return "footnote_reference";
    return cmark_node_get_type_string(node);
}

std::string literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    if (literal == nullptr) return {};
    std::string text = marks::restored(literal);
    for (auto at = text.find(marks::glue); at != std::string::npos; at = text.find(marks::glue, at))
        text.erase(at, marks::glue.size());
    return text;
}

std::string marked_literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string() : literal;
}

int item_number(cmark_node* item, const std::vector<std::string>& lines) {
    const auto line = static_cast<std::size_t>(cmark_node_get_start_line(item));
    const auto column = static_cast<std::size_t>(cmark_node_get_start_column(item));
    if (line < 1 || line > lines.size() || column < 1 || column > lines[line - 1].size()) return 0;
    const std::string_view rest = std::string_view(lines[line - 1]).substr(column - 1);
    int number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
}

std::string plain_text(cmark_node* node) {
    std::string text = literal_of(node);
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
         child = cmark_node_next(child))
        text += plain_text(child);
    return text;
}

}  // namespace almanac::contribute_detail
