// SPDX-License-Identifier: MIT
#include "xlsx/sheet/sheet_reader.hpp"

#include <charconv>
#include <utility>

#include "xlsx/number_format/number_text.hpp"
#include "xlsx/number_format/serial_date.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/sheet/rich_text.hpp"
#include "xlsx/sheet/straight_path.hpp"
#include "xlsx/sheet/straight_row.hpp"
#include "xlsx/xml/whole_number.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMaxReports = 100'000;

bool is_false(std::string_view word) {
    return word == "0" || word == "false" || word == "off";
}

// Macro sheets hold cells as others do; charts and dialogs hold none.
bool is_sheet(std::string_view root) {
    return root == "worksheet" || root == "macrosheet" || root == "dialogsheet";
}

}  // namespace

SheetReader::SheetReader(Workbook& workbook, std::size_t index, std::vector<Finding>& findings)
    : workbook_(workbook),
      info_(workbook.sheets()[index]),
      strings_(workbook.shared_strings()),
      styles_(workbook.styles()),
      findings_(findings),
      stream_(workbook.open(info_.part)),
      xml_(stream_) {
    xml_.leave_out_foreign();
}

inline void SheetReader::place(StoredCell& stored) {
    if (!stored.has_reference) {
        if (next_cell_.column >= kMaxColumns) xml_.malformed("too many cells in a row");
        stored.at = next_cell_;
    } else if (stored.at.column < next_cell_.column || stored.at.row != next_cell_.row) {
        in_order_ = in_order_ && next_cell_ <= stored.at;
    }
    next_cell_ = {stored.at.row, stored.at.column + 1};
}

bool SheetReader::next(Cell& cell) {
    try {
        return read_next(cell);
    } catch (Error& error) {
        error.complete({workbook_.file_name(), info_.name, {}});
        throw;
    }
}

bool SheetReader::read_next(Cell& cell) {
    StoredCell stored;
    while (true) {
        if (in_row_ && xml_.unprefixed_is_own()) {
            const char* at = xml_.cursor();
            const Straight straight = take_straight_cell(at, stored);
            if (straight != Straight::unusual) {
                xml_.advance(at);
                place(stored);
                if (straight == Straight::cell && finish(stored, cell)) return true;
                continue;
            }
        }
        if (in_data_ && pass_straight_row()) continue;
        switch (xml_.next()) {
            case XmlToken::start:
                if (on_start(cell)) return true;
                break;
            case XmlToken::end:
                if (xml_.depth() <= 2) in_row_ = false;
                if (xml_.depth() <= 1) in_data_ = false;
                break;
            case XmlToken::text:
                break;
            case XmlToken::finished:
                report_rest();
                return false;
        }
    }
}

// True when the element was a cell that holds something.
bool SheetReader::on_start(Cell& cell) {
    const std::string_view name = xml_.name();
    if (!in_data_) {
        if (xml_.depth() == 1 && !is_sheet(name)) {
            xml_.malformed("root element is no worksheet: " + std::string(name.substr(0, 40)));
        }
        if (xml_.depth() == 2 && name == "sheetData") {
            in_data_ = true;
        } else {
            note_sheet_element(xml_, facts_);
        }
        return false;
    }
    if (!in_row_ && name == "row") {
        begin_row();
        return false;
    }
    if (!in_row_ || name != "c") {
        xml_.skip_element();
        return false;
    }
    StoredCell stored;
    read_cell_element(xml_, stored, texts_);
    place(stored);
    if (!texts_.bad_place.empty()) report(Code::cell_bad_place, stored.at, texts_.bad_place);
    if (stored.is_shared_formula) share_formula(stored);
    return finish(stored, cell);
}

void SheetReader::share_formula(StoredCell& stored) {
    texts_.formula = shared_formulas_.of(stored.formula_group, stored.at, stored.formula);
    stored.formula = texts_.formula;
    formula_bytes_ += texts_.formula.size();
    if (formula_bytes_ > workbook_.limits().sheet_formula_bytes) {
        refuse_limit(xml_.where(), "bytes of shared formulas",
                     workbook_.limits().sheet_formula_bytes);
    }
}

