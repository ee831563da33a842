// Why: see text_bounds.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/text_bounds.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace almanac::contribute_detail {
namespace {

/// A text line by line.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    bool next() {
        if (rest_.empty()) return false;
        const auto end = std::min(rest_.find('\n'), rest_.size());
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        ++number_;
        return true;
    }
    std::string_view line() const { return line_; }
    int number() const { return number_; }

private:
    std::string_view rest_;
    std::string_view line_;
    int number_ = 0;
};

/// Columns of a line that divides a table's head from its rows (`|---|:-:|`); 0 of any other.
std::size_t columns_of(std::string_view line) {
    if (line.find('-') == std::string_view::npos ||
        line.find_first_not_of(" \t\r>|:-") != std::string_view::npos)
        return 0;
    const auto first = line.find_first_of("|:-");
    const auto last = line.find_last_of("|:-");
    const auto inside = line.substr(first, last - first + 1);
    // Pipes at both ends divide nothing.
    const std::size_t outer = (inside.front() == '|' ? 1U : 0U) + (inside.back() == '|' ? 1U : 0U);
    return static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '|')) + 1 - outer;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r>") == std::string_view::npos;
}

void refuse(const MessagePattern& pattern, const std::string& file, int line, std::uint64_t found,
            const WorkBound& bound) {
    if (found > bound.most)
        throw BeyondBounds{say(pattern, fmt::format("{} line {}", file, line),
                               {std::to_string(found), bound.text()})};
}

}  // namespace

void check_text(std::string_view markdown, const std::string& file) {
    if (markdown.size() > bounds::text_bytes.most)
        throw BeyondBounds{say(messages::text_beyond, file,
                               {std::to_string(markdown.size()), bounds::text_bytes.text()})};
    std::size_t columns = 0;
    std::uint64_t rows = 0;
    int head = 0;
    for (Lines lines(markdown); lines.next();) {
        // Whoever parses it goes through all levels at each line.
        const auto indent = std::min(lines.line().find_first_not_of(" \t>"), lines.line().size());
        refuse(messages::text_indent_beyond, file, lines.number(), indent, bounds::text_indent);
        if (is_blank(lines.line())) columns = 0;
        if (columns == 0 && (columns = columns_of(lines.line())) > 0) {
            head = lines.number();
            rows = 0;
            refuse(messages::text_columns_beyond, file, head, columns, bounds::text_table_columns);
        } else if (columns > 0) {
            ++rows;
            refuse(messages::text_rows_beyond, file, head, rows, bounds::text_table_rows);
            refuse(messages::text_cells_beyond, file, head, rows * columns,
                   bounds::text_table_cells);
        }
    }
}

}  // namespace almanac::contribute_detail
