// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "normalise_sample.hpp"

using namespace jixiao;
using namespace jixiao::normalise_sample;

namespace {

struct Read {
    Value value;
    std::vector<Code> findings;
};

// What the field makes of one value. The number as text; empty if there is none.
std::string number(FieldType type, Value value) {
    Sample sample;
    sample.add(type, value);
    sample.run();
    const Value& read = sample.value(0);
    return read.has_number ? read.number.to_string() : "";
}

std::string number(FieldType type, std::string_view text) {
    return number(type, text_value(text));
}

std::vector<Code> findings(FieldType type, Value value) {
    Sample sample;
    sample.add(type, value);
    sample.run();
    return sample.findings();
}

std::vector<Code> findings(FieldType type, std::string_view text) {
    return findings(type, text_value(text));
}

// Points into its argument, the dictionaries of no one, or nothing: compared at once.
std::string text(FieldType type, Value value) {
    Sample sample;
    sample.add(type, value);
    sample.run();
    return std::string(sample.value(0).text);
}

std::string code(FieldType type, std::string_view raw) {
    Sample sample;
    sample.add(type, text_value(raw));
    sample.run();
    return std::string(sample.value(0).code);
}

}  // namespace

TEST_CASE("rates are in percent, however they are stored") {
    CHECK(number(FieldType::rate, number_value("89.55", "89.55")) == "89.55");
    CHECK(number(FieldType::rate, percent_value("0.89549999999999996", "89.55%")) == "89.55");
    CHECK(number(FieldType::rate, number_value("89.55", "89.55%")) == "89.55");
    CHECK(number(FieldType::rate, percent_value("1", "100%")) == "100");
    CHECK(number(FieldType::rate, percent_value("0", "0.00%")) == "0");
    CHECK(number(FieldType::rate, percent_value("0.004", "0%")) == "0.4");
    CHECK(number(FieldType::rate, percent_value("0.00004", "0.00%")) == "0.004");
    CHECK(number(FieldType::rate, number_value("0.004", "0.00%")) == "0.004");
    CHECK(number(FieldType::rate, percent_value("-0.4", "(40%)")) == "-40");
    CHECK(number(FieldType::rate, percent_value("0.4", "约40%")) == "40");
    CHECK(findings(FieldType::rate, percent_value("-0.4", "(40%)")).empty());
    CHECK(findings(FieldType::rate, percent_value("0.4", "约40%")) ==
          std::vector{Code::value_unreadable});
    CHECK(number(FieldType::rate, "一") == "");
    CHECK(findings(FieldType::rate, "一") == std::vector{Code::value_look_alike});
    CHECK(findings(FieldType::rate, "○") == std::vector{Code::value_not_number});
    CHECK(number(FieldType::rate, percent_value("1", "100.%")) == "100");
    CHECK(number(FieldType::rate, percent_value("0.005", ".5%")) == "0.5");
    CHECK(number(FieldType::rate, percent_value("0", ".%")) == "0");
    CHECK(number(FieldType::rate, "89.55%") == "89.55");
    CHECK(number(FieldType::rate, "８９．５５（％）") == "89.55");
    CHECK(number(FieldType::rate, "百分之八十") == "80");
    CHECK(number(FieldType::rate, "5‰") == "0.5");
    CHECK(number(FieldType::rate, "-") == "");
    CHECK(number(FieldType::rate, "—") == "");
    CHECK(findings(FieldType::rate, "—").empty());
    CHECK(findings(FieldType::rate, "89.55元") == std::vector{Code::value_not_number});
    CHECK(findings(FieldType::rate, "未执行") == std::vector{Code::value_not_number});
}

