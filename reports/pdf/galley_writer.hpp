// Why: pages, contents, links and structure of one galley, written beside the other galleys'.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/file.hpp"
#include "pdf/painter.hpp"
#include "pdf/structure.hpp"

namespace almanac::pdf {

/// Object numbers of a galley, given out before it is written.
struct GalleyNumbers {
    std::uint32_t first_page = 0;  ///< Position in the file, from 0.
    std::uint32_t pages = 0;
    std::uint32_t contents = 0;
    std::uint32_t elements = 0;
    std::uint32_t annotations = 0;
    std::uint32_t pictures = 0;
    std::uint32_t parents = 0;
    std::uint32_t first_key = 0;  ///< In the tree of parents: its pages', then its links'.
    std::uint32_t root = 0;
    std::uint32_t page_tree = 0;
    std::uint32_t resources = 0;
};

struct Destination {
    std::uint32_t page = 0;
    float y = 0;
};
using Destinations = std::map<std::string, Destination>;

class GalleyWriter {
public:
    GalleyWriter(const paged::Pages& pages, std::size_t index, const GalleyNumbers& numbers,
                 const FontCodes& codes, const UsedGlyphs& used, const Destinations& destinations)
        : pages_(pages),
          galley_(pages.galleys[index]),
          numbers_(numbers),
          codes_(codes),
          used_(used),
          destinations_(destinations),
          structure_(galley_, numbers.elements, numbers.root) {}

    /// Writes everything; gives the structure elements that hang below the document's.
    std::vector<std::uint32_t> write(ObjectBatch& batch);

private:
    void write_page(ObjectBatch& batch, std::uint32_t index);
    std::vector<std::uint32_t> write_links(ObjectBatch& batch, std::uint32_t index, float height);
    bool write_link(ObjectBatch& batch, std::uint32_t link, const paged::Placed& placed,
                    float height);
    void write_pictures(ObjectBatch& batch);
    void write_parents(ObjectBatch& batch);

    const paged::Pages& pages_;
    const paged::Galley& galley_;
    const GalleyNumbers& numbers_;
    const FontCodes& codes_;
    const UsedGlyphs& used_;
    const Destinations& destinations_;
    Structure structure_;
    std::map<std::uint32_t, std::uint32_t> link_owners_;  ///< Structure elements by link.
};

/// A PNG or JPEG as an image object.
void write_picture(ObjectBatch& batch, std::uint32_t number, const paged::Picture& picture);

}  // namespace almanac::pdf
