// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "normalise_sample.hpp"
#include "store/words.hpp"
#include "support/repository.hpp"

using namespace jixiao;
using namespace jixiao::normalise_sample;

namespace {

// "kind op value unit [base base_unit]", "_" for nothing.
std::string said(const Value& value) {
    const auto word = [](std::string_view text) { return std::string(text.empty() ? "_" : text); };
    std::string text = std::string(store::kind_word(value.kind)) + " " +
                       word(store::operator_word(value.op)) + " " +
                       (value.has_number ? value.number.to_string() : "_") + " " + word(value.unit);
    if (value.has_base && value.base_unit != value.unit) {
        text += " " + value.base.to_string() + " " + std::string(value.base_unit);
    }
    return text;
}

std::string measured(Value value, std::size_t mapping = 0) {
    Sample sample(mapping);
    // Twice: what a memo remembers must be what was read.
    sample.add(FieldType::measure, value);
    sample.add(FieldType::measure, value);
    sample.run();
    CHECK(said(sample.value(1)) == said(sample.value(0)));
    CHECK(sample.value(1).text == sample.value(0).text);
    CHECK(sample.value(1).nature == sample.value(0).nature);
    CHECK(sample.value(1).reached == sample.value(0).reached);
    return said(sample.value(0));
}

std::string measured(std::string_view text) {
    return measured(text_value(text));
}

std::vector<Code> findings_of(std::string_view text) {
    Sample sample;
    sample.add(FieldType::measure, text_value(text));
    sample.run();
    return sample.findings();
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
        if (c == '\t') {
            parts.emplace_back();
        } else {
            parts.back().push_back(c);
        }
    }
    return parts;
}

}  // namespace

TEST_CASE("every published target and actual value says what it says") {
    std::ifstream file(test::repository("tests/unit/data/measures.tsv"));
    std::string line;
    int count = 0;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto part = split(line);
        REQUIRE(part.size() == 8);
        CAPTURE(part[3]);
        Value value = part[1] == "number" ? number_value(part[2], part[3]) : text_value(part[2]);
        if (part[1] == "number" && part[3].ends_with('%')) value.percents = 1;
        const auto word = [](const std::string& text) { return text.empty() ? "_" : text; };
        std::string wanted =
            part[4] + " " + word(part[5]) + " " + word(part[6]) + " " + word(part[7]);
        std::string got = measured(value, part[0] == "bracketed" ? 1 : 0);
        // Base units are looked at below.
        if (got.starts_with(wanted + " ")) got = wanted;
        CHECK(got == wanted);
        ++count;
    }
    CHECK(count > 240);
}

TEST_CASE("operators in front and behind") {
    CHECK(measured("98%以上") == "quantitative ≥ 98 %");
    CHECK(measured("95%及以上") == "quantitative ≥ 95 %");
    CHECK(measured("不低于90%") == "quantitative ≥ 90 %");
    CHECK(measured("至少 3 个") == "quantitative ≥ 3 个");
    CHECK(measured("达到70%") == "quantitative ≥ 70 %");
    CHECK(measured("不超过5天") == "quantitative ≤ 5 天");
    CHECK(measured("24小时内") == "quantitative ≤ 24 小时");
    CHECK(measured("24小时以内") == "quantitative ≤ 24 小时");
    CHECK(measured("大于等于5个") == "quantitative ≥ 5 个");
    CHECK(measured("超过100家") == "quantitative > 100 家");
    CHECK(measured("60分（含）以上") == "quantitative ≥ 60 分");
    CHECK(measured("不低于95%以上") == "quantitative ≥ 95 %");
    CHECK(measured("95(%)以上") == "quantitative ≥ 95 %");
    CHECK(measured(">=5个") == "quantitative ≥ 5 个");
    CHECK(measured("＜＝５个") == "quantitative ≤ 5 个");
    CHECK(measured("≧5") == "quantitative ≥ 5 _");
    CHECK(measured("＝100（％）") == "quantitative = 100 %");
    CHECK(measured("≥ 95 %，") == "quantitative ≥ 95 %");
}

TEST_CASE("numbers in every notation") {
    CHECK(measured("≥６，７６５．００批次") == "quantitative ≥ 6765 批次");
    CHECK(measured("6 765批次") == "quantitative _ 6765 批次");
    CHECK(measured("三万五千份") == "quantitative _ 35000 份");
    CHECK(measured("百分之九十五以上") == "quantitative ≥ 95 %");
    CHECK(measured("十二点五小时") == "quantitative _ 12.5 小时");
    CHECK(measured("0") == "quantitative _ 0 _");
    CHECK(measured("-5%") == "quantitative _ -5 %");
}

