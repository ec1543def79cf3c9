// SPDX-License-Identifier: MIT
#include "mapping/parse/summary_parser.hpp"

#include <algorithm>

#include "mapping/mapping_file.hpp"
#include "mapping/mapping_set.hpp"
#include "mapping/parse/head_path.hpp"
#include "mapping/parse/summary_sheet_parser.hpp"
#include "mapping/toml/parsed_file.hpp"

namespace jixiao::mapping {
namespace {

namespace fs = std::filesystem;

constexpr std::array<Named<bool>, 2> kDirections{{{"column", true}, {"bar", false}}};

void parse_head(const TomlNode& node, Summary& summary, Issues& issues) {
    TableReader reader(node, issues);
    summary.id = reader.required_text("id");
    if (!summary.id.empty()) check_name(summary.id, reader.at("id"), issues);
    summary.name = reader.required_text("name");
    summary.font = reader.text("font", summary.font);
    summary.title_font = reader.text("title_font", summary.title_font);
    summary.charts_name = reader.text("charts", summary.charts_name);
    reader.finish();
}

SummaryChart parse_chart(const TomlNode& node, const Summary& summary, Issues& issues) {
    TableReader reader(node, issues);
    SummaryChart chart;
    chart.at = node.at;
    chart.title = reader.required_text("title");
    for (const std::string_view key : {"sheet", "categories", "values"}) reader.require(key);
    const auto sheet = find_sheet(summary.sheets, reader, "sheet");
    chart.sheet = sheet.value_or(0);
    if (sheet) {
        const auto& columns = summary.sheets[*sheet].columns;
        chart.categories = find_column(columns, reader, "categories").value_or(0);
        const auto take = [&](std::string_view key, std::vector<std::uint16_t>& to) {
            for (const TomlNode* pattern : reader.texts(key)) {
                const auto found = find_columns(columns, pattern->text, pattern->at, issues);
                to.insert(to.end(), found.begin(), found.end());
            }
        };
        take("values", chart.values);
        take("else_values", chart.else_values);
    }
    chart.else_title = reader.text("else_title", chart.title);
    chart.group = reader.text("group");
    chart.value_title = reader.text("value_title");
    chart.value_format = reader.text("format", chart.value_format);
    chart.upright = reader.choice("bars", kDirections, true);
    if (sheet) reader.finish();
    return chart;
}

bool is_summary(const fs::path& file) {
    try {
        return ParsedFile(file).kind == FileKind::summary;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

std::optional<Summary> parse_summary(std::string_view text, const Dictionaries& dictionaries,
                                     Issues& issues) {
    const std::optional<TomlNode> root = read_toml(text, issues);
    if (!root) return std::nullopt;
    Summary summary;
    summary.source =
        std::make_shared<const RuleSource>(RuleSource{issues.source().file(), std::string(text)});
    TableReader reader(*root, issues);
    check_format(reader);
    if (const TomlNode* head = reader.require("summary"); head && reader.table("summary")) {
        parse_head(*head, summary, issues);
    }
    reader.require("sheet");
    for (const TomlNode* sheet : reader.tables("sheet")) {
        summary.sheets.push_back(parse_summary_sheet(*sheet, summary.sheets, dictionaries, issues));
    }
    for (const TomlNode* chart : reader.tables("chart")) {
        summary.charts.push_back(parse_chart(*chart, summary, issues));
    }
    reader.finish();
    return summary;
}

std::vector<fs::path> summary_files(const std::vector<fs::path>& files_or_dirs) {
    std::vector<fs::path> files;
    std::error_code error;
    const auto take = [&](const fs::path& file) {
        if (is_summary(file)) files.push_back(file);
    };
    for (const fs::path& path : files_or_dirs) {
        if (!fs::is_directory(path, error)) {
            take(path);
            continue;
        }
        std::ranges::for_each(mapping_files_in(path), take);
        std::ranges::for_each(mapping_files_in(path / kSummaryFolder), take);
    }
    return files;
}

Summary load_summary(const fs::path& file, const Dictionaries& dictionaries) {
    const std::string text = read_mapping_text(file);
    Issues issues(SourceText(file.generic_string(), text));
    std::optional<Summary> summary = parse_summary(text, dictionaries, issues);
    if (!issues.empty()) throw MappingErrors(issues.take());
    return std::move(*summary);
}

std::vector<std::string> shipped_summaries() {
    std::vector<std::string> ids;
    for (const fs::path& file : mapping_files_in(default_mapping_dir() / kSummaryFolder)) {
        ids.push_back(file.stem().string());
    }
    return ids;
}

fs::path find_summary(const std::string& path_or_id) {
    std::error_code error;
    if (fs::exists(path_or_id, error)) return path_or_id;
    const fs::path shipped = default_mapping_dir() / kSummaryFolder / (path_or_id + ".toml");
    return fs::exists(shipped, error) ? shipped : fs::path(path_or_id);
}

}  // namespace jixiao::mapping
