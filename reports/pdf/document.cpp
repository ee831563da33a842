// Why: see document.hpp. Object numbers are given out first, then every galley writes its own
// objects beside the others. SPDX-License-Identifier: Apache-2.0
#include "pdf/document.hpp"

#include <algorithm>
#include <map>

#include "pdf/embedded_font.hpp"
#include "pdf/galley_writer.hpp"
#include "pdf/icc.hpp"
#include "pdf/metadata.hpp"
#include "pdf/outline.hpp"
#include "pdf/syntax.hpp"
#include "system/parallel.hpp"

namespace almanac::pdf {
namespace {

constexpr std::uint32_t catalog_object = 1;
constexpr std::uint32_t pages_object = 2;
constexpr std::uint32_t info_object = 3;
constexpr std::uint32_t resources_object = 4;
constexpr std::uint32_t structure_object = 5;
constexpr std::uint32_t document_object = 6;  ///< The element that holds all others.
constexpr std::uint32_t parents_object = 7;
constexpr std::uint32_t metadata_object = 8;
constexpr std::uint32_t profile_object = 9;
constexpr std::uint32_t outline_object = 10;
constexpr std::uint32_t names_object = 11;
constexpr std::uint32_t first_free = 12;
constexpr std::size_t names_a_leaf = 256;

class DocumentWriter {
public:
    DocumentWriter(const paged::Pages& pages, const paged::FontSet& fonts,
                   const doc::Document& document, bool duplex)
        : pages_(pages),
          fonts_(fonts),
          document_(document),
          duplex_(duplex),
          used_(fonts.fonts().size()),
          codes_(fonts.fonts().size()) {}

    std::string write();

private:
    void count_glyphs();
    void give_numbers();
    void find_destinations();
    void write_parts();
    void write_catalog(ObjectBatch& batch);
    void write_page_tree(std::string& out) const;
    void write_labels(std::string& out) const;
    void write_resources(std::string& out) const;
    void write_textures(ObjectBatch& batch);
    void write_structure_root(ObjectBatch& batch);
    void write_names(ObjectBatch& batch);
    std::uint32_t take(std::uint32_t count) { return std::exchange(next_, next_ + count); }

