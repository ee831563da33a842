// Why: the module is a door that may be missing, broken or of another house; each is said in words
// and stops no other format. SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>

#include "catch.hpp"
#include "module/writer_module.hpp"
#include "paged_fonts.hpp"
#include "pdf_tools.hpp"
#include "system/system.hpp"

namespace almanac::testing {
namespace {

std::string refusal(const std::string& format) {
    Diagnostics diagnostics;
    try {
        write_by_module(format, document_of({}), {}, diagnostics);
    } catch (const Error& error) {
        return error.diagnostic().code;
    }
    return "none";
}

class ModuleFile {
public:
    ModuleFile(const std::string& format, const std::string& bytes)
        : path_(real_system().program_folder() / ("almanac-" + format + ".so")) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~ModuleFile() { std::filesystem::remove(path_); }
    ModuleFile(const ModuleFile&) = delete;
    ModuleFile& operator=(const ModuleFile&) = delete;

private:
    std::filesystem::path path_;
};

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        out.append(buffer, n);
    ::pclose(pipe);
    return out;
}

}  // namespace

TEST_CASE("a module that is missing, damaged or of another build is refused by name", "[module]") {
    const std::string name = "t" + std::to_string(::getpid());
    CHECK(refusal(name) == "G31");
    {
        const ModuleFile damaged(name, "not a library");
        CHECK(refusal(name) == "G32");
    }
    std::ifstream file(real_system().program_folder() / "almanac-pdf.so", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const std::string identity = build_identity();
    for (std::size_t at = 0; (at = bytes.find(identity, at)) != std::string::npos; ++at)
        bytes[at + identity.size() - 1] = bytes[at + identity.size() - 1] == '0' ? '1' : '0';
    const ModuleFile other(name, bytes);
    CHECK(refusal(name) == "G33");
}

TEST_CASE("the module exports one symbol", "[module]") {
    const auto module = real_system().program_folder() / "almanac-pdf.so";
    const auto symbols = output_of("nm -D --defined-only '" + module.string() + "'");
    CHECK_THAT(symbols, contains("almanac_writer_module"));
    CHECK(std::count(symbols.begin(), symbols.end(), '\n') == 1);
}

TEST_CASE("the program itself needs none of the module's libraries", "[module]") {
    const auto program = real_system().program_folder() / "almanac";
    if (!std::filesystem::exists(program)) return;
    const auto needed = output_of("readelf -d '" + program.string() + "'");
    for (const char* library : {"harfbuzz", "freetype", "pango", "qpdf", "fontconfig"})
        CHECK(needed.find(library) == std::string::npos);
}

TEST_CASE("a machine without fonts gets a refusal that names the package", "[module]") {
    ::setenv("ALMANAC_FONTS", "/nonexistent", 1);
    Diagnostics diagnostics;
    std::string words;
    try {
        write_pdf(document_of({}), {}, diagnostics);
    } catch (const Error& error) {
        words = render(error.diagnostic(), "en");
    }
    ::unsetenv("ALMANAC_FONTS");
    CHECK_THAT(words, contains("fonts-noto-cjk"));
}

}  // namespace almanac::testing
