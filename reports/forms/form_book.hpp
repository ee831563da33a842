// Why: each unit gets one workbook with all that it has to report, and last year's figures beside.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "catalog/catalog.hpp"
#include "store/store.hpp"

namespace almanac::forms {

/// Whose form, for which year; `sectors` narrows it where not empty. Texts of the head are left
/// blank unless given.
struct FormOf {
    std::string unit;  ///< Id; empty: of all units that report for the sectors.
    int year = 0;
    std::vector<std::string> sectors;
};

/// What a form asks for.
struct FormContents {
    std::vector<const Indicator*> indicators;  ///< That the unit or one before it reports, none
                                               ///< derived.
    std::vector<const Task*> tasks;            ///< That it leads, alone or with others; likewise.
    std::vector<const Sector*> sectors;        ///< Of these.
};
FormContents contents_of(const Catalog& catalog, const FormOf& form);

/// The XLSX file, laid out as intake/form.hpp says. Same catalog, store and form, same bytes.
std::string form_book(const Catalog& catalog, const Store& store, const FormOf& form);

}  // namespace almanac::forms
