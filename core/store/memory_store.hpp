// Why: what is read where nothing was ever stored.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "store/store.hpp"

namespace almanac {

/// An empty store that takes nothing in.
std::unique_ptr<Store> make_empty_store(const System& system);

}  // namespace almanac
