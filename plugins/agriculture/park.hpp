// Why: what 二（二）1 and 2 of the plan count in the park, under the short names of a sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace agriculture {

/// An indicator of the park and its name within a list.
struct Subject {
    const char* indicator;
    const char* zh;
    const char* en;
};

inline constexpr Subject walnut{"agriculture.park_walnut_varieties", "核桃", "walnut"};
inline constexpr Subject jujube{"agriculture.park_jujube_varieties", "红枣", "jujube"};
inline constexpr Subject dwarf_cherry{"agriculture.park_dwarf_cherry_varieties", "钙果",
                                      "dwarf cherry"};
inline constexpr Subject maize{"agriculture.park_maize_varieties", "玉米", "maize"};
inline constexpr Subject sorghum{"agriculture.park_sorghum_varieties", "酿酒高粱",
                                 "sorghum for distilling"};
inline constexpr Subject vegetables{"agriculture.park_vegetable_varieties", "蔬菜", "vegetables"};
inline constexpr Subject chicken{"agriculture.park_chicken_varieties", "优质肉鸡",
                                 "quality chicken"};
inline constexpr Subject duck{"agriculture.park_duck_varieties", "优质肉鸭", "quality duck"};

inline constexpr std::array varieties{walnut,  jujube,     dwarf_cherry, maize,
                                      sorghum, vegetables, chicken,      duck};

inline constexpr Subject research_spending{"agriculture.park_rd_spending", "技术研发投入",
                                           "research spending"};
inline constexpr std::array platform_subjects{
    research_spending,
    Subject{"agriculture.park_provincial_laboratories", "省级实验室", "provincial laboratories"},
    Subject{"agriculture.park_engineering_centres", "工程技术研究中心",
            "engineering research centres"},
    Subject{"agriculture.park_enterprise_centres", "企业技术创新中心",
            "enterprise innovation centres"}};

inline constexpr Subject incubator_area{"agriculture.park_incubator_area", "科技企业孵化器面积",
                                        "incubator floor space"};
inline constexpr Subject incubated_firms{"agriculture.park_incubated_firms", "孵化科技型企业",
                                         "incubated firms"};
inline constexpr Subject network{"agriculture.park_information_network", "信息网络",
                                 "information network"};
inline constexpr Subject coverage{"agriculture.park_iot_coverage", "物联网系统覆盖",
                                  "coverage by the internet of things"};
inline constexpr std::array service_subjects{
    incubator_area, incubated_firms, network,
    Subject{"agriculture.park_information_platform", "农业信息平台",
            "farming information platform"},
    coverage};

/// Derived by totals.cpp.
inline constexpr const char* all_varieties = "agriculture.park_varieties";
inline constexpr const char* all_spending = "agriculture.park_rd_total";

/// First year of the plan (2014-2020).
inline constexpr int first_plan_year = 2014;

}  // namespace agriculture
