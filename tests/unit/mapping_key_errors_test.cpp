// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "support/mapping_complaints.hpp"

using namespace jixiao::test;

TEST_CASE("printed options are for texts only") {
    CHECK(complaints(with("labels = [\"填报单位\"]",
                          "labels = [\"填报单位\"]\ntype = \"count\"\nchoices = [\"甲\"]"))
              .find("[JX0404]") != std::string::npos);
    CHECK(complaints(with("labels = [\"填报单位\"]",
                          "labels = [\"填报单位\"]\nchoices = [\"甲\", \"乙\"]"))
              .empty());
}

TEST_CASE("wrong keys and values: an unknown key with its likely meaning") {
    CHECK(complaints(with("labels = [\"填报单位\"]", "lables = [\"填报单位\"]")) ==
          R"T(my.toml:11:1: error: unknown key “lables” [JX0402]
    lables = ["填报单位"]
    ^
    Allowed: path, type, place, labels, under, choices, value, required
    did you mean “labels”?
)T");
}

TEST_CASE("wrong keys and values: an unknown key that resembles nothing") {
    CHECK(complaints(with_more("colour = \"red\"\n")) ==
          R"T(my.toml:25:1: error: unknown key “colour” [JX0402]
    colour = "red"
    ^
    Allowed: name, labels, opens, data, required
)T");
}

TEST_CASE("wrong keys and values: an unknown key at the top") {
    CHECK(complaints("titel = \"x\"\n" + std::string(kSoundMapping)) ==
          R"T(my.toml:1:1: error: unknown key “titel” [JX0402]
    titel = "x"
    ^
    Allowed: format, form, recognise, field, block, layout, rule
)T");
}

TEST_CASE("wrong keys and values: a missing format") {
    CHECK(complaints(with("format = 1\n", "")) ==
          R"T(my.toml:1:1: error: format is missing [JX0403]
    [form]
    ^
)T");
}

TEST_CASE("wrong keys and values: a format of the future") {
    CHECK(complaints(with("format = 1", "format = 2")) ==
          R"T(my.toml:1:10: error: this program reads mappings of format 1 only [JX0401]
    format = 2
             ^
    Write format = 1, or update the program.
)T");
}

TEST_CASE("wrong keys and values: several mistakes at once") {
    CHECK(complaints(with("id = \"my-2023\"\nkind = \"allocation\"", "measure = \"loose\"")) ==
          R"T(my.toml:2:1: error: id is missing [JX0403]
    [form]
    ^

my.toml:2:1: error: kind is missing [JX0403]
    [form]
    ^

my.toml:3:11: error: “loose” is not allowed here [JX0404]
    measure = "loose"
              ^
    Allowed: free, bracketed
)T");
}

TEST_CASE("wrong keys and values: a missing section") {
    CHECK(complaints(with("[recognise]", "[recognize]")) ==
          R"T(my.toml:1:1: error: recognise is missing [JX0403]
    format = 1
    ^

my.toml:6:2: error: unknown key “recognize” [JX0402]
    [recognize]
     ^
    Allowed: format, form, recognise, field, block, layout, rule
    did you mean “recognise”?
)T");
}

TEST_CASE("wrong keys and values: neither field nor block") {
    CHECK(complaints("format = 1\n[form]\nid = \"a\"\nkind = \"b\"\nname = "
                     "\"c\"\n[recognise]\nwords = [\"d\"]\n") ==
          R"T(my.toml:1:1: error: [[field]] / [[block]] is missing [JX0403]
    format = 1
    ^
)T");
}

TEST_CASE("wrong keys and values: a word that is not in the list") {
    CHECK(complaints(with("type = \"amount\"", "type = \"ammount\"")) ==
          R"T(my.toml:20:8: error: “ammount” is not allowed here [JX0404]
    type = "ammount"
           ^
    Allowed: text, label, amount, rate, points, count, rank, year, date, measure, yes_no, grade, level
    did you mean “amount”?
)T");
}

TEST_CASE("wrong keys and values: a place that does not exist") {
    CHECK(complaints(with("labels = [\"填报单位\"]", "place = \"titel\"")) ==
          R"T(my.toml:11:9: error: “titel” is not allowed here [JX0404]
    place = "titel"
            ^
    Allowed: label, title, before_title, after_title, title_area
    did you mean “title”?
)T");
}

