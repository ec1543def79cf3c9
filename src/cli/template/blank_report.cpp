// SPDX-License-Identifier: MIT
#include "cli/template/blank_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/command_line/language.hpp"
#include "cli/report/finding_line.hpp"

namespace jixiao::cli {
namespace {

constexpr Bilingual kMade{"{}  {} 张表，{} 行，可填 {} 格，公式 {} 处",
                          "{}  sheets: {}, rows: {}, cells to fill in: {}, formulas: {}"};
constexpr Bilingual kNoAllotment{"    分配表中没有这个单位的数",
                                 "    no table says what this unit was allotted"};
constexpr Bilingual kLeftOut{"填表时查不出、交回后才检查的规则：{}",
                             "rules that are checked only when the form comes back: {}"};
constexpr std::size_t kMostListed = 40;
constexpr std::size_t kMostUnused = 10;
constexpr Bilingual kUnused{"没有取用 {}：{}", "not used: {}: {}"};
constexpr Bilingual kMoreUnused{"…… 没有取用的共 {} 处", "… {} in all that were not used"};
constexpr Bilingual kNothingUsed{"--data 中没有可取的内容，空白表只按映射制作",
                                 "nothing of --data could be used; the blank is what the mapping "
                                 "alone says"};
// By UnusedReason.
constexpr Bilingual kReasons[] = {
    {"没有认识的表单", "no known form"},
    {"是另一种表（{}）", "another form ({})"},
    {"表中没有可取的行", "it has no rows to take"},
    {"分配表，要与 --roster 一起使用", "a table of allotments is used together with --roster"},
};
constexpr Bilingual kMore{"…… 共 {} 个文件", "… {} files in all"};

const Bilingual& reason_of(const UnusedForm& unused) {
    return kReasons[static_cast<std::size_t>(unused.reason)];
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

}  // namespace

void print_blank_report(Context& context, const std::vector<MadeBlank>& made,
                        const BlankData& data) {
    const auto say = [&](const Bilingual& words, const auto&... args) {
        context.out << fmt::format(fmt::runtime(words.in(context.language)), args...) << '\n';
    };
    for (std::size_t i = 0; i < std::min(made.size(), kMostListed); ++i) {
        const MadeBlank& one = made[i];
        say(kMade, one.path, one.sheets, one.rows, one.answers, one.formulas);
        if (one.lacks_allotment) say(kNoAllotment);
    }
    if (made.size() > kMostListed) say(kMore, made.size());
    if (!made.empty() && !made.front().left_out.empty()) {
        say(kLeftOut, joined(made.front().left_out));
    }
    for (std::size_t i = 0; i < std::min(data.unused.size(), kMostUnused); ++i) {
        const UnusedForm& one = data.unused[i];
        const std::string place = one.sheet.empty() ? one.file : one.file + "【" + one.sheet + "】";
        say(kUnused, place, fmt::format(fmt::runtime(reason_of(one).in(context.language)), one.id));
    }
    if (data.unused.size() > kMostUnused) say(kMoreUnused, data.unused.size());
    if (!data.unused.empty() && !data.any_used) say(kNothingUsed);
    for (const Finding& finding : data.refused) {
        context.error << finding_line(finding, context.language) << '\n';
    }
}

}  // namespace jixiao::cli
