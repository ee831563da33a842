// Why: what is not for the audience is taken out before anything is written, so that no writer has
// to remember it. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/assessment.hpp"
#include "catalog/catalog.hpp"
#include "measure/measure.hpp"
#include "store/value_releases.hpp"

namespace almanac {

/// The catalog without what the audience may not know of: closed tasks are gone, closed targets
/// keep their place in the counts and nothing else. Nothing where all of it is open.
std::optional<Catalog> catalog_for(const Catalog& catalog, std::string_view audience);

/// What the audience may see of `figures`: without the indicators that are not for it, and without
/// single figures that `releases` closes, which are remembered as withheld. What can be told from a
/// closed figure goes with it: the year's own value under another name, and a ratio or formula
/// with all other inputs open. Published figures are open wherever their own release is.
Figures figures_for(const Catalog& catalog, const Figures& figures, const ValueReleases& releases,
                    std::string_view audience);

/// The assessments, with state 不公开 and nothing else where target or indicator is not for the
/// audience, or a figure among those that the verdict may rest on is missing from `shown`: they
/// are still counted, never as met. Where all is open up to a due date that is past, the target is
/// judged anew by what is shown as of `cut_off`: its verdict of that day stands.
std::vector<Assessment> assessments_for(const Catalog& catalog,
                                        const std::vector<Assessment>& assessments,
                                        const Figures& shown, std::string_view audience,
                                        const Date& cut_off = {9999, 12, 31});

}  // namespace almanac
