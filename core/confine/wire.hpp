// Why: what crosses from one process to another is the fields of plain structs, one after the
// other. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "almanac/error.hpp"
#include "system/bytes.hpp"

// A struct takes part by a function `fields(T&)` in its namespace that ties its members.

namespace almanac {

inline auto fields(Diagnostic& it) {
    return std::tie(it.severity, it.code, it.origin, it.message, it.kept, it.hint);
}

namespace confine_detail {

inline void put(ByteWriter& to, std::string& value) { to.text(value); }
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) void put(ByteWriter& to, T& value) {
    to.signed_varint(static_cast<std::int64_t>(value));
}
template <class T>
void put(ByteWriter& to, std::vector<T>& values);
template <class K, class V>
void put(ByteWriter& to, std::map<K, V>& values);
inline void put(ByteWriter& to, Text& text) {
    to.varint(text.by_language().size());
    for (const auto& [language, words] : text.by_language()) {
        to.text(language);
        to.text(words);
    }
}
template <class T>
requires requires(T& value) { fields(value); }
void put(ByteWriter& to, T& value) {
    std::apply([&](auto&... each) { (put(to, each), ...); }, fields(value));
}
template <class T>
void put(ByteWriter& to, std::vector<T>& values) {
    to.varint(values.size());
    for (auto& each : values) put(to, each);
}
template <class K, class V>
void put(ByteWriter& to, std::map<K, V>& values) {
    to.varint(values.size());
    for (auto& [key, value] : values) {
        to.text(key);
        put(to, value);
    }
}

inline void get(ByteReader& from, std::string& value) { value = from.text(); }
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) void get(ByteReader& from, T& value) {
    value = static_cast<T>(from.signed_varint());
}
template <class T>
void get(ByteReader& from, std::vector<T>& values);
template <class K, class V>
void get(ByteReader& from, std::map<K, V>& values);
inline void get(ByteReader& from, Text& text) {
    for (auto left = from.varint(); left > 0; --left) {
        const std::string language(from.text());
        text.set(language, std::string(from.text()));
    }
}
template <class T>
requires requires(T& value) { fields(value); }
void get(ByteReader& from, T& value) {
    std::apply([&](auto&... each) { (get(from, each), ...); }, fields(value));
}
template <class T>
void get(ByteReader& from, std::vector<T>& values) {
    // A count that lies ends with the bytes, not with the memory.
    for (auto left = from.varint(); left > 0; --left) get(from, values.emplace_back());
}
template <class K, class V>
void get(ByteReader& from, std::map<K, V>& values) {
    for (auto left = from.varint(); left > 0; --left) {
        std::string key(from.text());
        get(from, values[std::move(key)]);
    }
}

/// Bytes of values, and values of bytes; unpack throws DamagedBytes where they are not.
template <class... T>
std::string packed(T... values) {
    ByteWriter to;
    (put(to, values), ...);
    return to.take();
}
template <class... T>
void unpack(std::string_view bytes, T&... values) {
    ByteReader from(bytes);
    (get(from, values), ...);
}

}  // namespace confine_detail
}  // namespace almanac