TEST_CASE("wrong keys and values: a side that does not exist") {
    CHECK(
        complaints(with("labels = [\"填报单位\"]", "labels = [\"填报单位\"]\nvalue = \"left\"")) ==
        R"T(my.toml:12:9: error: “left” is not allowed here [JX0404]
    value = "left"
            ^
    Allowed: right, below
)T");
}

TEST_CASE("wrong keys and values: a number for a text") {
    CHECK(complaints(with("\"分配表\"", "2023")) ==
          R"T(my.toml:5:8: error: a text in quotes is expected here [JX0407]
    name = 2023
           ^
)T");
}

TEST_CASE("wrong keys and values: a text for true") {
    CHECK(complaints(with("row_label = true", "row_label = \"true\"")) ==
          R"T(my.toml:17:13: error: true or false is expected here, without quotes [JX0409]
    row_label = "true"
                ^
)T");
}

TEST_CASE("wrong keys and values: a number out of range") {
    CHECK(
        complaints(
            with("words = [\"单位\", \"合计\"]", "words = [\"单位\", \"合计\"]\nleast = 120")) ==
        R"T(my.toml:9:9: error: a whole number from 1 to 100 is expected here, without quotes [JX0410]
    least = 120
            ^
)T");
}

TEST_CASE("wrong keys and values: a text for a number") {
    CHECK(
        complaints(with("name = \"rows\"", "name = \"rows\"\nhead_rows = \"2\"")) ==
        R"T(my.toml:14:13: error: a whole number from 1 to 3 is expected here, without quotes [JX0410]
    head_rows = "2"
                ^
)T");
}

TEST_CASE("wrong keys and values: a number in a list of labels") {
    CHECK(complaints(with("[\"填报单位\"]", "[\"填报单位\", 3]")) ==
          R"T(my.toml:11:19: error: a text in quotes is expected here [JX0407]
    labels = ["填报单位", 3]
                          ^
)T");
}

TEST_CASE("wrong keys and values: an empty list") {
    CHECK(complaints(with("[\"填报单位\"]", "[]")) ==
          R"T(my.toml:11:10: error: the list here is empty [JX0406]
    labels = []
             ^
    Fill it in, or delete the line.
)T");
}

TEST_CASE("wrong keys and values: an empty text") {
    CHECK(complaints(with("[\"填报单位\"]", "[\" \"]")) ==
          R"T(my.toml:11:11: error: the text here is empty [JX0405]
    labels = [" "]
              ^
    Fill it in, or delete the line.
)T");
}

TEST_CASE("wrong keys and values: a table for a list of labels") {
    CHECK(complaints(with("[\"填报单位\"]", "{ a = 1 }")) ==
          R"T(my.toml:11:10: error: a list of texts is expected here [JX0408]
    labels = { a = 1 }
             ^
    Write: ["甲", "乙"]
)T");
}

TEST_CASE("wrong keys and values: single brackets for a block") {
    CHECK(
        complaints(with("[[block]]\nname = \"rows\"\n[[block.column]]\npath = \"unit\"\nheads = "
                        "[\"单位\"]\nrow_label = true\n[[block.column]]",
                        "[block]\nname = \"rows\"\n[[block.column]]")) ==
        R"T(my.toml:12:1: error: “block” may stand several times and begins with double brackets [JX0413]
    [block]
    ^
    Write: [[block]]
)T");
}

TEST_CASE("wrong keys and values: double brackets for the form") {
    CHECK(complaints(with("[form]", "[[form]]")) ==
          R"T(my.toml:2:1: error: “form” must be one table [JX0412]
    [[form]]
    ^
    Write: [form]
)T");
}

TEST_CASE("wrong keys and values: a capital letter in a path") {
    CHECK(complaints(with("path = \"amount\"", "path = \"Amount\"")) ==
          R"T(my.toml:19:8: error: “Amount” cannot be a path [JX0416]
    path = "Amount"
           ^
    A path is made of names joined by dots: header.project_name
)T");
}

