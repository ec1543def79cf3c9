// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "normalise_sample.hpp"

using namespace jixiao;
using namespace jixiao::normalise_sample;

namespace {

constexpr auto kAmount = static_cast<std::uint16_t>(FieldType::amount);

std::string_view source_word(UnitSource source) {
    constexpr std::string_view kWords[] = {"none", "cell", "header", "line", "mapping"};
    return kWords[static_cast<std::size_t>(source)];
}

// "number unit yuan source" of one amount in a sample that says its unit as the test wants.
std::string amount(Sample& sample, Value value) {
    sample.add(FieldType::amount, value);
    sample.run();
    const Value& read = sample.value(0);
    return (read.has_number ? read.number.to_string() : "_") + " " + std::string(read.unit) + " " +
           (read.has_base ? read.base.to_string() : "_") + " " +
           std::string(source_word(read.unit_source));
}

void set_head(Sample& sample, std::string_view unit) {
    FoundColumn column;
    column.spec = kAmount;
    column.unit = unit;
    sample.table().columns.push_back(column);
}

void set_line(Sample& sample, std::string_view unit, std::int64_t factor, bool assumed = false) {
    AmountUnit& line = sample.form().amount_unit;
    line.known = true;
    line.assumed = assumed;
    line.unit = unit;
    line.factor = Decimal::integer(factor);
}

}  // namespace

TEST_CASE("the unit of an amount comes from head, line, mapping in this order") {
    Sample head;
    set_head(head, "元");
    set_line(head, "万元", 10'000);
    CHECK(amount(head, number_value("83", "83.00")) == "83 元 83 header");
    Sample line;
    set_line(line, "千元", 1000);
    CHECK(amount(line, number_value("83", "83.00")) == "83 千元 83000 line");
    Sample mapping;
    CHECK(amount(mapping, number_value("83", "83.00")) == "83 万元 830000 mapping");
    Sample assumed;
    set_line(assumed, "元", 1, true);
    CHECK(amount(assumed, number_value("83", "83.00")) == "83 元 83 mapping");
}

TEST_CASE("a cell's own unit is trusted most and brought to the column's") {
    const auto in_myriads = [](Value value) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        return amount(sample, value);
    };
    CHECK(in_myriads(text_value("83.00万元")) == "83 万元 830000 cell");
    CHECK(in_myriads(text_value("830000元")) == "83 万元 830000 cell");
    CHECK(in_myriads(text_value("８３０，０００（元）")) == "83 万元 830000 cell");
    CHECK(in_myriads(text_value("1.5亿元")) == "15000 万元 150000000 cell");
    CHECK(in_myriads(text_value("83万")) == "83 万元 830000 cell");
    CHECK(in_myriads(text_value("三万五千元")) == "3.5 万元 35000 cell");
    CHECK(in_myriads(text_value("1元")) == "0.0001 万元 1 cell");
    CHECK(in_myriads(number_value("830000", "830000.00元")) == "83 万元 830000 cell");
    CHECK(in_myriads(moved_value("83000", "8.3万", 4)) == "8.3 万元 83000 cell");
    CHECK(in_myriads(number_value("8.3", "8.3万")) == "8.3 万元 83000 cell");
}

