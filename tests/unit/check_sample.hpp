// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/checker.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "normalise/normalise.hpp"

namespace jixiao::check_sample {

// A form written down as text, for tests of rules. Columns and fields are named with their type:
//   Sample sample(R"(
//     [[rule]]
//     id = "score"
//     kind = "ratio" …)");
//   sample.field("totals.score:points", "98.95");           // first field B1, second B2, …
//   sample.table("indicators", {"level3:level", "target:measure", "weight:points"},
//                {{"甲", "≥200(份)", "3.00"}});              // rows from 11, columns from A
//   CHECK(sample.run() == Lines{"F11 JX1301 2.98 -> 2.99"});
// A cell text that reads as a number is stored as one; "" is a blank cell; "^" continues the cell
// above (merged); "!5" is a red 5 (a column of type amount! takes it as weight only). A column of
// type points@1 goes with the labels of level 1. Row kinds: a table whose first column is "kind"
// takes the kind from there. The shipped dictionaries are used; measures are read as in Shanghai's
// form (bracketed).
using Row = std::vector<std::string>;
using Lines = std::vector<std::string>;

class Sample {
  public:
    explicit Sample(std::string rules) : rules_(std::move(rules)) {}

    Sample& field(std::string_view path_and_type, std::string text);
    Sample& table(std::string name, const Row& columns, const std::vector<Row>& rows);
    // Further settings of the next table's block: placeholders = ["……"].
    Sample& block(std::string settings);
    // Nobody filled the form in.
    Sample& unfilled();
    // The next table begins at this row (from one) instead of 11.
    Sample& at_row(std::uint32_t row);

    // Every finding of the rules as "cell code found -> expected", in their order.
    Lines run();
    // The findings themselves, after run().
    [[nodiscard]] const std::vector<Finding>& findings() const;

  private:
    struct TableText {
        std::string name;
        Row columns;
        std::vector<Row> rows;
        std::uint32_t first_row;
        std::string settings;
    };

    [[nodiscard]] std::string mapping_text() const;
    void fill(Form& form, const mapping::Mapping& mapping);

    std::string rules_;
    std::vector<std::pair<std::string, std::string>> fields_;  // path:type, text
    std::vector<TableText> tables_;
    std::uint32_t next_row_ = 11;
    std::string next_settings_;
    bool unfilled_ = false;
    std::unique_ptr<mapping::MappingSet> set_;
    Submission submission_;
};

}  // namespace jixiao::check_sample
