// Why: the one door into the module; nothing that is thrown inside gets out.
// SPDX-License-Identifier: Apache-2.0
#include "module/writer_module.hpp"
#include "paged/layout.hpp"
#include "paged/paged_messages.hpp"
#include "pdf/document.hpp"
#include "pdf/pdf_messages.hpp"

namespace almanac {
namespace {

std::string make(const doc::Document& document, const WriterOptions& options,
                 const ModuleMachine& machine, Diagnostics& diagnostics) {
    const look::Paper* paper = look::paper(options.profile);
    if (paper == nullptr) {
        diagnostics.push_back(say(paged::unknown_paper, "--profile", {options.profile}));
        paper = look::paper("modern");
    }
    const paged::FontSet fonts(machine.font_folders, *paper);
    const auto pages = paged::lay_out(document, fonts, *paper, diagnostics);
    return pdf::write_pages(pages, fonts, document, paper->starts_on_right);
}

ModuleAnswer write(const doc::Document& document, const WriterOptions& options,
                   const ModuleMachine& machine, Diagnostics& diagnostics) {
    ModuleAnswer answer;
    try {
        answer.bytes = make(document, options, machine, diagnostics);
    } catch (const Error& error) {
        answer.failed = true;
        answer.kind = error.kind();
        answer.failure = error.diagnostic();
    } catch (const std::exception& error) {
        answer.failed = true;
        answer.failure = say(pdf::broken_off, "--format", {error.what()});
    }
    return answer;
}

}  // namespace
}  // namespace almanac

extern "C" __attribute__((visibility("default"))) const almanac::WriterModule almanac_writer_module;
const almanac::WriterModule almanac_writer_module{almanac::build_identity(), almanac::write};
