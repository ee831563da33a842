// Why: see csv_reader.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/csv_reader.hpp"

namespace almanac {
namespace {

constexpr bool ends_plain(char c) { return c == ',' || c == '\n' || c == '\r'; }

/// `cell` with each pair of quotes made one.
std::string undoubled(std::string_view cell) {
    std::string text;
    text.reserve(cell.size());
    for (std::size_t at = 0; at < cell.size(); ++at) {
        text += cell[at];
        if (cell[at] == '"') ++at;
    }
    return text;
}

}  // namespace

void CsvReader::note(QuoteFault fault) {
    if (!problem_) problem_ = Problem{fault, cells_.size() + 1};
}

/// Takes a cell without quotes that begins at `at`; returns where it ends.
std::size_t CsvReader::take_plain(std::size_t at) {
    const std::size_t begin = at;
    for (; at < rest_.size() && !ends_plain(rest_[at]); ++at) {
        if (rest_[at] == '"') note(QuoteFault::bare);
    }
    cells_.push_back(rest_.substr(begin, at - begin));
    return at;
}

/// Takes a cell whose opening quote stands at `at`; returns where it ends.
std::size_t CsvReader::take_quoted(std::size_t at) {
    const std::size_t begin = ++at;
    bool doubled = false;
    for (;;) {
        at = rest_.find('"', at);
        if (at == std::string_view::npos) {
            note(QuoteFault::unterminated);
            cells_.push_back(rest_.substr(begin));
            return rest_.size();
        }
        if (at + 1 == rest_.size() || rest_[at + 1] != '"') break;
        doubled = true;
        at += 2;
    }
    const std::string_view inside = rest_.substr(begin, at - begin);
    ++at;
    if (at < rest_.size() && !ends_plain(rest_[at])) {
        note(QuoteFault::after);
        while (at < rest_.size() && !ends_plain(rest_[at])) ++at;
    }
    cells_.push_back(doubled ? undoubled_.emplace_back(undoubled(inside)) : inside);
    return at;
}

bool CsvReader::next() {
    if (rest_.empty()) return false;
    cells_.clear();
    undoubled_.clear();
    problem_.reset();
    ++row_;
    std::size_t at = 0;
    for (;;) {
        const bool quoted = at < rest_.size() && rest_[at] == '"';
        at = quoted ? take_quoted(at) : take_plain(at);
        if (at == rest_.size() || rest_[at] != ',') break;
        ++at;
    }
    raw_ = rest_.substr(0, at);
    if (at < rest_.size()) at += rest_.substr(at, 2) == "\r\n" ? 2 : 1;
    rest_.remove_prefix(at);
    return true;
}

}  // namespace almanac
