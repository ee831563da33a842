// Why: running text: emphasis, links, notes, and the inline directives that stand for figures.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <tuple>

#include "almanac/model/words.hpp"

#include "almanac/model/document_words.hpp"
#include "catalog/duties.hpp"
#include "catalog/plan_lookup.hpp"
#include "contribute/directive_text.hpp"
#include "contribute/join_lines.hpp"
#include "contribute/markdown_tree.hpp"
#include "contribute/source_marks.hpp"
#include "contribute/text_messages.hpp"
#include "contribute/writing.hpp"

namespace almanac::contribute_detail {
namespace {

constexpr int deepest = 32;

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto to = std::min(text.find(' ', from), text.size());
        if (to > from) words.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

std::vector<std::string> state_names() { return {words_of<State>.begin(), words_of<State>.end()}; }

/// The names in a selector, without its filters (`group=later`).
std::string listed_targets(const std::string& selector) {
    const auto filters = selector.find('=');
    return filters == std::string::npos ? selector
                                        : selector.substr(0, selector.rfind(' ', filters));
}

/// `{unit a}、{unit b}` is `{unit a b}`: units that have become one are named once.
std::string joined_units(const std::string& text) {
    constexpr std::string_view between = "}、{unit ";
    std::string joined;
    std::size_t taken = 0;
    std::size_t sought = 0;  // Braces are sought from here on.
    bool in_unit = false;    // The last brace before opens a list of units.
    for (auto at = text.find(between); at != std::string::npos; at = text.find(between, at + 1)) {
        for (auto open = text.find('{', sought); open < at; open = text.find('{', sought)) {
            in_unit = text.compare(open, 6, "{unit ") == 0;
            sought = open + 1;
        }
        if (!in_unit) continue;
        joined.append(text, taken, at - taken).append(" ");
        taken = sought = at + between.size();
    }
    return joined.append(text, taken);
}

/// Turns one directive into an inline; faults become diagnostics and the directive's own words.
class Directive {
public:
    /// `typed` with its braces, as it stands in the source up to the end of the line.
    Directive(Writing& writing, std::string_view typed, int line, int column)
        : writing_(writing),
          text_(directive_words(typed)),
          words_(split_words(text_)),
          line_(line),
          column_(column) {
        first_line_ = marks::restored(typed.substr(0, typed.find(marks::line_end)));
    }

    doc::Inline resolve() {
        static const std::vector<std::string> verbs{"value",  "target",  "count", "unit",
                                                    "clause", "edition", "ref",   "area"};
        const std::string verb = words_.empty() ? std::string() : words_.front();
        if (verb == "value") return value();
        if (verb == "target") return target();
        if (verb == "count") return count();
        if (verb == "unit" && words_.size() >= 2) return unit();
        if (verb == "clause" && words_.size() == 2) return clause();
        if (verb == "edition" && words_.size() == 2 && words_[1] == "year")
            return {doc::Run{std::to_string(writing_.context.edition.year)}};
        if (verb == "area" && words_.size() == 1) return {doc::Run{whole_area(writing_.context)}};
        if (verb == "ref" && words_.size() == 2)
            return {doc::Reference{writing_.sector.id + "." + words_[1], {}}};
        const bool known = std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
        if (known) return malformed("{unit ID …} {clause 4.1} {edition year} {area} {ref ID}");
        fault(messages::unknown_directive, {verb, meant(verb, verbs)});
        return as_written();
    }

