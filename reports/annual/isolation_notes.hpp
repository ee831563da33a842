// Why: whoever reads a report must be able to see that code ran behind fewer walls than there could
// be. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "almanac/model/document.hpp"
#include "catalog/catalog.hpp"
#include "worker/workers.hpp"

namespace almanac::annual {

/// Layers of isolation that sectors' code runs without, with a message for the operator; none where
/// no sector has code.
std::vector<std::string> lacking_isolation(const Catalog& catalog, const Workers& workers,
                                           Diagnostics& diagnostics);

/// Says so in 编制说明; nothing where none lacks.
void say_isolation(const std::vector<std::string>& lacking, const std::string& language,
                   doc::Document& document);

}  // namespace almanac::annual
