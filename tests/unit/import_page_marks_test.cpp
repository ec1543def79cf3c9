// SPDX-License-Identifier: MIT
#include "import/identify/page_marks.hpp"

#include <doctest/doctest.h>

using jixiao::importer::is_page_mark;
using jixiao::importer::without_continued;

TEST_CASE("what a page break brings along is told from content") {
    for (const char* text : {"续表", "（续上表）", "——接下页——", "接上页", "第1页",
                             "第 2 页 共 3 页", "第一页", "—2—", "- 12 -", "－ 3 －", "1页/3页"}) {
        CAPTURE(text);
        CHECK(is_page_mark(text));
    }
    for (const char* text : {"", "-", "——", "5", "-5", "2023-2024", "第1", "1/3", "续建项目",
                             "延续项目", "第2季度", "接上级通知", "十", "页"}) {
        CAPTURE(text);
        CHECK_FALSE(is_page_mark(text));
    }
}

TEST_CASE("a title is the same on the next page") {
    for (const char* key : {"自评表(续表)", "自评表(续)", "自评表续表", "自评表(续上表)",
                            "(接上页)自评表", "自评表"}) {
        CAPTURE(key);
        CHECK(without_continued(key) == "自评表");
    }
}
