// Why: offices save CSV as their spreadsheet does, in UTF-8, GB18030 or UTF-16; inside there is
// only UTF-8. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "almanac/error.hpp"
#include "text/encoding_messages.hpp"

namespace almanac {

/// Text of a delivered file. Holds its own copy only where it had to be converted.
struct DecodedText {
    std::string_view text;    ///< UTF-8 without byte order mark; into the bytes, or `converted`.
    std::string converted;    ///< Empty where the bytes were UTF-8.
    std::string encoding;     ///< UTF-8, UTF-8 with BOM, GB18030, UTF-16LE, UTF-16BE
    Diagnostics diagnostics;  ///< A note where it was converted, an error where it could not be.

    DecodedText() = default;
    DecodedText(const DecodedText&) = delete;  // `text` may point into `converted`.
    DecodedText& operator=(const DecodedText&) = delete;
};

/// Recognises the encoding and converts. `bytes` are borrowed for the life of the result. Nothing
/// is ever replaced: what fits no encoding is refused with its row and byte, in the words of
/// `refusal`.
void decode_text(std::string_view bytes, const std::string& file, DecodedText& decoded,
                 const MessagePattern& refusal = messages::bad_bytes);

bool is_utf8(std::string_view text);
/// Whether bytes begin with the byte order mark of UTF-16.
bool is_utf16(std::string_view bytes);

/// The encoding of text whose characters have NUL bytes among them: UTF-32, and UTF-16 that no byte
/// order mark names; nothing for any other bytes.
std::optional<Text> wide_encoding(std::string_view bytes);

/// What a file is that calls itself CSV and is none ("an Excel workbook (XLSX)"), by its first
/// bytes; nothing for what may be text.
std::optional<Text> foreign_format(std::string_view bytes);

}  // namespace almanac
