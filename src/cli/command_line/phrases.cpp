// SPDX-License-Identifier: MIT
#include "cli/command_line/phrases.hpp"

#include <cstddef>
#include <iterator>

namespace jixiao::cli {
namespace {

struct PhraseRow {
    Phrase which;
    Bilingual text;
};

using enum Phrase;

constexpr PhraseRow kPhrases[] = {
    {about,
     {"jixiao（绩效）把省级药品监管部门填报的绩效评分 Excel 表读成规范数据。",
      "jixiao (绩效) reads the Excel score forms of Chinese drug regulators into canonical data."}},
    {usage, {"用法", "Usage"}},
    {overview_usage, {"jixiao 命令 [参数] [选项]", "jixiao COMMAND [ARGUMENTS] [OPTIONS]"}},
    {group_about, {"以 {} 开头的命令。", "The commands that begin with {}."}},
    {group_usage, {"{} 命令 [参数] [选项]", "{} COMMAND [ARGUMENTS] [OPTIONS]"}},
    {commands, {"命令", "Commands"}},
    {options, {"选项", "Options"}},
    {examples, {"示例", "Examples"}},
    {exit_codes, {"退出码", "Exit codes"}},
    {exit_success, {"全部读取，没有错误", "everything was read, nothing is wrong"}},
    {exit_findings,
     {"已读取，但有错误级问题、被拒绝的文件或未识别出表单的文件",
      "read, but with error findings, refused files or files without a known form"}},
    {exit_failure,
     {"无法继续（用法、映射、名单、磁盘），或被中断",
      "could not go on (usage, mapping, roster, disk), or interrupted"}},
    {help_summary,
     {"解释一个命令，例如：jixiao help import", "explain a command: jixiao help import"}},
    {help_codes_summary,
     {"列出所有问题代码及其含义", "list all codes of findings and what they mean"}},
    {codes_about,
     {"每个问题都有代码和名称，含义永不改变。花括号中的词代表文件中的内容。",
      "Every finding has a code and a name; neither ever changes its meaning. Words in braces "
      "stand "
      "for what is in the file."}},
    {version_summary, {"显示版本", "print the version"}},
    {more_help, {"查看帮助：{}", "For help: {}"}},
    {did_you_mean, {"是否想用“{}”？", "Did you mean “{}”?"}},
    {standard_output, {"标准输出", "the standard output"}},
    {progress_rate, {"每秒 {} 个，还需 {} 秒", "{}/s, {} s left"}},
    {form_found, {"{}（符合 {}%），指标 {} 条", "{} (fits {} %), {} indicators"}},
    {form_unfilled, {"，空表", ", not filled in"}},
    {more_findings, {"另有 {} 条，见数据中的 findings", "{} more, see findings in the data"}},
    {refused_files, {"未能读取的文件：", "Refused files:"}},
    {other_sheets, {"不是表单的工作表：", "Sheets that are no form:"}},
    {total_files, {"文件", "files"}},
    {total_files_text, {"{}（拒绝 {}，无表单 {}）", "{} ({} refused, {} without a form)"}},
    {total_not_read, {"未读", "not read"}},
    {total_not_read_text, {"{} 个其他文件（{}）", "{} other files ({})"}},
    {own_report, {"jixiao 生成的汇总", "summaries by jixiao"}},
    {no_extension, {"无扩展名", "no extension"}},
    {total_forms, {"表单", "forms"}},
    {total_forms_text, {"{}（空表 {}）", "{} ({} not filled in)"}},
    {total_indicators, {"指标", "indicators"}},
    {total_findings, {"问题", "findings"}},
    {total_findings_text,
     {"错误 {}，警告 {}，需说明 {}，提示 {}", "{} errors, {} warnings, {} to explain, {} notes"}},
    {written_to, {"数据", "data"}},
    {report_written_to, {"报告", "report"}},
    {summary_written_to, {"汇总表", "summary"}},
    {hidden_findings, {"未列出 {} 条，列出全部：{}", "{} not listed; to list all: {}"}},
    {other_findings, {"整批文件", "All files together"}},
    {allowed_difference, {"允许误差 {}", "allowed difference {}"}},
    {see_cells, {"另见 {}", "see also {}"}},
    {total_workbooks, {"工作簿", "workbooks"}},
    {total_workbooks_text, {"写入 {}，未变 {}", "{} written, {} unchanged"}},
    {folder_written_to, {"文件夹", "folder"}},
    {returned_file,
     {"{} → {}：错误 {}，警告 {}，需说明 {}（第 {} 次退回）",
      "{} → {}: {} errors, {} warnings, {} to explain (round {})"}},
    {marks_cleared, {"{} → {}：已清除标记", "{} → {}: marks taken away"}},
    {written_as_it_was, {"{} → {}：没有问题，原样写出", "{} → {}: nothing to correct, as it was"}},
    {nothing_to_return, {"{}：无须退回", "{}: nothing to give back"}},
    {no_marks, {"{}：没有标记", "{}: no marks"}},
    {total_returned, {"退回", "given back"}},
    {total_returned_text,
     {"写出 {}，不必写出 {}，未能处理 {}", "{} written, {} not necessary, {} failed"}},
    {marked_copies, {"标好的表样：{} 份，在 {}", "marked copies: {}, in {}"}},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(kPhrases); ++i) {
        if (static_cast<std::size_t>(kPhrases[i].which) != i) return false;
    }
    return std::size(kPhrases) == static_cast<std::size_t>(Phrase::count_);
}
static_assert(in_order(), "the phrases must stand in the order of Phrase, none missing");

}  // namespace

std::string_view phrase(Phrase which, Language language) {
    return kPhrases[static_cast<std::size_t>(which)].text.in(language);
}

}  // namespace jixiao::cli