TEST_CASE("units are brought to their base and keep their case") {
    CHECK(measured("≥30.00(万份)") == "quantitative ≥ 30 万份 300000 份");
    CHECK(measured("≥25(万人次/年)") == "quantitative ≥ 25 万人次/年 250000 人次/年");
    CHECK(measured("2公斤") == "quantitative _ 2 千克 2000 克");
    CHECK(measured("5万元") == "quantitative _ 5 万元 50000 元");
    CHECK(measured("3亿元") == "quantitative _ 3 亿元 300000000 元");
    CHECK(measured("5MW") == "quantitative _ 5 MW 5000000 W");
    CHECK(measured("5mW") == "quantitative _ 5 mW");
    CHECK(measured("≥40学时") == "quantitative ≥ 40 学时");
    CHECK(measured("≤400元／人・天") == "quantitative ≤ 400 元/人·天");
    CHECK(measured("≥3.5万") == "quantitative ≥ 35000 _");
    CHECK(measured("≥2（工作日每周）") == "quantitative ≥ 2 工作日每周");
    CHECK(measured("13.8m2") == "quantitative _ 13.8 m2");
}

TEST_CASE("a unit tells whether amounts add up") {
    Sample sample;
    for (const auto* text : {"≥5(个)", "≤400元/人·天", "5%", "2(个工作日每周)", "3(袋)", "7"}) {
        sample.add(FieldType::measure, text_value(text));
    }
    sample.run();
    const Nature wanted[] = {Nature::absolute, Nature::relative, Nature::relative,
                             Nature::relative, Nature::unknown,  Nature::unknown};
    for (std::size_t row = 0; row < std::size(wanted); ++row) {
        CAPTURE(row);
        CHECK(sample.value(row).nature == wanted[row]);
    }
}

TEST_CASE("texts with numbers that are no one number are compound and told") {
    for (const auto* text :
         {"4个/1000批次", "90%-95%", "3-5个", "95%左右", "100%合格", "1/3", "≥5个，≤10个", "50多个",
          "3个月内完成", "2小时内响应", "500批次≤", "85≥", "500≤X", "约500批次", "500\n200批次"}) {
        CAPTURE(text);
        CHECK(measured(text).starts_with("compound"));
        CHECK(findings_of(text) == std::vector{Code::value_compound});
    }
    CHECK(measured("≥5个，≤10个") == "compound ≥ _ _");
}

TEST_CASE("a remark that repeats what the number says is left aside") {
    CHECK(measured("98.5%（优秀）") == measured("98.5%"));
    CHECK(measured("98.5（优秀）") == measured("98.5"));
    CHECK(measured("100％完成") == measured("100%"));
    CHECK(measured("≥500批次（已完成）") == measured("≥500批次"));
    CHECK(measured("3次以上（含3次）") == "quantitative ≥ 3 次");
    CHECK(measured("95.0%以上(含95%)") == "quantitative ≥ 95 %");
    CHECK(measured("≥5（含5）") == "quantitative ≥ 5 _");
    for (const auto* text : {"98%（不含）", "3次（每季度）", "500余批次", "500批次左右",
                             "3次以上（含4次）", "3次以上（含3家）"}) {
        CAPTURE(text);
        CHECK_FALSE(measured(text).starts_with("quantitative"));
        CHECK(findings_of(text) == std::vector{Code::value_compound});
    }
}

TEST_CASE("a figure behind words is told and not taken") {
    for (const auto* text : {"完成1500批次", "共1500批次", "已完成90%", "覆盖率100%", "优（98.5%）",
                             "（5%）", "部分完成 80％"}) {
        CAPTURE(text);
        CHECK(measured(text) == "compound _ _ _");
        CHECK(findings_of(text) == std::vector{Code::value_compound});
    }
}

TEST_CASE("a number that may be a month is told and not taken") {
    for (const auto* text : {"2024.10", "2024.9", "２０２４.09"}) {
        CAPTURE(text);
        CHECK(measured(text) == "compound _ _ _");
        CHECK(findings_of(text) == std::vector{Code::value_compound});
    }
    for (const auto* text : {"2024.13", "2024.100", "1024.10", "2024.0"}) {
        CAPTURE(text);
        CHECK(measured(text).starts_with("quantitative"));
    }
    CHECK(measured("2024.10万元") == "quantitative _ 2024.1 万元 20241000 元");
}

