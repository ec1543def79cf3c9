// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "store/json/layout_memo.hpp"

using namespace jixiao::store;

namespace {

// The object that results when every value is its path's index.
std::string laid_out(const std::vector<std::string_view>& paths) {
    const KeyLayout layout(paths);
    std::string out = "{";
    for (const KeyLayout::Step& step : layout.steps()) {
        out += step.before;
        out += std::to_string(step.index);
    }
    return out + layout.end() + "}";
}

}  // namespace

TEST_CASE("flat paths stand in their order") {
    CHECK(laid_out({}) == "{}");
    CHECK(laid_out({"b", "a"}) == R"({"b":0,"a":1})");
}

TEST_CASE("groups stand where their first member stands") {
    CHECK(laid_out({"unit", "self.rank", "self.projects.a.score", "review.rank", "self.total",
                    "self.projects.b.score", "self.projects.a.executed"}) ==
          R"({"unit":0,"self":{"rank":1,"projects":{"a":{"score":2,"executed":6},"b":{"score":5}},)"
          R"("total":4},"review":{"rank":3}})");
}

TEST_CASE("names that begin alike are different groups") {
    CHECK(laid_out({"a.x", "ab.x", "a.y"}) == R"({"a":{"x":0,"y":2},"ab":{"x":1}})");
}

TEST_CASE("arrays gather their values") {
    CHECK(laid_out({"bands[]", "score", "bands[]", "x.y[]"}) ==
          R"({"bands":[0,2],"score":1,"x":{"y":[3]}})");
}

TEST_CASE("a path that stands twice keeps its first value") {
    CHECK(laid_out({"a", "b", "a"}) == R"({"a":0,"b":1})");
}

TEST_CASE("keys are escaped") {
    CHECK(laid_out({"a\"b"}) == R"({"a\"b":0})");
}

TEST_CASE("a memo keeps layouts and makes new ones") {
    using Paths = std::vector<std::string_view>;
    LayoutMemo memo;
    const KeyLayout* const first = &memo.of(Paths{"a", "b"});
    const KeyLayout& other = memo.of(Paths{"a.c"});
    REQUIRE(other.steps().size() == 1);
    CHECK(other.steps()[0].before == R"("a":{"c":)");
    CHECK(other.end() == "}");
    CHECK(&memo.of(Paths{std::string("a"), std::string("b")}) == first);
    // More than it keeps.
    for (int i = 0; i < 100; ++i) {
        const std::string path = "x" + std::to_string(i);
        CHECK(memo.of(Paths{path}).fits(Paths{path}));
    }
    CHECK(memo.of(Paths{"a", "b"}).fits(Paths{"a", "b"}));
}
