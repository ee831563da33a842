// Why: each unit gets one workbook with all that it has to report, what it is for, and last year's
// figures beside. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "catalog/asked.hpp"
#include "catalog/catalog.hpp"
#include "store/store.hpp"

namespace almanac::forms {

/// Whose form, for which year; `sectors` narrows it where not empty. Texts of the head are left
/// blank unless given.
struct FormOf {
    std::string unit;  ///< Id; empty: of all units that report for the sectors.
    int year = 0;
    std::vector<std::string> sectors;
    Date sent;  ///< Day of sending: who is asked are those who have the duties then.
};

/// What a form asks for.
struct FormContents {
    std::vector<AskedFigure> figures;    ///< Of the unit, see asked_figures.
    std::vector<const Task*> tasks;      ///< That it leads, alone or with others; likewise.
    std::vector<const Sector*> sectors;  ///< Of these.
};
FormContents contents_of(const Catalog& catalog, const FormOf& form);

/// The XLSX file, laid out as intake/form.hpp says. Same catalog, store and form, same bytes.
std::string form_book(const Catalog& catalog, const Store& store, const FormOf& form);

}  // namespace almanac::forms
