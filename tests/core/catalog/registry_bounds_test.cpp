// Why: registries are files of people, too: too long, in circles, or of any bytes, they are refused
// with their place. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <random>

#include "bounds/bounds.hpp"
#include "catch.hpp"
#include "messages/messages.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

/// What is said of a workspace, whether or not it is taken.
Diagnostics said_of(const MemorySystem& system) {
    Diagnostics said;
    try {
        (void)load_catalog(system, "/w", {}, said);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
    }
    return said;
}

std::string codes_of(const MemorySystem& system) {
    std::string codes;
    for (const auto& each : said_of(system)) {
        if (each.severity == Severity::error) codes += each.code + " ";
    }
    return codes;
}

MemorySystem with_more(const std::string& file, std::size_t count,
                       const std::function<std::string(std::size_t)>& row) {
    MemorySystem system = small_workspace();
    std::string more;
    for (std::size_t i = 0; i < count; ++i) more += row(i);
    system.files.at(file) += more;
    return system;
}

std::string area(std::size_t i, const std::string& parent) {
    return "a" + std::to_string(i) + ",村,,reference," + parent + ",,,no,\n";
}
std::string unit(std::size_t i, const std::string& successor) {
    return "u" + std::to_string(i) + ",所,,,,2015-01-01," + successor + ",文\n";
}

}  // namespace

TEST_CASE("registries have so many rows, and no more", "[catalog][bounds]") {
    const auto areas = [](std::size_t count) {
        return codes_of(
            with_more("/w/areas.csv", count - 2, [](std::size_t i) { return area(i, "141100"); }));
    };
    CHECK(areas(bounds::area_rows.most).empty());
    CHECK(areas(bounds::area_rows.most + 1).find("D290") == 0);
    const auto units = [](std::size_t count) {
        return codes_of(
            with_more("/w/units.csv", count - 2, [](std::size_t i) { return unit(i, ""); }));
    };
    CHECK(units(bounds::unit_rows.most).empty());
    CHECK(units(bounds::unit_rows.most + 1).find("D290") == 0);
}

TEST_CASE("the first hundred faults of a registry are told, the rest is counted",
          "[catalog][bounds]") {
    const auto said = said_of(with_more("/w/areas.csv", 5000, [](std::size_t) { return "x\n"; }));
    const auto of_file = std::count_if(said.begin(), said.end(), [](const auto& each) {
        return each.origin.starts_with("/w/areas.csv");
    });
    CHECK(of_file == 101);
    const auto kinds = said_of(with_more("/w/areas.csv", 5000, [](std::size_t i) {
        return "a" + std::to_string(i) + ",村,,countyy,,,,no,\n";
    }));
    CHECK(std::count_if(kinds.begin(), kinds.end(),
                        [](const auto& each) { return each.code == "C06"; }) == 100);
}

TEST_CASE("areas that lie within each other are refused", "[catalog]") {
    const auto in_circle = said_of(with_more("/w/areas.csv", 3, [](std::size_t i) {
        return area(i, "a" + std::to_string((i + 1) % 3));
    }));
    REQUIRE_FALSE(in_circle.empty());
    CHECK(in_circle.front().code == "D303");
    CHECK_THAT(in_circle.front().message.in("zh"), contains("a0 → a1 → a2 → a0"));
    CHECK(codes_of(with_more("/w/areas.csv", 1, [](std::size_t i) { return area(i, "a0"); })) ==
          "D303 ");
}

TEST_CASE("areas lie so deep, and no deeper", "[catalog][bounds]") {
    const auto deep = [](std::size_t levels) {
        return codes_of(with_more("/w/areas.csv", levels, [&](std::size_t i) {
            return area(i, i + 1 == levels ? "" : "a" + std::to_string(i + 1));
        }));
    };
    CHECK(deep(bounds::area_levels.most).empty());
    CHECK(deep(bounds::area_levels.most + 1) == "D301 ");
    CHECK(deep(50'000).find("D301") == 0);
}

TEST_CASE("units are succeeded so often, and not in circles", "[catalog][bounds]") {
    const auto chain = [](std::size_t count) {
        return codes_of(with_more("/w/units.csv", count + 1, [&](std::size_t i) {
            return unit(i, i == count ? "" : "u" + std::to_string(i + 1));
        }));
    };
    CHECK(chain(bounds::successions.most).empty());
    CHECK(chain(bounds::successions.most + 1) == "D302 ");
    CHECK(chain(19'000).find("D302") == 0);
    const auto circle = said_of(with_more("/w/units.csv", 10'000, [](std::size_t i) {
        return unit(i, "u" + std::to_string((i + 1) % 10'000));
    }));
    REQUIRE_FALSE(circle.empty());
    CHECK(circle.size() <= 110);
    CHECK_THAT(circle.front().message.in("zh"), contains("u0 → u1 → u2"));
}

TEST_CASE("a manifest has so many items of a kind, and no more", "[catalog][bounds]") {
    const auto clauses = [](std::size_t count) {
        MemorySystem system = small_workspace();
        auto& manifest = system.files.at("/w/sectors/coal/sector.json");
        std::string more;
        for (std::size_t i = 0; i < count; ++i)
            more += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        manifest.insert(1, "\"x-own\": [" + more + "],");
        return codes_of(system);
    };
    CHECK(clauses(bounds::items.most).empty());
    CHECK(clauses(bounds::items.most + 1).find("J82") == 0);
}

TEST_CASE("whatever bytes stand in a file of the workspace, they are refused with their place",
          "[catalog]") {
    std::mt19937 random(5);
    const auto below = [&](std::size_t most) { return random() % most; };
    const MemorySystem whole = small_workspace();
    for (const auto& [file, content] : whole.files) {
        for (int run = 0; run < 150; ++run) {
            MemorySystem system = whole;
            auto& text = system.files.at(file);
            for (auto changes = 1 + below(4); changes-- > 0;) {
                const auto at = below(text.size());
                switch (below(4)) {
                    case 0: text[at] = static_cast<char>(0x80 + below(128)); break;
                    case 1: text.insert(at, "\xC4\xEA\xD7\xDF"); break;  // 年走 in GBK.
                    case 2: text.insert(at, 1, static_cast<char>(below(256))); break;
                    default: text.erase(at, 1 + below(8)); break;
                }
                if (text.empty()) text = "x";
            }
            INFO(file << " run " << run);
            for (const auto& each : said_of(system)) CHECK_FALSE(each.origin.empty());
        }
    }
}
