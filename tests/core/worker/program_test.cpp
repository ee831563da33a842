// Why: the worker must start fast and depend on next to nothing. SPDX-License-Identifier:
// Apache-2.0
#include <array>
#include <cstdio>
#include <set>

#include "worker_fixture.hpp"

using namespace almanac::testing;

namespace {

struct Closes {
    void operator()(std::FILE* file) const { ::pclose(file); }
};

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, Closes> pipe(::popen(command.c_str(), "r"));
    std::string output;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), pipe.get()))
        output.append(chunk.data(), got);
    return output;
}

std::set<std::string> needed_by(const std::filesystem::path& program) {
    const std::string table = output_of("readelf -d '" + program.string() + "'");
    std::set<std::string> needed;
    for (std::size_t at = 0; (at = table.find("(NEEDED)", at)) != std::string::npos; ++at) {
        const std::size_t begin = table.find('[', at) + 1;
        needed.insert(table.substr(begin, table.find(".so", begin) - begin));
    }
    return needed;
}

}  // namespace

#ifndef ALMANAC_SANITIZED
TEST_CASE("the worker needs no library beyond libseccomp and the compiler's own", "[worker]") {
    const std::set<std::string> allowed{"libseccomp",      "libstdc++", "libm",
                                        "libgcc_s",        "libc",      "ld-linux-x86-64",
                                        "ld-linux-aarch64"};
    const std::set<std::string> needed = needed_by(worker_program());
    REQUIRE(needed.count("libseccomp") == 1);
    for (const std::string& library : needed) CHECK(allowed.count(library) == 1);
}
#endif

TEST_CASE("the worker says who starts it when a person does", "[worker]") {
    CHECK_THAT(output_of("'" + worker_program().string() + "' 2>&1"),
               contains("is started by almanac"));
}

TEST_CASE("a worker whose host is gone ends at once", "[worker]") {
    // 1 is not the parent; the program must leave before it reads anything.
    CHECK(output_of("'" + worker_program().string() + "' 1 0 10 3</dev/zero; echo $?") == "0\n");
}
