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
constexpr std::string_view relations_name = "word/_rels/document.xml.rels";

/// Offices rename the mapping part, so every custom part is looked at.
bool wanted(std::string_view name) {
    return name == document_name || name == notes_name || name == relations_name ||
           (name.starts_with("customXml/item") && name.ends_with(".xml"));
}

[[noreturn]] void refuse(const MessagePattern& pattern, const std::string& name,
                         const std::string& where) {
    throw Error(ErrorKind::input, say(pattern, name, {where}));
}

struct Mapped {
    std::string name;
    std::string words;
    std::string figures;
};
struct Mapping {
    std::map<std::string, std::string> figure_of_tag;
    std::vector<Mapped> blocks;
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
        }
        if (!ours) return false;
        if (reader.name() == "block") {
            mapping.blocks.push_back(
                {reader.attribute("name"), reader.attribute("words"), reader.attribute("figures")});
            ReadBlock block;
            block.id = reader.attribute("id");
            block.words_written = reader.attribute("words");
            result.blocks.push_back(std::move(block));
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

/// The digests that the writer took, over what stands there now.
void judge(ReadBlock& block, const Mapped& written) {
    Digest words;
    Digest figures;
    for (const auto& paragraph : block.paragraphs)
        for (const auto& piece : paragraph) switch (piece.kind) {
                case PieceKind::text:
                case PieceKind::link: words.feed(escaped(piece.text)); break;
                case PieceKind::note: words.feed("{note}"); break;
                case PieceKind::reference: words.feed("{" + bookmark_of(piece.id) + "}"); break;
                case PieceKind::figure:
                    words.feed("{" + tag_of(piece.id) + "}");
                    figures.feed(escaped(piece.text));
                    figures.feed(";");
                    break;
            }
    block.words_changed = words.text() != written.words;
    block.figures_changed = figures.text() != written.figures;
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
    std::map<std::string, std::string> ids;
    for (std::size_t b = 0; b < result.blocks.size(); ++b)
        ids[mapping.blocks[b].name] = result.blocks[b].id;
    for (std::size_t b = 0; b < result.blocks.size(); ++b) {
        auto& block = result.blocks[b];
        const auto& bookmark = mapping.blocks[b].name;
        block.found = body->bookmarks.count(bookmark) != 0;
        if (const auto text = body->owned.find(bookmark); text != body->owned.end())
            block.paragraphs = std::move(text->second);
        for (auto& paragraph : block.paragraphs) give_names(paragraph, mapping, ids);
        judge(block, mapping.blocks[b]);
    }
    for (const auto& paragraph : body->others) result.others.push_back(text_of(paragraph));
    return result;
}

std::string text_of(const ReadParagraph& paragraph) {
    std::string text;
    for (const auto& piece : paragraph)
        if (piece.kind != PieceKind::note) text += piece.text;
    return text;
}

}  // namespace almanac::docx
