// SPDX-License-Identifier: MIT
#include "import/fields/fallback_values.hpp"

#include <algorithm>

namespace jixiao::importer {

void use_fallbacks(Record& record, const mapping::Block& block) {
    for (Field& field : record.fields) {
        const std::string& fallback = block.columns[field.spec].fallback;
        if (fallback.empty() || field.value.stored != CellType::blank) continue;
        const auto other = std::find_if(record.fields.begin(), record.fields.end(),
                                        [&](const Field& one) { return one.path == fallback; });
        if (other != record.fields.end()) field.value = other->value;
    }
}

}  // namespace jixiao::importer
