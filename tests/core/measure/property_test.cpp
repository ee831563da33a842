// Why: figures arrive late, twice, in any order and with holes; what is made of them must depend on
// what is known, never on how it came. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <random>

#include "almanac/model/words.hpp"
#include "catch.hpp"
#include "given_figures.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

constexpr std::array counties{lishi, wenshui, xiaoyi};
constexpr std::array semantics{Semantic::flow, Semantic::stock,     Semantic::cumulative,
                               Semantic::rate, Semantic::milestone, Semantic::ratio};

/// One indicator a semantic: `coal.s_flow` …, the ratio being of two flows.
Catalog catalog_of_semantics() {
    Catalog catalog = sample_catalog();
    const auto add = [&](const std::string& id, Semantic semantic) {
        auto indicator =
            sample_indicator(id, id, id, semantic == Semantic::ratio ? "%" : "万吨", semantic);
        indicator.numerator = semantic == Semantic::ratio ? "coal.s_flow" : "";
        indicator.denominator = semantic == Semantic::ratio ? "coal.s_whole" : "";
        catalog.sectors.front().indicators.push_back(id);
        catalog.indicators[id] = indicator;
    };
    for (const Semantic semantic : semantics)
        add("coal.s_" + std::string(word(semantic)), semantic);
    add("coal.s_whole", Semantic::flow);
    return catalog;
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Figures of two years with holes: a year, its halves, quarters or months, of every county.
class Office {
public:
    explicit Office(unsigned seed) : random_(seed) {}

    std::vector<Given> figures() {
        std::vector<Given> all;
        for (const auto& [id, indicator] : catalog_of_semantics().indicators) {
            if (id.rfind("coal.s_", 0) != 0) continue;
            for (const char* county : counties) {
                for (const int year : {2015, 2016}) add_year(id, county, year, all);
            }
        }
        return all;
    }

    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    template <class Rows>
    void shuffle(Rows& rows) {
        std::shuffle(rows.begin(), rows.end(), random_);
    }
    std::string value() { return std::to_string(upto(400)) + "." + std::to_string(1 + upto(8)); }

private:
    void add_year(const std::string& id, const char* county, int year, std::vector<Given>& all) {
        const std::string y = std::to_string(year);
        switch (upto(4)) {
            case 0: all.push_back({id, county, y, value()}); break;
            case 1:
                for (int half = 1; half <= 2; ++half)
                    add(id, county, y + "-H" + std::to_string(half), all);
                break;
            case 2:
                for (int q = 1; q <= 4; ++q) add(id, county, y + "-Q" + std::to_string(q), all);
                break;
            default:
                for (int month = 1; month <= 12; ++month)
                    add(id, county, y + "-" + two(month), all);
        }
        if (upto(3) == 0) add(id, county, y + "-YTD" + two(1 + upto(10)), all);
    }
    /// One in forty is missing.
    void add(const std::string& id, const char* county, const std::string& period,
             std::vector<Given>& all) {
        if (upto(39) != 0) all.push_back({id, county, period, value()});
    }

    std::mt19937 random_;
};

/// Everything that measuring made, as text.
std::string everything(const Measured& measured) {
    std::string text;
    for (const auto& [key, series] : measured.figures.all()) {
        for (const auto& point : series->yearly.points) {
            text += key.first + " " + key.second + " " + to_text(point.period) + " " +
                    print_rounded(point.value, 6) + " " + std::string(word(point.status)) + " " +
                    std::to_string(series->class_of(point)) + "\n";
        }
    }
    return text;
}

const Given* find(const std::vector<Given>& given, const std::string& id, const std::string& area,
                  const std::string& period) {
    for (const auto& each : given)
        if (each.indicator == id && each.area == area && each.period == period) return &each;
    return nullptr;
}

double value_of(const Given& given) { return parse_number(given.value).number.value; }

/// The oracle, by the definition of each semantic and nothing else: the year of one county.
std::optional<double> year_of(const std::vector<Given>& given, Semantic semantic,
                              const std::string& id, const std::string& area, int year) {
    const std::string y = std::to_string(year);
    if (const Given* own = find(given, id, area, y)) return value_of(*own);
    if (semantic != Semantic::flow) {
        for (const char* last : {"-H2", "-Q4", "-12"})
            if (const Given* level = find(given, id, area, y + last)) return value_of(*level);
        return std::nullopt;
    }
    struct Way {
        const char* mark;
        int parts;
    };
    for (const Way& way : {Way{"-H", 2}, Way{"-Q", 4}, Way{"-", 12}}) {
        double sum = 0;
        int found = 0;
        for (int part = 1; part <= way.parts; ++part) {
            const auto period = y + way.mark + (way.parts == 12 ? two(part) : std::to_string(part));
            const Given* each = find(given, id, area, period);
            if (each == nullptr) continue;
            sum += value_of(*each);
            ++found;
        }
        if (found == way.parts) return sum;
    }
    return std::nullopt;
}

std::optional<double> sum_of_counties(const std::vector<Given>& given, Semantic semantic,
                                      const std::string& id, int year) {
    double sum = 0;
    for (const char* county : counties) {
        const auto part = year_of(given, semantic, id, county, year);
        if (!part) return std::nullopt;
        sum += *part;
    }
    return sum;
}

}  // namespace

