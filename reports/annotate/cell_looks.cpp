// Why: see cell_looks.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/cell_looks.hpp"

#include <iterator>

namespace almanac::annotate {
namespace {

constexpr const char* red = "FFFFC7CE";
constexpr const char* yellow = "FFFFEB9C";
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

}  // namespace

CellLooks::CellLooks(pugi::xml_document* styles) {
    if (styles != nullptr) root_ = styles->document_element();
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
