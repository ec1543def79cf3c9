// SPDX-License-Identifier: MIT
// Definitions of summaries: what they say, and what is said about mistakes in them.
#include <doctest/doctest.h>

#include <string>

#include "export/summary/fact_reader.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/mapping_set.hpp"
#include "mapping/parse/summary_parser.hpp"
#include "mapping/path_pattern.hpp"
#include "support/mapping_complaints.hpp"
#include "support/repository.hpp"

using namespace jixiao;
using test::summary_complaints;

namespace {

constexpr std::string_view kSound = R"(format = 1
[summary]
id = "mine"
name = "汇总"
[[sheet]]
id = "units"
name = "汇总"
title = "汇总表"
rows = "unit"
order = ["-total", "roster"]
[sheet.dimensions]
fund = "@funds"
[[sheet.source]]
forms = ["*"]
key = "header.unit"
[[sheet.column]]
id = "unit"
head = "单位"
value = "header.unit"
[[sheet.column]]
id = "{fund}.score"
head = "得分 > {fund}"
value = "rows.{fund}.score"
[[sheet.column]]
id = "total"
head = "合计"
compute = "sum"
of = "*.score"
)";

std::string summary_with(std::string_view part, std::string_view replacement) {
    std::string text(kSound);
    return text.replace(text.find(part), part.size(), replacement);
}

}  // namespace

TEST_CASE("a definition has a column for every member of a dimension") {
    mapping::Dictionary funds{"", "funds", {}};
    for (const char* const code : {"first", "second"}) {
        funds.entries.push_back({code, code, {{code, code, {}, {}}}, {}, {}, {}, {}, {}});
    }
    mapping::Issues issues(mapping::SourceText("a.toml", kSound));
    const auto summary = mapping::parse_summary(kSound, {{"funds", funds}}, issues);
    REQUIRE(summary);
    CHECK(issues.empty());
    const auto& columns = summary->sheets.front().columns;
    REQUIRE(columns.size() == 4);
    CHECK(columns[1].id == "first.score");
    CHECK(columns[2].values.front().path == "rows.second.score");
    CHECK(columns[2].head.parts.back().text == "second");
    CHECK(columns[3].computation.first == std::vector<std::uint16_t>{1, 2});
    CHECK(summary->sheets.front().order.front().column == 3);
    CHECK(summary->sheets.front().order.front().descending);
}

TEST_CASE("mistakes in a definition are shown where they stand") {
    CHECK(summary_complaints(kSound).empty());
    CHECK(summary_complaints(summary_with("of = \"*.score\"", "of = \"*.scores\"")) ==
          R"T(my.toml:28:6: error: no column has the path “*.scores” [JX0501]
    of = "*.scores"
         ^
    Allowed: unit, first.score, second.score, total
)T");
    CHECK(summary_complaints(summary_with("compute = \"sum\"", "compute = \"summ\""))
              .find("did you mean “sum”?") != std::string::npos);
    CHECK(summary_complaints(summary_with("of = \"*.score\"", "of = \"*.score\"\ncolour = \"red\""))
              .find("unknown key “colour”") != std::string::npos);
    CHECK(summary_complaints(summary_with("head = \"合计\"\n", "")).find("head is missing") !=
          std::string::npos);
    CHECK(summary_complaints(summary_with("\"-total\"", "\"-totals\""))
              .find("did you mean “total”?") != std::string::npos);
}

TEST_CASE("a computation that needs its own result is refused") {
    const std::string text =
        summary_with("value = \"rows.{fund}.score\"", "compute = \"rank\"\nby = \"total\"");
    CHECK(summary_complaints(text).find("[JX0508]") != std::string::npos);
}

TEST_CASE("scores and weights of a composite belong together") {
    const std::string text =
        summary_with("compute = \"sum\"\nof = \"*.score\"",
                     "compute = \"composite\"\nscores = \"*.score\"\nweights = \"first.score\"");
    CHECK(summary_complaints(text).find("[JX0404]") != std::string::npos);
}

TEST_CASE("a pattern fits one part with each asterisk") {
    CHECK(mapping::fits_pattern("self.*.score", "self.prov_sampling.score"));
    CHECK(mapping::fits_pattern("*", "unit"));
    CHECK_FALSE(mapping::fits_pattern("*", "unit.name"));
    CHECK_FALSE(mapping::fits_pattern("self.*", "self"));
    CHECK_FALSE(mapping::fits_pattern("self.*.score", "self.a.b.score"));
}

TEST_CASE("all shipped definitions fit the shipped mappings") {
    const auto set = mapping::load_mappings({test::repository("mappings")});
    const auto files = mapping::summary_files({test::repository("mappings")});
    CHECK(files.size() >= 7);
    for (const auto& file : files) {
        CAPTURE(file.string());
        const mapping::Summary summary = mapping::load_summary(file, set.dictionaries);
        CHECK(file.stem() == summary.id);
        CHECK(exporter::check_summary(summary, set).empty());
    }
}
