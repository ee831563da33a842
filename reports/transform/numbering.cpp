// Why: see numbering.hpp. SPDX-License-Identifier: Apache-2.0
#include "transform/numbering.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "transform/transform_messages.hpp"
#include "transform/walk.hpp"

namespace almanac {
namespace {

std::string chinese_number(int number) {
    static const std::vector<std::string> digits{"",   "一", "二", "三", "四",
                                                 "五", "六", "七", "八", "九"};
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    if (number <= 0 || number > 99) return std::to_string(number);
    if (tens == 0) return digits[ones];
    return (tens == 1 ? "" : digits[tens]) + "十" + digits[ones];
}

std::string plain_text(const doc::Inlines& inlines) {
    std::string text;
    auto collect = [&](const doc::Inline& item) {
        if (const auto* run = std::get_if<doc::Run>(&item.node)) text += run->text;
    };
    doc::Inlines copy = inlines;
    walk(copy, collect);
    return text;
}

/// Walks the tree with the running numbers of each level.
class Numbering {
public:
    Numbering(bool zh, std::map<std::string, std::string>& names) : zh_(zh), names_(names) {}

    void number_chapters(std::vector<doc::Section>& chapters, bool appendix) {
        int ordinal = 0;
        for (auto& chapter : chapters) {
            if (chapter.id == "preface") {
                names_[chapter.id] = plain_text(chapter.title);
                number_parts(chapter, "0");
                continue;
            }
            ++ordinal;
            const std::string path =
                appendix ? (zh_ ? "附" : "A") + std::to_string(ordinal) : std::to_string(ordinal);
            chapter.number = chapter_number(ordinal, appendix);
            names_[chapter.id] =
                chapter.number + (zh_ && !appendix ? "" : " ") + plain_text(chapter.title);
            begin_labels(path);
            label_blocks(chapter.blocks, names_[chapter.id]);
            number_parts(chapter, path);
        }
    }

private:
    std::string chapter_number(int ordinal, bool appendix) const {
        if (appendix)
            return zh_ ? "附件" + std::to_string(ordinal) : fmt::format("Annex {}", ordinal);
        return zh_ ? chinese_number(ordinal) + "、" : std::to_string(ordinal);
    }

    /// Second-level sections each begin their own labels: what happens in one does not renumber
    /// another.
    void number_parts(doc::Section& chapter, const std::string& path) {
        if (path == "0") {
            begin_labels(path);
            label_blocks(chapter.blocks, names_[chapter.id]);
        }
        int ordinal = 0;
        for (auto& part : chapter.sections) {
            const std::string own = path + "." + std::to_string(++ordinal);
            begin_labels(own);
            number_section(part, ordinal, 1, own);
        }
    }

    void number_section(doc::Section& section, int ordinal, int depth, const std::string& path) {
        if (zh_) {
            section.number = depth == 1   ? "（" + chinese_number(ordinal) + "）"
                             : depth == 2 ? std::to_string(ordinal) + "．"
                                          : fmt::format("（{}）", ordinal);
        } else {
            section.number = path;
        }
        names_[section.id] = section.number + (zh_ ? "" : " ") + plain_text(section.title);
        label_blocks(section.blocks, names_[section.id]);
        int inner = 0;
        for (auto& child : section.sections) {
            ++inner;
            number_section(child, inner, depth + 1, path + "." + std::to_string(inner));
        }
    }

    void begin_labels(const std::string& path) {
        path_ = path;
        tables_ = charts_ = notes_ = 0;
    }

    /// What has no label of its own is found by its section's name.
    void label_blocks(doc::Blocks& blocks, const std::string& section) {
        auto label = [&](doc::Block& block) {
            if (auto* table = std::get_if<doc::Table>(&block.node)) {
                table->label =
                    fmt::format(fmt::runtime(zh_ ? "表{}-{}" : "Table {}-{}"), path_, ++tables_);
                names_[block.id] = table->label;
            } else if (auto* chart = std::get_if<doc::Chart>(&block.node)) {
                chart->data.label =
                    fmt::format(fmt::runtime(zh_ ? "图{}-{}" : "Figure {}-{}"), path_, ++charts_);
                names_[block.id] = chart->data.label;
            } else {
                names_.emplace(block.id, section);
            }
        };
        walk_blocks(blocks, label);
        auto number_notes = [&](doc::Inline& item) {
            if (auto* note = std::get_if<doc::Note>(&item.node)) note->number = ++notes_;
        };
        walk(blocks, number_notes);
    }

    bool zh_;
    std::map<std::string, std::string>& names_;
    std::string path_;
    int tables_ = 0;
    int charts_ = 0;
    int notes_ = 0;
};

}  // namespace

void number_document(doc::Document& document, Diagnostics& diagnostics) {
    std::map<std::string, std::string> names;
    Numbering numbering(document.language == "zh", names);
    numbering.number_chapters(document.chapters, false);
    numbering.number_chapters(document.appendices, true);
    auto fill = [&](doc::Inline& item) {
        auto* reference = std::get_if<doc::Reference>(&item.node);
        if (reference == nullptr) return;
        if (const auto found = names.find(reference->target); found != names.end()) {
            reference->text = found->second;
        } else {
            // An id is the writers' business; a reader sees that something is still to come.
            if (reference->text.empty())
                reference->text = document.language == "zh" ? "〔待补〕" : "[to follow]";
            diagnostics.push_back(say(messages::unknown_reference, "", {reference->target}));
        }
    };
    walk(document, fill);
}

}  // namespace almanac
