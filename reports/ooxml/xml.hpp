// Why: the one place where an office file's XML is escaped and cleaned, so that no text of anybody
// can break a part. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace almanac::ooxml {

/// A growing part. Characters that XML 1.0 forbids, noncharacters and controls that reorder text
/// are left out; the first one is kept for the diagnostic.
class Xml {
public:
    /// Markup of this library's own, as it is.
    Xml& markup(std::string_view own) {
        out_ += own;
        return *this;
    }
    /// Text of anybody, escaped; good in content and in double-quoted attributes.
    Xml& text(std::string_view anybodys);
    /// ` name="…"`
    Xml& attribute(std::string_view name, std::string_view value);
    Xml& attribute(std::string_view name, long long value);
    Xml& number(long long value);

    std::string& out() { return out_; }
    const std::string& out() const { return out_; }
    std::size_t size() const { return out_.size(); }

    /// `202E` or `?? (0xFF)` of the first character left out since the last call; empty: none.
    std::string take_dropped();

private:
    void drop(char32_t c, char first_byte);

    std::string out_;
    std::string dropped_;
};

/// Whether a text begins or ends with white space, which XML readers of offices would trim.
bool keeps_edges(std::string_view text);

inline constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Namespaces of workbook parts and of the relations that parts name.
inline constexpr const char* spreadsheet_space =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr const char* relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace almanac::ooxml
