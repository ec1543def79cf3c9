// SPDX-License-Identifier: MIT
#include "import/fields/field_finder.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "import/fields/field_unit.hpp"
#include "import/fields/option_cells.hpp"
#include "import/fields/period_cells.hpp"
#include "import/fields/printed_room.hpp"
#include "import/fields/title_lines.hpp"
#include "import/fields/year_finder.hpp"
#include "import/labels/label_likeness.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLabelLine = 300;  // bytes of a cell with several labels
constexpr std::size_t kLongestMistyped = 60;    // bytes of a text that may be a mistyped label
constexpr std::size_t kMostPlaces = 20;         // of one label that are asked for an answer

// Where the colon behind a label stands, or the end of the text.
std::size_t end_of_label(std::string_view text) {
    return std::min({text.find(':'), text.find("："), text.size()});
}

}  // namespace

FieldFinder::FieldFinder(const FormContext& context, std::optional<CellRef> title,
                         std::vector<RowSpan> tables)
    : context_(context),
      title_(title),
      tables_(std::move(tables)),
      labels_(context, open_rows_),
      answers_(context, tables_) {
    for (std::uint32_t row = context.rows.first; row < context.rows.last; ++row) {
        if (!covers(tables_, row)) open_rows_.push_back(row);
    }
}

void FieldFinder::find_all() {
    const auto& fields = context_.mapping.fields;
    std::vector<std::size_t> missing;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        part_.reset();
        if (auto value = find(field)) {
            if (fields[field].type == FieldType::year) leave_range_open(context_, *value);
            context_.form.fields.push_back({fields[field].path, fields[field].type,
                                            static_cast<std::uint16_t>(field), *value});
            if (part_ && context_.places != nullptr) {
                part_->path = fields[field].path;
                context_.places->inlined.push_back(*part_);
            }
        } else {
            missing.push_back(field);
        }
    }
    report_missing(missing);
    report_repeated();
    report_unread_answers(context_, tables_, labelled_);
}

// A label that is mistyped is told where it stands.
void FieldFinder::report_missing(const std::vector<std::size_t>& missing) {
    std::vector<NearLabel> strange;
    bool looked = false;
    for (const std::size_t field : missing) {
        const mapping::FieldSpec& spec = context_.mapping.fields[field];
        if (!looked && !spec.labels.empty()) {
            strange = strange_labels();
            looked = true;
        }
        if (report_mistyped(spec, strange) || !spec.required) continue;
        context_.report(Code::field_missing, {context_.rows.first, 0}, "",
                        spec.labels.empty() ? spec.path : spec.labels.front().text, spec.path);
    }
}

// The short texts outside the tables that are no known words.
std::vector<FieldFinder::NearLabel> FieldFinder::strange_labels() const {
    std::vector<NearLabel> strange;
    for (const std::uint32_t row : open_rows_) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (cell.type != CellType::text || cell.at == title_) continue;
            if (context_.sheet.words(cell).known()) continue;
            const std::string_view label = cell.text.substr(0, end_of_label(cell.text));
            if (label.size() <= kLongestMistyped) strange.push_back({&cell, label_key(label)});
        }
    }
    return strange;
}

bool FieldFinder::report_mistyped(const mapping::FieldSpec& spec,
                                  std::vector<NearLabel>& strange) const {
    for (const mapping::Label& label : spec.labels) {
        const auto near = std::find_if(strange.begin(), strange.end(), [&](const NearLabel& other) {
            return is_nearly(other.key, label.key);
        });
        if (near == strange.end()) continue;
        context_.report(Code::label_suggestion, near->cell->at, std::string(near->cell->text),
                        label.text, spec.path);
        strange.erase(near);
        return true;
    }
    return false;
}

// A label that stands in several places, each with an answer of its own.
void FieldFinder::report_repeated() {
    if (context_.places != nullptr) return;
    for (const std::uint32_t row : open_rows_) {
        for (const auto& [cell, said] : context_.sheet.known(row)) {
            if (context_.is_field_label(*said)) look_for_repeated(*cell, *said);
        }
    }
}

void FieldFinder::look_for_repeated(const xlsx::Cell& cell, const CellWords& said) {
    const auto is_known = [&](const LabelledField& one) {
        return one.label == &cell || one.value.cell == cell.at;
    };
    if (std::any_of(labelled_.begin(), labelled_.end(), is_known)) return;
    const auto of_this = [&](const LabelledField& one) {
        const auto& words = context_.words.fields[one.field];
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return says(said, word); });
    };
    const auto first = std::find_if(labelled_.begin(), labelled_.end(), of_this);
    if (first == labelled_.end()) return;
    const LabelId id = said.whole != kNoLabel ? said.whole : said.head;
    const auto again = value_for({&cell, said.has_colon && id == kNoLabel},
                                 context_.mapping.fields[first->field], true);
    if (trimmed(first->value.source).empty()) return;
    if (!again || again->cell == first->value.cell) return;
    const std::string_view answer = trimmed(again->source);
    if (answer.empty() || answer == trimmed(first->value.source)) return;
    const bool taken =
        std::any_of(labelled_.begin(), labelled_.end(), [&](const LabelledField& one) {
            return one.value.cell == again->cell && one.label != &cell;
        });
    const xlsx::Cell* const place = context_.sheet.grid().at(again->cell);
    if (taken || place == nullptr) return;
    if (place != &cell && context_.sheet.words(*place).known()) return;
    report_other_answer(context_, *first, place->at, answer);
}

