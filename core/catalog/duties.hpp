// Why: units are merged, split and abolished; who has a duty on a day, and what it is called then,
// is decided in one place (DOMAIN 17). SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"

namespace almanac {

/// A unit's name; its id where nobody has it.
Text unit_name(const Catalog& catalog, const std::string& id);

/// Who takes over from a unit, and what: ids of indicators, targets, tasks or whole sectors; empty:
/// all that no other successor names.
struct Successor {
    std::string unit;
    std::vector<std::string> takes;
};

/// Of a unit's `successor`, written `energy_bureau`, or where it was split
/// `energy_bureau: coal.output coal.t01; safety_bureau`. A unit that has ended and has none was
/// abolished.
std::vector<Successor> successors_of(const OfficialUnit& unit);

/// What a unit is responsible for: an indicator, target or task. A unit that is split leaves each
/// to the successor that names it or its sector; with no id all successors are meant.
struct Matter {
    std::string id;
    std::string sector;
};

/// A unit with the duties that it has itself or took over.
struct Duty {
    std::string unit;                   ///< Who has them; of what was abolished, who had them last.
    std::vector<std::string> formerly;  ///< Ids of those that the plan names in its stead.
    bool abolished = false;             ///< Nobody has them any more.

    /// Puts who had it before among them, each once.
    void take(const Duty& other);
};

/// The day by which an edition says who is responsible: its cut-off, else the end of its year.
Date duty_day(const Edition& edition);

/// Who has the matter of `id`, and that of each of `ids`, on the day: while a unit had ended by
/// then, whoever it left the matter to. Units that are one by then stand once, in the order in
/// which they come first.
std::vector<Duty> duties_on(const Catalog& catalog, const std::vector<std::string>& ids,
                            const Date& day, const Matter& matter = {});

/// The one unit to be asked for what the plan asks of `id`, on the day; the first where nobody said
/// which of several takes it. Its id is empty for an empty `id`.
Duty duty_on(const Catalog& catalog, const std::string& id, const Date& day, const Matter& matter);

/// Whether the matter goes, sooner or later, from `from` to `to`, or both are one.
bool leads_to(const Catalog& catalog, const std::string& from, const std::string& to,
              const Matter& matter);

/// 市农业农村局（原市果业局）, 原市果业局（已撤销） / Agriculture Bureau (formerly Fruit Bureau),
/// former Fruit Bureau (abolished); ids where nobody has them.
Text duty_name(const Catalog& catalog, const Duty& duty);

/// The same of several, on the day, with 、 or a comma between them; empty for none.
Text duty_names(const Catalog& catalog, const std::vector<std::string>& ids, const Date& day,
                const Matter& matter = {});

/// What the operator should know of who is asked on the day: duties that nobody has any more, and
/// those that a split unit left to nobody in particular.
Diagnostics duty_notes(const Catalog& catalog, const Date& day);

}  // namespace almanac
