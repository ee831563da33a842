// Why: see package.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/package.hpp"

#include <algorithm>
#include <charconv>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "messages/utf8.hpp"
#include "workbook/slices.hpp"
#include "workbook/workbook_messages.hpp"

namespace almanac::workbook {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// `sheet%201` is `sheet 1`.
std::string without_percents(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        const char* const digits = text.data() + at + 1;
        const bool is_escape = text[at] == '%' && text.size() - at > 2 &&
                               std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2;
        plain += is_escape ? static_cast<char>(code) : text[at];
        if (is_escape) at += 2;
    }
    return plain;
}

/// The target of a relation of `part` as a name from the root: `../a.xml` and `./a.xml` count from
/// its folder, `/xl/a.xml` from the root.
std::string part_name(const std::string& part, std::string_view target) {
    std::string path = without_percents(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    if (!path.starts_with('/')) path = part.substr(0, part.rfind('/') + 1) + path;
    std::vector<std::string> folders;
    for (std::size_t at = 0; at <= path.size();) {
        const auto slash = std::min(path.find('/', at), path.size());
        const std::string step = path.substr(at, slash - at);
        if (step == ".." && !folders.empty()) folders.pop_back();
        if (!step.empty() && step != "." && step != "..") folders.push_back(step);
        at = slash + 1;
    }
    std::string name;
    for (const auto& folder : folders) name += (name.empty() ? "" : "/") + folder;
    return name;
}

std::string relations_name(const std::string& part) {
    const auto slash = part.rfind('/') + 1;
    return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

}  // namespace

const Part* Package::find(std::string_view name) const {
    const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) {
        return is_same_name(part.name, name);
    });
    return found == parts_.end() ? nullptr : &*found;
}

bool Package::refuse(const MessagePattern& pattern, const std::vector<std::string>& arguments) {
    diagnostics_.push_back(say(pattern, file_, arguments));
    return false;
}

bool Package::read(const std::string& name, std::string& text) {
    const Part* part = find(name);
    if (part == nullptr) return refuse(messages::part_missing, {name});
    if (part->size > bounds::part_bytes.most)
        return refuse(messages::part_beyond, {name, std::to_string(part->size >> 20U),
                                              std::to_string(bounds::part_bytes.most >> 20U)});
    if (!inflate_part(*part, text)) return refuse(messages::archive_damaged, {name});
    // UTF-8 only, which is what spreadsheet programs write.
    if (const auto at = first_invalid_utf8(text))
        return refuse(messages::archive_damaged, {name + ": UTF-8, " + std::to_string(*at)});
    if (text.find("<!DOCTYPE") != std::string::npos) return refuse(messages::has_doctype, {name});
    return true;
}

bool Package::parse(const std::string& name, pugi::xml_document& document) {
    std::string text;
    if (!read(name, text)) return false;
    try {
        if (const auto problem = parse_xml(text, document); !problem.empty())
            return refuse(messages::archive_damaged, {name + ": " + problem});
    } catch (Refused& refused) {
        return refuse(refused, name);
    }
    return true;
}

bool Package::refuse(const Refused& refused, const std::string& name) {
    auto arguments = refused.arguments;
    if (!arguments.empty() && arguments.front().empty()) arguments.front() = name;
    return refuse(*refused.pattern, arguments);
}

bool Package::read_relations(const std::string& part, std::map<std::string, Relation>& relations) {
    pugi::xml_document document;
    if (!parse(relations_name(part), document)) return false;
    for (const auto& node : document.document_element().children("Relationship")) {
        if (is_same_name(node.attribute("TargetMode").as_string(), "External")) continue;
        const std::string type = node.attribute("Type").as_string();
        relations[node.attribute("Id").as_string()] = {
            type.substr(type.rfind('/') + 1),
            part_name(part, node.attribute("Target").as_string())};
    }
    return true;
}

const Relation* relation_of(const std::map<std::string, Relation>& relations,
                            std::string_view type) {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const auto& each) { return each.second.type == type; });
    return found == relations.end() ? nullptr : &found->second;
}

}  // namespace almanac::workbook
