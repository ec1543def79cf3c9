// SPDX-License-Identifier: MIT
#include "cli/cells/cell_lines.hpp"

#include <ostream>
#include <string>

#include "base/text/json_text.hpp"
#include "cli/cells/cell_table.hpp"
#include "cli/cells/cell_value.hpp"
#include "store/flat/csv_rows.hpp"

namespace jixiao::cli {
namespace {

constexpr std::size_t kPieceSize = 1 << 16;

class LineBuffer {
  public:
    explicit LineBuffer(std::ostream& out) : out_(out) {}

    std::string& text() { return text_; }
    void end_line() {
        if (text_.size() >= kPieceSize) flush();
    }
    void flush() {
        out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }

  private:
    std::ostream& out_;
    std::string text_;
};

class JsonLines final : public CellLineWriter {
  public:
    explicit JsonLines(std::ostream& out) : buffer_(out) {}

    void cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
              bool epoch_1904) override;
    void finish() override { buffer_.flush(); }

  private:
    LineBuffer buffer_;
    std::string sheet_;
    std::string head_;  // the line up to the reference: the same for all cells of a sheet
    std::string value_;
};

void JsonLines::cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
                     bool epoch_1904) {
    if (sheet != sheet_ || head_.empty()) {
        sheet_ = sheet;
        head_ = "{\"sheet\":";
        append_json_string(head_, sheet);
        head_.append(",\"cell\":\"");
    }
    value_.clear();
    const CellValue value = append_cell_value(value_, cell, styles, epoch_1904);
    std::string& line = buffer_.text();
    line.append(head_);
    cell.at.append_to(line);
    line.append("\",\"type\":\"").append(value.type).append("\",\"value\":");
    if (value.form == ValueForm::literal) {
        line.append(value_);
    } else {
        append_json_string(line, value_);
    }
    if (cell.has_formula) {
        line.append(",\"formula\":");
        append_json_string(line, cell.formula);
    }
    if (cell.formula_without_value) line.append(",\"formula_without_value\":true");
    line.append("}\n");
    buffer_.end_line();
}

class CsvLines final : public CellLineWriter {
  public:
    explicit CsvLines(std::ostream& out) : buffer_(out) {
        buffer_.text().append(store::kCsvStart).append("sheet,cell,type,value,formula\r\n");
    }

    void cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
              bool epoch_1904) override;
    void finish() override { buffer_.flush(); }

  private:
    LineBuffer buffer_;
    std::string value_;
};

void CsvLines::cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
                    bool epoch_1904) {
    value_.clear();
    const CellValue value = append_cell_value(value_, cell, styles, epoch_1904);
    std::string& line = buffer_.text();
    store::append_csv_cell(line, sheet);
    line.push_back(',');
    cell.at.append_to(line);
    line.push_back(',');
    line.append(value.type).push_back(',');
    if (cell.type != CellType::blank) store::append_csv_cell(line, value_);
    line.push_back(',');
    store::append_csv_cell(line, cell.formula);
    line.append("\r\n");
    buffer_.end_line();
}

}  // namespace

std::unique_ptr<CellLineWriter> make_cell_line_writer(CellLineFormat format, std::ostream& out,
                                                      Language language) {
    switch (format) {
        case CellLineFormat::jsonl:
            return std::make_unique<JsonLines>(out);
        case CellLineFormat::csv:
            return std::make_unique<CsvLines>(out);
        case CellLineFormat::table:
            break;
    }
    return std::make_unique<CellTable>(out, language);
}

}  // namespace jixiao::cli
