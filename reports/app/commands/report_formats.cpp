// Why: see report_formats.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/commands/report_formats.hpp"

#include <algorithm>

#include "app/app_messages.hpp"
#include "messages/messages.hpp"

namespace almanac::app {
namespace {

template <class Writers>
auto named(const Writers& table, const std::string& format) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& writer) { return writer.format == format; });
    return found == table.end() ? nullptr : &*found;
}

template <class Writers, class Writer>
void add(Writers& wanted, const Writer* writer) {
    if (std::find(wanted.begin(), wanted.end(), writer) == wanted.end()) wanted.push_back(writer);
}

std::string known_formats() {
    std::string known;
    const auto add = [&](std::string_view format) {
        known += (known.empty() ? "" : ", ") + std::string(format);
    };
    for (const auto& writer : writers()) add(writer.format);
    for (const auto& writer : data_writers()) add(writer.format);
    return known;
}

}  // namespace

WantedFormats wanted_formats(const CommandLine& line) {
    WantedFormats wanted;
    const auto formats =
        line.formats.empty() ? std::vector<std::string>{"html", "json"} : line.formats;
    for (const auto& format : formats) {
        if (const Writer* writer = named(writers(), format))
            add(wanted.documents, writer);
        else if (const DataWriter* data = named(data_writers(), format))
            add(wanted.data, data);
        else
            throw Error(ErrorKind::usage,
                        say(messages::unknown_format, "--format", {format, known_formats()}));
    }
    return wanted;
}

std::string names_of(const WantedFormats& wanted) {
    std::string names;
    const auto add = [&](std::string_view format) {
        names += (names.empty() ? "" : " ") + std::string(format);
    };
    for (const Writer* writer : wanted.documents) add(writer->format);
    for (const DataWriter* writer : wanted.data) add(writer->format);
    return names;
}

}  // namespace almanac::app