    /// What a Chinese word stands for, or the nearest verbs.
    static std::string meant(const std::string& word, const std::vector<std::string>& verbs) {
        const auto verb = verb_of(word);
        return verb.empty() ? near(word, verbs) : near(std::string(verb), {std::string(verb)});
    }

private:
    doc::Inline value() {
        if (words_.size() < 3) return malformed("{value INDICATOR PERIOD}");
        const Indicator* indicator = known_indicator(writing_, words_[1], [&] { return place(); });
        if (indicator == nullptr) return as_written();
        doc::Value value;
        value.indicator = indicator->id;
        value.period = words_[2];
        if (value.period != "latest" && !year_of(writing_, value.period) &&
            !parse_period(value.period))
            return malformed("{value INDICATOR 2016 | year | year-1 | latest}");
        for (std::size_t i = 3; i < words_.size(); ++i) {
            const std::string& word = words_[i];
            if (word.rfind("area=", 0) == 0) {
                const Area* area = writing_.context.catalog.find_area(word.substr(5));
                if (area == nullptr)
                    return unknown("area", word.substr(5),
                                   [&] { return names_of(writing_.context.catalog.areas); });
                value.area = area->code;
            } else if (word == "growth") {
                value.aspect = doc::Aspect::growth;
            } else if (word == "period") {
                value.aspect = doc::Aspect::period;
            } else {
                return malformed("{value INDICATOR PERIOD [area=CODE] [growth | period]}");
            }
        }
        return {value};
    }

    doc::Inline target() {
        if (words_.size() < 2 || words_.size() > 3) return malformed("{target TARGET [ASPECT]}");
        const Target* target = known_target(writing_, words_[1], [&] { return place(); });
        if (target == nullptr) return as_written();
        is_judged(writing_, target->id);
        doc::Value value;
        value.target = target->id;
        value.aspect = doc::Aspect::target;
        if (words_.size() == 3) {
            const auto aspect = parse_word<doc::Aspect>(words_[2]);
            if (!aspect || *aspect == doc::Aspect::count || *aspect == doc::Aspect::growth)
                return malformed(
                    "{target TARGET actual | period | completion | schedule | expected | state | "
                    "due | required | leads}");
            value.aspect = *aspect;
        }
        return {value};
    }

    doc::Inline count() {
        if (words_.size() < 3) return malformed("{count TARGETS STATE}");
        doc::Value value;
        value.aspect = doc::Aspect::count;
        value.period = words_.back();
        value.with_unit = false;
        for (std::size_t i = 1; i + 1 < words_.size(); ++i)
            value.target += (value.target.empty() ? "" : " ") + words_[i];
        for (std::size_t from = 0; value.period != "all" && from <= value.period.size();) {
            const auto to = std::min(value.period.find('|', from), value.period.size());
            const std::string state = value.period.substr(from, to - from);
            if (!parse_word<State>(state)) return unknown("state", state, state_names);
            from = to + 1;
        }
        check_targets(writing_, listed_targets(value.target), [&] { return place(); });
        is_judged(writing_, listed_targets(value.target));
        return {value};
    }

    doc::Inline unit() {
        const Catalog& catalog = writing_.context.catalog;
        const Edition& edition = writing_.context.edition;
        const std::vector<std::string> ids(words_.begin() + 1, words_.end());
        for (const auto& id : ids)
            if (catalog.units.count(id) == 0)
                return unknown("unit", id, [&] { return names_of(catalog.units); });
        return {doc::Run{enumerated(duties_on(catalog, ids, duty_day(edition)))}};
    }

    /// A、B、C; in English "A, the B and the C", to stand after an article.
    std::string enumerated(const std::vector<Duty>& duties) const {
        std::string text;
        for (std::size_t i = 0; i < duties.size(); ++i) {
            if (i > 0) text += writing_.pick("、", i + 1 == duties.size() ? " and the " : ", the ");
            text += duty_name(writing_.context.catalog, duties[i])
                        .in(writing_.context.edition.language);
        }
        return text;
    }

    doc::Inline clause() {
        const PlanDocument& plan = writing_.context.catalog.plan();
        if (find_clause(plan, words_[1]) == nullptr)
            return unknown("clause", words_[1], [&] { return clause_ids(writing_); });
        return {doc::Run{clause_place(plan, words_[1])}};
    }

