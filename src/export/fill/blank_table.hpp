// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "export/fill/row_identity.hpp"
#include "import/form_places.hpp"
#include "model/form.hpp"

namespace jixiao::fill {

struct BlankForm;

// A row of a template's table.
struct BlankRow {
    Record record;  // every field with its cell
    importer::RowUse use = importer::RowUse::record;
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
