// Why: the one door into the module; nothing that is thrown inside gets out.
// SPDX-License-Identifier: Apache-2.0
#include "module/writer_module.hpp"
#include "xlsx/workbook.hpp"
#include "xlsx/xlsx_messages.hpp"

namespace almanac {
namespace {

ModuleAnswer write(const doc::Document& document, const WriterOptions& /*options*/,
                   const ModuleMachine& /*machine*/, Diagnostics& diagnostics) {
    ModuleAnswer answer;
    try {
        answer.bytes = xlsx::write_workbook(document, {}, diagnostics);
    } catch (const Error& error) {
        answer.failed = true;
        answer.kind = error.kind();
        answer.failure = error.diagnostic();
    } catch (const std::exception& error) {
        answer.failed = true;
        answer.failure = say(xlsx::broken_off, "--format", {error.what()});
    }
    return answer;
}

}  // namespace
}  // namespace almanac

extern "C" __attribute__((visibility("default"))) const almanac::WriterModule almanac_writer_module;
const almanac::WriterModule almanac_writer_module{almanac::build_identity(), almanac::write};