std::optional<Value> FieldFinder::find(std::size_t field) {
    switch (context_.mapping.fields[field].place) {
        case mapping::FieldPlace::label:
            return beside_label(field);
        case mapping::FieldPlace::title:
            return title_ ? std::optional(context_.values.read(*title_)) : std::nullopt;
        case mapping::FieldPlace::before_title:
            return value_before_title(context_, title_);
        case mapping::FieldPlace::after_title:
            return value_after_title(context_, title_, tables_);
        case mapping::FieldPlace::title_area:
            return find_year(context_, title_, end_of_title_area(context_, title_, tables_));
    }
    return std::nullopt;
}

// Of several places that say the label the first one with an answer counts.
std::optional<Value> FieldFinder::beside_label(std::size_t field) {
    const mapping::FieldSpec& spec = context_.mapping.fields[field];
    const auto found = answer_to(field, false);
    if (!found) return among_inline_labels(field);
    hidden_ = found->hidden;
    part_ = found->part;
    if (!found->value) return std::nullopt;
    Value value = *found->value;
    if (!found->unsure.empty()) {
        context_.report(Code::value_unreadable, value.cell, std::string(value.raw), found->unsure,
                        spec.path);
    }
    labelled_.push_back({field, found->label.cell, value});
    if (hidden_ != nullptr && hidden_->text != trimmed(value.source)) {
        report_other_answer(context_, labelled_.back(), hidden_->at, hidden_->text);
    }
    // 资金规模（元）: the label speaks for its amount.
    const std::string_view unit = context_.sheet.words(*found->label.cell).unit;
    if (!part_ && context_.index.money_factor(unit) != nullptr) value.unit = unit;
    if (value.unit.empty() && spec.type == FieldType::amount) {
        value.unit = unit_of_amount(context_, *found->label.cell, value);
    }
    return value;
}

std::optional<FieldFinder::Answer> FieldFinder::answer_to(std::size_t field, bool only_labels) {
    const mapping::FieldSpec& spec = context_.mapping.fields[field];
    std::optional<Answer> answer;
    std::size_t places = 0;
    labels_.visit(field, [&](const LabelCell& label) {
        part_.reset();
        hidden_ = nullptr;
        unsure_.clear();
        const auto value = value_for(label, spec, only_labels);
        const bool answered = value && is_answered(label, *value);
        if (!answer || answered) answer = Answer{label, value, hidden_, part_, unsure_};
        return answered || context_.places != nullptr || ++places == kMostPlaces;
    });
    part_.reset();
    hidden_ = nullptr;
    return answer;
}

bool FieldFinder::is_answered(const LabelCell& label, const Value& value) const {
    if (trimmed(value.source).empty()) return false;
    const xlsx::Cell* const place = context_.sheet.grid().at(value.cell);
    return place == nullptr || place == label.cell ||
           !context_.is_field_label(context_.sheet.words(*place));
}

// "填报单位：某局    填报日期：1月8日" in one cell: the labels behind the first one.
std::optional<Value> FieldFinder::among_inline_labels(std::size_t field) {
    const mapping::FieldSpec& spec = context_.mapping.fields[field];
    for (const std::uint32_t row : open_rows_) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (cell.type != CellType::text || cell.text.size() > kLongestLabelLine) continue;
            for (const InlineLabel& part : labels_in(cell.text)) {
                const LabelId id = id_in_front(part.label, context_.index);
                const auto& words = context_.words.fields[field];
                const bool named = std::any_of(words.begin(), words.end(), [&](const Word& word) {
                    return word.id == id && id != kNoLabel;
                });
                if (!named) continue;
                return without_room(read_part(cell, part.label, part.answer), spec);
            }
        }
    }
    return std::nullopt;
}

std::vector<InlineLabel> FieldFinder::labels_in(std::string_view text) const {
    return inline_labels(text, [&](std::string_view label) {
        const LabelId id = id_in_front(label, context_.index);
        if (context_.index.is_signature(id)) return LabelSort::signature;
        return context_.words.is_field_label[id] ? LabelSort::field : LabelSort::none;
    });
}

std::optional<Value> FieldFinder::value_for(const LabelCell& label, const mapping::FieldSpec& spec,
                                            bool only_labels) {
    std::optional<Value> value = value_at(label, spec, only_labels);
    return value ? std::optional(without_room(*value, spec)) : value;
}

// What the form has printed in the place of an answer is none; what stands in front of it neither.
Value FieldFinder::without_room(Value value, const mapping::FieldSpec& spec) const {
    if (context_.places != nullptr || value.stored != CellType::text) return value;
    value.source = behind_colon(value.source);
    if (is_printed_room(value.source, spec.type, context_.index)) {
        value.source = value.source.substr(0, 0);
    }
    return value;
}

