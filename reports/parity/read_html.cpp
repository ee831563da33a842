// Why: figures of a page are its links with data-figure. SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "parity/damaged.hpp"
#include "parity/parity.hpp"

namespace almanac::parity {
namespace {

constexpr std::string_view opening = "<a class=\"fig\"";

std::string unescaped(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 4> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
    std::string out;
    while (!text.empty()) {
        std::size_t taken = 1;
        char c = text.front();
        for (const auto& [entity, meant] : entities) {
            if (!text.starts_with(entity)) continue;
            taken = entity.size();
            c = meant;
        }
        out += c;
        text.remove_prefix(taken);
    }
    return out;
}

/// Words between tags.
std::string text_of(std::string_view markup) {
    std::string text;
    while (!markup.empty()) {
        const auto tag = markup.find('<');
        text += markup.substr(0, tag);
        const auto end = tag == std::string_view::npos ? tag : markup.find('>', tag);
        if (end == std::string_view::npos) break;
        markup.remove_prefix(end + 1);
    }
    return unescaped(text);
}

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string start = " " + std::string(name) + "=\"";
    const auto at = tag.find(start);
    if (at == std::string_view::npos) return {};
    const auto begin = at + start.size();
    return unescaped(tag.substr(begin, tag.find('"', begin) - begin));
}

}  // namespace

PrintedFigures read_html_figures(std::string_view bytes) {
    if (!bytes.starts_with("<!DOCTYPE html>") || bytes.find("</html>") == std::string_view::npos)
        refuse("html", "<!DOCTYPE html> … </html>");
    PrintedFigures figures;
    for (auto at = bytes.find(opening); at != std::string_view::npos;
         at = bytes.find(opening, at + 1)) {
        // Attribute values hold no bare >.
        const auto inside = bytes.find('>', at);
        const auto end = bytes.find("</a>", at);
        if (inside == std::string_view::npos || end == std::string_view::npos || end < inside)
            refuse("html", "</a>");
        const auto tag = bytes.substr(at, inside - at);
        figures[attribute(tag, "data-figure")].push_back(
            {text_of(bytes.substr(inside + 1, end - inside - 1)), "#" + attribute(tag, "id")});
    }
    return figures;
}

}  // namespace almanac::parity
