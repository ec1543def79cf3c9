// SPDX-License-Identifier: MIT
#include "store/json_value.hpp"

#include <charconv>
#include <string_view>

#include "base/json_text.hpp"
#include "store/words.hpp"

namespace jixiao::store {
namespace {

void append_decimal(std::string& out, bool known, const Decimal& number) {
    if (!known) {
        out.append("null");
        return;
    }
    out.push_back('"');
    number.append_to(out);
    out.push_back('"');
}

void append_optional(std::string& out, std::string_view key, std::string_view word) {
    if (word.empty()) return;
    out.append(key);
    append_json_utf8(out, word);
}

// Most cells show what they store: then the text in front is copied, not escaped again.
void append_as_before(std::string& out, std::size_t from, std::size_t to, bool same,
                      std::string_view text) {
    if (!same) {
        append_json_utf8(out, text);
        return;
    }
    out.reserve(out.size() + (to - from));  // the source must not move while it is copied
    out.append(out.data() + from, to - from);
}

void append_text_value(std::string& out, FieldType type, const Value& value) {
    switch (type) {
        case FieldType::yes_no:
            out.append(!value.has_truth ? "null" : value.truth ? "true" : "false");
            break;
        case FieldType::year:
        case FieldType::date:
            append_string_or_null(out, value.text);
            break;
        default:
            append_json_utf8(out, value.text);
    }
}

void append_money(std::string& out, const Value& value) {
    append_decimal(out, value.has_number, value.number);
    out.append(R"(,"yuan":)");
    append_decimal(out, value.has_base, value.base);
    append_optional(out, R"(,"unit":)", value.unit);
    append_optional(out, R"(,"unit_source":)", unit_source_word(value.unit_source));
}

void append_measure(std::string& out, const Value& value) {
    append_decimal(out, value.has_number, value.number);
    out.append(R"(,"kind":")").append(kind_word(value.kind)).append(R"(","op":)");
    append_string_or_null(out, operator_word(value.op));
    out.append(R"(,"unit":)");
    append_string_or_null(out, value.unit);
    if (value.has_base && value.base_unit != value.unit) {
        out.append(R"(,"base_value":)");
        append_decimal(out, true, value.base);
        append_optional(out, R"(,"base_unit":)", value.base_unit);
    }
    append_optional(out, R"(,"nature":)", nature_word(value.nature));
    append_optional(out, R"(,"reached":)", reached_word(value.reached));
    if (value.text != value.raw) append_optional(out, R"(,"text":)", value.text);
}

void append_place(std::string& out, const Value& value) {
    if (value.red) out.append(R"(,"red":true)");
    if (value.weight_only) out.append(R"(,"is_weight_only":true)");
    if (value.shared_rows > 1) {
        char digits[8];
        const auto end = std::to_chars(digits, digits + sizeof digits, value.shared_rows).ptr;
        out.append(R"(,"shared_rows":)").append(digits, end);
    }
    if (value.formula_without_value) out.append(R"(,"formula_without_value":true)");
    out.append(R"(,"cell":")");
    value.cell.append_to(out);
    out.append(R"(","type":")").append(cell_type_name(value.stored)).append(R"("})");
}

}  // namespace

void append_string_or_null(std::string& out, std::string_view text) {
    if (text.empty()) {
        out.append("null");
    } else {
        append_json_utf8(out, text);
    }
}

void append_value(std::string& out, FieldType type, const Value& value) {
    out.append(R"({"is":")").append(sort_word(type)).append(R"(","raw":)");
    const std::size_t from = out.size();
    append_json_utf8(out, value.raw);
    const std::size_t to = out.size();
    if (value.printed != value.raw) {
        out.append(R"(,"printed":)");
        append_json_utf8(out, value.printed);
    }
    out.append(R"(,"value":)");
    switch (type) {
        case FieldType::amount:
            append_money(out, value);
            break;
        case FieldType::measure:
            append_measure(out, value);
            break;
        case FieldType::rate:
        case FieldType::points:
        case FieldType::count:
        case FieldType::rank:
            append_decimal(out, value.has_number, value.number);
            append_optional(out, R"(,"unit":)", value.unit);
            break;
        case FieldType::text:
        case FieldType::label:
        case FieldType::level:
            append_as_before(out, from, to, value.text == value.raw, value.text);
            break;
        default:
            append_text_value(out, type, value);
    }
    append_optional(out, R"(,"code":)", value.code);
    append_place(out, value);
}

void append_amount_unit(std::string& out, const AmountUnit& unit) {
    out.append(R"({"is":"text")");
    if (!unit.assumed) {
        out.append(R"(,"raw":)");
        append_json_utf8(out, unit.value.raw);
    }
    out.append(R"(,"unit":)");
    append_json_utf8(out, unit.unit);
    out.append(R"(,"factor":)");
    append_decimal(out, true, unit.factor);
    if (unit.assumed) {
        out.append(R"(,"assumed":true})");
    } else {
        append_place(out, unit.value);
    }
}

void append_finding(std::string& out, const Finding& finding) {
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    out.append(R"({"code":)");
    append_json_string(out, entry.id);
    out.append(R"(,"level":)");
    append_json_string(out, level_name(entry.level));
    const std::pair<std::string_view, std::string_view> places[] = {
        {R"(,"sheet":)", finding.at.sheet},    {R"(,"cell":)", finding.at.cell},
        {R"(,"field":)", finding.field},       {R"(,"found":)", finding.found},
        {R"(,"expected":)", finding.expected},
    };
    for (const auto& [key, text] : places) {
        out.append(key);
        append_string_or_null(out, text);
    }
    out.append(R"(,"message":{"zh":)");
    append_json_string(out, message_of(finding, Language::zh));
    out.append(R"(,"en":)");
    append_json_string(out, message_of(finding, Language::en));
    out.append(R"(},"fix":{"zh":)");
    append_json_string(out, fix_of(finding, Language::zh));
    out.append(R"(,"en":)");
    append_json_string(out, fix_of(finding, Language::en));
    out.append("}}");
}

}  // namespace jixiao::store
