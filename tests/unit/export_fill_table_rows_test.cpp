// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "export/fill/table_rows.hpp"

using namespace jixiao;
using namespace jixiao::fill;
using importer::RowUse;
using Texts = std::vector<std::string_view>;

namespace {

Field level(std::string_view path, std::string_view text) {
    Field field{path, FieldType::level, 0, {}};
    field.value.text = text;
    return field;
}

// "数量/甲" is the indicator 甲 below the level 数量.
Record record(std::string_view text) {
    const auto slash = text.find('/');
    Record result;
    result.fields.push_back(level("level1", text.substr(0, slash)));
    result.fields.push_back(level("name", text.substr(slash + 1)));
    return result;
}

// Rows of a template from row 10 on; one without a name is room, one named ? a prompt.
BlankTable blank_table(const Texts& texts) {
    BlankTable table;
    std::vector<BlankRow>& rows = table.rows;
    for (const std::string_view text : texts) {
        BlankRow row;
        row.record = record(text);
        row.record.row = 10 + static_cast<std::uint32_t>(rows.size());
        if (text.ends_with('/')) row.use = RowUse::room;
        if (text.ends_with('?')) row.use = RowUse::prompt;
        table.identities.push_back(identity_of(row.record, "name"));
        rows.push_back(row);
    }
    return table;
}

std::vector<RowIdentity> identities_of(const std::vector<const Record*>& records) {
    std::vector<RowIdentity> identities;
    for (const Record* const one : records) identities.push_back(identity_of(*one, "name"));
    return identities;
}

// The rows of the result: the template's number or +, and the name of the record or -.
std::string placed(const Texts& data, const Texts& blank) {
    std::vector<Record> records;
    for (const std::string_view text : data) records.push_back(record(text));
    std::vector<const Record*> pointers;
    for (const Record& one : records) pointers.push_back(&one);
    const auto identities = identities_of(pointers);
    const BlankTable table = blank_table(blank);
    std::string text;
    std::uint32_t at = 10;
    for (const Slot& slot : place_records(pointers, identities, table)) {
        CHECK(slot.at == at++);
        if (!text.empty()) text.push_back(' ');
        text.append(slot.row ? std::to_string(*slot.row) : "+");
        text.append(slot.data == nullptr ? "-" : std::string(slot.data->fields[1].value.text));
    }
    return text;
}

}  // namespace

TEST_CASE("records go into the free rows of their level") {
    CHECK(placed({"数量/甲", "质量/乙"}, {"数量/", "数量/", "质量/", "质量/"}) == "0甲 1- 2乙 3-");
    CHECK(placed({"数量/甲", "质量/乙"}, {"数量/?", "质量/?"}) == "0甲 1乙");
}

TEST_CASE("rows are added below the last one of the level") {
    CHECK(placed({"数量/甲", "数量/乙", "数量/丙", "质量/丁"}, {"数量/", "数量/", "质量/"}) ==
          "0甲 1乙 +丙 2丁");
    CHECK(placed({"数量/甲", "成本/乙"}, {"数量/", "质量/", "质量/"}) == "0甲 +乙 1- 2-");
}

TEST_CASE("a row that comes before all others is added above them") {
    CHECK(placed({"成本/甲", "数量/乙"}, {"数量/", "质量/"}) == "+甲 0乙 1-");
}

TEST_CASE("printed names take their records, wherever others are missing") {
    CHECK(placed({"数量/甲", "数量/丙"}, {"数量/甲", "数量/乙", "数量/丙"}) == "0甲 1- 2丙");
    CHECK(placed({"数量/丙", "数量/甲"}, {"数量/甲", "数量/丙"}) == "+丙 0甲 1-");
}

TEST_CASE("the same name below two levels is told apart") {
    CHECK(placed({"质量/甲"}, {"数量/甲", "质量/甲"}) == "0- 1甲");
}

TEST_CASE("rows without levels are filled in order") {
    CHECK(placed({"/甲", "/乙", "/丙"}, {"/", "/"}) == "0甲 1乙 +丙");
}

TEST_CASE("in a table of labelled rows only the label counts") {
    std::vector<Record> records(2);
    records[0].kind = "total";
    records[1].kind = "strange";
    const std::vector<const Record*> pointers{&records[0], &records[1]};
    BlankTable table = blank_table({"/年度资金总额", "/其他资金"});
    table.labelled = true;
    table.identities[0].kind = "total";
    table.identities[1].kind = "other";
    const auto identities = identities_of(pointers);
    const auto slots = place_records(pointers, identities, table);
    REQUIRE(slots.size() == 2);
    CHECK(slots[0].data == pointers[0]);
    CHECK(slots[1].data == nullptr);
}

namespace {

// Rows of kinds: ∑ is the total, which a label tells, all others are items. "∑" has no name.
std::string placed_by_kind(const Texts& data, const Texts& blank) {
    const auto of_kind = [](std::string_view name) {
        Record one = record("/");
        one.kind = name.starts_with("∑") ? "total" : "item";
        if (name.starts_with("∑")) name.remove_prefix(std::string_view("∑").size());
        one.fields[1].value.text = name;
        return one;
    };
    std::vector<Record> records;
    for (const std::string_view name : data) records.push_back(of_kind(name));
    std::vector<const Record*> pointers;
    for (const Record& one : records) pointers.push_back(&one);
    BlankTable table;
    for (const std::string_view name : blank) {
        BlankRow row;
        row.record = of_kind(name);
        row.record.row = static_cast<std::uint32_t>(table.rows.size());
        if (name.empty()) row.use = RowUse::room;
        if (row.record.kind == "total") row.kind_label = KindLabel::alone;
        table.identities.push_back(identity_of(row.record, "name"));
        table.rows.push_back(row);
    }
    const auto identities = identities_of(pointers);
    std::string text;
    for (const Slot& slot : place_records(pointers, identities, table)) {
        if (!text.empty()) text.push_back(' ');
        text.append(slot.row ? std::to_string(*slot.row) : "+");
        if (slot.data == nullptr) {
            text.push_back('-');
        } else if (slot.data->kind == "total") {
            text.append("∑");
        } else {
            text.append(slot.data->fields[1].value.text);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("the total goes into the row of its kind, whatever it is called") {
    CHECK(placed_by_kind({"甲", "∑"}, {"", "∑合计"}) == "0甲 1∑");
    CHECK(placed_by_kind({"甲", "∑总计"}, {"", "∑合计"}) == "0甲 1∑");
}

TEST_CASE("the total goes into the row of its kind, wherever that stands") {
    CHECK(placed_by_kind({"甲", "∑合计"}, {"∑合计", "", ""}) == "0∑ 1甲 2-");
    CHECK(placed_by_kind({"∑", "甲", "乙", "丙"}, {"", "", "∑合计"}) == "0甲 1乙 +丙 2∑");
}

TEST_CASE("without room rows are added on the side of the total where the data have them") {
    CHECK(placed_by_kind({"甲", "∑"}, {"∑合计"}) == "+甲 0∑");
    CHECK(placed_by_kind({"∑", "甲"}, {"∑合计"}) == "0∑ +甲");
}
