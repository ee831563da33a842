// Why: parts that come back are read by a reader that knows elements, attributes and text, and
// refuses document types, so that nothing can be included, fetched or blown up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::ooxml {

/// Reads one part, event by event. Names come as written, prefix and all (`w:p`): offices keep the
/// customary prefixes.
class XmlReader {
public:
    enum class Event { open = 1, close, text, end, fault };

    explicit XmlReader(std::string_view part) : rest_(part) {}

    /// The next event; an empty element gives open and close. After `fault` or `end` it repeats
    /// itself. A fault is: a document type, text that is no XML, elements that do not match, more
    /// than 256 levels.
    Event next();

    const std::string& name() const { return name_; }  ///< open and close.
    const std::string& text() const { return text_; }  ///< text, entities resolved.
    /// Attribute of the element just opened; empty where it has none.
    const std::string& attribute(const std::string& name) const;
    std::size_t depth() const { return open_.size(); }

private:
    Event markup();
    Event open_tag(std::string_view tag);
    Event close_tag(std::string_view tag);
    Event fail();
    bool read_attributes(std::string_view tag);
    static bool unescape(std::string_view raw, std::string& out);

    std::string_view rest_;
    std::string name_;
    std::string text_;
    std::map<std::string, std::string> attributes_;
    std::vector<std::string> open_;
    bool pending_close_ = false;
    bool failed_ = false;
    bool seen_root_ = false;
};

}  // namespace almanac::ooxml
