// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "check/outline/form_outline.hpp"

namespace jixiao::check {
namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

std::string joined(const std::vector<mapping::Label>& labels) {
    std::string text;
    for (const mapping::Label& label : labels) {
        if (!text.empty()) text += "、";
        text += label.text;
    }
    return text;
}

std::string line_of(mapping::SourceAt at) {
    return ":" + std::to_string(at.line);
}

std::string_view type_name(FieldType type) {
    switch (type) {
        case FieldType::text:
            return "text";
        case FieldType::label:
            return "label";
        case FieldType::amount:
            return "amount";
        case FieldType::rate:
            return "rate";
        case FieldType::points:
            return "points";
        case FieldType::count:
            return "count";
        case FieldType::rank:
            return "rank";
        case FieldType::year:
            return "year";
        case FieldType::date:
            return "date";
        case FieldType::measure:
            return "measure";
        case FieldType::yes_no:
            return "yes_no";
        case FieldType::grade:
            return "grade";
        case FieldType::level:
            return "level";
    }
    return {};
}

void add_if(Properties& properties, bool when, std::string_view name, std::string value) {
    if (when) properties.emplace_back(name, std::move(value));
}

// A setting as its file would say it: lists and tables on one line.
std::string text_of(const mapping::TomlNode& node) {
    using Kind = mapping::TomlNode::Kind;
    std::string text;
    switch (node.kind) {
        case Kind::whole:
            return std::to_string(node.whole);
        case Kind::truth:
            return node.truth ? "true" : "false";
        case Kind::list:
            for (const mapping::TomlNode& item : node.items) {
                if (!text.empty()) text += "、";
                text += text_of(item);
            }
            return text;
        case Kind::table:
            for (const mapping::TomlMember& member : node.members) {
                if (!text.empty()) text += ' ';
                text += member.key + "=" + text_of(member.value);
            }
            return text;
        default:
            return node.text;
    }
}

class MappingOutline {
  public:
    explicit MappingOutline(const mapping::Mapping& mapping) : mapping_(mapping) {}

    FormOutline run() {
        outline_.id = mapping_.id;
        outline_.family = mapping_.family;
        add_form();
        for (const mapping::FieldSpec& field : mapping_.fields) add_field(field);
        for (const mapping::Block& block : mapping_.blocks) add_block(block);
        for (const mapping::RuleSpec& rule : mapping_.rules) add_rule(rule);
        return std::move(outline_);
    }

  private:
    OutlineItem& add(OutlineSection section, std::string key, std::string name,
                     mapping::SourceAt at) {
        OutlineItem& item = outline_.items.emplace_back();
        item.section = section;
        item.key = std::move(key);
        item.name = std::move(name);
        item.place = line_of(at);
        return item;
    }

    void add_form() {
        OutlineItem& form = add(OutlineSection::form, "form", mapping_.name, mapping_.at);
        form.properties = {{"id", mapping_.id},
                           {"version", mapping_.version},
                           {"kind", mapping_.kind},
                           {"family", mapping_.family},
                           {"year", mapping_.year}};
        const bool bracketed = mapping_.measure_style == mapping::MeasureStyle::bracketed;
        form.properties.emplace_back("measure", bracketed ? "bracketed" : "free");
        add(OutlineSection::unit, "unit", mapping_.amount_unit, mapping_.at);
        const mapping::Recognition& recognise = mapping_.recognise;
        add(OutlineSection::recognition, "recognise", "recognise", recognise.at).properties = {
            {"title", joined(recognise.titles)},
            {"words", joined(recognise.words)},
            {"without", joined(recognise.without)},
            {"least", std::to_string(recognise.least)}};
    }

    static void add_names(OutlineItem& item, const std::vector<mapping::Label>& labels) {
        for (const mapping::Label& label : labels) item.other_names.push_back(label.text);
        if (labels.size() > 1) item.properties.emplace_back("labels", joined(labels));
    }

