// SPDX-License-Identifier: MIT
#include "export/template/part_order.hpp"

#include <algorithm>

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

bool has_money(const Mapping& mapping) {
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::ColumnSpec& column : block.columns) {
            if (column.type == FieldType::amount) return true;
        }
    }
    return false;
}

// Answers below their labels stand side by side; of the others an odd one comes first, alone, the
// rest in pairs.
void add_fields(const std::vector<const FieldSpec*>& run, std::vector<PartToLay>& parts) {
    for (std::size_t i = 0; i < run.size();) {
        PartToLay part;
        const bool below = run[i]->value_below;
        const bool single = !below && i == 0 && run.size() % 2 == 1;
        part.fields.push_back(run[i++]);
        if (!single && i < run.size() && run[i]->value_below == below) {
            part.fields.push_back(run[i++]);
        }
        parts.push_back(std::move(part));
    }
}

}  // namespace

std::vector<PartToLay> parts_to_lay(const Mapping& mapping) {
    if (!mapping.layout.parts.empty()) return written_parts(mapping);
    std::vector<PartToLay> parts;
    std::vector<const FieldSpec*> run;
    bool unit_said = !has_money(mapping);
    for (const Item& item : items_of(mapping)) {
        if (item.field != nullptr) {
            run.push_back(item.field);
            continue;
        }
        add_fields(run, parts);
        run.clear();
        if (!unit_said) {
            parts.push_back(
                {{}, kNoBlock, "单位：" + mapping.amount_unit, mapping::TextAlign::right, nullptr});
            unit_said = true;
        }
        parts.push_back({{}, item.block, {}, mapping::TextAlign::left, nullptr});
    }
    add_fields(run, parts);
    return parts;
}

}  // namespace jixiao::exporter
