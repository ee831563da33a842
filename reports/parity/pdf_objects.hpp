// Why: a PDF is taken apart without its writer's help, so that a damaged file is found out before
// any of its figures is believed. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace almanac::parity {

/// An object of a PDF: its text and, where it is a stream, the bytes as packed in the file.
struct PdfObject {
    std::string text;
    std::string_view packed;
};
using PdfObjects = std::map<std::uint32_t, PdfObject>;

/// All objects of a PDF that keeps its streams one after the other and everything else in object
/// streams, as our writer lays them. Throws Error(input) for anything else.
PdfObjects read_pdf_objects(std::string_view bytes);

/// The unpacked bytes of a stream. Throws Error(input) where they are damaged.
std::string unpacked(const PdfObject& object);

/// Object that `/Key 12 0 R` in a dictionary names. Throws Error(input) where there is none.
const PdfObject& object_at(const PdfObjects& objects, std::string_view text, std::string_view key);

/// The number after `key`. Throws Error(input) where there is none.
std::uint32_t number_after(std::string_view text, std::string_view key);

}  // namespace almanac::parity
