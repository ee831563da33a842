// Why: a DOCX is compared part by part, one element a line, so that a difference can be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "docx/docx.hpp"
#include "ooxml/unpack.hpp"

namespace almanac::testing {

inline std::string write_sample(const doc::Document& document, const std::string& profile,
                                Diagnostics& diagnostics) {
    return write_docx(document, {profile}, diagnostics);
}
inline std::string write_sample(const doc::Document& document,
                                const std::string& profile = "modern") {
    Diagnostics diagnostics;
    return write_docx(document, {profile}, diagnostics);
}

inline std::map<std::string, std::string> parts_of(const std::string& file) {
    return ooxml::unpack(file, [](std::string_view) { return true; }).parts;
}

/// An element a line.
inline std::string lines_of(std::string xml) {
    for (std::size_t at = xml.find("><"); at != std::string::npos; at = xml.find("><", at + 3))
        xml.replace(at, 2, ">\n<");
    return xml + "\n";
}

inline std::size_t count_of(const std::string& text, std::string_view what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace almanac::testing
