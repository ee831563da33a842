// Why: what may be wrong with a sector's answer, in both languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr std::string_view answer_dropped_zh = "其他行业的内容；本行业此次回答全部不用";
inline constexpr std::string_view answer_dropped_en =
    "what other sectors say; nothing of this answer is used";

inline constexpr MessagePattern columns_fault{
    "K01",
    Severity::error,
    "数列 {0} 处为 {1}，应为 {2}",
    "holds {1} at {0} of a series; wanted: {2}",
    answer_dropped_zh,
    answer_dropped_en,
    "请按 measure-reply.schema.json 改正该行业的程序",
    "correct the sector's code by measure-reply.schema.json"};

inline constexpr MessagePattern not_own_indicator{
    "K02",
    Severity::error,
    "给出了指标“{0}”，它不属于本行业{1}",
    "speaks of the indicator “{0}”, which is not the sector's own{1}",
    answer_dropped_zh,
    answer_dropped_en,
    "行业程序只能给出 sector.json 所列的指标",
    "a sector measures the indicators of its sector.json only"};

inline constexpr MessagePattern call_unknown_area{
    "K03",
    Severity::error,
    "指标“{0}”的地区代码“{1}”不存在",
    "gives “{0}” for the area “{1}”, which does not exist",
    answer_dropped_zh,
    answer_dropped_en,
    "请使用请求中的地区代码",
    "use the codes of the request's areas"};

inline constexpr MessagePattern series_twice{"K04",
                                             Severity::error,
                                             "指标“{0}”在地区 {1} 的同一数列给出了两次",
                                             "gives the same series of “{0}” in {1} twice",
                                             answer_dropped_zh,
                                             answer_dropped_en,
                                             "请合并为一个数列",
                                             "make one series of them"};

inline constexpr MessagePattern call_out_of_range{
    "K05",
    Severity::error,
    "指标“{0}”{1} {2} 的数值 {3} 超出 sector.json 规定的范围",
    "gives “{0}” in {1} for {2} as {3}, outside the range of sector.json",
    answer_dropped_zh,
    answer_dropped_en,
    "请检查计算或修改该指标的 range",
    "check the calculation, or the indicator's range"};

inline constexpr MessagePattern not_sections{"K06",
                                             Severity::error,
                                             "回答的内容不是有效的章节：{0}",
                                             "does not hold sections of a report: {0}",
                                             answer_dropped_zh,
                                             answer_dropped_en,
                                             "请按 document.schema.json 改正该行业的程序",
                                             "correct the sector's code by document.schema.json"};

inline constexpr MessagePattern bad_id{
    "K07",
    Severity::error,
    "标识“{0}”重复，或含字母、数字、. _ - 以外的字符",
    "holds the id “{0}” twice, or with other characters than letters, digits, . _ -",
    answer_dropped_zh,
    answer_dropped_en,
    "请给每个章节和段落不同的标识",
    "give every section and block an id of its own"};

inline constexpr MessagePattern unread_indicator{
    "K08",
    Severity::error,
    "引用了指标“{0}”，sector.json 的 reads 中没有它{1}",
    "shows the indicator “{0}”, which is not among the reads of sector.json{1}",
    answer_dropped_zh,
    answer_dropped_en,
    "请把它加入 reads，或不再引用",
    "add it to reads, or do not show it"};

inline constexpr MessagePattern unread_input{
    "K09",
    Severity::error,
    "称“{0}”由“{1}”算出，它既不是本行业指标，也不在 sector.json 的 reads 中{2}",
    "computes “{0}” from “{1}”, which is neither the sector's own nor among the reads of "
    "sector.json{2}",
    answer_dropped_zh,
    answer_dropped_en,
    "inputs 只能列出请求中的指标",
    "name indicators of the request as inputs"};

inline constexpr MessagePattern no_own_method{
    "K10",
    Severity::warning,
    "thresholds.methods.own_leading 列有“{0}”，该行业未装载，或其程序没有 assess()",
    "names “{0}” in thresholds.methods.own_leading, which is not loaded or has no assess()",
    "该行业的目标按工作区的主导方法判定",
    "its targets go by the workspace's leading method",
    "请改正行业标识，或给该行业的程序加上 assess()",
    "correct the sector's id, or give its code an assess()"};

inline constexpr MessagePattern forged_quotation{
    "K11",
    Severity::error,
    "引用文件“{0}”第 {1} 段为“{2}”，原文中没有这句话",
    "quotes “{2}” from “{0}”, {1}, where it does not stand",
    answer_dropped_zh,
    answer_dropped_en,
    "请逐字引用，并写明文件和段落的标识；出处由系统填写",
    "quote word for word, with the ids of document and paragraph; the place is filled in"};

inline constexpr MessagePattern own_verdict{
    "K12",
    Severity::error,
    "自行写出判定“{0}”；判定只能由系统给出",
    "gives the verdict “{0}” itself; only the host gives verdicts",
    answer_dropped_zh,
    answer_dropped_en,
    "请改用数值：写明目标标识，aspect 为 state",
    "write a value instead, with the target's id and the aspect state"};

}  // namespace almanac::messages
