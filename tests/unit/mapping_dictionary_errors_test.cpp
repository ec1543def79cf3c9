// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/mapping_complaints.hpp"

using namespace jixiao::test;

TEST_CASE("dictionary: a code that stands twice") {
    CHECK(dictionary_complaints("name = \"grades\"\n[[entry]]\ncode = \"good\"\n[[entry]]\ncode = "
                                "\"good\"\nname = \"良\"\n") ==
          R"T(my.toml:4:1: error: the code “good” stands twice in the dictionary [JX0423]
    [[entry]]
    ^
    Join the two entries.
)T");
}

TEST_CASE("dictionary: a word in two entries") {
    CHECK(dictionary_complaints(
              "name = \"grades\"\n[[entry]]\ncode = \"good\"\nname = \"良\"\n[[entry]]\ncode = "
              "\"fair\"\nname = \"中\"\nlabels = [\"中等\", \"良\"]\n") ==
          R"T(my.toml:8:17: error: “良” already stands in the entry “良” (my.toml:2) [JX0524]
    labels = ["中等", "良"]
                      ^
    A word can belong to one entry only (below the same parent).
)T");
}

TEST_CASE("dictionary: a parent that does not exist") {
    CHECK(
        dictionary_complaints("name = \"taxonomy\"\n[[entry]]\ncode = \"output\"\n[[entry]]\ncode "
                              "= \"output.cost\"\nparent = \"ouput\"\n") ==
        R"T(my.toml:4:1: error: the dictionary has no code “ouput” [JX0525]
    [[entry]]
    ^
    Allowed: output, output.cost
    did you mean “output”?
)T");
}

TEST_CASE("dictionary: a base unit that does not exist") {
    CHECK(dictionary_complaints(
              "name = \"units\"\n[[entry]]\ncode = \"万元\"\nbase = \"元\"\nfactor = 10000\n") ==
          R"T(my.toml:2:1: error: the dictionary has no code “元” [JX0525]
    [[entry]]
    ^
    Allowed: 万元
    did you mean “万元”?
)T");
}

TEST_CASE("dictionary: a factor that is no number") {
    CHECK(
        dictionary_complaints("name = \"units\"\n[[entry]]\ncode = \"元\"\nfactor = \"一万\"\n") ==
        R"T(my.toml:4:10: error: a number above zero is expected here [JX0411]
    factor = "一万"
             ^
    Put decimals in quotes: factor = "0.001"
)T");
}

TEST_CASE("dictionary: an unknown nature") {
    CHECK(dictionary_complaints(
              "name = \"units\"\n[[entry]]\ncode = \"元\"\nnature = \"absolut\"\n") ==
          R"T(my.toml:4:10: error: “absolut” is not allowed here [JX0404]
    nature = "absolut"
             ^
    Allowed: absolute, relative
    did you mean “absolute”?
)T");
}

TEST_CASE("dictionary: an unknown key") {
    CHECK(dictionary_complaints("name = \"units\"\n[[entry]]\ncode = \"元\"\nlabel = [\"圆\"]\n") ==
          R"T(my.toml:4:1: error: unknown key “label” [JX0402]
    label = ["圆"]
    ^
    Allowed: code, name, labels, parent, base, factor, nature
    did you mean “labels”?
)T");
}

TEST_CASE("dictionary: no name") {
    CHECK(dictionary_complaints("[[entry]]\ncode = \"元\"\n") ==
          R"T(my.toml:1:1: error: name is missing [JX0403]
    [[entry]]
    ^
)T");
}
