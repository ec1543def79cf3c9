// SPDX-License-Identifier: MIT
#include "export/annotate/review_words.hpp"

#include <algorithm>
#include <iterator>

namespace jixiao::annotate {
namespace {

struct Entry {
    Word word;
    std::string_view zh;
    std::string_view en;
};

constexpr Entry kWords[] = {
    {Word::sheet_name, "退回意见", "Review"},
    {Word::title, "退回意见", "Review"},
    {Word::title_again, "退回意见（第{}次）", "Review, round {}"},
    {Word::file, "文件：{}", "File: {}"},
    {Word::totals, "共 {} 条：错误 {} 条，警告 {} 条，需说明 {} 条",
     "{} in all: {} errors, {} warnings, {} to explain"},
    {Word::totals_notes, "，提示 {} 条", ", {} notes"},
    {Word::advice,
     "填报说明：表中标色的单元格有下列问题。红色为错误，须改正；黄色为警告，请核对；蓝色须作说明。"
     "每处的批注写明问题、应填的数和算法。请只改正这些单元格，其余内容不要改动；改好后把本文件直接"
     "发回，本页和批注不必删除。",
     "What to do: the coloured cells have the problems listed here. Red is an error to correct, "
     "yellow a figure to check, blue one to explain; a comment at the cell says what is wrong, "
     "what is due and how it follows. Correct these cells, leave everything else as it is, and "
     "send this file back. There is no need to delete this sheet or the comments."},
    {Word::number, "序号", "No."},
    {Word::level, "级别", "Level"},
    {Word::sheet, "工作表", "Sheet"},
    {Word::cell, "单元格", "Cell"},
    {Word::heading, "栏目", "Heading"},
    {Word::found, "填写", "Given"},
    {Word::expected, "应为", "Due"},
    {Word::problem, "问题和计算过程", "What is wrong, calculation"},
    {Word::fix, "如何改正", "How to correct it"},
    {Word::footer, "&L&A&R第 &P 页，共 &N 页", "&L&A&RPage &P of &N"},
    {Word::calculation, "计算：{}", "Calculation: {}"},
    {Word::how_to_fix, "改正：{}", "Correction: {}"},
    {Word::given_due, "填写 {}，应为 {}", "Given {}, due {}"},
    {Word::given, "填写 {}", "Given {}"},
    {Word::due, "应为 {}", "Due {}"},
    {Word::tolerance, "允许误差 {}", "allowed difference {}"},
    {Word::semicolon, "；", "; "},
    {Word::more_remarks, "另有 {} 条，见工作表“{}”", "{} more on the sheet \"{}\""},
    {Word::comment_head, "──── jixiao 退回意见 {}-{} ────", "──── jixiao review {}-{} ────"},
    {Word::marks_about, "由 jixiao annotate 写入：各标色单元格原来的格式。请勿改动。",
     "Written by jixiao annotate: the formats that the coloured cells had. Please leave it."},
};

// Instead of those above, to the office that issues a form.
constexpr Entry kBlankFormWords[] = {
    {Word::sheet_name, "表样检查意见", "Form check"},
    {Word::title, "表样检查意见", "Check of a blank form"},
    {Word::title_again, "表样检查意见（第{}次）", "Check of a blank form, round {}"},
    {Word::advice,
     "说明：表样中标色的单元格有下列问题，下发之前请改好。红色为错误，填报后会读错或无法读取；黄色"
     "为"
     "警告，请核对；蓝色须说明。每处的批注写明问题和改法。改好后用 jixiao annotate --clear "
     "清除标记，"
     "再检查一遍，然后下发。",
     "What to do: the coloured cells of the form have the problems listed here and are to be "
     "corrected before it goes out. Red is an error: answers would be misread or lost; yellow is "
     "to be looked at, blue to be explained; a comment at the cell says what is wrong and how to "
     "correct it. Then take the marks away with jixiao annotate --clear, check once more, and "
     "issue the form."},
    {Word::found, "现为", "Now"},
    {Word::problem, "问题", "What is wrong"},
    {Word::given_due, "现为 {}，应为 {}", "Now {}, due {}"},
    {Word::given, "现为 {}", "Now {}"},
    {Word::comment_head, "──── jixiao 表样检查 {}-{} ────", "──── jixiao form check {}-{} ────"},
    {Word::marks_about, "由 jixiao template check 写入：各标色单元格原来的格式。请勿改动。",
     "Written by jixiao template check: the formats that the coloured cells had. Please leave it."},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
        if (kWords[i].word != static_cast<Word>(i)) return false;
    }
    return std::size(kWords) == static_cast<std::size_t>(Word::count_);
}
static_assert(in_order(), "the words must stand in the order of Word, none missing");

}  // namespace

std::string_view words(Word which, const Voice& voice) {
    const Entry* entry = &kWords[static_cast<std::size_t>(which)];
    if (voice.occasion == Occasion::blank_form) {
        const auto* const own = std::find_if(std::begin(kBlankFormWords), std::end(kBlankFormWords),
                                             [&](const Entry& one) { return one.word == which; });
        if (own != std::end(kBlankFormWords)) entry = own;
    }
    return voice.language == Language::zh ? entry->zh : entry->en;
}

}  // namespace jixiao::annotate
