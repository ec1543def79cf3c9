// SPDX-License-Identifier: MIT
#include "export/fill/cell_writer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text/white_space.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/unit_table.hpp"
#include "normalise/value_text.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::fill {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text.append(text.empty() ? "" : "、").append(word);
    return text;
}

}  // namespace

bool is_dash(std::string_view text) {
    // Most texts begin with a figure or an ideograph, and no dash does.
    const auto first = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
    if ((first >= '0' && first <= '9') || (first >= 0xE4 && first <= 0xE9)) return false;
    std::string buffer;
    return normalise::is_no_value(normalise::plain_value_text(text, buffer).text);
}

void CellWriter::put(const TargetCell& cell, const Field& answer, FieldType type,
                     const normalise::AmountScale* scale, std::string_view head_unit) {
    const BlankSheet& sheet = *scene_.blank.sheet;
    const bool formula = sheet.has_formula(cell.like);
    const xlsx::FormatClass format = sheet.format_class(cell.like);
    const AnswerCell look{type,
                          scene_.blank.mapping->measure_style,
                          format == xlsx::FormatClass::percent,
                          xlsx::is_date_class(format),
                          format == xlsx::FormatClass::general && !formula,
                          &sheet.number_format(cell.like),
                          head_unit == normalise::kPercentUnit,
                          scale,
                          sheet.choices(cell.like)};
    // A formula gives numbers, also where the data have them as text.
    const bool as_number = !formula && is_text_for_number(cell, answer, type);
    const bool as_written = scene_.same_form() && !formula && !as_number;
    AnswerContent written =
        content_of(answer.value, answer.type, look, as_written, scene_.dictionaries);
    const std::string_view path = answer.path;
    if (written.trouble) {
        scene_.report(*written.trouble, cell.at, std::string(path),
                      std::string(answer.value.printed));
    }
    const bool red = answer.value.red && answer.value.weight_only;
    if (stands_there(cell, written.content) && !red) return;
    if (!formula && prints_number(cell, answer.value)) return;
    if (formula ? is_dash(written.content) : stays(cell, written.content)) return;
    if (!formula) tell_replaced(cell, path, written.content, answer.value);
    check_cell(cell, path, written.content);
    if (as_number && texts_++ == 0) {
        first_text_ = cell.at;
        text_ = answer.value.raw;
    }
    add(cell, std::move(written.content), red, written.look);
}

// A locked cell of the form has the number that the data have as text.
bool CellWriter::prints_number(const TargetCell& cell, const Value& value) const {
    const BlankSheet& sheet = *scene_.blank.sheet;
    const xlsx::Cell* const old = cell.added ? nullptr : sheet.grid().at(cell.like);
    if (old == nullptr || old->type != CellType::number || !sheet.is_locked(cell.like))
        return false;
    const auto number = xlsx::CellNumber::parse(old->text);
    return value.stored == CellType::text && value.has_number && number &&
           number->to_decimal() == value.number;
}

// The cell takes numbers only, and this is one.
bool CellWriter::is_text_for_number(const TargetCell& cell, const Field& answer,
                                    FieldType type) const {
    return is_figure(type) && answer.value.stored == CellType::text && answer.value.has_number &&
           scene_.blank.sheet->takes_numbers(cell.like);
}

bool CellWriter::is_dash(const CellContent& content) {
    return content.kind != CellContent::Kind::number && fill::is_dash(content.text);
}

// A dash says what a blank says, and what a blank form prints is its own.
bool CellWriter::stays(const TargetCell& cell, const CellContent& content) const {
    if (content.kind != CellContent::Kind::blank || cell.added) return false;
    return fill::is_dash(scene_.blank.sheet->text(cell.like)) || scene_.blank.form->unfilled;
}

void CellWriter::tell_replaced(const TargetCell& cell, std::string_view path,
                               const CellContent& content, const Value& value) const {
    if (cell.added || content.kind == CellContent::Kind::blank) return;
    const std::string_view old = scene_.blank.sheet->text(cell.like);
    if (fill::is_dash(old)) return;
    scene_.report(Code::fill_replaced, cell.at, std::string(path), std::string(old),
                  std::string(value.printed));
}

void CellWriter::put_text(const TargetCell& cell, std::string text) {
    CellContent content{CellContent::Kind::text, {}, std::move(text)};
    if (!stands_there(cell, content)) add(cell, std::move(content), false);
}

void CellWriter::clear(const TargetCell& cell) {
    if (!cell.added && scene_.blank.sheet->text(cell.like).empty()) return;
    add(cell, {}, false);
}

void CellWriter::finish() {
    if (texts_ > 0) {
        scene_.report(Code::fill_text_as_number, first_text_, {}, text_);
        scene_.count_last(texts_);
    }
    if (locked_ == 0) return;
    scene_.report(Code::fill_locked, first_locked_, {}, {});
    scene_.count_last(locked_);
}

bool CellWriter::stands_there(const TargetCell& cell, const CellContent& content) const {
    const xlsx::Cell* const old = cell.added ? nullptr : scene_.blank.sheet->grid().at(cell.like);
    if (old == nullptr) return content.kind == CellContent::Kind::blank;
    if (old->has_formula) return false;
    if (content.kind == CellContent::Kind::text) {
        return old->type == CellType::text && old->text == content.text;
    }
    if (content.kind == CellContent::Kind::blank || old->type == CellType::text) return false;
    const auto number = xlsx::CellNumber::parse(old->text);
    return number && number->to_decimal() == content.number;
}

void CellWriter::check_cell(const TargetCell& cell, std::string_view path,
                            const CellContent& content) {
    const BlankSheet& sheet = *scene_.blank.sheet;
    if (content.kind == CellContent::Kind::blank) return;
    const auto* const choices = sheet.choices(cell.like);
    if (choices != nullptr && content.kind == CellContent::Kind::text &&
        std::find(choices->begin(), choices->end(), trimmed(content.text)) == choices->end()) {
        scene_.report(Code::fill_not_in_list, cell.at, std::string(path), content.text,
                      joined(*choices));
    }
    if (sheet.is_locked(cell.like) && !sheet.has_formula(cell.like) && locked_++ == 0) {
        first_locked_ = cell.at;
    }
}

void CellWriter::add(const TargetCell& cell, CellContent content, bool red, NumberLook look) {
    const bool result =
        scene_.blank.sheet->has_formula(cell.like) && content.kind != CellContent::Kind::blank;
    scene_.plan.cells.push_back({cell.at, std::move(content), look, red, result});
}

}  // namespace jixiao::fill