    doc::Inline malformed(const char* wanted) {
        fault(messages::directive_form, {"{" + text_ + "}", wanted});
        return as_written();
    }
    doc::Inline unknown(const char* what, const std::string& word,
                        const std::function<std::vector<std::string>()>& names) {
        writing_.diagnostics.add([&] {
            return say(messages::unknown_in_text, place(), {what, word, near(word, names())});
        });
        return as_written();
    }
    void fault(const MessagePattern& pattern, const std::vector<std::string>& arguments) {
        writing_.diagnostics.add([&] { return say(pattern, place(), arguments); });
    }
    /// Sought only for what there is something to say of: it goes through the text.
    std::string place() {
        const auto [line, column] = writing_.find(first_line_, line_, {line_, column_});
        return writing_.at(line, column);
    }
    /// A reader sees that something is missing here, not the directive.
    doc::Inline as_written() const { return {doc::Run{writing_.pick("〔待补〕", "[to follow]")}}; }

    Writing& writing_;
    std::string text_;
    std::vector<std::string> words_;
    std::string first_line_;
    int line_ = 0;
    int column_ = 0;
};

class InlineWriter {
public:
    explicit InlineWriter(Writing& writing) : writing_(writing) {}

    doc::Inlines children(cmark_node* parent, int depth) {
        doc::Inlines content;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node))
            add(node, content, depth);
        return content;
    }

private:
    void add(cmark_node* node, doc::Inlines& content, int depth) {
        const auto type = type_of(node);
        writing_.count.part(0, [&] { return writing_.file(); });
        if (depth > deepest) {
            fault(messages::too_deep_text, node, {});
        } else if (type == "text") {
            add_text(node, content);
        } else if (type == "softbreak") {
            append_run(content, "\n");  // join_lines decides what stays of it.
        } else if (type == "linebreak") {
            content.push_back({doc::Break{}});
        } else if (type == "code") {
            content.push_back({doc::Run{literal_of(node)}});
        } else if (type == "strong") {
            content.push_back({doc::Strong{children(node, depth + 1)}});
        } else if (type == "emph") {
            content.push_back({doc::Emphasis{children(node, depth + 1)}});
        } else if (type == "link") {
            add_link(node, content, depth);
        } else if (type == "footnote_reference") {
            add_note(node, content, depth);
        } else if (type == "image") {
            fault(messages::no_image, node, {});
        } else {
            fault(messages::raw_html, node, {literal_of(node)}, literal_of(node));
        }
    }

    void add_text(cmark_node* node, doc::Inlines& content) {
        const std::string text = joined_units(marked_literal_of(node));
        writing_.count.part(text.size(), [&] { return writing_.file(); });
        std::size_t plain = 0;  // From here to `at` nothing but text.
        for (std::size_t at = 0; at < text.size();) {
            const auto rest = std::string_view(text).substr(at);
            const auto length = directive_length(rest);
            if (length == 0) {
                complain_of(rest, node, at);
                ++at;
                continue;
            }
            append_run(content, marks::restored(text.substr(plain, at - plain)));
            writing_.count.directive([&] { return writing_.file(); });
            const int column = cmark_node_get_start_column(node) + static_cast<int>(at);
            content.push_back(
                Directive(writing_, rest.substr(0, length), line_of(node), column).resolve());
            at += length;
            plain = at;
        }
        append_run(content, marks::restored(text.substr(plain)));
    }

    /// Whether an id of `length` is the last of a heading, where it belongs.
    static bool ends_heading(std::string_view rest, std::size_t length, cmark_node* node) {
        return length == rest.size() && cmark_node_next(node) == nullptr &&
               type_of(cmark_node_parent(node)) == "heading";
    }

