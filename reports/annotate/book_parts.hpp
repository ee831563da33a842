// Why: parts that nothing is added to leave as they came; the others are read, changed and written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::annotate {

/// A workbook that is written in a way that nothing can be added to.
struct UnfitBook : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Names of parts differ by more than their case (ECMA-376 part 2, 6.2.2.3).
struct PartOrder {
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    bool operator()(const std::string& a, const std::string& b) const {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                            [](char x, char y) { return lower(x) < lower(y); });
    }
};

/// The parts of a workbook, changed as XML or as text. Part names have no leading slash.
class BookParts {
public:
    /// False where some part is damaged.
    bool read(std::string_view bytes, const std::string& file);

    bool has(const std::string& part) const;
    /// The part as XML, which is written anew in the end; it keeps everything, comments and white
    /// space too. Throws UnfitBook where there is no such part or it is no XML.
    pugi::xml_document& xml(const std::string& part);
    /// The part's bytes, to be changed; a new part where there is none.
    std::string& bytes(const std::string& part);

    /// `xl/comments7.xml` for `xl/comments`, `.xml`: a name that no part has.
    std::string free_name(const std::string& before, const std::string& after) const;
    /// Says of what kind a part is, in [Content_Types].xml.
    void set_type(const std::string& part, const std::string& type);
    void set_default_type(const std::string& extension, const std::string& type);

    /// Id of the relation from `part` to `target`, made where there is none.
    std::string relate(const std::string& part, const std::string& target, const std::string& type);
    /// The part that `part` has a relation of this type to; empty: none.
    std::string related(const std::string& part, std::string_view type) const;

    std::string finish();

private:
    pugi::xml_document& relations_of(const std::string& part);

    std::vector<std::string> order_;
    std::map<std::string, std::string, PartOrder> bytes_;
    std::map<std::string, std::unique_ptr<pugi::xml_document>, PartOrder> xml_;
};

/// Types of relations, without the common beginning.
inline constexpr const char* relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

}  // namespace almanac::annotate
