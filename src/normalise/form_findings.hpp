// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/form.hpp"

namespace jixiao::normalise {

// Adds findings about values to their form, with file, sheet and cell.
class FormFindings {
  public:
    // Both must outlive the findings.
    FormFindings(Form& form, const std::string& file) : form_(form), file_(file) {}

    // `found` is what the cell says.
    void add(Code code, std::string_view path, const Value& value, std::string_view expected = {});
    void add(Code code, std::string_view path, const Value& value, std::string_view found,
             std::string_view expected);
    // `other` is the place that says otherwise.
    void add(Code code, std::string_view path, const Value& value, std::string_view found,
             std::string_view expected, std::string other);
    // About `count` cells of a field, of which `value` is the first.
    void add_counted(Code code, std::string_view path, const Value& value, std::size_t count);

  private:
    Finding& start(Code code, std::string_view path, const Value& value);

    Form& form_;
    const std::string& file_;
};

}  // namespace jixiao::normalise
