// Why: what the disk refuses a store is the store's affair: it has an exit code of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "almanac/error.hpp"
#include "store/store_messages.hpp"
#include "system/system_messages.hpp"

namespace almanac {

/// Runs `action`; every failure of the disk leaves as Error(store).
template <typename Action>
auto as_store_errors(const std::filesystem::path& folder, const Action& action) {
    try {
        return action();
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorKind::store,
                    say(messages::store_no_space, folder.string(), {error.code().message()}));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::input) throw;
        const auto& said = error.diagnostic();
        const bool of_writing = said.code == messages::file_not_written.code;
        const auto& pattern = of_writing ? messages::store_no_space : messages::store_not_readable;
        throw Error(ErrorKind::store, say_bilingual(pattern, said.origin, {said.message}));
    }
}

}  // namespace almanac
