// Why: see find_slips.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/find_slips.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace almanac::intake_detail {
namespace {

constexpr double same_size = 100;        // Two sizes nearer than this are of one unit.
constexpr std::size_t most_looked = 64;  // Levels passed over for one that can be compared.

double apart(const Level& a, const Level& b) {
    const double ratio = std::fabs(a.value / b.value);
    return std::max(ratio, 1 / ratio);
}

/// 万 for 亿, or 元 for 亿元, or the other way, by a factor of two.
bool is_slip(const Level& a, const Level& b) {
    if (a.is_small || b.is_small) return false;
    const double ratio = apart(a, b);
    const auto is_near = [ratio](double power) { return ratio > power / 2 && ratio < power * 2; };
    return is_near(1e4) || is_near(1e8);
}

bool is_comparable(const Level& a, const Level& b) {
    return a.basis == b.basis || a.basis == 0 || b.basis == 0;
}

/// What may accuse another figure: stored ones, and what was held against them.
bool is_sure(const Level& level) {
    return level.standing == Standing::stored || level.standing == Standing::passed;
}
bool is_sure_or_explained(const Level& level) {
    return is_sure(level) || level.standing == Standing::explained;
}
bool is_not_refused(const Level& level) { return level.standing != Standing::refused; }

class SlipSearch {
public:
    explicit SlipSearch(std::vector<Level>& levels) : levels_(levels) {
        std::sort(levels_.begin(), levels_.end(), [](const Level& a, const Level& b) {
            return std::tie(a.period, a.id) < std::tie(b.period, b.id);
        });
        for (const auto& level : levels_) sizes_.push_back(std::fabs(level.value));
        std::sort(sizes_.begin(), sizes_.end());
    }

    std::vector<Slip> find() {
        const bool has_stored = std::any_of(levels_.begin(), levels_.end(), is_sure);
        if (has_stored) {
            for (std::size_t at = 0; at < levels_.size(); ++at) hold_against_sure(at, -1);
            for (std::size_t at = levels_.size(); at-- > 0;) hold_against_sure(at, 1);
        }
        for (std::size_t at = 0; at < levels_.size(); ++at) hold_against_file(at);
        for (std::size_t at = levels_.size(); at-- > 0;) hold_against_file(at);
        return std::move(slips_);
    }

private:
    /// Visits the usable levels of the same period on one side, and those of the nearest other one.
    template <class Usable, class Visit>
    void visit_nearest(std::size_t at, int step, Usable usable, Visit visit) const {
        const Level& own = levels_[at];
        const Period* other = nullptr;
        auto next = static_cast<std::ptrdiff_t>(at) + step;
        for (std::size_t looked = 0; looked < most_looked; ++looked, next += step) {
            if (next < 0 || next >= static_cast<std::ptrdiff_t>(levels_.size())) return;
            const Level& level = levels_[static_cast<std::size_t>(next)];
            if (other != nullptr && level.period != *other) return;
            if (!usable(level) || !is_comparable(own, level)) continue;
            if (level.period != own.period) other = &level.period;
            visit(level);
        }
    }

    bool has_like(std::size_t at) const {
        bool found = false;
        for (const int step : {-1, 1})
            visit_nearest(at, step, is_sure_or_explained, [&](const Level& level) {
                found = found || apart(levels_[at], level) < same_size;
            });
        return found;
    }

    void refuse(std::size_t at, std::uint32_t against) {
        levels_[at].standing = Standing::refused;
        slips_.push_back({levels_[at].id, against});
    }

    /// Lets a figure pass or refuses it where there is a sure one on that side.
    void hold_against_sure(std::size_t at, int step) {
        Level& own = levels_[at];
        if (own.standing != Standing::open && own.standing != Standing::passed) return;
        std::optional<std::uint32_t> against;
        bool is_held = false;
        visit_nearest(at, step, is_sure, [&](const Level& level) {
            is_held = true;
            if (!against && is_slip(own, level)) against = level.id;
        });
        if (against && !has_like(at))
            refuse(at, *against);
        else if (is_held)
            own.standing = Standing::passed;
    }

    std::size_t count_like(const Level& level) const {
        const double size = std::fabs(level.value);
        const auto first = std::upper_bound(sizes_.begin(), sizes_.end(), size / same_size);
        const auto last = std::lower_bound(first, sizes_.end(), size * same_size);
        return static_cast<std::size_t>(last - first);
    }

    /// Whether of two figures of a file it is `own` that is wrong.
    bool is_the_wrong_one(const Level& own, const Level& other) const {
        const bool is_explained = other.standing == Standing::explained;
        if (is_explained && own.period < other.period) return false;  // The change is explained.
        const auto like_own = count_like(own);
        const auto like_other = count_like(other);
        if (like_own != like_other) return like_own < like_other;
        return is_explained || other.id < own.id;
    }

    /// Where nothing is stored the file's figures are held against each other.
    void hold_against_file(std::size_t at) {
        if (levels_[at].standing != Standing::open) return;
        std::optional<std::uint32_t> against;
        for (const int step : {-1, 1})
            visit_nearest(at, step, is_not_refused, [&](const Level& level) {
                const bool accuses =
                    is_slip(levels_[at], level) && is_the_wrong_one(levels_[at], level);
                if (!against && accuses) against = level.id;
            });
        if (against) refuse(at, *against);
    }

    std::vector<Level>& levels_;
    std::vector<double> sizes_;
    std::vector<Slip> slips_;
};

}  // namespace

std::vector<Slip> find_slips(std::vector<Level>& levels) { return SlipSearch(levels).find(); }

}  // namespace almanac::intake_detail
