// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <string>

#include "import/values/year_text.hpp"
#include "normalise/date_value.hpp"
#include "normalise/fields.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

// （星期日） and （36个月） behind a date, which say nothing of their own.
bool is_remark_of_date(std::string_view text) {
    for (const std::string_view day : {"星期", "周"}) {
        if (!text.starts_with(day)) continue;
        constexpr std::string_view kDays[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
        const std::string_view name = text.substr(day.size());
        return std::find(std::begin(kDays), std::end(kDays), name) != std::end(kDays);
    }
    for (const std::string_view word : {"共", "为期"}) {
        if (text.starts_with(word)) text.remove_prefix(word.size());
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view unit = text.substr(digits);
    constexpr std::string_view kUnits[] = {"年", "个月", "月", "天", "日"};
    return digits != 0 && std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
}

// 2024年1月——2026年12月（36个月） → 2024年1月-2026年12月
std::string bare_date(std::string_view text) {
    constexpr std::string_view kDashes = "--";
    const auto open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
    if (open != std::string_view::npos &&
        is_remark_of_date(text.substr(open + 1, text.size() - open - 2))) {
        text = without_outer_blanks(text.substr(0, open));
    }
    std::string bare(text);
    if (const auto at = bare.find(kDashes); at != std::string::npos) bare.erase(at, 1);
    return bare;
}

}  // namespace

void read_date_field(Value& value, FieldScene& field, FormScene& scene) {
    const ValueText plain = plain_value_text(answer_of(value), scene.buffer);
    value.text = {};
    if (is_no_value(plain.text)) return;
    if (value.stored == CellType::number && plain.text.ends_with(".1")) {
        // 2024.1 as a number was October as likely as January.
        scene.findings.add(Code::value_not_date, field.path, value);
    } else if (const auto date = read_date_or_digits(plain.text)) {
        value.text = scene.texts.add(*date);
    } else if (const auto endless = endless_period(plain.text); !endless.empty()) {
        value.text = scene.texts.add(endless);
    } else if (const auto bare = read_date_or_digits(bare_date(plain.text))) {
        value.text = scene.texts.add(*bare);
    } else {
        scene.findings.add(Code::value_not_date, field.path, value);
    }
}

void read_year_field(Value& value, FieldScene& field, FormScene& scene) {
    constexpr std::size_t kDigits = 4;  // of a date in ISO 8601
    const std::string_view answer = answer_of(value);
    const ValueText plain = plain_value_text(
        value.stored == CellType::date ? answer.substr(0, kDigits) : answer, scene.buffer);
    value.text = {};
    if (const auto year = read_year(plain.text)) {
        value.text = scene.texts.add(*year);
    } else if (const auto meant = read_short_year(plain.text)) {
        value.text = scene.texts.add(*meant);
        scene.findings.add(Code::year_short, field.path, value, value.text);
    } else if (!is_no_value(plain.text) &&
               importer::year_text(answer) != importer::YearText::room) {
        // The room that a form leaves for the year is told as not filled in.
        scene.findings.add(Code::value_unreadable, field.path, value, "2023");
    }
}

}  // namespace jixiao::normalise