TEST_CASE("wrong keys and values: a Chinese path") {
    CHECK(complaints(with("path = \"amount\"", "path = \"金额\"")) ==
          R"T(my.toml:19:8: error: “金额” cannot be a path [JX0416]
    path = "金额"
           ^
    A path is made of names joined by dots: header.project_name
)T");
}

TEST_CASE("wrong keys and values: a path with an empty part") {
    CHECK(complaints(with("header.unit", "header..unit")) ==
          R"T(my.toml:10:8: error: “header..unit” cannot be a path [JX0416]
    path = "header..unit"
           ^
    A path is made of names joined by dots: header.project_name
)T");
}

TEST_CASE("wrong keys and values: a level column without its level") {
    CHECK(complaints(with("type = \"amount\"", "type = \"level\"")) ==
          R"T(my.toml:18:1: error: the level column “amount” does not say which level it is [JX0420]
    [[block.column]]
    ^
    Add level = 1, 2 …
)T");
}

TEST_CASE("wrong keys and values: a field without labels") {
    CHECK(
        complaints(with("labels = [\"填报单位\"]\n", "")) ==
        R"T(my.toml:9:1: error: the field “header.unit” does not say by which label it is found [JX0421]
    [[field]]
    ^
    Add labels, or say with place where it stands.
)T");
}

TEST_CASE("wrong keys and values: a total line without labels") {
    CHECK(complaints(with_more("[[block.total]]\nlabel = \"totals.label\"\n")) ==
          R"T(my.toml:25:1: error: the total line does not say by which label it is found [JX0422]
    [[block.total]]
    ^
    Add labels, or blank_label = true.
)T");
}

TEST_CASE("wrong keys and values: an unknown dictionary") {
    CHECK(complaints(with("row_label = true", "row_label = true\ndictionary = \"taxonmy\"")) ==
          R"T(my.toml:18:14: error: there is no dictionary “taxonmy” [JX0417]
    dictionary = "taxonmy"
                 ^
    Allowed: funds, taxonomy, units
    did you mean “taxonomy”?
)T");
}

TEST_CASE("wrong keys and values: a dimension that is no dictionary") {
    CHECK(complaints(
              with("name = \"rows\"", "name = \"rows\"\n[block.dimensions]\nfund = \"@fund\"")) ==
          R"T(my.toml:15:8: error: there is no dictionary “@fund” [JX0417]
    fund = "@fund"
           ^
    Allowed: @funds, @taxonomy, @units
    did you mean “@funds”?
)T");
}

TEST_CASE("wrong keys and values: a dimension of the wrong kind") {
    CHECK(
        complaints(with("name = \"rows\"", "name = \"rows\"\n[block.dimensions]\nfund = 5")) ==
        R"T(my.toml:15:8: error: { name = ["head words"] } or "@dictionary" is expected here [JX0414]
    fund = 5
           ^
)T");
}

TEST_CASE("wrong keys and values: an unknown dimension in a path") {
    CHECK(complaints(
              with("[[block.column]]", "[block.dimensions]\nfund = \"@funds\"\n[[block.column]]")
                  .append(
                      "[[block.column]]\npath = \"paid.{found}\"\nheads = [\"{fund}支付数\"]\n")) ==
          R"T(my.toml:27:1: error: there is no “found” in [block.dimensions] [JX0418]
    [[block.column]]
    ^
    Allowed: fund
    did you mean “fund”?

my.toml:29:10: error: {fund} is used here but is missing from the column's path “paid.{found}” [JX0419]
    heads = ["{fund}支付数"]
             ^
    Add it to the path, or several columns would be read into one place.
)T");
}

TEST_CASE("wrong keys and values: a dimension in the head that is not in the path") {
    CHECK(
        complaints(
            with("name = \"rows\"", "name = \"rows\"\n[block.dimensions]\nfund = \"@funds\"")
                .append("[[block.column]]\npath = \"paid\"\nheads = [\"{fund}支付数\"]\n")) ==
        R"T(my.toml:29:10: error: {fund} is used here but is missing from the column's path “paid” [JX0419]
    heads = ["{fund}支付数"]
             ^
    Add it to the path, or several columns would be read into one place.
)T");
}
