// Why: tests send back Word files that somebody changed, well-meaning or not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "ooxml/package.hpp"
#include "ooxml/unpack.hpp"
#include "program.hpp"

namespace almanac::testing {

/// Lets `change` change one part of an office file.
inline void change_part(const std::filesystem::path& from, const std::filesystem::path& to,
                        const std::string& part,
                        const std::function<std::string(const std::string&)>& change) {
    auto opened = ooxml::unpack(content_of(from), [](std::string_view) { return true; });
    if (opened.fault) throw std::runtime_error("no package: " + from.string());
    ooxml::Package package;
    for (auto& [name, content] : opened.parts)
        package.add(name, name == part ? change(content) : content);
    write(to, std::move(package).finish());
}

}  // namespace almanac::testing
