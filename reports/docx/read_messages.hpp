// Why: a file that cannot be read back is refused with what it is. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::docx {

inline constexpr MessagePattern not_readable{
    "E01",
    Severity::error,
    "不是可读的 DOCX 文件，或已损坏、加密、过大（{0}）",
    "is no readable DOCX file, or damaged, encrypted or too large ({0})",
    "工作区未改动",
    "the workspace is unchanged",
    "请用 Word 或 WPS 重新另存为 DOCX",
    "save it anew as DOCX"};

inline constexpr MessagePattern no_report{
    "E02",
    Severity::error,
    "不是本程序生成的报告：文件中没有段落对照表",
    "is no report of this program: the table of its blocks is not in the file",
    "工作区未改动",
    "the workspace is unchanged",
    "请在生成的 report.docx 上修改，勿复制到新文件",
    "edit the report.docx that was built, not a copy of its text"};

}  // namespace almanac::docx
