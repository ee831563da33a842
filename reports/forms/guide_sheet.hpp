// Why: the first sheet says how a form is filled in, by an example, and what each figure means.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/form_book.hpp"
#include "forms/form_sheet.hpp"

namespace almanac::forms {

/// 填报说明: rules, unit, deadline where the workspace has one, the cell for the day of filling in,
/// what each column holds with an example, and the definitions.
FormSheet guide_sheet(const Catalog& catalog, const FormContents& contents, const FormOf& of);

}  // namespace almanac::forms
