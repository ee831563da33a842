// Why: see writer_module.hpp; the one place where a writer's module is loaded.
// SPDX-License-Identifier: Apache-2.0
#include <boost/dll/shared_library.hpp>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>

#include "confine/confined.hpp"
#include "module/module_messages.hpp"
#include "module/writer_module.hpp"
#include "system/system.hpp"
#include "worker/library_image.hpp"

namespace almanac {
namespace {

constexpr const char* entry_symbol = "almanac_writer_module";

/// Beside the program in a build tree, in lib/almanac when installed.
std::vector<std::filesystem::path> module_folders() {
    const auto program = real_system().program_folder();
    return {program, program.parent_path() / "lib" / "almanac"};
}

/// Those of ALMANAC_FONTS, separated by colons, or the usual ones.
std::vector<std::filesystem::path> font_folders() {
    if (const auto named = real_system().environment("ALMANAC_FONTS")) {
        std::vector<std::filesystem::path> folders;
        std::istringstream list(*named);
        for (std::string folder; std::getline(list, folder, ':');) folders.emplace_back(folder);
        return folders;
    }
    const auto program = real_system().program_folder();
    return {program.parent_path() / "share" / "almanac" / "fonts",
            program.parent_path().parent_path() / "fonts", "/usr/share/fonts/opentype/noto",
            "/usr/share/fonts/opentype/fandol",
            "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"};
}

std::optional<std::filesystem::path> find(const std::string& format) {
    for (const auto& folder : module_folders()) {
        auto path = folder / ("almanac-" + format + ".so");
        if (real_system().exists(path)) return path;
    }
    return std::nullopt;
}

/// A module that was cut short would kill whoever maps it.
void require_whole(const std::filesystem::path& path) {
    constexpr std::uint64_t largest = 512ULL << 20U;
    try {
        const auto fault = check_library(path.string(), real_system().read_file(path, largest));
        if (fault)
            throw Error(ErrorKind::internal, say_bilingual(module_messages::not_loadable,
                                                           path.string(), {fault->message}));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::input) throw;
        throw Error(ErrorKind::internal, say_bilingual(module_messages::not_loadable, path.string(),
                                                       {error.diagnostic().message}));
    }
}

const WriterModule& load(const std::string& format) {
    namespace dll = boost::dll;
    const auto path = find(format);
    if (!path)
        throw Error(ErrorKind::internal, say(module_messages::missing, "--format", {format}));
    require_whole(*path);
    try {
        // Never unloaded: what a library has registered with its thread or process stays valid.
        auto library = std::make_unique<dll::shared_library>(
            path->string(), dll::load_mode::rtld_now | dll::load_mode::rtld_local);
        const auto& module = library->get<const WriterModule>(entry_symbol);
        if (std::string_view(module.identity) != build_identity())
            throw Error(ErrorKind::internal, say(module_messages::other_build, path->string(),
                                                 {module.identity, build_identity()}));
        static_cast<void>(library.release());
        return module;
    } catch (const std::system_error& error) {
        throw Error(ErrorKind::internal,
                    say(module_messages::not_loadable, path->string(), {error.what()}));
    }
}

/// What comes back from where the module is loaded.
struct Written {
    std::string bytes;
    Diagnostics diagnostics;
};
auto fields(Written& it) { return std::tie(it.bytes, it.diagnostics); }

Written written(const std::string& format, const doc::Document& document,
                const WriterOptions& options) {
    Written result;
    auto answer = load(format).write(document, options, {font_folders()}, result.diagnostics);
    if (answer.failed) throw Error(answer.kind, std::move(answer.failure));
    result.bytes = std::move(answer.bytes);
    return result;
}

constexpr ConfinedBounds bounds_of_writing{std::size_t{16} << 30, std::chrono::minutes(10),
                                           std::size_t{2} << 30};

}  // namespace

std::string write_by_module(const std::string& format, const doc::Document& document,
                            const WriterOptions& options, Diagnostics& diagnostics) {
    try {
        const auto bytes =
            run_apart([&] { return confine_detail::packed(written(format, document, options)); },
                      bounds_of_writing, Reach::files);
        Written result;
        confine_detail::unpack(bytes, result);
        std::move(result.diagnostics.begin(), result.diagnostics.end(),
                  std::back_inserter(diagnostics));
        return std::move(result.bytes);
    } catch (const Fell& cause) {
        throw Error(ErrorKind::internal, say_bilingual(module_messages::fell, "--format",
                                                       {Text(format, format), cause.why}));
    }
}

}  // namespace almanac
