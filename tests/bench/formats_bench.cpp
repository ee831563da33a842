// Why: every format is measured on reports of 12, 48 and 192 chapters, each in a process of its
// own, so that its memory is its own too; beside it what offices convert pages with.
// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "long_report.hpp"
#include "programs.hpp"
#include "system/parallel.hpp"
#include "writer.hpp"

namespace almanac::bench {
namespace {

constexpr int runs = 9;
constexpr double mebibyte = 1024.0 * 1024.0;

/// What a child tells: the size of what was written, its memory, and the runs.
struct Told {
    double bytes = 0;
    double memory_mib = 0;
    std::vector<double> runs;
};

double peak_memory_mib() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Runs `work` in a child and takes what it tells.
Told in_child(const std::function<Told()>& work) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("pipe");
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        const Told told = work();
        std::vector<double> flat{told.bytes, told.memory_mib};
        flat.insert(flat.end(), told.runs.begin(), told.runs.end());
        const auto size = static_cast<ssize_t>(flat.size() * sizeof(double));
        ::_exit(::write(ends[1], flat.data(), flat.size() * sizeof(double)) == size ? 0 : 1);
    }
    ::close(ends[1]);
    Told told;
    std::vector<double> flat;
    for (double one = 0; ::read(ends[0], &one, sizeof one) == sizeof one;) flat.push_back(one);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0 || flat.size() < 3) throw std::runtime_error("the writer failed");
    return {flat[0], flat[1], {flat.begin() + 2, flat.end()}};
}

/// Memory and size go with the name; the runs are the measurement's.
Measurement measured_in_child(const std::string& name, std::optional<double> budget,
                              const std::function<doc::Document()>& make,
                              const std::function<std::size_t(const doc::Document&)>& write) {
    try {
        const Told told = in_child([&] {
            const auto document = make();
            Told own;
            const auto measurement =
                measured("", {}, runs, [&] { own.bytes = static_cast<double>(write(document)); });
            own.runs = measurement.runs;
            own.memory_mib = peak_memory_mib();
            return own;
        });
        return {fmt::format("{} ({:.1f} MiB, memory {:.0f} MiB)", name, told.bytes / mebibyte,
                            told.memory_mib),
                told.runs,
                budget,
                {}};
    } catch (const std::exception& error) {
        return {name, {}, budget, error.what()};
    }
}

std::size_t written(const Writer& writer, const doc::Document& document) {
    Diagnostics diagnostics;
    return writer.write(document, {}, diagnostics).size();
}

std::optional<double> budget_of(std::string_view format, int chapters) {
    static const std::map<std::pair<std::string_view, int>, double> budgets{
        {{"html", 12}, 15}, {{"html", 192}, 120}, {{"docx", 12}, 30}, {{"docx", 192}, 300},
        {{"xlsx", 12}, 30}, {{"xlsx", 192}, 250}, {{"pdf", 12}, 100}, {{"pdf", 192}, 600}};
    const auto found = budgets.find({format, chapters});
    return found == budgets.end() ? std::nullopt : std::optional(found->second);
}

Measurement all_together(int chapters, double budget) {
    return measured_in_child(
        fmt::format("all formats together, {} chapters", chapters), budget,
        [=] { return testing::long_report(chapters); },
        [](const doc::Document& document) {
            std::vector<std::size_t> sizes(writers().size());
            in_parallel(sizes.size(), [&](std::size_t, std::size_t w) {
                sizes[w] = written(writers()[w], document);
            });
            std::size_t sum = 0;
            for (const auto size : sizes) sum += size;
            return sum;
        });
}

/// A document that is one table.
doc::Document one_table(int rows) {
    auto document = testing::long_report(1);
    auto& blocks = document.chapters.front().blocks;
    std::erase_if(blocks, [](const doc::Block& block) {
        return !std::holds_alternative<doc::Table>(block.node);
    });
    blocks.resize(1);
    auto& table = std::get<doc::Table>(blocks.front().node);
    while (table.rows.size() < static_cast<std::size_t>(rows))
        table.rows.push_back(table.rows[table.rows.size() - 14]);
    return document;
}

/// What others need for the same report, from its HTML.
void add_others(std::vector<Measurement>& all, int chapters) {
    const ScratchFolder scratch;
    const auto page = (scratch.path() / "report.html").string();
    Diagnostics diagnostics;
    for (const auto& writer : writers())
        if (writer.format == "html")
            write_text(page, writer.write(testing::long_report(chapters), {}, diagnostics));
    const auto out = [&](const char* name) { return (scratch.path() / name).string(); };
    const std::vector<std::pair<std::string, std::vector<std::string>>> programs{
        {"pandoc", {page, "-o", out("pandoc.docx")}},
        {"chromium",
         {"--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + out("profile"),
          "--print-to-pdf=" + out("chromium.pdf"), "file://" + page}},
        {"weasyprint", {page, out("weasyprint.pdf")}},
        {"libreoffice",
         {"-env:UserInstallation=file://" + out("office"), "--headless", "--convert-to", "pdf",
          "--outdir", out("office-out"), page}}};
    for (const auto& [name, arguments] : programs) {
        const auto program = installed(name);
        if (program.empty()) continue;
        all.push_back(measured(fmt::format("  for comparison: {}, {} chapters", name, chapters), {},
                               1, [&] { run_program(program, arguments); }));
    }
}

}  // namespace

std::vector<Measurement> measure_formats(const Places&) {
    std::vector<Measurement> all;
    for (const auto& writer : writers()) {
        for (const int chapters : {12, 48, 192})
            all.push_back(measured_in_child(
                fmt::format("{}, {} chapters", writer.format, chapters),
                budget_of(writer.format, chapters), [=] { return testing::long_report(chapters); },
                [&](const doc::Document& document) { return written(writer, document); }));
        for (const int rows : {1000, 10000})
            all.push_back(measured_in_child(
                fmt::format("{}, one table of {} rows", writer.format, rows), {},
                [=] { return one_table(rows); },
                [&](const doc::Document& document) { return written(writer, document); }));
    }
    all.push_back(all_together(12, 200));
    add_others(all, 12);
    return all;
}

}  // namespace almanac::bench
