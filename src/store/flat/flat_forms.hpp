// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "store/flat/flat_row.hpp"
#include "store/flat/record_plan.hpp"

namespace jixiao::store {

// Writes one workbook as records of the flat tables, each table's records in order.
class FlatForms {
  public:
    FlatForms(const mapping::MappingSet& mappings, RowWriter& out)
        : mappings_(mappings), out_(out) {}

    // `number` is the workbook's place among the inputs: the column file_no of all tables.
    void write(const Submission& submission, std::uint32_t number);

  private:
    void write_file(const Submission& submission);
    void write_form(const Submission& submission, const Form& form);
    void write_form_lead(const Submission& submission, const Form& form);
    void write_table(const Form& form, const Table& table, std::uint32_t& number);
    void write_record(const FlatTable& flat, const RecordPlan& plan, const Record& record,
                      std::uint32_t number);
    void write_left_over(const RecordPlan& plan, std::span<const Field> fields,
                         std::string_view table, std::uint32_t record);
    void write_field(const Field& field, std::string_view table, std::uint32_t record);
    void write_finding(const Finding& finding, bool of_form);
    void begin(TableId table);

    const mapping::MappingSet& mappings_;
    RowWriter& out_;
    std::uint32_t file_no_ = 0;
    std::uint32_t form_no_ = 0;
    std::uint32_t field_no_ = 0;
};

}  // namespace jixiao::store
