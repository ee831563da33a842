// Why: below a folder that somebody named nothing leads out of it, and what cannot be looked at is
// never taken for missing. SPDX-License-Identifier: Apache-2.0
#include "system/place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <functional>

#include "almanac/error.hpp"
#include "catch.hpp"
#include "system/disk.hpp"
#include "system/system.hpp"

using namespace almanac;
namespace fs = std::filesystem;

namespace {

/// A workspace of the test's own beside a file that is none of its business.
class Yard {
public:
    Yard() {
        std::string name = (fs::temp_directory_path() / "almanac-XXXXXX").string();
        top = ::mkdtemp(name.data());
        inside = top / "workspace";
        real_system().write_file(top / "secret", "outside");
        real_system().write_file(top / "elsewhere" / "file", "outside");
        real_system().write_file(inside / "sectors" / "coal" / "sector.json", "inside");
        system->admit(inside);
    }
    ~Yard() { fs::remove_all(top); }
    Yard(const Yard&) = delete;
    Yard& operator=(const Yard&) = delete;

    fs::path top;
    fs::path inside;
    std::unique_ptr<System> system = make_confined_system();
};

std::string code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.diagnostic().code;
    }
    return "none";
}

/// Whether `action` holds for a process of nobody's.
bool holds_for_nobody(const std::function<bool()>& action) {
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0) ::_exit(2);
        bool held = false;
        try {
            held = action();
        } catch (...) {
            held = false;
        }
        ::_exit(held ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("below an admitted folder no link is followed, wherever it leads", "[system]") {
    const Yard yard;
    const auto coal = yard.inside / "sectors" / "coal";
    fs::create_symlink(yard.top / "secret", coal / "absolute");
    fs::create_symlink("../../../secret", coal / "relative");
    fs::create_symlink("sector.json", coal / "beside");
    fs::create_directory_symlink(yard.top / "elsewhere", yard.inside / "sectors" / "folder");
    fs::create_symlink("/proc/self/fd/0", coal / "magic");
    for (const auto& link : {coal / "absolute", coal / "relative", coal / "beside", coal / "magic",
                             yard.inside / "sectors" / "folder" / "file"}) {
        INFO(link);
        CHECK(code_of([&] { yard.system->read_file(link); }) == "Y10");
        CHECK(code_of([&] { static_cast<void>(yard.system->exists(link)); }) == "Y10");
    }
    CHECK(code_of([&] { yard.system->list(yard.inside / "sectors" / "folder"); }) == "Y10");
    CHECK(yard.system->read_file(coal / "sector.json") == "inside");
}

TEST_CASE("nothing is written through a link or a name that leads out", "[system]") {
    const Yard yard;
    fs::create_directory_symlink(yard.top / "elsewhere", yard.inside / "editions");
    CHECK(code_of([&] { yard.system->write_file(yard.inside / "editions" / "file", "planted"); }) ==
          "Y10");
    CHECK(code_of([&] {
              yard.system->write_file(yard.inside / "2016" / "edits" / "../../../planted",
                                      "planted");
          }) == "Y10");
    CHECK(code_of([&] {
              yard.system->replace_together(yard.inside / "editions", {{"file", "planted"}});
          }) == "Y10");
    CHECK_FALSE(fs::exists(yard.top / "planted"));
    CHECK(real_system().read_file(yard.top / "elsewhere" / "file") == "outside");
    // A link in a file's place is replaced; what it leads to is not written.
    fs::create_symlink(yard.top / "secret", yard.inside / "report");
    yard.system->write_file(yard.inside / "report", "new");
    CHECK(real_system().read_file(yard.top / "secret") == "outside");
    CHECK(yard.system->read_file(yard.inside / "report") == "new");
}

TEST_CASE("what was named may lie behind a link, and what nobody admitted is taken as typed",
          "[system]") {
    const Yard yard;
    const auto named = yard.top / "named";
    fs::create_directory_symlink(yard.inside, named);
    fs::create_directory_symlink(yard.top / "elsewhere", yard.inside / "store");
    yard.system->admit(named);
    CHECK(yard.system->read_file(named / "sectors" / "coal" / "sector.json") == "inside");
    CHECK(code_of([&] { yard.system->read_file(yard.inside / "store" / "file"); }) == "Y10");
    yard.system->admit(yard.inside / "store");
    CHECK(yard.system->read_file(yard.inside / "store" / "file") == "outside");
    fs::create_symlink("secret", yard.top / "typed");
    CHECK(yard.system->read_file(yard.top / "typed") == "outside");
}

TEST_CASE("an old kernel and a new one reach the same files", "[system]") {
    const Yard yard;
    const auto coal = yard.inside / "sectors" / "coal";
    fs::create_symlink(yard.top / "secret", coal / "out");
    fs::create_directory_symlink("coal", yard.inside / "sectors" / "again");
    const std::pair<const char*, int> cases[] = {
        {"sectors/coal/sector.json", 0}, {"sectors/coal", 0},
        {"sectors/coal/none", ENOENT},   {"sectors/coal/sector.json/x", ENOTDIR},
        {"sectors/coal/out", ELOOP},     {"sectors/again/sector.json", ELOOP},
        {"sectors/again", ELOOP},        {"sectors/../../secret", EXDEV}};
    for (const auto walk : {disk::Walk::by_kernel, disk::Walk::step_by_step})
        for (const auto flags : {O_RDONLY, O_PATH})
            for (const auto& [below, error] : cases) {
                INFO(below << " " << flags << " " << static_cast<int>(walk));
                errno = 0;
                const disk::Descriptor opened(
                    disk::open_place({yard.inside, below}, flags, 0, walk));
                CHECK((opened.get() >= 0) == (error == 0));
                if (error != 0) CHECK(errno == error);
            }
}

TEST_CASE("what may not be looked at is an error with its reason, never missing", "[system]") {
    const Yard yard;
    fs::create_symlink("gone", yard.top / "dangling");
    fs::create_symlink("loop", yard.top / "loop");
    const std::string long_name(300, 'x');
    CHECK(code_of([&] { static_cast<void>(real_system().exists(yard.top / "dangling")); }) ==
          "Y11");
    CHECK(code_of([&] { real_system().list(yard.top / "dangling"); }) == "Y11");
    CHECK(code_of([&] { real_system().list(yard.top / "dangling" / "journal"); }) == "Y11");
    CHECK(code_of([&] { static_cast<void>(real_system().exists(yard.top / "loop" / "x")); }) ==
          "Y01");
    CHECK(code_of([&] { static_cast<void>(real_system().exists(yard.top / long_name)); }) == "Y01");
    ::chmod(yard.top.c_str(), 0755);
    const auto closed = yard.inside / "sectors";
    ::chmod(closed.c_str(), 0700);
    if (::geteuid() != 0) ::chmod(closed.c_str(), 0000);
    CHECK(holds_for_nobody([&] {
        const auto refused = [&](const System& system) {
            return code_of([&] { system.list(closed); }) == "Y01" &&
                   code_of([&] { static_cast<void>(system.exists(closed / "coal")); }) == "Y01" &&
                   code_of([&] { static_cast<void>(system.is_directory(closed / "coal")); }) ==
                       "Y01";
        };
        return refused(real_system()) && refused(*yard.system);
    }));
    ::chmod(closed.c_str(), 0700);
}
