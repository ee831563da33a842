// Why: the sheets that are lists of the document's own: definitions, sources, figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xlsx/book.hpp"

namespace almanac::xlsx {

/// Terms and definitions of a section and those within; none where it holds none.
void write_dictionary(Book& book, const doc::Section& section);

void write_sources(Book& book);

/// Every figure that no sheet shows so far: those of the text.
void write_other_figures(Book& book);

/// Hidden: sheet, row and `cell=figure` pairs for every figure that a cell prints.
void write_index(Book& book);

}  // namespace almanac::xlsx
