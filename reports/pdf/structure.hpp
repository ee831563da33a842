// Why: the logical structure: what every piece of a page means, for screen readers and for whoever
// takes the text out again. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "paged/page.hpp"
#include "pdf/file.hpp"

namespace almanac::pdf {

/// Structure of one galley: collects content in reading order, then writes the elements.
class Structure {
public:
    /// Element of tag t is object `first + t`; tags without a parent hang below `root`.
    Structure(const paged::Galley& galley, std::uint32_t first, std::uint32_t root)
        : galley_(galley), first_(first), root_(root), kids_(galley.tags.size()) {}

    /// Page object whose content comes next.
    void start_page(std::uint32_t page);
    /// A piece of content of the tag; its number on the page.
    int add_content(paged::TagId tag);
    /// An annotation of the tag, with its page.
    void add_annotation(paged::TagId tag, std::uint32_t annotation, std::uint32_t page);
    /// Element objects by content number, for every page started.
    const std::vector<std::vector<std::uint32_t>>& content_owners() const { return owners_; }
    std::uint32_t element(paged::TagId tag) const {
        return first_ + static_cast<std::uint32_t>(tag);
    }

    /// Writes all elements; gives those that hang below the root.
    std::vector<std::uint32_t> write(ObjectBatch& batch);

private:
    struct Kid {
        enum class Kind : std::uint8_t { content, element, annotation } kind;
        std::uint32_t value;
        std::uint32_t page;
    };
    void link_up_to(paged::TagId tag);
    void write_element(std::string& out, paged::TagId tag) const;
    void write_attributes(std::string& out, const paged::Tag& tag) const;
    void write_kids(std::string& out, paged::TagId tag, std::uint32_t page) const;

    const paged::Galley& galley_;
    std::uint32_t first_;
    std::uint32_t root_;
    std::vector<std::vector<Kid>> kids_;
    std::vector<std::uint32_t> top_;
    std::vector<std::vector<std::uint32_t>> owners_;
    std::uint32_t page_ = 0;
    paged::TagId linked_ = 0;  ///< Tags below this one hang in the tree already.
};

}  // namespace almanac::pdf
