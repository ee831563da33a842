// Why: the messages about units of measure that a workspace or a sector declares, in both
// languages. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern measure_unknown{
    "C150",
    Severity::error,
    "没有计量单位“{0}”{1}",
    "there is no unit of measure “{0}”{1}",
    "",
    "",
    "改用已知的计量单位，或在 almanac.json 或本清单的 measures 中声明",
    "use a known one, or declare it in measures of almanac.json or of this manifest"};

inline constexpr MessagePattern measure_factor{
    "C151",
    Severity::error,
    "“{0}”不能作换算系数：应是大于零的整数、小数或分数，分子分母化简后都不超过 1000000000",
    "“{0}” is no factor: wanted is a whole number, decimal or fraction above nought, whose parts "
    "in "
    "lowest terms are at most 1000000000",
    "",
    "",
    "写明一个单位等于多少个本组的第一个单位，例如 1000、0.5 或 2000/3",
    "say how many of the group's first unit make one, such as 1000, 0.5 or 2000/3"};

inline constexpr MessagePattern measure_factor_of_nothing{
    "C152",
    Severity::error,
    "计量单位“{0}”写了换算系数 {1}，没有写明属于哪一组",
    "the unit “{0}” has a factor, {1}, and no group to convert within",
    "",
    "",
    "补上 group；不与其他单位换算的，去掉 factor",
    "add group, or leave factor out where it converts to no other unit"};

inline constexpr MessagePattern measure_group{
    "C153",
    Severity::error,
    "“{0}”不能作计量单位组{1}：没有这个组，或者组名已归主程序使用",
    "“{0}” cannot be the group{1}: there is none, or the name is the host's own",
    "",
    "",
    "group 写已有的组（如 mass、area、yuan_per_mass）或所声明的另一个单位的 code；不换算的不写 "
    "group，另取 code",
    "name in group a known one (mass, area, yuan_per_mass) or the code of another declared unit; "
    "without group take another code"};

inline constexpr MessagePattern measure_contradicts{
    "C154",
    Severity::error,
    "“{0}”在此声明为 {1}，而“{2}”已是 {3}",
    "“{0}” is declared as {1}, but “{2}” already is {3}",
    "",
    "",
    "两处改成一致，或换一个名称",
    "make both say the same, or take another name"};

inline constexpr MessagePattern measure_needless{
    "C155", Severity::note, "“{0}”是主程序已有的计量单位，不必声明，按已有的采用",
    "“{0}” is a unit that the host knows; the declaration is not needed, the host's own is used"};

}  // namespace almanac::messages