TEST_CASE("a mark behind the unit is told, not a part of it") {
    for (const auto* text : {"2105批次①", "2105批次√", "85≥", "2105份※"}) {
        CAPTURE(text);
        CHECK(measured(text) == "compound _ _ _");
        CHECK(findings_of(text) == std::vector{Code::value_compound});
    }
}

TEST_CASE("the same as above is told: nobody knows what it is") {
    for (const auto* text : {"同上", "〃"}) {
        CAPTURE(text);
        CHECK(measured(text) == "qualitative _ _ _");
        CHECK(findings_of(text) == std::vector{Code::value_unreadable});
    }
}

TEST_CASE("words are qualitative and not told") {
    for (const auto* text :
         {"良好及以上", "长期", "一般", "一次性通过", "达到合同约定要求", "无", "十分满意",
          "万无一失", "位列第1名", "完成于2023年", "落实第3季度任务", "依据国办发12号文"}) {
        CAPTURE(text);
        CHECK(measured(text) == "qualitative _ _ _");
        CHECK(findings_of(text).empty());
    }
    CHECK(measured("≤预算数") == "qualitative ≤ _ _");
}

TEST_CASE("nothing is blank") {
    for (const auto* text : {"", "-", "—", "／", " \u3000"}) {
        CAPTURE(text);
        CHECK(measured(text) == "blank _ _ _");
    }
}

TEST_CASE("dates are dates only where targets are written freely") {
    Sample sample;
    sample.add(FieldType::measure, text_value("2022年6月30日前"));
    sample.run();
    CHECK(sample.value(0).kind == MeasureKind::date_text);
    CHECK(sample.value(0).text == "2022-06-30");
    Sample bracketed(1);
    bracketed.add(FieldType::measure, text_value(" 2023年11月完成"));
    bracketed.run();
    CHECK(bracketed.value(0).kind == MeasureKind::qualitative);
    CHECK(bracketed.value(0).text == "2023年11月完成");
}

TEST_CASE("in the bracketed style only brackets, signs and shares make a number") {
    CHECK(measured(text_value("≥95%"), 1) == "quantitative ≥ 95 %");
    CHECK(measured(text_value("98%"), 1) == "quantitative _ 98 %");
    CHECK(measured(text_value("30天"), 1) == "qualitative _ _ _");
    CHECK(measured(text_value("三次"), 1) == "qualitative _ _ _");
    CHECK(measured(text_value("2个以上，3家"), 1) == "qualitative _ _ _");
    CHECK(measured(text_value("≥２．００（个工作日每周）"), 1) == "quantitative ≥ 2 个工作日每周");
    CHECK(measured(percent_value("0.95", "95%"), 1) == "quantitative _ 95 %");
}

TEST_CASE("number cells take the unit that their format shows") {
    CHECK(measured(percent_value("0.4339", "43.39%")) == "quantitative _ 43.39 %");
    CHECK(measured(percent_value("0.43390000000000001", "43.39%")) == "quantitative _ 43.39 %");
    CHECK(measured(number_value("43.39", "43.39%")) == "quantitative _ 43.39 %");
    CHECK(measured(percent_value("0.43394", "43.39%")) == "quantitative _ 43.394 %");
    CHECK(measured(number_value("550", "550")) == "quantitative _ 550 _");
    CHECK(measured(number_value("550", "550.")) == "quantitative _ 550 _");
    CHECK(measured(number_value("550", "550.个")) == "quantitative _ 550 个");
    CHECK(measured(percent_value("1", "100.%")) == "quantitative _ 100 %");
    CHECK(measured(percent_value("0.005", ".5%")) == "quantitative _ 0.5 %");
    CHECK(measured(number_value("550", "550个")) == "quantitative _ 550 个");
    CHECK(measured(percent_value("0.004", "0%")) == "quantitative _ 0.4 %");
    CHECK(measured(number_value("0.004", "0%")) == "quantitative _ 0.004 %");
    CHECK(measured(moved_value("83000", "8.3万", 4)) == "quantitative _ 83000 _");
    CHECK(measured(number_value("-3", "(3个)")) == "quantitative _ -3 个");
    CHECK(measured(number_value("74.329999999999998", "74.33 ")) == "quantitative _ 74.33 _");
}

