// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/finding/catalogue.hpp"
#include "base/finding/finding.hpp"
#include "export/annotate/voice.hpp"

// Workbooks that are given back to those who filled them in, with marks where something is wrong.
namespace jixiao::annotate {

// A finding in the words of its reader.
struct Remark {
    Level level{};
    std::string code;         // "JX1201"
    std::string sheet;        // empty: about the file
    std::string cell;         // "B3"; empty: about the sheet
    std::string heading;      // head words of the cell
    std::string found;        // what was filled in
    std::string expected;     // what it should be
    std::string problem;      // a sentence
    std::string calculation;  // and the allowed difference; may be empty
    std::string fix;          // a sentence; may be empty
};

// A cell that is coloured and commented.
struct CellMark {
    std::string sheet;
    CellRef at;
    Level level{};                     // of the gravest remark
    std::vector<std::size_t> remarks;  // indexes into Review::remarks
};

// What is to be said about one workbook.
struct Review {
    Voice voice;
    std::string file;                           // its name
    std::array<std::size_t, kLevels> counts{};  // of remarks by Level
    std::vector<Remark> remarks;
    std::vector<CellMark> marks;  // in the order of their first remarks; notes have none
};

// Findings at least as grave as `least`, in their order.
Review make_review(std::string file, std::span<const Finding> findings, Level least,
                   const Voice& voice);

}  // namespace jixiao::annotate
