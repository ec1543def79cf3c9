// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "store/json/json_form_reader.hpp"
#include "store/json/json_tree.hpp"
#include "store/json/jsonl_file.hpp"

namespace jixiao::store {

// Reads canonical JSON Lines back into submissions. What the lines do not say is not there: notes
// about a workbook that has forms, the size of the workbook. One per thread; the forms' rules are
// shared.
class JsonlReader {
  public:
    // The rules must outlive the reader and what it reads.
    explicit JsonlReader(const JsonFormReader& forms) : forms_(forms) {}

    // The workbook of a part of the file. The result lives until the next call. Throws Error with
    // the file and the line: jsonl_not_json, jsonl_unexpected, jsonl_unknown_form,
    // jsonl_unknown_field, limit_exceeded.
    Submission& read(const JsonlFile& file, const JsonlFile::Part& part);

  private:
    void read_line(JsonNode line);

    const JsonFormReader& forms_;
    JsonTree tree_;
    Submission submission_;
};

}  // namespace jixiao::store
