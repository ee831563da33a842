// Why: see plain_names.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/plain_names.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::workbook {
namespace {

/// The part before the colon; empty without one.
std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

std::string local_name(std::string_view name) {
    return std::string(name.substr(name.find(':') + 1));
}

/// `http://schemas.openxmlformats.org/officeDocument/2006/relationships` and its strict form.
bool is_of_relations(std::string_view space) {
    return space.find("officeDocument") != std::string_view::npos &&
           space.ends_with("/relationships");
}

class Renamer : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        if (node.type() != pugi::node_element) return true;
        for (; !bound_.empty() && bound_.back().depth >= depth(); bound_.pop_back())
            by_prefix_[bound_.back().prefix].pop_back();
        for (const auto& attribute : node.attributes()) bind(attribute);
        const std::string_view name = node.name();
        const Binding* own = space_of(prefix_of(name));
        if (depth() == 0) {
            root_prefix_ = prefix_of(name);
            root_space_ = own != nullptr ? own->space : "";
        }
        rename(node, name, own);
        for (auto attribute : node.attributes()) rename(attribute);
        return true;
    }

private:
    struct Binding {
        int depth;
        std::string prefix;
        std::string space;
    };

    void bind(const pugi::xml_attribute& attribute) {
        const std::string_view name = attribute.name();
        const bool is_prefixed = name.starts_with("xmlns:");
        if (name != "xmlns" && !is_prefixed) return;
        bound_.push_back({depth(), is_prefixed ? local_name(name) : "", attribute.value()});
        by_prefix_[bound_.back().prefix].push_back(bound_.size() - 1);
    }

    const Binding* space_of(std::string_view prefix) const {
        const auto known = by_prefix_.find(prefix);
        return known == by_prefix_.end() || known->second.empty() ? nullptr
                                                                  : &bound_[known->second.back()];
    }

    void rename(pugi::xml_node& node, std::string_view name, const Binding* own) const {
        const std::string_view prefix = prefix_of(name);
        const bool is_own = own != nullptr ? own->space == root_space_ : prefix == root_prefix_;
        if (is_own && !prefix.empty()) node.set_name(local_name(name).c_str());
        if (!is_own && own != nullptr && prefix.empty())
            node.set_name(("other:" + std::string(name)).c_str());
    }

    void rename(pugi::xml_attribute& attribute) const {
        const std::string_view name = attribute.name();
        const std::string_view prefix = prefix_of(name);
        if (prefix.empty() || prefix == "xmlns" || prefix == "r") return;
        const Binding* space = space_of(prefix);
        if (space != nullptr && is_of_relations(space->space))
            attribute.set_name(("r:" + local_name(name)).c_str());
    }

    std::vector<Binding> bound_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_prefix_;  ///< Into bound_.
    std::string root_prefix_;
    std::string root_space_;
};

}  // namespace

void make_names_plain(pugi::xml_document& document) {
    Renamer renamer;
    document.traverse(renamer);
}

}  // namespace almanac::workbook
