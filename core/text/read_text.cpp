// Why: see read_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "text/read_text.hpp"

#include <algorithm>

#include "text/decode_text.hpp"
#include "text/encoding_messages.hpp"

namespace almanac {

std::optional<std::string> text_of_bytes(std::string bytes, const std::string& file,
                                         Diagnostics& diagnostics) {
    if (const auto encoding = wide_encoding(bytes)) {
        diagnostics.push_back(say_bilingual(messages::unmarked_text, file, {*encoding}));
        return std::nullopt;
    }
    DecodedText decoded;
    decode_text(bytes, file, decoded, messages::bad_text_bytes);
    diagnostics.insert(diagnostics.end(), decoded.diagnostics.begin(), decoded.diagnostics.end());
    const bool refused = std::any_of(decoded.diagnostics.begin(), decoded.diagnostics.end(),
                                     [](const auto& d) { return d.severity == Severity::error; });
    if (refused) return std::nullopt;
    if (decoded.text.data() == bytes.data()) return bytes;  // As it is, without a mark.
    return std::string(decoded.text);
}

std::optional<std::string> read_text_file(const System& system, const std::filesystem::path& file,
                                          std::uint64_t limit, Diagnostics& diagnostics) {
    return text_of_bytes(system.read_file(file, limit), file.string(), diagnostics);
}

}  // namespace almanac
