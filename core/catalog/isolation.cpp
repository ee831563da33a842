// Why: see isolation.hpp. SPDX-License-Identifier: Apache-2.0
#include "catalog/isolation.hpp"

#include <nlohmann/json.hpp>

#include "schema/checker.hpp"

namespace almanac {

bool isolation_required(const System& system, const Workspace& workspace) {
    const auto file = workspace.folder / "almanac.json";
    if (!system.exists(file)) return false;
    // Judged by its schema when the catalog was read.
    Diagnostics said_already;
    const auto json = parse_json(system.read_file(file, 1U << 20), file.string(), said_already);
    return json.is_object() && json.value("isolation", "best") == "required";
}

}  // namespace almanac
