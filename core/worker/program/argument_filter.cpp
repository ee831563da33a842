// Why: libseccomp cannot say “allowed with these arguments, else trapped” of one call, so this
// filter is put together here. SPDX-License-Identifier: Apache-2.0
#include "argument_filter.hpp"

#include <linux/seccomp.h>

#include <bit>
#include <cstddef>

#include "system_calls.hpp"

namespace almanac::worker {
namespace {

static_assert(std::endian::native == std::endian::little, "halves of arguments are read in order");

using Program = std::vector<sock_filter>;

sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

sock_filter answer(std::uint32_t action) { return BPF_STMT(BPF_RET | BPF_K, action); }

void append(Program& to, const Program& what) { to.insert(to.end(), what.begin(), what.end()); }

/// Jumps over the next `steps` instructions unless the value is `wanted` (or, with `differs`, where
/// it is).
sock_filter skip_unless(std::uint32_t wanted, bool differs, std::size_t steps) {
    const auto far = static_cast<std::uint8_t>(steps);
    const std::uint8_t here = 0;
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, wanted, differs ? far : here, differs ? here : far);
}

/// One half of an argument held against its condition; jumps over `behind` more where it fails.
Program half_of(const Condition& condition, unsigned half, std::uint64_t bits, std::size_t behind) {
    const auto mask = static_cast<std::uint32_t>(condition.mask >> (32 * half));
    if (mask == 0) return {};
    const std::size_t offset = offsetof(seccomp_data, args) +
                               condition.argument * sizeof(std::uint64_t) +
                               half * sizeof(std::uint32_t);
    return {
        load(offset), BPF_STMT(BPF_ALU | BPF_AND | BPF_K, mask),
        skip_unless(static_cast<std::uint32_t>(bits >> (32 * half)), condition.differs, behind)};
}

/// Allows where all of `conditions` hold, else goes on behind itself. Built from its end, because a
/// condition that fails jumps there.
Program case_of(const Conditions& conditions, std::uint32_t own) {
    Program program{answer(SECCOMP_RET_ALLOW)};
    for (const Condition& condition : conditions) {
        for (const unsigned half : {0U, 1U}) {
            const std::uint64_t bits = condition.bits == own_process ? own : condition.bits;
            Program before = half_of(condition, half, bits, program.size());
            append(before, program);
            program = std::move(before);
        }
    }
    return program;
}

}  // namespace

std::vector<sock_filter> argument_filter(std::uint32_t process) {
    Program program{load(offsetof(seccomp_data, nr))};
    for (const JudgedCall& judged : judged_calls) {
        if (judged.call.number < 0) continue;
        Program cases;
        for (const Conditions& conditions : judged.cases)
            append(cases, case_of(conditions, process));
        cases.push_back(answer(SECCOMP_RET_TRAP));
        program.push_back(
            skip_unless(static_cast<std::uint32_t>(judged.call.number), false, cases.size()));
        append(program, cases);
    }
    program.push_back(answer(SECCOMP_RET_ALLOW));
    return program;
}

}  // namespace almanac::worker
