// SPDX-License-Identifier: MIT
#include "export/template/row_kinds.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::exporter {

std::string RowKindTeller::kind_of(std::string_view label) {
    const std::string key = label_key(label);
    for (const mapping::RowKind& kind : block_.row_kinds) {
        const bool named = std::any_of(kind.labels.begin(), kind.labels.end(),
                                       [&](const mapping::Label& one) { return one.key == key; });
        if (!named) continue;
        if (!kind.opens.empty()) opened_ = kind.opens;
        return kind.name;
    }
    if (!opened_.empty()) return opened_;
    for (const mapping::RowKind& kind : block_.row_kinds) {
        if (kind.data && kind.labels.empty()) return kind.name;
    }
    return {};
}

}  // namespace jixiao::exporter
