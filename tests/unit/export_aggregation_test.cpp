// SPDX-License-Identifier: MIT
// What figures of several units come to.
#include <doctest/doctest.h>

#include <string>

#include "export/summary/aggregation.hpp"
#include "export/summary/completion.hpp"

using namespace jixiao;
using namespace jixiao::exporter;
using mapping::Aggregate;

namespace {

Figure measure(std::string_view number, Nature nature, const std::string& unit,
               Operator op = Operator::at_least) {
    Figure figure;
    figure.kind = MeasureKind::quantitative;
    figure.number = Decimal::parse(number);
    figure.text = std::string(number) + unit;
    figure.nature = nature;
    figure.unit = unit;
    figure.op = op;
    return figure;
}

Figure words(const std::string& text) {
    Figure figure;
    figure.text = text;
    return figure;
}

Figure date(const std::string& iso) {
    Figure figure = words(iso);
    figure.kind = MeasureKind::date_text;
    figure.date = iso;
    return figure;
}

std::string sum_up(const std::vector<Figure>& figures, Aggregate how,
                   const std::vector<std::string>& weights = {}) {
    std::vector<Weighed> weighed;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        weighed.push_back({&figures[i], {}});
        if (i < weights.size()) weighed.back().weight = Decimal::parse(weights[i]);
    }
    const auto whole = aggregate(weighed, how, 2);
    return whole ? whole->text : "nothing";
}

}  // namespace

TEST_CASE("figures in units of one base are brought to the first one's, or to the base") {
    const auto of = [](std::string_view number, const std::string& unit, std::string_view base,
                       const std::string& base_unit) {
        Figure figure = measure(number, Nature::absolute, unit, Operator::none);
        figure.base_unit = base_unit;
        figure.base = *Decimal::parse(base);
        return figure;
    };
    const Figure wan = of("95", "万元", "950000", "元");
    const Figure yuan = of("450000", "元", "450000", "元");
    CHECK(sum_up({wan, yuan}, Aggregate::nature) == "140万元");
    CHECK(sum_up({yuan, wan}, Aggregate::nature) == "1400000元");
    CHECK(sum_up({of("0", "万元", "0", "元"), yuan}, Aggregate::nature) == "450000元");
    CHECK(sum_up({of("1", "天", "24", "小时"), of("1", "小时", "1", "小时")}, Aggregate::nature) ==
          "25小时");
    CHECK(sum_up({wan, of("3", "份", "3", "份")}, Aggregate::nature) == "nothing");
    CHECK(sum_up({wan, of("3", "份", "3", "份")}, Aggregate::sum) == "nothing");
}

TEST_CASE("absolute figures add up, relative ones are weighted by amounts") {
    const auto batches = [](std::string_view number) {
        return measure(number, Nature::absolute, "批次");
    };
    const auto percent = [](std::string_view number) {
        return measure(number, Nature::relative, "%");
    };
    CHECK(sum_up({batches("2263"), batches("37")}, Aggregate::nature) == "≥2300批次");
    CHECK(sum_up({percent("90"), percent("96")}, Aggregate::nature, {"100", "200"}) == "≥94%");
    CHECK(sum_up({percent("90"), percent("95")}, Aggregate::nature, {"100", "200"}) == "≥93.33%");
    CHECK(sum_up({percent("90"), percent("96")}, Aggregate::nature) == "nothing");
    CHECK(sum_up({batches("5")}, Aggregate::nature) == "5批次");
}

TEST_CASE("figures of different units or of an unknown nature are not put together") {
    CHECK(sum_up({measure("1", Nature::absolute, "家"), measure("2", Nature::absolute, "批次")},
                 Aggregate::nature) == "nothing");
    CHECK(sum_up({measure("1", Nature::unknown, "分"), measure("2", Nature::unknown, "分")},
                 Aggregate::nature) == "nothing");
}

TEST_CASE("of dates the latest counts, equal words stand, others are listed") {
    CHECK(sum_up({date("2023-11-30"), date("2023-12-31"), date("2023-06-30")}, Aggregate::nature) ==
          "2023-12-31");
    CHECK(sum_up({words("达成"), words("达成")}, Aggregate::nature) == "达成");
    CHECK(sum_up({words("甲"), words("乙"), words("甲")}, Aggregate::list) == "甲、乙");
}

TEST_CASE("how much of a target was reached, at most all of it") {
    const Figure target = measure("80", Nature::relative, "%");
    const auto reached = [&](std::string_view actual) {
        const auto share = completion_of(target, measure(actual, Nature::relative, "%"));
        return share ? share->rounded(4, Rounding::half_up).to_string() : "nothing";
    };
    CHECK(reached("90") == "1");
    CHECK(reached("60") == "0.75");
    CHECK(completion_of(target, words("达成")) == std::nullopt);
}
