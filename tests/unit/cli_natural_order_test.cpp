// SPDX-License-Identifier: MIT
#include "cli/files/natural_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using jixiao::cli::natural_less;

TEST_CASE("numbers in names sort as numbers") {
    std::vector<std::string> names{"10_乐山市", "2_自贡市", "表",     "1_成都市",
                                   "01_成都市", "a10b2",    "a10b10", "a2"};
    std::sort(names.begin(), names.end(), natural_less);
    CHECK(names == std::vector<std::string>{"1_成都市", "01_成都市", "2_自贡市", "10_乐山市", "a2",
                                            "a10b2", "a10b10", "表"});
}

TEST_CASE("the order is strict and total") {
    const std::vector<std::string> names{"",
                                         "0",
                                         "00",
                                         "01",
                                         "1",
                                         "1a",
                                         "01a",
                                         "a",
                                         "a0",
                                         "a00",
                                         "b",
                                         "99999999999999999999999",
                                         "100000000000000000000000"};
    for (const std::string& a : names) {
        for (const std::string& b : names) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(int{natural_less(a, b)} + int{natural_less(b, a)} == (a == b ? 0 : 1));
        }
    }
    CHECK(natural_less("99999999999999999999999", "100000000000000000000000"));
}
