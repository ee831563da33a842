// Why: what is asked of a sector's code and what its answer must look like: the JSON half of the
// binary contract. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/assessment.hpp"
#include "almanac/model/document.hpp"
#include "almanac/model/series.hpp"
#include "catalog/catalog.hpp"
#include "catalog/edition.hpp"
#include "measure/measure.hpp"

namespace almanac {

/// Requests for measure(): the sector's own indicators and what it reads, as far as the edition's
/// audience may see them, cut into batches of areas of at most 4 MiB. `figures` are those of the
/// audience. Schema: measure-request.schema.json.
std::vector<std::string> measure_requests(const Catalog& catalog, const Sector& sector,
                                          const Figures& figures, const Edition& edition);

/// The series a measure() reply holds, each point with the weakest class among what it was computed
/// from (DOMAIN 12): its indicator's named inputs as they were `sent`, through what the reply
/// itself measured; all that `audience` was sent where none are named. Nothing, with a diagnostic,
/// where it is not as measure-reply.schema.json wants it or speaks of indicators that are not the
/// sector's own.
std::optional<std::vector<SectorSeries>> read_measure_reply(
    const Catalog& catalog, const Sector& sector, std::string_view audience, const Figures& sent,
    const std::string& reply, Diagnostics& diagnostics);

/// Request for contribute(): edition, area and its children, series, assessments and tasks of what
/// the sector reads. Only what the edition's audience may see.
std::string contribute_request(const Catalog& catalog, const Sector& sector, const Figures& figures,
                               const std::vector<Assessment>& assessments, const Edition& edition);

/// The sections a contribute() reply holds; nothing, with a diagnostic, where the reply is refused.
/// Quotations have to stand in the plan and get their place here; verdicts are values of targets,
/// which the host fills in, never words of the reply's own.
std::optional<std::vector<doc::Section>> read_contribution(const Catalog& catalog,
                                                           const Sector& sector,
                                                           const std::string& language,
                                                           const std::string& reply,
                                                           Diagnostics& diagnostics);

/// Request for assess(): the target, its indicator's series and its path, all up to the end of
/// `year`: nothing is judged by what came later. Schema: assess-request.schema.json.
std::string assess_request(const Catalog& catalog, const Target& target, const Figures& figures,
                           const Edition& edition, int year);

/// What the assess() replies say, in their order; nothing, with a diagnostic, where one is not as
/// assess-reply.schema.json wants it.
std::optional<std::vector<OwnMethod>> read_assess_replies(const Sector& sector,
                                                          const std::vector<std::string>& replies,
                                                          Diagnostics& diagnostics);

}  // namespace almanac
