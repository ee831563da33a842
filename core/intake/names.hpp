// Why: a file repeats few names in many rows; each is looked up, or refused with its neighbours,
// once. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "catalog/catalog.hpp"

namespace almanac::intake_detail {

/// Remembers what `find` said of each text.
template <class Value>
class Memo {
public:
    template <class Find>
    const Value& get(std::string_view text, Find find) {
        // Files list a series in one run: mostly it is the text of the row before.
        if (last_ != nullptr && last_->first == text) return last_->second;
        auto known = values_.find(text);
        if (known == values_.end()) known = values_.emplace(std::string(text), find(text)).first;
        last_ = &*known;
        return last_->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Values = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Values values_;                                      // Looked up only, never listed.
    const typename Values::value_type* last_ = nullptr;  // Its nodes stay where they are.
};

/// A thing of the catalog, or the names it might have been.
template <class Thing>
struct Found {
    const Thing* thing = nullptr;
    std::string hint;  ///< " (a, b?)" where there is no such thing.
};

/// Finds indicators, areas and units by all the names they have.
class Names {
public:
    explicit Names(const Catalog& catalog) : catalog_(catalog) {}

    const Found<Indicator>& indicator(std::string_view text);
    const Found<Area>& area(std::string_view text);
    const std::optional<UnitOfMeasure>& unit(std::string_view text);

private:
    const Catalog& catalog_;
    Memo<Found<Indicator>> indicators_;
    Memo<Found<Area>> areas_;
    Memo<std::optional<UnitOfMeasure>> units_;
};

/// " (万吨?)" with the units nearest to `text`, among those that an indicator may be handed in
/// with.
std::string unit_hint(std::string_view text, const Indicator* indicator);

}  // namespace almanac::intake_detail
