// SPDX-License-Identifier: MIT
#include "store/json/json_form.hpp"

#include <algorithm>
#include <utility>

#include "base/text/json_text.hpp"
#include "model/canonical_keys.hpp"
#include "store/json/json_piece.hpp"
#include "store/json/json_tables.hpp"
#include "store/json/json_value.hpp"

namespace jixiao::store {
namespace {

void append_member(std::string& out, std::string_view key, std::string_view text) {
    append_json_key(out, key);
    append_json_string(out, text);
}

std::string_view section_of(std::string_view path) {
    const auto section = path.substr(0, path.find('.'));
    return section.ends_with("[]") ? section.substr(0, section.size() - 2) : section;
}

void open_source(std::string& out, const Submission& submission) {
    append_json_key(out, canonical::kSource);
    out.append(R"({"file":)");
    append_json_string(out, submission.file);
    out.append(R"(,"sha256":)");
    append_string_or_null(out, submission.sha256);
    if (submission.revision != 0) {
        out.append(R"(,"revision":)").append(std::to_string(submission.revision));
    }
}

}  // namespace

void append_source(std::string& out, const Submission& submission) {
    open_source(out, submission);
    out.push_back('}');
}

void append_findings(std::string& out, const std::vector<Finding>& findings) {
    append_json_key(out, canonical::kFindings);
    out.push_back('[');
    for (const Finding& finding : findings) {
        append_finding(out, finding);
        out.push_back(',');
    }
    if (findings.empty()) {
        out.push_back(']');
    } else {
        out.back() = ']';
    }
}

void JsonForm::append(std::string& out, const Submission& submission, const Form& form) {
    record_layout_ = nullptr;
    append_head(out, submission, form);
    const auto sections = sections_of(form);
    const bool has_unit = form.amount_unit.known || form.amount_unit.assumed;
    const auto append_unit = [&](bool here) {
        if (!here || !has_unit) return;
        append_json_key(out, canonical::kAmountUnit);
        append_amount_unit(out, form.amount_unit);
    };
    append_unit(std::ranges::find(sections, "header") == sections.end());
    for (const std::string_view section : sections) {
        append_section(out, form, section);
        append_unit(section == "header");
    }
    append_table_places(out, form, mappings_.mappings.at(form.mapping));
    append_findings(out, form.findings);
    out.push_back('}');
}

void JsonForm::append_head(std::string& out, const Submission& submission, const Form& form) const {
    const mapping::Mapping& mapping = mappings_.mappings.at(form.mapping);
    out.push_back('{');
    append_json_string(out, canonical::kFormat);
    out.append(":1");
    append_json_key(out, canonical::kForm);
    out.append(R"({"id":)");
    append_json_string(out, form.id);
    append_member(out, "version", form.version);
    append_member(out, "family", mapping.family);
    append_member(out, "kind", form.kind);
    append_member(out, "name", mapping.name);
    append_json_key(out, "score");
    out.append(std::to_string(form.score)).push_back('}');
    open_source(out, submission);
    append_member(out, "sheet", form.sheet);
    append_member(out, "range", form.range.to_string());
    out.push_back('}');
    append_member(out, canonical::kSheet, form.sheet);
    append_member(out, canonical::kKind, form.kind);
    if (!form.unfilled) return;
    append_json_key(out, canonical::kUnfilled);
    out.append("true");
}

// The mapping's sections, then what the form has beyond them.
std::vector<std::string_view> JsonForm::sections_of(const Form& form) const {
    const auto& known = mappings_.mappings.at(form.mapping).sections;
    std::vector<std::string_view> sections(known.begin(), known.end());
    const auto add = [&](std::string_view section) {
        if (std::ranges::find(sections, section) == sections.end()) sections.push_back(section);
    };
    for (const Field& field : form.fields) add(section_of(field.path));
    for (const Table& table : form.tables) add(table.name);
    return sections;
}

void JsonForm::append_section(std::string& out, const Form& form, std::string_view section) {
    if (!append_tables(out, form, section)) append_fields(out, form, section);
}

// Blocks of one name, found one below the other, are one list. False if there is none.
bool JsonForm::append_tables(std::string& out, const Form& form, std::string_view section) {
    bool any = false;
    bool empty = true;
    for (const Table& table : form.tables) {
        if (table.name != section) continue;
        if (!std::exchange(any, true)) {
            append_json_key(out, section);
            out.push_back('[');
        }
        for (const Record& record : table.records) {
            if (!std::exchange(empty, false)) out.push_back(',');
            append_record(out, record);
        }
    }
    if (any) out.push_back(']');
    return any;
}

// Whether the record has the paths of the one before. The rows of a table share the mapping's
// texts, so that their addresses tell.
bool JsonForm::fits_layout(const Record& record) const {
    if (record_layout_ == nullptr) return false;
    return std::ranges::equal(record.fields, paths_, [](const Field& field, std::string_view path) {
        return field.path.data() == path.data() && field.path.size() == path.size();
    });
}

void JsonForm::append_record(std::string& out, const Record& record) {
    if (!fits_layout(record)) {
        paths_.clear();
        for (const Field& field : record.fields) paths_.push_back(field.path);
        record_layout_ = &layouts_.of(paths_);
    }
    JsonPiece piece(out);
    piece.character('{');
    if (!record.kind.empty()) {
        piece.literal(R"("row_kind":)");
        piece.string(record.kind);
        if (!record.fields.empty()) piece.character(',');
    }
    for (const KeyLayout::Step& step : record_layout_->steps()) {
        piece.word(step.before);
        const Field& field = record.fields[step.index];
        append_value(piece, field.type, field.value);
    }
    piece.word(record_layout_->end());
    piece.character('}');
    piece.finish();
}

void JsonForm::append_fields(std::string& out, const Form& form, std::string_view section) {
    picked_.clear();
    std::vector<std::string_view> paths;
    for (const Field& field : form.fields) {
        if (section_of(field.path) != section) continue;
        picked_.push_back(&field);
        paths.push_back(field.path);
    }
    if (picked_.empty()) return;
    // The memo may drop the records' layout for this one.
    record_layout_ = nullptr;
    const KeyLayout& layout = layouts_.of(paths);
    JsonPiece piece(out);
    piece.character(',');
    for (const KeyLayout::Step& step : layout.steps()) {
        piece.word(step.before);
        append_value(piece, picked_[step.index]->type, picked_[step.index]->value);
    }
    piece.word(layout.end());
    piece.finish();
}

}  // namespace jixiao::store
