// Why: see read_docx.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/read_docx.hpp"

#include <algorithm>
#include <charconv>

#include "docx/marks.hpp"
#include "docx/part_words.hpp"
#include "docx/read_body.hpp"
#include "docx/read_messages.hpp"
#include "ooxml/unpack.hpp"
#include "ooxml/xml.hpp"
#include "ooxml/xml_reader.hpp"

namespace almanac::docx {
namespace {

constexpr std::string_view document_name = "word/document.xml";
constexpr std::string_view notes_name = "word/footnotes.xml";
constexpr std::string_view comments_name = "word/comments.xml";
constexpr std::string_view application_name = "docProps/app.xml";
constexpr std::string_view relations_name = "word/_rels/document.xml.rels";

/// Offices rename the mapping part, so every custom part is looked at.
bool wanted(std::string_view name) {
    return name == document_name || name == notes_name || name == relations_name ||
           name == comments_name || name == application_name ||
           (name.starts_with("customXml/item") && name.ends_with(".xml"));
}

[[noreturn]] void refuse(const MessagePattern& pattern, const std::string& name,
                         const std::string& where) {
    throw Error(ErrorKind::input, say(pattern, name, {where}));
}

struct Mapping {
    std::map<std::string, std::string> figure_of_tag;
    std::vector<std::string> bookmarks;  ///< Of each block.
};

bool read_mapping(std::string_view part, ReadDocx& result, Mapping& mapping) {
    ooxml::XmlReader reader(part);
    using Event = ooxml::XmlReader::Event;
    bool ours = false;
    for (auto event = reader.next(); event != Event::end; event = reader.next()) {
        if (event == Event::fault) return false;
        if (event != Event::open) continue;
        if (reader.depth() == 1) {
            ours = reader.attribute("xmlns") == mapping_namespace;
            const auto& year = reader.attribute("year");
            std::from_chars(year.data(), year.data() + year.size(), result.year);
            result.area = reader.attribute("area");
            result.language = reader.attribute("language");
            result.audience = reader.attribute("audience");
            result.cut_off = reader.attribute("cut_off");
            result.profile = reader.attribute("profile");
        }
        if (!ours) return false;
        if (reader.name() == "block") {
            mapping.bookmarks.push_back(reader.attribute("name"));
            ReadBlock block;
            block.id = reader.attribute("id");
            block.words_written = reader.attribute("words");
            block.figures_written = reader.attribute("figures");
            block.notes_written = reader.attribute("notes");
            result.blocks.push_back(std::move(block));
        } else if (reader.name() == "printed" && !result.blocks.empty()) {
            result.blocks.back().printed.push_back(
                {reader.attribute("figure"), reader.attribute("text")});
        } else if (reader.name() == "tag") {
            mapping.figure_of_tag[reader.attribute("name")] = reader.attribute("figure");
        } else if (reader.name() == "charted") {
            result.charted[reader.attribute("figure")] = reader.attribute("text");
        }
    }
    return ours;
}

std::string escaped(const std::string& text) {
    ooxml::Xml xml;
    xml.text(text);
    return std::move(xml.out());
}

/// What an element of a part of properties says.
std::string property_of(std::string_view part, std::string_view name) {
    ooxml::XmlReader reader(part);
    using Event = ooxml::XmlReader::Event;
    bool inside = false;
    std::string text;
    for (auto event = reader.next(); event != Event::end && event != Event::fault;
         event = reader.next()) {
        if (event == Event::open) inside = reader.name() == name;
        if (event == Event::close) inside = false;
        if (event == Event::text && inside) text += reader.text();
    }
    return text;
}

void give_names(ReadParagraph& paragraph, const Mapping& mapping,
                const std::map<std::string, std::string>& ids) {
    for (auto& piece : paragraph) {
        const auto& names = piece.kind == PieceKind::figure ? mapping.figure_of_tag : ids;
        const auto found = names.find(piece.id);
        if (found != names.end() && piece.kind != PieceKind::link) piece.id = found->second;
    }
}

}  // namespace

const ReadBlock* ReadDocx::find(std::string_view id) const {
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const ReadBlock& block) { return block.id == id; });
    return found == blocks.end() ? nullptr : &*found;
}

ReadDocx read_docx(std::string_view file, const std::string& name) {
    auto opened = ooxml::unpack(file, wanted);
    if (opened.fault) refuse(not_readable, name, opened.where);
    ReadDocx result;
    Mapping mapping;
    bool known = false;
    for (const auto& [part, content] : opened.parts)
        if (part.starts_with("customXml/") && !known)
            known = read_mapping(content, result, mapping);
    if (!known) refuse(no_report, name, {});
    auto body =
        read_body(opened.parts[std::string(document_name)], opened.parts[std::string(notes_name)],
                  opened.parts[std::string(relations_name)]);
    if (!body) refuse(not_readable, name, std::string(document_name));
    result.application = property_of(opened.parts[std::string(application_name)], "Application");
    std::map<std::string, std::string> ids;
    for (std::size_t b = 0; b < result.blocks.size(); ++b)
        ids[mapping.bookmarks[b]] = result.blocks[b].id;
    for (std::size_t b = 0; b < result.blocks.size(); ++b) {
        auto& block = result.blocks[b];
        const auto& bookmark = mapping.bookmarks[b];
        block.found = body->bookmarks.count(bookmark) != 0;
        if (const auto text = body->owned.find(bookmark); text != body->owned.end())
            block.paragraphs = std::move(text->second);
        for (auto& paragraph : block.paragraphs) give_names(paragraph, mapping, ids);
        judge(block);
    }
    for (auto& loose : body->loose) {
        give_names(loose.pieces, mapping, ids);
        result.loose.push_back({std::move(loose.pieces), ids[loose.after]});
    }
    for (auto& comment : read_comments(opened.parts[std::string(comments_name)]))
        result.comments.push_back({std::move(comment.author), std::move(comment.text),
                                   ids[body->block_of_comment[comment.id]]});
    return result;
}

void judge(ReadBlock& block) {
    Digest words;
    Digest figures;
    Digest notes;
    for (const auto& paragraph : block.paragraphs)
        for (const auto& piece : paragraph) switch (piece.kind) {
                case PieceKind::text:
                case PieceKind::typed:
                case PieceKind::link: words.feed(escaped(piece.text)); break;
                case PieceKind::note:
                    words.feed("{note}");
                    notes.feed(without_blanks(escaped(piece.text)));
                    break;
                case PieceKind::reference: words.feed("{" + bookmark_of(piece.id) + "}"); break;
                case PieceKind::figure:
                    words.feed("{" + tag_of(piece.id) + "}");
                    figures.feed(escaped(piece.text));
                    figures.feed(";");
                    break;
            }
    block.words_changed = words.text() != block.words_written;
    block.figures_changed = figures.text() != block.figures_written;
    block.notes_changed = !block.notes_written.empty() && notes.text() != block.notes_written;
}

std::string text_of(const ReadParagraph& paragraph) {
    std::string text;
    for (const auto& piece : paragraph)
        if (piece.kind != PieceKind::note) text += piece.text;
    return text;
}

}  // namespace almanac::docx
