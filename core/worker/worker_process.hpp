// Why: a process that is started with nothing but its channels and is never left behind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "worker/descriptor.hpp"
#include "worker/library_image.hpp"
#include "worker/workers.hpp"

namespace almanac {

/// How a process came to its end.
struct Ending {
    enum class How : std::uint8_t {
        exited = 1,  ///< `number` is its exit code.
        signalled,   ///< `number` is the signal.
        killed,      ///< By us, because it went on.
        unknown      ///< Somebody else has reaped it.
    };
    How how = How::unknown;
    int number = 0;
};

/// One running almanac-worker. Move it by pointer; ends and reaps the process when it goes.
class WorkerProcess {
public:
    /// Starts `program` for `image`. Throws Error where that is impossible.
    WorkerProcess(const std::filesystem::path& program, const WorkerLimits& limits,
                  const LibraryImage& image);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    int requests() const { return requests_.number(); }
    int replies() const { return replies_.number(); }
    int output() const { return output_.number(); }  ///< -1 once it has ended.

    /// Sends what the process takes now and gives how many bytes that was.
    std::size_t send(std::string_view bytes);

    /// Appends what there is to be read now, at most a mebibyte; false at the end of the stream.
    bool read_replies(std::string& to);
    void read_output(std::string& to);

    /// Waits a moment for an end that has begun, else makes one.
    Ending end();

    /// Ends it without waiting for that.
    void kill();
    /// Whether it is gone for good; asks without waiting.
    bool is_gone();

private:
    bool is_reaped(int options, int& status);

    pid_t id_ = -1;
    Descriptor requests_;
    Descriptor replies_;
    Descriptor output_;
};

}  // namespace almanac
