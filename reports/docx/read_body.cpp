// Why: see read_body.hpp. SPDX-License-Identifier: Apache-2.0
#include "docx/read_body.hpp"

#include <algorithm>

#include "ooxml/xml_reader.hpp"

namespace almanac::docx {
namespace {

using ooxml::XmlReader;
using Event = XmlReader::Event;

bool is_mark(std::string_view name) { return name.size() == 18 && name.starts_with("_a"); }

std::map<std::string, std::string> read_relations(std::string_view part) {
    std::map<std::string, std::string> targets;
    XmlReader reader(part);
    for (auto event = reader.next(); event != Event::end && event != Event::fault;
         event = reader.next())
        if (event == Event::open && reader.name() == "Relationship")
            targets[reader.attribute("Id")] = reader.attribute("Target");
    return targets;
}

std::map<std::string, std::string> read_notes(std::string_view part) {
    std::map<std::string, std::string> notes;
    XmlReader reader(part);
    std::string id;
    bool in_text = false;
    for (auto event = reader.next(); event != Event::end && event != Event::fault;
         event = reader.next()) {
        if (event == Event::open && reader.name() == "w:footnote") id = reader.attribute("w:id");
        if (event == Event::open) in_text = reader.name() == "w:t";
        if (event == Event::close) in_text = false;
        if (event == Event::text && in_text) notes[id] += reader.text();
    }
    for (auto& [number, text] : notes)
        while (text.starts_with(' ')) text.erase(0, 1);
    return notes;
}

}  // namespace

std::vector<CommentText> read_comments(std::string_view part) {
    std::vector<CommentText> comments;
    XmlReader reader(part);
    bool in_text = false;
    for (auto event = reader.next(); event != Event::end && event != Event::fault;
         event = reader.next()) {
        if (event == Event::open && reader.name() == "w:comment")
            comments.push_back({reader.attribute("w:id"), reader.attribute("w:author"), {}});
        if (event == Event::open) in_text = reader.name() == "w:t" && !comments.empty();
        if (event == Event::close) in_text = false;
        if (event == Event::text && in_text) comments.back().text += reader.text();
    }
    return comments;
}

namespace {

class BodyReader {
public:
    BodyReader(std::string_view document, std::map<std::string, std::string> notes,
               std::map<std::string, std::string> relations)
        : reader_(document), notes_(std::move(notes)), relations_(std::move(relations)) {}

    std::optional<Body> run() {
        for (auto event = reader_.next(); event != Event::end; event = reader_.next()) {
            switch (event) {
                case Event::fault: return std::nullopt;
                case Event::open: open(reader_.name()); break;
                case Event::close: close(reader_.name()); break;
                case Event::text:
                    if (in_text_) add(reader_.text());
                    break;
                case Event::end: break;
            }
        }
        return std::move(body_);
    }

private:
    void open(const std::string& name) {
        if (name == "mc:Fallback" || name == "w:del" || name == "w:moveFrom") ++skipped_;
        in_text_ = name == "w:t" && skipped_ == 0;
        if (name == "w:p")
            begin_paragraph();
        else if (name == "w:bookmarkStart")
            begin_bookmark();
        else if (name == "w:bookmarkEnd")
            end_bookmark();
        else if (name == "w:sdt")
            controls_.push_back({in_paragraph_, {}});
        else if (name == "w:tag" && !controls_.empty())
            controls_.back().tag = value();
        else if (name == "w:hyperlink")
            begin_link();
        else if (name == "w:pStyle")
            style_ = value();
        else
            run_element(name);
    }

    void run_element(const std::string& name) {
        if (name == "w:r") {
            in_run_ = true;
            format_ = {};
        } else if (name == "w:rPr") {
            in_properties_ = true;
        }
        if (!in_run_) return;
        if (in_properties_) {
            const bool on = value() != "0" && value() != "false";
            if (name == "w:b") format_.strong = on;
            if (name == "w:i") format_.emphasis = on;
            if (name == "w:vertAlign")
                format_.script = value() == "superscript" ? 1 : value() == "subscript" ? -1 : 0;
            return;
        }
        if (skipped_ > 0) return;
        if (name == "w:tab") add("\t");
        if (name == "w:br" || name == "w:cr") add("\n");
        if (name == "w:noBreakHyphen") add("-");
        if (name == "w:commentReference") comments_.push_back(reader_.attribute("w:id"));
        if (name == "w:footnoteReference") {
            const auto note = notes_.find(reader_.attribute("w:id"));
            pieces_.push_back({PieceKind::note, note == notes_.end() ? "" : note->second, {}});
        }
    }