TEST_CASE("points, counts and ranks") {
    CHECK(number(FieldType::points, number_value("10", "10.00")) == "10");
    CHECK(number(FieldType::points, "10.00") == "10");
    CHECK(number(FieldType::points, "10分") == "10");
    CHECK(number(FieldType::points, percent_value("0.1", "10%")) == "10");
    CHECK(number(FieldType::rank, "3名") == "3");
    CHECK(number(FieldType::rank, "第1名") == "1");
    CHECK(number(FieldType::rank, "并列第2") == "2");
    CHECK(number(FieldType::count, "12家") == "12");
    CHECK(number(FieldType::points, number_value("8.5", "8.5分")) == "8.5");
    CHECK(number(FieldType::rank, number_value("3", "第3名")) == "3");
    CHECK(findings(FieldType::rank, number_value("3", "第3名")).empty());
    CHECK(findings(FieldType::rank, "一") == std::vector{Code::value_not_number});
    CHECK(findings(FieldType::points, number_value("2", "扣2.0分")) ==
          std::vector{Code::value_unreadable});
    CHECK(number(FieldType::points, "8.5元") == "");
    CHECK(findings(FieldType::points, "8.5元") == std::vector{Code::value_not_number});
    CHECK(findings(FieldType::rank, "3家") == std::vector{Code::value_words_for_number});
    CHECK(number(FieldType::points, "无") == "");
    CHECK(findings(FieldType::points, "满分") == std::vector{Code::value_not_number});
    CHECK(findings(FieldType::points, "5/10") == std::vector{Code::value_words_for_number});
    Value truth;
    truth.stored = CellType::boolean;
    truth.raw = "1";
    truth.printed = "TRUE";
    CHECK(findings(FieldType::points, truth) == std::vector{Code::value_not_number});
}

TEST_CASE("stored numbers are exact and lost digits are told") {
    CHECK(number(FieldType::points, number_value("80.099999999999994", "80.10")) == "80.1");
    CHECK(number(FieldType::points, number_value("8.3E-2", "0.08")) == "0.083");
    CHECK(findings(FieldType::points, number_value("123456789012345678", "123456789012346000")) ==
          std::vector{Code::cell_many_digits});
    CHECK(findings(FieldType::points, number_value("1E+300", "1E+300")) ==
          std::vector{Code::value_not_number});
}

TEST_CASE("numbers stored as text are told once per column") {
    Sample sample;
    for (const auto* raw : {"10.00", "9.50", "-", "8分"}) {
        sample.add(FieldType::points, text_value(raw));
    }
    sample.add(FieldType::rate, percent_value("0.8955", "89.55%"));
    sample.run();
    REQUIRE(sample.findings() == std::vector{Code::value_number_as_text});
    const Finding& finding = sample.form().findings.front();
    CHECK(finding.found == "10.00");
    CHECK(finding.at.cell == sample.value(0).cell.to_string());
    CHECK(finding.at.sheet == "表");
    CHECK(finding.at.file == "sample.xlsx");
    REQUIRE(finding.args.size() == 1);
    CHECK(finding.args.front().second == "3");
}

TEST_CASE("points with a unit are texts for a spreadsheet") {
    for (const auto* raw : {"10%", "10 分", "10分"}) {
        CAPTURE(raw);
        Sample sample;
        sample.add(FieldType::points, text_value(raw));
        sample.add(FieldType::rate, percent_value("0.8955", "89.55%"));
        sample.run();
        CHECK(sample.findings() == std::vector{Code::value_number_as_text});
    }
}

TEST_CASE("a form whose every number is a text is told once") {
    Sample sample;
    sample.add(FieldType::rate, text_value("89.55"));
    for (const auto* raw : {"10.00", "9.50", "-"}) sample.add(FieldType::points, text_value(raw));
    sample.run();
    REQUIRE(sample.findings() == std::vector{Code::form_numbers_as_text});
    const Finding& finding = sample.form().findings.front();
    CHECK(finding.at.cell == sample.value(0).cell.to_string());
    REQUIRE(finding.args.size() == 1);
    CHECK(finding.args.front().second == "3");
}

TEST_CASE("points in words are no number, amounts in words are") {
    for (const auto* raw : {"十分", "三", "无"}) {
        CAPTURE(raw);
        CHECK(findings(FieldType::points, raw) == std::vector{Code::value_not_number});
    }
    CHECK(findings(FieldType::points, "—").empty());
    CHECK(findings(FieldType::amount, "三万元").empty());
    CHECK(findings(FieldType::amount, "无").empty());
}

