// Why: a PDF is judged by programs that others wrote: qpdf for its syntax, poppler for what a
// reader sees. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "messages/messages.hpp"
#include "pdf/pdf.hpp"

namespace almanac::testing {

/// A file in a folder of its own that goes when the object goes.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes) {
        std::string pattern = (std::filesystem::temp_directory_path() / "almanac-pdf-XXXXXX");
        folder_ = ::mkdtemp(pattern.data());
        std::ofstream(path(), std::ios::binary) << bytes;
    }
    ~PdfFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    std::filesystem::path path() const { return folder_ / "report.pdf"; }
    std::filesystem::path folder() const { return folder_; }

    /// Standard output of `program options… report.pdf more`; throws where it fails.
    std::string ask(const std::string& program, const std::string& more = {}) const {
        const std::string command = program + " '" + path().string() + "' " + more + " 2>&1";
        FILE* pipe = ::popen(command.c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
        std::string out;
        std::array<char, 4096> buffer{};
        for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
            out.append(buffer.data(), n);
        if (::pclose(pipe) != 0) throw std::runtime_error(command + ": " + out);
        return out;
    }
    std::string text() const { return ask("pdftotext -enc UTF-8", "-"); }

private:
    std::filesystem::path folder_;
};

inline std::string pdf_of(const doc::Document& document, const std::string& profile,
                          Diagnostics& diagnostics) {
    return write_pdf(document, {profile}, diagnostics);
}
inline std::string pdf_of(const doc::Document& document, const std::string& profile = "modern") {
    Diagnostics ignored;
    return pdf_of(document, profile, ignored);
}

/// Text without any blanks: what line breaks and columns cannot change.
inline std::string squeezed(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > ' ') out += c;
    return out;
}

/// A page as grey pixels, 0 = black.
struct GreyPage {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
    int at(int x, int y) const {
        if (x < 0 || y < 0 || x >= width || y >= height) return 255;
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

inline GreyPage read_pgm(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string magic;
    int most = 0;
    GreyPage page;
    file >> magic >> page.width >> page.height >> most;
    file.get();
    page.pixels.resize(static_cast<std::size_t>(page.width) *
                       static_cast<std::size_t>(page.height));
    file.read(reinterpret_cast<char*>(page.pixels.data()),
              static_cast<std::streamsize>(page.pixels.size()));
    if (magic != "P5" || !file) throw std::runtime_error("no page in " + path.string());
    return page;
}

/// All pages at so many dots an inch.
inline std::vector<GreyPage> rendered(const PdfFile& file, int dpi) {
    file.ask("pdftoppm -gray -r " + std::to_string(dpi),
             "'" + (file.folder() / "p").string() + "'");
    std::vector<std::filesystem::path> names;
    for (const auto& entry : std::filesystem::directory_iterator(file.folder()))
        if (entry.path().extension() == ".pgm") names.push_back(entry.path());
    std::sort(names.begin(), names.end());
    std::vector<GreyPage> pages;
    for (const auto& name : names) pages.push_back(read_pgm(name));
    return pages;
}

}  // namespace almanac::testing
