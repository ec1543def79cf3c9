// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Where a column of the mapping stands; a list column ("bands[]") stands in several places, one
// that was not found in none.
struct BlockColumn {
    std::vector<HeadColumn> places;
    bool mistyped = false;  // its head only resembles what it should say
};

// The columns of a located block, by their number in the mapping.
class BlockColumns {
  public:
    BlockColumns(const FormContext& context, const LocatedBlock& located);

    [[nodiscard]] std::size_t size() const { return columns_.size(); }
    [[nodiscard]] const BlockColumn& operator[](std::size_t spec) const { return columns_[spec]; }
    [[nodiscard]] bool is_found(std::size_t spec) const { return !columns_[spec].places.empty(); }
    // The column of this path, if it was found.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view path) const;
    // Whether the row has something in a column that the reporting unit fills in.
    [[nodiscard]] bool has_answers(std::uint32_t row) const;
    // The leftmost column that has a head; the sheet's number of columns if none has.
    [[nodiscard]] std::uint32_t first() const;

    // Whether a cell that is merged over the place of `spec` from the left is the value of another
    // column alone: a figure counts once, a text for all columns but those of figures.
    [[nodiscard]] bool belongs_to_another(const xlsx::Cell& cell, std::size_t spec) const;

    // For a column without a head of its own.
    void place(std::size_t spec, std::uint32_t column);

  private:
    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    std::vector<BlockColumn> columns_;
    std::vector<bool> answers_;  // filled in by the reporting unit
};

}  // namespace jixiao::importer
