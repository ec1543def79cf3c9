// SPDX-License-Identifier: MIT
#include "export/template/part_order.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::exporter {
namespace {

using mapping::FieldSpec;
using mapping::LayoutPart;
using mapping::Mapping;

std::vector<PartToLay> written_parts(const Mapping& mapping) {
    std::vector<PartToLay> parts;
    for (const LayoutPart& written : mapping.layout.parts) {
        PartToLay part;
        part.written = &written;
        part.text = written.text;
        part.align =
            written.align == mapping::TextAlign::unsaid ? mapping::TextAlign::left : written.align;
        for (const mapping::LayoutText& path : written.fields) {
            for (const FieldSpec& field : mapping.fields) {
                if (field.path == path.text) part.fields.push_back(&field);
            }
        }
        for (std::size_t i = 0; i < mapping.blocks.size(); ++i) {
            if (mapping.blocks[i].name == written.block) {
                part.block = static_cast<std::uint16_t>(i);
            }
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

// A table that may be absent is no part of the blank unless the layout says so.
struct Item {
    std::uint32_t line;
    const FieldSpec* field;
    std::uint16_t block;
};

std::vector<Item> items_of(const Mapping& mapping) {
    std::vector<Item> items;
    for (const FieldSpec& field : mapping.fields) {
        if (field.place == mapping::FieldPlace::label) {
            items.push_back({field.at.line, &field, kNoBlock});
        }
    }
    for (std::size_t i = 0; i < mapping.blocks.size(); ++i) {
        if (!mapping.blocks[i].required) continue;
        items.push_back({mapping.blocks[i].at.line, nullptr, static_cast<std::uint16_t>(i)});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.line < b.line; });
    return items;
}

bool has_money(const mapping::Block& block) {
    return std::ranges::any_of(block.columns, [](const mapping::ColumnSpec& column) {
        return column.type == FieldType::amount;
    });
}

// An amount beside a label that does not say its unit: 预算金额, but not 预算金额（元）.
bool needs_unit(const FieldSpec& field) {
    return field.type == FieldType::amount && !field.labels.empty() &&
           split_head(field.labels.front().text, field.labels.front().key).unit.empty();
}

// A field with those that must stand under its label; without a field, the label alone.
struct Family {
    const FieldSpec* head = nullptr;
    std::string label;
    std::vector<const FieldSpec*> under;
};

bool asks_for_label_of(const FieldSpec& field, const FieldSpec& head) {
    return std::ranges::any_of(field.under, [&](const mapping::Label& label) {
        return std::ranges::find(head.labels, label.key, &mapping::Label::key) != head.labels.end();
    });
}

bool stands_under(const FieldSpec& field, const FieldSpec& head) {
    return &field != &head && !field.value_below && !head.value_below && head.under.empty() &&
           asks_for_label_of(field, head);
}

// Whether no field brings the label that it must stand under.
bool lacks_label(const FieldSpec& field, const Mapping& mapping) {
    return !field.under.empty() &&
           std::ranges::none_of(mapping.fields, [&](const FieldSpec& other) {
               return asks_for_label_of(field, other);
           });
}

std::vector<Family> families_of(const std::vector<const FieldSpec*>& run, const Mapping& mapping) {
    std::vector<Family> families;
    const auto head_of = [&](const FieldSpec* field) {
        return std::ranges::find_if(
            run, [&](const FieldSpec* head) { return stands_under(*field, *head); });
    };
    for (const FieldSpec* const field : run) {
        if (head_of(field) != run.end()) continue;
        if (!lacks_label(*field, mapping)) {
            families.push_back({field, {}, {}});
            continue;
        }
        const std::string& label = field->under.front().text;
        auto family = std::ranges::find(families, label, &Family::label);
        if (family == families.end()) {
            family = families.insert(families.end(), Family{nullptr, label, {}});
        }
        family->under.push_back(field);
    }
    for (const FieldSpec* const field : run) {
        const auto head = head_of(field);
        if (head == run.end()) continue;
        std::ranges::find(families, *head, &Family::head)->under.push_back(field);
    }
    return families;
}

bool fit_beside(const Family& one, const Family& two) {
    return two.head != nullptr && one.head->value_below == two.head->value_below &&
           one.under.size() == two.under.size();
}

// Answers below their labels stand side by side; of the others an odd one comes first, alone, the
// rest in pairs. What must stand under a label follows below it, in its columns.
void add_families(const std::vector<Family>& families, std::vector<PartToLay>& parts) {
    for (std::size_t i = 0; i < families.size();) {
        std::vector<const Family*> line{&families[i++]};
        if (line[0]->head == nullptr) {
            parts.push_back({{}, kNoBlock, line[0]->label, mapping::TextAlign::left, nullptr});
            std::vector<Family> below;
            for (const FieldSpec* const field : line[0]->under) below.push_back({field, {}, {}});
            add_families(below, parts);
            continue;
        }
        const bool single = !line[0]->head->value_below && i == 1 && families.size() % 2 == 1;
        if (!single && i < families.size() && fit_beside(*line[0], families[i])) {
            line.push_back(&families[i++]);
        }
        PartToLay& heads = parts.emplace_back();
        for (const Family* const family : line) heads.fields.push_back(family->head);
        for (std::size_t at = 0; at < line[0]->under.size(); ++at) {
            PartToLay& below = parts.emplace_back();
            for (const Family* const family : line) below.fields.push_back(family->under[at]);
        }
    }
}

PartToLay unit_line(const Mapping& mapping) {
    return {{}, kNoBlock, "单位：" + mapping.amount_unit, mapping::TextAlign::right, nullptr};
}

}  // namespace

std::vector<PartToLay> parts_to_lay(const Mapping& mapping) {
    if (!mapping.layout.parts.empty()) return written_parts(mapping);
    std::vector<PartToLay> parts;
    std::vector<const FieldSpec*> run;
    const std::vector<Item> items = items_of(mapping);
    // Above the first table, if any table has amounts; else above the fields.
    bool unit_said = std::ranges::none_of(mapping.blocks, has_money);
    if (unit_said && std::ranges::any_of(items, [](const Item& item) {
            return item.field != nullptr && needs_unit(*item.field);
        })) {
        parts.push_back(unit_line(mapping));
    }
    for (const Item& item : items) {
        if (item.field != nullptr) {
            run.push_back(item.field);
            continue;
        }
        add_families(families_of(run, mapping), parts);
        run.clear();
        if (!unit_said) {
            parts.push_back(unit_line(mapping));
            unit_said = true;
        }
        parts.push_back({{}, item.block, {}, mapping::TextAlign::left, nullptr});
    }
    add_families(families_of(run, mapping), parts);
    return parts;
}

}  // namespace jixiao::exporter
