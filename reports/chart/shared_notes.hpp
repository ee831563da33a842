// Why: cells that say the same share a note, in every format under the same number.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "chart/plain_text.hpp"

namespace almanac::chart {

/// The notes of one table's cells, each distinct text once.
class SharedNotes {
public:
    explicit SharedNotes(const doc::Document& document) : document_(document) {}

    /// Number of a note, from 1 in the order of first use. The note must outlive this.
    std::size_t number_of(const doc::Inlines& note) {
        const auto [found, is_new] =
            numbers_.emplace(plain_text(note, document_), notes_.size() + 1);
        if (is_new) notes_.push_back(&note);
        return found->second;
    }
    const std::vector<const doc::Inlines*>& notes() const { return notes_; }

private:
    const doc::Document& document_;
    std::map<std::string, std::size_t> numbers_;
    std::vector<const doc::Inlines*> notes_;
};

}  // namespace almanac::chart
