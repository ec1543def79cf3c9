// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_content.hpp"
#include "export/template/form_layout.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// What the mapping itself says is on the blank: its title, the rows of its layout; where a table
// has none, its row kinds, or the usual indicator levels of the taxonomy, or some blank rows.
FormContent content_of_layout(const mapping::Mapping& mapping, const FormLayout& layout,
                              const mapping::Dictionaries& dictionaries);

// A value as it is printed in a column: a number where the column holds numbers.
ContentValue content_value(const mapping::ColumnSpec& column, std::uint16_t spec,
                           std::string_view text);

}  // namespace jixiao::exporter
