// SPDX-License-Identifier: MIT
#include "cli/template/command_template_diff.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line/arguments.hpp"
#include "cli/template/outline_report.hpp"
#include "cli/template/outline_source.hpp"

namespace jixiao::cli {
namespace {

using check::FormOutline;

constexpr std::string_view kFormats[] = {"table", "json"};

constexpr Option kDiffOwnOptions[] = {
    {.name = "format",
     .letter = 'f',
     .argument = "table|json",
     .choices = kFormats,
     .help = {"报告的格式（默认 table）", "format of the report (default: table)"}},
};

const OptionGroup kDiffOptions[] = {kMappingOptions, kDiffOwnOptions};

constexpr Example kDiffExamples[] = {
    {"jixiao template diff 评分表2021.xlsx 评分表2022.xlsx",
     {"两个年度的表样有什么不同", "What is different between the forms of two years"}},
    {"jixiao template diff 评分表2021.toml 评分表2022.toml",
     {"两个映射有什么不同：栏目、表头、规则、分数线",
      "What is different between two mappings: labels, heads, rules, thresholds"}},
    {"jixiao template diff 旧.xlsx 新.xlsx --format json",
     {"以 JSON 列出每一处变化", "List every change as JSON"}},
};

constexpr std::string_view kDiffDescriptionZh =
    "OLD 和 NEW 是空表（.xlsx）或映射（.toml）。说的是表单的变化，不是单元格的变化：栏目、表头、"
    "行目、级次、指标的新增、删除、改名、移动，分值、指标值、评分标准、公式、数据验证、金额单位、"
    "说明文字的变更。插入一行只是多了一个指标，不会使下面各行都算变化；公式和数据验证用表头、行目的"
    "名称写出，"
    "只是挪了位置或由别的软件另存过，不算变化。映射与映射比较时还包括"
    "识别特征词和校核规则；映射与空表比较时，只看两者都有的栏目、表头、行目。\n"
    "没有变化时退出码为 0，有变化为 1，无法比较为 2。";
constexpr std::string_view kDiffDescriptionEn =
    "OLD and NEW are blank forms (.xlsx) or mappings (.toml). What is told are changes of the "
    "form, "
    "not of cells: labels, heads, rows, levels and indicators that were added, removed, renamed or "
    "moved; points, targets, scoring standards, formulas, validations, units and notes that were "
    "changed. A row that was inserted is one more indicator, and nothing below it has changed; "
    "formulas and validations are told by the names of heads and rows, and have not changed where "
    "they only moved or were saved again by another program. Of "
    "two mappings the words of recognition and the rules are compared too; of a mapping and a form "
    "only the labels, heads and rows that both have.\n"
    "The exit status is 0 when nothing is different, 1 when something is, 2 when the files cannot "
    "be compared.";

// Forms belong together by their mapping and sheet, else by their mapping, else by their order.
const FormOutline* partner_of(const FormOutline& form, std::vector<const FormOutline*>& open) {
    const auto take = [&](const auto& fits) -> const FormOutline* {
        const auto found = std::find_if(open.begin(), open.end(), fits);
        if (found == open.end()) return nullptr;
        const FormOutline* const partner = *found;
        open.erase(found);
        return partner;
    };
    if (const auto* same = take([&](const FormOutline* other) {
            return other->id == form.id && other->sheet == form.sheet;
        })) {
        return same;
    }
    if (const auto* same = take([&](const FormOutline* other) { return other->id == form.id; })) {
        return same;
    }
    return take([](const FormOutline*) { return true; });
}

std::string name_of(const FormOutline& form) {
    return form.sheet.empty() ? form.id : form.sheet;
}

class TemplateDiffCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        old_ = arguments.positionals()[0];
        new_ = arguments.positionals()[1];
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        json_ = arguments.value("format") == "json";
    }

    ExitCode run(Context& context) override {
        OutlineSource before = read_outlines(old_, mappings_);
        OutlineSource after = read_outlines(new_, mappings_);
        if (before.is_mapping != after.is_mapping) {
            for (OutlineSource* source : {&before, &after}) {
                for (FormOutline& form : source->forms) form = common_part(std::move(form));
            }
        }
        const OutlineReport report = compare(before, after);
        if (json_) {
            print_outline_json(context.out, report);
        } else {
            print_outline_text(context.out, report, context.language);
        }
        return report.is_same() ? ExitCode::success : ExitCode::findings;
    }

  private:
    [[nodiscard]] OutlineReport compare(const OutlineSource& before,
                                        const OutlineSource& after) const {
        static const FormOutline kNothing;
        OutlineReport report{old_, new_, {}};
        std::vector<const FormOutline*> open;
        for (const FormOutline& form : after.forms) open.push_back(&form);
        for (const FormOutline& form : before.forms) {
            const FormOutline* const partner = partner_of(form, open);
            const FormOutline& other = partner == nullptr ? kNothing : *partner;
            report.forms.push_back({name_of(form), name_of(other), check::compare(form, other)});
        }
        for (const FormOutline* form : open) {
            report.forms.push_back({{}, name_of(*form), check::compare(kNothing, *form)});
        }
        return report;
    }

    std::string old_;
    std::string new_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    bool json_ = false;
};

std::unique_ptr<Command> make_template_diff() {
    return std::make_unique<TemplateDiffCommand>();
}

}  // namespace

const CommandEntry kTemplateDiffCommand{
    .info = {.name = "template diff",
             .summary = {"比较一种表单的两个版本",
                         "tell what changed between two versions of a form"},
             .description = {kDiffDescriptionZh, kDiffDescriptionEn},
             .positionals = {"OLD NEW", 2, 2},
             .options = kDiffOptions,
             .examples = kDiffExamples},
    .make = make_template_diff};

}  // namespace jixiao::cli
