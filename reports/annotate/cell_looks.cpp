// Why: see cell_looks.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/cell_looks.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace almanac::annotate {
namespace {

// One off the colours that spreadsheet programs offer, so that ours are known again.
constexpr const char* red = "FFFFC7CF";
constexpr const char* yellow = "FFFFEB9D";
constexpr const char* grey = "FFD9D9D9";

int count_of(const pugi::xml_node& list, const char* name) {
    const auto children = list.children(name);
    return static_cast<int>(std::distance(children.begin(), children.end()));
}

void set(pugi::xml_node node, const char* name, const char* value) {
    auto attribute = node.attribute(name);
    if (!attribute) attribute = node.append_attribute(name);
    attribute.set_value(value);
}

void set_count(pugi::xml_node list, int count) {
    set(list, "count", std::to_string(count).c_str());
}

pugi::xml_node nth(const pugi::xml_node& list, const char* name, int number) {
    for (const auto& child : list.children(name))
        if (number-- == 0) return child;
    return {};
}

/// Everything that a look says but for its ground.
std::string without_ground(const pugi::xml_node& look) {
    std::map<std::string, std::string> members;
    for (const auto& attribute : look.attributes()) members[attribute.name()] = attribute.value();
    members.erase("fillId");
    members.erase("applyFill");
    std::string text;
    for (const auto& [name, value] : members) text += name + "=" + value + " ";
    for (const auto& child : look.children()) {
        text += child.name();
        for (const auto& attribute : child.attributes())
            text += std::string(" ") + attribute.name() + "=" + attribute.value();
    }
    return text;
}

}  // namespace

CellLooks::CellLooks(pugi::xml_document* styles) {
    if (styles != nullptr) root_ = styles->document_element();
}

bool CellLooks::is_marked(const pugi::xml_node& look) const {
    const auto ground = nth(root_.child("fills"), "fill", look.attribute("fillId").as_int());
    const std::string_view colour =
        ground.child("patternFill").child("fgColor").attribute("rgb").as_string();
    return colour == red || colour == yellow;
}

bool CellLooks::has_marks() const {
    const auto looks = root_.child("cellXfs").children("xf");
    return std::any_of(looks.begin(), looks.end(),
                       [&](const pugi::xml_node& look) { return is_marked(look); });
}

int CellLooks::unmarked(int look) const {
    const auto list = root_.child("cellXfs");
    const auto own = nth(list, "xf", look);
    if (!own || !is_marked(own)) return look;
    const std::string wanted = without_ground(own);
    int found = -1;
    int number = -1;
    for (const auto& each : list.children("xf")) {
        ++number;
        if (is_marked(each) || without_ground(each) != wanted) continue;
        if (each.attribute("fillId").as_int() == 0) return number;
        if (found < 0) found = number;
    }
    return found < 0 ? look : found;
}

int CellLooks::fill(const char* colour) {
    if (const auto known = fills_.find(colour); known != fills_.end()) return known->second;
    auto fills = root_.child("fills");
    const int number = count_of(fills, "fill");
    auto pattern = fills.append_child("fill").append_child("patternFill");
    set(pattern, "patternType", "solid");
    set(pattern.append_child("fgColor"), "rgb", colour);
    set(pattern.append_child("bgColor"), "indexed", "64");
    set_count(fills, number + 1);
    return fills_[colour] = number;
}

int CellLooks::added(pugi::xml_node look) {
    auto list = look.parent();
    const int count = count_of(list, "xf");
    set_count(list, count);
    return count - 1;
}

int CellLooks::marked(int look, Severity severity) {
    auto list = root_.child("cellXfs");
    if (!list || !root_.child("fills")) return look;
    const auto [place, is_new] = known_.try_emplace({look, severity}, 0);
    if (!is_new) return place->second;
    const auto own = nth(list, "xf", look);
    auto copy = own ? list.append_copy(own) : list.append_child("xf");
    set(copy, "fillId", std::to_string(fill(severity == Severity::error ? red : yellow)).c_str());
    set(copy, "applyFill", "1");
    return place->second = added(copy);
}

int CellLooks::wrapped(bool head) {
    auto list = root_.child("cellXfs");
    if (!list || !root_.child("fills")) return 0;
    auto look = list.append_child("xf");
    for (const char* name : {"numFmtId", "fontId", "borderId", "xfId"}) set(look, name, "0");
    set(look, "fillId", head ? std::to_string(fill(grey)).c_str() : "0");
    set(look, "applyFill", head ? "1" : "0");
    set(look, "applyAlignment", "1");
    auto alignment = look.append_child("alignment");
    set(alignment, "vertical", "top");
    set(alignment, "wrapText", "1");
    return added(look);
}

}  // namespace almanac::annotate
