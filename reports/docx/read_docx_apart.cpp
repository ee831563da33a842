// Why: Word files come back from anywhere; they are read where a fault is an answer.
// SPDX-License-Identifier: Apache-2.0
#include "confine/confined.hpp"
#include "docx/read_docx.hpp"

namespace almanac::docx {

auto fields(ReadPiece& it) {
    return std::tie(it.kind, it.text, it.id, it.strong, it.emphasis, it.script);
}
auto fields(WrittenFigure& it) { return std::tie(it.id, it.text); }
auto fields(ReadBlock& it) {
    return std::tie(it.id, it.paragraphs, it.words_written, it.figures_written, it.notes_written,
                    it.printed, it.found, it.words_changed, it.figures_changed, it.notes_changed);
}
auto fields(LooseParagraph& it) { return std::tie(it.pieces, it.after); }
auto fields(ReadComment& it) { return std::tie(it.author, it.text, it.block); }
auto fields(ReadDocx& it) {
    return std::tie(it.year, it.area, it.language, it.audience, it.cut_off, it.profile,
                    it.application, it.blocks, it.loose, it.comments, it.charted);
}

ReadDocx read_docx_apart(std::string_view file, const std::string& name) {
    return confined(name, [&] { return read_docx(file, name); });
}

}  // namespace almanac::docx
