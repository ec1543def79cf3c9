// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/text/label_key.hpp"
#include "check/rules/rule_settings.hpp"
#include "export/template/formula_sheet.hpp"

namespace jixiao::exporter {

// The scores that a way of scoring speaks of, by the words that the office prints in the rows.
// Settings: result, points, where, says; see check/rules/scored_rows.hpp.
class MethodRows {
  public:
    explicit MethodRows(check::RuleSettings& settings)
        : result_(settings.address("result")),
          points_(settings.address("points")),
          where_(settings.optional_address("where")) {
        for (const std::string& word : settings.texts("says")) says_.push_back(label_key(word));
    }

    // Calls see(score, points).
    template <class See>
    void each(const FormulaSheet& sheet, See&& see) const {
        for (const FormulaPlace& score : sheet.places(result_)) {
            const auto points = sheet.beside(score, points_);
            if (points && takes(sheet, score)) see(score, *points);
        }
    }

  private:
    [[nodiscard]] bool takes(const FormulaSheet& sheet, const FormulaPlace& score) const {
        if (!where_) return true;
        const auto method = sheet.beside(score, *where_);
        if (!method) return false;
        const std::string key = label_key(sheet.cell(*method).text);
        return std::find(says_.begin(), says_.end(), key) != says_.end();
    }

    check::Address result_;
    check::Address points_;
    std::optional<check::Address> where_;
    std::vector<std::string> says_;  // keys
};

}  // namespace jixiao::exporter
