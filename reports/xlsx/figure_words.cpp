// Why: see figure_words.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/figure_words.hpp"

namespace almanac::xlsx {

std::string marks_of(const Book& book, const doc::Figure& figure) {
    std::string text;
    for (const auto& mark : figure.marks) {
        if (!text.empty()) text += book.words.list_comma;
        text += mark;
    }
    return text;
}

std::string sources_of(const Book& book, const doc::Figure& figure) {
    std::string text;
    for (const int number : figure.sources) {
        const auto found = book.source_labels.find(number);
        if (found == book.source_labels.end()) continue;
        if (!text.empty()) text += book.words.list_comma;
        text += found->second;
    }
    return text;
}

std::string trace_of(const doc::Figure& figure) {
    std::string text;
    for (const auto& line : figure.trace) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

TitleParts parts_of_title(const doc::Figure& figure, std::string_view comma) {
    const std::string& title = figure.title;
    const auto last = title.rfind(comma);
    if (last == std::string::npos || last == 0) return {title, figure.area};
    const auto middle = title.rfind(comma, last - 1);
    if (middle == std::string::npos) return {title, figure.area};
    return {title.substr(0, middle),
            title.substr(middle + comma.size(), last - middle - comma.size())};
}

}  // namespace almanac::xlsx
