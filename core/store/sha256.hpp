// Why: files and rows are recognised by their SHA-256.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/SHA2Engine.h>

#include <string>
#include <string_view>

namespace almanac {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
inline std::string sha256_hex(std::string_view bytes) {
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(bytes.data(), bytes.size());
    return Poco::DigestEngine::digestToHex(engine.digest());
}

}  // namespace almanac
