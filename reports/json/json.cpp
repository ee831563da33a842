// Why: see json.hpp. SPDX-License-Identifier: Apache-2.0
#include "json/json.hpp"

#include "codec/codec.hpp"

namespace almanac {

std::string write_json(const doc::Document& document, const WriterOptions& /*options*/,
                       Diagnostics& /*diagnostics*/) {
    return document_to_json(document);
}

}  // namespace almanac
