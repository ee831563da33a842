// Why: offices save texts as their editor pleases; none of them may come out as gibberish.
// SPDX-License-Identifier: Apache-2.0
#include "text/read_text.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

struct Outcome {
    std::optional<std::string> text;
    Diagnostics diagnostics;
    std::string said() const {
        std::string all;
        for (const auto& each : diagnostics)
            all += each.code + " " + each.origin + ": " + each.message.in("en") + "\n";
        return all;
    }
};

Outcome read(std::string bytes) {
    Outcome outcome;
    outcome.text = text_of_bytes(std::move(bytes), "a.md", outcome.diagnostics);
    return outcome;
}

}  // namespace

TEST_CASE("UTF-8, GB18030 and UTF-16 are recognised and said", "[text]") {
    struct Case {
        std::string bytes;
        const char* said;
    };
    using namespace std::string_literals;
    for (const auto& each : std::vector<Case>{
             {"产量为12万吨\n", ""},
             {"\xEF\xBB\xBF产量为12万吨\n", ""},
             {"\xB2\xFA\xC1\xBF\xCE\xAA\x31\x32\xCD\xF2\xB6\xD6\n",
              "D03 a.md: the file was read as GB18030\n"},
             {"\xFF\xFE\xA7\x4E\xCF\x91\x3A\x4E\x31\x00\x32\x00\x07\x4E\x28\x54\x0A\x00"s,
              "D03 a.md: the file was read as UTF-16LE\n"},
             {"\xFE\xFF\x4E\xA7\x91\xCF\x4E\x3A\x00\x31\x00\x32\x4E\x07\x54\x28\x00\x0A"s,
              "D03 a.md: the file was read as UTF-16BE\n"}}) {
        const auto outcome = read(each.bytes);
        CHECK(outcome.text == "产量为12万吨\n");
        CHECK(outcome.said() == each.said);
    }
}

TEST_CASE("what is no text is refused with its row and byte", "[text]") {
    const auto damaged = read("甲\n产量\xE4\xB8为\n");
    CHECK_FALSE(damaged.text);
    CHECK(damaged.said() == "T100 a.md row 2: byte 11 of the file (E4) is no UTF-8 text\n");
    using namespace std::string_literals;
    const auto unmarked = read("p\0r\0o\0d\0u\0c\0t\0i\0o\0n\0"s);
    CHECK_FALSE(unmarked.text);
    CHECK_THAT(unmarked.said(),
               testing::contains("T101 a.md: is UTF-16LE without its byte order mark"));
    CHECK_FALSE(unmarked.diagnostics.front().hint.empty());
}
