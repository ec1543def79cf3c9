// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "import/importer.hpp"
#include "mapping/mapping_set.hpp"
#include "normalise/normalise.hpp"
#include "store/json/json_value.hpp"
#include "store/json/json_value_reader.hpp"
#include "store/json/jsonl_reader.hpp"
#include "store/writer.hpp"
#include "support/repository.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;
using store::Format;
using store::JsonlFile;

namespace {

std::vector<std::string> encoded(const Submission& submission, Format format,
                                 const mapping::MappingSet& set) {
    const sample::Folder folder;
    const auto writer = store::make_writer(format, folder.path("out"), set);
    store::EncodedSubmission out;
    writer.make_encoder()->encode(submission, 1, out);
    return out.parts;
}

// What only the workbook itself knows.
void drop_what_is_not_written(Submission& submission) {
    submission.bytes = 0;
    std::erase_if(submission.findings, [&](const Finding& finding) {
        return !submission.forms.empty() && catalogue_entry(finding.code).level == Level::note;
    });
}

// Written, read and written again: the same lines; and the same tables, which also say where the
// records stand and what the units are worth.
void check_round_trip(Submission& submission, const mapping::MappingSet& set) {
    drop_what_is_not_written(submission);
    const std::string lines = encoded(submission, Format::jsonl, set).at(0);
    const auto file = JsonlFile::from_memory(lines, "forms.jsonl");
    REQUIRE(file.parts().size() == 1);
    const store::JsonFormReader forms(set);
    store::JsonlReader reader(forms);
    const Submission& read = reader.read(file, file.parts().front());
    CHECK(encoded(read, Format::jsonl, set).at(0) == lines);
    CHECK(encoded(read, Format::csv, set) == encoded(submission, Format::csv, set));
}

std::vector<std::filesystem::path> workbooks(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".xlsx") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

void check_value(FieldType type, const Value& value) {
    const std::string written = sample::json(type, value);
    CAPTURE(written);
    store::JsonTree tree;
    TextStore texts;
    tree.parse(written, "value.json", 1, texts);
    const std::string again = sample::json(type, store::read_value({tree, 0}, type));
    CHECK(again == written);
}

// What is wrong with the second line of a file whose first line is fine.
Finding refusal(const std::string& line, const mapping::MappingSet& set) {
    const std::string text =
        "{\"format\":1,\"source\":{\"file\":\"a.xlsx\",\"sha256\":null},"
        "\"findings\":[]}\n" +
        line;
    const auto file = JsonlFile::from_memory(text, "forms.jsonl");
    const store::JsonFormReader forms(set);
    store::JsonlReader reader(forms);
    try {
        for (const auto& part : file.parts()) static_cast<void>(reader.read(file, part));
    } catch (const Error& error) {
        CHECK(error.finding().at.file == "forms.jsonl");
        CHECK(message_of(error.finding(), Language::en).find("line 2") != std::string::npos);
        return error.finding();
    }
    FAIL("was read: " << line);
    return {};
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("what is read from JSON Lines is what was written: all forms of the tree") {
    const auto set = mapping::load_mappings({test::repository("mappings")});
    const normalise::Normaliser normaliser(set);
    importer::Importer importer(set);
    std::size_t forms = 0;
    for (const std::string& folder :
         {test::repository("examples"), test::repository("tests/forms")}) {
        for (const auto& path : workbooks(folder)) {
            CAPTURE(path.string());
            Submission& submission = importer.read(path, path.filename().string());
            normaliser(submission);
            forms += submission.forms.size();
            check_round_trip(submission, set);
        }
    }
    CHECK(forms > 50);
}

TEST_CASE("what is read from JSON Lines is what was written: a refused workbook") {
    Submission submission;
    submission.file = "坏.xlsx";
    submission.findings.push_back({Code::zip_damaged,
                                   {"坏.xlsx", {}, {}},
                                   {},
                                   {},
                                   {},
                                   {{"part", "xl/workbook.xml"}, {"detail", "inflate"}}});
    check_round_trip(submission, sample::mappings());
}

TEST_CASE("what is read from JSON Lines is what was written: every sort of value") {
    Value money = sample::money_value("E6", "74.329999999999998", "74.33", "743300");
    check_value(FieldType::amount, money);
    money.red = money.weight_only = money.formula_without_value = true;
    money.shared_rows = 3;
    money.unit_source = UnitSource::mapping;
    check_value(FieldType::amount, money);
    check_value(FieldType::amount, sample::blank_value("E7"));
    check_value(FieldType::rate, sample::number_value("G6", "0.8955", "89.55%", "89.55"));
    Value text = sample::text_value("A2", "\x7F “引号\" \\ 换行\n");
    text.code = "output.quantity";
    check_value(FieldType::level, text);
    text.text = "";
    check_value(FieldType::text, text);
    check_value(FieldType::year, text);
    check_value(FieldType::yes_no, text);
    text.has_truth = true;
    check_value(FieldType::yes_no, text);
    Value measure = sample::text_value("D13", "≥2万份");
    measure.kind = MeasureKind::quantitative;
    measure.op = Operator::at_least;
    measure.has_number = measure.has_base = true;
    measure.number = Decimal::integer(2);
    measure.base = Decimal::integer(20000);
    measure.unit = "万份";
    measure.base_unit = "份";
    measure.nature = Nature::absolute;
    check_value(FieldType::measure, measure);
    Value words = sample::text_value("E13", "2022年6月底");
    words.kind = MeasureKind::date_text;
    words.text = "2022-06";
    words.reached = Reached::not_reached;
    check_value(FieldType::measure, words);
}

TEST_CASE("a finding comes back with its words and its evidence") {
    const Finding finding{Code::sheet_like_no_form,
                          {"甲.xlsx", "表1", "B3"},
                          "totals.score",
                          "98.95",
                          "99",
                          {{"score", "40"}, {"least", "60"}},
                          {"total", "总分 · 得分", "1 + 2 = 3", "0.01", {"F6", "F7"}}};
    std::string written;
    store::append_finding(written, finding);
    store::JsonTree tree;
    TextStore texts;
    tree.parse(written, "finding.json", 1, texts);
    const Finding read = store::read_finding({tree, 0}, "甲.xlsx");
    CHECK(read.code == finding.code);
    CHECK(read.at == finding.at);
    CHECK(read.args == finding.args);
    CHECK(read.evidence == finding.evidence);
    std::string again;
    store::append_finding(again, read);
    CHECK(again == written);
}

TEST_CASE("lines of one workbook stand together") {
    const auto line = [](std::string_view file, bool form) {
        return std::string("{\"format\":1,") + (form ? "\"form\":{\"id\":\"x\"}," : "") +
               "\"source\":{\"file\":\"" + std::string(file) + "\",\"sha256\":null}}\n";
    };
    const std::string text = "\xEF\xBB\xBF" + line("a", false) + line("a", true) + "\r\n" +
                             line("a", true) + line("b", true) + line("c", false) +
                             line("c", false) + "oh\ndear\n" + line("c", true);
    const auto file = JsonlFile::from_memory(text, "forms.jsonl");
    std::vector<std::size_t> lines;
    for (const auto& part : file.parts()) lines.push_back(part.line);
    CHECK(lines == std::vector<std::size_t>{1, 5, 6, 7, 8, 10});
    CHECK(file.parts().at(4).text == "oh\ndear");
}

TEST_CASE("what import did not write is refused with its line and place") {
    const auto set = mapping::load_mappings({test::repository("mappings")});
    const normalise::Normaliser normaliser(set);
    importer::Importer importer(set);
    const auto path = workbooks(test::repository("tests/forms/shanghai")).front();
    Submission& submission = importer.read(path, "甲.xlsx");
    normaliser(submission);
    const std::string lines = encoded(submission, Format::jsonl, set).at(0);
    const std::string good = lines.substr(0, lines.find('\n'));

    CHECK(refusal("{", set).code == Code::jsonl_not_json);
    CHECK(refusal("[1,2]", set).field == "{}");
    CHECK(refusal("{\"format\":2}", set).field == "format");
    CHECK(refusal(good.substr(0, good.size() / 2), set).code == Code::jsonl_not_json);
    CHECK(refusal(replaced(good, "header", "head\xFF\xFF"), set).code == Code::jsonl_not_json);
    CHECK(refusal(std::string(100, '['), set).code == Code::limit_exceeded);
    const Finding form = refusal(replaced(good, "shanghai-2023", "nowhere-2023"), set);
    CHECK(form.code == Code::jsonl_unknown_form);
    CHECK(form.found == "nowhere-2023");
    const Finding field = refusal(replaced(good, "project_name", "projekt"), set);
    CHECK(field.code == Code::jsonl_unknown_field);
    CHECK(field.found == "header.projekt");
    const Finding cell = refusal(replaced(good, R"("cell":"A1")", R"("cell":"1A")"), set);
    CHECK(cell.code == Code::jsonl_unexpected);
    CHECK(cell.field == "header.title.cell");
    CHECK(cell.expected == "\"B3\"");
    const Finding type = refusal(replaced(good, R"("type":"number")", R"("type":"numeral")"), set);
    CHECK(type.field == "funding[0].budget_initial.type");
    CHECK(type.expected == "blank, number, text, bool, error, date");
    const Finding number =
        refusal(replaced(good, R"("factor":"10000")", R"("factor":"1e27")"), set);
    CHECK(number.code == Code::jsonl_unexpected);
    CHECK(number.field == "amount_unit.factor");
    CHECK(number.expected == "< 10^27");
    CHECK(refusal(replaced(good, R"("rows":[)", R"("rows":[9,)"), set).field == "funding");
    CHECK(refusal(replaced(good, R"("is":"money")", R"("is":"date")"), set).code ==
          Code::jsonl_unknown_field);
}
