// SPDX-License-Identifier: MIT
#include "xlsx/facts/sheet_layout.hpp"

#include <algorithm>
#include <map>

#include "xlsx/formula/formula_text.hpp"
#include "xlsx/number_format/number_text.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/sheet/rich_text.hpp"
#include "xlsx/sheet/stored_cell.hpp"
#include "xlsx/xml/whole_number.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

class LayoutReader {
  public:
    LayoutReader(Workbook& workbook, std::size_t index)
        : strings_(workbook.shared_strings()),
          styles_(workbook.styles()),
          limits_(workbook.limits()) {
        layout_.name = workbook.sheets()[index].name;
        layout_.state = workbook.sheets()[index].state;
        each_element(workbook, workbook.sheets()[index].part, [&](XmlScanner& xml) { see(xml); });
    }

    SheetLayout take() {
        const auto before = [](const LayoutCell& a, const LayoutCell& b) { return a.at < b.at; };
        std::stable_sort(layout_.cells.begin(), layout_.cells.end(), before);
        std::sort(layout_.facts.hidden_rows.begin(), layout_.facts.hidden_rows.end());
        return std::move(layout_);
    }

  private:
    void see(XmlScanner& xml) {
        const std::string_view name = xml.name();
        if (name == "c") {
            read_cell(xml);
        } else if (name == "row") {
            begin_row(xml);
        } else if (name == "col") {
            note_column(xml);
        } else if (name == "sheetFormatPr") {
            layout_.default_width = Decimal::parse(xml.attribute("defaultColWidth").value_or(""));
        } else {
            if (name == "sheetProtection") {
                layout_.has_password =
                    xml.attribute("password").has_value() || xml.attribute("hashValue").has_value();
            }
            note_page_element(xml, layout_.page);
            note_sheet_element(xml, layout_.facts);
        }
    }

    void begin_row(XmlScanner& xml) {
        if (++rows_ > limits_.rows) refuse_limit(xml.where(), "rows", limits_.rows);
        const std::uint32_t row =
            whole_number<std::uint32_t>(xml.attribute("r")).value_or(row_ + 1);
        if (row == 0 || row > kMaxRows) xml.malformed("row number out of range");
        row_ = row;
        next_ = {row - 1, 0};
        if (is_true(xml.attribute("customFormat").value_or(""))) {
            ++layout_.styled_rows;
            layout_.last_stored.row = std::max(layout_.last_stored.row, row - 1);
        }
        if (is_hidden(xml, "ht")) layout_.facts.hidden_rows.push_back(row - 1);
    }

    void note_column(XmlScanner& xml) {
        const auto first = whole_number<std::uint32_t>(xml.attribute("min"));
        const auto last = whole_number<std::uint32_t>(xml.attribute("max"));
        if (!first || !last || *first == 0 || *first > *last || *first > kMaxColumns) return;
        if (layout_.columns.size() >= kMaxColumns) {
            refuse_limit(xml.where(), "column groups", kMaxColumns);
        }
        const auto width = Decimal::parse(xml.attribute("width").value_or(""));
        layout_.columns.push_back(
            {*first - 1, std::min(*last, kMaxColumns) - 1, width, is_hidden(xml, "width")});
    }