    const paged::Pages& pages_;
    const paged::FontSet& fonts_;
    const doc::Document& document_;
    bool duplex_;
    UsedGlyphs used_;
    FontCodes codes_;
    std::uint32_t next_ = first_free;
    std::vector<std::uint32_t> font_objects_;
    std::map<std::pair<chart::Texture, chart::Paint>, std::uint32_t> textures_;
    std::vector<GalleyNumbers> numbers_;
    Destinations destinations_;
    std::vector<ObjectBatch> batches_;
    std::vector<std::vector<std::uint32_t>> tops_;  ///< Elements below the document, by galley.
    std::uint32_t outline_first_ = 0;
    std::uint32_t names_first_ = 0;
};

void DocumentWriter::count_glyphs() {
    const std::size_t threads = thread_count();
    std::vector<UsedGlyphs> counted;
    for (std::size_t t = 0; t < threads; ++t) counted.emplace_back(fonts_.fonts().size());
    in_parallel(pages_.galleys.size(), [&](std::size_t thread, std::size_t galley) {
        counted[thread].count(pages_.galleys[galley]);
    });
    for (const auto& one : counted) used_.merge(one);
}

void DocumentWriter::give_numbers() {
    for (std::size_t f = 0; f < fonts_.fonts().size(); ++f)
        font_objects_.push_back(used_.uses(f) ? take(objects_a_font) : 0);
    for (const auto texture : {chart::Texture::hatched, chart::Texture::dotted})
        for (int p = 1; p <= static_cast<int>(chart::Paint::grey_soft); ++p)
            if (const auto paint = static_cast<chart::Paint>(p); used_.uses_texture(texture, paint))
                textures_[{texture, paint}] = take(1);
    std::uint32_t key = 0;
    std::uint32_t page = 0;
    for (const auto& galley : pages_.galleys) {
        GalleyNumbers numbers;
        const auto count = static_cast<std::uint32_t>(galley.pages.size());
        numbers.first_page = page;
        numbers.pages = take(count);
        numbers.contents = take(count);
        numbers.elements = take(static_cast<std::uint32_t>(galley.tags.size()));
        numbers.annotations = take(static_cast<std::uint32_t>(galley.links.size()));
        numbers.pictures = take(static_cast<std::uint32_t>(galley.pictures.size()));
        numbers.parents = take(1);
        numbers.first_key = key;
        key += count + static_cast<std::uint32_t>(galley.links.size());
        page += count;
        numbers.root = document_object;
        numbers.page_tree = pages_object;
        numbers.resources = resources_object;
        numbers_.push_back(numbers);
    }
    outline_first_ = take(static_cast<std::uint32_t>(pages_.outline.size()));
}

void DocumentWriter::find_destinations() {
    for (std::size_t g = 0; g < pages_.galleys.size(); ++g) {
        const auto& galley = pages_.galleys[g];
        for (std::size_t p = 0; p < galley.pages.size(); ++p)
            for (const auto& placed : galley.pages[p].strips) {
                if (placed.repeated || placed.furniture) continue;
                const auto& strip = galley.strips[placed.strip];
                for (auto a = strip.anchors.first; a < strip.anchors.end; ++a)
                    destinations_.emplace(
                        galley.anchors[a].name,
                        Destination{
                            numbers_[g].pages + static_cast<std::uint32_t>(p),
                            (galley.pages[p].landscape ? pages_.width : pages_.height) - placed.y});
            }
    }
    names_first_ =
        take(static_cast<std::uint32_t>((destinations_.size() + names_a_leaf - 1) / names_a_leaf));
}

void DocumentWriter::write_parts() {
    const std::size_t galleys = pages_.galleys.size();
    const std::size_t fonts = fonts_.fonts().size();
    batches_.resize(fonts + galleys + 1);
    tops_.resize(galleys);
    // Fonts first: cutting one takes longest.
    in_parallel(fonts + galleys, [&](std::size_t, std::size_t task) {
        if (task < fonts) {
            if (used_.uses(task))
                embed_font(batches_[task], font_objects_[task], fonts_.fonts()[task], codes_[task],
                           used_, task);
            return;
        }
        const std::size_t g = task - fonts;
        GalleyWriter writer(pages_, g, numbers_[g], codes_, used_, destinations_);
        tops_[g] = writer.write(batches_[task]);
    });
}

void DocumentWriter::write_page_tree(std::string& out) const {
    std::int64_t count = 0;
    out += "<</Type/Pages/Kids[";
    for (std::size_t g = 0; g < numbers_.size(); ++g)
        for (std::uint32_t p = 0; p < pages_.galleys[g].pages.size(); ++p, ++count) {
            append_reference(out, numbers_[g].pages + p);
            out += ' ';
        }
    out += "]/Count ";
    append_integer(out, count);
    out += ">>";
}

/// Viewers show the numbers that are printed.
void DocumentWriter::write_labels(std::string& out) const {
    out += "/PageLabels<</Nums[0<</P";
    append_text(out, document_.language == "en" ? "Cover" : "封面");
    out += ">>";
    if (numbers_.size() > 1 && !pages_.galleys[1].pages.empty()) {
        append_integer(out, numbers_[1].first_page);
        out += "<</S/r>>";
    }
    if (numbers_.size() > 2) {
        append_integer(out, numbers_[2].first_page);
        out += "<</S/D>>";
    }
    out += "]>>";
}

void DocumentWriter::write_resources(std::string& out) const {
    out += "<</Font<<";
    for (std::size_t f = 0; f < font_objects_.size(); ++f) {
        if (font_objects_[f] == 0) continue;
        out += "/F";
        append_integer(out, static_cast<std::int64_t>(f));
        out += ' ';
        append_reference(out, font_objects_[f]);
    }
    out += ">>/Pattern<<";
    for (const auto& [key, object] : textures_) {
        out += '/' + texture_name(key.first, key.second) + ' ';
        append_reference(out, object);
    }
    out += ">>/XObject<<";
    for (std::size_t g = 0; g < numbers_.size(); ++g)
        for (std::uint32_t p = 0; p < pages_.galleys[g].pictures.size(); ++p) {
            const std::uint32_t object = numbers_[g].pictures + p;
            out += '/' + picture_name(object) + ' ';
            append_reference(out, object);
        }
    out += ">>>>";
}

void DocumentWriter::write_textures(ObjectBatch& batch) {
    for (const auto& [key, object] : textures_) {
        const auto [texture, paint] = key;
        std::string content;
        append_colour(content, colour_of(chart::Paint::surface), "rg");
        content += "0 0 4 4 re f\n";
        append_colour(content, colour_of(paint), "rg");
        const bool hatched = texture == chart::Texture::hatched;
        // The dot is a square with its corners cut, too small to tell from a circle.
        content += hatched
                       ? "0 0 2.2 4 re f\n"
                       : "1.2 0.6 m 2.8 0.6 l 3.4 1.2 l 3.4 2.8 l 2.8 3.4 l 1.2 3.4 l 0.6 2.8 l "
                         "0.6 1.2 l f\n";
        batch.stream(object,
                     std::string("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4 "
                                 "4]/XStep 4/YStep 4/Resources<<>>") +
                         (hatched ? "/Matrix[.7071 .7071 -.7071 .7071 0 0]" : ""),
                     content);
    }
}

void DocumentWriter::write_structure_root(ObjectBatch& batch) {
    auto& out = batch.begin(structure_object);
    out += "<</Type/StructTreeRoot/K ";
    append_reference(out, document_object);
    out += "/ParentTree ";
    append_reference(out, parents_object);
    out += "/ParentTreeNextKey ";
    std::uint32_t keys = 0;
    for (const auto& galley : pages_.galleys)
        keys += static_cast<std::uint32_t>(galley.pages.size() + galley.links.size());
    append_integer(out, keys);
    out += "/RoleMap<</Title/P>>>>";
    batch.begin(document_object);
    out += "<</S/Document/P ";
    append_reference(out, structure_object);
    out += "/K[";
    for (const auto& top : tops_)
        for (const auto element : top) {
            append_reference(out, element);
            out += ' ';
        }
    out += "]>>";
    batch.begin(parents_object);
    out += "<</Kids[";
    for (std::size_t g = 0; g < numbers_.size(); ++g) {
        if (pages_.galleys[g].pages.empty()) continue;
        append_reference(out, numbers_[g].parents);
        out += ' ';
    }
    out += "]>>";
}

void DocumentWriter::write_names(ObjectBatch& batch) {
    std::string kids;
    auto at = destinations_.begin();
    for (std::uint32_t leaf = names_first_; at != destinations_.end(); ++leaf) {
        auto& out = batch.begin(leaf);
        append_reference(kids, leaf);
        kids += ' ';
        out += "<</Limits[";
        append_bytes(out, at->first);
        auto end = at;
        auto last = at;
        for (std::size_t n = 0; n < names_a_leaf && end != destinations_.end(); ++n) last = end++;
        append_bytes(out, last->first);
        out += "]/Names[";
        for (; at != end; ++at) {
            append_bytes(out, at->first);
            out += '[';
            append_reference(out, at->second.page);
            out += "/XYZ null ";
            append_number(out, at->second.y);
            out += " null]";
        }
        out += "]>>";
    }
    batch.begin(names_object) += "<</Dests<</Kids[" + kids + "]>>>>";
}

void DocumentWriter::write_catalog(ObjectBatch& batch) {
    auto& out = batch.begin(catalog_object);
    out += "<</Type/Catalog/Pages ";
    append_reference(out, pages_object);
    out += "/Lang";
    append_text(out, document_.language == "en" ? "en" : "zh-CN");
    out += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true";
    if (duplex_) out += "/Duplex/DuplexFlipLongEdge";
    out += ">>/PageMode/UseOutlines/StructTreeRoot ";
    append_reference(out, structure_object);
    out += "/Metadata ";
    append_reference(out, metadata_object);
    out += "/Outlines ";
    append_reference(out, outline_object);
    out += "/Names ";
    append_reference(out, names_object);
    write_labels(out);
    out +=
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info"
        "(sRGB)/DestOutputProfile ";
    append_reference(out, profile_object);
    out += ">>]>>";
    write_page_tree(batch.begin(pages_object));
    write_resources(batch.begin(resources_object));
    write_information(batch.begin(info_object), document_);
}

std::string DocumentWriter::write() {
    count_glyphs();
    for (std::size_t f = 0; f < codes_.size(); ++f)
        if (used_.uses(f)) codes_[f] = codes_of(fonts_.fonts()[f]);
    give_numbers();
    find_destinations();
    write_parts();
    auto& last = batches_.back();
    write_catalog(last);
    write_structure_root(last);
    write_outline(last, pages_.outline, outline_object, outline_first_);
    write_names(last);
    write_textures(last);
    last.raw_stream(metadata_object, "/Type/Metadata/Subtype/XML", xmp_packet(document_));
    last.stream(profile_object, "/N 3", srgb_profile());
    std::vector<std::uint32_t> first_pack;
    for (const auto& batch : batches_) first_pack.push_back(take(batch.packs()));
    in_parallel(batches_.size(),
                [&](std::size_t, std::size_t b) { batches_[b].pack(first_pack[b]); });
    take(1);
    return assemble(batches_, next_, catalog_object, info_object);
}

}  // namespace

std::string write_pages(const paged::Pages& pages, const paged::FontSet& fonts,
                        const doc::Document& document, bool duplex) {
    return DocumentWriter(pages, fonts, document, duplex).write();
}

}  // namespace almanac::pdf