// A row's start or end tag of the usual shape.
bool SheetReader::pass_straight_row() {
    const char* at = xml_.cursor();
    if (in_row_) {
        if (!take(at, "</row>") || !xml_.leave("row", at)) return false;
        in_row_ = false;
        return true;
    }
    StraightRow row;
    if (!xml_.unprefixed_is_own() || !take_straight_row(at, row)) return false;
    begin_row(row.number, row.hidden);
    if (row.is_empty) {
        xml_.advance(at);
        in_row_ = false;
    } else {
        xml_.enter("row", at);
    }
    return true;
}

void SheetReader::begin_row() {
    std::uint32_t row = next_row_ + 1;
    if (const auto stored = xml_.attribute("r")) {
        const std::string_view number = trimmed_spaces(*stored);
        const char* const end = number.data() + number.size();
        const auto [stop, error] = std::from_chars(number.data(), end, row);
        if (error != std::errc() || stop != end) xml_.malformed("row without a number");
    }
    begin_row(row, is_hidden(xml_, "ht"));
}

void SheetReader::begin_row(std::uint32_t row, bool hidden) {
    if (++rows_ > workbook_.limits().rows) {
        refuse_limit(xml_.where(), "rows", workbook_.limits().rows);
    }
    if (row == 0 || row > kMaxRows) xml_.malformed("row number out of range");
    next_row_ = row;
    in_order_ = in_order_ && next_cell_ <= CellRef{row - 1, 0};
    next_cell_ = {row - 1, 0};
    in_row_ = true;
    if (hidden) facts_.hidden_rows.push_back(row - 1);
}

// False when nothing is in the cell after all.
bool SheetReader::finish(StoredCell& stored, Cell& cell) {
    cell = {};
    cell.at = stored.at;
    cell.has_formula = stored.has_formula;
    cell.formula = stored.formula;
    cell.style = checked_style(stored);
    if (stored.has_value && set_value(stored, cell)) return true;
    if (!stored.has_formula) return false;
    cell.formula_without_value = true;
    report(Code::cell_formula_without_value, cell.at, {});
    return true;
}

bool SheetReader::set_value(const StoredCell& stored, Cell& cell) {
    if (stored.has_inline) return set_text(decoded_value(stored), cell);
    switch (stored.type) {
        case StoredType::shared_string:
            return set_shared(stored, cell);
        case StoredType::number:
        case StoredType::unknown:
            return set_number(stored, cell);
        case StoredType::formula_text:
        case StoredType::inline_text:
            return set_text(decoded_value(stored), cell);
        case StoredType::boolean:
            return set_boolean(trimmed_spaces(decoded_value(stored)), cell);
        case StoredType::error:
            cell.type = CellType::error;
            break;
        case StoredType::date:
            cell.type = CellType::date;
            break;
    }
    cell.text = trimmed_spaces(decoded_value(stored));
    if (cell.text.empty()) cell.type = CellType::blank;
    if (cell.type == CellType::date && !parse_iso(cell.text, false)) set_duration(cell);
    return !cell.text.empty();
}

// Excel's strict workbooks write elapsed times as ISO durations; what is none has no value.
void SheetReader::set_duration(Cell& cell) {
    if (const auto days = parse_iso_duration(cell.text)) {
        texts_.value.clear();
        days->append_to(texts_.value);
        cell.text = texts_.value;
        cell.type = styles_.is_date(cell.style) ? CellType::date : CellType::number;
    } else {
        report(Code::cell_bad_value, cell.at, cell.text);
        cell.type = CellType::text;
    }
}