TEST_CASE("number cells take the operator that their format shows") {
    CHECK(measured(number_value("15", "≤15天")) == "quantitative ≤ 15 天");
    CHECK(measured(number_value("2000", "≥2000批次")) == "quantitative ≥ 2000 批次");
    CHECK(measured(number_value("2000", "≥2,000")) == "quantitative ≥ 2000 _");
    CHECK(measured(number_value("15", "15天以内")) == "quantitative ≤ 15 天");
    CHECK(measured(percent_value("0.85", "≥85%")) == "quantitative ≥ 85 %");
    CHECK(measured(number_value("85", "≥85%")) == "quantitative ≥ 85 %");
    CHECK(measured(number_value("85.25", "≥85.3分")) == "quantitative ≥ 85.25 分");
    CHECK(measured(percent_value("0.004", "≥0%")) == "quantitative ≥ 0.4 %");
    CHECK(measured(percent_value("0.15", "15%以内")) == "quantitative ≤ 15 %");
    CHECK(measured(moved_value("83000", "≥8.3万", 4)) == "quantitative ≥ 83000 _");
    CHECK(measured(number_value("15", "约15")) == "quantitative _ 15 _");
}

TEST_CASE("words say how far a target was reached") {
    Sample sample;
    for (const auto* text :
         {"达成指标", " 达成指标 ", "部分达成指标并具有一定效果", "未达成指标", "及时"}) {
        sample.add(FieldType::measure, text_value(text));
    }
    sample.run();
    const Reached wanted[] = {Reached::full, Reached::full, Reached::partly, Reached::not_reached,
                              Reached::none};
    for (std::size_t row = 0; row < std::size(wanted); ++row) {
        CAPTURE(row);
        CHECK(sample.value(row).reached == wanted[row]);
        CHECK(sample.value(row).kind == MeasureKind::qualitative);
    }
}

TEST_CASE("a lone 一 is a dash, a circle a mark") {
    CHECK(measured("一") == "blank _ _ _");
    CHECK(findings_of("一") == std::vector{Code::value_look_alike});
    CHECK(measured("○") == "qualitative _ _ _");
    CHECK(measured("一个") == "quantitative _ 1 个");
    CHECK(findings_of("一个").empty());
}

TEST_CASE("long rows of digits are passed over at once") {
    CHECK(measured(std::string(1'000'000, '1')) == "qualitative _ _ _");
    std::string grouped = "11";
    for (int i = 0; i < 200'000; ++i) grouped += "'111";
    CHECK(measured(grouped) == "qualitative _ _ _");
    CHECK(measured("第1234567890123456789-3天至第5天") == "compound _ _ _");
}

TEST_CASE("look-alike operators are read and told") {
    CHECK(measured("═5个") == "quantitative = 5 个");
    CHECK(findings_of("═5个") == std::vector{Code::value_look_alike});
    CHECK(findings_of("=>5个") == std::vector{Code::value_look_alike});
    CHECK(findings_of("≧５个").empty());
}

TEST_CASE("a number format that shows more than can be understood is told") {
    const auto told = [](std::string_view raw, std::string_view printed, std::uint8_t places = 0) {
        Sample sample;
        sample.add(FieldType::measure, moved_value(raw, printed, places));
        sample.run();
        return sample.findings() == std::vector{Code::value_unreadable};
    };
    CHECK(told("20000", "≥20.0千元", 3));
    CHECK(told("20000", "2.0万元", 4));
    CHECK(told("3", "共3次"));
    CHECK(told("3", "第3名"));
    for (const std::string_view fine :
         {"3", "3.00", "-3", "(3)", "￥3.00", "3次", "≥3次", "3次/月", "3 ", "(3个)"}) {
        INFO(fine);
        CHECK_FALSE(told("3", fine));
    }
    CHECK_FALSE(told("83000", "8.3万", 4));
    CHECK_FALSE(told("0", "无"));
}

TEST_CASE("letters among the digits of a measure are told and not corrected") {
    for (const auto* text : {"2.OO(份)", "≥1OO(%)", "l00%"}) {
        CAPTURE(text);
        CHECK(findings_of(text) == std::vector{Code::value_unreadable});
    }
    for (const auto* text : {"O157检测完成", "IOS系统", "良好", "20kg"}) {
        CAPTURE(text);
        CHECK(findings_of(text).empty());
    }
}
