// Why: the one place that knows every writer: a new format is a folder and a line here.
// SPDX-License-Identifier: Apache-2.0
#include "docx/docx.hpp"
#include "html/html.hpp"
#include "json/json.hpp"
#include "pdf/pdf.hpp"
#include "writer.hpp"
#include "xlsx/xlsx.hpp"

namespace almanac {

const std::vector<Writer>& writers() {
    static const std::vector<Writer> table{
        {"html", write_html}, {"json", write_json}, {"docx", write_docx},
        {"pdf", write_pdf},   {"xlsx", write_xlsx},
    };
    return table;
}

}  // namespace almanac
