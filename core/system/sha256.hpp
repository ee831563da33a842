// Why: files and rows are recognised by their SHA-256.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace almanac {

/// SHA-256 of bytes that come piece by piece. By OpenSSL, which knows the processor's own
/// instructions for it: half a gigabyte takes a third of a second instead of three.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// The 32 bytes of the digest; then the next one begins.
    std::string take();
    /// The same as 64 lower-case hexadecimal digits.
    std::string take_hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace almanac
