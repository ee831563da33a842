// Why: thresholds are an office's decision, named in its workspace, never buried in a formula.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace almanac {

/// Thresholds of the methods in the panel, as their authors publish them. All compare with ">=" but
/// `escap_*` and `destatis_*`, which are upper bounds of what is left over.
struct MethodLimits {
    double open_sdg_on_track = 0.95;
    double open_sdg_moderate = 0.60;
    double open_sdg_growth_on_track = 0.015;  ///< Without a target: growth a year.
    double open_sdg_growth_moderate = 0.005;
    double un_substantial = 0.95;
    double un_fair = 0.10;
    double un_growth_substantial = 0.02;  ///< Without a target: growth a year.
    double un_growth_fair = 0.005;
    double destatis_sun = 0.05;
    double destatis_sun_and_cloud = 0.20;
    double escap_maintain = 10;        ///< Per cent.
    double escap_accelerate = 100;     ///< Per cent.
    std::string leading = "schedule";  ///< Method that sets states before the due date.

    bool operator==(const MethodLimits&) const = default;
};

}  // namespace almanac
