// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "normalise/normalise.hpp"

namespace jixiao::normalise_sample {

// Dictionaries with a few words of each sort, and one mapping per measure style: 0 free,
// 1 bracketed. Both have a block "rows" with one column of every type, named as the type.
mapping::MappingSet mapping_set();

// A value as the importer leaves it.
Value text_value(std::string_view raw);
Value number_value(std::string_view raw, std::string_view printed);
// Of a format with a percent sign that multiplies; of one that moves the point.
Value percent_value(std::string_view raw, std::string_view printed);
Value moved_value(std::string_view raw, std::string_view printed, std::uint8_t places);

// One form with one table whose rows are filled in one field at a time.
class Sample {
  public:
    explicit Sample(std::size_t mapping = 0);

    Form& form() { return submission_.forms.front(); }
    Table& table() { return form().tables.front(); }
    // A record with one field, at row 0, 1, 2 …; the texts must outlive the sample.
    void add(FieldType type, Value value);
    void run();
    // The value of record `row`.
    const Value& value(std::size_t row);
    // Codes of the findings in their order.
    std::vector<Code> findings();

  private:
    mapping::MappingSet set_;
    normalise::Normaliser normaliser_;
    normalise::MeasureMemo memo_;
    Submission submission_;
};

}  // namespace jixiao::normalise_sample
