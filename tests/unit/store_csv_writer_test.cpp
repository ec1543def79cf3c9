// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/finding/finding.hpp"
#include "store/flat/csv_rows.hpp"
#include "store/flat/flat_table.hpp"
#include "store/writer.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;
using Names = std::vector<std::string>;

namespace {

using Row = std::vector<std::string>;

// A plain reader of RFC 4180, for comparing.
std::vector<Row> parsed(const std::string& csv) {
    std::vector<Row> rows;
    Row row;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char byte = csv[i];
        if (quoted) {
            if (byte != '"') {
                cell.push_back(byte);
            } else if (csv[i + 1] == '"') {
                cell.push_back(csv[++i]);
            } else {
                quoted = false;
            }
        } else if (byte == '"') {
            quoted = true;
        } else if (byte == ',') {
            row.push_back(std::exchange(cell, {}));
        } else if (byte == '\r') {
            REQUIRE(csv[++i] == '\n');
            row.push_back(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
        } else {
            cell.push_back(byte);
        }
    }
    CHECK(cell.empty());
    CHECK(row.empty());
    return rows;
}

// The records of a table by column name.
std::vector<std::map<std::string, std::string>> records(const std::string& path) {
    const std::string csv = sample::read_file(path);
    REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
    const auto rows = parsed(csv.substr(3));
    std::vector<std::map<std::string, std::string>> found;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == rows[0].size());
        for (std::size_t j = 0; j < rows[0].size(); ++j) {
            if (j == 0) found.emplace_back();
            CHECK(found.back().emplace(rows[0][j], rows[i][j]).second);
        }
    }
    return found;
}

std::string cell(std::string_view text) {
    std::string out;
    store::append_csv_cell(out, text);
    return out;
}

void write_sample(const std::string& folder, const Submission& submission) {
    const auto set = sample::mappings();
    const auto writer = store::make_writer(store::Format::csv, folder, set);
    store::EncodedSubmission encoded;
    writer.make_encoder()->encode(submission, 7, encoded);
    writer.sink->append(encoded);
    writer.sink->finish();
}

}  // namespace

