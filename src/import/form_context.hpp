// SPDX-License-Identifier: MIT
#pragma once

#include "import/fields/field_lists.hpp"
#include "import/form_places.hpp"
#include "import/sheet_view.hpp"
#include "import/values/value_reader.hpp"
#include "model/form.hpp"

namespace jixiao::importer {

// What the finders of one form share: the sheet, the rows the form stands in, the mapping that
// fits it, the reader of values, memory for records, and the form that they fill.
struct FormContext {
    const SheetView& sheet;
    RowSpan rows;
    const mapping::Mapping& mapping;
    const MappingWords& words;
    const LabelIndex& index;
    ValueReader& values;
    FieldLists& lists;
    Form& form;
    FormPlaces* places = nullptr;  // where answers go; nullptr when nobody wants to know

    [[nodiscard]] bool is_label(const CellWords& said) const {
        return words.is_label[said.whole] || words.is_label[said.head];
    }
    [[nodiscard]] bool is_field_label(const CellWords& said) const {
        return words.is_field_label[said.whole] || words.is_field_label[said.head] ||
               words.is_field_label[said.prefix];
    }
    // 填表人, 联系电话： and the like.
    [[nodiscard]] bool is_signature_label(const CellWords& said) const {
        return index.is_signature(said.whole) || index.is_signature(said.head) ||
               index.is_signature(said.prefix);
    }
    void report(Code code, CellRef cell, std::string found, std::string expected,
                std::string field = {}) const {
        form.findings.push_back(Finding{code,
                                        {{}, std::string(form.sheet), cell.to_string()},
                                        std::move(field),
                                        std::move(found),
                                        std::move(expected),
                                        {}});
    }
};

}  // namespace jixiao::importer
