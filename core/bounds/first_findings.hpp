// Why: a file with a million faults is refused as one with a hundred; what is told and remembered
// of it stays as short. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"

namespace almanac {

/// Keeps the first findings of a file and counts the rest; says at its end how many those are.
class FirstFindings {
public:
    /// `kept` is borrowed; what it holds already is no part of the count.
    FirstFindings(Diagnostics& kept, std::string file) : kept_(kept), file_(std::move(file)) {}
    ~FirstFindings() { close(); }
    FirstFindings(const FirstFindings&) = delete;
    FirstFindings& operator=(const FirstFindings&) = delete;

    /// Whether the next one is still told; what only makes a message better may be spared if not.
    bool has_room() const { return count_ < bounds::findings.most; }
    std::size_t count() const { return count_; }

    void push_back(Diagnostic finding) {
        if (has_room()) kept_.push_back(std::move(finding));
        ++count_;
    }
    /// `make` is called for those only that are told.
    template <class Make>
    void add(Make make) {
        if (has_room()) kept_.push_back(make());
        ++count_;
    }

    /// Says how many were counted only. Called by the destructor at the latest.
    void close() {
        if (count_ > bounds::findings.most)
            kept_.push_back(say(messages::findings_beyond, file_,
                                {std::to_string(count_ - bounds::findings.most)}));
        count_ = 0;
    }

private:
    Diagnostics& kept_;
    std::string file_;
    std::size_t count_ = 0;
};

/// Adds what was found in a file: the first findings, and how many more there are.
inline void add_first(Diagnostics found, Diagnostics& to, const std::string& file) {
    FirstFindings first(to, file);
    for (auto& finding : found) first.push_back(std::move(finding));
}

}  // namespace almanac
