// Why: PDF/A wants to be told what its colours mean; sRGB is twelve numbers and a curve, so the
// profile is made here. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace almanac::pdf {

/// An ICC profile of version 4 that describes sRGB (IEC 61966-2-1).
std::string srgb_profile();

}  // namespace almanac::pdf
