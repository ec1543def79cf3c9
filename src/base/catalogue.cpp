// SPDX-License-Identifier: MIT
#include "base/catalogue.hpp"

#include <algorithm>
#include <array>

#include "base/catalogue_mappings.hpp"

namespace jixiao {
namespace {

using enum Code;
using enum Level;
using catalogue_rows::kAboutMappings;

// One row a code, in the order of Code: id, level, sentence and advice in Chinese and English.
constexpr CatalogueEntry kAboutFiles[] = {
    {file_not_found, "file.not-found", error, "找不到文件：{file}", "no such file: {file}",
     "请检查路径。", "Check the path."},
    {file_not_regular, "file.not-regular", error, "不是普通文件：{file}",
     "not a regular file: {file}", "请给出 .xlsx 文件或文件夹。",
     "Name an .xlsx file or a folder."},
    {file_unreadable, "file.unreadable", error, "无法读取 {file}：{detail}",
     "cannot read {file}: {detail}", "请检查文件权限。", "Check the permissions."},
    {file_empty, "file.empty", error, "文件是空的：{file}", "the file is empty: {file}",
     "请重新保存或重新索取该文件。", "Save it again or ask the sender for it."},
    {file_compound, "file.compound", error, "{file} 是旧的复合文档格式，不是 .xlsx",
     "{file} is a compound file, not an .xlsx workbook", "请在 Excel 或 WPS 中打开，另存为 .xlsx。",
     "Open it in Excel or WPS and save it as .xlsx."},
    {file_encrypted, "file.encrypted", error, "{file} 设有打开密码", "{file} is password-protected",
     "请取消密码后重新保存。", "Remove the password and save it again."},
    {file_legacy, "file.legacy", error, "{file} 是旧版 {kind} 文件",
     "{file} is a legacy {kind} file", "请在 Excel 或 WPS 中打开，另存为 .xlsx。",
     "Open it in Excel or WPS and save it as .xlsx."},
    {file_not_xlsx, "file.not-xlsx", error, "{file} 不是 .xlsx 工作簿，而是 {kind}",
     "{file} is not an .xlsx workbook but {kind}", "请另存为 .xlsx 后重新提交。",
     "Save it as .xlsx."},
    {zip_truncated, "zip.truncated", error, "{file} 不完整（被截断）", "{file} is cut off",
     "请重新传输该文件。", "Transfer the file again."},
    {zip_damaged, "zip.damaged", error, "{file} 已损坏：{part} {detail}",
     "{file} is damaged: {part} {detail}", "请重新保存或重新传输该文件。",
     "Save or transfer the file again."},
    {zip_wrong_crc, "zip.wrong-crc", error, "{file} 已损坏：{part} 的校验和不符",
     "{file} is damaged: wrong checksum of {part}", "请重新传输该文件。",
     "Transfer the file again."},
    {zip_unsupported, "zip.unsupported", error, "{file} 使用了不支持的压缩方式：{part} {detail}",
     "{file} uses an unsupported packing: {part} {detail}", "请在 Excel 或 WPS 中重新保存。",
     "Save it again in Excel or WPS."},
    {limit_exceeded, "limit.exceeded", error, "{file} 超出安全上限：{limit}（允许 {allowed}）",
     "{file} exceeds a safety limit: {limit} (allowed: {allowed})",
     "请检查文件来源；正常表格不会达到此上限。",
     "Check where the file comes from; no real form is that large."},
    {xml_malformed, "xml.malformed", error, "{file} 内部结构有误：{part} 第 {line} 行 {detail}",
     "{file} is malformed: {part} line {line}: {detail}", "请在 Excel 或 WPS 中重新保存。",
     "Save it again in Excel or WPS."},
    {xml_dtd, "xml.dtd", error, "{file} 含有不允许的 DTD 声明：{part}",
     "{file} contains a DTD, which is refused: {part}", "请检查文件来源。",
     "Check where the file comes from."},
    {xml_encoding, "xml.encoding", error, "{file} 的文字编码有误：{part} {detail}",
     "{file} has a wrong text encoding: {part} {detail}", "请在 Excel 或 WPS 中重新保存。",
     "Save it again in Excel or WPS."},
    {workbook_incomplete, "workbook.incomplete", error, "{file} 缺少必要的部分：{part}",
     "{file} lacks a necessary part: {part}", "请在 Excel 或 WPS 中重新保存。",
     "Save it again in Excel or WPS."},
    {sheet_unknown, "sheet.unknown", error, "{file} 中没有名为“{found}”的工作表；现有：{expected}",
     "{file} has no sheet named “{found}”; it has: {expected}", "请核对工作表名称。",
     "Check the sheet's name."},
    {cell_formula_without_value, "cell.formula-without-value", warning,
     "{cell} 的公式没有保存计算结果", "the formula in {cell} has no stored result",
     "请在 Excel 或 WPS 中打开并保存一次。", "Open the file in Excel or WPS and save it once."},
    {cell_bad_index, "cell.bad-index", error, "{cell} 指向不存在的文字或格式（{found}）",
     "{cell} points to a text or format that does not exist ({found})",
     "请在 Excel 或 WPS 中重新保存。", "Save it again in Excel or WPS."},
    {cell_many_digits, "cell.many-digits", warning,
     "{cell} 的数字超过 15 位，后面的位数不可靠：{found}",
     "the number in {cell} has more than 15 digits, the rest is not reliable: {found}",
     "编号请按文本填写。", "Store identifiers as text."},
    {cell_error_value, "cell.error-value", error, "{cell} 是错误值 {found}",
     "{cell} holds the error {found}", "请更正公式。", "Correct the formula."},
};

constexpr CatalogueEntry kAboutForms[] = {
    {sheet_not_a_form, "sheet.not-a-form", note,
     "工作表【{sheet}】不是表单：没有任何映射的标题或特征词",
     "the sheet [{sheet}] is no form: it has no title and no telling word of any mapping",
     "如应为表单，请检查标题和表头，或编写映射。",
     "If it is one, check its title and header words, or write a mapping."},
    {sheet_like_no_form, "sheet.like-no-form", warning,
     "工作表【{sheet}】未识别：最接近 {found}（{score} 分，需 {least} 分），缺少：{expected}",
     "the sheet [{sheet}] was not recognised: nearest is {found} ({score} points of {least} "
     "needed), "
     "missing: {expected}",
     "请核对标题和表头，或编写映射。", "Check its title and header words, or write a mapping."},
    {sheet_empty, "sheet.empty", note, "工作表【{sheet}】是空的", "the sheet [{sheet}] is empty",
     "", ""},
    {sheet_hidden, "sheet.hidden", note, "工作表【{sheet}】是隐藏的，其中的表单仍已读取",
     "the sheet [{sheet}] is hidden; its forms were read all the same", "请确认是否应当计入。",
     "Check whether it is meant to count."},
    {sheet_too_large, "sheet.too-large", error, "工作表【{sheet}】过大，不是表单（{found}）",
     "the sheet [{sheet}] is too large for a form ({found})", "", ""},
    {field_missing, "form.field-missing", error, "【{sheet}】找不到栏目“{expected}”",
     "[{sheet}] lacks the field “{expected}”", "请核对是否使用了下发的表样。",
     "Check that the issued form was used."},
    {field_empty, "form.field-empty", warning, "【{sheet}】{cell}“{expected}”未填写",
     "[{sheet}] {cell} “{expected}” is not filled in", "请补填。", "Fill it in."},
    {block_missing, "form.block-missing", error, "【{sheet}】找不到表格部分“{expected}”",
     "[{sheet}] lacks the block “{expected}”", "请核对是否使用了下发的表样。",
     "Check that the issued form was used."},
    {column_missing, "form.column-missing", error, "【{sheet}】表头中找不到“{expected}”一列",
     "[{sheet}] lacks the column “{expected}”", "请核对表头文字。", "Check the header words."},
    {column_extra, "form.column-extra", note, "【{sheet}】{cell} 多出一列“{found}”，未读取",
     "[{sheet}] {cell} has an extra column “{found}”, not read", "如需读取，请写入映射。",
     "Add it to the mapping to read it."},
    {column_hidden, "form.column-hidden", note, "【{sheet}】{cell} 所在列“{found}”是隐藏的",
     "[{sheet}] the column “{found}” at {cell} is hidden", "请确认隐藏列中的内容。",
     "Check what the hidden column holds."},
    {column_duplicate, "form.column-duplicate", warning,
     "【{sheet}】{cell} 的列“{found}”出现两次，只读取第一列",
     "[{sheet}] the column “{found}” at {cell} stands twice, the first one is read",
     "请删除多余的列。", "Delete the one too many."},
    {row_hidden, "form.row-hidden", note, "【{sheet}】{cell} 所在行是隐藏的，仍已读取",
     "[{sheet}] the row at {cell} is hidden; it was read all the same", "请确认隐藏行的内容。",
     "Check what the hidden row holds."},
    {row_unknown_kind, "form.row-unknown-kind", warning,
     "【{sheet}】{cell} 行“{found}”不在已知的行目中",
     "[{sheet}] {cell} the row “{found}” is none of the known ones", "请核对行目名称，或写入映射。",
     "Check its label or add it to the mapping."},
    {row_outside_levels, "form.row-outside-levels", warning, "【{sheet}】{cell} 行缺少上级指标名称",
     "[{sheet}] the row at {cell} has no higher-level label", "请补填上级指标名称。",
     "Fill in the higher-level label."},
    {label_suggestion, "form.label-suggestion", warning,
     "【{sheet}】{cell}“{found}”是否应为“{expected}”？",
     "[{sheet}] {cell} “{found}”: did they mean “{expected}”?", "确认后请更正表头，或写入词典。",
     "If so, correct the label or add it to a dictionary."},
    {unit_unknown, "value.unit-unknown", warning, "【{sheet}】{cell} 的金额单位“{found}”不认识",
     "[{sheet}] {cell} has an unknown amount unit “{found}”", "请使用元、千元、万元或亿元。",
     "Use 元, 千元, 万元 or 亿元."},
    {unit_assumed, "value.unit-assumed", note,
     "【{sheet}】没有写明金额单位，按映射规定的“{expected}”读取",
     "[{sheet}] states no amount unit; read as “{expected}”, as the mapping says",
     "请在表头写明单位。", "State the unit in the header."},
    {value_unreadable, "value.unreadable", warning, "【{sheet}】{cell}“{found}”无法理解，保留原文",
     "[{sheet}] {cell} “{found}” cannot be understood; kept as it stands", "应为：{expected}",
     "Expected: {expected}"},
    {value_not_number, "value.not-number", error, "【{sheet}】{cell}“{found}”不是数字",
     "[{sheet}] {cell} “{found}” is not a number", "请填写数字。", "Enter a number."},
    {value_not_date, "value.not-date", error, "【{sheet}】{cell}“{found}”不是日期",
     "[{sheet}] {cell} “{found}” is not a date", "请按 2021年12月31日 的形式填写。",
     "Enter a date such as 2021-12-31."},
    {value_not_yes_no, "value.not-yes-no", error, "【{sheet}】{cell}“{found}”应为“是”或“否”",
     "[{sheet}] {cell} “{found}” must be 是 or 否", "请填写是或否。", "Enter 是 or 否."},
    {value_number_as_text, "value.number-as-text", note,
     "【{sheet}】{cell} 起 {count} 个数字以文本形式保存，如“{found}”",
     "[{sheet}] {count} numbers from {cell} on are stored as text, such as “{found}”",
     "已按数字读取。", "They were read as numbers."},
    {value_look_alike, "value.look-alike", note,
     "【{sheet}】{cell}“{found}”含有形近或全角字符，按“{expected}”读取",
     "[{sheet}] {cell} “{found}” holds look-alike characters; read as “{expected}”", "", ""},
    {taxonomy_unknown, "value.taxonomy-unknown", note,
     "【{sheet}】{cell}“{found}”不在指标分类词典中",
     "[{sheet}] {cell} “{found}” is not in the taxonomy", "如有需要，请写入词典。",
     "Add it to the dictionary if needed."},
    {figure_within_tolerance, "check.within-tolerance", note, "{found} 与算得的 {expected} 不同，在规则允许的误差之内",
     "{found} differs from {expected}, within what the rule allows", "", ""},
    {sum_differs, "check.sum", error, "{found} 与各项之和 {expected} 不符",
     "{found} is not the sum {expected}", "请核对。", "Please check."},
    {rate_differs, "check.rate", error, "{found} 与算得的 {expected} 不符",
     "{found} is not the rate {expected}", "请核对。", "Please check."},
    {output_unwritable, "output.unwritable", error, "无法写入 {file}：{detail}",
     "cannot write {file}: {detail}", "请检查路径、权限和磁盘空间。",
     "Check path, permissions and disk space."},
    {output_is_input, "output.is-input", error, "输出 {file} 正是要读取的文件，会被覆盖",
     "the output {file} is one of the files to read and would be overwritten",
     "请用 --out 指定别的位置。", "Name another place with --out."},
    {input_none, "input.none", error, "{file} 中没有工作簿", "there are no workbooks in {file}",
     "请给出 .xlsx 文件或含有这类文件的文件夹。", "Name .xlsx files or a folder that holds some."},
    {usage, "usage", error, "{detail}", "{detail}", "用 --help 查看用法。", "See --help."},
    {usage_unknown_command, "usage.unknown-command", error, "没有“{found}”这个命令",
     "there is no command “{found}”", "现有命令：{expected}", "Commands: {expected}"},
    {usage_unknown_option, "usage.unknown-option", error, "没有“{found}”这个选项",
     "there is no option “{found}”", "", ""},
    {usage_missing_value, "usage.missing-value", error, "选项 {found} 后面缺少值",
     "the option {found} needs a value", "", ""},
    {usage_unwanted_value, "usage.unwanted-value", error, "选项 {found} 不带值",
     "the option {found} takes no value", "", ""},
    {usage_repeated_option, "usage.repeated-option", error, "选项 {found} 只能给出一次",
     "the option {found} may be given only once", "", ""},
    {usage_bad_value, "usage.bad-value", error, "选项 --{field} 的值“{found}”不可用",
     "“{found}” is no value for --{field}", "可用：{expected}", "Allowed: {expected}"},
    {usage_missing_argument, "usage.missing-argument", error, "缺少 {expected}",
     "{expected} is missing", "", ""},
    {usage_extra_argument, "usage.extra-argument", error, "多余的参数“{found}”",
     "“{found}” is one argument too many", "", ""},
    {usage_output_needed, "usage.output-needed", error, "{found} 格式需要用 --out 指定输出位置",
     "the format {found} needs a place to write to: --out", "例如：--out {expected}",
     "For example: --out {expected}"},
    {run_interrupted, "run.interrupted", error, "已被用户中断，没有写出结果",
     "interrupted; no result was written", "", ""},
    {internal, "internal", error, "程序出现意外错误：{detail}", "unexpected error: {detail}",
     "请连同所用的命令报告此问题。", "Please report it together with the command that you ran."},
};

constexpr auto joined() {
    constexpr std::size_t kMappings = std::size(kAboutFiles);
    constexpr std::size_t kForms = kMappings + std::size(kAboutMappings);
    std::array<CatalogueEntry, kForms + std::size(kAboutForms)> all{};
    std::copy(std::begin(kAboutFiles), std::end(kAboutFiles), all.begin());
    std::copy(std::begin(kAboutMappings), std::end(kAboutMappings), all.begin() + kMappings);
    std::copy(std::begin(kAboutForms), std::end(kAboutForms), all.begin() + kForms);
    return all;
}

constexpr auto kCatalogue = joined();
static_assert(kCatalogue.size() == static_cast<std::size_t>(Code::count_));

constexpr bool in_order() {
    for (std::size_t i = 0; i < kCatalogue.size(); ++i) {
        if (static_cast<std::size_t>(kCatalogue[i].code) != i) return false;
    }
    return true;
}
static_assert(in_order(), "the catalogue must stand in the order of Code");

}  // namespace

std::span<const CatalogueEntry> catalogue() {
    return kCatalogue;
}

const CatalogueEntry& catalogue_entry(Code code) {
    return kCatalogue[static_cast<std::size_t>(code)];
}

std::string_view level_word(Level level, Language language) {
    constexpr std::array<std::string_view, 3> kChinese{"错误", "警告", "提示"};
    return language == Language::zh ? kChinese[static_cast<std::size_t>(level)] : level_name(level);
}

std::string_view level_name(Level level) {
    constexpr std::array<std::string_view, 3> kNames{"error", "warning", "note"};
    return kNames[static_cast<std::size_t>(level)];
}

}  // namespace jixiao
