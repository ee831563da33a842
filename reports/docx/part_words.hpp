// Why: the names that office formats go by, written once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace almanac::docx {

inline constexpr std::string_view word_namespace =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
/// Of document, notes, headers and footers.
inline constexpr std::string_view story_namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w15\"";
inline constexpr std::string_view relation_prefix =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// Of the part that says which id a bookmark stands for.
inline constexpr std::string_view mapping_namespace = "urn:almanac:blocks:1";
inline constexpr std::string_view mapping_part = "customXml/item1.xml";

}  // namespace almanac::docx
