// Why: the tree of a sector's text becomes sections and blocks with ids that stay the same.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "contribute/contribute.hpp"
#include "contribute/directive_text.hpp"
#include "contribute/markdown_notes.hpp"
#include "contribute/markdown_tree.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac {
namespace {

using namespace contribute_detail;

/// Levels of `if` and lists within each other.
constexpr int deepest = static_cast<int>(bounds::text_levels.most);

/// Builds the tree of sections while walking the blocks of a text.
class SectionWriter {
public:
    explicit SectionWriter(Writing& writing) : writing_(writing) {}

    /// Adds a text's blocks to the open section; headings open others.
    void add_text(const std::string& markdown, int depth) {
        check_text(markdown, writing_.file());
        const MarkdownTree tree = parse_markdown(markdown);
        writing_.text.lines = lines_of(markdown);
        take_notes(tree.get(), markdown);
        for (cmark_node* node = cmark_node_first_child(tree.get()); node != nullptr;
             node = cmark_node_next(node)) {
            if (type_of(node) == "heading") {
                open_section(node);
            } else if (type_of(node) != "footnote_definition") {
                for (auto& block : blocks_of(node, depth)) add(std::move(block));
                // Something was left out here.
                if (std::exchange(writing_.is_beside_the_point, false)) emptied_.insert(open().id);
            }
        }
    }

    /// Sections that were given and no place has taken.
    void add_rest(const std::vector<doc::Section>& given) {
        for (const auto& section : given) {
            const auto& filled = writing_.filled;
            if (std::find(filled.begin(), filled.end(), section.id) != filled.end()) continue;
            doc::Section own = section;
            prefix_ids(own);
            sections_.push_back(std::move(own));
        }
    }

    std::vector<doc::Section> take() {
        if (is_of_part(writing_.context)) drop_emptied(sections_);
        for (auto& section : sections_) name_blocks(section);
        return std::move(sections_);
    }

private:
    /// Sections that were about targets or tasks of other areas: nothing is left in them but
    /// headings, the plan's words, or, where something was left out, sentences without a figure.
    void drop_emptied(std::vector<doc::Section>& sections) const {
        for (auto& section : sections) drop_emptied(section.sections);
        std::erase_if(sections, [&](const doc::Section& section) {
            if (!section.sections.empty() || spoken_.count(section.id) != 0) return false;
            const bool is_emptied = emptied_.count(section.id) != 0;
            return std::all_of(section.blocks.begin(), section.blocks.end(),
                               [&](const doc::Block& block) {
                                   return std::holds_alternative<doc::Quotation>(block.node) ||
                                          (is_emptied && !shows_figure(block));
                               });
        });
    }

    static bool shows_figure(const doc::Block& block) {
        if (const auto* list = std::get_if<doc::List>(&block.node))
            return std::any_of(list->items.begin(), list->items.end(), [](const auto& item) {
                return std::any_of(item.begin(), item.end(), shows_figure);
            });
        if (const auto* paragraph = std::get_if<doc::ParagraphBlock>(&block.node))
            return std::any_of(paragraph->content.begin(), paragraph->content.end(),
                               [](const doc::Inline& item) {
                                   return std::holds_alternative<doc::Value>(item.node);
                               });
        return std::holds_alternative<doc::Table>(block.node) ||
               std::holds_alternative<doc::Chart>(block.node) ||
               std::holds_alternative<doc::KeyFigures>(block.node);
    }

    void take_notes(cmark_node* root, const std::string& markdown) {
        writing_.notes.clear();
        for (const auto& note : unused_notes(markdown))
            writing_.diagnostics.push_back(
                say(messages::unused_note, writing_.at(note.line, 1), {"[^" + note.label + "]"}));
        for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
             node = cmark_node_next(node)) {
            if (type_of(node) == "footnote_definition") writing_.notes.push_back(node);
        }
    }

    doc::Section& open() {
        if (sections_.empty()) {
            doc::Section first;
            first.id = writing_.sector.id + ".text";
            first.origin = writing_.sector.id;
            first.title = {
                doc::Inline{doc::Run{writing_.sector.title.in(writing_.context.edition.language)}}};
            sections_.push_back(std::move(first));
        }
        doc::Section* at = &sections_.back();
        for (int level = 1; level < level_ && !at->sections.empty(); ++level)
            at = &at->sections.back();
        return *at;
    }

