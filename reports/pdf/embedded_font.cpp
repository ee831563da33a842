// Why: see embedded_font.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/embedded_font.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "pdf/cff_charset.hpp"
#include "pdf/pdf_messages.hpp"
#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');
constexpr std::size_t mappings_a_block = 100;

struct BlobDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

std::string_view view(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

std::vector<std::uint16_t> glyphs_of(const UsedGlyphs& used, std::size_t index) {
    std::vector<std::uint16_t> glyphs;
    for (unsigned g = 0; g < 65536; ++g)
        if (used.character(index, static_cast<std::uint16_t>(g)) != 0)
            glyphs.push_back(static_cast<std::uint16_t>(g));
    return glyphs;
}

/// The CFF table with only these glyphs. Numbers of a name-keyed font are kept, because there text
/// names glyphs by position; a CID-keyed one keeps its CIDs by itself.
Blob cut(const paged::Font& font, const std::vector<std::uint16_t>& glyphs, bool keyed_by_name) {
    std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)> input(
        hb_subset_input_create_or_fail(), hb_subset_input_destroy);
    if (!input) return nullptr;
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const auto glyph : glyphs) hb_set_add(wanted, glyph);
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (keyed_by_name) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    // Layout, names and mappings have done their work; the file needs outlines only.
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    unsigned count = hb_face_get_table_tags(font.face.get(), 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_face_get_table_tags(font.face.get(), 0, &count, tags.data());
    for (const auto tag : tags) {
        const bool needed = tag == cff_tag || tag == HB_TAG('h', 'e', 'a', 'd') ||
                            tag == HB_TAG('m', 'a', 'x', 'p') ||
                            tag == HB_TAG('h', 'h', 'e', 'a') || tag == HB_TAG('h', 'm', 't', 'x');
        if (!needed) hb_set_add(dropped, tag);
    }
    std::unique_ptr<hb_face_t, paged::FaceDeleter> face(
        hb_subset_or_fail(font.face.get(), input.get()));
    if (!face) return nullptr;
    return Blob(hb_face_reference_table(face.get(), cff_tag));
}

std::string to_unicode(const std::vector<std::uint16_t>& glyphs,
                       const std::vector<std::uint16_t>& codes, const UsedGlyphs& used,
                       std::size_t index) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    for (std::size_t from = 0; from < glyphs.size(); from += mappings_a_block) {
        const std::size_t to = std::min(from + mappings_a_block, glyphs.size());
        append_integer(map, static_cast<std::int64_t>(to - from));
        map += " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i) {
            map += '<';
            append_hex16(map, codes[glyphs[i]]);
            map += "><";
            append_utf16_hex(map, used.character(index, glyphs[i]));
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Six letters that tell this subset from another of the same font.
std::string subset_tag(const std::vector<std::uint16_t>& glyphs) {
    std::uint32_t hash = 2166136261U;
    for (const auto glyph : glyphs) hash = (hash ^ glyph) * 16777619U;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag;
}

struct Metrics {
    hb_font_extents_t extents{};
    std::vector<int> widths;  ///< By position in the list of glyphs, 1/1000 em.
};

Metrics measure(const paged::Font& font, const std::vector<std::uint16_t>& glyphs) {
    std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> sized(hb_font_create(font.face.get()),
                                                                 hb_font_destroy);
    hb_font_set_scale(sized.get(), 1000, 1000);
    Metrics metrics;
    hb_font_get_h_extents(sized.get(), &metrics.extents);
    for (const auto glyph : glyphs)
        metrics.widths.push_back(hb_font_get_glyph_h_advance(sized.get(), glyph));
    return metrics;
}

void write_widths(std::string& out, const std::vector<std::uint16_t>& glyphs,
                  const std::vector<std::uint16_t>& codes, const Metrics& metrics) {
    std::map<std::uint16_t, int> by_code;
    for (std::size_t i = 0; i < glyphs.size(); ++i)
        if (metrics.widths[i] != 1000) by_code.emplace(codes[glyphs[i]], metrics.widths[i]);
    out += "/DW 1000/W[";
    int expected = -1;
    for (const auto& [code, width] : by_code) {
        if (code != expected) {
            if (expected >= 0) out += ']';
            append_integer(out, code);
            out += '[';
        } else {
            out += ' ';
        }
        append_integer(out, width);
        expected = code + 1;
    }
    out += by_code.empty() ? "]" : "]]";
}

void write_descriptor(std::string& out, const std::string& name, const Metrics& metrics,
                      std::uint32_t file) {
    out += "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[-1000 -1100 3000 2000]";
    out += "/ItalicAngle 0/StemV 80/Ascent ";
    append_integer(out, metrics.extents.ascender);
    out += "/Descent ";
    append_integer(out, metrics.extents.descender);
    out += "/CapHeight 733/FontFile3 ";
    append_reference(out, file);
    out += ">>";
}

}  // namespace

std::vector<std::uint16_t> codes_of(const paged::Font& font) {
    const unsigned count = hb_face_get_glyph_count(font.face.get());
    const Blob table(hb_face_reference_table(font.face.get(), cff_tag));
    if (auto cids = cff_charset(view(table.get()), count)) return *cids;
    std::vector<std::uint16_t> same(count);
    std::iota(same.begin(), same.end(), std::uint16_t{0});
    return same;
}

void embed_font(ObjectBatch& batch, std::uint32_t first, const paged::Font& font,
                const std::vector<std::uint16_t>& codes, const UsedGlyphs& used,
                std::size_t index) {
    const auto glyphs = glyphs_of(used, index);
    const Blob original(hb_face_reference_table(font.face.get(), cff_tag));
    const bool keyed_by_name =
        !cff_charset(view(original.get()), hb_face_get_glyph_count(font.face.get()));
    const Blob outlines = cut(font, glyphs, keyed_by_name);
    if (!outlines || view(outlines.get()).empty())
        throw Error(ErrorKind::internal, say(uncut_font, font.name, {font.name}));
    const Metrics metrics = measure(font, glyphs);
    const std::string name = subset_tag(glyphs) + "+" + font.name;
    auto& out = batch.begin(first);
    out += "<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts[";
    append_reference(out, first + 1);
    out += "]/ToUnicode ";
    append_reference(out, first + 4);
    out += ">>";
    batch.begin(first + 1);
    out += "<</Type/Font/Subtype/CIDFontType0/BaseFont/" + name +
           "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
    append_reference(out, first + 2);
    write_widths(out, glyphs, codes, metrics);
    out += ">>";
    batch.begin(first + 2);
    write_descriptor(out, name, metrics, first + 3);
    batch.stream(first + 3, "/Subtype/CIDFontType0C", view(outlines.get()));
    batch.stream(first + 4, "", to_unicode(glyphs, codes, used, index));
}

}  // namespace almanac::pdf
