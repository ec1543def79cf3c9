// SPDX-License-Identifier: MIT
#include "export/fill/field_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"
#include "check/rules/form_view.hpp"
#include "export/fill/answer_content.hpp"
#include "export/fill/printed_room.hpp"
#include "export/fill/row_identity.hpp"
#include "export/fill/table_findings.hpp"
#include "import/values/year_text.hpp"
#include "normalise/date_value.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::fill {
namespace {

using mapping::FieldPlace;

// An answer inside a text: it takes the place of the bytes from … to.
struct InlineText {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::string text;
};

const mapping::FieldSpec* spec_of(const Field& field, const mapping::Mapping& mapping) {
    if (field.spec >= mapping.fields.size()) return nullptr;
    const mapping::FieldSpec& spec = mapping.fields[field.spec];
    return spec.path == field.path ? &spec : nullptr;
}

// Belongs to the form itself, whoever fills it in.
bool is_of_the_form(const Field& field, const mapping::Mapping& mapping) {
    const auto* const spec = spec_of(field, mapping);
    if (spec == nullptr) return field.type == FieldType::label;
    return spec->place == FieldPlace::title || spec->place == FieldPlace::before_title ||
           spec->place == FieldPlace::after_title;
}

const Field* field_with(const std::vector<Field>& fields, std::string_view path) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

class FieldPlanner {
  public:
    FieldPlanner(const FillScene& scene, CellWriter& writer, const FinalRow& final_row)
        : scene_(scene), writer_(writer), final_row_(final_row) {}

    void plan() {
        for (const Field& blank : scene_.blank.form->fields) plan_field(blank);
        write_inlined();
        tell_lost();
    }

  private:
    [[nodiscard]] TargetCell target(CellRef like) const {
        return {{final_row_(like.row), like.column}, like, false};
    }

    void plan_field(const Field& blank) {
        const Field* const data = field_with(scene_.data.fields, blank.path);
        if (is_of_the_form(blank, *scene_.blank.mapping)) return compare(blank, data);
        if (data == nullptr || !says_something(data->value)) return tell_missing(blank, data);
        if (blank.type == FieldType::year) return plan_year(blank, *data);
        if (const auto* const place = inlined(blank)) return add_inlined(blank, *place, *data);
        const normalise::AmountScale scale = scale_of(blank.value);
        writer_.put(target(blank.value.cell), *data, blank.type, &scale);
    }

    [[nodiscard]] normalise::AmountScale scale_of(const Value& blank) const {
        const normalise::UnitTable& units = scene_.dictionaries.units();
        if (const auto stated = normalise::stated_scale(blank, units)) return *stated;
        return normalise::find_amount_scale(nullptr, nullptr, *scene_.blank.form,
                                            *scene_.blank.mapping, units);
    }

    // The words around the title tell which form it is: another one is no accident.
    void compare(const Field& blank, const Field* data) {
        const auto* const spec = spec_of(blank, *scene_.blank.mapping);
        if (data == nullptr || spec == nullptr || spec->place != FieldPlace::after_title ||
            !scene_.same_form() || !says_something(data->value)) {
            return;
        }
        const RowWord printed{blank.value.text, {}, label_key(blank.value.text)};
        const RowWord said{data->value.text, {}, label_key(data->value.text)};
        if (printed.same(said)) return;
        scene_.report(Code::fill_printed_differs, target(blank.value.cell).at, spec->path,
                      std::string(data->value.text), std::string(blank.value.text));
    }

    void tell_missing(const Field& blank, const Field* data) {
        const auto* const spec = spec_of(blank, *scene_.blank.mapping);
        const bool printed = !trimmed(blank.value.source).empty();
        if (data != nullptr && !printed && blank.type != FieldType::year) {
            writer_.put(target(blank.value.cell), *data, blank.type);  // a dash
        }
        if (printed || (data != nullptr && scene_.same_form())) return;
        const bool required = spec != nullptr && spec->required;
        std::string label(blank.path);
        if (spec != nullptr && !spec->labels.empty()) label = spec->labels.front().text;
        scene_.report(required ? Code::fill_required_missing : Code::fill_no_data,
                      target(blank.value.cell).at, std::string(blank.path), {}, std::move(label));
    }

    void plan_year(const Field& blank, const Field& data) {
        const std::string_view text = scene_.blank.sheet->text(blank.value.cell);
        if (importer::year_text(text) == importer::YearText::room) {
            writer_.put_text(target(blank.value.cell), importer::with_year(text, data.value.text));
        } else if (trimmed(text).empty()) {
            writer_.put(target(blank.value.cell), data, FieldType::year);
        } else if (blank.value.text != data.value.text) {
            scene_.report(Code::fill_other_year, target(blank.value.cell).at,
                          std::string(blank.path), std::string(data.value.text),
                          std::string(blank.value.text));
        }
    }

