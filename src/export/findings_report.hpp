// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding/finding.hpp"

// The findings of a run as tables: what their files have in common, whatever the format.
namespace jixiao::exporter {

// One input of the run.
struct FileCounts {
    std::string file;
    bool refused = false;  // it could not be read
    std::size_t forms = 0;
    std::array<std::size_t, kLevels> findings{};  // by Level, also those that are not listed
};

// What is to be written, in the language of its reader. The findings must outlive it.
struct FindingsReport {
    Language language = Language::en;
    std::vector<const Finding*> findings;  // those listed, in the order of files, sheets and cells
    std::vector<FileCounts> files;
};

// One thing that the tables say about every finding.
struct FindingColumn {
    std::string_view zh;  // head
    std::string_view en;
    double width = 0;  // in characters of a spreadsheet
    std::string (*text)(const Finding& finding, Language language) = nullptr;

    [[nodiscard]] std::string_view head(Language language) const {
        return language == Language::zh ? zh : en;
    }
};

// In their order. The first kPrintedColumns are for people who read on paper.
std::span<const FindingColumn> finding_columns();
inline constexpr std::size_t kPrintedColumns = 11;

}  // namespace jixiao::exporter
