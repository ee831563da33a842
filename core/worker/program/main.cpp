// Why: almanac-worker serves one call of one sector's library to the host from behind the highest
// walls that an ordinary process can build around itself. SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>

#include "channel.hpp"
#include "confine.hpp"
#include "filter.hpp"
#include "landlock.hpp"
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
    const bool is_whole = count >= 4 && read_number(arguments[1], settings.parent) &&
                          read_number(arguments[2], settings.address_space) &&
                          read_number(arguments[3], settings.cpu_seconds);
    if (!is_whole) return std::nullopt;
    for (int i = 4; i < count; ++i) {
        if (std::string_view(arguments[i]) == almanac::protocol::needs_landlock)
            settings.needs_landlock = true;
        else
            settings.needed.push_back(arguments[i]);
    }
    return settings;
}

/// All walls; what they need of the system is fetched before they stand, and nothing after.
void confine(const Settings& settings) {
    using namespace almanac::worker;
    close_inherited();
    limit_resources(settings);
    renounce_privileges();
    end_with(settings.parent);
    for (const char* library : settings.needed) load_of_system(library);
    // What the system's libraries may have left open or running.
    close_inherited();
    require_one_thread();
    if (!withhold_files() && settings.needs_landlock)
        refuse(almanac::protocol::Fault::isolation, "Landlock");
    forbid_system_calls();
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
    // Written line by line, so that a sector's last words survive its crash.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    confine(*settings);
    send(almanac::protocol::Answer::confined, {});
    const almanac_sector* sector = load_sector();
    say_hello(*sector);
    serve(*sector);
}