bool SheetReader::set_boolean(std::string_view word, Cell& cell) {
    if (word.empty()) return false;
    if (!is_true(word) && !is_false(word)) {
        report(Code::cell_bad_value, cell.at, word);
        return set_text(word, cell);
    }
    cell.type = CellType::boolean;
    cell.text = is_true(word) ? "1" : "0";
    return true;
}

bool SheetReader::set_shared(const StoredCell& stored, Cell& cell) {
    std::uint32_t index = stored.index;
    if (index == kNoIndex) {
        const std::string_view digits = trimmed_spaces(decoded_value(stored));
        if (digits.empty()) return false;
        index = whole_number<std::uint32_t>(digits).value_or(kNoIndex);
    }
    if (index >= strings_.count()) {
        report_bad_index(cell.at, decoded_value(stored), workbook_.shared_strings_part(),
                         lacks_strings_);
        return false;
    }
    cell.shared_string = index;
    return set_text(strings_.text(index), cell);
}

bool SheetReader::set_number(const StoredCell& stored, Cell& cell) {
    const std::string_view value = decoded_value(stored);
    const std::string_view digits = trimmed_spaces(value);
    if (digits.empty()) return false;
    const bool is_date = styles_.is_date(cell.style);
    // Some producers leave out the type of errors and texts.
    if (!is_number_text(digits) || (is_date && !CellNumber::parse(digits))) {
        report(Code::cell_bad_value, cell.at, digits);
        return set_text(value, cell);
    }
    cell.type = is_date ? CellType::date : CellType::number;
    cell.text = digits;
    return true;
}

// An empty text is a value only where a formula gave it.
bool SheetReader::set_text(std::string_view text, Cell& cell) {
    if (text.empty() && !cell.has_formula) return false;
    text_bytes_ += text.size();
    if (text_bytes_ > workbook_.limits().sheet_text_bytes) {
        refuse_limit(xml_.where(), "bytes of text in cells", workbook_.limits().sheet_text_bytes);
    }
    cell.type = CellType::text;
    cell.text = text;
    return true;
}

std::string_view SheetReader::decoded_value(const StoredCell& stored) {
    if (!stored.value_is_raw && !stored.has_inline) return stored.value;
    std::string& out = texts_.value;
    // What the general path has read stands there already, decoded.
    if (stored.value.data() == out.data()) return stored.value;
    out.clear();
    if (!append_decoded(out, stored.value)) xml_.malformed("unknown reference");
    if (stored.has_inline || is_text(stored.type)) {
        finish_text(out, 0, !stored.has_inline || stored.keep_space);
    }
    return out;
}

std::uint32_t SheetReader::checked_style(const StoredCell& stored) {
    if (stored.style < styles_.count()) return stored.style;
    report_bad_index(stored.at,
                     stored.style == kNoStyle ? "s" : "s=" + std::to_string(stored.style),
                     workbook_.styles_part(), lacks_styles_);
    return 0;
}

// What points into a part that the file has lost is told once, with the part.
void SheetReader::report_bad_index(CellRef at, std::string_view found, const std::string& part,
                                   bool& told) {
    if (part.empty() || workbook_.package().has(part)) {
        return report(Code::cell_bad_index, at, found);
    }
    if (std::exchange(told, true)) return;
    findings_.push_back({Code::workbook_incomplete,
                         {workbook_.file_name(), info_.name, {}},
                         {},
                         {},
                         {},
                         {{"part", part}}});
}

void SheetReader::report_rest() {
    if (reported_ <= kMaxReports) return;
    findings_.push_back({Code::cell_more,
                         {workbook_.file_name(), info_.name, {}},
                         {},
                         std::to_string(reported_ - kMaxReports),
                         {},
                         {}});
    reported_ = 0;
}

void SheetReader::report(Code code, CellRef at, std::string_view found) {
    if (++reported_ > kMaxReports) return;
    Finding finding;
    finding.code = code;
    finding.at = {workbook_.file_name(), info_.name, at.to_string()};
    finding.found = found;
    findings_.push_back(std::move(finding));
}

}  // namespace jixiao::xlsx
