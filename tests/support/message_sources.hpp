// Why: rules about all messages of the program are held against its sources, where every message is
// written down; no list beside them could be complete. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace almanac::testing {

/// One MessagePattern as it stands in the sources.
struct MessageSource {
    std::string name;      ///< With its namespace.
    std::string file;      ///< From the project's root.
    std::string severity;  ///< `error`, `warning`, `note`.
    /// In the order of MessagePattern: code, zh, en, kept_zh, kept_en, hint_zh, hint_en.
    std::array<std::string, 7> texts;
};

namespace message_sources_detail {

namespace fs = std::filesystem;

inline std::string content_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Appends the string literal at `at`, which is behind its opening quote then behind its closing
/// one.
inline void append_literal(std::string_view text, std::size_t& at, std::string& to) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
        to += text[at];
    }
    ++at;
}

/// The members of an initializer from behind its brace on: literals side by side are one text.
inline MessageSource read_members(std::string_view text, std::size_t at) {
    MessageSource source;
    std::string word;
    for (std::size_t member = 0; at < text.size() && text[at] != '}';) {
        std::string* to = member == 0 ? source.texts.data()
                          : member >= 2 && member - 1 < source.texts.size()
                              ? &source.texts[member - 1]
                              : &word;
        if (text[at] == '"') {
            append_literal(text, at, *to);
        } else if (text.substr(at, 2) == "//") {
            at = text.find('\n', at);
        } else {
            if (text[at] == ',') ++member;
            if (member == 1 && std::isalpha(static_cast<unsigned char>(text[at])) != 0)
                word += text[at];
            ++at;
        }
    }
    source.severity = word.substr(word.rfind("Severity") == 0 ? std::string("Severity").size() : 0);
    return source;
}

/// The literals of a call of sector_fault(code, zh, en, hint_zh, hint_en), from behind its bracket.
inline MessageSource read_sector_fault(std::string_view text, std::size_t at) {
    MessageSource source;
    source.severity = "error";
    constexpr std::array<std::size_t, 5> places{0, 1, 2, 5, 6};
    for (std::size_t argument = 0; at < text.size() && text[at] != ')';) {
        if (text[at] == '"' && argument < places.size()) {
            append_literal(text, at, source.texts[places[argument]]);
        } else {
            argument += text[at] == ',' ? 1 : 0;
            ++at;
        }
    }
    return source;
}

inline void append_messages(const fs::path& path, const fs::path& root,
                            std::vector<MessageSource>& to) {
    static const std::regex wanted(
        R"((?:^namespace ([\w:]+) \{|constexpr MessagePattern\s+(\w+)\s*\{|constexpr auto\s+(\w+)\s*=\s*sector_fault\())",
        std::regex::multiline);
    const std::string text = content_of(path);
    std::string space;
    for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
        if ((*at)[1].matched) {
            space = (*at)[1];
            continue;
        }
        const auto behind = static_cast<std::size_t>(at->position() + at->length());
        const bool is_call = (*at)[3].matched;
        MessageSource source =
            is_call ? read_sector_fault(text, behind) : read_members(text, behind);
        source.name = space + "::" + (is_call ? (*at)[3] : (*at)[2]).str();
        source.file = path.lexically_relative(root).generic_string();
        to.push_back(std::move(source));
    }
}

}  // namespace message_sources_detail

/// Every message below core/ and reports/ of the sources, in the order of their paths.
inline std::vector<MessageSource> message_sources() {
    namespace fs = std::filesystem;
    const fs::path root(ALMANAC_SOURCE_DIR);
    std::vector<fs::path> paths;
    for (const char* folder : {"core", "reports"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension == ".hpp" || extension == ".cpp") paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<MessageSource> sources;
    for (const auto& path : paths) message_sources_detail::append_messages(path, root, sources);
    return sources;
}

}  // namespace almanac::testing
