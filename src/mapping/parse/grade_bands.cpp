// SPDX-License-Identifier: MIT
#include "mapping/parse/grade_bands.hpp"

namespace jixiao::mapping {

const GradeBand* band_of(const GradeBands& bands, const Decimal& score) {
    for (const GradeBand& band : bands) {
        if (score >= band.from) return &band;
    }
    return nullptr;
}

GradeBands read_bands(const std::vector<const TomlNode*>& tables, Issues& issues) {
    GradeBands bands;
    for (const TomlNode* node : tables) {
        TableReader table(*node, issues);
        GradeBand band{table.required_text("name"), {}};
        if (table.require("from") != nullptr) {
            band.from = table.decimal("from").value_or(Decimal());
        }
        table.finish();
        bands.push_back(std::move(band));
    }
    return bands;
}

}  // namespace jixiao::mapping