TEST_CASE("nothing below a mistyped head is interpreted") {
    Sample sample;
    sample.add(FieldType::points, text_value("10O"));
    FoundColumn column;
    column.spec = static_cast<std::uint16_t>(FieldType::points);
    column.mistyped = true;
    sample.table().columns.push_back(column);
    sample.run();
    CHECK(sample.findings().empty());
    CHECK_FALSE(sample.value(0).has_number);
    CHECK(sample.value(0).raw == "10O");
}

TEST_CASE("errors are told for any field, formulas without a result by the reader") {
    Value error;
    error.stored = CellType::error;
    error.raw = error.printed = "#N/A";
    CHECK(findings(FieldType::points, error) == std::vector{Code::cell_error_value});
    CHECK(findings(FieldType::text, error) == std::vector{Code::cell_error_value});
    Value formula;
    formula.formula_without_value = true;
    CHECK(findings(FieldType::amount, formula).empty());
}

TEST_CASE("a target that a program stored as a formula is still a target") {
    Value target;
    target.formula_without_value = true;
    target.raw = target.printed = target.source = "=100(%)";
    Sample sample;
    sample.add(FieldType::measure, target);
    target.raw = target.printed = target.source = "=SUM(G13:G24)";
    sample.add(FieldType::measure, target);
    sample.run();
    CHECK(sample.value(0).kind == MeasureKind::quantitative);
    CHECK(sample.value(0).op == Operator::equal);
    CHECK(sample.value(0).number == Decimal::integer(100));
    CHECK(sample.value(0).unit == "%");
    CHECK(sample.value(1).kind == MeasureKind::blank);
}

TEST_CASE("texts are trimmed views of what is stored") {
    Sample sample;
    const std::string_view raw = "\u3000 成都市\n";
    sample.add(FieldType::text, text_value(raw));
    sample.run();
    CHECK(sample.value(0).text == "成都市");
    CHECK(sample.value(0).text.data() == raw.data() + 4);
    CHECK(sample.value(0).code == "510100");
    CHECK(text(FieldType::text, number_value("74.329999999999998", "74.33")) == "74.33");
    Value answer = text_value("填报单位名称：");
    answer.source = answer.raw.substr(answer.raw.size());
    CHECK(text(FieldType::text, answer).empty());
    CHECK(text(FieldType::label, text_value("　　　上年结转资金")) == "上年结转资金");
}

TEST_CASE("years and dates") {
    CHECK(text(FieldType::year, text_value("（２０２３年度）")) == "2023");
    CHECK(text(FieldType::year, text_value("（　　年度）")).empty());
    CHECK(text(FieldType::year, number_value("2023", "2023")) == "2023");
    CHECK(text(FieldType::date, text_value("2021年12月底")) == "2021-12");
    CHECK(text(FieldType::date, number_value("20211231", "20211231")) == "2021-12-31");
    Value date;
    date.stored = CellType::date;
    date.raw = "44561";
    date.printed = "31/12/21";
    date.source = "2021-12-31";
    CHECK(text(FieldType::date, date) == "2021-12-31");
    CHECK(text(FieldType::date, text_value("2023年12月31日（星期日）")) == "2023-12-31");
    CHECK(text(FieldType::date, text_value("2024-01-05（周五）")) == "2024-01-05");
    CHECK(text(FieldType::date, text_value("2024年1月—2026年12月（36个月）")) == "2024-01/2026-12");
    CHECK(text(FieldType::date, text_value("2024年1月——2026年12月")) == "2024-01/2026-12");
    CHECK(findings(FieldType::date, text_value("2023年12月31日（周年）")) ==
          std::vector{Code::value_not_date});
    CHECK(text(FieldType::date, text_value("2024.3")) == "2024-03");
    CHECK(text(FieldType::date, number_value("2024.3", "2024.3")) == "2024-03");
    CHECK(text(FieldType::date, text_value("2024.1")) == "2024-01");
    CHECK(findings(FieldType::date, number_value("2024.1", "2024.1")) ==
          std::vector{Code::value_not_date});
    CHECK(text(FieldType::date, text_value("截至2024年3月15日")) == "2024-03-15");
    CHECK(text(FieldType::date, text_value("20240101-20241231")) == "2024-01-01/2024-12-31");
    CHECK(text(FieldType::date, text_value("20240101－20241231")) == "2024-01-01/2024-12-31");
    CHECK(findings(FieldType::date, text_value("20241231-20240101")) ==
          std::vector{Code::value_not_date});
    CHECK(findings(FieldType::date, text_value("尽快")) == std::vector{Code::value_not_date});
    CHECK(findings(FieldType::date, text_value("—")).empty());
    Sample sample;
    sample.add(FieldType::measure, date);
    sample.run();
    CHECK(sample.value(0).kind == MeasureKind::date_text);
    CHECK(sample.value(0).text == "2021-12-31");
}