    void add_field(const mapping::FieldSpec& field) {
        OutlineItem& item =
            add(OutlineSection::field, field.path,
                field.labels.empty() ? std::string() : field.labels.front().text, field.at);
        add_names(item, field.labels);
        item.properties.emplace_back("type", type_name(field.type));
        add_if(item.properties, field.required, "required", "true");
        add_if(item.properties, field.value_below, "value", "below");
        add_if(item.properties, !field.under.empty(), "under", joined(field.under));
        add_if(item.properties, !field.choices.empty(), "choices", joined(field.choices));
    }

    void add_block(const mapping::Block& block) {
        OutlineItem& item = add(OutlineSection::block, block.name, block.name, block.at);
        item.properties = {{"stops", joined(block.stops)},
                           {"skips", joined(block.skips)},
                           {"placeholders", joined(block.placeholders)},
                           {"head_rows", std::to_string(block.head_rows)}};
        for (const mapping::ColumnSpec& column : block.columns) add_head(block, column);
        for (const mapping::RowKind& kind : block.row_kinds) {
            if (!kind.labels.empty()) add_row(block, kind);
        }
        for (const mapping::TotalLine& total : block.totals) add_total(block, total);
    }

    void add_head(const mapping::Block& block, const mapping::ColumnSpec& column) {
        const std::string name = column.heads.empty() ? std::string() : column.heads.front().text;
        OutlineItem& item =
            add(OutlineSection::head, block.name + "." + column.path, name, column.at);
        item.parent = block.name;
        std::string heads;
        for (const mapping::HeadPath& head : column.heads) {
            item.other_names.push_back(head.parts.back().text);
            if (!heads.empty()) heads += "、";
            heads += head.text;
        }
        Properties& properties = item.properties;
        add_if(properties, column.heads.size() > 1, "heads", heads);
        properties.emplace_back("type", type_name(column.type));
        add_if(properties, column.required, "required", "true");
        add_if(properties, column.given, "given", "true");
        add_if(properties, column.has_level, "level", std::to_string(column.level));
        add_if(properties, column.row_label, "row_label", "true");
        add_if(properties, !column.follows.empty(), "follows", column.follows);
        add_if(properties, !column.fallback.empty(), "fallback", column.fallback);
        add_if(properties, !column.unit.empty(), "unit", column.unit);
        add_if(properties, !column.dictionary.empty(), "dictionary", column.dictionary);
    }

    void add_row(const mapping::Block& block, const mapping::RowKind& kind) {
        OutlineItem& item = add(OutlineSection::row, block.name + "." + kind.name,
                                kind.labels.front().text, kind.at);
        item.parent = block.name;
        add_names(item, kind.labels);
        add_if(item.properties, !kind.opens.empty(), "opens", kind.opens);
        add_if(item.properties, kind.data, "data", "true");
        add_if(item.properties, kind.required, "required", "true");
    }

    void add_total(const mapping::Block& block, const mapping::TotalLine& total) {
        if (total.fields.empty()) return;
        OutlineItem& item =
            add(OutlineSection::total, total.fields.front().first,
                total.labels.empty() ? total.fields.front().first : total.labels.front().text,
                total.at);
        item.parent = block.name;
        add_names(item, total.labels);
        for (const auto& [path, column] : total.fields) item.properties.emplace_back(path, column);
    }

    // A rule that is made again for members of a dimension has one id.
    void add_rule(const mapping::RuleSpec& rule) {
        OutlineItem& item = add(OutlineSection::rule, rule.id, rule.id, rule.settings.at);
        for (const mapping::TomlMember& member : rule.settings.members) {
            if (member.key == "id") continue;
            item.properties.emplace_back(member.key, text_of(member.value));
        }
    }

    const mapping::Mapping& mapping_;
    FormOutline outline_;
};

}  // namespace

FormOutline outline_of(const mapping::Mapping& mapping) {
    return MappingOutline(mapping).run();
}

FormOutline common_part(FormOutline outline) {
    std::erase_if(outline.items, [](const OutlineItem& item) {
        const bool common =
            item.section == OutlineSection::field || item.section == OutlineSection::head ||
            item.section == OutlineSection::row || item.section == OutlineSection::total ||
            item.section == OutlineSection::unit;
        return !common || item.name.empty();
    });
    for (OutlineItem& item : outline.items) item.properties.clear();
    return outline;
}

}  // namespace jixiao::check
