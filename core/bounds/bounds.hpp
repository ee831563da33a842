// Why: what people and code hand in may be large, never endless: every bound of the host's work
// stands in this one table, and readers, messages and the page BOUNDS.md take it from here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace almanac {

/// How much of one thing is taken. What is beyond is refused while it is read, before it costs
/// memory or time; what refuses it says so with the message `code`.
struct WorkBound {
    std::string_view name;  ///< Of this constant, as the page lists it.
    std::uint64_t most = 0;
    std::string_view unit_zh, unit_en;  ///< What is counted, and in what.
    std::string_view why_zh, why_en;
    std::string_view code;  ///< Of the message, without ALM-.

    std::string text() const { return std::to_string(most); }
};

namespace bounds {

// ---- JSON: manifests, targets, tasks, workspaces, editions, replies of code

inline constexpr WorkBound json_values{
    "json_values",
    2'000'000,
    "一份 JSON 中的值（对象、数组、数、词）",
    "values (objects, arrays, numbers, words) of a JSON text",
    "全国一个行业一次调用约 50 万个；每个约占 60 字节内存",
    "a national sector's call has half a million; each takes some "
    "60 bytes of memory",
    "J80"};
inline constexpr WorkBound json_levels{"json_levels",
                                       64,
                                       "一份 JSON 的嵌套层数",
                                       "levels of nesting of a JSON text",
                                       "格式最深 12 层",
                                       "the deepest form has 12",
                                       "J03"};
inline constexpr WorkBound findings{"findings",
                                    100,
                                    "一个文件逐条说明的问题",
                                    "findings that are told of one file",
                                    "人一次改不了更多；其余只计数",
                                    "nobody mends more at a time; the rest is counted",
                                    "J81"};
inline constexpr WorkBound pattern_characters{"pattern_characters",
                                              1'000,
                                              "须合规定样式的词的字符",
                                              "bytes of a word that must fit a pattern",
                                              "编号、时期、网址都远短于此",
                                              "ids, periods and addresses are far shorter",
                                              "J06"};

inline constexpr WorkBound items{"items",
                                 5'000,
                                 "清单、目标、任务等文件中一个数组的条目",
                                 "items of one list of a manifest, of targets, tasks or waivers",
                                 "一个行业至多几百个指标和目标",
                                 "a sector has some hundred indicators and targets",
                                 "J82"};

// ---- replies of code

inline constexpr WorkBound reply_bytes{"reply_bytes",
                                       32U << 20U,
                                       "一次答复的字节",
                                       "bytes of one reply",
                                       "请求每批至多 4 MiB",
                                       "a request has at most 4 MiB",
                                       "W32"};
inline constexpr WorkBound reply_parts{
    "reply_parts",
    100'000,
    "contribute() 一次答复中的段落、单元格、文字片段和数字",
    "blocks, cells, pieces of text and figures of a contribute() "
    "reply",
    "整份年报约 2 万个",
    "a whole annual report has some 20,000",
    "K80"};
inline constexpr WorkBound table_rows{"table_rows",
                                      10'000,
                                      "一张表的行",
                                      "rows of one table",
                                      "全国区县约 3000 个；更多行无人逐行阅读",
                                      "a nation has 3,000 counties; nobody reads more rows",
                                      "K81"};
inline constexpr WorkBound table_columns{"table_columns",
                                         1'000,
                                         "一张表的列",
                                         "columns of one table",
                                         "一页只容十余列，其余分为续表",
                                         "a page holds a dozen; the rest goes on in further parts",
                                         "K82"};
inline constexpr WorkBound chart_points{
    "chart_points",
    5'000,
    "一张图的数据点",
    "points of one chart",
    "图宽约 1000 像素，更多的点分辨不出",
    "a chart is some 1,000 pixels wide: more cannot be told apart",
    "K83"};
inline constexpr WorkBound notes{"notes",
                                 1'000,
                                 "一个行业的脚注",
                                 "notes of one sector",
                                 "整份年报约 100 个",
                                 "a whole annual report has some 100",
                                 "K84"};
inline constexpr WorkBound trace_lines{"trace_lines",
                                       200,
                                       "assess() 一次答复的推导行",
                                       "lines of an assess() reply's trace",
                                       "本程序自己的推导不超过 40 行",
                                       "the host's own traces have at most 40",
                                       "K85"};

inline constexpr WorkBound series_points{"series_points",
                                         40'000,
                                         "measure() 一个数列的数据点",
                                         "points of one series of a measure() reply",
                                         "一百年的逐日数据",
                                         "a hundred years day by day",
                                         "K86"};
inline constexpr WorkBound series_of_one{"series_of_one",
                                         200,
                                         "measure() 同一指标同一地区的数列",
                                         "series of one indicator and area of a measure() reply",
                                         "国民经济行业大类 97 个",
                                         "the national economy has 97 divisions",
                                         "K87"};

// ---- texts: sections of sectors, texts of an edition, what units write

inline constexpr WorkBound text_bytes{"text_bytes",
                                      1U << 20U,
                                      "一份正文的字节",
                                      "bytes of one text",
                                      "约 35 万字，一部厚书",
                                      "350,000 characters: a thick book",
                                      "T80"};
inline constexpr WorkBound headings{"headings",
                                    2'000,
                                    "一份正文的标题",
                                    "headings of one text",
                                    "目录不能再长",
                                    "no table of contents is longer",
                                    "T81"};
inline constexpr WorkBound same_ids{"same_ids",
                                    100,
                                    "同一编号的标题或段落",
                                    "headings or blocks of one id",
                                    "编号本应唯一",
                                    "ids are meant to be unique",
                                    "T82"};
inline constexpr WorkBound directives{"directives",
                                      20'000,
                                      "一份正文的指令",
                                      "directives of one text",
                                      "整份年报约 2000 个",
                                      "a whole annual report has some 2,000",
                                      "T83"};
inline constexpr WorkBound condition_words{"condition_words",
                                           64,
                                           "一个条件的词",
                                           "words of one condition",
                                           "最长的写法有 5 个词，可加若干 not",
                                           "the longest form has 5, and some more not",
                                           "T84"};
inline constexpr WorkBound text_levels{"text_levels",
                                       16,
                                       "正文的嵌套层数",
                                       "levels of nesting of a text",
                                       "更深的列表无法排版",
                                       "no page shows deeper lists",
                                       "T19"};
inline constexpr WorkBound text_table_rows{"text_table_rows",
                                           10'000,
                                           "正文中一张表的行",
                                           "rows of one table of a text",
                                           "与程序答复同",
                                           "as for replies of code",
                                           "T85"};
inline constexpr WorkBound text_table_columns{"text_table_columns",
                                              1'000,
                                              "正文中一张表的列",
                                              "columns of one table of a text",
                                              "与程序答复同",
                                              "as for replies of code",
                                              "T86"};
inline constexpr WorkBound text_notes{"text_notes",
                                      1'000,
                                      "一份正文的脚注",
                                      "notes of one text",
                                      "与程序答复同",
                                      "as for replies of code",
                                      "T87"};

inline constexpr WorkBound text_table_cells{"text_table_cells",
                                            100'000,
                                            "正文中一张表的单元格",
                                            "cells of one table of a text",
                                            "行与列都多的表",
                                            "a table with many rows and columns",
                                            "T88"};
inline constexpr WorkBound text_indent{"text_indent",
                                       200,
                                       "正文一行开头的空格和引用号",
                                       "blanks and signs of quotation at the beginning of a line",
                                       "16 层列表缩进约 64 格；解析时间随层数平方增长",
                                       "16 levels of lists are some 64 blanks; the time of parsing "
                                       "grows with the square of the levels",
                                       "T190"};
inline constexpr WorkBound text_parts{
    "text_parts",
    200'000,
    "一份正文的段落和文字片段（每 64 字节计一个）",
    "blocks and pieces of one text (one for each 64 bytes)",
    "整份年报约 2 万个；注文每引用一次算一次",
    "a whole annual report has some 20,000; a note counts each time it is referred to",
    "T89"};

// ---- registries

inline constexpr WorkBound unit_rows{"unit_rows",
                                     20'000,
                                     "units.csv 的行",
                                     "rows of units.csv",
                                     "一个省的机关约 5000 个",
                                     "a province has some 5,000 offices",
                                     "D290"};
inline constexpr WorkBound area_rows{"area_rows",
                                     100'000,
                                     "areas.csv 的行",
                                     "rows of areas.csv",
                                     "全国乡级以上约 4.5 万个",
                                     "a nation down to townships has some 45,000",
                                     "D290"};

inline constexpr WorkBound area_levels{"area_levels",
                                       16,
                                       "areas.csv 的层级",
                                       "levels of areas.csv",
                                       "国、省、市、县、乡、村共 6 级",
                                       "a nation down to villages has 6",
                                       "D301"};
inline constexpr WorkBound successions{"successions",
                                       50,
                                       "units.csv 中一个单位的更替次数",
                                       "successions of one unit of units.csv",
                                       "三十年机构改革至多 8 次",
                                       "thirty years of reforms brought 8",
                                       "D302"};

// ---- workbooks

inline constexpr WorkBound workbook_parts{
    "workbook_parts",     1'000, "工作簿的部件", "parts of a workbook", "常见的有 10 至 40 个",
    "10 to 40 are usual", "D18"};
inline constexpr WorkBound workbook_bytes{"workbook_bytes",
                                          200U << 20U,
                                          "工作簿解压后的字节",
                                          "bytes of a workbook when unpacked",
                                          "图片在内也远不及此",
                                          "pictures included, none is near it",
                                          "D179"};
inline constexpr WorkBound part_bytes{"part_bytes",
                                      96U << 20U,
                                      "须读的一个部件解压后的字节",
                                      "bytes of one part that is read",
                                      "30 万个单元格约 20 MiB",
                                      "300,000 cells take some 20 MiB",
                                      "D291"};
inline constexpr WorkBound part_marks{
    "part_marks",
    1'500'000,
    "一次解析的标签与属性",
    "tags and attributes that are parsed at once",
    "工作表逐段解析，一段约 5 万个；每个约占 64 字节内存",
    "sheets are parsed in slices of some 50,000; each takes some 64 bytes of memory",
    "D292"};
inline constexpr WorkBound sheets{"sheets",
                                  255,
                                  "工作簿的工作表",
                                  "sheets of a workbook",
                                  "逐表报送，一表一单位也够",
                                  "one for each unit would do",
                                  "D293"};
inline constexpr WorkBound shared_strings{"shared_strings",
                                          300'000,
                                          "工作簿的共享文字",
                                          "shared strings of a workbook",
                                          "不同的名称和数字文字不会更多",
                                          "there are no more different names",
                                          "D294"};
inline constexpr WorkBound cell_characters{
    "cell_characters",   32'767, "一个单元格的字符", "characters of one cell", "Excel 自身的上限",
    "Excel's own limit", "D295"};
inline constexpr WorkBound workbook_cells{"workbook_cells",
                                          500'000,
                                          "工作簿有内容的单元格",
                                          "cells of a workbook that hold something",
                                          "更多的数据请用 CSV 报送",
                                          "more comes as CSV",
                                          "D296"};
inline constexpr WorkBound cell_bytes{"cell_bytes",
                                      32U << 20U,
                                      "工作簿各单元格文字的字节",
                                      "bytes of all cells of a workbook",
                                      "50 万个数字约 5 MiB",
                                      "half a million numbers take 5 MiB",
                                      "D297"};

inline constexpr WorkBound cell_styles{"cell_styles",
                                       65'490,
                                       "工作簿的单元格样式",
                                       "cell styles of a workbook",
                                       "Excel 自身的上限",
                                       "Excel's own limit",
                                       "D299"};
inline constexpr WorkBound format_characters{"format_characters",
                                             1'000,
                                             "一个数字格式的字节",
                                             "bytes of one number format",
                                             "Excel 自身的上限为 255 个字符",
                                             "Excel's own limit is 255 characters",
                                             "D300"};

// ---- returned reports

inline constexpr WorkBound added_paragraphs{"added_paragraphs",
                                            2'000,
                                            "改稿中新加的段落",
                                            "paragraphs that were added to a returned report",
                                            "修改一份报告至多新加几十段",
                                            "a hand adds some dozens",
                                            "E80"};

// ---- what is printed

inline constexpr WorkBound problems_printed{"problems_printed",
                                            100,
                                            "终端上每个文件列出的问题",
                                            "problems of one file on the terminal",
                                            "其余计数；--json 或 --problems 列出全部",
                                            "the rest is counted; --json or --problems tells all",
                                            "R80"};

inline constexpr std::array all{
    &json_values,        &json_levels,        &findings,        &items,
    &pattern_characters, &reply_bytes,        &reply_parts,     &table_rows,
    &table_columns,      &chart_points,       &notes,           &trace_lines,
    &series_points,      &series_of_one,      &text_bytes,      &headings,
    &same_ids,           &directives,         &condition_words, &text_levels,
    &text_table_rows,    &text_table_columns, &text_notes,      &text_table_cells,
    &text_indent,        &text_parts,         &unit_rows,       &area_rows,
    &area_levels,        &successions,        &workbook_parts,  &workbook_bytes,
    &part_bytes,         &part_marks,         &sheets,          &shared_strings,
    &cell_characters,    &workbook_cells,     &cell_bytes,      &cell_styles,
    &format_characters,  &added_paragraphs,   &problems_printed};

}  // namespace bounds

}  // namespace almanac
