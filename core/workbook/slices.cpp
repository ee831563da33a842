// Why: see slices.hpp. SPDX-License-Identifier: Apache-2.0
#include "workbook/slices.hpp"

#include <algorithm>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "workbook/plain_names.hpp"
#include "workbook/refused.hpp"

namespace almanac::workbook {
namespace {

constexpr std::size_t slice_size = 1U << 20U;
constexpr std::string_view ends_name = " \t\r\n/>";

/// Behind the `>` of the tag that begins at `at`; npos where it does not end.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

/// Where the root's tag begins; npos where something before or behind it is no element.
std::size_t root_of(std::string_view text) {
    auto at = text.find('<');
    if (text.substr(std::min(at, text.size()), 5) == "<?xml") at = text.find('<', at + 1);
    if (at == std::string_view::npos || text.find("<!") != std::string_view::npos ||
        text.find("<?", at) != std::string_view::npos)
        return std::string_view::npos;
    return at;
}

/// Elements and attributes: what a tree is made of.
std::uint64_t marks_of(std::string_view text) {
    std::uint64_t marks = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        if ((text[at] == '<' && text[at + 1] != '/') || text[at] == '=') ++marks;
    return marks;
}

constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;

void check_marks(std::string_view text) {
    if (const auto marks = marks_of(text); marks > bounds::part_marks.most)
        throw Refused{&messages::part_marks_beyond,
                      {"", std::to_string(marks), bounds::part_marks.text()}};
}

std::string problem_of(const pugi::xml_parse_result& parsed, pugi::xml_document& document) {
    if (!parsed) return parsed.description();
    make_names_plain(document);
    return {};
}

}  // namespace

Slices::Slices(std::string_view text, std::string_view container, std::string_view item)
    : text_(text), end_of_item_(item) {
    if (!find_items(container)) {
        before_ = text_;
        items_ = behind_ = {};
    }
}

bool Slices::find_items(std::string_view container) {
    const auto root = root_of(text_);
    if (root == std::string_view::npos) return false;
    const auto name = text_.substr(root + 1, text_.find_first_of(ends_name, root) - root - 1);
    const auto colon = name.find(':');
    const std::string prefix(colon == std::string_view::npos ? "" : name.substr(0, colon + 1));
    const std::string holder =
        container.empty() ? std::string(name) : prefix + std::string(container);
    auto open = root;
    if (!container.empty()) {
        open = text_.find("<" + holder, root);
        const auto behind = open == std::string_view::npos ? open : open + 1 + holder.size();
        if (behind >= text_.size() || ends_name.find(text_[behind]) == std::string_view::npos)
            return false;
    }
    const auto first = end_of_tag(text_, open);
    const auto last = text_.rfind("</" + holder);
    if (first == std::string_view::npos || last == std::string_view::npos || last < first)
        return false;
    // Another element of that name may be of another namespace.
    if (text_.find("<" + holder, first) != std::string_view::npos ||
        text_.find("</" + holder) != last)
        return false;
    before_ = text_.substr(0, first);
    items_ = text_.substr(first, last - first);
    behind_ = text_.substr(last);
    end_of_item_ = "</" + prefix + end_of_item_ + ">";
    return true;
}

bool Slices::next(pugi::xml_document& document) {
    if (items_.empty() && !is_first_) return false;
    is_first_ = false;
    const auto cut =
        items_.size() > slice_size ? items_.find(end_of_item_, slice_size) : std::string_view::npos;
    const auto size = cut == std::string_view::npos ? items_.size() : cut + end_of_item_.size();
    slice_.assign(before_).append(items_.substr(0, size)).append(behind_);
    items_.remove_prefix(size);
    return parse(document);
}

bool Slices::around(pugi::xml_document& document) {
    slice_.assign(before_).append(behind_);
    return parse(document);
}

bool Slices::parse(pugi::xml_document& document) {
    check_marks(slice_);
    problem_ = problem_of(
        document.load_buffer_inplace(slice_.data(), slice_.size(), options, pugi::encoding_utf8),
        document);
    return problem_.empty();
}

std::string parse_xml(std::string_view text, pugi::xml_document& document) {
    check_marks(text);
    return problem_of(document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8),
                      document);
}

}  // namespace almanac::workbook
