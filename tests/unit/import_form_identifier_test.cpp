// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "import/identify/form_identifier.hpp"
#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

mapping::Mapping form(std::string id, std::string_view title,
                      std::initializer_list<std::string_view> words) {
    mapping::Mapping mapping;
    mapping.id = std::move(id);
    mapping.recognise.titles = test::labels({title});
    mapping.recognise.words = test::labels(words);
    mapping::FieldSpec field;
    field.path = "header.project_name";
    field.labels = test::labels({"项目名称"});
    mapping.fields.push_back(field);
    return mapping;
}

struct FormIdentifierFixture {
    mapping::MappingSet set;

    Identification identify(const test::Sheet& sheet) {
        const LabelIndex index(set);
        CellWordsMemo words(index);
        SheetView view;
        view.reset(sheet.grid(), words);
        return identify_forms(view, set, index);
    }
};

}  // namespace

TEST_CASE_FIXTURE(FormIdentifierFixture, "the title and the words decide") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"}),
                    form("two", "自评表", {"项目名称", "等级"})};
    const auto found = identify(test::Sheet(
        {{"A1", "项目支出自评表"}, {"A2", "项目名称"}, {"B2", "某项目"}, {"C2", "等级"}}));
    REQUIRE(found.forms.size() == 1);
    CHECK(set.mappings[found.forms[0].mapping].id == "two");
    CHECK(found.forms[0].score == 100);
    CHECK(found.forms[0].title.value() == CellRef{0, 0});
}

TEST_CASE_FIXTURE(FormIdentifierFixture, "two mappings that fit equally well are both named") {
    set.mappings = {form("one", "自评表", {"项目名称"}), form("two", "自评表", {"项目名称"})};
    const auto found = identify(test::Sheet({{"A1", "项目支出自评表"}, {"A2", "项目名称"}}));
    CHECK(found.forms.empty());
    REQUIRE(found.rest.size() == 1);
    CHECK(found.rest[0].nearest.value() == 0);
    CHECK(found.rest[0].rival.value() == 1);
}

TEST_CASE_FIXTURE(FormIdentifierFixture, "of equal scores the mapping with more words found wins") {
    set.mappings = {form("one", "自评表", {"项目名称"}),
                    form("two", "自评表", {"项目名称", "自评等级"})};
    const auto found =
        identify(test::Sheet({{"A1", "项目支出自评表"}, {"A2", "项目名称"}, {"A9", "自评等级"}}));
    REQUIRE(found.forms.size() == 1);
    CHECK(found.forms[0].mapping == 1);
}

TEST_CASE_FIXTURE(FormIdentifierFixture, "a word that must not stand there excludes") {
    set.mappings = {form("one", "自评表", {"项目名称"})};
    set.mappings[0].recognise.without = test::labels({"改进措施"});
    const auto found =
        identify(test::Sheet({{"A1", "项目支出自评表"}, {"A2", "项目名称"}, {"C2", "改进措施"}}));
    CHECK(found.forms.empty());
}

TEST_CASE_FIXTURE(FormIdentifierFixture,
                  "forms stacked on one sheet are told apart by their titles") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"})};
    const auto found = identify(test::Sheet({{"A1", "附件1"},
                                             {"A2", "项目支出自评表"},
                                             {"A3", "项目名称"},
                                             {"A4", "得分"},
                                             {"A6", "附件2"},
                                             {"A7", "项目支出自评表"},
                                             {"A8", "项目名称"},
                                             {"A9", "得分"}}));
    REQUIRE(found.forms.size() == 2);
    CHECK(found.forms[0].rows.first == 0);
    CHECK(found.forms[0].rows.last == 5);  // the annex number belongs to the form below it
    CHECK(found.forms[1].rows.first == 5);
    CHECK(found.forms[1].rows.last == 9);
}

TEST_CASE_FIXTURE(FormIdentifierFixture, "a title repeated after a page break begins no new form") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"})};
    const auto found = identify(test::Sheet({{"A1", "项目支出自评表"},
                                             {"A2", "项目名称"},
                                             {"A3", "得分"},
                                             {"A6", "项目支出自评表"},
                                             {"A7", "得分"}}));
    REQUIRE(found.forms.size() == 1);
    CHECK(found.forms[0].rows.last == 7);
}

TEST_CASE_FIXTURE(FormIdentifierFixture, "a note that mentions the form is no form") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"})};
    const auto found = identify(test::Sheet(
        {{"A1", "项目支出自评表"},
         {"A2", "项目名称"},
         {"A3", "得分"},
         {"A5", "注：请各单位于年底前将自评表盖章后报送省局财务处，逾期不再受理，谢谢配合"}}));
    REQUIRE(found.forms.size() == 1);
    CHECK(found.forms[0].rows.last == 5);
    CHECK(found.rest.empty());
}

TEST_CASE_FIXTURE(FormIdentifierFixture,
                  "a sheet with nothing of any mapping is left with its reason") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"})};
    const auto found = identify(test::Sheet({{"A1", "通讯录"}, {"A2", "得分"}}));
    CHECK(found.forms.empty());
    REQUIRE(found.rest.size() == 1);
    CHECK(found.rest[0].score == 30);
    CHECK(found.rest[0].missing == std::vector<std::string>{"项目名称"});
}

TEST_CASE_FIXTURE(FormIdentifierFixture,
                  "a list of titles is told once, two forms that lack words are two") {
    set.mappings = {form("one", "自评表", {"项目名称", "得分"})};
    const auto list = identify(
        test::Sheet({{"A1", "甲项目自评表"}, {"A2", "乙项目自评表"}, {"A3", "丙项目自评表"}}));
    CHECK(list.rest.size() == 1);
    const auto forms = identify(test::Sheet({{"A1", "甲项目自评表"},
                                             {"A2", "某栏"},
                                             {"A3", "某值"},
                                             {"A4", "乙项目自评表"},
                                             {"A5", "某栏"},
                                             {"A6", "某值"}}));
    CHECK(forms.rest.size() == 2);
}
