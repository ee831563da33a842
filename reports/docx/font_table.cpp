// Why: the faces that offices have are named with what other machines have instead, so that the
// page keeps its character there. SPDX-License-Identifier: Apache-2.0
#include <array>

#include "docx/part_words.hpp"
#include "docx/styles.hpp"
#include "ooxml/xml.hpp"

namespace almanac::docx {

std::string font_table_part() {
    struct Font {
        std::string_view name;
        std::string_view alternatives;
        std::string_view family;
        bool western;
    };
    constexpr std::array<Font, 7> fonts{
        {{face::fangsong, "仿宋,FangSong,STFangsong,FandolFang R", "modern", false},
         {face::kai, "楷体,KaiTi,STKaiti,FandolKai", "modern", false},
         {face::hei, "SimHei,Noto Sans CJK SC,Source Han Sans SC", "modern", false},
         {face::song, "SimSun,Noto Serif CJK SC,Source Han Serif SC", "auto", false},
         {face::title, "FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体", "auto", false},
         {face::roman, "Liberation Serif", "roman", true},
         {face::sans, "Liberation Sans", "swiss", true}}};
    ooxml::Xml xml;
    xml.markup(ooxml::declaration).markup("<w:fonts").markup(word_namespace).markup(">");
    for (const auto& font : fonts) {
        xml.markup("<w:font").attribute("w:name", font.name).markup("><w:altName");
        xml.attribute("w:val", font.alternatives).markup("/><w:charset w:val=\"");
        xml.markup(font.western ? "00" : "86").markup("\"/><w:family");
        xml.attribute("w:val", font.family).markup("/></w:font>");
    }
    xml.markup("</w:fonts>");
    return std::move(xml.out());
}

}  // namespace almanac::docx
