// Why: every format carries the same figures, proven on the bytes that go out, not on what was
// meant to be written. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"

namespace almanac::parity {

/// One place of a file where a figure is printed.
struct Printed {
    std::string text;  ///< As a reader sees it, sign of a light included where the format shows it.
    std::string place;   ///< In the format's own terms: #use-…, 总表!B6, w:sdt 12.
    bool drawn = false;  ///< Behind a picture, where no sign of a light is set before a word.
    std::optional<double> number = {};  ///< Of a cell that holds one; `text` is then its format.
};

/// By id of the figure, in the order of the file.
using PrintedFigures = std::map<std::string, std::vector<Printed>>;

/// The figures of a file that a writer made. Each throws Error(input) where the bytes are no such
/// file.
PrintedFigures read_html_figures(std::string_view bytes);
PrintedFigures read_json_figures(std::string_view bytes);
PrintedFigures read_docx_figures(std::string_view bytes);
PrintedFigures read_xlsx_figures(std::string_view bytes);
PrintedFigures read_pdf_figures(std::string_view bytes);

/// A written file.
struct WrittenFormat {
    std::string_view format;  ///< html, json, docx, xlsx, pdf
    std::string_view bytes;
};

/// Every difference between the figures of the document and those of the files, each naming figure,
/// format, place, what was found and what was wanted; an error for a format that has no reader.
/// Empty: all agree.
Diagnostics compare(const doc::Document& document, const std::vector<WrittenFormat>& formats);

}  // namespace almanac::parity
