// Why: see fonts.hpp; the table says which file serves which face. SPDX-License-Identifier:
// Apache-2.0
#include "paged/fonts.hpp"

#include <hb-ot.h>

#include <optional>

#include "paged/paged_messages.hpp"

namespace almanac::paged {
namespace {

using look::Face;

struct FontFile {
    const char* file;
    const char* family;  ///< Member of a collection; empty for a single font.
    const char* package;
};

constexpr std::array<FontFile, look::face_count> font_files{{
    {"NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "fonts-noto-cjk"},
    {"NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "fonts-noto-cjk"},
    {"NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "fonts-noto-cjk"},
    {"NotoSansCJK-Bold.ttc", "Noto Sans CJK SC", "fonts-noto-cjk"},
    {"FandolFang-Regular.otf", "", "texlive-lang-chinese"},
    {"FandolKai-Regular.otf", "", "texlive-lang-chinese"},
}};

/// Faces tried after the one asked for; both Noto fonts hold far more than Fandol's.
constexpr std::array<std::array<Face, 2>, look::face_count> stand_ins{{{Face::song, Face::hei},
                                                                       {Face::song_bold, Face::hei},
                                                                       {Face::hei, Face::song},
                                                                       {Face::hei_bold, Face::song},
                                                                       {Face::song, Face::hei},
                                                                       {Face::song, Face::hei}}};

std::array<bool, look::face_count> faces_of(const look::Paper& paper) {
    std::array<bool, look::face_count> needed{};
    const auto need = [&](Face face) { needed[static_cast<std::size_t>(face)] = true; };
    for (const auto* text :
         {&paper.title, &paper.subtitle, &paper.cover_fact, &paper.contents_title, &paper.contents,
          &paper.body, &paper.quotation, &paper.caption, &paper.unit_line, &paper.table,
          &paper.table_head, &paper.table_foot, &paper.note, &paper.key_label, &paper.key_figure,
          &paper.header, &paper.page_number})
        need(text->face);
    for (const auto& heading : paper.headings) need(heading.face);
    for (const Face face : {paper.strong, paper.table_strong, paper.emphasis, Face::song,
                            Face::song_bold, Face::hei, Face::hei_bold})
        need(face);
    return needed;
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    unsigned size = 200;
    std::string name(size, '\0');
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, name.data());
    name.resize(size);
    return name;
}

std::optional<std::filesystem::path> find(const std::vector<std::filesystem::path>& folders,
                                          const char* file) {
    std::error_code ignored;
    for (const auto& folder : folders)
        if (std::filesystem::is_regular_file(folder / file, ignored)) return folder / file;
    return std::nullopt;
}

Font open(const std::filesystem::path& path, const FontFile& wanted) {
    std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(
        hb_blob_create_from_file_or_fail(path.c_str()), hb_blob_destroy);
    const unsigned members = blob ? hb_face_count(blob.get()) : 0;
    for (unsigned member = 0; member < members; ++member) {
        Font font;
        font.face.reset(hb_face_create(blob.get(), member));
        if (hb_face_get_glyph_count(font.face.get()) == 0) break;
        if (*wanted.family != '\0' &&
            name_of(font.face.get(), HB_OT_NAME_ID_FONT_FAMILY) != wanted.family)
            continue;
        font.name = name_of(font.face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME);
        hb_face_make_immutable(font.face.get());
        return font;
    }
    throw Error(ErrorKind::input, say(unreadable_font, path.string(), {wanted.package}));
}

}  // namespace

FontSet::FontSet(const std::vector<std::filesystem::path>& folders, const look::Paper& paper) {
    const auto needed = faces_of(paper);
    std::array<int, look::face_count> index{};
    for (std::size_t face = 0; face < look::face_count; ++face) {
        if (!needed[face]) continue;
        const auto path = find(folders, font_files[face].file);
        if (!path)
            throw Error(ErrorKind::input, say(missing_font, font_files[face].file,
                                              {font_files[face].file, font_files[face].package}));
        index[face] = static_cast<int>(fonts_.size());
        fonts_.push_back(open(*path, font_files[face]));
    }
    for (std::size_t face = 0; face < look::face_count; ++face) {
        if (!needed[face]) continue;
        chains_[face].push_back(static_cast<std::uint8_t>(index[face]));
        for (const Face other : stand_ins[face]) {
            const auto at = static_cast<std::uint8_t>(index[static_cast<std::size_t>(other)]);
            if (at != chains_[face].front()) chains_[face].push_back(at);
        }
    }
}

}  // namespace almanac::paged
