// Why: a workspace or a sector may measure in units that the host has never heard of; declared and
// checked, they are read, converted and printed like its own. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/unit_of_measure.hpp"

namespace almanac {

/// A unit of measure that almanac.json or a manifest declares. Stays where it is: indicators and
/// figures point to `unit`, which borrows the texts.
struct DeclaredMeasure {
    std::string code, zh, en, group, aliases;
    std::string origin;  ///< File and place of the declaration.
    BaseUnit unit;

    DeclaredMeasure() = default;
    DeclaredMeasure(const DeclaredMeasure&) = delete;
    DeclaredMeasure& operator=(const DeclaredMeasure&) = delete;
};

/// All units of measure: the host's, and those declared. Copies share what they hold.
class Measures {
public:
    /// 亿立方米, 万元 and the like; nothing where no such unit is known.
    std::optional<UnitOfMeasure> parse(std::string_view text) const;
    /// The unit of that very spelling, without multiplier; null where there is none.
    const BaseUnit* find(std::string_view spelling) const;
    /// Whether there are units of a group to convert to.
    bool has_group(std::string_view group) const;

    void add(std::shared_ptr<const DeclaredMeasure> measure);
    const std::vector<std::shared_ptr<const DeclaredMeasure>>& declared() const {
        return declared_;
    }
    /// Every unit, the host's first.
    std::vector<const BaseUnit*> all() const;

private:
    std::vector<std::shared_ptr<const DeclaredMeasure>> declared_;
};

/// An exact rational above nought.
struct Factor {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
};

/// `1000`, `0.5`, `2000/3`, in lowest terms; nothing where it is none, is nought, or has a part
/// above most_factor.
std::optional<Factor> parse_factor(std::string_view text);

}  // namespace almanac