    void open_section(cmark_node* node) {
        writing_.count.heading([&] { return writing_.file(); });
        const int level = std::min(cmark_node_get_heading_level(node), 4);
        doc::Section section;
        section.origin = writing_.sector.id;
        section.title = inlines_of(writing_, node);
        const std::string own = take_heading_id(section.title);
        auto* siblings = &sections_;
        int depth = 1;
        for (; depth < level && !siblings->empty(); ++depth) siblings = &siblings->back().sections;
        const std::string name = own.empty() ? std::to_string(++unnamed_) : own;
        section.id = unused(writing_.sector.id + "." + name);
        siblings->push_back(std::move(section));
        level_ = depth;
    }

    void add(doc::Block block) { open().blocks.push_back(std::move(block)); }

    doc::Blocks blocks_of(cmark_node* node, int depth) {
        const auto type = type_of(node);
        writing_.count.part(0, [&] { return writing_.file(); });
        if (depth > deepest) {
            fault(messages::too_deep_text, node, {});
            return {};
        }
        if (type == "paragraph") return paragraph_of(node);
        if (type == "list") return lists_of(node, depth);
        if (type == "block_quote") {
            doc::Callout callout;
            callout.content = children_of(node, depth + 1);
            return {{"", std::move(callout)}};
        }
        if (type == "code_block") return fenced(node, depth);
        if (type == "table") return {{"", table_of(node)}};
        if (type == "thematic_break") return {};
        if (type == "heading") {
            auto title = inlines_of(writing_, node);
            const std::string own = take_heading_id(title);
            return {{own, doc::ParagraphBlock{{doc::Inline{doc::Strong{std::move(title)}}}}}};
        }
        if (type == "footnote_definition") return {};  // Stands where it is referred to.
        fault(messages::raw_html, node, {literal_of(node).substr(0, 60)});
        return {};
    }

    /// Nothing of a paragraph that speaks of a target which this edition does not judge.
    doc::Blocks paragraph_of(cmark_node* node) {
        const bool outside = std::exchange(writing_.is_beside_the_point, false);
        auto content = inlines_of(writing_, node);
        const bool is_left_out = writing_.is_beside_the_point;
        writing_.is_beside_the_point = outside || is_left_out;
        if (is_left_out) return {};
        return {{"", doc::ParagraphBlock{std::move(content)}}};
    }

