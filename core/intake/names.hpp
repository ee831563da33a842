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
#include "intake/findings.hpp"

namespace almanac::intake_detail {

/// A thing of the catalog, or the names it might have been.
template <class Thing>
struct Found {
    const Thing* thing = nullptr;
    std::string hint;                           ///< " (a, b?)" where there is no such thing.
    const RefusedSector* of_refused = nullptr;  ///< Whose indicator it would be.
    bool is_rewritten = false;  ///< It was found by a name that says more than its own.
};

/// How many unknown names were met. A file may hold as many as it has rows, and each is a problem:
/// beyond those that are listed none is remembered or answered with its neighbours. Which ones are
/// does not depend on how a file's parts fell to readers: fewer came before any that is listed.
class UnknownNames {
public:
    bool has_room() const { return count_ < most_problems; }
    void add() { ++count_; }

private:
    std::size_t count_ = 0;
};

template <class Thing>
bool is_known(const Found<Thing>& found) {
    return found.thing != nullptr;
}
inline bool is_known(const std::optional<UnitOfMeasure>& unit) { return unit.has_value(); }
inline bool is_known(const std::string&) { return false; }  // What stands for an unknown name.

/// Remembers what `find` said of each text, of unknown ones while there is room. The answer holds
/// until the next question.
template <class Value>
class Memo {
public:
    template <class Find>
    const Value& get(std::string_view text, UnknownNames& unknown, Find find) {
        // Files list a series in one run: mostly it is the text of the row before.
        if (last_ != nullptr && last_->first == text) return last_->second;
        auto known = values_.find(text);
        if (known == values_.end()) {
            Value found = find(text);
            if (!is_known(found)) {
                if (!unknown.has_room()) {
                    passing_ = std::move(found);
                    return passing_;
                }
                unknown.add();
            }
            known = values_.emplace(std::string(text), std::move(found)).first;
        }
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

    Values values_;  // Looked up only, never listed.
    Value passing_;
    const typename Values::value_type* last_ = nullptr;  // Its nodes stay where they are.
};

/// Finds indicators, areas and units by all the names they have.
class Names {
public:
    explicit Names(const Catalog& catalog) : catalog_(catalog) {}

    const Found<Indicator>& indicator(std::string_view text);
    const Found<Area>& area(std::string_view text);
    const std::optional<UnitOfMeasure>& unit(std::string_view text);
    const Measures& measures() const { return catalog_.measures; }
    /// " (万吨?)" with the units nearest to an unknown one, among those that the indicator (null:
    /// any) may be handed in with.
    const std::string& unit_hint(std::string_view text, const Indicator* indicator);

private:
    const Catalog& catalog_;
    UnknownNames unknown_;
    UnknownNames unknown_units_;  ///< By unit and indicator, of which a problem has one, too.
    Memo<Found<Indicator>> indicators_;
    Memo<Found<Area>> areas_;
    Memo<std::optional<UnitOfMeasure>> units_;
    Memo<std::string> unit_hints_;  ///< By unit and indicator.
};

}  // namespace almanac::intake_detail
