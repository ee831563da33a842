// Why: provinces and nations hand in millions of figures; they must be stored in seconds and in
// bounded memory, and no report may be slower for it. SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "bulk_workspace.hpp"
#include "store/store.hpp"

namespace almanac::bench {
namespace {

/// Runs `arguments` of the program `count` times over what `prepare` makes ready; its memory goes
/// with the name.
Measurement measured_program(const Places& places, const std::string& name,
                             std::optional<double> budget, int count,
                             const std::vector<std::string>& arguments,
                             const std::function<void()>& prepare) {
    double memory = 0;
    Measurement result{name, {}, budget, {}};
    try {
        for (int run = 0; run < count; ++run) {
            prepare();
            const auto one = measured_once([&] {
                memory = std::max(memory, run_program(places.programs / "almanac", arguments));
            });
            result.runs.push_back(one);
        }
    } catch (const std::exception& error) {
        result.fault = error.what();
    }
    result.name += fmt::format(" (memory {:.0f} MiB)", memory);
    return result;
}

class Bulk {
public:
    explicit Bulk(const Places& places) : places_(places), workspace_(scratch_.path()) {
        write_bulk_workspace(places, workspace_);
    }

    std::vector<Measurement> all() {
        report("report of a province over nothing");
        import("import of 1 M rows", {}, bulk_areas / 10, 5);
        import("import of 10 M rows", 2500, bulk_areas, 3);
        read_back();
        report("report of a province over 10 M rows");
        monthly();
        others();
        return std::move(results_);
    }

private:
    std::vector<std::string> command(std::vector<std::string> words) const {
        words.insert(words.begin(), {"-w", workspace_.string()});
        return words;
    }

    void import(const std::string& name, std::optional<double> budget, int areas, int runs) {
        const auto file = workspace_ / "figures.csv";
        write_bulk_figures(file, areas, 0, bulk_months);
        results_.push_back(measured_program(places_, name, budget, runs,
                                            command({"import", file.string()}),
                                            [&] { fs::remove_all(workspace_ / "store"); }));
    }

    /// Every point of every series, as one reader sees it.
    void read_back() {
        results_.push_back(measured("  reading every series back", 200, 5, [&] {
            const auto store = open_store(real_system(), workspace_ / "store", StoreAccess::read);
            std::size_t points = 0;
            store->scan_figures({}, newest,
                                [&](const Series& series) { points += series.points.size(); });
            if (points == 0) throw std::runtime_error("nothing was stored");
        }));
    }

    void report(const std::string& name) {
        results_.push_back(measured_program(
            places_, name, {}, 5, command({"report", "--year", "2020", "--format", "html,json"}),
            [] {}));
    }

    /// One more month for every series, on top of what is there.
    void monthly() {
        const auto file = workspace_ / "month.csv";
        write_bulk_figures(file, bulk_areas, bulk_months, 1);
        const auto kept = workspace_ / "kept";
        fs::copy(workspace_ / "store", kept, fs::copy_options::recursive);
        results_.push_back(measured_program(places_, "a month for 285,000 series", 2000, 5,
                                            command({"import", file.string()}), [&] {
                                                fs::remove_all(workspace_ / "store");
                                                fs::copy(kept, workspace_ / "store",
                                                         fs::copy_options::recursive);
                                            }));
        fs::remove_all(kept);
    }

    /// What others need to store the same rows, unchecked and without history.
    void others() {
        const auto file = (workspace_ / "figures.csv").string();
        const auto database = (workspace_ / "other.db").string();
        for (const auto& [name, arguments] :
             std::vector<std::pair<std::string, std::vector<std::string>>>{
                 {"sqlite3",
                  {database,
                   "CREATE TABLE f(indicator, area, period, value REAL, unit, source, class,"
                   " PRIMARY KEY(indicator, area, period)) WITHOUT ROWID",
                   ".mode csv", ".import --skip 1 " + file + " f"}},
                 {"duckdb",
                  {database, "CREATE TABLE f AS SELECT * FROM read_csv_auto('" + file + "')"}}}) {
            const auto program = installed(name);
            if (program.empty()) continue;
            Measurement result{fmt::format("  for comparison: {}, 10 M rows", name), {}, {}, {}};
            double memory = 0;
            for (int run = 0; run < 2; ++run) {
                fs::remove(database);
                result.runs.push_back(
                    measured_once([&, &with = arguments] { memory = run_program(program, with); }));
            }
            result.name += fmt::format(" (memory {:.0f} MiB)", memory);
            results_.push_back(result);
        }
    }

    const Places& places_;
    ScratchFolder scratch_;
    fs::path workspace_;
    std::vector<Measurement> results_;
};

}  // namespace

std::vector<Measurement> measure_bulk(const Places& places) { return Bulk(places).all(); }

}  // namespace almanac::bench
