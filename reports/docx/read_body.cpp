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

/// Names of marks by id, and how often each of them is met, as a beginning or an end.
struct MarksInBody {
    std::map<std::string, std::string> name_of;
    std::map<std::string, int> met;
};
MarksInBody marks_in(std::string_view document) {
    MarksInBody marks;
    XmlReader reader(document);
    for (auto event = reader.next(); event != Event::end && event != Event::fault;
         event = reader.next()) {
        if (event != Event::open) continue;
        if (reader.name() == "w:bookmarkStart") {
            const auto& name = reader.attribute("w:name");
            if (!is_mark(name)) continue;
            marks.name_of[reader.attribute("w:id")] = name;
            ++marks.met[name];
        } else if (reader.name() == "w:bookmarkEnd") {
            const auto found = marks.name_of.find(reader.attribute("w:id"));
            if (found != marks.name_of.end()) ++marks.met[found->second];
        }
    }
    return marks;
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
        : reader_(document),
          marks_(marks_in(document)),
          notes_(std::move(notes)),
          relations_(std::move(relations)) {}

    std::optional<Body> run() {
        for (auto event = reader_.next(); event != Event::end; event = reader_.next()) {
            switch (event) {
                case Event::fault: return std::nullopt;
                case Event::open: open(reader_.name()); break;
                case Event::close: close(reader_.name()); break;
                case Event::text:
                    if (in_text_) add(reader_.text());
                    if (in_instruction_) instruct(reader_.text());
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
        in_instruction_ = name == "w:instrText";
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
        else if (name == "w:docPartGallery" && !controls_.empty())
            controls_.back().is_contents = value() == "Table of Contents";
        else if (name == "w:fldSimple")
            is_contents_ = is_contents_ || is_of_contents(reader_.attribute("w:instr"));
        else if (name == "w:fldChar")
            turn_field(reader_.attribute("w:fldCharType"));
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
        in_instruction_ = false;
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
        is_contents_ = in_contents();
    }

    /// LibreOffice begins the mark of several paragraphs two and three times, each with an id of
    /// its own, and does not end all of them: a mark reaches to where its name is met for the last
    /// time.
    void begin_bookmark() {
        const auto& name = reader_.attribute("w:name");
        if (!is_mark(name)) return;
        owner_ = name;
        if (body_.bookmarks.insert(name).second) open_.push_back(name);
        meet(name);
    }

    void end_bookmark() {
        const auto found = marks_.name_of.find(reader_.attribute("w:id"));
        if (found != marks_.name_of.end()) meet(found->second);
    }

    void meet(const std::string& name) {
        if (--marks_.met[name] == 0) std::erase(open_, name);
    }

    void turn_field(const std::string& type) {
        if (type == "begin") fields_.emplace_back();
        if (type == "end" && !fields_.empty()) fields_.pop_back();
    }
    void instruct(std::string_view text) {
        if (fields_.empty()) return;
        fields_.back() += text;
        is_contents_ = is_contents_ || in_contents();
    }
    static bool is_of_contents(std::string_view instruction) {
        instruction.remove_prefix(std::min(instruction.find_first_not_of(' '), instruction.size()));
        return instruction.starts_with("TOC") || instruction.starts_with("PAGEREF");
    }
    bool in_contents() const {
        return std::any_of(fields_.begin(), fields_.end(), is_of_contents) ||
               std::any_of(controls_.begin(), controls_.end(),
                           [](const Control& control) { return control.is_contents; });
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
        if (around_.empty() && !open_.empty()) around_ = open_.back();
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
        // Every program makes the contents anew, whatever block it lies in by then.
        const bool is_contents = is_contents_ || has_contents_style();
        const std::string owner = owner_.empty() && !is_contents ? around_ : owner_;
        for (const auto& comment : comments_)
            body_.block_of_comment[comment] = owner.empty() ? last_ : owner;
        if (!owner.empty()) last_ = owner;
        if (!owner_.empty()) fields_.clear();  // Contents without an end end where blocks begin.
        if (pieces_.empty()) return;
        if (!owner.empty())
            body_.owned[owner].push_back(pieces_);
        else if (!is_contents || style_.ends_with("Heading"))
            body_.loose.push_back({pieces_, last_});
        pieces_.clear();
    }

    bool has_contents_style() const {
        return style_.starts_with("TOC") || style_.starts_with("Contents");
    }

    XmlReader reader_;
    MarksInBody marks_;
    std::map<std::string, std::string> notes_;
    std::map<std::string, std::string> relations_;
    Body body_;
    ReadParagraph pieces_;
    std::string owner_;   ///< Bookmark that begins in this paragraph.
    std::string around_;  ///< Innermost one open at its first text.
    std::string style_;
    std::vector<std::string> open_;  ///< Marks.
    struct Control {
        bool in_text = false;  ///< Others surround whole paragraphs: contents, covers.
        std::string tag;
        bool is_contents = false;
    };
    std::vector<Control> controls_;
    std::vector<std::string> fields_;    ///< Instructions of those that are open.
    std::vector<std::string> comments_;  ///< Ids, of this paragraph.
    std::string last_;                   ///< Block of the paragraph before.
    bool in_paragraph_ = false;
    ReadPiece link_;
    ReadPiece format_;
    bool in_run_ = false;
    bool in_properties_ = false;
    bool in_text_ = false;
    bool in_instruction_ = false;
    bool is_contents_ = false;  ///< This paragraph.
    int skipped_ = 0;
};

}  // namespace

std::optional<Body> read_body(std::string_view document, std::string_view notes,
                              std::string_view relations) {
    return BodyReader(document, read_notes(notes), read_relations(relations)).run();
}

}  // namespace almanac::docx