TEST_CASE("cells that could be formulas are made harmless, numbers stay") {
    CHECK(cell("=1(份)") == "'=1(份)");
    CHECK(cell("+电话") == "'+电话");
    CHECK(cell("-") == "'-");
    CHECK(cell("@a") == "'@a");
    CHECK(cell("\tx") == "'\tx");
    CHECK(cell("\r=x") == "\"'\r=x\"");
    CHECK(cell("＝1") == "'＝1");
    CHECK(cell("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    CHECK(cell("-5.2") == "-5.2");
    CHECK(cell("+3") == "+3");
    CHECK(cell("-5.2%") == "'-5.2%");
    CHECK(cell("≥2(个)") == "≥2(个)");
}

TEST_CASE("cells are quoted where they must be") {
    CHECK(cell("") == "");
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell("a\nb") == "\"a\nb\"");
    CHECK(cell("a\"b") == "\"a\"\"b\"");
    CHECK(cell(" a") == "\" a\"");
}

TEST_CASE("every table is a file whose records have all columns") {
    const sample::Folder folder;
    write_sample(folder.path("out"), sample::submission(3));
    for (const store::FlatTable& table : store::flat_tables()) {
        records(folder.path("out/" + std::string(table.name) + ".csv"));
    }
    const auto files = records(folder.path("out/files.csv"));
    REQUIRE(files.size() == 1);
    CHECK(files[0].at("file_no") == "7");
    CHECK(files[0].at("forms") == "2");
    const auto submissions = records(folder.path("out/submissions.csv"));
    REQUIRE(submissions.size() == 2);
    CHECK(submissions[0].at("form_no") == "1");
    CHECK(submissions[0].at("implementing_unit") == "某局");
    CHECK(submissions[0].at("year") == "2023");
    CHECK(submissions[0].at("total_score") == "98.95");
    CHECK(submissions[0].at("amount_unit_cell") == "A5");
    CHECK(submissions[1].at("amount_unit_assumed") == "1");
}

TEST_CASE("funding and indicators carry values, stored texts and cells") {
    const sample::Folder folder;
    write_sample(folder.path("out"), sample::submission(3));
    const auto funding = records(folder.path("out/funding.csv"));
    REQUIRE(funding.size() == 2);
    CHECK(funding[0].at("row_kind") == "total");
    CHECK(funding[0].at("row") == "6");
    CHECK(funding[0].at("executed") == "74.33");
    CHECK(funding[0].at("executed_yuan") == "743300");
    CHECK(funding[0].at("executed_raw") == "74.329999999999998");
    CHECK(funding[0].at("executed_cell") == "E6");
    CHECK(funding[1].at("executed") == "");
    CHECK(funding[1].at("score") == "");
    CHECK(funding[1].at("score_raw") == "'-");
    const auto indicators = records(folder.path("out/indicators.csv"));
    REQUIRE(indicators.size() == 3);
    CHECK(indicators[2].at("number") == "3");
    CHECK(indicators[2].at("level1_code") == "output");
    CHECK(indicators[2].at("level3") == "印发\"宣传\"资料\n（第一批）");
    CHECK(indicators[2].at("target") == "≥2(万份)");
    CHECK(indicators[2].at("target_op") == "≥");
    CHECK(indicators[2].at("target_base_value") == "20000");
    CHECK(indicators[2].at("actual_reached") == "full");
    CHECK(indicators[2].at("applicable_value") == "1");
    CHECK(indicators[2].at("level2_cell") == "");
}

TEST_CASE("a wide table becomes one record per row and member of its dimensions") {
    const sample::Folder folder;
    write_sample(folder.path("out"), sample::submission(1));
    const auto rows = records(folder.path("out/rows.csv"));
    REQUIRE(rows.size() == 4);
    for (const auto& row : rows) CHECK(row.at("unit") == "甲市");
    CHECK(rows[0].at("phase") == "self");
    CHECK(rows[0].at("fund") == "");
    CHECK(rows[0].at("executed_total") == "338");
    CHECK(rows[0].at("composite") == "100.59");
    CHECK(rows[1].at("fund") == "one");
    CHECK(rows[1].at("executed_yuan") == "740000");
    CHECK(rows[1].at("score") == "-5.2");
    CHECK(rows[1].at("executed_weight_only") == "0");
    CHECK(rows[2].at("fund") == "two");
    CHECK(rows[2].at("executed_weight_only") == "1");
    CHECK(rows[3].at("phase") == "review");
    CHECK(rows[3].at("rank") == "1");
}

TEST_CASE("values without a column of their own are in the table of fields") {
    const sample::Folder folder;
    write_sample(folder.path("out"), sample::submission(1));
    const auto fields = records(folder.path("out/fields.csv"));
    Names paths;
    for (const auto& field : fields) paths.push_back(field.at("path"));
    CHECK(paths == Names{"bands[]", "bands[]", "contact.name"});
    CHECK(fields[2].at("table_name") == "indicators");
    CHECK(fields[2].at("record") == "1");
    CHECK(fields[2].at("value") == "'+电话");
    CHECK(fields[2].at("cell") == "J13");
}

TEST_CASE("findings say which form they belong to") {
    const sample::Folder folder;
    write_sample(folder.path("out"), sample::submission(1));
    const auto findings = records(folder.path("out/findings.csv"));
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].at("form_no") == "");
    CHECK(findings[1].at("form_no") == "1");
    CHECK(findings[1].at("cell") == "H9");
    CHECK(findings[1].at("message_zh") != "");
}

TEST_CASE("a former result is replaced and other files stay") {
    const sample::Folder folder;
    std::ofstream(folder.path("funding.csv")) << "former";
    std::ofstream(folder.path("mine.txt")) << "mine";
    write_sample(folder.path(""), sample::submission(1));
    CHECK(records(folder.path("funding.csv")).size() == 2);
    CHECK(folder.names() == Names{"fields.csv", "files.csv", "findings.csv", "funding.csv",
                                  "indicators.csv", "mine.txt", "rows.csv", "submissions.csv"});
}

TEST_CASE("a folder is not left behind by a run that did not finish") {
    const auto set = sample::mappings();
    const sample::Folder folder;
    {
        const auto writer = store::make_writer(store::Format::csv, folder.path("out"), set);
        CHECK(std::filesystem::exists(folder.path("out")));
    }
    CHECK(folder.names().empty());
    std::ofstream(folder.path("file")) << "";
    CHECK_THROWS_AS(store::make_writer(store::Format::csv, folder.path("file"), set), Error);
}
