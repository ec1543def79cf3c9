// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/roster/roster.hpp"
#include "check/roster/roster_rows.hpp"
#include "support/repository.hpp"

using namespace jixiao;
using check::Roster;
using Names = std::vector<std::string>;

namespace {

std::string corpus(const std::string& name) {
    return test::repository("tests/corpus/roster/") + name;
}

Roster roster_in(const std::string& name) {
    return check::read_roster(corpus(name));
}

struct Refusal {
    Code code;
    std::string line;
    std::string found;
    std::string other;
    bool operator==(const Refusal&) const = default;
};

Refusal refusal(const std::string& name) {
    try {
        static_cast<void>(roster_in(name));
    } catch (const Error& error) {
        const Finding& finding = error.finding();
        CHECK(finding.at.file == corpus(name));
        Refusal refusal{error.code(), {}, finding.found, {}};
        for (const auto& [key, word] : finding.args) {
            if (key == "line") refusal.line = word;
            if (key == "other") refusal.other = word;
        }
        return refusal;
    }
    FAIL("was read");
    return {};
}

}  // namespace

TEST_CASE("a roster names one unit a line and remembers where") {
    const Roster roster = roster_in("one_a_line.txt");
    CHECK(roster.file == corpus("one_a_line.txt"));
    REQUIRE(roster.units.size() == 2);
    CHECK(roster.units[0].name == "成都市市场监督管理局");
    CHECK(roster.units[0].aliases.empty());
    CHECK(roster.units[0].line == 2);
    CHECK(roster.units[1].name == "绵阳市市场监督管理局");
    CHECK(roster.units[1].line == 4);
}

TEST_CASE("other names stand behind commas, quoted where they hold one") {
    const Roster roster = roster_in("saved_by_excel.csv");
    REQUIRE(roster.units.size() == 3);
    CHECK(roster.units[0].name == "成都市市场监督管理局");
    CHECK(roster.units[0].aliases == Names{"成都市局", "成都"});
    CHECK(roster.units[1].aliases.empty());
    CHECK(roster.units[2].name == "自贡市局");
    CHECK(roster.units[2].aliases == Names{"自贡市\"市场\"监督管理局,本级"});
    CHECK(roster.units[2].line == 4);
}

TEST_CASE("lines of totals are no units") {
    const Roster roster = roster_in("with_totals.csv");
    REQUIRE(roster.units.size() == 2);
    CHECK(roster.units[1].name == "自贡市");
    CHECK(roster.totals == Names{"合  计", "省级小计", "市州小计"});
}

TEST_CASE("remarks and counts are no units") {
    const Roster roster = check::units_of("名单.txt", {{1, {"成都市"}},
                                                       {2, {"共和县"}},
                                                       {3, {"注：共4家"}},
                                                       {4, {"填表人：王"}},
                                                       {5, {"共 2 家"}},
                                                       {6, {"共计21个"}},
                                                       {7, {"合计（家）"}},
                                                       {8, {"总 数"}},
                                                       {9, {"总计：3"}}});
    REQUIRE(roster.units.size() == 2);
    CHECK(roster.units[1].name == "共和县");
    CHECK(roster.totals.size() == 7);
}

TEST_CASE("commas of a Chinese keyboard are commas") {
    const Roster roster = roster_in("wide_commas.txt");
    REQUIRE(roster.units.size() == 1);
    CHECK(roster.units[0].aliases == Names{"成都市局", "成都"});
}

TEST_CASE("a name that stands twice is refused with both lines") {
    CHECK(refusal("name_twice.csv") == Refusal{Code::roster_name_twice, "4", "成都", "1"});
}

TEST_CASE("what is no roster is refused with its line") {
    CHECK(refusal("gbk.csv") == Refusal{Code::roster_not_utf8, "2", {}, "0"});
    CHECK(refusal("utf16.txt").code == Code::roster_not_utf8);
    CHECK(refusal("quote_open.csv") == Refusal{Code::roster_quote_open, "2", {}, "0"});
    CHECK(refusal("comments_only.txt").code == Code::roster_empty);
    CHECK(refusal("empty.txt").code == Code::file_empty);
    CHECK(refusal("no_such_file.txt").code == Code::file_not_found);
}

TEST_CASE("a row of heads says which columns name units, whatever else stands there") {
    const Roster roster =
        check::units_of("名单.xlsx", {{1, {"市州名单"}},
                                      {3, {"", "单位名称", "简称", "联系人", ""}},
                                      {4, {"", "成都市市场监督管理局", "成都市局", "张", "成都"}},
                                      {5, {"", "# 以下待定"}},
                                      {6, {"", "", "绵阳市局"}},
                                      {7, {"", "自贡市市场监督管理局"}}});
    REQUIRE(roster.units.size() == 2);
    CHECK(roster.units[0].name == "成都市市场监督管理局");
    CHECK(roster.units[0].aliases == Names{"成都市局", "成都"});
    CHECK(roster.units[0].line == 4);
    CHECK(roster.units[1].name == "自贡市市场监督管理局");
}

TEST_CASE("without heads the first text of a row is the unit") {
    const Roster roster =
        check::units_of("名单.xlsx", {{1, {"", "成都市", "成都"}}, {2, {"泸州市"}}});
    REQUIRE(roster.units.size() == 2);
    CHECK(roster.units[0].aliases == Names{"成都"});
    CHECK_THROWS_AS(static_cast<void>(check::units_of("名单.xlsx", {{1, {"单位名称"}}})), Error);
}
