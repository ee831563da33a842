// Why: see book_parts.hpp. SPDX-License-Identifier: Apache-2.0
#include "annotate/book_parts.hpp"

#include <algorithm>

#include "messages/messages.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "workbook/archive.hpp"

namespace almanac::annotate {
namespace {

constexpr const char* types_part = "[Content_Types].xml";
constexpr const char* relations_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";

struct Writer final : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

bool is_same(const std::string& part, const std::string& other) {
    const PartOrder precedes;
    return !precedes(part, other) && !precedes(other, part);
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::string relations_name(const std::string& part) {
    return folder_of(part) + "_rels/" + part.substr(folder_of(part).size()) + ".rels";
}

/// `../comments1.xml` seen from a part, or `/xl/comments1.xml`, as the name of a part.
std::string resolved(const std::string& from, std::string target) {
    if (target.starts_with('/')) return target.substr(1);
    std::string folder = folder_of(from);
    while (target.starts_with("../") && !folder.empty()) {
        target.erase(0, 3);
        folder.pop_back();
        folder = folder_of(folder);
    }
    return folder + target;
}

}  // namespace

bool BookParts::read(std::string_view bytes, const std::string& file) {
    Diagnostics said_by_import;
    for (const auto& part : workbook::list_parts(bytes, file, said_by_import)) {
        std::string content;
        if (!workbook::inflate_part(part, content)) return false;
        order_.push_back(part.name);
        bytes_[part.name] = std::move(content);
    }
    return has(types_part);
}

bool BookParts::has(const std::string& part) const { return bytes_.count(part) != 0; }

pugi::xml_document& BookParts::xml(const std::string& part) {
    if (const auto known = xml_.find(part); known != xml_.end()) return *known->second;
    const auto found = bytes_.find(part);
    if (found == bytes_.end()) throw UnfitBook("no part " + part);
    auto document = std::make_unique<pugi::xml_document>();
    if (!document->load_buffer(found->second.data(), found->second.size(),
                               pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8) ||
        !document->document_element())
        throw UnfitBook("no XML in " + part);
    return *(xml_[part] = std::move(document));
}

std::string& BookParts::bytes(const std::string& part) {
    if (!has(part)) order_.push_back(part);
    return bytes_[part];
}

std::string BookParts::free_name(const std::string& before, const std::string& after) const {
    for (int number = 1;; ++number) {
        const std::string name = before + std::to_string(number) + after;
        if (!has(name)) return name;
    }
}

void BookParts::set_type(const std::string& part, const std::string& type) {
    auto root = xml(types_part).document_element();
    for (auto known : root.children("Override")) {
        if (is_same(known.attribute("PartName").as_string(), "/" + part)) return;
    }
    auto entry = root.append_child("Override");
    entry.append_attribute("PartName").set_value(("/" + part).c_str());
    entry.append_attribute("ContentType").set_value(type.c_str());
}

void BookParts::set_default_type(const std::string& extension, const std::string& type) {
    auto root = xml(types_part).document_element();
    for (auto known : root.children("Default")) {
        if (known.attribute("Extension").as_string() == extension) return;
    }
    auto entry = root.prepend_child("Default");
    entry.append_attribute("Extension").set_value(extension.c_str());
    entry.append_attribute("ContentType").set_value(type.c_str());
}

pugi::xml_document& BookParts::relations_of(const std::string& part) {
    const std::string name = relations_name(part);
    if (!has(name))
        bytes(name) =
            std::string(ooxml::declaration) + "<Relationships xmlns=\"" + relations_space + "\"/>";
    return xml(name);
}

std::string BookParts::related(const std::string& part, std::string_view type) const {
    const auto found = bytes_.find(relations_name(part));
    if (found == bytes_.end()) return {};
    pugi::xml_document relations;
    if (!relations.load_buffer(found->second.data(), found->second.size())) return {};
    for (const auto& relation : relations.document_element().children("Relationship")) {
        const std::string kind = relation.attribute("Type").as_string();
        if (kind.ends_with("/" + std::string(type)))
            return resolved(part, relation.attribute("Target").as_string());
    }
    return {};
}

std::string BookParts::relate(const std::string& part, const std::string& target,
                              const std::string& type) {
    auto root = relations_of(part).document_element();
    std::vector<std::string> taken;
    for (const auto& relation : root.children("Relationship")) {
        if (is_same(resolved(part, relation.attribute("Target").as_string()), target))
            return relation.attribute("Id").as_string();
        taken.emplace_back(relation.attribute("Id").as_string());
    }
    std::string id;
    for (int number = 1; id.empty() || std::count(taken.begin(), taken.end(), id) != 0; ++number)
        id = "rIdA" + std::to_string(number);
    auto relation = root.append_child("Relationship");
    relation.append_attribute("Id").set_value(id.c_str());
    relation.append_attribute("Type").set_value((relation_types + type).c_str());
    relation.append_attribute("Target").set_value(("/" + target).c_str());
    return id;
}

std::string BookParts::finish() {
    for (auto& [name, document] : xml_) {
        Writer writer;
        document->save(writer, "", pugi::format_raw, pugi::encoding_utf8);
        bytes_[name] = std::move(writer.text);
    }
    ooxml::Package package;
    package.add(types_part, bytes_.at(types_part));
    for (const auto& name : order_)
        if (!is_same(name, types_part)) package.add(name, std::move(bytes_.at(name)));
    return std::move(package).finish();
}

}  // namespace almanac::annotate
