// Why: the one place where a scene becomes SVG; colours are CSS custom properties, so light and
// dark are the stylesheet's affair. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "chart/scene.hpp"

namespace almanac::chart {

/// Appends `scene` to `out` as one inline <svg role="img">. `id` is unique in the page; `css_class`
/// is its class; text with a halo has class "halo". Characters that XML forbids are left out.
void append_svg(std::string& out, const Scene& scene, std::string_view id,
                std::string_view css_class);

}  // namespace almanac::chart
