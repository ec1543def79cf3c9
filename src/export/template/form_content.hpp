// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/number/decimal.hpp"

// What stands on one blank besides the labels and heads of its form: rows, indicators, weights.
namespace jixiao::exporter {

struct ContentValue {
    std::uint16_t spec = 0;   // column of the block
    std::uint16_t place = 0;  // of a list: which of its columns
    std::uint16_t rows = 0;   // how many rows it covers; 0: as its column is filled down
    bool across = false;      // of a list: over all its columns
    std::string text;
    std::optional<Decimal> number;
};

struct ContentRow {
    std::string kind;  // row kind; empty where the table has none
    std::vector<ContentValue> values;

    [[nodiscard]] const ContentValue* find(std::uint16_t spec, std::uint16_t place = 0) const {
        for (const ContentValue& value : values) {
            if (value.spec == spec && value.place == place) return &value;
        }
        return nullptr;
    }
};

struct TableContent {
    std::uint16_t block = 0;
    std::string head;  // of the column that Block::head_of names, where the form says it
    std::vector<ContentRow> rows;
    bool fixed = false;  // no row can be added
};

struct FormContent {
    std::string sheet;
    std::string before_title;
    std::string title;
    std::string after_title;
    std::map<std::string, std::string> fields;  // path → what is filled in already
    std::vector<TableContent> tables;           // in the order of the mapping's blocks
};

}  // namespace jixiao::exporter
