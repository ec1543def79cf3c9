// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/repository.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/sheet/sheet_reader.hpp"

namespace jixiao::test {

inline std::filesystem::path corpus_file(const std::string& folder, const std::string& name) {
    return std::filesystem::path(repository("tests/corpus")) / folder / (name + ".xlsx");
}

// The files of a corpus folder in a fixed order; a folder without any would test nothing.
inline std::vector<std::filesystem::path> corpus_files(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(repository("tests/corpus")) / folder)) {
        if (entry.path().extension() == ".xlsx") files.push_back(entry.path());
    }
    if (files.empty()) throw std::runtime_error("no workbook in tests/corpus/" + folder);
    std::sort(files.begin(), files.end());
    return files;
}

struct ReadSheet {
    std::string name;
    xlsx::SheetState state{};
    std::vector<std::string> cells;  // "A1 number 1", "B1 text b =A1&\"b\"", "C1 blank ?"
    xlsx::SheetFacts facts;
};

struct ReadFile {
    std::vector<ReadSheet> sheets;
    std::vector<std::string> findings;  // "cell.bad-index A1"
};

inline std::string described(const xlsx::Cell& cell) {
    std::string out = cell.at.to_string() + " " + std::string(cell_type_name(cell.type));
    if (!cell.text.empty()) out.append(" ").append(cell.text);
    if (cell.has_formula) out.append(" =").append(cell.formula);
    if (cell.formula_without_value) out += " ?";
    return out;
}

// Everything that the reader says about a file. Throws what the reader throws.
inline ReadFile read_file(const std::filesystem::path& path, const xlsx::Limits& limits = {}) {
    ReadFile read;
    xlsx::ReaderState state;
    xlsx::Workbook workbook(path, state, limits);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        const xlsx::SheetInfo& info = workbook.sheets()[i];
        ReadSheet sheet{info.name, info.state, {}, {}};
        xlsx::SheetReader reader(workbook, i, findings);
        for (xlsx::Cell cell; reader.next(cell);) sheet.cells.push_back(described(cell));
        sheet.facts = reader.facts();
        read.sheets.push_back(std::move(sheet));
    }
    for (const Finding& finding : findings) {
        read.findings.push_back(std::string(catalogue_entry(finding.code).name) + " " +
                                finding.at.cell);
    }
    return read;
}

}  // namespace jixiao::test