    void close(const std::string& name) {
        in_text_ = false;
        if (name == "mc:Fallback" || name == "w:del" || name == "w:moveFrom")
            --skipped_;
        else if (name == "w:p")
            end_paragraph();
        else if (name == "w:sdt" && !controls_.empty())
            controls_.pop_back();
        else if (name == "w:hyperlink")
            link_ = {};
        else if (name == "w:r")
            in_run_ = false;
        else if (name == "w:rPr")
            in_properties_ = false;
    }

    const std::string& value() const { return reader_.attribute("w:val"); }

    void begin_paragraph() {
        pieces_.clear();
        comments_.clear();
        in_paragraph_ = true;
        owner_.clear();
        around_.clear();
        style_.clear();
    }

    void begin_bookmark() {
        const auto& name = reader_.attribute("w:name");
        if (!is_mark(name)) return;
        body_.bookmarks.insert(name);
        open_.emplace_back(reader_.attribute("w:id"), name);
        owner_ = name;
    }

    void end_bookmark() {
        const auto& id = reader_.attribute("w:id");
        std::erase_if(open_, [&](const auto& open) { return open.first == id; });
    }

    void begin_link() {
        const auto& anchor = reader_.attribute("w:anchor");
        if (is_mark(anchor)) {
            link_ = {PieceKind::reference, {}, anchor};
        } else if (const auto target = relations_.find(reader_.attribute("r:id"));
                   target != relations_.end()) {
            link_ = {PieceKind::link, {}, target->second};
        }
    }

    /// Text goes on in the piece before where both mean and look the same.
    void add(std::string_view text) {
        ReadPiece piece = link_;
        for (const auto& control : controls_)
            if (control.in_text) piece = {PieceKind::figure, {}, control.tag};
        piece.strong = format_.strong;
        piece.emphasis = format_.emphasis;
        piece.script = format_.script;
        if (around_.empty() && !open_.empty()) around_ = open_.back().second;
        const bool same =
            !pieces_.empty() && pieces_.back().kind == piece.kind &&
            pieces_.back().id == piece.id &&
            (piece.kind != PieceKind::text ||
             (pieces_.back().strong == piece.strong && pieces_.back().emphasis == piece.emphasis &&
              pieces_.back().script == piece.script));
        if (!same) pieces_.push_back(std::move(piece));
        pieces_.back().text += text;
    }

    void end_paragraph() {
        in_paragraph_ = false;
        const std::string owner = owner_.empty() ? around_ : owner_;
        for (const auto& comment : comments_)
            body_.block_of_comment[comment] = owner.empty() ? last_ : owner;
        if (!owner.empty()) last_ = owner;
        if (pieces_.empty()) return;
        if (!owner.empty())
            body_.owned[owner].push_back(pieces_);
        else if (!is_contents())
            body_.loose.push_back({pieces_, last_});
        pieces_.clear();
    }

    /// Lines of the contents are in no block, and made anew by every program.
    bool is_contents() const { return style_.starts_with("TOC") || style_.starts_with("Contents"); }

    XmlReader reader_;
    std::map<std::string, std::string> notes_;
    std::map<std::string, std::string> relations_;
    Body body_;
    ReadParagraph pieces_;
    std::string owner_;   ///< Bookmark that begins in this paragraph.
    std::string around_;  ///< Innermost one open at its first text.
    std::string style_;
    std::vector<std::pair<std::string, std::string>> open_;
    struct Control {
        bool in_text = false;  ///< Others surround whole paragraphs: contents, covers.
        std::string tag;
    };
    std::vector<Control> controls_;
    std::vector<std::string> comments_;  ///< Ids, of this paragraph.
    std::string last_;                   ///< Block of the paragraph before.
    bool in_paragraph_ = false;
    ReadPiece link_;
    ReadPiece format_;
    bool in_run_ = false;
    bool in_properties_ = false;
    bool in_text_ = false;
    int skipped_ = 0;
};

}  // namespace

std::optional<Body> read_body(std::string_view document, std::string_view notes,
                              std::string_view relations) {
    return BodyReader(document, read_notes(notes), read_relations(relations)).run();
}

}  // namespace almanac::docx
