// Why: see spread.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/spread.hpp"

#include <algorithm>
#include <array>

#include "intake/cell_text.hpp"
#include "intake/written_period.hpp"

namespace almanac::intake_detail {
namespace {

constexpr std::string_view range_mark = "..";

/// Where the upper name ends: at the first slash outside of brackets; npos without one.
std::size_t slash_in(std::string_view theirs) {
    int depth = 0;
    for (std::size_t at = 0; at < theirs.size(); ++at) {
        const std::string_view rest = theirs.substr(at);
        if (rest.starts_with("(") || rest.starts_with("（")) ++depth;
        if (rest.starts_with(")") || rest.starts_with("）")) --depth;
        if (theirs[at] == '/' && depth == 0) return at;
    }
    return std::string_view::npos;
}

/// Whether a pattern (a name, a range of periods, or `*`) means a name.
bool means_name(std::string_view pattern, std::string_view name) {
    if (pattern == "*" || pattern == name) return !name.empty();
    const auto mark = pattern.find(range_mark);
    if (mark == std::string_view::npos) return false;
    const auto first = period_named(trimmed(pattern.substr(0, mark)));
    const auto last = period_named(trimmed(pattern.substr(mark + range_mark.size())));
    const auto own = period_named(name);
    return first && last && own && own->kind == first->kind && own->kind == last->kind &&
           !(own->first < first->first) && !(last->last < own->last);
}

}  // namespace

bool Spread::has_two_rows() const {
    const auto unsaid = std::count_if(by.begin(), by.end(),
                                      [](const Dimension& each) { return each.text.empty(); });
    return unsaid > 1;
}

bool is_spread(std::string_view ours) {
    const auto at = ours.find('@');
    return at != std::string_view::npos && column_named(ours.substr(0, at)) == Column::value;
}

std::optional<Spread> parse_spread(const std::string& theirs, const std::string& ours,
                                   std::string& fault) {
    Spread spread{theirs, theirs, theirs, {}};
    for (std::size_t at = ours.find('@'); at != std::string::npos;) {
        const std::size_t next = ours.find('@', at + 1);
        const std::string_view part = std::string_view(ours).substr(at + 1, next - at - 1);
        const auto colon = std::min(part.find(':'), part.size());
        const auto column = column_named(part.substr(0, colon));
        if (!column || *column == Column::value) {
            fault = std::string(part);
            return std::nullopt;
        }
        spread.by.push_back(
            {*column, std::string(trimmed(part.substr(std::min(colon + 1, part.size()))))});
        at = next;
    }
    const auto slash = slash_in(theirs);
    if (!spread.has_two_rows()) return spread;
    if (slash == std::string::npos || spread.by.size() != 2) {
        fault = theirs;
        return std::nullopt;
    }
    spread.upper = trimmed(std::string_view(theirs).substr(0, slash));
    spread.lower = trimmed(std::string_view(theirs).substr(slash + 1));
    return spread;
}

bool means(const Spread& spread, const Head& head, std::size_t column, bool is_taken) {
    if (spread.has_two_rows())
        return !head.lower.empty() && !head.lower[column].empty() &&
               means_name(spread.upper, head.upper[column]) &&
               means_name(spread.lower, head.lower[column]);
    if (spread.theirs == "*" && is_taken) return false;
    return means_name(spread.theirs, head.names[column]);
}

std::vector<std::string> texts_of(const Spread& spread, const Head& head, std::size_t column) {
    std::vector<std::string> texts;
    const bool two_rows = spread.has_two_rows();
    for (std::size_t i = 0; i < spread.by.size(); ++i) {
        const auto& unsaid = !two_rows ? head.names[column]
                             : i == 0  ? head.upper[column]
                                       : head.lower[column];
        texts.push_back(spread.by[i].text.empty() ? unsaid : spread.by[i].text);
    }
    return texts;
}

std::optional<Period> period_named(std::string_view name) {
    const std::string plain = half_width(trimmed(name));
    if (auto period = parse_period(plain)) return period;
    const auto written = read_written_period(plain);
    if (!written) return std::nullopt;
    return written->over_time ? written->over_time : written->at_moment;
}

std::string plain_name_of_period(const std::string& name) {
    const std::string plain = half_width(trimmed(name));
    if (parse_period(plain)) return plain;
    const auto written = read_written_period(plain);
    const bool is_one = written && written->over_time && written->over_time == written->at_moment;
    return is_one ? to_text(*written->over_time) : name;
}

NameAndUnit name_and_unit(const Measures& measures, std::string_view text) {
    const std::string_view whole = trimmed(text);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (!whole.ends_with(close)) continue;
        // A unit may hold brackets of its own: 台(套).
        for (auto at = whole.find(open); at != std::string_view::npos;
             at = whole.find(open, at + 1)) {
            std::string_view unit =
                whole.substr(at + open.size(), whole.size() - at - open.size() - close.size());
            for (const std::string_view label : {"单位：", "单位:", "计量单位：", "计量单位:"})
                if (unit.starts_with(label)) unit.remove_prefix(label.size());
            const auto name = trimmed(whole.substr(0, at));
            if (!name.empty() &&
                (measures.parse(trimmed(unit)) || measures.parse(half_width(trimmed(unit)))))
                return {std::string(name), std::string(trimmed(unit))};
        }
    }
    return {std::string(whole), ""};
}

}  // namespace almanac::intake_detail
