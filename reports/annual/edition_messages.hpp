// Why: what is said when an edition is built anew or compared with last year's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern edition_differs{
    "U107",
    Severity::warning,
    "重建的是当时的版本，但{0}与当时不同（当时 {1}，现在 {2}），结果可能与原件不同",
    "this edition is built anew, but {0} is not what it was ({1} then, {2} now): the files may "
    "differ",
    "按原截止日和原报送序号的数据重建",
    "it is built from the data of its own cut-off and store sequence",
    "要得到与原件相同的文件，请恢复当时的工作区",
    "restore the workspace of that day for the very same files"};

inline constexpr MessagePattern store_is_shorter{
    "U108",
    Severity::error,
    "该版依据至第 {0} 次报送的数据，本库只有 {1} 次",
    "this edition was made from the deliveries up to {0}; this store has {1}",
    "未写出文件",
    "no file was written",
    "请用编制该版的工作区和数据库，或先恢复其备份",
    "use the workspace and store that it was made from, or restore their backup"};

inline constexpr MessagePattern store_is_another{
    "U109",
    Severity::error,
    "本库的第 {0} 次报送不是编制该版时的那一次",
    "delivery {0} of this store is not the one that the edition was made from",
    "未写出文件",
    "no file was written",
    "请用编制该版的工作区和数据库，或先恢复其备份",
    "use the workspace and store that it was made from, or restore their backup"};

inline constexpr MessagePattern no_edition_file{
    "U110",
    Severity::error,
    "不是版本文件 edition.json：{0}",
    "this is no edition.json: {0}",
    "未写出文件",
    "no file was written",
    "写报告文件旁边的 edition.json，或 editions/<年度>/edition.json",
    "name the edition.json beside a report's files, or editions/<year>/edition.json"};

}  // namespace almanac::messages
