// SPDX-License-Identifier: MIT
// Points in steps, and where forms tell them.
#include "check/rules/steps.hpp"

#include <doctest/doctest.h>

namespace jixiao::check {
namespace {

Decimal decimal(const char* text) {
    return Decimal::parse(text).value();
}

}  // namespace

TEST_CASE("multiples are exact") {
    CHECK(is_multiple(decimal("1.5"), decimal("0.5")));
    CHECK(is_multiple(decimal("0"), decimal("0.5")));
    CHECK(is_multiple(decimal("0.9"), decimal("0.3")));
    CHECK_FALSE(is_multiple(decimal("0.8"), decimal("0.5")));
    CHECK_FALSE(is_multiple(decimal("0.05"), decimal("0.1")));
    CHECK_FALSE(is_multiple(decimal("1"), decimal("0")));
    CHECK_FALSE(is_multiple(decimal("1"), decimal("-1")));
}

TEST_CASE("the number between two words") {
    CHECK(number_between("发现一处扣0.5分，直至扣完", "扣", "分") == decimal("0.5"));
    CHECK(number_between("扣完为止,每处扣1分", "扣", "分") == decimal("1"));
    CHECK(number_between("加0.5分,最多加2分", "最多加", "分") == decimal("2"));
    CHECK_FALSE(number_between("酌情扣分", "扣", "分"));
    CHECK_FALSE(number_between("扣完为止", "扣", "分"));
    CHECK_FALSE(number_between("", "扣", "分"));
}

}  // namespace jixiao::check
