// Why: millions of rows repeat few series, sources and periods; each is kept once and known by a
// number. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace almanac {

/// Numbers values from 0 in the order in which they first come. Values never move.
template <class Value, class Hash>
class Interner {
public:
    std::uint32_t id_of(const Value& value) {
        if (values_.size() * 2 >= slots_.size()) grow();
        const auto hash = static_cast<std::uint32_t>(Hash{}(value));
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].id != none; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && values_[slots_[at].id] == value) return slots_[at].id;
        }
        slots_[at] = {hash, static_cast<std::uint32_t>(values_.size())};
        values_.push_back(value);
        return slots_[at].id;
    }
    /// The number of a value that came before.
    std::optional<std::uint32_t> find(const Value& value) const {
        if (slots_.empty()) return std::nullopt;
        const auto hash = static_cast<std::uint32_t>(Hash{}(value));
        for (std::size_t at = hash & (slots_.size() - 1); slots_[at].id != none;
             at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && values_[slots_[at].id] == value) return slots_[at].id;
        }
        return std::nullopt;
    }
    const Value& operator[](std::uint32_t id) const { return values_[id]; }
    std::size_t size() const { return values_.size(); }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t id = none;
    };

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        for (const auto& slot : old) {
            if (slot.id == none) continue;
            std::size_t at = slot.hash & (slots_.size() - 1);
            while (slots_[at].id != none) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::deque<Value> values_;
    std::vector<Slot> slots_;  ///< A power of two, at most half full.
};

}  // namespace almanac
