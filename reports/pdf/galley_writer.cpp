// Why: see galley_writer.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/galley_writer.hpp"

#include "pdf/syntax.hpp"

namespace almanac::pdf {

std::vector<std::uint32_t> GalleyWriter::write(ObjectBatch& batch) {
    for (std::uint32_t p = 0; p < galley_.pages.size(); ++p) write_page(batch, p);
    write_pictures(batch);
    auto tops = structure_.write(batch);
    write_parents(batch);
    return tops;
}

void GalleyWriter::write_page(ObjectBatch& batch, std::uint32_t index) {
    const auto& page = galley_.pages[index];
    const float width = page.landscape ? pages_.height : pages_.width;
    const float height = page.landscape ? pages_.width : pages_.height;
    const std::uint32_t object = numbers_.pages + index;
    structure_.start_page(object);
    Painter painter(galley_, codes_, used_, height, numbers_.pictures,
                    [&](paged::TagId tag) { return structure_.add_content(tag); });
    batch.stream(numbers_.contents + index, "", painter.paint(page));
    const auto annotations = write_links(batch, index, height);
    auto& out = batch.begin(object);
    out += "<</Type/Page/Parent ";
    append_reference(out, numbers_.page_tree);
    out += "/MediaBox[0 0 ";
    append_number(out, width);
    out += ' ';
    append_number(out, height);
    out += "]/Resources ";
    append_reference(out, numbers_.resources);
    out += "/Contents ";
    append_reference(out, numbers_.contents + index);
    out += "/StructParents ";
    append_integer(out, numbers_.first_key + index);
    if (!annotations.empty()) {
        out += "/Tabs/S/Annots[";
        for (const auto annotation : annotations) {
            append_reference(out, annotation);
            out += ' ';
        }
        out += ']';
    }
    out += ">>";
}

std::vector<std::uint32_t> GalleyWriter::write_links(ObjectBatch& batch, std::uint32_t index,
                                                     float height) {
    std::vector<std::uint32_t> written;
    for (const auto& placed : galley_.pages[index].strips) {
        if (placed.repeated || placed.furniture) continue;
        const auto& strip = galley_.strips[placed.strip];
        for (auto l = strip.links.first; l < strip.links.end; ++l) {
            if (!write_link(batch, l, placed, height)) continue;
            written.push_back(numbers_.annotations + l);
            const auto tag = galley_.links[l].tag;
            structure_.add_annotation(tag, written.back(), numbers_.pages + index);
            link_owners_[l] = structure_.element(tag);
        }
    }
    return written;
}

bool GalleyWriter::write_link(ObjectBatch& batch, std::uint32_t index, const paged::Placed& placed,
                              float height) {
    const auto& link = galley_.links[index];
    if (link.url.empty() && destinations_.count(link.destination) == 0) return false;
    auto& out = batch.begin(numbers_.annotations + index);
    out += "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[";
    const float left = placed.x + link.x;
    const float top = height - placed.y - link.y;
    for (const float value : {left, top - link.height, left + link.width, top}) {
        append_number(out, value);
        out += ' ';
    }
    out += "]/StructParent ";
    append_integer(out,
                   numbers_.first_key + static_cast<std::uint32_t>(galley_.pages.size()) + index);
    if (link.url.empty()) {
        out += "/Dest";
        append_bytes(out, link.destination);
    } else {
        out += "/A<</S/URI/URI";
        append_bytes(out, link.url);
        out += ">>";
    }
    out += ">>";
    return true;
}

void GalleyWriter::write_pictures(ObjectBatch& batch) {
    for (std::uint32_t p = 0; p < galley_.pictures.size(); ++p)
        write_picture(batch, numbers_.pictures + p, galley_.pictures[p]);
}

void GalleyWriter::write_parents(ObjectBatch& batch) {
    auto& out = batch.begin(numbers_.parents);
    const auto pages = static_cast<std::uint32_t>(galley_.pages.size());
    std::uint32_t last = numbers_.first_key;
    std::string entries;
    const auto& owners = structure_.content_owners();
    for (std::uint32_t p = 0; p < pages; ++p) {
        last = numbers_.first_key + p;
        append_integer(entries, last);
        entries += '[';
        for (const auto element : owners[p]) {
            append_reference(entries, element);
            entries += ' ';
        }
        entries += ']';
    }
    for (const auto& [link, element] : link_owners_) {
        last = numbers_.first_key + pages + link;
        append_integer(entries, last);
        entries += ' ';
        append_reference(entries, element);
        entries += ' ';
    }
    out += "<</Limits[";
    append_integer(out, numbers_.first_key);
    out += ' ';
    append_integer(out, last);
    out += "]/Nums[" + entries + "]>>";
}

}  // namespace almanac::pdf