    [[nodiscard]] const importer::InlinePlace* inlined(const Field& blank) const {
        const auto& places = scene_.blank.places->inlined;
        const auto found = std::find_if(places.begin(), places.end(), [&](const auto& place) {
            return place.path == blank.path;
        });
        return found == places.end() ? nullptr : &*found;
    }

    void add_inlined(const Field& blank, const importer::InlinePlace& place, const Field& data) {
        normalise::AmountScale scale = scale_of(blank.value);
        // 预算金额：    万元: the printed unit stays behind the answer, and speaks for it.
        const auto printed = printed_unit(blank);
        if (printed) scale = *printed;
        AnswerCell look;
        look.type = blank.type;
        look.style = scene_.blank.mapping->measure_style;
        look.scale = &scale;
        const bool as_written = scene_.same_form() && !printed;
        AnswerContent written =
            content_of(data.value, data.type, look, as_written, scene_.dictionaries);
        if (written.trouble) {
            scene_.report(*written.trouble, target(place.cell).at, std::string(data.path),
                          std::string(data.value.printed));
        }
        std::string text = std::move(written.content.text);
        if (written.content.kind == CellContent::Kind::number) {
            text = written.content.number.to_string();
        }
        inlined_[place.cell].push_back(printed ? InlineText{place.from, place.from, std::move(text)}
                                               : in_room(blank, place, data, std::move(text)));
    }

    // The answer in what is printed behind the colon.
    [[nodiscard]] InlineText in_room(const Field& blank, const importer::InlinePlace& place,
                                     const Field& data, std::string text) const {
        const std::string_view room = trimmed(blank.value.source);
        if (data.type == blank.type) {
            auto boxes = ticked(room, data.value, blank.type, scene_.dictionaries);
            if (boxes) return {place.from, place.to, std::move(*boxes)};
        }
        const bool unit = is_unit_of(blank.type, room, scene_.dictionaries.units());
        if (unit && !text.ends_with(room)) text.append(room);
        if (!is_dash(room) && !repeats_printed(room, text)) {
            scene_.report(Code::fill_replaced, target(place.cell).at, std::string(data.path),
                          std::string(room), text);
        }
        return {place.from, place.to, std::move(text)};
    }

    // A unit of money that stands alone where the amount goes.
    [[nodiscard]] std::optional<normalise::AmountScale> printed_unit(const Field& blank) const {
        if (blank.type != FieldType::amount) return std::nullopt;
        Value stated;
        stated.unit = trimmed(blank.value.source);
        return normalise::stated_scale(stated, scene_.dictionaries.units());
    }

    // Blanks behind a label that leave room for its answer stay between that and the next label.
    void write_inlined() {
        for (auto& [cell, parts] : inlined_) {
            std::string text(scene_.blank.sheet->text(cell));
            std::sort(parts.begin(), parts.end(),
                      [](const auto& one, const auto& two) { return one.from > two.from; });
            for (const InlineText& part : parts) {
                std::uint32_t from = part.from;
                if (part.from == part.to) {
                    from = static_cast<std::uint32_t>(without_blanks(text, part.from));
                }
                text.replace(from, part.from == part.to ? 0 : part.to - part.from, part.text);
            }
            writer_.put_text(target(cell), std::move(text));
        }
    }

    // The end of what is no blank in front of the place.
    static std::size_t without_blanks(std::string_view text, std::size_t place) {
        const std::string_view front = text.substr(0, place);
        const std::string_view kept = trimmed(front);
        if (kept.empty()) return place;
        return static_cast<std::size_t>(kept.data() + kept.size() - text.data());
    }

    void tell_lost() const {
        for (const Field& data : scene_.data.fields) {
            if (!says_something(data.value) || is_of_the_form(data, scene_.mapping)) continue;
            if (field_with(scene_.blank.form->fields, data.path) != nullptr) continue;
            const bool year = data.type == FieldType::year;
            check::Spot spot;
            spot.path = data.path;
            scene_.report_lost(
                data.value.cell, std::string(data.path),
                check::FormView(scene_.data, scene_.mapping).heading(spot),
                std::string(year ? data.value.text : trimmed(normalise::answer_of(data.value))), 1);
        }
    }

    const FillScene& scene_;
    CellWriter& writer_;
    const FinalRow& final_row_;
    std::map<CellRef, std::vector<InlineText>> inlined_;
};

}  // namespace

void plan_fields(const FillScene& scene, CellWriter& writer, const FinalRow& final_row) {
    FieldPlanner(scene, writer, final_row).plan();
}

}  // namespace jixiao::fill
