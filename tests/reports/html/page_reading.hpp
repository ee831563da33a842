// Why: tests ask a page what it holds without a parser of their own for all of HTML.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "html/html.hpp"
#include "look/look.hpp"
#include "sample_document.hpp"

namespace almanac::testing {

inline std::string page_of(const doc::Document& document, Diagnostics& diagnostics) {
    return write_html(document, {}, diagnostics);
}
inline std::string page_of(const doc::Document& document) {
    Diagnostics diagnostics;
    return page_of(document, diagnostics);
}

/// The page without the stylesheet, which is data of its own.
inline std::string without_look(std::string page) {
    const auto look = look::stylesheet("modern");
    const auto at = page.find(look);
    REQUIRE(at != std::string::npos);
    return page.replace(at, look.size(), "/* modern */\n");
}

/// Values of an attribute, in the order of the page.
inline std::vector<std::string> values_of(const std::string& page, const std::string& attribute) {
    const std::string opening = " " + attribute + "=\"";
    std::vector<std::string> values;
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at + 1)) {
        const auto begin = at + opening.size();
        values.push_back(page.substr(begin, page.find('"', begin) - begin));
    }
    return values;
}

inline std::string decoded(const std::string& href) {
    std::string text;
    for (std::size_t i = 0; i < href.size(); ++i) {
        if (href[i] != '%') {
            text += href[i];
            continue;
        }
        text += static_cast<char>(std::stoi(href.substr(i + 1, 2), nullptr, 16));
        i += 2;
    }
    return text;
}

inline std::set<std::string> ids_of(const std::string& page) {
    const auto all = values_of(page, "id");
    return {all.begin(), all.end()};
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// A document of one chapter with these blocks.
inline doc::Document document_with(doc::Blocks blocks) {
    doc::Document document;
    document.language = "zh";
    document.title = "样例";
    document.chapters.push_back(
        {"one", "", "一、", {SampleBuilder::run("一章")}, std::move(blocks), {}});
    return document;
}

}  // namespace almanac::testing
