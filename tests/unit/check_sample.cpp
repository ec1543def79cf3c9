// SPDX-License-Identifier: MIT
#include "check_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "mapping/mapping_report.hpp"
#include "mapping/mapping_set.hpp"
#include "mapping/parse/dimensions.hpp"
#include "mapping/parse/mapping_parser.hpp"

namespace jixiao::check_sample {
namespace {

constexpr std::string_view kKind = "kind";

struct Named {
    std::string path;
    std::string type;
};

Named split(std::string_view path_and_type) {
    const std::size_t colon = path_and_type.find(':');
    if (colon == std::string_view::npos) return {std::string(path_and_type), "text"};
    return {std::string(path_and_type.substr(0, colon)),
            std::string(path_and_type.substr(colon + 1))};
}

Value value_of(std::string_view text, CellRef cell) {
    Value value;
    value.cell = cell;
    value.red = !text.empty() && text.front() == '!';
    if (value.red) text.remove_prefix(1);
    value.raw = value.printed = value.source = text;
    if (text.empty()) return value;
    value.stored = Decimal::parse(text) ? CellType::number : CellType::text;
    return value;
}

// The shipped dictionaries and rule sets, read once.
const mapping::MappingSet& shipped() {
    static const mapping::MappingSet set = mapping::load_mappings({});
    return set;
}

// One more row has the cell.
void share_further(Table& table, std::uint16_t spec, Value& value) {
    ++value.shared_rows;
    for (Record& record : table.records) {
        if (record.fields.size() <= spec) continue;
        Value& other = record.fields[spec].value;
        if (other.cell == value.cell) other.shared_rows = value.shared_rows;
    }
}

}  // namespace

Sample& Sample::field(std::string_view path_and_type, std::string text) {
    fields_.emplace_back(path_and_type, std::move(text));
    return *this;
}

Sample& Sample::table(std::string name, const Row& columns, const std::vector<Row>& rows) {
    tables_.push_back({std::move(name), columns, rows, next_row_ - 1, next_settings_});
    next_settings_.clear();
    next_row_ += static_cast<std::uint32_t>(rows.size()) + 3;
    return *this;
}

Sample& Sample::block(std::string settings) {
    next_settings_ = std::move(settings);
    return *this;
}

Sample& Sample::unfilled() {
    unfilled_ = true;
    return *this;
}

Sample& Sample::at_row(std::uint32_t row) {
    next_row_ = row;
    return *this;
}

std::string Sample::mapping_text() const {
    std::string text =
        "format = 1\n[form]\nid = \"sample\"\nkind = \"self_evaluation\"\nname = \"样表\"\n"
        "measure = \"bracketed\"\nrules = \"none\"\n[recognise]\nwords = [\"样表\"]\n";
    for (const auto& [path_and_type, value] : fields_) {
        const Named named = split(path_and_type);
        text += "[[field]]\npath = \"" + named.path + "\"\ntype = \"" + named.type +
                "\"\nlabels = [\"" + named.path + "\"]\n";
    }
    for (const TableText& table : tables_) {
        text += "[[block]]\nname = \"" + table.name + "\"\n" + table.settings + "\n";
        int level = 0;
        for (const std::string& column : table.columns) {
            if (column == kKind) continue;
            Named named = split(column);
            const bool red = named.type.back() == '!';
            if (red) named.type.pop_back();
            const std::size_t at = named.type.find('@');
            const std::string of_level = at == std::string::npos ? "" : named.type.substr(at + 1);
            named.type = named.type.substr(0, at);
            text += "[[block.column]]\npath = \"" + named.path + "\"\ntype = \"" + named.type +
                    "\"\nheads = [\"" + named.path + "\"]\n";
            if (red) text += "weight_only_if_red = true\n";
            if (!of_level.empty()) text += "level = " + of_level + "\n";
            if (named.type == "level") text += "level = " + std::to_string(++level) + "\n";
        }
        std::vector<std::string> kinds;
        for (const Row& row : table.rows) {
            if (table.columns.front() != kKind) break;
            if (std::find(kinds.begin(), kinds.end(), row.front()) != kinds.end()) continue;
            kinds.push_back(row.front());
            text += "[[block.row_kind]]\nname = \"" + kinds.back() + "\"\nlabels = [\"" +
                    kinds.back() + "\"]\n";
        }
    }
    return text + rules_;
}

void Sample::fill(Form& form, const mapping::Mapping& mapping) {
    form.id = mapping.id;
    form.kind = mapping.kind;
    form.sheet = "表";
    form.unfilled = unfilled_;
    for (std::uint16_t i = 0; i < fields_.size(); ++i) {
        form.fields.push_back({mapping.fields[i].path, mapping.fields[i].type, i,
                               value_of(fields_[i].second, {i, 1})});
    }
    for (std::uint16_t block = 0; block < tables_.size(); ++block) {
        const TableText& text = tables_[block];
        const auto& columns = mapping.blocks[block].columns;
        const bool kinds = text.columns.front() == kKind;
        Table& table = form.tables.emplace_back();
        table.name = mapping.blocks[block].name;
        table.block = block;
        for (std::uint16_t spec = 0; spec < columns.size(); ++spec) {
            table.columns.push_back(
                {spec, spec, {text.first_row - 1, spec}, columns[spec].path, {}});
        }
        for (std::uint32_t i = 0; i < text.rows.size(); ++i) {
            Record& record = table.records.emplace_back();
            record.row = text.first_row + i;
            if (kinds) record.kind = text.rows[i].front();
            for (std::uint16_t spec = 0; spec < columns.size(); ++spec) {
                const std::string& cell = text.rows[i].at(spec + (kinds ? 1U : 0U));
                Value value = value_of(cell, {record.row, spec});
                if (cell == "^") {
                    Record& above = table.records[i - 1];
                    value = above.fields[spec].value;
                    share_further(table, spec, value);
                }
                record.fields.push_back({columns[spec].path, columns[spec].type, spec, value});
            }
        }
    }
}

Lines Sample::run() {
    const std::string text = mapping_text();
    mapping::Issues issues(mapping::SourceText("sample.toml", text));
    set_ = std::make_unique<mapping::MappingSet>();
    set_->dictionaries = shipped().dictionaries;
    auto mapping = mapping::parse_mapping(text, set_->dictionaries, issues);
    const auto mistakes = issues.take();
    if (!mistakes.empty()) FAIL(mapping::describe_all(mistakes, Language::en));
    set_->mappings.push_back(std::move(*mapping));
    submission_.file = "sample.xlsx";
    submission_.forms.clear();
    fill(submission_.forms.emplace_back(), set_->mappings.front());
    normalise::Normaliser normaliser(*set_);
    normaliser(submission_);
    submission_.forms.front().findings.clear();
    try {
        const check::Checker checker(*set_);
        checker(submission_);
    } catch (const mapping::MappingErrors& errors) {
        FAIL(mapping::describe_all(errors.findings(), Language::en));
    }
    Lines lines;
    for (const Finding& finding : findings()) {
        lines.push_back(finding.at.cell + " " + std::string(catalogue_entry(finding.code).id) +
                        " " + finding.found + " -> " + finding.expected);
    }
    return lines;
}

const std::vector<Finding>& Sample::findings() const {
    return submission_.forms.front().findings;
}

}  // namespace jixiao::check_sample
