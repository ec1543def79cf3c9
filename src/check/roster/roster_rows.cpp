// SPDX-License-Identifier: MIT
#include "check/roster/roster_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "base/finding/finding.hpp"
#include "base/text/label_key.hpp"
#include "check/roster/roster_total.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kHeadWithin = 20;  // rows from the top
// As label_key makes them.
constexpr std::array<std::string_view, 13> kNameHeads{
    "单位名称", "单位",     "名称",     "填报单位",       "报送单位", "实施单位", "项目单位",
    "市州",     "机构名称", "部门名称", "市州或项目单位", "unit",     "name"};
constexpr std::array<std::string_view, 7> kOtherHeads{"别名",   "其他名称", "其它名称", "简称",
                                                      "曾用名", "又名",     "alias"};

bool is_name_head(const std::string& cell) {
    return std::find(kNameHeads.begin(), kNameHeads.end(), label_key(cell)) != kNameHeads.end();
}

// 别名1 and aliases too.
bool is_other_head(const std::string& cell) {
    const std::string key = label_key(cell);
    return std::any_of(kOtherHeads.begin(), kOtherHeads.end(),
                       [&](std::string_view head) { return key.starts_with(head); });
}

// Which columns hold names: the unit's own, the others.
struct Head {
    std::size_t row = 0;
    std::size_t name = 0;
    std::vector<bool> others;

    [[nodiscard]] bool is_other(std::size_t column) const {
        return column != name && (column >= others.size() || others[column]);
    }
};

class RosterReader {
  public:
    RosterReader(std::string file, const std::vector<RosterRow>& rows) : rows_(rows) {
        roster_.file = std::move(file);
    }

    Roster run() {
        const bool headed = find_head();
        for (std::size_t i = headed ? head_.row + 1 : 0; i < rows_.size(); ++i) {
            const std::vector<std::string>& cells = rows_[i].cells;
            const auto first = std::find_if(cells.begin(), cells.end(),
                                            [](const auto& cell) { return !cell.empty(); });
            if (first == cells.end() || first->starts_with('#')) continue;
            const auto column = static_cast<std::size_t>(first - cells.begin());
            headed ? take(rows_[i], head_.name) : take(rows_[i], column);
        }
        if (roster_.units.empty()) refuse(Code::roster_empty, rows_.size());
        return std::move(roster_);
    }

  private:
    [[noreturn]] void refuse(Code code, std::size_t line, std::string found = {},
                             std::size_t other = 0) const {
        throw Error(Finding{code,
                            {roster_.file, {}, {}},
                            {},
                            std::move(found),
                            {},
                            {{"line", std::to_string(line)}, {"other", std::to_string(other)}}});
    }

    bool find_head() {
        for (std::size_t i = 0; i < std::min(rows_.size(), kHeadWithin); ++i) {
            const std::vector<std::string>& cells = rows_[i].cells;
            const auto name = std::find_if(cells.begin(), cells.end(), is_name_head);
            if (name == cells.end()) continue;
            head_.row = i;
            head_.name = static_cast<std::size_t>(name - cells.begin());
            for (const std::string& cell : cells) {
                head_.others.push_back(cell.empty() || is_other_head(cell));
            }
            return true;
        }
        return false;
    }

    void take(const RosterRow& row, std::size_t name) {
        if (name >= row.cells.size() || row.cells[name].empty()) return;
        if (is_roster_total(row.cells[name])) return roster_.totals.push_back(row.cells[name]);
        RosterUnit unit;
        unit.line = row.line;
        unit.name = row.cells[name];
        remember(unit.name, row.line);
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].empty() || column == name) continue;
            if (!head_.others.empty() && !head_.is_other(column)) continue;
            remember(row.cells[column], row.line);
            unit.aliases.push_back(row.cells[column]);
        }
        roster_.units.push_back(std::move(unit));
    }

    void remember(const std::string& name, std::size_t line) {
        const auto [known, fresh] = lines_.emplace(name, line);
        if (!fresh) refuse(Code::roster_name_twice, line, name, known->second);
    }

    const std::vector<RosterRow>& rows_;
    Roster roster_;
    Head head_;
    std::map<std::string, std::size_t> lines_;  // where each name stands
};

}  // namespace

Roster units_of(std::string file, const std::vector<RosterRow>& rows) {
    return RosterReader(std::move(file), rows).run();
}

}  // namespace jixiao::check
