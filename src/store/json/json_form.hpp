// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "store/json/layout_memo.hpp"

namespace jixiao::store {

// Writes forms as JSON objects. One per thread: it remembers layouts from form to form. The set
// must outlive it.
class JsonForm {
  public:
    explicit JsonForm(const mapping::MappingSet& mappings) : mappings_(mappings) {}

    // Appends the object of one form of the submission, without a line break.
    void append(std::string& out, const Submission& submission, const Form& form);

  private:
    void append_head(std::string& out, const Submission& submission, const Form& form) const;
    void append_section(std::string& out, const Form& form, std::string_view section);
    bool append_tables(std::string& out, const Form& form, std::string_view section);
    void append_record(std::string& out, const Record& record);
    [[nodiscard]] bool fits_layout(const Record& record) const;
    void append_fields(std::string& out, const Form& form, std::string_view section);
    [[nodiscard]] std::vector<std::string_view> sections_of(const Form& form) const;

    const mapping::MappingSet& mappings_;
    LayoutMemo layouts_;
    const KeyLayout* record_layout_ = nullptr;  // of the record before in this form
    std::vector<std::string_view> paths_;       // likewise
    std::vector<const Field*> picked_;
};

// Appends ,"source":{…} without sheet and range.
void append_source(std::string& out, const Submission& submission);
// Appends ,"findings":[…].
void append_findings(std::string& out, const std::vector<Finding>& findings);

}  // namespace jixiao::store
