// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>

#include "export/trial/answer_text.hpp"
#include "export/trial/comparison.hpp"
#include "mapping/mapping_set.hpp"

using namespace jixiao;
using namespace jixiao::trial;

namespace {

Field field(std::string_view path, std::string_view text, CellRef at) {
    Field one;
    one.path = path;
    one.value.cell = at;
    one.value.stored = text.empty() ? CellType::blank : CellType::text;
    one.value.raw = one.value.printed = one.value.text = text;
    return one;
}

// A form with two fields and one column of names and remarks.
Form form(const std::vector<std::pair<std::string_view, std::string_view>>& rows,
          std::string_view unit, std::string_view department) {
    Form one;
    one.fields = {field("header.unit", unit, {0, 1}),
                  field("header.department", department, {1, 1})};
    Table& table = one.tables.emplace_back();
    table.columns = {{0, 0, {2, 0}, "名称", {}, false}, {1, 1, {2, 1}, "备注", {}, false}};
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        Record& record = table.records.emplace_back();
        record.row = 3 + i;
        record.fields = {field("name", rows[i].first, {3 + i, 0}),
                         field("remark", rows[i].second, {3 + i, 1})};
        record.fields[1].spec = 1;
    }
    return one;
}

mapping::Mapping names_and_remarks() {
    mapping::Mapping mapping;
    mapping::Block& block = mapping.blocks.emplace_back();
    for (const char* path : {"name", "remark"}) block.columns.emplace_back().path = path;
    return mapping;
}

// Every value of the form as an answer.
TrialForm written(Form data) {
    TrialForm one{std::move(data), {}, 0};
    for (std::size_t i = 0; i < one.data.fields.size(); ++i) {
        one.answers.push_back({std::nullopt, 0, i, one.data.fields[i].value.cell, {}});
    }
    const auto& records = one.data.tables.front().records;
    for (std::size_t row = 0; row < records.size(); ++row) {
        for (std::size_t i = 0; i < records[row].fields.size(); ++i) {
            one.answers.push_back({0, row, i, records[row].fields[i].value.cell, {}});
        }
    }
    return one;
}

std::vector<std::string> compared(const TrialForm& one, const Form& read) {
    const mapping::Mapping mapping = names_and_remarks();
    std::vector<std::string> lines;
    for (const Mismatch& wrong : compare(one, read, mapping)) {
        constexpr std::string_view kKinds[] = {"differs", "lost", "elsewhere"};
        lines.push_back(wrong.answer->at.to_string() + " " +
                        std::string(kKinds[static_cast<std::size_t>(wrong.kind)]) + " " +
                        wrong.written + " -> " + wrong.read);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what comes back as it was given is no mismatch, whatever rows stand around") {
    const TrialForm one = written(form({{"甲", "一"}, {"乙", "二"}}, "单位", "处室"));
    CHECK(compared(one, one.data) == Lines{});
    CHECK(compared(one, form({{"甲", "一"}, {"说明", ""}, {"乙", "二"}}, "单位", "处室")) ==
          Lines{});
}

TEST_CASE("an answer that is lost, altered or read elsewhere is told as such") {
    const TrialForm one = written(form({{"甲", "一"}, {"乙", "二"}}, "单位", "处室"));
    CHECK(compared(one, form({{"甲", "一"}, {"乙", ""}}, "单位", "处室")) ==
          Lines{"B5 lost 二 -> "});
    CHECK(compared(one, form({{"甲", "九"}, {"乙", "二"}}, "单位", "处室")) ==
          Lines{"B4 differs 一 -> 九"});
    CHECK(compared(one, form({{"甲", "单位"}, {"乙", "二"}}, "", "处室")) ==
          Lines{"B1 elsewhere 单位 -> 备注 (B4)", "B4 differs 一 -> 单位"});
    CHECK(compared(one, form({{"甲", "一"}, {"乙", "二"}}, "处室", "单位")) ==
          Lines{"B1 elsewhere 单位 -> header.department (B2)",
                "B2 elsewhere 处室 -> header.unit (B1)"});
    CHECK(compared(one, form({{"甲", "一"}}, "单位", "处室")) ==
          Lines{"A5 lost 乙 -> ", "B5 lost 二 -> "});
}

TEST_CASE("numbers are compared as numbers, units and operators with them") {
    const TrialForm one = written(form({{"甲", "一"}}, "单位", "处室"));
    TrialForm number = one;
    Value& value = number.data.fields[0].value;
    value.has_number = true;
    value.number = Decimal::parse("1.50").value();
    value.text = {};
    Form read = number.data;
    read.fields[0].value.number = Decimal::parse("1.5").value();
    CHECK(compared(number, read).empty() == (Decimal::parse("1.5") == Decimal::parse("1.50")));
    read.fields[0].value.unit = "元";
    CHECK(compared(number, read).size() == 1);
}

TEST_CASE("answers are of their field's kind, and not alike") {
    const mapping::MappingSet set = mapping::load_mappings({});
    const auto answer = [&](FieldType type, std::size_t n) {
        return answer_text({type, "value", {}, nullptr, nullptr, Decimal::integer(2)}, n, set);
    };
    std::set<std::string> scores;
    for (std::size_t n = 1; n <= 150; ++n) {
        const AnswerText score = answer(FieldType::points, n);
        CHECK(score.number);
        CHECK(Decimal::parse(score.text).value() <= Decimal::integer(2));
        scores.insert(score.text);
    }
    CHECK(scores.size() == 150);
    CHECK(answer(FieldType::amount, 7).text == "7.25");
    CHECK(answer(FieldType::measure, 7).text == "7个");
    CHECK(answer(FieldType::yes_no, 1).text == "否");
    CHECK(answer(FieldType::yes_no, 2).text == "是");
    CHECK(answer(FieldType::grade, 4).text == "优");
    CHECK(answer(FieldType::text, 3).text == "试填3");
    CHECK(answer(FieldType::points, 100'000).text == "0.01");
}

TEST_CASE("a figure with its unit is the same beside a column for the unit and in one text") {
    const auto measured = [](std::string_view text) {
        Form one = form({{"甲", text}}, "某局", "科室");
        Value& value = one.tables.front().records.front().fields[1].value;
        value.kind = MeasureKind::quantitative;
        value.has_number = true;
        value.number = Decimal::integer(3);
        value.unit = "个";
        return one;
    };
    const Form same = measured("3个");
    CHECK(compare(written(measured("3")), same, names_and_remarks()).empty());
    Form other = measured("3个");
    other.tables.front().records.front().fields[1].value.unit = "件";
    CHECK(compare(written(measured("3")), other, names_and_remarks()).size() == 1);
}

TEST_CASE("what looks the same and means something else is told by its meaning") {
    const auto amount = [](std::string_view unit) {
        Form one = form({}, "3.25", "乙");
        one.fields[0].value.number = *Decimal::parse("3.25");
        one.fields[0].value.has_number = true;
        one.fields[0].value.unit = unit;
        return one;
    };
    CHECK(compared(written(amount("元")), amount("万元")) ==
          Lines{"B1 differs 3.25元 -> 3.25万元"});
}