TEST_CASE("yes and no") {
    Sample sample;
    for (const auto* raw : {"是", "否", "", "-", "也许"}) {
        sample.add(FieldType::yes_no, text_value(raw));
    }
    sample.run();
    CHECK(sample.value(0).has_truth);
    CHECK(sample.value(0).truth);
    CHECK(sample.value(1).has_truth);
    CHECK_FALSE(sample.value(1).truth);
    CHECK_FALSE(sample.value(2).has_truth);
    CHECK_FALSE(sample.value(3).has_truth);
    CHECK_FALSE(sample.value(4).has_truth);
    CHECK(sample.findings() == std::vector{Code::value_not_yes_no});
    Value truth;
    truth.stored = CellType::boolean;
    truth.raw = "0";
    truth.printed = "FALSE";
    Sample stored;
    stored.add(FieldType::yes_no, truth);
    stored.run();
    CHECK(stored.value(0).has_truth);
    CHECK_FALSE(stored.value(0).truth);
}

TEST_CASE("grades take their canonical word") {
    CHECK(text(FieldType::grade, text_value(" 优秀 ")) == "优");
    CHECK(code(FieldType::grade, "良好") == "good");
    CHECK(text(FieldType::grade, text_value("甲")) == "甲");
    CHECK(findings(FieldType::grade, "甲") == std::vector{Code::value_unreadable});
    CHECK(findings(FieldType::grade, "").empty());
}

TEST_CASE("levels are looked up and never replaced") {
    CHECK(code(FieldType::level, "产出指标(50分)") == "output");
    CHECK(text(FieldType::level, text_value("产出指标(50分)")) == "产出指标(50分)");
    CHECK(code(FieldType::level, "社会效益") == "benefit.social");
    CHECK(findings(FieldType::level, "社会效意指标") == std::vector{Code::label_suggestion});
    CHECK(text(FieldType::level, text_value("社会效意指标")) == "社会效意指标");
    CHECK(code(FieldType::level, "社会效意指标").empty());
    CHECK(findings(FieldType::level, "援藏援疆") == std::vector{Code::taxonomy_unknown});
    CHECK(findings(FieldType::level, "同上") == std::vector{Code::value_unreadable});
}

TEST_CASE("a word of two levels is the one below the level above") {
    Sample sample;
    sample.add(FieldType::level, text_value("产出指标"));
    sample.add(FieldType::level, text_value("成本指标"));
    Field below = sample.table().records[1].fields.front();
    below.value.cell.column += 1;
    sample.table().records[0].fields.push_back(below);
    sample.run();
    CHECK(sample.table().records[0].fields[1].value.code == "output.cost");
    CHECK(sample.value(1).code == "cost");
}

TEST_CASE("a level that goes down several rows is told once") {
    Sample sample;
    for (int row = 0; row < 3; ++row) {
        sample.add(FieldType::level, text_value("援藏援疆"));
        sample.table().records.back().fields.front().value.cell = {7, 0};
    }
    sample.run();
    CHECK(sample.findings() == std::vector{Code::taxonomy_unknown});
    CHECK(sample.value(2).text == "援藏援疆");
}
