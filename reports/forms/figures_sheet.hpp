// Why: one row for each figure that a unit is asked for, with what it is for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "forms/form_sheet.hpp"
#include "forms/last_figures.hpp"

namespace almanac::forms {

/// A row of 指标数据: what is asked, of which part.
struct FigureRow {
    const AskedFigure* asked = nullptr;
    std::string area;  ///< Code; empty: whoever fills it in says where.
    std::string breakdown;
    bool is_of_part =
        false;  ///< One of each (景区): breakdown empty, whoever fills it in names it.
    LastFigure last;
};
/// `contents` must outlive the rows.
std::vector<FigureRow> figure_rows(const Catalog& catalog, const Store& store,
                                   const FormContents& contents, const FormOf& of);

FormSheet figures_sheet(const Catalog& catalog, const std::vector<FigureRow>& rows,
                        const FormOf& of);

/// The name of a row's area as the form prints it; empty where it is left to be said.
std::string area_name(const Catalog& catalog, const FigureRow& row);

}  // namespace almanac::forms
