// Why: what accompanies a figure, in one cell each. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xlsx/book.hpp"

namespace almanac::xlsx {

/// 初步统计数、待核
std::string marks_of(const Book& book, const doc::Figure& figure);
/// Printed numbers of its sources: 2-5、2-7
std::string sources_of(const Book& book, const doc::Figure& figure);
/// How it came about, a line each.
std::string trace_of(const doc::Figure& figure);

/// A figure's title is name, area and period, joined by commas.
struct TitleParts {
    std::string name;
    std::string area;
};
/// The title whole where it has fewer parts.
TitleParts parts_of_title(const doc::Figure& figure, std::string_view comma);

}  // namespace almanac::xlsx
