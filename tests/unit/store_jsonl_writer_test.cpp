// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "store/writer.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;

namespace {

std::string lines_of(const Submission& submission) {
    const auto set = sample::mappings();
    const sample::Folder folder;
    const auto writer = store::make_writer(store::Format::jsonl, folder.path("o.jsonl"), set);
    store::EncodedSubmission encoded;
    writer.make_encoder()->encode(submission, 1, encoded);
    writer.sink->append(encoded);
    writer.sink->finish();
    return sample::read_file(folder.path("o.jsonl"));
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("texts carry what is shown, stored and meant") {
    Value text = sample::text_value("A2", "（2023年度）");
    CHECK(sample::json(FieldType::text, text) ==
          R"({"is":"text","raw":"（2023年度）","value":"（2023年度）",)"
          R"("cell":"A2","type":"text"})");
    text.text = "2023";
    CHECK(contains(sample::json(FieldType::year, text), R"("value":"2023")"));
    text.text = "";
    CHECK(contains(sample::json(FieldType::year, text), R"("value":null)"));
    CHECK(contains(sample::json(FieldType::text, text), R"("value":"")"));
    CHECK(contains(sample::json(FieldType::yes_no, text), R"("value":null)"));
    text.has_truth = true;
    CHECK(contains(sample::json(FieldType::yes_no, text), R"("value":false)"));
    text.code = "output.quantity";
    CHECK(contains(sample::json(FieldType::level, text), R"("code":"output.quantity","cell")"));
}

TEST_CASE("numbers are decimal strings, or null where there is none") {
    const Value number = sample::number_value("G6", "0.8955", "89.55%", "89.5500");
    CHECK(sample::json(FieldType::rate, number) ==
          R"({"is":"percent","raw":"0.8955","printed":"89.55%","value":"89.55",)"
          R"("cell":"G6","type":"number"})");
    CHECK(sample::json(FieldType::points, sample::text_value("H9", "-")) ==
          R"({"is":"number","raw":"-","value":null,"cell":"H9","type":"text"})");
}

TEST_CASE("money is given in the form's unit and in yuan") {
    Value money = sample::money_value("E6", "74.329999999999998", "74.33", "743300");
    money.red = true;
    money.weight_only = true;
    money.shared_rows = 3;
    money.formula_without_value = true;
    CHECK(sample::json(FieldType::amount, money) ==
          R"({"is":"money","raw":"74.329999999999998","printed":"74.33","value":"74.33",)"
          R"("yuan":"743300","unit":"万元","unit_source":"line","red":true,"is_weight_only":true,)"
          R"("shared_rows":3,"formula_without_value":true,"cell":"E6","type":"number"})");
    CHECK(sample::json(FieldType::amount, sample::blank_value("E7")) ==
          R"({"is":"money","raw":"","value":null,"yuan":null,)"
          R"("cell":"E7","type":"blank"})");
}

TEST_CASE("measures say their kind, operator, number and unit") {
    Value measure = sample::text_value("D13", "≥2万份");
    measure.kind = MeasureKind::quantitative;
    measure.op = Operator::at_least;
    measure.has_number = measure.has_base = true;
    measure.number = Decimal::integer(2);
    measure.base = Decimal::integer(20000);
    measure.unit = "万份";
    measure.base_unit = "份";
    measure.nature = Nature::absolute;
    CHECK(sample::json(FieldType::measure, measure) ==
          R"({"is":"measure","raw":"≥2万份","value":"2",)"
          R"("kind":"quantitative","op":"≥","unit":"万份","base_value":"20000","base_unit":"份",)"
          R"("nature":"absolute","cell":"D13","type":"text"})");
    Value words = sample::text_value("E13", "2022年6月底");
    words.kind = MeasureKind::date_text;
    words.text = "2022-06";
    words.reached = Reached::partly;
    CHECK(sample::json(FieldType::measure, words) ==
          R"({"is":"measure","raw":"2022年6月底","value":null,)"
          R"("kind":"date_text","op":null,"unit":null,"reached":"partly","text":"2022-06",)"
          R"("cell":"E13","type":"text"})");
}

TEST_CASE("every form is a line with its sections in the mapping's order") {
    const std::string lines = lines_of(sample::submission(2));
    const auto second = lines.find("\n") + 1;
    const std::string first = lines.substr(0, second);
    CHECK(first.starts_with(
        R"({"format":1,"form":{"id":"sample-form","version":"1","family":"sample",)"
        R"("kind":"self_evaluation","name":"自评表","score":97},"source":{"file":"甲市/a.xlsx",)"
        R"("sha256":"aaaaaaaa)"));
    CHECK(contains(first, R"(,"sheet":"自评表","range":"A1:J26"},"sheet":"自评表",)"
                          R"("kind":"self_evaluation","header":{"title":{)"));
    std::size_t at = 0;
    for (const char* key : {R"("header":{"title":{)", R"("amount_unit":{"is":"text")",
                            R"("funding":[{"row_kind":"total","label":)", R"("goals":{"expected":)",
                            R"("indicators":[{"level1":)", R"("totals":{"score":)", R"("grade":{)",
                            R"("findings":[{"code":)"}) {
        const auto found = first.find(key, at);
        CHECK_MESSAGE(found != std::string::npos, key);
        at = found;
    }
    CHECK(contains(first, R"(],"applicable":)"));
    CHECK(contains(lines.substr(second), R"("self":{"executed_total":)"));
    CHECK(contains(lines.substr(second), R"("amount_unit":{"is":"text","unit":"万元",)"
                                         R"("factor":"10000","assumed":true})"));
}

TEST_CASE("an empty form says so and keeps its empty tables") {
    Submission submission = sample::submission(0);
    submission.forms[0].unfilled = true;
    const std::string lines = lines_of(submission);
    CHECK(contains(lines, R"("kind":"self_evaluation","unfilled":true,"header")"));
    CHECK(contains(lines, R"("indicators":[],"totals")"));
}

TEST_CASE("a workbook has a line of its own when something is wrong with it") {
    Submission submission = sample::submission(1);
    submission.findings.clear();
    CHECK(lines_of(submission).starts_with(R"({"format":1,"form":)"));
    submission.findings.push_back({Code::zip_damaged, {}, "", "", "", {}});
    CHECK(lines_of(submission)
              .starts_with(R"({"format":1,"source":{"file":"甲市/a.xlsx","sha256":"aaaa)"));
    submission.forms.clear();
    submission.findings.clear();
    submission.sha256.clear();
    CHECK(lines_of(submission) ==
          R"({"format":1,"source":{"file":"甲市/a.xlsx","sha256":null},"findings":[]})"
          "\n");
}

TEST_CASE("the same submission gives the same bytes, whatever was encoded before") {
    const auto set = sample::mappings();
    const auto writer = store::make_writer(store::Format::jsonl, "/dev/null", set);
    store::EncodedSubmission first;
    store::EncodedSubmission again;
    const auto encoder = writer.make_encoder();
    encoder->encode(sample::submission(5), 1, first);
    encoder->encode(sample::submission(1), 1, again);
    encoder->encode(sample::submission(5), 1, again);
    CHECK(first.parts == again.parts);
}
