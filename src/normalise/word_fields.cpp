// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "base/text/label_key.hpp"
#include "base/text/tick_boxes.hpp"
#include "base/text/white_space.hpp"
#include "normalise/fields.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

void tell_unknown_word(const Value& value, const FieldScene& field, FormScene& scene) {
    const std::string_view nearest = field.words->nearest(value.text);
    if (!nearest.empty()) {
        scene.findings.add(Code::label_suggestion, field.path, value, nearest);
    } else if (field.is_taxonomy) {
        scene.findings.add(Code::taxonomy_unknown, field.path, value);
    }
}

bool is_blank(std::string_view text, FormScene& scene) {
    return is_no_value(plain_value_text(text, scene.buffer).text);
}

struct ChosenWord {
    const mapping::DictionaryEntry* entry = nullptr;
    bool told = false;  // why there is none
};

// 优（90分以上）: the bracket says what the grade means.
std::string_view without_range(std::string_view text) {
    const std::size_t open = std::min(text.find("（"), text.find('('));
    const bool closed = text.ends_with("）") || text.ends_with(')');
    return closed && open != std::string_view::npos ? text.substr(0, open) : std::string_view();
}

// 其他（请注明：培训）, 其他：培训: the option in front of what is added to it; the whole text
// where nothing is.
std::string_view without_remark(std::string_view text) {
    std::size_t end = text.size();
    for (const std::string_view mark : {"（", "(", "：", ":"}) end = std::min(end, text.find(mark));
    return trimmed(text.substr(0, end));
}

// The option that is meant: the one of this text, else the only one that it begins with.
const mapping::Label* find_option(std::string_view text, const std::vector<mapping::Label>& choices,
                                  bool ticked) {
    const std::string key = label_key(text);
    const auto same = std::find_if(choices.begin(), choices.end(),
                                   [&](const auto& one) { return one.key == key; });
    if (same != choices.end()) return &*same;
    const std::string front = label_key(without_remark(text));
    const auto begins = [&](const mapping::Label& one) {
        return label_key(without_remark(one.text)) == front;
    };
    if (!ticked || front.empty()) return nullptr;
    if (std::count_if(choices.begin(), choices.end(), begins) != 1) return nullptr;
    return &*std::find_if(choices.begin(), choices.end(), begins);
}

// The one word whose box is ticked; nothing, and told, where none or several are.
std::optional<std::string_view> ticked_word(const Value& value, const TickBoxes& boxes,
                                            const FieldScene& field, FormScene& scene) {
    if (boxes.ticked.size() == 1) return boxes.ticked.front();
    const bool none = boxes.ticked.empty();
    // In a form that nobody has filled in the boxes are the template's.
    if (!none || !scene.form.unfilled) {
        scene.findings.add(none ? Code::value_no_box_ticked : Code::value_boxes_ticked, field.path,
                           value);
    }
    return std::nullopt;
}

// The word in the cell, or the one whose box is ticked: ☑是 □否. `find` looks a text up.
template <class Find>
ChosenWord chosen_word(const Value& value, const Find& find, const FieldScene& field,
                       FormScene& scene) {
    if (const auto* const entry = find(value.text)) return {entry, false};
    const TickBoxes boxes = read_tick_boxes(value.text);
    if (!boxes.found) return {};
    const auto word = ticked_word(value, boxes, field, scene);
    if (!word) return {nullptr, true};
    const auto* const entry = find(*word);
    return {entry != nullptr ? entry : find(without_remark(*word)), false};
}

// The printed option that is ticked, or that the answer is.
void read_choice(Value& value, const std::vector<mapping::Label>& choices, const FieldScene& field,
                 FormScene& scene) {
    if (is_blank(value.text, scene)) return;
    const TickBoxes boxes = read_tick_boxes(value.text);
    const auto word =
        boxes.found ? ticked_word(value, boxes, field, scene) : std::optional(value.text);
    if (!word) {
        value.text = {};
        return;
    }
    if (const auto* const option = find_option(*word, choices, boxes.found)) {
        value.text = option->text;
        return;
    }
    std::string options;
    for (const mapping::Label& one : choices) options += (options.empty() ? "" : "、") + one.text;
    scene.findings.add(Code::value_unreadable, field.path, value, options);
}

}  // namespace

void read_text_field(Value& value, FieldScene& field, FormScene& scene) {
    value.text = trimmed(answer_of(value));
    if (field.choices != nullptr) return read_choice(value, *field.choices, field, scene);
    if (field.words == nullptr) return;
    if (const auto* const entry = field.words->find(value.text, scene.key_buffer)) {
        value.code = entry->code;
    }
}

void read_level_field(Value& value, FieldScene& field, FormScene& scene) {
    value.text = trimmed(answer_of(value));
    if (field.words == nullptr || value.text.empty()) return;
    if (value.text == field.last_word && field.parent_code == field.last_parent) {
        value.code = field.last_code;
        return;
    }
    const auto* const entry =
        field.words->find_below(value.text, field.parent_code, scene.key_buffer);
    if (entry == nullptr && is_ditto(value.text)) {
        scene.findings.add(Code::value_unreadable, field.path, value, "");
        return;
    }
    if (entry == nullptr) return tell_unknown_word(value, field, scene);
    value.code = entry->code;
    field.last_word = value.text;
    field.last_parent = field.parent_code;
    field.last_code = value.code;
}

void read_yes_no_field(Value& value, FieldScene& field, FormScene& scene) {
    constexpr std::string_view kYes = "yes";
    constexpr std::string_view kNo = "no";
    constexpr std::string_view kTick = "√";
    value.text = trimmed(answer_of(value));
    if (value.stored == CellType::boolean) {
        value.truth = value.raw == "1";
        value.has_truth = true;
        return;
    }
    if (is_blank(value.text, scene)) return;
    // A tick alone says yes, in whatever form it is made.
    const auto find = [&](std::string_view text) {
        return scene.dictionaries.yes_no().find(text.empty() ? kTick : text, scene.key_buffer);
    };
    const auto [entry, told] = chosen_word(value, find, field, scene);
    if (told) return;
    if (entry == nullptr || (entry->code != kYes && entry->code != kNo)) {
        scene.findings.add(Code::value_not_yes_no, field.path, value);
        return;
    }
    value.truth = entry->code == kYes;
    value.has_truth = true;
    value.code = entry->code;
}

void read_grade_field(Value& value, FieldScene& field, FormScene& scene) {
    value.text = trimmed(answer_of(value));
    if (is_blank(value.text, scene)) return;
    const WordTable& grades = scene.dictionaries.grades();
    const auto find = [&](std::string_view text) {
        const auto* const entry = grades.find(text, scene.key_buffer);
        return entry != nullptr ? entry : grades.find(without_range(text), scene.key_buffer);
    };
    const auto [entry, told] = chosen_word(value, find, field, scene);
    if (entry != nullptr) {
        value.text = entry->name;
        value.code = entry->code;
    } else if (!told) {
        scene.findings.add(Code::value_unreadable, field.path, value, grades.names());
    }
}

}  // namespace jixiao::normalise
