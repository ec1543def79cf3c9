// SPDX-License-Identifier: MIT
#include "mapping/parse/summary_columns.hpp"

#include <algorithm>
#include <set>

#include "mapping/parse/head_path.hpp"
#include "mapping/parse/rounding_words.hpp"
#include "mapping/path_pattern.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<ComputeKind>, 11> kComputations{{
    {"none", ComputeKind::none},
    {"number", ComputeKind::number},
    {"sum", ComputeKind::sum},
    {"composite", ComputeKind::composite},
    {"rank", ComputeKind::rank},
    {"rate", ComputeKind::rate},
    {"share", ComputeKind::share},
    {"grade", ComputeKind::grade},
    {"difference", ComputeKind::difference},
    {"completion", ComputeKind::completion},
    {"file", ComputeKind::file},
}};

// By ComputeKind: the keys that name the columns a computation takes. Only lists take several.
struct Inputs {
    std::string_view first;
    std::string_view second;
    bool list = false;
};
constexpr Inputs kInputs[] = {
    {},
    {},
    {"of", {}, true},
    {"scores", "weights", true},
    {"by", {}},
    {"part", "whole"},
    {"of", {}},
    {"score", {}},
    {"of", "minus"},
    {"actual", "target"},
    {},
};

constexpr std::array<Named<Aggregate>, 4> kAggregates{{{"one", Aggregate::one},
                                                       {"sum", Aggregate::sum},
                                                       {"nature", Aggregate::nature},
                                                       {"list", Aggregate::list}}};
constexpr std::array<Named<ColumnTotal>, 4> kTotals{{{"none", ColumnTotal::none},
                                                     {"sum", ColumnTotal::sum},
                                                     {"mean", ColumnTotal::mean},
                                                     {"same", ColumnTotal::same}}};
constexpr std::array<Named<Blank>, 3> kBlanks{
    {{"blank", Blank::blank}, {"dash", Blank::dash}, {"zero", Blank::zero}}};
constexpr std::array<Named<Align>, 4> kColumnAligns{{{"automatic", Align::automatic},
                                                     {"left", Align::left},
                                                     {"centre", Align::centre},
                                                     {"right", Align::right}}};
constexpr std::array<Named<bool>, 2> kRed{{{"weight", true}, {"none", false}}};
constexpr std::array<Named<bool>, 2> kShows{{{"value", false}, {"printed", true}}};

constexpr std::uint8_t kMostDecimals = 8;
constexpr std::uint8_t kWidestSummaryColumn = 120;

// A column as written: texts still hold {dimension}.
struct Written {
    SummaryColumn column;
    std::vector<const TomlNode*> heads;
    std::vector<const TomlNode*> values;
    std::vector<const TomlNode*> first;
    std::vector<const TomlNode*> second;
    const TomlNode* weight = nullptr;
    const TomlNode* fallback = nullptr;
};

void read_computation(TableReader& reader, Written& out) {
    Computation& computation = out.column.computation;
    computation.kind = reader.choice("compute", kComputations, ComputeKind::none);
    if (computation.kind == ComputeKind::none) return;
    const Inputs& inputs = kInputs[static_cast<std::size_t>(computation.kind)];
    if (!inputs.first.empty()) {
        reader.require(inputs.first);
        out.first = reader.texts(inputs.first);
    }
    if (!inputs.second.empty()) {
        reader.require(inputs.second);
        out.second = reader.texts(inputs.second);
    }
    if (computation.kind == ComputeKind::grade) {
        reader.require("bands");
        computation.bands = read_bands(reader.tables("bands"), reader.issues());
    }
    computation.scale = reader.number("scale", 0, kMostDecimals).value_or(computation.scale);
    computation.rounding = reader.choice("rounding", kRoundings, std::optional(Rounding::half_up))
                               .value_or(Rounding::half_up);
    computation.tolerance = reader.decimal("tolerance").value_or(Decimal());
    computation.weights = reader.choice("red", kRed, true);
}

const TomlNode* one_text(TableReader& reader, std::string_view key) {
    const auto texts = reader.texts(key);
    return texts.empty() ? nullptr : texts.front();
}

Written read_column(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    Written out;
    SummaryColumn& column = out.column;
    column.at = node.at;
    column.id = reader.required_text("id");
    check_path(column.id, reader.at("id"), issues);
    column.hidden = reader.truth("hidden", false);
    if (!column.hidden) reader.require("head");
    out.heads = reader.texts("head");
    out.values = reader.texts("value");
    column.otherwise = reader.text("otherwise");
    read_computation(reader, out);
    if (out.values.empty() && column.computation.kind == ComputeKind::none) reader.require("value");
    column.aggregate = reader.choice("aggregate", kAggregates, Aggregate::one);
    out.weight = one_text(reader, "weight");
    out.fallback = one_text(reader, "fallback");
    column.total = reader.choice("total", kTotals, ColumnTotal::none);
    column.number_format = reader.text("format");
    column.width = reader.number("width", 1, kWidestSummaryColumn).value_or(0);
    column.blank = reader.choice("blank", kBlanks, Blank::blank);
    column.align = reader.choice("align", kColumnAligns, Align::automatic);
    column.printed = reader.choice("show", kShows, false);
    column.merge_down = reader.truth("merge", false);
    reader.finish();
    return out;
}

// Puts members for dimensions, then columns for their names.
class Binder {
  public:
    Binder(std::vector<SummaryColumn>& columns, Issues& issues)
        : columns_(columns), issues_(issues) {}

