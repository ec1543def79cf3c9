// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/fill/output_name.hpp"

using namespace jixiao;

namespace {

std::string name_of(std::string_view unit, std::string_view project,
                    std::string_view form_name = "自评表") {
    Form form;
    form.fields.push_back({"header.implementing_unit", FieldType::text, 0, {}});
    form.fields.back().value.text = unit;
    form.fields.push_back({"header.project_name", FieldType::text, 0, {}});
    form.fields.back().value.text = project;
    return fill::output_name(form, form_name, "来源");
}

}  // namespace

TEST_CASE("a file is named by unit, project and form") {
    CHECK(name_of("某局", "培训经费") == "某局_培训经费_自评表");
    CHECK(name_of("", "培训经费") == "培训经费_自评表");
    CHECK(name_of("", "") == "来源_自评表");
}

TEST_CASE("what no file system takes does not get into a name") {
    CHECK(name_of("某/局:二", "a\nb") == "某_局_二_a_b_自评表");
    CHECK(name_of("..", " 培训　经费 ") == "培训_经费_自评表");
    CHECK(name_of("某局.", "", "") == "某局");
    CHECK(name_of("NUL", "", "") == "_NUL");
    CHECK(name_of("\xFF\xFE", "甲", "") == "甲");
}

TEST_CASE("names are cut between characters") {
    std::string unit;
    for (int i = 0; i < 100; ++i) unit += "局";
    const std::string name = name_of(unit, "");
    CHECK(name.size() == 198);
    CHECK(name.ends_with("局"));
}

TEST_CASE("a roll-up of one row is named by the unit in it") {
    Form form;
    Table& table = form.tables.emplace_back();
    Record& record = table.records.emplace_back();
    record.fields.push_back({"unit", FieldType::text, 0, {}});
    record.fields.back().value.text = "成都市";
    CHECK(fill::output_name(form, "汇总表", "来源") == "成都市_汇总表");
    table.records.push_back(record);
    CHECK(fill::output_name(form, "汇总表", "来源") == "来源_汇总表");
}
