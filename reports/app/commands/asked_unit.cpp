// Why: the unit that --unit names, as it is on a day. SPDX-License-Identifier: Apache-2.0
#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "catalog/duties.hpp"
#include "schema/nearest.hpp"

namespace almanac::app {
namespace {

/// Id of a unit by id or Chinese name. Throws Error(usage) where nobody has it.
std::string unit_of(const Catalog& catalog, const std::string& named) {
    if (named.empty()) return {};
    if (catalog.units.count(named) != 0) return named;
    std::vector<std::string> names;
    for (const auto& [id, unit] : catalog.units) {
        if (unit.name.in("zh") == named) return id;
        names.push_back(id);
        names.push_back(unit.name.in("zh"));
    }
    throw Error(ErrorKind::usage, say(messages::no_such_unit, "--unit",
                                      {named, did_you_mean(nearest(named, names))}));
}

}  // namespace

std::string asked_unit(const Catalog& catalog, const std::string& named, const Date& sent) {
    const std::string id = unit_of(catalog, named);
    if (id.empty()) return id;
    const auto duties = duties_on(catalog, {id}, sent);
    if (duties.front().abolished)
        throw Error(ErrorKind::usage,
                    say(messages::unit_abolished, "--unit",
                        {named, to_text(*catalog.units.at(duties.front().unit).valid_to)}));
    if (duties.size() == 1) return duties.front().unit;
    std::string all;
    for (const auto& duty : duties)
        all += (all.empty() ? "" : ", ") + duty.unit + " " + unit_name(catalog, duty.unit).in("zh");
    throw Error(ErrorKind::usage, say(messages::unit_split, "--unit", {named, all}));
}

}  // namespace almanac::app
