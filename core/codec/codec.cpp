// Why: the only file of the host that includes the document's codec. SPDX-License-Identifier:
// Apache-2.0
#include "codec/codec.hpp"

#include <functional>
#include <map>
#include <utility>

#include "almanac/error.hpp"
#include "almanac/model/json.hpp"
#include "messages/messages.hpp"
#include "system/parallel.hpp"

namespace almanac {
namespace {

constexpr MessagePattern wrong_form{"T01",
                                    Severity::error,
                                    "为{0}，应为{1}",
                                    "is {0}, wanted {1}",
                                    "",
                                    "",
                                    "请按 document.schema.json 改正",
                                    "make it as document.schema.json says"};

constexpr MessagePattern no_json{
    "T02", Severity::error, "不是有效的 JSON：{0}", "is not valid JSON: {0}", "", "", "", ""};

/// Runs a reading step; its faults become Errors.
template <class Read>
auto reading(Read read) {
    try {
        return read();
    } catch (const FormFault& fault) {
        throw Error(ErrorKind::input, say(wrong_form, fault.path, {fault.found, fault.wanted}));
    } catch (const doc::Json::exception& error) {
        throw Error(ErrorKind::input, say(no_json, "", {error.what()}));
    }
}

std::string dumped(const doc::Json& json) {
    return json.dump(2, ' ', false, doc::Json::error_handler_t::replace) + "\n";
}

/// The long members of a document, in pieces that are made side by side: the whole tree of a long
/// report would take ten times the room of its text.
class LongMembers {
public:
    explicit LongMembers(const doc::Document& document) {
        add_list("chapters", document.chapters);
        add_list("appendices", document.appendices);
        add_figures(document.figures);
        add_list("sources", document.sources);
    }

    /// The text that json.dump(2) would give of `head` and these members together.
    std::string text_with(doc::Json head) {
        in_parallel(pieces_.size(),
                    [&](std::size_t, std::size_t p) { pieces_[p].text = pieces_[p].make(); });
        for (const auto& [name, member] : members_) head[name] = nullptr;
        const std::string frame = dumped(head);
        std::string out;
        std::size_t room = frame.size() + 64 * members_.size();
        for (const auto& piece : pieces_) room += piece.text.size();
        out.reserve(room);
        std::size_t taken = 0;
        for (const auto& [name, member] : members_) {  // In the order of the members' names.
            // No string holds a line's end, and only the outermost members stand two blanks deep.
            const std::string line = "\n  \"" + name + "\": ";
            const auto at = frame.find(line + "null") + line.size();
            out.append(frame, taken, at - taken);
            taken = at + std::string_view("null").size();
            out += member.opens;
            for (auto p = member.first; p < member.end; ++p)
                out += std::exchange(pieces_[p].text, {});
            out += member.closes;
        }
        return out.append(frame, taken);
    }

private:
    struct Piece {
        std::function<std::string()> make;  ///< Its lines, with what stands behind the last.
        std::string text;
    };
    struct Member {
        std::string_view opens, closes;
        std::size_t first = 0;
        std::size_t end = 0;
    };
    using Figures = std::map<std::string, doc::Figure>;

    static std::string element(const doc::Json& json) {
        return json.dump(2, ' ', false, doc::Json::error_handler_t::replace);
    }
    static std::string_view behind(bool is_last) { return is_last ? "\n" : ",\n"; }

    /// An element's lines, four blanks deeper than it would stand alone.
    static void append_indented(std::string& out, std::string_view lines) {
        while (!lines.empty()) {
            const auto end = std::min(lines.find('\n'), lines.size() - 1) + 1;
            out += "    ";
            out += lines.substr(0, end);
            lines.remove_prefix(end);
        }
    }

    template <class Item>
    void add_list(const std::string& name, const std::vector<Item>& items) {
        if (items.empty()) return;
        Member& member = members_[name] = {"[\n", "  ]", pieces_.size(), 0};
        for (const Item& item : items) {
            const bool is_last = &item == &items.back();
            pieces_.push_back({[&item, is_last] {
                                   std::string text;
                                   append_indented(text, element(to_json(item)));
                                   return text.append(behind(is_last));
                               },
                               {}});
        }
        member.end = pieces_.size();
    }

    void add_figures(const Figures& figures) {
        Member& member = members_["figures"] = {"{\n", "  }", pieces_.size(), 0};
        if (figures.empty()) member.opens = "{", member.closes = "}";
        constexpr int a_piece = 500;
        for (auto from = figures.begin(); from != figures.end();) {
            auto to = from;
            for (int i = 0; i < a_piece && to != figures.end(); ++i) ++to;
            pieces_.push_back(
                {[from, to, end = figures.end()] { return figure_lines(from, to, to == end); },
                 {}});
            from = to;
        }
        member.end = pieces_.size();
    }

    static std::string figure_lines(Figures::const_iterator from, Figures::const_iterator to,
                                    bool ends_all) {
        std::string text;
        for (; from != to; ++from) {
            append_indented(
                text, element(doc::Json(from->first)) + ": " + element(to_json(from->second)));
            text += behind(ends_all && std::next(from) == to);
        }
        return text;
    }

    std::vector<Piece> pieces_;
    std::map<std::string, Member> members_;
};

}  // namespace

std::string document_to_json(const doc::Document& document) {
    return LongMembers(document).text_with(doc::head_to_json(document));
}

doc::Document document_from_json(std::string_view json) {
    return reading([&] { return doc::document_of_json(doc::Json::parse(json)); });
}

std::vector<doc::Section> sections_from_json(std::string_view json) {
    return reading([&] { return sections_of_json(doc::Json::parse(json)); });
}

std::vector<doc::Section> sections_of_json(const doc::Json& json) {
    return reading([&] {
        JsonReader reader(json, "");
        auto sections = reader.list("sections", doc::section_from_json);
        reader.finish();
        return sections;
    });
}

std::string sections_to_json(const std::vector<doc::Section>& sections) {
    auto array = doc::Json::array();
    for (const auto& section : sections) array.push_back(to_json(section));
    return dumped({{"sections", std::move(array)}});
}

}  // namespace almanac
