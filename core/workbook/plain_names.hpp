// Why: a writer of XML may call a namespace what it likes; readers here know elements by their own
// names. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>

namespace almanac::workbook {

/// Takes the prefix off elements of the root's namespace, calls attributes that name relationships
/// `r:…`, and puts `other:` before elements of any other namespace that is the default where they
/// stand. A prefix that nothing declares is the root's namespace where the root has it.
void make_names_plain(pugi::xml_document& document);

}  // namespace almanac::workbook
