// Why: see xlsx.hpp; the work is the module's. SPDX-License-Identifier: Apache-2.0
#include "xlsx/xlsx.hpp"

#include "module/writer_module.hpp"

namespace almanac {

std::string write_xlsx(const doc::Document& document, const WriterOptions& options,
                       Diagnostics& diagnostics) {
    return write_by_module("xlsx", document, options, diagnostics);
}

}  // namespace almanac
