// SPDX-License-Identifier: MIT
// Tables of summaries: order, totals, computations, figures that several forms give.
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>

#include "export/summary/number_fitting.hpp"
#include "export/summary/row_collection.hpp"
#include "export/summary/table_builder.hpp"
#include "mapping/parse/summary_parser.hpp"

using namespace jixiao;
using namespace jixiao::exporter;

namespace {

constexpr std::string_view kHead = R"(format = 1
[summary]
id = "t"
name = "t"
[[sheet]]
id = "t"
name = "t"
title = "t"
rows = "unit"
)";
constexpr std::string_view kSources = R"([[sheet.source]]
forms = ["*"]
[[sheet.source]]
forms = ["*"]
joins = true
[[sheet.column]]
id = "unit"
head = "单位"
value = "unit"
)";

// A table made of a definition's columns and of the figures that forms give.
class SummarySample {
  public:
    explicit SummarySample(const std::string& columns, const std::string& sheet_keys = {})
        : text_(std::string(kHead) + sheet_keys + std::string(kSources) + columns) {
        mapping::Issues issues(mapping::SourceText("t.toml", text_));
        summary_ = *mapping::parse_summary(text_, {}, issues);
        REQUIRE(issues.empty());
        collection_ = std::make_unique<RowCollection>(summary_.sheets.front());
        scene_.files = {"a.xlsx", "b.xlsx"};
    }

    // One form's figures for a unit: {"executed", "12.5"}; "!" in front makes a red one, "?" is one
    // that could not be read.
    SummarySample& add(const std::string& unit, const std::map<std::string, std::string>& figures,
                       const std::string& kind = {}, std::uint32_t file = 0, bool joins = false) {
        RowFacts facts;
        facts.key = facts.code = unit;
        facts.kind = kind;
        facts.source = joins ? 1 : 0;
        const auto& columns = summary_.sheets.front().columns;
        for (std::uint16_t i = 0; i < columns.size(); ++i) {
            Figure figure;
            if (columns[i].id == "unit") {
                figure.text = unit;
            } else if (const auto found = figures.find(columns[i].id); found != figures.end()) {
                figure.red = found->second.starts_with('!');
                const std::string shown = found->second.substr(figure.red ? 1 : 0);
                figure.number = Decimal::parse(shown);
                figure.unknown = shown == "?";
                if (!figure.number && !figure.unknown) figure.text = shown;
            } else {
                continue;
            }
            figure.origin.file = file;
            if (!joins || columns[i].id != "unit") facts.figures.emplace_back(i, figure);
        }
        collection_->add(std::move(facts));
        return *this;
    }

    SummarySample& roster(const std::string& unit) {
        scene_.roster.emplace(unit, scene_.roster.size());
        return *this;
    }

    SummaryTable& table() {
        rows_ = collection_->take();
        table_ = std::make_unique<SummaryTable>(
            build_table(summary_.sheets.front(), rows_, scene_, 4, merged_, findings_));
        return *table_;
    }

    // A column from top to bottom, with labels of lines: "12.5 =SUM(B5:B6)", "red 4".
    std::vector<std::string> column(const std::string& id) const {
        std::vector<std::string> out;
        const auto& columns = summary_.sheets.front().columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].id != id) continue;
            for (std::size_t row = 0; row < table_->rows().size(); ++row) {
                const SummaryCell& cell = table_->cell(row, i);
                std::string text = cell.red ? "red " : "";
                text += cell.number ? cell.number->to_string() : cell.text;
                if (!cell.formula.empty()) text += " " + cell.formula;
                out.push_back(id == "unit" ? table_->label_of(row) : text);
            }
        }
        return out;
    }

    std::vector<std::string> told() const {
        std::vector<std::string> out;
        for (const Finding& finding : findings_) {
            out.push_back(std::string(catalogue_entry(finding.code).name) + " " + finding.found +
                          " " + finding.expected);
        }
        return out;
    }

    std::vector<Finding>& findings() { return findings_; }

  private:
    std::string text_;
    mapping::Summary summary_;
    std::unique_ptr<RowCollection> collection_;
    SummaryScene scene_;
    std::vector<SummaryRow> rows_;
    std::deque<Figure> merged_;
    std::vector<Finding> findings_;
    std::unique_ptr<SummaryTable> table_;
};

using Lines = std::vector<std::string>;

