// Why: one writer at a time, and the second is told who the first is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "system/system.hpp"

namespace almanac {

/// Holds `lock` of a store's folder, with the holder's process id and time in it. The kernel gives
/// it back when the process ends, however it ends: there are no stale locks.
class WriterLock {
public:
    /// Makes the folder where it is missing. Throws Error(store): in use, or not writable.
    explicit WriterLock(const std::filesystem::path& folder);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

    /// Writes down who holds it; only for people: the lock holds without the text.
    void sign(const System& system) const;

private:
    int descriptor_ = -1;
};

}  // namespace almanac
