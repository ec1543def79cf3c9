// SPDX-License-Identifier: MIT
#pragma once

#include "export/summary/figure.hpp"
#include "model/field_type.hpp"

namespace jixiao::exporter {

// The value of a field as a summary takes it. `factor`: how many 元 the sheet's unit of amounts is;
// `printed`: the text is what the form shows, also of numbers. The origin stays empty.
Figure figure_of(const Value& value, FieldType type, const Decimal& factor, bool printed);

}  // namespace jixiao::exporter
