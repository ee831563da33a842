// Why: title, language and conformance, said twice as PDF/A wants it. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <string>

#include "almanac/model/document.hpp"

namespace almanac::pdf {

/// XMP: title, issuer, language, PDF/A-2u. No dates: the same report has the same bytes.
std::string xmp_packet(const doc::Document& document);
/// The older information dictionary, in agreement with it.
void write_information(std::string& out, const doc::Document& document);

}  // namespace almanac::pdf
