// Why: almanac-worker serves one sector's library to the host from behind the highest walls that an
// ordinary process can build around itself. SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>

#include "confine.hpp"
#include "filter.hpp"
#include "sector_library.hpp"
#include "serve.hpp"

namespace {

using almanac::worker::Settings;

template <typename Number>
bool read_number(const char* text, Number& number) {
    const char* end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, number);
    return error == std::errc{} && stop == end;
}

std::optional<Settings> read_settings(int count, char** arguments) {
    Settings settings;
    const bool is_whole = count == 4 && read_number(arguments[1], settings.parent) &&
                          read_number(arguments[2], settings.address_space) &&
                          read_number(arguments[3], settings.cpu_seconds);
    return is_whole ? std::optional(settings) : std::nullopt;
}

}  // namespace

int main(int count, char** arguments) {
    using namespace almanac::worker;
    const std::optional<Settings> settings = read_settings(count, arguments);
    if (!settings) {
        std::fputs(
            "almanac-worker 由 almanac 启动，不能单独使用。\n"
            "almanac-worker is started by almanac and does nothing by itself.\n",
            stderr);
        return 2;
    }
    close_inherited();
    end_with(settings->parent);
    limit_resources(*settings);
    renounce_privileges();
    restrict_files();
    // Written line by line, so that a sector's last words survive its crash.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);

    forbid_outside_world();
    const almanac_sector* sector = load_sector();
    forbid_files();
    say_hello(*sector);
    serve(*sector);
}
