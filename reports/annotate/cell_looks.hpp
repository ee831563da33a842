// Why: a cell keeps its own look (number format, border, protection) and gets another ground.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <pugixml.hpp>
#include <utility>

#include "almanac/error.hpp"

namespace almanac::annotate {

/// Adds looks to the workbook's styles on demand. Without a part of styles every look is 0.
class CellLooks {
public:
    explicit CellLooks(pugi::xml_document* styles);

    /// Number of the look that is `look` on red ground for errors, on yellow for warnings.
    int marked(int look, Severity severity);
    /// Whether any look is one that an earlier annotation added.
    bool has_marks() const;
    /// The look as it was before it was marked: equal but for the ground, best without one. Any
    /// other look is itself.
    int unmarked(int look) const;
    /// Plain text with line breaks; bold on grey for heads.
    int wrapped(bool head);

private:
    bool is_marked(const pugi::xml_node& look) const;
    int fill(const char* colour);
    int added(pugi::xml_node look);

    pugi::xml_node root_;
    std::map<std::pair<int, Severity>, int> known_;
    std::map<std::string, int> fills_;
};

}  // namespace almanac::annotate
