// SPDX-License-Identifier: MIT
#include "check/rules/bound_words.hpp"

#include <array>
#include <span>

namespace jixiao::check {
namespace {

// Names of what is to be kept low, or is better in front.
constexpr std::array<std::string_view, 40> kUpperWords{
    "成本", "费用", "单价", "价格", "支出", "经费", "限额", "时间", "时限",   "时长",
    "天数", "周期", "间隔", "响应", "投诉", "差错", "错误", "误差", "偏差",   "偏离",
    "事故", "事件", "故障", "死亡", "发生", "不良", "违规", "违法", "不合格", "逾期",
    "延误", "超支", "损失", "损耗", "能耗", "排放", "结转", "结余", "排名",   "名次"};

// Names of what is to be kept high though they have such a word in them: 投诉处理及时率.
constexpr std::array<std::string_view, 13> kLowerWords{
    "及时率", "处置率", "处理率", "办结率", "完成率", "回复率", "覆盖率",
    "到位率", "整改率", "查处率", "公开率", "满意",   "节约"};

WordSet words_of(RuleSettings& settings, std::string_view key,
                 std::span<const std::string_view> otherwise) {
    if (settings.has(key)) return WordSet(settings.texts(key));
    return WordSet({otherwise.begin(), otherwise.end()});
}

}  // namespace

BoundWords::BoundWords(RuleSettings& settings)
    : upper_(words_of(settings, "upper_words", kUpperWords)),
      lower_(words_of(settings, "lower_words", kLowerWords)) {}

}  // namespace jixiao::check
