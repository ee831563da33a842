// Why: every figure can be followed to who published it; the list of sources is numbered once, from
// the data, before anything is written. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "almanac/model/document.hpp"
#include "almanac/model/series.hpp"
#include "catalog/catalog.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// Sources of all figures of an edition. A source's number depends on its own sector only. What was
/// said of one figure alone (a note, the value as it was handed in) is an entry of that figure.
/// `catalog` must outlive it.
class SourceList {
public:
    SourceList(const Catalog& catalog, const Figures& figures, std::string_view language);

    /// Number of a provenance of an indicator's figure; 0 for derived figures, which have none.
    int number_of(const std::string& indicator, const Provenance& provenance) const;
    const std::vector<doc::SourceEntry>& entries() const { return entries_; }

private:
    using Identity = std::vector<std::string>;
    void add(const std::string& indicator, int place, const Provenance& provenance,
             std::string_view language);

    const Catalog& catalog_;
    std::map<std::pair<std::string, Identity>, int> numbers_;
    std::map<std::string, int> last_;
    std::vector<doc::SourceEntry> entries_;
};

/// Place of a sector among all sectors of the plan, refused ones included, from 1: a sector keeps
/// it whatever befalls the others.
int sector_place(const Catalog& catalog, std::string_view sector);

}  // namespace almanac