const std::string kScore = R"([[sheet.column]]
id = "score"
head = "得分"
value = "score"
)";
const std::string kRank = kScore + R"([[sheet.column]]
id = "rank"
head = "排名"
compute = "rank"
by = "score"
)";

const std::string kCompositeColumn = R"([[sheet.column]]
id = "a.score"
head = "得分"
value = "x"
[[sheet.column]]
id = "a.executed"
head = "执行数"
value = "x"
fallback = "allocated"
total = "sum"
[[sheet.column]]
id = "b.score"
head = "得分"
value = "x"
[[sheet.column]]
id = "b.executed"
head = "执行数"
value = "x"
total = "sum"
[[sheet.column]]
id = "composite"
head = "综合得分"
value = "x"
compute = "composite"
scores = "*.score"
weights = "*.executed"
tolerance = "0.01"
[[sheet.column]]
id = "spent"
head = "支出"
compute = "sum"
of = "*.executed"
red = "none"
total = "same"
[[sheet.column]]
id = "allocated"
value = "x"
hidden = true
[[sheet.line]]
what = "total"
label = "合计"
)";
const std::string kRates = R"([[sheet.column]]
id = "part"
head = "执行"
value = "x"
total = "sum"
[[sheet.column]]
id = "whole"
head = "预算"
value = "x"
total = "sum"
[[sheet.column]]
id = "rate"
head = "率"
compute = "rate"
part = "part"
whole = "whole"
rounding = "truncate"
total = "same"
[[sheet.column]]
id = "share"
head = "比重"
compute = "share"
of = "part"
scale = 1
[[sheet.column]]
id = "grade"
head = "等级"
compute = "grade"
score = "rate"
bands = [{ name = "优", from = 90 }, { name = "差", from = 0 }]
[[sheet.line]]
what = "total"
label = "合计"
[[sheet.line]]
what = "mean"
label = "平均"
columns = ["rate"]
[[sheet.line]]
what = "range"
label = "极差"
columns = ["rate"]
)";

}  // namespace

TEST_CASE("ranks are competition ranks, and rows can be ordered by them") {
    SummarySample sample(kRank);
    sample.add("甲", {{"score", "90"}}).add("乙", {{"score", "95"}}).add("丙", {{"score", "95"}});
    sample.add("丁", {}).add("戊", {{"score", "80"}});
    sample.table();
    CHECK(sample.column("rank") == Lines{"3 =RANK(B5,B$5:B$9)", "1 =RANK(B6,B$5:B$9)",
                                         "1 =RANK(B7,B$5:B$9)", "", "4 =RANK(B9,B$5:B$9)"});
}

TEST_CASE("the order of rows: columns, roster, code, file; what is missing comes last") {
    const auto order_of = [](const std::string& keys) {
        SummarySample sample(kScore, "order = [" + keys + "]\n");
        sample.roster("乙").roster("甲");
        sample.add("丙", {{"score", "1"}}).add("甲", {}).add("乙", {{"score", "3"}});
        sample.table();
        return sample.column("unit");
    };
    CHECK(order_of("\"file\"") == Lines{"丙", "甲", "乙"});
    CHECK(order_of("\"roster\"") == Lines{"乙", "甲", "丙"});
    CHECK(order_of("\"code\"") == Lines{"丙", "乙", "甲"});
    CHECK(order_of("\"score\"") == Lines{"丙", "乙", "甲"});
    CHECK(order_of("\"-score\"") == Lines{"乙", "丙", "甲"});
}

TEST_CASE("a composite weighs scores; without a score it says nothing") {
    SummarySample sample(kCompositeColumn);
    sample.add("甲",
               {{"a.score", "90"}, {"a.executed", "1"}, {"b.score", "80"}, {"b.executed", "2"}});
    sample.add("乙",
               {{"a.score", "90"}, {"a.executed", "0"}, {"b.score", "80"}, {"b.executed", "3"}});
    sample.add("乙", {{"allocated", "7"}}, {}, 1, true);
    sample.add("丙", {{"b.score", "80"}, {"a.executed", "1"}, {"b.executed", "2"}});
    sample.add("丁", {{"a.score", "90"}, {"a.executed", "1"}, {"composite", "90.01"}});
    sample.add("戊", {{"a.score", "90"}, {"a.executed", "1"}, {"composite", "91"}});
    sample.table();
    CHECK(sample.column("composite") == Lines{"83.33 =ROUND((B5*C5+D5*E5)/SUM(C5,E5),2)",
                                              "87 =ROUND((B6*C6+D6*E6)/SUM(C6,E6),2)", "", "90.01",
                                              "90 =ROUND((B9*C9+D9*E9)/SUM(C9,E9),2)", ""});
    CHECK(sample.column("a.executed") == Lines{"1", "red 7", "1", "1", "1", "4 =SUM(C5,C7:C9)"});
    CHECK(sample.column("spent") == Lines{"3 =SUM(C5,E5)", "3 =SUM(E6)", "3 =SUM(C7,E7)",
                                          "1 =SUM(C8,E8)", "1 =SUM(C9,E9)", "11 =SUM(C10,E10)"});
    CHECK(sample.told() == Lines{"summary.stated 90.01 90.00", "summary.recomputed 91 90.00"});
}