    /// Names what looks like a directive or a note and is none.
    void complain_of(std::string_view rest, cmark_node* node, std::size_t at) {
        const auto name = [&](const MessagePattern& pattern, std::string_view words) {
            writing_.diagnostics.add([&] {
                const auto line = line_of(node);
                const auto place =
                    writing_.find(marks::restored(words), line,
                                  {line, cmark_node_get_start_column(node) + static_cast<int>(at)});
                return say(pattern, writing_.at(place.first, place.second),
                           {marks::restored(words)});
            });
        };
        if (const auto id = heading_id(rest); id > 0 && !ends_heading(rest, id, node))
            name(messages::stray_heading_id, rest.substr(0, id));
        else if (is_open_directive(rest))
            name(messages::open_directive, rest.substr(0, rest.find(marks::line_end)));
        else if (rest.starts_with("[^") && label_end(rest) != std::string_view::npos)
            name(messages::unknown_note, rest.substr(0, label_end(rest) + 1));
        else if (rest.starts_with("［^") || rest.starts_with("［＾") || rest.starts_with("[＾"))
            name(messages::wide_note,
                 rest.substr(0,
                             std::min(rest.substr(0, longest_label).find("］"), label_end(rest))));
    }

    static constexpr std::size_t longest_label = 1000;  // As CommonMark has it.
    static std::size_t label_end(std::string_view rest) {
        return rest.substr(0, longest_label).find(']');
    }

    static void append_run(doc::Inlines& content, std::string text) {
        if (text.empty()) return;
        if (!content.empty()) {
            if (auto* run = std::get_if<doc::Run>(&content.back().node)) {
                run->text += text;
                return;
            }
        }
        content.push_back({doc::Run{std::move(text)}});
    }

    void add_link(cmark_node* node, doc::Inlines& content, int depth) {
        const std::string url = cmark_node_get_url(node);
        const bool allowed = url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0 ||
                             url.rfind("mailto:", 0) == 0;
        auto inner = children(node, depth + 1);
        if (allowed) {
            content.push_back({doc::Link{url, std::move(inner)}});
            return;
        }
        fault(messages::bad_link, node, {url}, "](" + url);
        std::move(inner.begin(), inner.end(), std::back_inserter(content));
    }

    void add_note(cmark_node* node, doc::Inlines& content, int depth) {
        // The library numbers references in order of appearance and sorts the notes likewise.
        const auto number =
            static_cast<std::size_t>(std::strtoul(literal_of(node).c_str(), nullptr, 10));
        if (number == 0 || number > writing_.notes.size()) return;
        writing_.count.note([&] { return writing_.file(); });
        cmark_node* definition = writing_.notes[number - 1];
        doc::Note note;
        for (cmark_node* block = cmark_node_first_child(definition); block != nullptr;
             block = cmark_node_next(block)) {
            if (!note.content.empty()) append_run(note.content, "\n");
            for (auto& item : children(block, depth + 1)) note.content.push_back(std::move(item));
        }
        content.push_back({std::move(note)});
    }

    /// Inlines know their line in some versions of the library only; their block always does.
    static int line_of(cmark_node* node) {
        for (cmark_node* at = node; at != nullptr; at = cmark_node_parent(at)) {
            if (cmark_node_get_start_line(at) > 0) return cmark_node_get_start_line(at);
        }
        return 0;
    }

    void fault(const MessagePattern& pattern, cmark_node* node,
               const std::vector<std::string>& arguments, const std::string& words = {}) {
        writing_.diagnostics.add([&] {
            const std::pair known{line_of(node), cmark_node_get_start_column(node)};
            const auto [line, column] =
                words.empty() ? known : writing_.find(words, known.first, known);
            return say(pattern, writing_.at(line, column), arguments);
        });
    }

    Writing& writing_;
};

}  // namespace

doc::Inlines inlines_of(Writing& writing, cmark_node* parent) {
    auto content = InlineWriter(writing).children(parent, 0);
    join_lines(content, writing.context.catalog, writing.context.edition.language);
    return content;
}

}  // namespace almanac::contribute_detail
