// SPDX-License-Identifier: MIT
#include "export/template/cell_expression.hpp"

#include <algorithm>

namespace jixiao::exporter {

std::string CellExpression::to_string() const {
    std::string out;
    std::string_view rest = pattern;
    while (true) {
        const std::size_t open = rest.find('{');
        out.append(rest.substr(0, open));
        if (open == std::string_view::npos) return out;
        const std::size_t close = rest.find('}', open);
        out.append(
            cells.at(std::stoul(std::string(rest.substr(open + 1, close - open - 1)))).to_string());
        rest.remove_prefix(close + 1);
    }
}

bool CellExpression::is_moved(const CellExpression& from, std::uint32_t rows) const {
    return pattern == from.pattern &&
           std::equal(cells.begin(), cells.end(), from.cells.begin(), from.cells.end(),
                      [&](CellRef here, CellRef there) {
                          return here.column == there.column && here.row == there.row + rows;
                      });
}

std::string fixed_cell(CellRef cell) {
    std::string out = "$";
    append_column_name(out, cell.column);
    return out.append("$").append(std::to_string(cell.row + 1));
}

std::string fixed_ranges(std::span<const CellRef> cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size();) {
        std::size_t end = i + 1;
        while (end < cells.size() && cells[end].column == cells[i].column &&
               cells[end].row == cells[end - 1].row + 1) {
            ++end;
        }
        if (!out.empty()) out.push_back(',');
        out.append(fixed_cell(cells[i]));
        if (end > i + 1) out.append(":").append(fixed_cell(cells[end - 1]));
        i = end;
    }
    return out;
}

std::string relative_formula(std::string_view formula) {
    std::string out;
    bool in_text = false;
    for (const char c : formula) {
        in_text = in_text != (c == '"');
        if (in_text || c != '$') out.push_back(c);
    }
    return out;
}

std::string text_in_formula(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out.append("\"");
}

}  // namespace jixiao::exporter
