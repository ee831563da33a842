// Why: see surroundings.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/surroundings.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

#include "almanac/error.hpp"
#include "app/app_messages.hpp"

namespace almanac::app {
namespace {

constexpr int internal_exit_code = 70;

/// What could be written; false with errno.
bool write_whole(int to, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(to, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Standard output led nowhere when the program was started.
bool has_no_output = false;

/// A file that is opened takes the lowest number that is free, and must not be taken for a stream.
void open_closed_streams() {
    has_no_output = ::fcntl(STDOUT_FILENO, F_GETFD) < 0;
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
        if (::fcntl(stream, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) != stream)
            ::_exit(internal_exit_code);
}

void say_last(const MessagePattern& pattern, std::string_view what) {
    write_whole(STDERR_FILENO, "ALM-");
    write_whole(STDERR_FILENO, pattern.code);
    write_whole(STDERR_FILENO, " ");
    for (const std::string_view words :
         {std::string_view(pattern.zh), std::string_view(" / "), std::string_view(pattern.en)}) {
        const auto place = words.find("{0}");
        write_whole(STDERR_FILENO, words.substr(0, place));
        if (place == std::string_view::npos) continue;
        write_whole(STDERR_FILENO, what);
        write_whole(STDERR_FILENO, words.substr(place + 3));
    }
    write_whole(STDERR_FILENO, "\n");
}

}  // namespace

void prepare_process() {
    ::signal(SIGXFSZ, SIG_IGN);
    open_closed_streams();
    std::set_terminate(end_with_last_words);
}

void print_message(const std::string& text) { write_whole(STDERR_FILENO, text); }

int print_outcome(const std::string& text, int exit_code, const std::string& message_language) {
    // Whoever closed the pipe wants no more of it.
    const bool is_written = !has_no_output && write_whole(STDOUT_FILENO, text);
    if (has_no_output && !text.empty()) errno = EBADF;
    if (is_written || text.empty() || errno == EPIPE) return exit_code;
    const std::string why = std::strerror(errno);  // NOLINT(concurrency-mt-unsafe)
    print_message(render(say(messages::not_printed, "", {why}), message_language) + "\n");
    return exit_code != 0 ? exit_code : almanac::exit_code(ErrorKind::input);
}

void end_with_last_words() noexcept {
    try {
        if (std::current_exception()) throw;
        say_last(messages::internal_error, "terminate");
    } catch (const std::bad_alloc&) {
        say_last(messages::out_of_memory, {});
    } catch (const std::exception& error) {
        say_last(messages::internal_error, error.what());
    } catch (...) {
        say_last(messages::internal_error, "?");
    }
    ::_exit(internal_exit_code);
}

}  // namespace almanac::app
