// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::fill {

// " (12×)" for more than one.
inline std::string times(std::size_t count) {
    return count > 1 ? " (" + std::to_string(count) + "×)" : std::string();
}

// What putting one form's data into one form of a template needs, and what comes out.
struct FillScene {
    const Form& data;
    const mapping::Mapping& mapping;  // of the data
    const std::string& file;          // where the data come from, for findings about them
    const BlankForm& blank;
    const normalise::Dictionaries& dictionaries;
    FillPlan& plan;

    // The data come from a form of the same mapping.
    [[nodiscard]] bool same_form() const { return mapping.id == blank.mapping->id; }
    // About a cell of the result.
    void report(Code code, CellRef at, std::string field, std::string found,
                std::string expected = {}) const {
        add(code, {}, blank.sheet->name(), at, std::move(field), std::move(found),
            std::move(expected));
    }
    // About a value of the data.
    void report_data(Code code, CellRef at, std::string field, std::string found,
                     std::string expected = {}) const {
        add(code, file, std::string(data.sheet), at, std::move(field), std::move(found),
            std::move(expected));
    }
    // What has no place; `words` stand at its head, or else the end of the field's path.
    void report_lost(CellRef at, std::string field, std::string words, std::string found,
                     std::size_t count) const {
        if (words.empty()) words = field.substr(field.rfind('.') + 1);
        report_data(Code::fill_no_place, at, std::move(field), std::move(found));
        count_last(count);
        plan.findings.back().args.emplace_back("words", std::move(words));
    }
    // " (12×)" for more than one.
    void count_last(std::size_t count) const {
        plan.findings.back().args.emplace_back("count", times(count));
    }

  private:
    void add(Code code, std::string in_file, std::string sheet, CellRef at, std::string field,
             std::string found, std::string expected) const {
        plan.findings.push_back(Finding{code,
                                        {std::move(in_file), std::move(sheet), at.to_string()},
                                        std::move(field),
                                        std::move(found),
                                        std::move(expected),
                                        {}});
    }
};

}  // namespace jixiao::fill
