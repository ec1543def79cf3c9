// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/mapping_complaints.hpp"

using namespace jixiao::test;

// The full text that the user sees, for each mistake.

TEST_CASE("no TOML: a Chinese key without quotes") {
    CHECK(complaints(with("id =", "单位 =")) ==
          R"T(my.toml:3:1: error: the key “单位” must stand in quotes [JX0308]
    单位 = "my-2023"
    ^
    Write "单位".
)T");
}

TEST_CASE("no TOML: a quote that is never closed") {
    CHECK(complaints(with("\"分配表\"", "\"分配表")) ==
          R"T(my.toml:5:8: error: this quote is never closed [JX0306]
    name = "分配表
           ^
    Put a quote behind the text; a text must end on its line.
)T");
}

TEST_CASE("no TOML: a quote that is never closed, inside a list") {
    CHECK(complaints(with("\"合计\"]", "\"合计]")) ==
          R"T(my.toml:8:16: error: this quote is never closed [JX0306]
    words = ["单位", "合计]
                     ^
    Put a quote behind the text; a text must end on its line.
)T");
}

TEST_CASE("no TOML: full-width quotes") {
    CHECK(complaints(with("\"分配表\"", "“分配表”")) ==
          R"T(my.toml:5:8: error: “ is a full-width sign [JX0304]
    name = “分配表”
           ^
    Type a plain " instead.
)T");
}

TEST_CASE("no TOML: a full-width equals sign") {
    CHECK(complaints(with("name = \"分配表\"", "name＝\"分配表\"")) ==
          R"T(my.toml:5:5: error: ＝ is a full-width sign [JX0304]
    name＝"分配表"
        ^
    Type a plain = instead.
)T");
}

TEST_CASE("no TOML: a full-width comma in a list") {
    CHECK(complaints(with("\"单位\", \"合计\"", "\"单位\"，\"合计\"")) ==
          R"T(my.toml:8:14: error: ， is a full-width sign [JX0304]
    words = ["单位"，"合计"]
                   ^
    Type a plain , instead.
)T");
}

TEST_CASE("no TOML: a full-width space in front of a key") {
    CHECK(complaints(with("kind =", "\u3000kind =")) ==
          R"T(my.toml:4:1: error: this is a full-width space [JX0305]
    　kind = "allocation"
    ^
    Use a plain space.
)T");
}

TEST_CASE("no TOML: a missing comma") {
    CHECK(complaints(with("\"单位\", \"合计\"", "\"单位\" \"合计\"")) ==
          R"T(my.toml:8:15: error: a comma between two items, or the closing ], is missing [JX0314]
    words = ["单位" "合计"]
                    ^
    Write: ["甲", "乙"]
)T");
}

TEST_CASE("no TOML: a list that is never closed") {
    CHECK(complaints(with_more("[[block.total]]\nlabels = [\"总计\"\n")) ==
          R"T(my.toml:26:16: error: this list is never closed with ] [JX0315]
    labels = ["总计"
                    ^
    Put ] behind the last item.
)T");
}

TEST_CASE("no TOML: text without quotes") {
    CHECK(complaints(with("\"allocation\"", "allocation")) ==
          R"T(my.toml:4:8: error: the text here is not in quotes [JX0313]
    kind = allocation
           ^
    Put texts in plain quotes "; yes and no are true and false.
)T");
}

TEST_CASE("no TOML: yes for true") {
    CHECK(complaints(with("row_label = true", "row_label = yes")) ==
          R"T(my.toml:17:13: error: the text here is not in quotes [JX0313]
    row_label = yes
                ^
    Put texts in plain quotes "; yes and no are true and false.
)T");
}

TEST_CASE("no TOML: a key without a value") {
    CHECK(complaints(with("\"allocation\"", "")) ==
          R"T(my.toml:4:8: error: a value is missing behind the equals sign [JX0312]
    kind = 
           ^
    Put a text in quotes, several texts in square brackets.
)T");
}

TEST_CASE("no TOML: a key without an equals sign") {
    CHECK(complaints(with("kind = \"allocation\"", "kind")) ==
          R"T(my.toml:4:5: error: an equals sign is missing behind the key [JX0311]
    kind
        ^
    Write: key = value
)T");
}

TEST_CASE("no TOML: two keys on one line") {
    CHECK(complaints(with("\nkind =", " kind =")) ==
          R"T(my.toml:3:16: error: only one “key = value” may stand on a line [JX0319]
    id = "my-2023" kind = "allocation"
                   ^
    Begin a new line.
)T");
}

TEST_CASE("no TOML: a key that stands twice") {
    CHECK(complaints(with("kind =", "id = \"b\"\nkind =")) ==
          R"T(my.toml:4:1: error: the key “id” stands twice in the same table [JX0309]
    id = "b"
    ^
    Delete one of them; if a new item begins here, start it with [[…]].
)T");
}

TEST_CASE("no TOML: a quoted key that stands twice") {
    CHECK(complaints(with_more("[[block.total]]\nlabels = [\"总计\"]\nfields = { \"a.b\" = "
                               "\"amount\" }\n\"fields\" = { \"a.c\" = \"amount\" }\n")) ==
          R"T(my.toml:28:1: error: the key “fields” stands twice in the same table [JX0309]
    "fields" = { "a.c" = "amount" }
    ^
    Delete one of them; if a new item begins here, start it with [[…]].
)T");
}

TEST_CASE("no TOML: a table that stands twice") {
    CHECK(
        complaints(with("[recognise]", "[form]\n[recognise]")) ==
        R"T(my.toml:6:1: error: the table [form] stands twice, or was begun in another way [JX0310]
    [form]
    ^
    A table that may stand several times is written [[…]].
)T");
}

TEST_CASE("no TOML: a header with one bracket") {
    CHECK(complaints(with("[recognise]", "[recognise")) ==
          R"T(my.toml:6:11: error: the brackets of this table header are not complete [JX0317]
    [recognise
              ^
    Write: [form] or [[field]]
)T");
}

TEST_CASE("no TOML: a single table where several may stand") {
    CHECK(
        complaints(with("[[field]]", "[field]") + "[[field]]\n") ==
        R"T(my.toml:25:1: error: the table [[field]] stands twice, or was begun in another way [JX0310]
    [[field]]
    ^
    A table that may stand several times is written [[…]].
)T");
}

TEST_CASE("no TOML: an inline table over two lines") {
    CHECK(
        complaints(with_more(
            "[[block.total]]\nlabels = [\"总计\"]\nfields = {\n \"a\" = \"amount\" }\n")) ==
        R"T(my.toml:27:11: error: what stands in braces must be on one line, with commas between its items and none behind the last [JX0316]
    fields = {
              ^
    Write: { a = "甲", b = "乙" }
)T");
}

TEST_CASE("no TOML: a backslash in a text") {
    CHECK(complaints(with("\"分配表\"", "\"分\\\\配\\d\"")) ==
          R"T(my.toml:5:14: error: a backslash has a special meaning inside quotes [JX0318]
    name = "分\\配\d"
                   ^
    Write \\, or use single quotes '…'.
)T");
}

TEST_CASE("no TOML: GBK text") {
    CHECK(complaints(with("\"分配表\"", "\"\xB7\xD6\xC5\xE4\"")) ==
          R"T(my.toml:5:8: error: the file is not encoded in UTF-8 [JX0303]
    name = "????"
           ^
    Save it as UTF-8 in your editor.
)T");
}

TEST_CASE("no TOML: a control character") {
    CHECK(complaints(with("\"分配表\"", "\"分\x01配\"")) ==
          R"T(my.toml:5:10: error: there is an invisible control character here [JX0307]
    name = "分?配"
              ^
    Delete it and type the text again.
)T");
}

TEST_CASE("no TOML: anything else") {
    CHECK(
        complaints(with("format = 1", "format = 01")) ==
        R"T(my.toml:1:12: error: this is no valid TOML: Error while parsing decimal integer: leading zeroes are prohibited [JX0302]
    format = 01
               ^
)T");
}