TEST_CASE("every semantic makes of months, quarters, halves and counties what its definition says",
          "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    int known = 0;
    int open = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto given = Office(seed).figures();
        const auto made = measured(catalog, given);
        for (const Semantic semantic : semantics) {
            if (semantic == Semantic::ratio) continue;
            const std::string id = "coal.s_" + std::string(word(semantic));
            for (const int year : {2015, 2016}) {
                auto expected = semantic == Semantic::rate
                                    ? std::nullopt  // Never over areas.
                                    : sum_of_counties(given, semantic, id, year);
                const Point* point = made.point(id, city, year);
                INFO("seed " << seed << " " << id << " " << year);
                REQUIRE((point != nullptr) == expected.has_value());
                if (point != nullptr) CHECK(point->value == Approx(*expected));
                (expected ? known : open) += 1;
            }
        }
    }
    // Both must happen often, else nothing was shown.
    CHECK(known > 100);
    CHECK(open > 100);
}

TEST_CASE("a ratio of any place is its summed parts divided, never a mean of ratios", "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    int computed = 0;
    for (unsigned seed = 100; seed < 160; ++seed) {
        auto given = Office(seed).figures();
        std::erase_if(given, [](const Given& each) { return each.indicator == "coal.s_ratio"; });
        const auto made = measured(catalog, given);
        for (const int year : {2015, 2016}) {
            const auto top = sum_of_counties(given, Semantic::flow, "coal.s_flow", year);
            const auto bottom = sum_of_counties(given, Semantic::flow, "coal.s_whole", year);
            const Point* point = made.point("coal.s_ratio", city, year);
            REQUIRE((point != nullptr) == (top && bottom));
            if (point == nullptr) continue;
            CHECK(point->value == Approx(100 * *top / *bottom));
            ++computed;
        }
    }
    CHECK(computed > 20);
}

TEST_CASE("the order in which figures arrive, and in how many deliveries, changes nothing",
          "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    for (unsigned seed = 200; seed < 230; ++seed) {
        Office office(seed);
        auto given = office.figures();
        const std::string at_once = everything(measured(catalog, given));
        office.shuffle(given);
        GivenFigures store;
        for (std::size_t from = 0; from < given.size();) {
            const auto count = std::min<std::size_t>(1 + static_cast<std::size_t>(office.upto(40)),
                                                     given.size() - from);
            const auto begin = given.begin() + static_cast<std::ptrdiff_t>(from);
            store.add({begin, begin + static_cast<std::ptrdiff_t>(count)});
            from += count;
        }
        CHECK(everything(measured(catalog, store)) == at_once);
    }
}

TEST_CASE("late edits leave what the last edit says, and every earlier moment as it was",
          "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    for (unsigned seed = 300; seed < 330; ++seed) {
        Office office(seed);
        const auto first = office.figures();
        auto last = first;
        GivenFigures store;
        store.add(first);
        const std::string before = everything(measured(catalog, store));
        SubmissionId edits = 0;
        for (int edit = 0; edit < 3; ++edit) {
            std::vector<Given> changed;
            for (auto& each : last) {
                if (office.upto(9) != 0) continue;
                each.value = office.value();
                changed.push_back(each);
            }
            edits = store.add(changed);
        }
        CHECK(everything(measured(catalog, store)) == everything(measured(catalog, last)));
        CHECK(everything(measured(catalog, store, {1, end_of(2030)})) == before);
        for (SubmissionId id = 2; id <= edits; ++id) store.withdraw(id, "test");
        CHECK(everything(measured(catalog, store)) == before);
    }
}

TEST_CASE("a hole never makes a smaller total: the whole is known or it is not", "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    Office office(400);
    std::vector<Given> whole;
    for (const char* county : counties) {
        for (int month = 1; month <= 12; ++month)
            whole.push_back({"coal.s_flow", county, "2016-" + two(month), office.value()});
    }
    const auto made = measured(catalog, whole);
    REQUIRE(made.point("coal.s_flow", city, 2016) != nullptr);
    for (std::size_t hole = 0; hole < whole.size(); ++hole) {
        auto rest = whole;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(hole));
        CHECK(measured(catalog, rest).point("coal.s_flow", city, 2016) == nullptr);
    }
}

TEST_CASE("years to date and spans beside the figures change no year", "[measure]") {
    const Catalog catalog = catalog_of_semantics();
    for (unsigned seed = 500; seed < 520; ++seed) {
        Office office(seed);
        auto given = office.figures();
        std::erase_if(
            given, [](const Given& each) { return each.period.find("YTD") != std::string::npos; });
        const std::string plain = everything(measured(catalog, given));
        const auto count = given.size();
        for (std::size_t i = 0; i < count; i += 7) {
            const Given each = given[i];
            given.push_back(
                {each.indicator, each.area, "2016-YTD" + two(1 + office.upto(10)), "9999"});
            given.push_back({each.indicator, each.area, "2015-04-16/2016-03-31", "9999"});
        }
        // The same cell twice from one source is the later one; neither is ever a year.
        CHECK(everything(measured(catalog, given)) == plain);
    }
}
