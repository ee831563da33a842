// Why: progress is for eyes alone. SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include "catch.hpp"

using namespace almanac;

namespace {

class Screen final : public Terminal {
public:
    explicit Screen(bool watched) : watched_(watched) {}
    bool is_watched() const override { return watched_; }
    void show(std::string_view text) const override { shown += text; }

    mutable std::string shown;

private:
    bool watched_;
};

void work(const Terminal& terminal) {
    app::Progress progress(terminal, 2);
    progress.step("离石区");
    progress.step("离石区 html");
}

}  // namespace

TEST_CASE("a terminal shows one line, rewritten at each step and gone at the end", "[app]") {
    const Screen screen(true);
    work(screen);
    CHECK(screen.shown == "\r\x1b[K[1/2] 离石区\r\x1b[K[2/2] 离石区 html\r\x1b[K");
}

TEST_CASE("without a terminal progress writes nothing", "[app]") {
    const Screen screen(false);
    work(screen);
    CHECK(screen.shown.empty());
}

TEST_CASE("a run without steps leaves the terminal alone", "[app]") {
    const Screen screen(true);
    { const app::Progress progress(screen, 0); }
    CHECK(screen.shown.empty());
}