TEST_CASE("an amount whose format moves the point is read as shown") {
    Sample sample;
    set_line(sample, "万元", 10'000);
    CHECK(amount(sample, moved_value("12345678", "1234.6", 4)) == "1234.5678 万元 12345678 line");
    CHECK(sample.findings() == std::vector{Code::value_as_shown});
    Sample zero;
    set_line(zero, "万元", 10'000);
    CHECK(amount(zero, moved_value("0", "0.0", 4)) == "0 万元 0 line");
    CHECK(zero.findings().empty());
    Sample named;
    set_line(named, "万元", 10'000);
    CHECK(amount(named, moved_value("83000", "8.3万", 4)) == "8.3 万元 83000 cell");
    CHECK(named.findings().empty());
    Sample twice;
    twice.add(FieldType::measure, moved_value("20000", "20", 3));
    twice.add(FieldType::measure, moved_value("30000", "30", 3));
    twice.run();
    CHECK(twice.value(0).number == Decimal::integer(20'000));
    CHECK(twice.findings() == std::vector{Code::value_as_shown});
}

TEST_CASE("a number format against the stated unit is told once per field") {
    const auto codes = [](std::string_view raw, std::string_view printed, bool assumed,
                          std::uint8_t places = 0) {
        Sample sample;
        set_line(sample, "万元", 10'000, assumed);
        sample.add(FieldType::amount, moved_value(raw, printed, places));
        sample.add(FieldType::amount, moved_value(raw, printed, places));
        sample.run();
        return sample.findings();
    };
    CHECK(codes("12.5", "12.50元", false) == std::vector{Code::unit_conflict});
    CHECK(codes("12.5", "12.50万元", false).empty());
    CHECK(codes("20000", "2.0万元", false, 4).empty());
    CHECK(codes("12.5", "12.50元", true).empty());
    Sample head;
    set_head(head, "元");
    CHECK(amount(head, number_value("12.5", "12.50万元")) == "125000 元 125000 cell");
    CHECK(head.findings() == std::vector{Code::unit_conflict});
}

TEST_CASE("what a number format shows in front of an amount does not hide its unit") {
    const auto in_myriads = [](Value value, std::vector<Code> told) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        const std::string read = amount(sample, value);
        CHECK(sample.findings() == told);
        return read;
    };
    const std::vector<Code> conflict{Code::unit_conflict};
    const std::vector<Code> unread{Code::value_unreadable};
    CHECK(in_myriads(number_value("83", "人民币83.00元"), conflict) == "0.0083 万元 83 cell");
    CHECK(in_myriads(number_value("83", "￥83.00元"), conflict) == "0.0083 万元 83 cell");
    CHECK(in_myriads(number_value("-830000", "(830000.00元)"), conflict) ==
          "-83 万元 -830000 cell");
    CHECK(in_myriads(number_value("0.5", ".50元"), conflict) == "0.00005 万元 0.5 cell");
    CHECK(in_myriads(number_value("120000", "壹拾贰万元整"), conflict) == "12 万元 120000 cell");
    CHECK(in_myriads(number_value("120000", "一十二万元"), conflict) == "12 万元 120000 cell");
    CHECK(in_myriads(number_value("12", "一十二万元"), {}) == "12 万元 120000 cell");
    CHECK(in_myriads(number_value("12.5", "一十二.五元"), conflict) == "0.00125 万元 12.5 cell");
    CHECK(in_myriads(number_value("83", "人民币83.00"), {}) == "83 万元 830000 line");
    CHECK(in_myriads(number_value("0", "无"), {}) == "0 万元 0 line");
    CHECK(in_myriads(number_value("83", "约83.00万元"), unread) == "83 万元 830000 cell");
    CHECK(in_myriads(number_value("83", "元83.00"), unread) == "_  _ none");
    CHECK(in_myriads(number_value("83", "$83.00"), unread) == "_  _ none");
    CHECK(in_myriads(number_value("83", "已下达"), unread) == "_  _ none");
}

TEST_CASE("a lone 一 is a dash and a lone circle is no number") {
    const auto read = [](std::string_view text, const std::vector<Code>& told) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        const std::string said = amount(sample, text_value(text));
        CHECK(sample.findings() == told);
        return said;
    };
    CHECK(read("一", {Code::value_look_alike}) == "_  _ none");
    CHECK(read(" 一 ", {Code::value_look_alike}) == "_  _ none");
    CHECK(read("○", {Code::value_not_number}) == "_  _ none");
    CHECK(read("○元", {Code::value_not_number}) == "_  _ none");
    CHECK(read("一万元", {}) == "1 万元 10000 cell");
}

TEST_CASE("amounts in every notation") {
    const auto in_myriads = [](std::string_view text) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        return amount(sample, text_value(text));
    };
    CHECK(in_myriads("6,765.00") == "6765 万元 67650000 line");
    CHECK(in_myriads("6，765．00") == "6765 万元 67650000 line");
    CHECK(in_myriads("6\u00A0765") == "6765 万元 67650000 line");
    CHECK(in_myriads("6'765") == "6765 万元 67650000 line");
    CHECK(in_myriads("'74.33") == "74.33 万元 743300 line");
    CHECK(in_myriads("-0.50") == "-0.5 万元 -5000 line");
    CHECK(in_myriads("-") == "_  _ none");
    CHECK(in_myriads("") == "_  _ none");
    CHECK(in_myriads("0.00") == "0 万元 0 line");
    CHECK(in_myriads("100.") == "100 万元 1000000 line");
}

TEST_CASE("a text number is read behind its currency where its unit is sure") {
    const auto in_unit = [](std::string_view unit, std::int64_t factor, std::string_view text) {
        Sample sample;
        set_line(sample, unit, factor);
        return amount(sample, text_value(text));
    };
    CHECK(in_unit("万元", 10'000, "¥100万元") == "100 万元 1000000 cell");
    CHECK(in_unit("万元", 10'000, "人民币100万元") == "100 万元 1000000 cell");
    CHECK(in_unit("万元", 10'000, "人民币：100元") == "_  _ none");
    CHECK(in_unit("元", 1, "￥1,000,000") == "1000000 元 1000000 line");
    // 100 yuan, or 100 of what the form asks for.
    Sample open;
    set_line(open, "万元", 10'000);
    CHECK(amount(open, text_value("￥100")) == "_  _ none");
    CHECK(open.findings() == std::vector{Code::value_not_number});
}

TEST_CASE("a format with places that may be missing shows no unit") {
    const auto shown = [](std::string_view stored, std::string_view printed) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        return amount(sample, number_value(stored, printed));
    };
    CHECK(shown("83", "83.") == "83 万元 830000 line");
    CHECK(shown("0", ".") == "0 万元 0 line");
    CHECK(shown("0.5", ".5") == "0.5 万元 5000 line");
    CHECK(shown("83", "83.元") == "0.0083 万元 83 cell");
    CHECK(shown("1234", "1,234. ") == "1234 万元 12340000 line");
}

TEST_CASE("what is no amount is told") {
    const auto findings = [](std::string_view text) {
        Sample sample;
        set_line(sample, "万元", 10'000);
        (void)amount(sample, text_value(text));
        CHECK_FALSE(sample.value(0).has_number);
        return sample.findings();
    };
    CHECK(findings("约83万元") == std::vector{Code::value_not_number});
    CHECK(findings("尚未下达") == std::vector{Code::value_not_number});
    CHECK(findings("83美元") == std::vector{Code::unit_unknown});
    CHECK(findings("83,0万元") == std::vector{Code::value_comma_misplaced});
    CHECK(findings("83,00") == std::vector{Code::value_comma_misplaced});
    CHECK(findings("100\n200") == std::vector{Code::value_words_for_number});
    CHECK(findings("83（其中结转0）") == std::vector{Code::value_words_for_number});
    // More than any form can mean.
    CHECK(findings("12345678901234567890123456789012345678万元") ==
          std::vector{Code::value_not_number});
}

TEST_CASE("a head's unknown unit is told once and nothing is converted") {
    Sample sample;
    set_head(sample, "美元");
    for (const auto* raw : {"1", "2"}) sample.add(FieldType::amount, number_value(raw, raw));
    sample.run();
    CHECK(sample.findings() == std::vector{Code::unit_unknown});
    CHECK(sample.form().findings.front().found == "美元");
    CHECK(sample.value(1).has_number);
    CHECK_FALSE(sample.value(1).has_base);
    CHECK(sample.value(1).unit == "美元");
}

TEST_CASE("red amounts stand in for zero where the mapping says so") {
    Sample sample;
    for (const auto* raw : {"40", "0"}) {
        Value value = number_value(raw, raw);
        value.red = true;
        sample.add(FieldType::amount, value);
    }
    sample.add(FieldType::amount, number_value("40", "40"));
    sample.run();
    CHECK(sample.value(0).weight_only);
    CHECK_FALSE(sample.value(1).weight_only);
    CHECK_FALSE(sample.value(2).weight_only);
}
