// SPDX-License-Identifier: MIT
#include "store/json/json_value.hpp"

#include <string_view>

#include "base/text/json_text.hpp"
#include "store/json/json_piece.hpp"
#include "store/words.hpp"

namespace jixiao::store {
namespace {

// Most texts of a value are views of the same bytes.
bool same(std::string_view one, std::string_view two) {
    return one.size() == two.size() && (one.data() == two.data() || one == two);
}

void add_decimal(JsonPiece& out, bool known, const Decimal& number) {
    if (!known) {
        out.literal("null");
        return;
    }
    out.literal("\"");
    out.number(number);
    out.literal("\"");
}

void add_optional(JsonPiece& out, std::string_view key, std::string_view word) {
    if (word.empty()) return;
    out.word(key);
    out.string(word);
}

void add_string_or_null(JsonPiece& out, std::string_view text) {
    if (text.empty()) {
        out.literal("null");
    } else {
        out.string(text);
    }
}

void add_text_value(JsonPiece& out, FieldType type, const Value& value) {
    switch (type) {
        case FieldType::yes_no:
            out.word(!value.has_truth ? "null" : value.truth ? "true" : "false");
            break;
        case FieldType::year:
        case FieldType::date:
            add_string_or_null(out, value.text);
            break;
        default:
            out.string(value.text);
    }
}

void add_money(JsonPiece& out, const Value& value) {
    add_decimal(out, value.has_number, value.number);
    out.literal(R"(,"yuan":)");
    add_decimal(out, value.has_base, value.base);
    add_optional(out, R"(,"unit":)", value.unit);
    add_optional(out, R"(,"unit_source":)", unit_source_word(value.unit_source));
}

void add_measure(JsonPiece& out, const Value& value) {
    add_decimal(out, value.has_number, value.number);
    out.literal(R"(,"kind":")");
    out.word(kind_word(value.kind));
    out.literal(R"(","op":)");
    add_string_or_null(out, operator_word(value.op));
    out.literal(R"(,"unit":)");
    add_string_or_null(out, value.unit);
    if (value.has_base && value.base_unit != value.unit) {
        out.literal(R"(,"base_value":)");
        add_decimal(out, true, value.base);
        add_optional(out, R"(,"base_unit":)", value.base_unit);
    }
    add_optional(out, R"(,"nature":)", nature_word(value.nature));
    add_optional(out, R"(,"reached":)", reached_word(value.reached));
    if (!same(value.text, value.raw)) add_optional(out, R"(,"text":)", value.text);
}

// What the catalogue's sentences and a check's finding have beyond the places.
void append_words(std::string& out, const Finding& finding) {
    if (finding.args.empty()) return;
    out.append(R"(,"args":{)");
    for (const auto& [name, word] : finding.args) {
        append_json_string(out, name);
        out.push_back(':');
        append_json_string(out, word);
        out.push_back(',');
    }
    out.back() = '}';
}

void append_evidence(std::string& out, const Evidence& evidence) {
    const std::pair<std::string_view, std::string_view> parts[] = {
        {R"(,"rule":)", evidence.rule},
        {R"(,"heading":)", evidence.heading},
        {R"(,"calculation":)", evidence.calculation},
        {R"(,"tolerance":)", evidence.tolerance},
    };
    for (const auto& [key, text] : parts) {
        if (text.empty()) continue;
        out.append(key);
        append_json_string(out, text);
    }
    if (evidence.related.empty()) return;
    out.append(R"(,"related":[)");
    for (const std::string& cell : evidence.related) {
        append_json_string(out, cell);
        out.push_back(',');
    }
    out.back() = ']';
}

void add_place(JsonPiece& out, const Value& value) {
    if (value.red) out.literal(R"(,"red":true)");
    if (value.weight_only) out.literal(R"(,"is_weight_only":true)");
    if (value.shared_rows > 1) {
        out.literal(R"(,"shared_rows":)");
        out.number(Decimal::integer(value.shared_rows));
    }
    if (value.formula_without_value) out.literal(R"(,"formula_without_value":true)");
    out.literal(R"(,"cell":")");
    out.place(value.cell);
    out.literal(R"(","type":")");
    out.word(cell_type_name(value.stored));
    out.literal(R"("})");
}

}  // namespace

void append_string_or_null(std::string& out, std::string_view text) {
    if (text.empty()) {
        out.append("null");
    } else {
        append_json_utf8(out, text);
    }
}

void append_value(JsonPiece& piece, FieldType type, const Value& value) {
    piece.literal(R"({"is":")");
    piece.word(sort_word(type));
    piece.literal(R"(","raw":)");
    const bool plain = piece.string(value.raw);
    if (!same(value.printed, value.raw)) {
        piece.literal(R"(,"printed":)");
        piece.string(value.printed);
    }
    piece.literal(R"(,"value":)");
    switch (type) {
        case FieldType::amount:
            add_money(piece, value);
            break;
        case FieldType::measure:
            add_measure(piece, value);
            break;
        case FieldType::rate:
        case FieldType::points:
        case FieldType::count:
        case FieldType::rank:
            add_decimal(piece, value.has_number, value.number);
            add_optional(piece, R"(,"unit":)", value.unit);
            break;
        case FieldType::text:
        case FieldType::label:
        case FieldType::level:
            // Most texts are said as they are stored, and have been looked through above.
            if (plain && same(value.text, value.raw)) {
                piece.plain_string(value.text);
            } else {
                piece.string(value.text);
            }
            break;
        default:
            add_text_value(piece, type, value);
    }
    add_optional(piece, R"(,"code":)", value.code);
    add_place(piece, value);
}

void append_amount_unit(std::string& out, const AmountUnit& unit) {
    JsonPiece piece(out);
    piece.literal(R"({"is":"text")");
    if (!unit.assumed) {
        piece.literal(R"(,"raw":)");
        piece.string(unit.value.raw);
    }
    piece.literal(R"(,"unit":)");
    piece.string(unit.unit);
    piece.literal(R"(,"factor":)");
    add_decimal(piece, true, unit.factor);
    if (unit.assumed) {
        piece.literal(R"(,"assumed":true})");
    } else {
        add_place(piece, unit.value);
    }
    piece.finish();
}

void append_finding(std::string& out, const Finding& finding) {
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    out.append(R"({"code":)");
    append_json_string(out, entry.id);
    out.append(R"(,"name":)");
    append_json_string(out, entry.name);
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
    append_words(out, finding);
    append_evidence(out, finding.evidence);
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
