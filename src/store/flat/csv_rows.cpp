// SPDX-License-Identifier: MIT
#include "store/flat/csv_rows.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::store {
namespace {

bool could_be_formula(std::string_view text) {
    constexpr std::string_view kStarts = "=+-@\t\r\n";
    constexpr std::string_view kFullWidth[] = {"＝", "＋", "－", "＠"};
    if (text.empty()) return false;
    const bool starts = kStarts.find(text.front()) != std::string_view::npos ||
                        std::ranges::any_of(kFullWidth, [&](std::string_view start) {
                            return text.starts_with(start);
                        });
    return starts && !Decimal::parse(text);
}

bool needs_quotes(char byte) {
    return byte == ',' || byte == '"' || byte == '\r' || byte == '\n';
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view text) {
    const bool quoted =
        text.starts_with(' ') || text.ends_with(' ') || std::ranges::any_of(text, needs_quotes);
    if (quoted) out.push_back('"');
    if (could_be_formula(text)) out.push_back('\'');
    if (!quoted) {
        out.append(text);
        return;
    }
    for (const char byte : text) {
        if (byte == '"') out.push_back('"');
        out.push_back(byte);
    }
    out.push_back('"');
}

CsvRows::CsvRows(std::vector<std::string>& tables) : tables_(tables) {
    tables_.resize(kTableCount);
    for (std::string& table : tables_) table.clear();
}

void CsvRows::begin_row(TableId table) {
    out_ = &tables_[static_cast<std::size_t>(table)];
    first_ = true;
}

void CsvRows::next_cell() {
    if (!std::exchange(first_, false)) out_->push_back(',');
}

void CsvRows::null() {
    next_cell();
}

void CsvRows::text(std::string_view text) {
    next_cell();
    append_csv_cell(*out_, text);
}

void CsvRows::integer(std::int64_t number) {
    next_cell();
    out_->append(std::to_string(number));
}

void CsvRows::decimal(const Decimal& number) {
    next_cell();
    number.append_to(*out_);
}

void CsvRows::end_row() {
    out_->append("\r\n");
}

}  // namespace jixiao::store
