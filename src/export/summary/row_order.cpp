// SPDX-License-Identifier: MIT
#include "export/summary/row_order.hpp"

#include <algorithm>

namespace jixiao::exporter {
namespace {

using mapping::SortKey;
using mapping::SummaryGroups;

// Less than, greater than or equal: -1, 1, 0; what is missing comes last either way.
template <class Thing>
int compare(const std::optional<Thing>& a, const std::optional<Thing>& b, bool descending) {
    if (a && b && *a != *b) return (*a < *b) != descending ? -1 : 1;
    if (a.has_value() == b.has_value()) return 0;
    return a ? -1 : 1;
}

class Order {
  public:
    Order(const SummaryTable& table, const SummaryScene& scene) : table_(table), scene_(scene) {}

    bool operator()(std::size_t a, std::size_t b) const {
        for (const SortKey& key : table_.sheet().order) {
            const int order = by(key, a, b);
            if (order != 0) return order < 0;
        }
        return row(a).place < row(b).place;
    }

  private:
    const SummaryRow& row(std::size_t index) const { return *table_.rows()[index].data; }

    std::optional<std::size_t> place_in_roster(const SummaryRow& row) const {
        const auto found = scene_.roster.find(row.key);
        return found == scene_.roster.end() ? std::nullopt : std::optional(found->second);
    }

    static std::optional<std::string> text_or_none(const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(text);
    }

    int by(const SortKey& key, std::size_t a, std::size_t b) const {
        switch (key.by) {
            case SortKey::By::roster:
                return compare(place_in_roster(row(a)), place_in_roster(row(b)), key.descending);
            case SortKey::By::code:
                return compare(text_or_none(row(a).code), text_or_none(row(b).code),
                               key.descending);
            case SortKey::By::file:
                return compare<std::size_t>(row(a).place, row(b).place, key.descending);
            case SortKey::By::column:
                break;
        }
        const SummaryCell& left = table_.cell(a, key.column);
        const SummaryCell& right = table_.cell(b, key.column);
        if (left.number || right.number) {
            return compare(left.number, right.number, key.descending);
        }
        return compare(text_or_none(left.text), text_or_none(right.text), key.descending);
    }

    const SummaryTable& table_;
    const SummaryScene& scene_;
};

// The groups in their order, each with its rows.
class Grouping {
  public:
    Grouping(const mapping::SummarySheet& sheet, const SummaryScene& scene)
        : groups_(sheet.groups), scene_(scene) {
        for (const auto& [name, label] : groups_.labels) found_.push_back({name, label, {}});
    }

    void add(const SummaryRow& row) {
        const std::string name = name_of(row);
        auto group = std::ranges::find(found_, name, &Group::name);
        if (group == found_.end()) {
            found_.push_back({name, {}, {}});
            group = std::prev(found_.end());
        }
        group->rows.push_back(&row);
    }

    void arrange(std::vector<TableRow>& out) const {
        std::uint32_t number = 0;
        for (const Group& group : found_) {
            if (group.rows.empty()) continue;
            const auto add_subtotal = [&] {
                TableRow& row = out.emplace_back();
                row.kind = RowKind::subtotal;
                row.group = number;
                row.label = label_of(group);
            };
            if (groups_.above) add_subtotal();
            for (const SummaryRow* row : group.rows) add_data(out, *row, number);
            if (!groups_.above) add_subtotal();
            ++number;
        }
    }

    void add_data(std::vector<TableRow>& out, const SummaryRow& data, std::uint32_t group) const {
        TableRow& row = out.emplace_back();
        row.data = &data;
        row.group = group;
    }

  private:
    struct Group {
        std::string name;
        std::string label;  // empty: made of the name
        std::vector<const SummaryRow*> rows;
    };

    std::string name_of(const SummaryRow& row) const {
        switch (groups_.by) {
            case SummaryGroups::By::kind:
                return row.kind;
            case SummaryGroups::By::region:
                return row.code.substr(0, groups_.digits);
            case SummaryGroups::By::column:
                return row.figures[groups_.column].empty()
                           ? std::string()
                           : row.figures[groups_.column].front().text;
            case SummaryGroups::By::none:
                break;
        }
        return {};
    }

    std::string label_of(const Group& group) const {
        if (!group.label.empty()) return group.label;
        std::string name = group.name;
        if (groups_.by == SummaryGroups::By::region) {
            constexpr std::size_t kCodeDigits = 6;
            std::string code = group.name;
            code.resize(kCodeDigits, '0');
            const auto known = scene_.unit_names.find(code);
            if (known != scene_.unit_names.end()) name = known->second;
        }
        std::string label = groups_.label;
        const std::size_t at = label.find("{name}");
        return at == std::string::npos ? label : label.replace(at, 6, name);
    }

    const SummaryGroups& groups_;
    const SummaryScene& scene_;
    std::vector<Group> found_;
};

void add_lines(const mapping::SummarySheet& sheet, bool top, std::vector<TableRow>& out) {
    for (const mapping::SummaryLine& line : sheet.lines) {
        if (line.top != top) continue;
        TableRow& row = out.emplace_back();
        row.kind = RowKind::line;
        row.label = line.label;
        row.line = &line;
    }
}

}  // namespace

std::vector<const SummaryRow*> ordered_rows(const SummaryTable& table, const SummaryScene& scene) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
        if (table.rows()[i].kind == RowKind::data) places.push_back(i);
    }
    std::ranges::stable_sort(places, Order(table, scene));
    std::vector<const SummaryRow*> rows;
    rows.reserve(places.size());
    for (const std::size_t place : places) rows.push_back(table.rows()[place].data);
    return rows;
}

std::vector<TableRow> arranged_rows(const mapping::SummarySheet& sheet,
                                    const std::vector<const SummaryRow*>& rows,
                                    const SummaryScene& scene) {
    std::vector<TableRow> out;
    add_lines(sheet, true, out);
    Grouping grouping(sheet, scene);
    if (sheet.groups.by == SummaryGroups::By::none) {
        for (const SummaryRow* row : rows) grouping.add_data(out, *row, 0);
    } else {
        for (const SummaryRow* row : rows) grouping.add(*row);
        grouping.arrange(out);
    }
    add_lines(sheet, false, out);
    std::uint32_t number = 0;
    for (TableRow& row : out) {
        if (row.kind == RowKind::data) row.number = ++number;
    }
    return out;
}

}  // namespace jixiao::exporter
