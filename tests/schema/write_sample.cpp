// SPDX-License-Identifier: MIT
// Writes JSON Lines with every key that the encoder knows to the standard output.
#include "store/writer.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;

namespace {

Submission with_rare_values() {
    Submission submission = sample::submission(1);
    submission.findings.push_back({Code::zip_damaged, {}, "", "", "", {}});
    submission.revision = 2;
    Form& form = submission.forms.front();
    form.tables.front().columns = {{0, 1, *CellRef::parse("A5"), "执行数", "万元"}};
    form.findings.push_back({Code::sheet_like_no_form,
                             {},
                             "",
                             "",
                             "",
                             {{"score", "40"}, {"least", "60"}},
                             {"total", "总分 · 得分", "1 + 2 = 3", "0.01", {"F6"}}});
    form.unfilled = true;
    Value value = sample::text_value("C3", "2022年6月底");
    value.text = "2022-06";
    form.fields.push_back({"header.period", FieldType::date, 0, value});
    value.kind = MeasureKind::date_text;
    value.formula_without_value = true;
    form.fields.push_back({"converted.deadline", FieldType::measure, 0, value});
    Value count = sample::number_value("C4", "3", "3", "3");
    count.unit = "个";
    form.fields.push_back({"notes[]", FieldType::count, 0, count});
    count.unit = "%";
    form.fields.push_back({"other.share", FieldType::rate, 0, count});
    return submission;
}

}  // namespace

int main() {
    const auto set = sample::mappings();
    const auto writer = store::make_writer(store::Format::jsonl, "-", set);
    const auto encoder = writer.make_encoder();
    Submission no_form;
    no_form.file = "说明.xlsx";
    store::EncodedSubmission encoded;
    std::uint32_t number = 0;
    const auto write = [&](const Submission& submission) {
        encoder->encode(submission, ++number, encoded);
        writer.sink->append(encoded);
    };
    write(no_form);
    write(sample::submission());
    write(with_rare_values());
    writer.sink->finish();
}
