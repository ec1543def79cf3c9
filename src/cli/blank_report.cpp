// SPDX-License-Identifier: MIT
#include "cli/blank_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/finding_line.hpp"
#include "cli/language.hpp"

namespace jixiao::cli {
namespace {

constexpr Bilingual kMade{"{}  {} 张表，{} 行，可填 {} 格，公式 {} 处",
                          "{}  sheets: {}, rows: {}, cells to fill in: {}, formulas: {}"};
constexpr Bilingual kNoAllotment{"    分配表中没有这个单位的数",
                                 "    no table says what this unit was allotted"};
constexpr Bilingual kLeftOut{"填表时查不出、交回后才检查的规则：{}",
                             "rules that are checked only when the form comes back: {}"};
constexpr std::size_t kMostListed = 40;
constexpr Bilingual kMore{"…… 共 {} 个文件", "… {} files in all"};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

}  // namespace

void print_blank_report(Context& context, const std::vector<MadeBlank>& made,
                        const std::vector<Finding>& refused) {
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
    for (const Finding& finding : refused) {
        context.error << finding_line(finding, context.language) << '\n';
    }
}

}  // namespace jixiao::cli
