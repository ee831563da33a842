// Why: the parts of a workbook are named by its relationships, not by the habits of one program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/refused.hpp"

namespace almanac::workbook {

/// What one part says of another.
struct Relation {
    std::string type;    ///< The last word of its address: worksheet, styles.
    std::string target;  ///< Name of the part, from the root of the package.
};

/// The parts of an office package. What cannot be read is refused into `diagnostics`.
class Package {
public:
    /// All are borrowed.
    Package(std::string_view bytes, const std::string& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics), parts_(list_parts(bytes, file, diagnostics)) {}

    bool is_empty() const { return parts_.empty(); }
    /// By its name, whatever its case (ECMA-376 part 2, 6.2.2.3); null where there is none.
    const Part* find(std::string_view name) const;
    /// The text of a part that is there or was declared: UTF-8, without a DOCTYPE.
    bool read(const std::string& name, std::string& text);
    /// Parses such a part; its names are plain, see make_names_plain.
    bool parse(const std::string& name, pugi::xml_document& document);
    /// Relations of a part (of the package where it is empty) by id; those that lead out of the
    /// file are left out.
    bool read_relations(const std::string& part, std::map<std::string, Relation>& relations);
    bool refuse(const MessagePattern& pattern, const std::vector<std::string>& arguments);
    /// What a part was refused for while it was read.
    bool refuse(const Refused& refused, const std::string& name);

private:
    const std::string& file_;
    Diagnostics& diagnostics_;
    std::vector<Part> parts_;
};

/// A relation of that type; null where there is none.
const Relation* relation_of(const std::map<std::string, Relation>& relations,
                            std::string_view type);

}  // namespace almanac::workbook
