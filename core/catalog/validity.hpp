// Why: areas and units come and go; who takes part in a year is decided in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"

namespace almanac {

/// Whether the area existed at any time of the period (DOMAIN 18).
bool exists_in(const Area& area, const Period& period);

/// The areas right below `code` that existed at any time of the year, by code.
std::vector<const Area*> children_in(const Catalog& catalog, std::string_view code, int year);

/// A unit's name; its id where nobody has it.
Text unit_name(const Catalog& catalog, const std::string& id);

/// A unit with the duties that it has itself or took over (DOMAIN 17).
struct Duty {
    std::string unit;                   ///< Id of who has them at the year's end.
    std::vector<std::string> formerly;  ///< Ids of those that the plan names in its stead.

    /// Puts who had it before among them, each once.
    void take(const Duty& other);
};

/// Id of the unit that has the duties of `id` at the end of the year: while a unit had ended by
/// then and names a successor, that one. `id` itself where nobody has it.
std::string unit_in(const Catalog& catalog, const std::string& id, int year);

/// What `id` and each of `ids` is in the year; units that are one by then stand once, in the order
/// in which they come first.
Duty duty_in(const Catalog& catalog, const std::string& id, int year);
std::vector<Duty> duties_in(const Catalog& catalog, const std::vector<std::string>& ids, int year);

/// 市农业农村局（原市果业局） / Agriculture Bureau (formerly Fruit Bureau); ids where nobody has
/// them.
Text duty_name(const Catalog& catalog, const Duty& duty);

/// The same of several, in the year, with 、 or a comma between them; empty for none.
Text duty_names(const Catalog& catalog, const std::vector<std::string>& ids, int year);

}  // namespace almanac
