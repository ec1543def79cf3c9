// SPDX-License-Identifier: MIT
#include "import/fields/year_finder.hpp"

#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "base/text/zero_width.hpp"
#include "import/values/year_range.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kYear = "年";
constexpr std::string_view kAnnual = "度";
constexpr std::size_t kDigits = 4;
constexpr std::size_t kLongestYearLine = 60;  // bytes of one that says the form's year alone
constexpr std::size_t kLongestYear = 24;      // bytes of a cell that holds a year without a word
// Keys of what stands in front of the year, in its cell or the one on its left.
constexpr std::array<std::string_view, 9> kYearLabels{"年度",     "年份",     "预算年度",
                                                      "评价年度", "自评年度", "考核年度",
                                                      "绩效年度", "填报年度", "所属年度"};

bool is_year_label(std::string_view text) {
    return text.size() <= kLongestYearLine &&
           std::find(kYearLabels.begin(), kYearLabels.end(), label_key(text)) != kYearLabels.end();
}

// 2024 in 预算年度：2024; empty where the text has no such year.
std::string_view labelled_year(std::string_view text) {
    if (text.size() > kLongestYearLine || text.find(kYear) == std::string_view::npos) return {};
    for (const std::string_view colon : {"：", ":"}) {
        const auto at = text.find(colon);
        if (at == std::string_view::npos || !is_year_label(text.substr(0, at))) continue;
        const std::string_view year = trimmed(text.substr(at + colon.size()));
        const bool digits =
            year.size() == kDigits && std::all_of(year.begin(), year.end(), is_digit);
        return digits && year >= "1990" && year < "2100" ? year : std::string_view();
    }
    return {};
}

// Says no to nearly all texts.
bool may_be_year(std::string_view text) {
    if (text.size() < kDigits || text.size() > kLongestYear) return false;
    text = trimmed(text);
    return text.starts_with('1') || text.starts_with('2');
}

// With blanks for the line breaks in front of 年, and no white space between 年 and 度: 2024⏎年 度
// is 2024 年度.
std::string_view with_closed_year(std::string_view text, std::string& buffer) {
    if (text.find(kYear) == std::string_view::npos) return text;
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    buffer.clear();
    for (std::size_t at = 0; at < text.size();) {
        if (!text.substr(at).starts_with(kYear)) {
            buffer.push_back(text[at++]);
            continue;
        }
        for (std::size_t i = buffer.size(); i > 0 && is_blank(buffer[i - 1]); --i) {
            buffer[i - 1] = ' ';
        }
        buffer += kYear;
        at += kYear.size();
        const std::string_view behind = trimmed(text.substr(at));
        if (behind.starts_with(kAnnual)) at = static_cast<std::size_t>(behind.data() - text.data());
    }
    return buffer;
}

class YearFinder {
  public:
    YearFinder(const FormContext& context, std::optional<CellRef> title)
        : context_(context), title_(title) {}

