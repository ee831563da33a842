// Why: a file may hold as many wrong names as rows; only those that are listed are worth an answer.
// SPDX-License-Identifier: Apache-2.0
#include "intake/names.hpp"

#include "catch.hpp"
#include "delivered.hpp"

namespace almanac::testing {
namespace {

using intake_detail::most_problems;
using intake_detail::Names;

/// coal.output with three of its letters given to a number below 60,000, each another name.
std::string misspelt(std::size_t number) {
    std::string name = "coal.output";
    for (const std::size_t at : {4, 7, 10}) {
        name[at] = static_cast<char>('0' + number % 40);
        number /= 40;
    }
    return name;
}

TEST_CASE("beyond the problems that are listed no unknown name is answered with its neighbours",
          "[intake]") {
    const Delivered city;
    const auto* const coal = city.catalog.find_indicator("coal.output");
    Names names(city.catalog);
    const auto use_up = [](const auto& ask) {
        for (std::size_t n = 0; n < most_problems; ++n) ask("unknown" + std::to_string(n));
    };
    const std::string before = names.area("孝义县").hint;
    CHECK_THAT(before, contains("孝义市"));
    CHECK_THAT(names.unit_hint("万顿", coal), contains("万吨"));
    use_up([&](const std::string& text) { names.indicator(text); });
    CHECK(names.indicator("coal.outptu").hint.empty());
    CHECK(names.area("离石县").hint.empty());
    CHECK(names.area("孝义县").hint == before);
    use_up([&](const std::string& text) { names.unit_hint(text, nullptr); });
    CHECK(names.unit_hint("亿顿", coal).empty());
    CHECK_THAT(names.unit_hint("万顿", coal), contains("万吨"));
    // What is known is found as before.
    CHECK(names.indicator("coal.output").thing != nullptr);
    CHECK(names.area("孝义市").thing != nullptr);
    CHECK(names.unit("万吨").has_value());
}

TEST_CASE("every problem that is listed is answered, in however many parts a file is read",
          "[intake]") {
    const Delivered city;
    std::string rows;
    for (std::size_t n = 0; n < 60000; ++n)
        rows += misspelt(n) + ",141100,2017,1,万吨,,,s,1,,,,,\n";
    const auto result = city.rows(rows);
    std::size_t answered = 0;
    for (const auto& diagnostic : result.diagnostics)
        answered += diagnostic.message.in("en").find("(coal.output") != std::string::npos ? 1 : 0;
    CHECK(answered == intake_detail::most_of_kind);
}

}  // namespace
}  // namespace almanac::testing
