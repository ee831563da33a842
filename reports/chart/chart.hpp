// Why: the one door to charts: a document's chart becomes a picture. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "almanac/model/document.hpp"
#include "chart/scene.hpp"

namespace almanac::chart {

/// Lays `chart` out at a width (720 for a page, 360 for a phone); the height follows. Pure; never
/// fails: what has no number is a gap.
Scene draw_chart(const doc::Chart& chart, const doc::Document& document, double width);

}  // namespace almanac::chart
