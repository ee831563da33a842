// Why: see pdf.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/pdf.hpp"

#include "module/writer_module.hpp"

namespace almanac {

std::string write_pdf(const doc::Document& document, const WriterOptions& options,
                      Diagnostics& diagnostics) {
    return write_by_module("pdf", document, options, diagnostics);
}

}  // namespace almanac
