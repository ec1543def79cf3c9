// SPDX-License-Identifier: MIT
#include "import/field_finder.hpp"

#include <algorithm>

#include "base/label_key.hpp"
#include "import/label_likeness.hpp"
#include "import/year_text.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes of a cell with several labels
constexpr std::size_t kLongestLabel = 60;  // bytes of a text that may be a mistyped label

// Where the colon behind a label stands, or the end of the text.
std::size_t end_of_label(std::string_view text) {
    return std::min({text.find(':'), text.find("："), text.size()});
}

}  // namespace

FieldFinder::FieldFinder(const FormContext& context, std::optional<CellRef> title,
                         std::vector<RowSpan> tables)
    : context_(context), title_(title), tables_(std::move(tables)) {}

void FieldFinder::find_all() {
    const auto& fields = context_.mapping.fields;
    std::vector<std::size_t> missing;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        part_.reset();
        if (auto value = find(field)) {
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
    for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
        if (in_table(row)) continue;
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (cell.type != CellType::text || cell.at == title_) continue;
            if (context_.sheet.words(cell).known()) continue;
            const std::string_view label = cell.text.substr(0, end_of_label(cell.text));
            if (label.size() <= kLongestLabel) strange.push_back({&cell, label_key(label)});
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

bool FieldFinder::in_table(std::uint32_t row) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const RowSpan& table) {
        return table.first <= row && row < table.last;
    });
}

std::optional<Value> FieldFinder::find(std::size_t field) {
    switch (context_.mapping.fields[field].place) {
        case mapping::FieldPlace::label:
            return beside_label(field);
        case mapping::FieldPlace::title:
            return title_ ? std::optional(context_.values.read(*title_)) : std::nullopt;
        case mapping::FieldPlace::before_title:
            return before_title();
        case mapping::FieldPlace::after_title:
            return after_title();
        case mapping::FieldPlace::title_area:
            return year_near_title();
    }
    return std::nullopt;
}

// The first cell outside the tables that says the label as written; else one that says a synonym.
FieldFinder::LabelCell FieldFinder::label_cell(std::size_t field) const {
    for (const bool synonyms : {false, true}) {
        for (const Word& word : context_.words.fields[field]) {
            for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
                if (in_table(row)) continue;
                for (const auto& [cell, said] : context_.sheet.known(row)) {
                    const bool fits = synonyms ? says_synonym(*said, word, context_.index) &&
                                                     !context_.is_label(*said)
                                               : says(*said, word);
                    if (!fits) continue;
                    const LabelId id = said->whole != kNoLabel ? said->whole : said->head;
                    return {cell, said->has_colon && id == kNoLabel};
                }
            }
        }
    }
    return {};
}

std::optional<Value> FieldFinder::beside_label(std::size_t field) {
    const LabelCell label = label_cell(field);
    if (label.cell == nullptr) return among_inline_labels(field);
    std::optional<Value> value = value_for(label, context_.mapping.fields[field].value_below);
    // 资金规模（元）: the label speaks for its amount.
    const std::string_view unit = context_.sheet.words(*label.cell).unit;
    if (value && !part_ && context_.index.money_factor(unit) != nullptr) value->unit = unit;
    return value;
}

// "填报单位：某局    填报日期：1月8日" in one cell: the labels behind the first one.
std::optional<Value> FieldFinder::among_inline_labels(std::size_t field) {
    for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
        if (in_table(row)) continue;
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (cell.type != CellType::text || cell.text.size() > kLongestLine) continue;
            for (const InlineLabel& part : labels_in(cell.text)) {
                const LabelId id = id_in_front(part.label);
                const auto& words = context_.words.fields[field];
                const bool named = std::any_of(words.begin(), words.end(), [&](const Word& word) {
                    return word.id == id && id != kNoLabel;
                });
                if (!named) continue;
                return read_part(cell, part.label, part.answer);
            }
        }
    }
    return std::nullopt;
}

std::vector<InlineLabel> FieldFinder::labels_in(std::string_view text) const {
    return inline_labels(text, [&](std::string_view label) {
        return context_.words.is_field_label[id_in_front(label)];
    });
}

LabelId FieldFinder::id_in_front(std::string_view label) const {
    for (const std::string& key : label_keys(label)) {
        const LabelId id = context_.index.id_of(key);
        if (id != kNoLabel) return id;
    }
    return kNoLabel;
}