    std::optional<Value> find(std::uint32_t end) {
        const xlsx::Cell* const title = title_ ? context_.sheet.grid().at(*title_) : nullptr;
        if (title != nullptr) look(*title);
        for (std::uint32_t row = context_.rows.first; row < end; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) look(cell);
        }
        if (best_ > YearClaim::edition) return value_of(*place_);
        // Where a form leaves room for the year, that of its title is another one.
        if (auto bare = title == nullptr || room_ ? std::nullopt : bare_in(*title)) return bare;
        if (place_) return value_of(*place_);
        if (number_) return number_;
        return room_ ? std::optional(context_.values.read(*room_)) : std::nullopt;
    }

  private:
    void look(const xlsx::Cell& cell) {
        if (cell.type == CellType::number || cell.type == CellType::date) {
            if (!number_) number_ = year_number(cell);
            return;
        }
        if (!labelled_year(cell.text).empty()) {
            take(cell.at, YearClaim::annual);
            return;
        }
        const YearText kind = year_in(cell.text);
        if (kind == YearText::none && !number_ && may_be_year(cell.text)) {
            number_ = year_number(cell);
        }
        if (kind == YearText::room && !room_) room_ = cell.at;
        if (kind != YearText::year) return;
        // Of two years nobody knows which one is meant: any other line says it better.
        take(cell.at, year_range(cell.text).found() ? YearClaim::edition : claim_of(cell));
    }

    void take(CellRef where, YearClaim claim) {
        if (claim <= best_) return;
        best_ = claim;
        place_ = where;
    }

    [[nodiscard]] Value value_of(CellRef where) const {
        Value value = context_.values.read(where);
        if (const auto year = labelled_year(value.source); !year.empty()) value.source = year;
        return value;
    }

    [[nodiscard]] YearClaim claim_of(const xlsx::Cell& cell) const {
        std::string buffer;
        const YearClaim claim = year_claim(with_closed_year(cell.text, buffer));
        if (cell.at == title_) return claim;
        const bool above = title_ && cell.at.row < title_->row;
        if (above && cell.text.starts_with("附")) return YearClaim::edition;
        // 项目名称：2024年度抽检 is the answer to another question, 根据2025年度工作安排… a
        // sentence.
        const bool other = above || cell.text.size() > kLongestYearLine ||
                           context_.is_field_label(context_.sheet.words(cell));
        return other ? std::min(claim, YearClaim::year) : claim;
    }

    [[nodiscard]] std::optional<Value> bare_in(const xlsx::Cell& title) const {
        std::string buffer;
        const std::string_view year = bare_year(without_zero_width(title.text, buffer));
        if (year.empty() || year_range(title.text).found()) return std::nullopt;
        Value value = context_.values.read(title.at);
        value.source = context_.values.read_spread(title.at, year).source;
        return value;
    }

    // 2023 alone in its row, beside 年度, or shown with it; a text 2023 too.
    [[nodiscard]] std::optional<Value> year_number(const xlsx::Cell& cell) const {
        Value value = context_.values.read(cell.at);
        std::string buffer;
        const std::string_view shown = trimmed(without_zero_width(value.printed, buffer));
        const bool plain = shown.size() == kDigits &&
                           std::all_of(shown.begin(), shown.end(), is_digit) && shown >= "1990" &&
                           shown < "2100" &&
                           (context_.sheet.row(cell.at.row).size() == 1 || precedes_word(cell.at) ||
                            follows_name(cell.at));
        if (!plain && year_text(shown) != YearText::year) return std::nullopt;
        return value;
    }

    // 2023 | 年度, but not 2023 | 年度 | 2024.
    [[nodiscard]] bool precedes_word(CellRef where) const {
        const xlsx::Cell* const next = right_of(where);
        if (next == nullptr || !trimmed(next->text).starts_with("年")) return false;
        const xlsx::Cell* const behind = right_of(next->at);
        return behind == nullptr || !may_be_year(behind->text) || !is_year_label(next->text);
    }

    [[nodiscard]] const xlsx::Cell* right_of(CellRef where) const {
        const CellRange own = context_.sheet.grid().merge_at(where);
        return context_.sheet.grid().seen_at({where.row, own.last.column + 1});
    }

    // 年度： | 2023
    [[nodiscard]] bool follows_name(CellRef where) const {
        if (where.column == 0) return false;
        const xlsx::Cell* const name = context_.sheet.grid().seen_at({where.row, where.column - 1});
        return name != nullptr && is_year_label(name->text);
    }

    const FormContext& context_;
    std::optional<CellRef> title_;
    YearClaim best_ = YearClaim::none;
    std::optional<CellRef> place_;
    std::optional<Value> number_;
    std::optional<CellRef> room_;
};

}  // namespace

YearText year_in(std::string_view text) {
    std::string buffer;
    const std::string_view closed = with_closed_year(text, buffer);
    return year_text(closed) == YearText::year ? YearText::year : year_text(text);
}

void leave_range_open(const FormContext& context, Value& value) {
    const YearRange range = year_range(value.source);
    if (!range.found()) return;
    const std::string both = std::string(range.first).append("-").append(range.last);
    value.source = context.values.read_spread(value.cell, both).source;
}

std::optional<Value> find_year(const FormContext& context, std::optional<CellRef> title,
                               std::uint32_t end) {
    return YearFinder(context, title).find(end);
}

}  // namespace jixiao::importer