    void read_cell(XmlScanner& xml) {
        LayoutCell cell;
        cell.at = place_of(xml);
        cell.style = whole_number<std::uint32_t>(xml.attribute("s")).value_or(0);
        const StoredType type = stored_type(xml.attribute("t").value_or("n"));
        const std::size_t inside = xml.depth();
        for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
            if (token == XmlToken::end && xml.depth() < inside) break;
            if (token == XmlToken::start) read_child(xml, type, cell);
        }
        keep(std::move(cell));
    }

    CellRef place_of(XmlScanner& xml) {
        const auto stated = CellRef::parse(xml.attribute("r").value_or(""));
        if (!stated && next_.column >= kMaxColumns) xml.malformed("too many cells in a row");
        const CellRef at = stated.value_or(next_);
        next_ = {at.row, at.column + 1};
        return at;
    }

    void read_child(XmlScanner& xml, StoredType type, LayoutCell& cell) {
        if (xml.name() == "f") {
            read_formula_element(xml, cell);
        } else if (xml.name() == "is") {
            append_rich_text(xml, cell.text);
            if (!cell.text.empty()) cell.type = CellType::text;
        } else if (xml.name() == "v") {
            set_value(element_text(xml), type, cell);
        } else {
            xml.skip_element();
        }
    }

    // The cells that share a formula give it once, at the first of them.
    void read_formula_element(XmlScanner& xml, LayoutCell& cell) {
        const bool special = xml.attribute("t").value_or("normal") != "normal";
        const bool shared = xml.attribute("t") == "shared";
        const std::string group = xml.attribute_text("si");
        cell.formula = element_text(xml);
        cell.has_formula = special || !cell.formula.empty();
        if (!shared) return;
        if (!cell.formula.empty()) {
            shared_[group] = {cell.at, cell.formula};
        } else if (const auto first = shared_.find(group); first != shared_.end()) {
            const auto& [at, formula] = first->second;
            cell.formula =
                shifted_formula(formula, std::int64_t{cell.at.row} - std::int64_t{at.row},
                                std::int64_t{cell.at.column} - std::int64_t{at.column});
        }
    }

    void set_value(std::string value, StoredType type, LayoutCell& cell) {
        cell.text = std::move(value);
        if (cell.text.empty() && type != StoredType::formula_text) return;
        switch (type) {
            case StoredType::shared_string:
                return set_shared(cell);
            case StoredType::boolean:
                cell.type = CellType::boolean;
                return;
            case StoredType::error:
                cell.type = CellType::error;
                return;
            case StoredType::date:
                cell.type = CellType::date;
                return;
            case StoredType::number:
            case StoredType::unknown:
                if (is_number_text(cell.text)) {
                    const bool date = cell.style < styles_.count() && styles_.is_date(cell.style);
                    cell.type = date ? CellType::date : CellType::number;
                    return;
                }
                break;
            default:
                break;
        }
        unescape_spreadsheet_text(cell.text, 0);
        cell.type = CellType::text;
    }

    void set_shared(LayoutCell& cell) {
        const auto index = whole_number<std::uint32_t>(cell.text);
        cell.text = index && *index < strings_.count() ? std::string(strings_.text(*index)) : "";
        if (!cell.text.empty()) cell.type = CellType::text;
    }

    void keep(LayoutCell cell) {
        ++layout_.stored_cells;
        layout_.last_stored.row = std::max(layout_.last_stored.row, cell.at.row);
        layout_.last_stored.column = std::max(layout_.last_stored.column, cell.at.column);
        if (layout_.cells.size() < limits_.grid_cells) layout_.cells.push_back(std::move(cell));
    }

    const SharedStrings& strings_;
    const Styles& styles_;
    const Limits& limits_;
    SheetLayout layout_;
    std::map<std::string, std::pair<CellRef, std::string>> shared_;
    std::size_t rows_ = 0;
    std::uint32_t row_ = 0;  // the number of the present one
    CellRef next_;
};

}  // namespace

const LayoutCell* SheetLayout::at(CellRef where) const {
    const auto found =
        std::lower_bound(cells.begin(), cells.end(), where,
                         [](const LayoutCell& cell, CellRef place) { return cell.at < place; });
    return found != cells.end() && found->at == where ? &*found : nullptr;
}

bool SheetLayout::row_hidden(std::uint32_t row) const {
    return std::binary_search(facts.hidden_rows.begin(), facts.hidden_rows.end(), row);
}

bool SheetLayout::column_hidden(std::uint32_t column) const {
    return std::any_of(columns.begin(), columns.end(), [&](const ColumnWidth& group) {
        return group.hidden && group.first <= column && column <= group.last;
    });
}

SheetLayout read_sheet_layout(Workbook& workbook, std::size_t index) {
    try {
        return LayoutReader(workbook, index).take();
    } catch (Error& error) {
        error.complete({workbook.file_name(), workbook.sheets()[index].name, {}});
        throw;
    }
}

}  // namespace jixiao::xlsx
