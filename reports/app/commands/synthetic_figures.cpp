// Why: see synthetic_figures.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/synthetic_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "catalog/asked.hpp"

namespace almanac::app {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): tiny, and the same everywhere, unlike the standard
/// distributions.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    /// Uniform in [0, 1).
    double next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<double>((mixed ^ (mixed >> 31)) >> 11) * 0x1.0p-53;
    }

private:
    std::uint64_t state_;
};

struct Years {
    int first;
    int last;
};

Years years_of(const PlanDocument& plan) {
    const int first = plan.first_year == 0 ? plan.date.year : plan.first_year;
    const int last = plan.last_year == 0 ? first + 6 : plan.last_year;
    return {first - 2, last};
}

/// What the indicator is to come to in the last year: its largest demand, else something plausible.
double destination(const Catalog& catalog, const Indicator& indicator) {
    double demand = 0;
    for (const auto& target : catalog.targets) {
        if (target.indicator != indicator.id) continue;
        for (const auto& number : {target.value, target.lower}) {
            if (number) demand = std::max(demand, number->value);
        }
        if (!target.items.empty())
            demand = std::max<double>(demand, static_cast<double>(target.items.size()));
    }
    if (demand > 0) return demand;
    const double low = indicator.minimum.value_or(0);
    const double high = indicator.maximum.value_or(low + 1000);
    return low + (high - low) * 0.2;
}

bool adds_up(const Indicator& indicator) {
    return indicator.semantic == Semantic::flow || indicator.semantic == Semantic::stock ||
           indicator.semantic == Semantic::cumulative;
}

double within(const Indicator& indicator, double value) {
    return std::clamp(value, indicator.minimum.value_or(value), indicator.maximum.value_or(value));
}

class Writer {
public:
    Writer(const Catalog& catalog, std::uint64_t seed)
        : catalog_(catalog),
          random_(seed),
          seed_(seed),
          parts_(catalog.children(catalog.workspace.area)) {
        std::erase_if(parts_, [](const Area* area) { return !area->adds_up; });
        csv_ =
            "indicator,area,period,value,unit,status,bound,source,source_class,published,quote,"
            "note,breakdown,basis\n";
    }

    void add(const Indicator& indicator) {
        auto areas = areas_judged(catalog_, indicator.id);
        if (areas.empty()) areas.push_back(catalog_.workspace.area);
        for (const auto& area : areas) add_in(indicator, area);
    }

    std::string csv() && { return std::move(csv_); }

private:
    void add_in(const Indicator& indicator, const std::string& area) {
        const Years years = years_of(catalog_.plan());
        const double end = destination(catalog_, indicator);
        const double begin = end * (0.4 + 0.3 * random_.next());
        for (int year = years.first; year <= years.last; ++year) {
            const double share =
                static_cast<double>(year - years.first) / (years.last - years.first);
            const double noise = 1 + 0.06 * (random_.next() - 0.5);
            const double wanted = within(indicator, (begin + (end - begin) * share) * noise);
            const bool has_parts = area == catalog_.workspace.area && !parts_.empty();
            if (adds_up(indicator) && has_parts) {
                add_parts(indicator, year, wanted);
            } else {
                add_row(indicator, area, year, print_rounded(wanted, indicator.decimals));
            }
        }
    }

    /// Parts are cut in whole units of the last decimal, so that they add up to the city exactly.
    void add_parts(const Indicator& indicator, int year, double wanted) {
        const double scale = std::pow(10, indicator.decimals);
        auto left = static_cast<std::int64_t>(std::llround(wanted * scale));
        add_row(indicator, catalog_.workspace.area, year, scaled(left, indicator.decimals));
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto remaining = static_cast<std::int64_t>(parts_.size() - i);
            const double weight =
                remaining == 1 ? 1.0 : (0.5 + random_.next()) / static_cast<double>(remaining);
            const auto part =
                std::min(left, static_cast<std::int64_t>(static_cast<double>(left) * weight));
            left -= part;
            add_row(indicator, parts_[i]->code, year, scaled(part, indicator.decimals));
        }
    }

    static std::string scaled(std::int64_t units, int decimals) {
        return to_text(shift_point({static_cast<double>(units), 0}, -decimals));
    }

    void add_row(const Indicator& indicator, const std::string& area, int year,
                 const std::string& value) {
        csv_ += fmt::format(
            "{},{},{},{},{},final,,示例数据（程序生成，种子{}）,2,{}-03-15,,示例数据,,\n",
            indicator.id, area, year, value, to_text(indicator.unit, "zh"), seed_, year + 1);
    }

    const Catalog& catalog_;
    Random random_;
    std::uint64_t seed_;
    std::vector<const Area*> parts_;
    std::string csv_;
};

}  // namespace

std::string synthetic_observations(const Catalog& catalog, std::uint64_t seed) {
    Writer writer(catalog, seed);
    for (const auto& [id, indicator] : catalog.indicators) {
        if (indicator.formula.empty() && indicator.semantic != Semantic::ratio)
            writer.add(indicator);
    }
    return std::move(writer).csv();
}

}  // namespace almanac::app
