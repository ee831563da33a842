// Why: 万 written for 亿 makes a figure ten thousand times too large or too small, and nothing else
// in its row says so. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "catalog/catalog.hpp"
#include "intake/findings.hpp"
#include "store/store.hpp"
#include "store/value_releases.hpp"

namespace almanac::intake_detail {

/// Holds each figure of a file against the nearest ones before, in and after its period: of the
/// same indicator, area, kind of period and breakdown, of any source, stored or in the file. Their
/// bases are the same, or one is not known. A figure some 10^4 or 10^8 times as much or as little
/// (within a fifth; up to twice as much it is named as doubtful) is refused, unless its note
/// explains it, or another of the nearest ones is of its size. Zero and counts below 20 are held
/// against nothing.
///
/// A stored figure that is closed is not told to another source than its own.
///
/// Figures that pass are what the next ones are held against, so that a file may span years of true
/// growth. Where nothing is stored the row that differs from most of its series is refused, else
/// the later one.
class LevelCheck {
public:
    /// All are borrowed.
    LevelCheck(const Catalog& catalog, const ValueReleases& releases, const RowTable& rows,
               Findings& findings);
    ~LevelCheck();
    LevelCheck(const LevelCheck&) = delete;
    LevelCheck& operator=(const LevelCheck&) = delete;

    /// Takes the stored figures of a series of any basis. They come in order of key.
    void take(const Series& stored);
    /// Checks what is left, once all stored series were taken.
    void finish();

private:
    class Families;
    std::unique_ptr<Families> families_;
};

}  // namespace almanac::intake_detail
