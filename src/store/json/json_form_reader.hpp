// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "normalise/dictionaries.hpp"
#include "store/json/field_index.hpp"
#include "store/json/json_node.hpp"

namespace jixiao::store {

// The opposite of JsonForm. Used by all threads; the set must outlive it and what it reads.
class JsonFormReader {
  public:
    explicit JsonFormReader(const mapping::MappingSet& mappings)
        : mappings_(mappings), index_(mappings), dictionaries_(mappings) {}

    // Adds the form of a line to the submission, whose text store the line was parsed into. Throws
    // Error: jsonl_unexpected, jsonl_unknown_form, jsonl_unknown_field.
    void read(JsonNode line, Submission& submission) const;

  private:
    [[nodiscard]] Form read_head(JsonNode line) const;
    void read_tables(JsonNode tables, Form& form) const;
    void read_records(JsonNode section, Form& form) const;
    void complete(Form& form, TextStore& texts) const;

    const mapping::MappingSet& mappings_;
    FieldIndex index_;
    normalise::Dictionaries dictionaries_;
};

}  // namespace jixiao::store
