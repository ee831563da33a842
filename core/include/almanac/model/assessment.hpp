// Why: the verdict on one target in one year, with everything that led to it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "almanac/model/method.hpp"
#include "almanac/model/series.hpp"
#include "almanac/model/text.hpp"

namespace almanac {

/// The states of DOMAIN 8, in its order. The comment gives the printed word.
enum class State {
    met_early = 1,     ///< 提前完成
    ahead,             ///< 快于预期
    on_path,           ///< 符合进度
    near,              ///< 基本符合
    behind,            ///< 进度滞后
    no_base,           ///< 无基期，仅列完成率
    no_data,           ///< 暂无数据
    not_yet_released,  ///< 尚未发布
    not_due,           ///< 未到考核期
    met,               ///< 完成
    exceeded,          ///< 超额完成
    met_late,          ///< 逾期完成
    fallen_back,       ///< 完成后回落
    not_met,           ///< 到期未完成
    no_data_due,       ///< 到期无数据
    not_assessable,    ///< 无法量化考核
    amended,           ///< 目标已调整
    broken,            ///< 口径变动不可比
    withheld,          ///< 不公开
    met_undated,       ///< 已达到，到期时点无数据
    not_begun          ///< 路径尚未起步
};

enum class Light { green = 1, yellow, red, grey };

/// Counts of a report group targets by their due date (DOMAIN 8).
enum class DueGroup { before_year = 1, this_year, later };

/// The figure that a verdict rests on.
struct Reading {
    Period period;
    double value = 0;
    int decimals = 0;
    Status status = Status::final_figure;
    Bound bound = Bound::exact;
    bool partial = false;
    bool derived = false;  ///< Rolled up, by formula or measured, not published.
    Provenance provenance;
    std::uint8_t rests_on = 0;  ///< Source class, through what was derived; 0 where unknown.
    bool doubted = false;       ///< Something contradicts it, and nobody has answered for it.

    /// Whether what rests on it is 待核.
    bool is_to_be_verified() const { return doubted || rests_on == 4; }
};

/// One line of how a verdict came about: label, what was put in or came out, and where it is from.
struct TraceStep {
    Text label;
    Text text;
    std::string source;
};

/// What a sector's own method says of a target: assess() of the binary contract.
struct OwnMethod {
    std::string sector;
    std::optional<double> value;          ///< In the method's own scale; the trace says which.
    State state = State::not_assessable;  ///< ahead to behind, met, not_met, no_data,
                                          ///< not_assessable.
    std::vector<TraceStep> trace;
};

/// A ratio that is defined, or the reason why it is not. Never a substitute number.
struct Measure {
    std::optional<double> value;
    Text why_not;  ///< Set exactly where value is empty.
};

/// The years that count of a target that holds anew each year, up to the year of the verdict.
struct YearTally {
    int counted = 0;
    int met = 0;
    int missed = 0;
    int unknown = 0;
};

/// Verdict on one target in one edition year. Numbers are unrounded; ratios are 1 for 100 %.
struct Assessment {
    std::string target;
    std::string indicator;
    std::string area;
    int year = 0;
    State state = State::no_data;
    Light light = Light::grey;
    DueGroup group = DueGroup::later;
    std::optional<Reading>
        actual;  ///< The figure that the verdict rests on: of the year, once due of the due date.
    std::optional<Reading>
        newest;  ///< The newest that could carry a verdict, be it of another year than `actual`.
    std::optional<Reading> reference;  ///< Class 5-6 figure that informs (参考) but sets no state.
    bool to_be_verified = false;  ///< 待核: the state rests on a class 4 source, or on a figure
                                  ///< that is doubted and not answered for.
    std::optional<YearTally> years;  ///< Of a target that is judged year by year.
    Measure completion;              ///< 完成率: actual/target; target/actual for a ceiling.
    Measure expected;        ///< Value of the path at the end of the year, in the indicator's unit.
    Measure base_share;      ///< (y - y0)/(yT - y0).
    Measure schedule_ratio;  ///< 时序进度: base_share over the share of time.
    Measure required_rate;   ///< Growth a year from now on, 0.1 = 10 %.
    Measure required_step;   ///< Units a year from now on.
    Measure years_ahead;     ///< Of the path; negative: behind.
    std::vector<MethodResult> panel;  ///< Other methods, where the target is still to come.
    std::optional<OwnMethod> own;     ///< Likewise, the sector's own.
    Forecast forecast;                ///< For the due year.
    std::optional<int> first_met;     ///< First year in which the target was met.
    std::optional<State> due_state;   ///< Verdict at the due date, visible in later years.
    std::optional<State> previous;    ///< 上年状态, by the figures of this edition.
    std::optional<State> issued;      ///< The same as last year's kept edition has it, where known.
    bool is_replaced = false;         ///< By a later document, whose target counts in its stead.
    std::optional<State> unchanged;   ///< Of an amended target: its state if it still held.
    bool recovered = false;           ///< Was red in an earlier year, is not now.
    std::vector<TraceStep> trace;
};

}  // namespace almanac
