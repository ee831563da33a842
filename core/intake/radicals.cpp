// Why: see radicals.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/radicals.hpp"

#include <algorithm>
#include <array>

namespace almanac::intake_detail {
namespace {

constexpr std::size_t width = 3;  // Bytes of every character here.

/// U+2F00 to U+2FD5, in order.
constexpr std::string_view kangxi =
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十"
    "卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
    "己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
    "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
    "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    "門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
    "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

struct Supplement {
    unsigned code;
    std::string_view character;
};
/// Those of U+2E80 to U+2EF3 that are whole characters, not parts of one.
constexpr std::array supplement{
    Supplement{0x2E9D, "月"}, Supplement{0x2E9F, "母"}, Supplement{0x2EA0, "民"},
    Supplement{0x2EA9, "王"}, Supplement{0x2EAE, "竹"}, Supplement{0x2EB6, "羊"},
    Supplement{0x2EBB, "聿"}, Supplement{0x2EBC, "月"}, Supplement{0x2EC1, "虎"},
    Supplement{0x2EC4, "西"}, Supplement{0x2EC5, "见"}, Supplement{0x2EC6, "角"},
    Supplement{0x2EC9, "贝"}, Supplement{0x2ECA, "足"}, Supplement{0x2ECB, "车"},
    Supplement{0x2ED1, "長"}, Supplement{0x2ED3, "长"}, Supplement{0x2ED4, "门"},
    Supplement{0x2ED7, "雨"}, Supplement{0x2ED8, "青"}, Supplement{0x2ED9, "韦"},
    Supplement{0x2EDA, "页"}, Supplement{0x2EDB, "风"}, Supplement{0x2EDC, "飞"},
    Supplement{0x2EDD, "食"}, Supplement{0x2EE1, "首"}, Supplement{0x2EE2, "马"},
    Supplement{0x2EE3, "骨"}, Supplement{0x2EE4, "鬼"}, Supplement{0x2EE5, "鱼"},
    Supplement{0x2EE6, "鸟"}, Supplement{0x2EE7, "卤"}, Supplement{0x2EE8, "麦"},
    Supplement{0x2EE9, "黄"}, Supplement{0x2EEA, "黾"}, Supplement{0x2EEC, "齐"},
    Supplement{0x2EEE, "齿"}, Supplement{0x2EF0, "龙"}, Supplement{0x2EF3, "龟"},
};

unsigned code_of(std::string_view three) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(three[at]); };
    return (byte(0) & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

std::string_view character_of(std::string_view radical) {
    constexpr unsigned first = 0x2F00;
    const unsigned code = code_of(radical);
    if (code >= first && (code - first + 1) * width <= kangxi.size())
        return kangxi.substr((code - first) * width, width);
    const auto* const found =
        std::find_if(supplement.begin(), supplement.end(),
                     [&](const Supplement& each) { return each.code == code; });
    return found == supplement.end() ? radical : found->character;
}

/// U+2E80 to U+2FFF are E2 BA 80 to E2 BF BF.
bool is_radical(std::string_view text, std::size_t at) {
    return text.size() - at >= width && text[at] == '\xE2' &&
           static_cast<unsigned char>(text[at + 1]) >= 0xBA &&
           static_cast<unsigned char>(text[at + 1]) <= 0xBF;
}

}  // namespace

bool may_hold_radicals(std::string_view text) {
    for (auto at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at + 1))
        if (is_radical(text, at)) return true;
    return false;
}

std::string without_radicals(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const bool found = is_radical(text, at);
        plain += found ? character_of(text.substr(at, width)) : text.substr(at, 1);
        at += found ? width : 1;
    }
    return plain;
}

}  // namespace almanac::intake_detail
