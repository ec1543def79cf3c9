// SPDX-License-Identifier: MIT
#include "store/flat/record_plan.hpp"

#include <algorithm>

namespace jixiao::store {
namespace {

bool is_member(const mapping::ColumnSpec& column, std::string_view word) {
    return std::ranges::any_of(column.dimensions,
                               [&](const auto& dimension) { return dimension.second == word; });
}

// The last part of the path that is no member: "executed" of self.projects.fund.executed, "amounts"
// of amounts.fund.
std::string_view measured(const mapping::ColumnSpec& column) {
    std::string_view rest = column.path;
    while (true) {
        const auto dot = rest.rfind('.');
        const auto part = dot == std::string_view::npos ? rest : rest.substr(dot + 1);
        if (dot == std::string_view::npos || !is_member(column, part)) return part;
        rest = rest.substr(0, dot);
    }
}

Member member_named(const mapping::ColumnSpec& column) {
    Member member;
    for (const auto& [dimension, word] : column.dimensions) {
        if (dimension == "phase") {
            member.phase = word;
        } else if (dimension == "fund") {
            member.fund = word;
        } else {
            if (!member.others.empty()) member.others += "; ";
            member.others += dimension + "=" + word;
        }
    }
    return member;
}

}  // namespace

void RecordPlan::plan(std::span<const Field> fields) {
    if (fits(fields)) return;
    paths_.clear();
    members_.clear();
    slots_.clear();
    left_over_.clear();
    std::vector<std::pair<std::size_t, std::uint32_t>> shared;  // slot, field
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
        paths_.emplace_back(fields[i].path);
        const mapping::ColumnSpec* column = column_of(fields[i]);
        const bool wide = column != nullptr && !column->dimensions.empty();
        const std::size_t slot = slot_of(wide ? measured(*column) : fields[i].path);
        if (slot == table_.fields.size()) {
            left_over_.push_back(i);
        } else if (!wide) {
            shared.emplace_back(slot, i);
        } else if (!place(member_of(*column), slot, i)) {
            left_over_.push_back(i);
        }
    }
    if (members_.empty()) {
        members_.emplace_back();
        slots_.assign(table_.fields.size(), kNone);
    }
    for (const auto& [slot, field] : shared) {
        bool placed = false;
        for (std::size_t member = 0; member < members_.size(); ++member) {
            placed |= place(member, slot, field);
        }
        if (!placed) left_over_.push_back(field);
    }
}

std::span<const std::uint32_t> RecordPlan::slots(std::size_t member) const {
    const std::size_t width = table_.fields.size();
    return std::span(slots_).subspan(member * width, width);
}

bool RecordPlan::fits(std::span<const Field> fields) const {
    return !members_.empty() &&
           std::ranges::equal(fields, paths_, {}, [](const Field& field) { return field.path; });
}

// Only the table of rows has columns for dimensions; elsewhere their paths stand as they are.
const mapping::ColumnSpec* RecordPlan::column_of(const Field& field) const {
    if (block_ == nullptr || table_.id != TableId::rows) return nullptr;
    const auto& columns = block_->columns;
    if (field.spec < columns.size() && columns[field.spec].path == field.path) {
        return &columns[field.spec];
    }
    const auto found = std::ranges::find(columns, field.path, &mapping::ColumnSpec::path);
    return found == columns.end() ? nullptr : &*found;
}

std::size_t RecordPlan::slot_of(std::string_view path) const {
    const auto found = std::ranges::find(table_.fields, path, &FlatField::path);
    return static_cast<std::size_t>(found - table_.fields.begin());
}

std::size_t RecordPlan::member_of(const mapping::ColumnSpec& column) {
    Member member = member_named(column);
    const auto found = std::ranges::find(members_, member);
    if (found != members_.end()) return static_cast<std::size_t>(found - members_.begin());
    members_.push_back(std::move(member));
    slots_.resize(members_.size() * table_.fields.size(), kNone);
    return members_.size() - 1;
}

// False when the place is taken: two columns say the same thing.
bool RecordPlan::place(std::size_t member, std::size_t slot, std::uint32_t field) {
    std::uint32_t& place = slots_[member * table_.fields.size() + slot];
    if (place != kNone) return false;
    place = field;
    return true;
}

}  // namespace jixiao::store
