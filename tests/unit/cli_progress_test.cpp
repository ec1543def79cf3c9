// SPDX-License-Identifier: MIT
#include "cli/terminal/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "base/text/utf8.hpp"

using jixiao::Language;
using jixiao::cli::progress_line;
using std::chrono::milliseconds;

TEST_CASE("the rate comes when it means something") {
    CHECK(progress_line(3, 2000, milliseconds(10), "a.xlsx", Language::en, 80) ==
          "[3/2000]  a.xlsx");
    CHECK(progress_line(500, 2000, milliseconds(2000), "a.xlsx", Language::en, 80) ==
          "[500/2000] 250/s, 6 s left  a.xlsx");
    CHECK(progress_line(500, 2000, milliseconds(2000), "表.xlsx", Language::zh, 80) ==
          "[500/2000] 每秒 250 个，还需 6 秒  表.xlsx");
}

TEST_CASE("the line never exceeds the terminal") {
    const std::string name = "市州自评/成都市绩效评价自评得分汇总表.xlsx";
    for (unsigned columns = 0; columns < 100; ++columns) {
        CAPTURE(columns);
        const auto line =
            progress_line(1999, 2000, milliseconds(90'000), name, Language::zh, columns);
        CHECK(jixiao::display_width(line) <= columns);
    }
}

TEST_CASE("nothing is drawn where nobody looks, and what is drawn is taken away") {
    std::ostringstream out;
    std::ostringstream error;
    jixiao::cli::Context context{.out = out, .error = error};
    {
        jixiao::cli::Progress progress(context, 2);
        progress.update(1, "a.xlsx");
    }
    CHECK(error.str().empty());
    context.error_columns = 80;
    {
        jixiao::cli::Progress progress(context, 2);
        progress.update(1, "a.xlsx");
        progress.update(2, "b.xlsx");
    }
    CHECK(error.str() == "\r\x1B[K[1/2]  a.xlsx\r\x1B[K[2/2]  b.xlsx\r\x1B[K");
}