TEST_CASE("nothing is computed from figures that could not be read: what is stated stands") {
    SummarySample sample(kCompositeColumn);
    sample.add("甲", {{"a.score", "90"},
                      {"a.executed", "?"},
                      {"b.score", "80"},
                      {"b.executed", "2"},
                      {"composite", "86"}});
    sample.table();
    CHECK(sample.column("composite") == Lines{"86", ""});
    CHECK(sample.column("spent").front().empty());
    CHECK(sample.told().empty());
}

TEST_CASE("sub-totals add their group, the total adds the sub-totals") {
    SummarySample sample(R"([[sheet.column]]
id = "amount"
head = "金额"
value = "x"
aggregate = "sum"
total = "sum"
[sheet.groups]
by = "kind"
labels.city = "市州小计"
labels.county = "扩权县"
[[sheet.line]]
what = "total"
label = "合计"
place = "top"
)");
    sample.add("甲县", {{"amount", "1.5"}}, "county").add("乙市", {{"amount", "2"}}, "city");
    sample.add("甲县", {{"amount", "0.5"}}, "county").add("丙市", {{"amount", "4"}}, "city");
    sample.table();
    CHECK(sample.column("unit") == Lines{"合计", "市州小计", "乙市", "丙市", "扩权县", "甲县"});
    CHECK(sample.column("amount") ==
          Lines{"8 =B6+B9", "6 =SUM(B7:B8)", "2", "4", "2 =SUM(B10)", "2"});
}

TEST_CASE("means, extremes, rates, shares and grades follow their cells") {
    SummarySample sample(kRates);
    sample.add("甲", {{"part", "320.18"}, {"whole", "666.92"}});
    sample.add("乙", {{"part", "95"}, {"whole", "100"}}).add("丙", {{"part", "5"}, {"whole", "0"}});
    sample.table();
    CHECK(sample.column("rate") ==
          Lines{"48 =ROUNDDOWN(ROUND(B5/C5*100,10),2)", "95 =ROUNDDOWN(ROUND(B6/C6*100,10),2)", "",
                "54.78 =ROUNDDOWN(ROUND(B8/C8*100,10),2)", "71.5 =ROUND(AVERAGE(D5:D7),2)",
                "47 =ROUND(MAX(D5:D7)-MIN(D5:D7),2)"});
    CHECK(sample.column("share").front() == "76.2 =ROUND(B5/SUM(B$5:B$7)*100,1)");
    CHECK(sample.column("grade")[1] == "优 =IF(D6>=90,\"优\",IF(D6>=0,\"差\",\"\"))");
}

TEST_CASE("figures that disagree: the first one counts and the other is told") {
    SummarySample sample(kScore);
    sample.add("甲", {{"score", "90"}}).add("甲", {{"score", "91"}}, {}, 1);
    sample.add("甲", {{"score", "90"}}, {}, 1);
    sample.table();
    CHECK(sample.column("score") == Lines{"90"});
    CHECK(sample.told() == Lines{"summary.differs 91 90"});
    CHECK(sample.findings().front().at.file == "b.xlsx");
}

TEST_CASE("numbers beyond the digits of spreadsheets are shortened and told") {
    SummarySample sample(kScore);
    sample.add("甲", {{"score", "123456789012345.67"}})
        .add("乙", {{"score", "1234567890123456789"}});
    fit_numbers(sample.table(), sample.findings());
    CHECK(sample.column("score") == Lines{"123456789012346", "1234567890123460000"});
    CHECK(sample.told().size() == 2);
}
