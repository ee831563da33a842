// Why: the code that runs is the code that edition.json states. SPDX-License-Identifier: Apache-2.0
#include "annual/asking.hpp"

#include "catch.hpp"

using namespace almanac;

TEST_CASE("a sector's code is asked under the hash that its folder had when it was read",
          "[annual]") {
    Sector sector;
    sector.id = "coal";
    sector.version = "1.2.0";
    sector.library = "/srv/coal/coal.so";
    sector.sha256 = std::string(64, 'a');
    const WorkerJob job = annual::Asking::job(sector, Call::contribute, {"{}"});
    CHECK(job.folder_sha256 == sector.sha256);
    CHECK(job.library == sector.library);
    CHECK(job.requests == std::vector<std::string>{"{}"});
}