    doc::Blocks children_of(cmark_node* parent, int depth) {
        doc::Blocks blocks;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node)) {
            for (auto& block : blocks_of(node, depth)) blocks.push_back(std::move(block));
        }
        return blocks;
    }

    /// An ordered list goes on from a number that skips some as a list of its own: CommonMark would
    /// count on, and lose it. Lower numbers (1. 1. 1.) are counted on.
    doc::Blocks lists_of(cmark_node* node, int depth) {
        doc::Blocks blocks;
        doc::List list;
        list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (list.ordered) list.start = cmark_node_get_list_start(node);
        const auto close = [&](int next) {
            if (!list.items.empty()) blocks.push_back({"", list});
            list.items.clear();
            list.start = next;
        };
        int next = list.start;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
             item = cmark_node_next(item), ++next) {
            if (const int own = list.ordered ? item_number(item, writing_.text.lines) : 0;
                own > next)
                close(next = own);
            if (auto content = children_of(item, depth + 1); !content.empty())
                list.items.push_back(std::move(content));
        }
        close(1);
        return blocks;
    }

    doc::Table table_of(cmark_node* node) {
        doc::Table table;
        for (cmark_node* line = cmark_node_first_child(node); line != nullptr;
             line = cmark_node_next(line)) {
            doc::Row row;
            for (cmark_node* cell = cmark_node_first_child(line); cell != nullptr;
                 cell = cmark_node_next(cell)) {
                auto content = inlines_of(writing_, cell);
                if (type_of(line) == "table_header") {
                    const std::string id = "c" + std::to_string(table.columns.size() + 1);
                    table.columns.push_back({id, doc::ColumnType::text, std::move(content), {}});
                } else {
                    row.cells.push_back({std::move(content), 1, 1, {}});
                }
            }
            if (!row.cells.empty()) table.rows.push_back(std::move(row));
        }
        return table;
    }

    doc::Blocks fenced(cmark_node* node, int depth) {
        const char* raw = cmark_node_get_fence_info(node);
        const std::string info = raw == nullptr ? std::string() : raw;
        const std::string literal = literal_of(node);
        const int line = cmark_node_get_start_line(node);
        const auto keys = [&](const std::vector<std::string>& allowed) {
            return read_keys(writing_, info, literal, line, allowed);
        };
        if (info == "table")
            return table_block(writing_, keys({"kind", "targets", "indicators", "periods", "period",
                                               "areas", "caption", "id", "columns"}));
        if (info == "chart")
            return chart_block(
                writing_, keys({"kind", "indicator", "targets", "period", "caption", "id", "alt"}));
        if (info == "tasks")
            return tasks_block(writing_, keys({"clauses", "tasks", "caption", "id"}));
        if (info == "quote")
            return quote_block(writing_, keys({"paragraph", "text", "document", "id"}));
        if (info == "place") return place_block(keys({"name", "title"}), depth);
        if (info == "if") return conditional(literal, line, depth);
        fault(messages::unknown_directive, node,
              {info, near(info, {"table", "chart", "tasks", "quote", "place", "if"})});
        return {};
    }

    doc::Blocks conditional(const std::string& literal, int line, int depth) {
        const auto end = literal.find('\n');
        const std::string first = literal.substr(0, end);
        if (first.rfind("when:", 0) != 0) {
            writing_.diagnostics.push_back(
                say(messages::missing_key, writing_.at(line + 1, 1), {"if", "when: CONDITION"}));
            return {};
        }
        const auto from = first.find_first_not_of(" \t", 5);
        const auto to = first.find_last_not_of(" \t\r");
        const std::string condition =
            from == std::string::npos ? std::string() : first.substr(from, to - from + 1);
        if (!holds(writing_, condition, line + 1) || end == std::string::npos) return {};
        return inner_blocks(literal.substr(end + 1), depth + 1, writing_.text.file,
                            writing_.text.before + line + 1);
    }

    /// Blocks of a text that stands within a section; its headings become emphasised lines.
    /// Faults are told by the lines of `file`, `before` of which precede the text.
    doc::Blocks inner_blocks(const std::string& markdown, int depth, std::string file, int before) {
        check_text(markdown, file.empty() ? writing_.file() : file);
        const MarkdownTree tree = parse_markdown(markdown);
        const auto outer_notes = writing_.notes;
        auto outer_text =
            std::exchange(writing_.text, {std::move(file), lines_of(markdown), before, {}});
        take_notes(tree.get(), markdown);
        auto blocks = children_of(tree.get(), depth);
        writing_.notes = outer_notes;
        writing_.text = std::move(outer_text);
        return blocks;
    }

    /// What the section is called need not be said again above its only place.
    bool is_title_of_section(const std::string& title) {
        std::string words;
        for (const auto& inline_ : open().title) {
            if (const auto* run = std::get_if<doc::Run>(&inline_.node)) words += run->text;
        }
        return words == title;
    }

    doc::Blocks place_block(const BlockKeys& keys, int depth) {
        const std::string name = keys.get("name");
        const std::string title = keys.get("title").empty() ? name : keys.get("title");
        doc::Blocks blocks;
        if (!is_title_of_section(title))
            blocks.push_back(
                {name + ".title",
                 doc::ParagraphBlock{{doc::Inline{doc::Strong{{doc::Inline{doc::Run{title}}}}}}}});
        bool filled = false;
        for (const auto& section : writing_.given) {
            if (section.id != name) continue;
            filled = true;
            flatten(section, false, blocks);
        }
        if (filled) writing_.filled.push_back(name);
        const bool is_spoken = blocks.size() > 1 || writing_.places.count(name) != 0;
        if (is_spoken) spoken_.insert(open().id);
        const auto text = writing_.places.find(name);
        // Code that has nothing to say of an edition's area gives a section without blocks.
        if (filled && blocks.size() == 1 && text == writing_.places.end()) return {};
        if (text != writing_.places.end()) {
            const std::string file = "texts/" + writing_.sector.id + "/" + name + "." +
                                     writing_.context.edition.language + ".md";
            for (auto& block : inner_blocks(text->second, depth + 1, file, 0))
                blocks.push_back(std::move(block));
            return blocks;
        }
        if (filled) return blocks;
        const std::string team = writing_.sector.team.in(writing_.context.edition.language);
        const std::string words = writing_.zh()
                                      ? "“" + title + "”由" + team + "提供，至数据截止日未报送。"
                                      : "“" + title + "” is to be provided by " + team +
                                            "; nothing had been handed in by the cut-off.";
        return {{name, doc::Notice{{doc::Inline{doc::Run{words}}}}}};
    }

    /// A section's blocks in a row, inner titles as emphasised lines.
    static void flatten(const doc::Section& section, bool with_title, doc::Blocks& into) {
        if (with_title)
            into.push_back({"", doc::ParagraphBlock{{doc::Inline{doc::Strong{section.title}}}}});
        into.insert(into.end(), section.blocks.begin(), section.blocks.end());
        for (const auto& inner : section.sections) flatten(inner, true, into);
    }

    void prefix_ids(doc::Section& section) {
        section.id = writing_.sector.id + "." + section.id;
        section.origin = writing_.sector.id;
        for (auto& inner : section.sections) prefix_ids(inner);
    }

    /// Blocks that have no id of their own get their ordinal; all begin with their section's.
    void name_blocks(doc::Section& section) {
        int ordinal = 0;
        for (auto& block : section.blocks) name(block, section.id, ++ordinal);
        for (auto& inner : section.sections) name_blocks(inner);
    }

    void name(doc::Block& block, const std::string& parent, int ordinal) {
        const bool own = !block.id.empty();
        // An id of its own is known in the whole sector, so that {ref} finds it.
        block.id = unused(own ? writing_.sector.id + "." + block.id
                              : parent + "." + std::to_string(ordinal));
        int inner = 0;
        const auto name_all = [&](doc::Blocks& blocks) {
            for (auto& each : blocks) name(each, block.id, ++inner);
        };
        if (auto* list = std::get_if<doc::List>(&block.node)) {
            for (auto& item : list->items) name_all(item);
        } else if (auto* callout = std::get_if<doc::Callout>(&block.node)) {
            name_all(callout->content);
        } else if (auto* definitions = std::get_if<doc::Definitions>(&block.node)) {
            for (auto& item : definitions->items) name_all(item.content);
        }
    }

    /// The id, or with a mark where it is taken: ids are unique in a document.
    std::string unused(std::string id) {
        if (++uses_[id] > bounds::same_ids.most)
            throw BeyondBounds{
                say(messages::same_ids_beyond, writing_.file(), {id, bounds::same_ids.text()})};
        while (!taken_.insert(id).second) id += "-2";
        return id;
    }

    void fault(const MessagePattern& pattern, cmark_node* node,
               const std::vector<std::string>& arguments) {
        writing_.diagnostics.push_back(
            say(pattern,
                writing_.at(cmark_node_get_start_line(node), cmark_node_get_start_column(node)),
                arguments));
    }

    Writing& writing_;
    std::vector<doc::Section> sections_;
    std::set<std::string> taken_;
    std::map<std::string, std::uint64_t> uses_;
    std::set<std::string> emptied_;  ///< Sections in which targets of other areas were left out.
    std::set<std::string> spoken_;   ///< Sections in which somebody filled a place.
    int level_ = 1;
    int unnamed_ = 0;
};

}  // namespace

Contribution contribute_markdown(const ContributionContext& context, const Sector& sector,
                                 const std::string& markdown, const PlaceTexts& places,
                                 const std::vector<doc::Section>& given) {
    Contribution contribution;
    contribution.sector = sector.id;
    try {
        Writing writing{
            context, sector, places, given, {contribution.diagnostics, text_file(context, sector)}};
        SectionWriter writer(writing);
        writer.add_text(markdown, 0);
        writer.add_rest(given);
        contribution.sections = writer.take();
    } catch (const BeyondBounds& beyond) {
        contribution.refused = true;
        contribution.diagnostics.insert(contribution.diagnostics.begin(), beyond.diagnostic);
    }
    return contribution;
}

}  // namespace almanac
