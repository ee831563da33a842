// Why: the targets run briefly with every compiler and in CI: the kept corpus, then seeded changes
// of it. Long runs with coverage are libFuzzer's (preset fuzz). SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz.hpp"

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// One to four small changes: a bit, a byte, a piece doubled, dropped, moved or taken from
/// another.
class Mutator {
public:
    explicit Mutator(const std::vector<std::string>& corpus, unsigned seed)
        : corpus_(corpus), random_(seed) {}

    std::string next() {
        std::string text = corpus_[below(corpus_.size())];
        for (std::size_t change = below(4) + 1; change > 0; --change) one(text);
        return text;
    }

private:
    std::size_t below(std::size_t end) {
        return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    void one(std::string& text) {
        static const std::string signs = "\0\n\r\"',;:{}[]()<>-+.0123456789eE%/\\ \xEF\xBB\xBF\xFF";
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(text.size() - at, 40) + 1);
        switch (below(6)) {
            case 0:
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                return;
            case 1: text.insert(at, 1, signs[below(signs.size())]); return;
            case 2: text.insert(at, text.substr(at, length)); return;
            case 3: text.erase(at, length); return;
            case 4:
                if (at < text.size()) text[at] = signs[below(signs.size())];
                return;
            default: {
                const std::string& other = corpus_[below(corpus_.size())];
                const std::size_t from = below(other.size() + 1);
                text.insert(at, other.substr(from, below(80)));
            }
        }
    }

    const std::vector<std::string>& corpus_;
    std::mt19937 random_;
};

// What a signal handler may look at: the bytes being tried, and where to keep them.
const std::string* current = nullptr;
const char* keep_in = nullptr;

void keep_and_die(int signal) {
    const int file = ::open(keep_in, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && ::write(file, current->data(), current->size()) < 0) ::_exit(3);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

constexpr double most_seconds = 5;        // Of the processor, for inputs of a few KiB.
constexpr long most_growth = 512L << 10;  // KiB of memory.

double processor_seconds(const rusage& used) {
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// One input, which must neither break a promise nor cost out of all proportion.
void run(const std::string& bytes) {
    current = &bytes;
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    using almanac::fuzz::promise;
    promise(processor_seconds(after) - processor_seconds(before) < most_seconds,
            "a small input takes little time");
    promise(after.ru_maxrss - before.ru_maxrss < most_growth, "a small input takes little memory");
}

}  // namespace

/// driver CORPUS RUNS SEED LAST: bytes that break a promise or the program are kept in LAST.
int main(int argc, char** argv) {
    if (argc != 5) return 2;
    std::vector<std::string> corpus;
    for (const auto& entry : fs::directory_iterator(argv[1]))
        corpus.push_back(content_of(entry.path()));
    std::sort(corpus.begin(), corpus.end());
    if (corpus.empty()) return 2;
    keep_in = argv[4];
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, keep_and_die);
    for (const auto& bytes : corpus) run(bytes);
    Mutator mutator(corpus, static_cast<unsigned>(std::atoi(argv[3])));
    for (int left = std::atoi(argv[2]); left > 0; --left) run(mutator.next());
    std::printf("%zu kept and %s changed inputs, every promise kept\n", corpus.size(), argv[2]);
    return 0;
}
