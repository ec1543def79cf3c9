// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"

// Small submissions for the tests of the outputs, with every sort of value in them.
namespace jixiao::sample {

// Two mappings: 0 a self-evaluation with header, funding, indicators, totals and grade; 1 a wide
// summary of units with the dimensions phase and fund.
mapping::MappingSet mappings();

// A workbook with one form of each mapping. `indicators` rows in the first.
Submission submission(std::size_t indicators = 3);

// Values as the importer and the normaliser leave them.
Value text_value(std::string_view cell, std::string_view text);
Value number_value(std::string_view cell, std::string_view raw, std::string_view printed,
                   std::string_view number);
Value money_value(std::string_view cell, std::string_view raw, std::string_view number,
                  std::string_view yuan);
Value blank_value(std::string_view cell);

// A folder of its own for one test, removed at the end.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string path(std::string_view name) const {
        return path_ + "/" + std::string(name);
    }
    [[nodiscard]] std::vector<std::string> names() const;  // what is in it, sorted

  private:
    std::string path_;
};

// As the output json has it.
std::string json(FieldType type, const Value& value);

std::string read_file(const std::string& path);

}  // namespace jixiao::sample
