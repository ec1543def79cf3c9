// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "export/fill/row_identity.hpp"
#include "import/form_places.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::fill {

struct BlankForm;

// Whether a label tells of what kind a row is: 合计, or 市州小计 with the rows of a group below it.
enum class KindLabel : std::uint8_t { none, alone, opens_group };
KindLabel kind_label(const mapping::Block& block, std::string_view kind);

// A row of a template's table.
struct BlankRow {
    Record record;  // every field with its cell
    importer::RowUse use = importer::RowUse::record;
    KindLabel kind_label = KindLabel::none;
};

// The rows of a template's table that can hold a record, in their order: those that the importer
// found, without blank lines that are no part of the table, and the ruled rows below it.
struct BlankTable {
    std::vector<BlankRow> rows;           // at least one, unless labelled
    std::vector<RowIdentity> identities;  // beside the rows
    bool labelled = false;                // every row has a label of its own: none can be added
};

BlankTable blank_table(const BlankForm& blank, std::size_t table);

}  // namespace jixiao::fill