std::optional<Value> FieldFinder::value_for(const LabelCell& found, bool wanted_below) {
    const xlsx::Cell& label = *found.cell;
    const auto parts = found.inside ? labels_in(label.text) : std::vector<InlineLabel>();
    // "单位名称：某某局" in one cell; an empty form has nothing behind the colon.
    if (!parts.empty() && (!parts.front().answer.empty() || parts.size() > 1)) {
        return read_part(label, parts.front().label, parts.front().answer);
    }
    if (wanted_below) {
        if (const auto place = below(label, true)) return context_.values.read(*place);
    }
    if (const auto* const again = found.inside ? nullptr : repeated_beside(label)) {
        return value_for({again, true}, false);
    }
    const auto right = right_of(label);
    if (right) return context_.values.read(*right);
    if (const auto place = below(label, false)) return context_.values.read(*place);
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

// 备注 | 备注：已完成: the answer repeats the label.
const xlsx::Cell* FieldFinder::repeated_beside(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellWords& own = context_.sheet.words(label);
    const LabelId id = own.whole != kNoLabel ? own.whole : own.head;
    const xlsx::Cell* const cell =
        grid.seen_at({label.at.row, grid.merge_at(label.at).last.column + 1});
    if (cell == nullptr || id == kNoLabel) return nullptr;
    return context_.sheet.words(*cell).prefix == id ? cell : nullptr;
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

// The place next to the label. If that is blank, a filled place further right counts as the answer
// to a label that lost its merge, unless it is a label itself: a field's, or one that has its own
// answer beside it.
std::optional<CellRef> FieldFinder::right_of(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const std::uint32_t next = grid.merge_at(label.at).last.column + 1;
    std::optional<CellRef> blank;
    for (std::uint32_t column = next; column < grid.column_count(); ++column) {
        const CellRef where{label.at.row, column};
        const xlsx::Cell* const cell = grid.seen_at(where);
        if (cell == nullptr) {
            if (!blank) blank = grid.anchor(where);
            continue;
        }
        if (context_.is_field_label(context_.sheet.words(*cell))) break;
        const bool foreign_label = blank && answers_follow(where);
        return foreign_label ? blank : grid.anchor(where);
    }
    return blank;
}

// Is there a filled place right of this one that is no label of a field?
bool FieldFinder::answers_follow(CellRef where) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    for (std::uint32_t column = grid.merge_at(where).last.column + 1; column < grid.column_count();
         ++column) {
        const xlsx::Cell* const cell = grid.seen_at({where.row, column});
        if (cell != nullptr) return !context_.is_field_label(context_.sheet.words(*cell));
    }
    return false;
}

// The place below the label. Unless the mapping wants it, it must be filled, as wide as the label
// and no label.
std::optional<CellRef> FieldFinder::below(const xlsx::Cell& label, bool wanted) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRange own = grid.merge_at(label.at);
    const CellRef where{own.last.row + 1, own.first.column};
    if (where.row >= context_.rows.last && !wanted) return std::nullopt;
    const CellRange merge = grid.merge_at(where);
    const xlsx::Cell* const cell = grid.at(merge.first);
    // Of two labels below each other the upper one has no answer: 支出金额： above 执行率：96.99%.
    const auto* const said = cell == nullptr ? nullptr : &context_.sheet.words(*cell);
    if (said != nullptr && context_.is_label(*said)) return std::nullopt;
    if (said != nullptr && !wanted && context_.is_field_label(*said)) return std::nullopt;
    if (wanted) return merge.first;
    const bool same_width =
        merge.first.column == own.first.column && merge.last.column == own.last.column;
    if (cell == nullptr || !same_width || in_table(where.row)) return std::nullopt;
    if (is_beside_label(merge.first)) return std::nullopt;
    return merge.first;
}

// Is what stands here the answer to a label on its left?
bool FieldFinder::is_beside_label(CellRef where) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    for (std::uint32_t column = where.column; column-- > 0;) {
        const xlsx::Cell* const cell = grid.seen_at({where.row, column});
        if (cell == nullptr) continue;
        const CellWords& said = context_.sheet.words(*cell);
        if (!context_.is_field_label(said)) return false;
        return !said.has_colon || trimmed(cell->text.substr(said.answer)).empty();
    }
    return false;
}

// An annex number, or whatever stands last above the title.
std::optional<Value> FieldFinder::before_title() {
    if (!title_) return std::nullopt;
    const xlsx::Cell* found = nullptr;
    for (std::uint32_t row = title_->row; row-- > context_.rows.first;) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            const bool annex = cell.text.starts_with("附");
            if (annex) return context_.values.read(cell.at);
            if (found == nullptr) found = &cell;
        }
    }
    return found ? std::optional(context_.values.read(found->at)) : std::nullopt;
}

std::uint32_t FieldFinder::end_of_title_area() const {
    std::uint32_t end = context_.rows.last;
    for (const RowSpan& table : tables_) end = std::min(end, table.first);
    for (std::uint32_t row = title_ ? title_->row + 1 : context_.rows.first; row < end; ++row) {
        for (const KnownCell& known : context_.sheet.known(row)) {
            if (context_.is_label(*known.words)) return row;
        }
    }
    return end;
}

std::optional<Value> FieldFinder::after_title() {
    if (!title_) return std::nullopt;
    for (std::uint32_t row = title_->row + 1; row < end_of_title_area(); ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (year_text(cell.text) == YearText::none) return context_.values.read(cell.at);
        }
    }
    return std::nullopt;
}

// The year: in the title, else in the lines around it; else where a blank form leaves room for it.
std::optional<Value> FieldFinder::year_near_title() {
    std::optional<CellRef> room;
    const auto look = [&](const xlsx::Cell& cell) {
        const YearText kind = year_text(cell.text);
        if (kind == YearText::room && !room) room = cell.at;
        return kind == YearText::year;
    };
    if (title_) {
        const xlsx::Cell* const cell = context_.sheet.grid().at(*title_);
        if (cell != nullptr && look(*cell)) return context_.values.read(*title_);
    }
    for (std::uint32_t row = context_.rows.first; row < end_of_title_area(); ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (look(cell)) return context_.values.read(cell.at);
        }
    }
    return room ? std::optional(context_.values.read(*room)) : std::nullopt;
}

}  // namespace jixiao::importer
