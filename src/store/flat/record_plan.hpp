// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/value.hpp"
#include "store/flat/flat_table.hpp"

namespace jixiao::store {

// A member of a wide table's dimensions: one record of the unpivoted table for every row.
struct Member {
    std::string_view phase;
    std::string_view fund;
    std::string others;  // further dimensions: "name=member; name=member"
    bool operator==(const Member&) const = default;
};

// Which of a record's fields goes into which field of a flat table. The rows of a table have the
// same columns, so the plan is made once for all of them.
class RecordPlan {
  public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    // `block` is the mapping's rule for the table, if it has one. Plans anew unless the paths are
    // those of the last time.
    RecordPlan(const FlatTable& table, const mapping::Block* block)
        : table_(table), block_(block) {}
    void plan(std::span<const Field> fields);

    // One without words when the table has no dimensions.
    [[nodiscard]] std::span<const Member> members() const { return members_; }
    // For each field of the flat table the index of the record's field, or kNone.
    [[nodiscard]] std::span<const std::uint32_t> slots(std::size_t member) const;
    // Indexes of the record's fields that have no place in the flat table.
    [[nodiscard]] std::span<const std::uint32_t> left_over() const { return left_over_; }

  private:
    [[nodiscard]] bool fits(std::span<const Field> fields) const;
    [[nodiscard]] const mapping::ColumnSpec* column_of(const Field& field) const;
    [[nodiscard]] std::size_t slot_of(std::string_view path) const;
    std::size_t member_of(const mapping::ColumnSpec& column);
    bool place(std::size_t member, std::size_t slot, std::uint32_t field);

    const FlatTable& table_;
    const mapping::Block* block_;
    std::vector<std::string> paths_;
    std::vector<Member> members_;
    std::vector<std::uint32_t> slots_;  // members × fields of the flat table
    std::vector<std::uint32_t> left_over_;
};

}  // namespace jixiao::store
