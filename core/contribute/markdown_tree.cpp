// Why: see markdown_tree.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/markdown_tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

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

std::string plain_text(cmark_node* node) {
    std::string text = literal_of(node);
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
         child = cmark_node_next(child))
        text += plain_text(child);
    return text;
}

}  // namespace almanac::contribute_detail