    void bind(SummaryColumn& column, const Written& written) {
        Computation& computation = column.computation;
        for (const TomlNode* node : written.values) {
            column.values.push_back({with_members(node->text, column.dimensions), node->at});
        }
        computation.first = columns_of(written.first, column);
        computation.second = columns_of(written.second, column);
        column.weight = column_of(written.weight, column);
        column.fallback = column_of(written.fallback, column);
        check_inputs(computation, column.at);
    }

  private:
    // Of many members that name the same missing column one is told.
    bool is_first_at(SourceAt at) { return told_.emplace(at.line, at.column).second; }

    std::vector<std::uint16_t> columns_of(const std::vector<const TomlNode*>& nodes,
                                          const SummaryColumn& column) {
        std::vector<std::uint16_t> out;
        for (const TomlNode* node : nodes) {
            const std::string pattern = with_members(node->text, column.dimensions);
            const bool known = std::ranges::any_of(
                columns_, [&](const SummaryColumn& one) { return fits_pattern(pattern, one.id); });
            if (!known && !is_first_at(node->at)) continue;
            const auto found = find_columns(columns_, pattern, node->at, issues_);
            out.insert(out.end(), found.begin(), found.end());
        }
        return out;
    }

    std::optional<std::uint16_t> column_of(const TomlNode* node, const SummaryColumn& column) {
        if (node == nullptr) return std::nullopt;
        const auto found = columns_of({node}, column);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }

    // Scores and weights belong together; all others take one column.
    void check_inputs(const Computation& computation, SourceAt at) {
        const Inputs& inputs = kInputs[static_cast<std::size_t>(computation.kind)];
        const bool same =
            inputs.second.empty() || computation.first.size() == computation.second.size();
        const bool single = inputs.list || inputs.first.empty() || computation.first.size() <= 1;
        if (same && single) return;
        if (is_first_at(at)) {
            issues_.add(Code::mapping_bad_value, at, same ? inputs.first : inputs.second);
        }
    }

    std::vector<SummaryColumn>& columns_;
    Issues& issues_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

void check_ids(const std::vector<SummaryColumn>& columns, Issues& issues) {
    std::set<std::string_view> ids;
    for (const SummaryColumn& column : columns) {
        if (!ids.insert(column.id).second) {
            issues.add(Code::mapping_path_twice, column.at, column.id);
        }
    }
}

// A computation that needs its own result would never end.
void check_circles(const std::vector<SummaryColumn>& columns, Issues& issues) {
    enum class State : std::uint8_t { fresh, open, done };
    std::vector<State> states(columns.size(), State::fresh);
    const auto visit = [&](const auto& self, std::size_t index) -> bool {
        if (states[index] != State::fresh) return states[index] == State::open;
        states[index] = State::open;
        const Computation& computation = columns[index].computation;
        bool circle = false;
        for (const auto* inputs : {&computation.first, &computation.second}) {
            for (const std::uint16_t input : *inputs) circle = self(self, input) || circle;
        }
        states[index] = State::done;
        return circle;
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!visit(visit, i)) continue;
        issues.add(Code::mapping_follows_itself, columns[i].at, columns[i].id);
        return;
    }
}

}  // namespace

std::vector<std::uint16_t> find_columns(const std::vector<SummaryColumn>& columns,
                                        std::string_view pattern, SourceAt at, Issues& issues) {
    std::vector<std::uint16_t> out;
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ids.push_back(columns[i].id);
        if (fits_pattern(pattern, columns[i].id)) out.push_back(static_cast<std::uint16_t>(i));
    }
    if (out.empty()) issues.add_unknown(Code::mapping_unknown_column, at, pattern, ids);
    return out;
}

std::optional<std::uint16_t> find_column(const std::vector<SummaryColumn>& columns,
                                         TableReader& reader, std::string_view key) {
    const TomlNode* const node = one_text(reader, key);
    if (node == nullptr) return std::nullopt;
    const auto found = find_columns(columns, node->text, node->at, reader.issues());
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<SummaryColumn> parse_summary_columns(TableReader& sheet,
                                                 const Dictionaries& dictionaries, Issues& issues) {
    std::vector<Dimension> dimensions;
    if (const TomlNode* node = sheet.table("dimensions")) {
        dimensions = read_dimensions(*node, dictionaries, issues);
    }
    std::vector<Written> written;
    std::vector<ColumnTemplate> templates;
    for (const TomlNode* node : sheet.tables("column")) {
        written.push_back(read_column(*node, issues));
        ColumnTemplate& one = templates.emplace_back();
        one.spec.path = written.back().column.id;
        one.spec.at = node->at;
        one.heads = written.back().heads;
    }
    std::vector<SummaryColumn> columns;
    std::vector<const Written*> origins;
    for (const ColumnSpec& spec : expand_columns(templates, dimensions, issues)) {
        const auto origin = std::ranges::find_if(written, [&](const Written& one) {
            return one.column.at.line == spec.at.line && one.column.at.column == spec.at.column;
        });
        origins.push_back(&*origin);
        SummaryColumn& column = columns.emplace_back(origin->column);
        column.id = spec.path;
        column.dimensions = spec.dimensions;
        if (!spec.heads.empty()) column.head = spec.heads.front();
    }
    Binder binder(columns, issues);
    for (std::size_t i = 0; i < columns.size(); ++i) binder.bind(columns[i], *origins[i]);
    check_ids(columns, issues);
    check_circles(columns, issues);
    return columns;
}

}  // namespace jixiao::mapping
