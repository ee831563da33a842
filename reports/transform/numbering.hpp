// Why: numbers of sections, tables, charts and notes, and the references to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"

namespace almanac {

/// Numbers chapters 一、 sections （一） 1． （1） (English: 1, 1.1, 1.1.1), tables and charts
/// within their second-level section (表3.1-1, 图3.1-1) and notes within it, and fills references.
/// A reference to a block without a label reads as its section's name; one to nothing is a
/// diagnostic and reads 〔待补〕. Unnumbered: the preface.
void number_document(doc::Document& document, Diagnostics& diagnostics);

}  // namespace almanac
