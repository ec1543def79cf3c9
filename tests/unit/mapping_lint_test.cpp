// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/mapping_complaints.hpp"

using namespace jixiao::test;

TEST_CASE("contradiction: two columns with the same head") {
    CHECK(
        complaints(with_more(
            "[[block.column]]\npath = \"money\"\ntype = \"amount\"\nheads = [\"金 额\"]\n")) ==
        R"T(my.toml:28:10: error: the columns “money” and “amount” have the same head and cannot be told apart [JX0506]
    heads = ["金 额"]
             ^
    Write the upper head as well ("upper > lower"), or say with follows which column it stands behind.
)T");
}

TEST_CASE("contradiction: a head that stands twice in one column") {
    CHECK(
        complaints(with("heads = [\"金额\"]", "heads = [\"金额\", \"1. 金额\"]")) ==
        R"T(my.toml:21:16: error: “1. 金额” is the same label as in line 21 (spaces, numberings and brackets do not count) [JX0511]
    heads = ["金额", "1. 金额"]
                     ^
    Delete one of them; two fields with one label are told apart by under.
)T");
}

TEST_CASE("contradiction: a column without a head") {
    CHECK(complaints(with("heads = [\"金额\"]\n", "")) ==
          R"T(my.toml:18:1: error: the column “amount” has no head [JX0507]
    [[block.column]]
    ^
    Add heads, or row_label = true for the column of row labels.
)T");
}

TEST_CASE("contradiction: two columns with the same path") {
    CHECK(complaints(with("path = \"amount\"", "path = \"unit\"")) ==
          R"T(my.toml:18:1: error: the path “unit” stands twice [JX0504]
    [[block.column]]
    ^
    Rename one; columns of one kind may be written unit[].
)T");
}

TEST_CASE("contradiction: a path inside a value") {
    CHECK(complaints(with("path = \"amount\"", "path = \"unit.amount\"")) ==
          R"T(my.toml:18:1: error: “unit” is a value and cannot hold “unit.amount” as well [JX0505]
    [[block.column]]
    ^
    Rename one of them.
)T");
}

TEST_CASE("contradiction: a field in the place of a block") {
    CHECK(complaints(with("header.unit", "rows")) ==
          R"T(my.toml:9:1: error: the path “rows” stands twice [JX0504]
    [[field]]
    ^
    Rename one; columns of one kind may be written rows[].
)T");
}

TEST_CASE("contradiction: follows that names no column") {
    CHECK(complaints(with("type = \"amount\"", "type = \"amount\"\nfollows = \"unti\"")) ==
          R"T(my.toml:18:1: error: no column has the path “unti” [JX0501]
    [[block.column]]
    ^
    Allowed: unit, amount
    did you mean “unit”?
)T");
}

TEST_CASE("contradiction: a column that follows itself") {
    CHECK(complaints(with("type = \"amount\"", "type = \"amount\"\nfallback = \"amount\"")) ==
          R"T(my.toml:18:1: error: the column “amount” follows or falls back on itself [JX0508]
    [[block.column]]
    ^
)T");
}

TEST_CASE("contradiction: a head deeper than the head rows") {
    CHECK(complaints(with("heads = [\"金额\"]", "heads = [\"本年 > 金额\"]")) ==
          R"T(my.toml:21:10: error: the head “本年 > 金额” has 2 parts, but head_rows = 1 [JX0512]
    heads = ["本年 > 金额"]
             ^
    Raise head_rows (at most 3), or shorten the head.
)T");
}

TEST_CASE("contradiction: a head with an empty part") {
    CHECK(complaints(with("name = \"rows\"", "name = \"rows\"\nhead_rows = 2")
                         .append("[[block.column]]\npath = \"last\"\nheads = [\"上年 >\"]\n")) ==
          R"T(my.toml:28:10: error: one side of > is empty in the head “上年 >” [JX0513]
    heads = ["上年 >"]
             ^
)T");
}

TEST_CASE("contradiction: two columns of one level") {
    CHECK(complaints(with_more("[[block.column]]\npath = \"a\"\ntype = \"level\"\nlevel = 1\nheads "
                               "= [\"甲\"]\n[[block.column]]\npath = \"b\"\ntype = "
                               "\"level\"\nlevel = 1\nheads = [\"乙\"]\n")) ==
          R"T(my.toml:30:1: error: there are two columns of level 1 [JX0514]
    [[block.column]]
    ^
)T");
}

TEST_CASE("contradiction: a gap between levels") {
    CHECK(complaints(with_more("[[block.column]]\npath = \"a\"\ntype = \"level\"\nlevel = 1\nheads "
                               "= [\"甲\"]\n[[block.column]]\npath = \"b\"\ntype = "
                               "\"level\"\nlevel = 3\nheads = [\"乙\"]\n")) ==
          R"T(my.toml:30:1: warning: there is a level 3 but no level 2 [JX0515]
    [[block.column]]
    ^
    Number the levels from 1 without gaps.
)T");
}

TEST_CASE("contradiction: a row kind twice") {
    CHECK(
        complaints(with_more("[[block.row_kind]]\nname = \"all\"\nlabels = [\"合 计：\"]\n")) ==
        R"T(my.toml:27:11: error: “合 计：” is the same label as in line 24 (spaces, numberings and brackets do not count) [JX0511]
    labels = ["合 计："]
              ^
    Delete one of them; two fields with one label are told apart by under.
)T");
}

TEST_CASE("contradiction: a row kind that opens nothing") {
    CHECK(complaints(with("labels = [\"合计\"]\n", "labels = [\"合计\"]\nopens = \"city\"\n")) ==
          R"T(my.toml:22:1: error: there is no row kind “city” [JX0502]
    [[block.row_kind]]
    ^
    Allowed: total
)T");
}

