// Why: running text is put together from words and references to figures, in the order in which one
// reads it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "almanac/model/document.hpp"

namespace almanac::sdk {

/// A figure by reference: the host looks it up, formats it and links it to its source. Refine it
/// with in(), of(), bare(): `value("coal.output", 2016).in("141102").bare()`.
class ValueOf {
public:
    explicit ValueOf(doc::Value value) : value_(std::move(value)) {}

    /// Of another area than the edition's, by code.
    ValueOf in(std::string area) const {
        ValueOf other = *this;
        other.value_.area = std::move(area);
        return other;
    }
    /// Another aspect than the figure itself: growth, period …
    ValueOf of(doc::Aspect aspect) const {
        ValueOf other = *this;
        other.value_.aspect = aspect;
        return other;
    }
    /// Without its unit, as in a table whose header states it.
    ValueOf bare() const {
        ValueOf other = *this;
        other.value_.with_unit = false;
        return other;
    }
    operator doc::Inline() const { return {value_}; }

private:
    doc::Value value_;
};

/// The figure of a year, or of a period by its text: 2016, 2016-Q3, year, year-1, latest.
inline ValueOf value(std::string indicator, std::string period) {
    doc::Value value;
    value.indicator = std::move(indicator);
    value.period = std::move(period);
    return ValueOf(std::move(value));
}
inline ValueOf value(std::string indicator, int year) {
    return value(std::move(indicator), std::to_string(year));
}

/// What is to be said of a target: its value as the plan words it, or its completion, state, due …
inline ValueOf target(std::string id, doc::Aspect aspect = doc::Aspect::target) {
    doc::Value value;
    value.target = std::move(id);
    value.aspect = aspect;
    return ValueOf(std::move(value));
}

/// A number of the sector's own that is no indicator. It needs a source and is marked as the
/// sector's.
inline doc::Inline literal(std::string text, std::string source) {
    return {doc::Literal{std::move(text), std::move(source)}};
}

/// What follows begins a new line of the same paragraph.
inline doc::Inline line_break() { return {doc::Break{}}; }

/// Number and title of a section, table or chart of the report.
inline doc::Inline reference(std::string id) { return {doc::Reference{std::move(id), {}}}; }

namespace inlines_detail {

inline void append(doc::Inlines& content, std::string_view words) {
    content.push_back({doc::Run{std::string(words)}});
}
inline void append(doc::Inlines& content, const char* words) {
    append(content, std::string_view(words));
}
inline void append(doc::Inlines& content, const std::string& words) {
    append(content, std::string_view(words));
}
inline void append(doc::Inlines& content, doc::Inline one) { content.push_back(std::move(one)); }
inline void append(doc::Inlines& content, const ValueOf& one) { content.push_back(one); }
inline void append(doc::Inlines& content, const doc::Inlines& more) {
    content.insert(content.end(), more.begin(), more.end());
}

}  // namespace inlines_detail

/// Words and inlines in a row; what every `…` below takes as well.
template <class... Parts>
doc::Inlines inlines(Parts&&... parts) {
    doc::Inlines content;
    (inlines_detail::append(content, std::forward<Parts>(parts)), ...);
    return content;
}

template <class... Parts>
doc::Inline strong(Parts&&... parts) {
    return {doc::Strong{inlines(std::forward<Parts>(parts)...)}};
}
template <class... Parts>
doc::Inline emphasis(Parts&&... parts) {
    return {doc::Emphasis{inlines(std::forward<Parts>(parts)...)}};
}
/// A foot- or endnote.
template <class... Parts>
doc::Inline note(Parts&&... parts) {
    return {doc::Note{inlines(std::forward<Parts>(parts)...), 0}};
}
/// A link to http, https or mailto.
template <class... Parts>
doc::Inline link(std::string url, Parts&&... parts) {
    return {doc::Link{std::move(url), inlines(std::forward<Parts>(parts)...)}};
}

}  // namespace almanac::sdk
