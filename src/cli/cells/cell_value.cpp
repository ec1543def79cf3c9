// SPDX-License-Identifier: MIT
#include "cli/cells/cell_value.hpp"

#include "xlsx/number_format/cell_number.hpp"
#include "xlsx/number_format/serial_date.hpp"
#include "xlsx/styles.hpp"

namespace jixiao::cli {
namespace {

using xlsx::Cell;
using xlsx::CellNumber;
using xlsx::FormatClass;
using xlsx::NumberFormat;

constexpr CellValue kDate{"date", ValueForm::text};
constexpr CellValue kNumber{"number", ValueForm::literal};
constexpr CellValue kString{"string", ValueForm::text};

CellValue append_number(std::string& out, const Cell& cell) {
    const auto number = CellNumber::parse(cell.text);
    if (!number) {
        out.append(cell.text);
        return kString;
    }
    number->append_to(out);
    return kNumber;
}

CellValue append_date(std::string& out, const Cell& cell, const NumberFormat& format,
                      bool epoch_1904) {
    const bool milliseconds = format.shows_milliseconds();
    if (const auto serial = CellNumber::parse(cell.text)) {
        const FormatClass shape =
            is_date_class(format.format_class()) ? format.format_class() : FormatClass::date;
        if (append_iso(out, *serial, shape, milliseconds, epoch_1904)) return kDate;
        serial->append_to(out);
        return kNumber;
    }
    const auto iso = xlsx::parse_iso(cell.text, epoch_1904);
    const FormatClass shape =
        !iso || is_date_class(format.format_class()) ? format.format_class() : iso->shape;
    if (!iso || !append_iso(out, iso->serial, shape, milliseconds, epoch_1904)) {
        out.append(cell.text);
    }
    return kDate;
}

}  // namespace

CellValue append_cell_value(std::string& out, const Cell& cell, const xlsx::Styles& styles,
                            bool epoch_1904) {
    switch (cell.type) {
        case CellType::number:
            return append_number(out, cell);
        case CellType::date:
            return append_date(out, cell, styles.number_format(cell.style), epoch_1904);
        case CellType::boolean:
            out.append(cell.text == "1" ? "true" : "false");
            return {"bool", ValueForm::literal};
        case CellType::text:
            out.append(cell.text);
            return kString;
        case CellType::error:
            out.append(cell.text);
            return {"error", ValueForm::text};
        case CellType::blank:
            break;
    }
    out.append("null");
    return {"blank", ValueForm::literal};
}

}  // namespace jixiao::cli