TEST_CASE("contradiction: row kinds without a column of row labels") {
    CHECK(complaints(with("row_label = true\n", "")) ==
          R"T(my.toml:21:1: warning: there are row kinds but no column with row_label [JX0510]
    [[block.row_kind]]
    ^
    Add row_label = true to the column that holds the row labels.
)T");
}

TEST_CASE("contradiction: two columns of row labels") {
    CHECK(complaints(with("type = \"amount\"", "row_label = true")) ==
          R"T(my.toml:12:1: error: a block can have only one column with row_label [JX0509]
    [[block]]
    ^
)T");
}

TEST_CASE("contradiction: a total that names no column") {
    CHECK(complaints(with_more("[[block.total]]\nlabels = [\"总计\"]\nfields = { \"totals.amount\" "
                               "= \"amuont\" }\n")) ==
          R"T(my.toml:25:1: error: no column has the path “amuont” [JX0501]
    [[block.total]]
    ^
    Allowed: unit, amount
    did you mean “amount”?
)T");
}

TEST_CASE("contradiction: a stop that is a row") {
    CHECK(
        complaints(with("name = \"rows\"", "name = \"rows\"\nstops = [\"合计\"]")) ==
        R"T(my.toml:14:10: error: “合计” ends the block but is also the row label of line 25; that row would never be read [JX0521]
    stops = ["合计"]
             ^
    Delete one of them.
)T");
}

TEST_CASE("contradiction: head_into without head_of") {
    CHECK(complaints(with("name = \"rows\"", "name = \"rows\"\nhead_into = \"level2\"")) ==
          R"T(my.toml:12:1: error: head_into and head_of must stand together [JX0522]
    [[block]]
    ^
)T");
}

TEST_CASE("contradiction: points out of reach") {
    CHECK(complaints(with("title = [\"资金分配表\"]", "least = 70")) ==
          R"T(my.toml:6:1: error: least = 70, but at most 60 points can be reached [JX0516]
    [recognise]
    ^
    The title counts 40 points, the words 60 together.
)T");
}

TEST_CASE("contradiction: points that any sheet reaches") {
    CHECK(complaints(with("title = [\"资金分配表\"]", "title = [\"资金分配表\"]\nleast = 20")) ==
          R"T(my.toml:6:1: warning: least = 20 is so low that unrelated sheets will fit [JX0517]
    [recognise]
    ^
    60 or more is a good choice.
)T");
}

TEST_CASE("contradiction: a word that is the title") {
    CHECK(
        complaints(with("\"单位\", \"合计\"", "\"单位\", \"资金 分配表\"")) ==
        R"T(my.toml:8:16: warning: the word “资金 分配表” is the title itself and proves nothing more [JX0518]
    words = ["单位", "资金 分配表"]
                     ^
    Take a head or label instead.
)T");
}

TEST_CASE("contradiction: a word that stands twice") {
    CHECK(
        complaints(with("\"单位\", \"合计\"", "\"单位\", \"单位：\"")) ==
        R"T(my.toml:8:16: error: “单位：” is the same label as in line 8 (spaces, numberings and brackets do not count) [JX0511]
    words = ["单位", "单位："]
                     ^
    Delete one of them; two fields with one label are told apart by under.
)T");
}

TEST_CASE("contradiction: a word that must and must not stand") {
    CHECK(complaints(with("title = [\"资金分配表\"]", "without = [\"合计\"]")) ==
          R"T(my.toml:7:12: error: “合计” stands in words and in without [JX0519]
    without = ["合计"]
               ^
    Delete one of them.
)T");
}

TEST_CASE("contradiction: labels of a field that is found by its place") {
    CHECK(
        complaints(with("labels = [\"填报单位\"]", "place = \"title\"\nlabels = [\"填报单位\"]")) ==
        R"T(my.toml:12:11: warning: the field “header.unit” is found by its place; its labels are not used [JX0520]
    labels = ["填报单位"]
              ^
    Delete labels or place.
)T");
}

TEST_CASE("contradiction: one label for two fields") {
    CHECK(
        complaints(
            with("[[block]]",
                 "[[field]]\npath = \"header.other\"\nlabels = [\"填报单位：\"]\n[[block]]")) ==
        R"T(my.toml:14:11: error: “填报单位：” is the same label as in line 11 (spaces, numberings and brackets do not count) [JX0511]
    labels = ["填报单位："]
              ^
    Delete one of them; two fields with one label are told apart by under.
)T");
}

TEST_CASE("fields below different labels may have the same one") {
    const auto two = [](const std::string& under) {
        return complaints(with(
            "[[block]]",
            "[[field]]\npath = \"header.other\"\nlabels = [\"填报单位\"]\n" + under + "[[block]]"));
    };
    CHECK(two("under = [\"主管部门\"]\n").empty());
    CHECK_FALSE(two("").empty());
}

TEST_CASE("contradiction: an unknown unit of money") {
    CHECK(complaints(with("name = \"分配表\"", "name = \"分配表\"\namount_unit = \"万员\"")) ==
          R"T(my.toml:2:1: error: “万员” is no unit of money [JX0503]
    [form]
    ^
    Allowed: 元, 万元
    did you mean “万元”?
)T");
}

TEST_CASE("contradiction: a unit of a column without amounts") {
    CHECK(complaints(with("row_label = true", "row_label = true\nunit = \"万元\"")) ==
          R"T(my.toml:14:1: warning: the column “unit” is no amount; its unit is not used [JX0523]
    [[block.column]]
    ^
    Delete unit, or write type = "amount".
)T");
}