std::optional<Value> FieldFinder::value_at(const LabelCell& found, const mapping::FieldSpec& spec,
                                           bool only_labels) {
    const xlsx::Cell& label = *found.cell;
    const auto parts = found.inside ? labels_in(label.text) : std::vector<InlineLabel>();
    // "单位名称：某某局" in one cell; an empty form has nothing behind the colon.
    if (!parts.empty() && (!parts.front().answer.empty() || parts.size() > 1)) {
        // 预算：万元 | 100
        const bool unit = context_.places == nullptr && is_figure(spec.type) &&
                          is_printed_room(parts.front().answer, spec.type, context_.index);
        const auto figure = unit ? answers_.figure_right_of(label, spec.type) : std::nullopt;
        if (figure) return context_.values.read(*figure);
        return read_part(label, parts.front().label, parts.front().answer);
    }
    if (spec.value_below) {
        if (const auto place = answers_.wanted_below(label)) return context_.values.read(*place);
    }
    if (const auto* const again = found.inside ? nullptr : answers_.repeated_beside(label)) {
        return value_at({again, true}, spec, only_labels);
    }
    const auto right = answers_.right_of(label, spec.type);
    if (right.hidden != nullptr) hidden_ = right.hidden;
    if (right.place) return read_beside(*right.place, label, spec);
    if (!only_labels) {
        if (const auto place = label_as_answer(label)) return context_.values.read(*place);
    }
    if (const auto place = answers_.below(label)) return context_.values.read(*place);
    const CellWords& said = context_.sheet.words(label);
    if (said.has_colon) {
        return read_part(label, label.text.substr(0, said.answer),
                         trimmed(label.text.substr(said.answer)));
    }
    // The last label of a blank form: what is right of it has borders at most.
    const xlsx::Grid& grid = context_.sheet.grid();
    const std::uint32_t next = grid.merge_at(label.at).last.column + 1;
    if (next >= grid.column_count() && next < kMaxColumns) {
        return context_.values.read({label.at.row, next});
    }
    if (context_.places != nullptr) return std::nullopt;
    Value none;
    none.cell = label.at;
    return none;
}

// 资金来源 | 其他资金: the label of a field that has its own place and answer elsewhere, with
// nothing beside it here.
std::optional<CellRef> FieldFinder::label_as_answer(const xlsx::Cell& label) {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRef where{label.at.row, grid.merge_at(label.at).last.column + 1};
    const xlsx::Cell* const cell = grid.seen_at(where);
    if (context_.places != nullptr || cell == nullptr) return std::nullopt;
    const CellWords& said = context_.sheet.words(*cell);
    if (said.has_colon || answers_.right_of(*cell, FieldType::text).filled) return std::nullopt;
    bool any = false;
    for (std::size_t field = 0; field < context_.words.fields.size(); ++field) {
        const auto& words = context_.words.fields[field];
        const auto named = [&](const Word& word) { return says(said, word); };
        if (std::none_of(words.begin(), words.end(), named)) continue;
        const auto other = answer_to(field, true);
        if (!other || other->label.cell == cell || !other->value) return std::nullopt;
        if (!is_answered(other->label, *other->value)) return std::nullopt;
        any = true;
    }
    return any ? std::optional(grid.anchor(where)) : std::nullopt;
}

// The answer beside its label; of a blank form that has several cells for it, none.
std::optional<Value> FieldFinder::read_beside(CellRef place, const xlsx::Cell& label,
                                              const mapping::FieldSpec& spec) {
    std::optional<Value> spread;
    const CellRange own = context_.sheet.grid().merge_at(label.at);
    if (spec.type == FieldType::date) {
        spread = read_period_cells(context_, place);
    } else if (const auto options = read_option_cells(context_, spec, own, place)) {
        spread = options->value;
        unsure_ = options->unsure;
    }
    if (context_.places == nullptr) return spread ? spread : context_.values.read(place);
    const bool period = spec.type == FieldType::date && precedes_end_of_period(context_, place);
    return spread || period ? std::nullopt : std::optional(context_.values.read(place));
}

// `part` of the cell's text is the answer to `label`, another part of it.
Value FieldFinder::read_part(const xlsx::Cell& cell, std::string_view label,
                             std::string_view part) {
    Value value = context_.values.read(cell.at);
    // 支出金额（元）：5512345.67
    const std::string unit = split_head(label, label_key(label)).unit;
    const auto place = value.raw.find(unit);
    if (context_.index.money_factor(unit) != nullptr && place != std::string_view::npos) {
        value.unit = value.raw.substr(place, unit.size());
    }
    const auto from = static_cast<std::uint32_t>(part.data() - cell.text.data());
    const auto to = from + static_cast<std::uint32_t>(part.size());
    part_ = InlinePlace{{}, cell.at, from, to};
    value.source = value.raw.substr(from, part.size());
    return value;
}

}  // namespace jixiao::importer
