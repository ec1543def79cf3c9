// SPDX-License-Identifier: MIT
#include "generated_forms.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

namespace jixiao::bench {
namespace {

constexpr std::array kLevels = {"产出指标", "效益指标", "满意度指标"};
constexpr std::array kKinds = {"数量指标",     "质量指标",       "时效指标",          "成本指标",
                               "社会效益指标", "可持续影响指标", "服务对象满意度指标"};
constexpr std::array kNames = {
    "药品监督抽检完成批次", "医疗器械不良事件报告数", "宣传活动举办场次", "培训人员合格率",
    "化妆品抽检及时率",     "公众知晓率提升程度",     "监管对象满意度",   "检查任务完成率",
    "预算执行率",           "信息公开及时性"};
constexpr std::array kTargets = {"≥2263批次",    "=100(%)",      "≤400元/人·天",   "≥95%",
                                 "2023年12月底", "达成预期指标", "≥25(万人次/年)", "逐步提升"};
constexpr std::array kReasons = {
    "年初目标设定偏低，实际完成情况较好，后续将结合历年完成值合理设定目标值。",
    "受项目实施进度影响，部分工作延至下半年开展，已于年底前全部完成。", ""};

class Book {
  public:
    explicit Book(const std::filesystem::path& path)
        : book_(workbook_new(path.c_str())), sheet_(workbook_add_worksheet(book_, "自评表")) {
        title_ = format(LXW_ALIGN_CENTER, true);
        label_ = format(LXW_ALIGN_CENTER, false);
        text_ = format(LXW_ALIGN_LEFT, false);
        number_ = format(LXW_ALIGN_RIGHT, false);
        format_set_num_format(number_, "0.00");
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;
    ~Book() { workbook_close(book_); }

    void write(std::uint32_t row, std::uint16_t column, const std::string& text) {
        worksheet_write_string(sheet_, row, column, text.c_str(), column < 4 ? label_ : text_);
    }
    void write(std::uint32_t row, std::uint16_t column, double number) {
        worksheet_write_number(sheet_, row, column, number, number_);
    }
    void blank(std::uint32_t row, std::uint16_t column) {
        worksheet_write_blank(sheet_, row, column, text_);
    }
    void merge(std::uint32_t row, std::uint16_t column, std::uint32_t last_row,
               std::uint16_t last_column, const std::string& text) {
        worksheet_merge_range(sheet_, row, column, last_row, last_column, text.c_str(),
                              row == 0 ? title_ : label_);
    }
    void height(std::uint32_t row, double points) {
        worksheet_set_row(sheet_, row, points, nullptr);
    }
    void widths() {
        worksheet_set_column(sheet_, 0, 2, 12, nullptr);
        worksheet_set_column(sheet_, 3, 7, 18, nullptr);
    }

  private:
    lxw_format* format(std::uint8_t align, bool bold) {
        lxw_format* const made = workbook_add_format(book_);
        format_set_align(made, align);
        format_set_text_wrap(made);
        if (bold) {
            format_set_bold(made);
        } else {
            format_set_border(made, LXW_BORDER_THIN);
        }
        return made;
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    lxw_format* title_ = nullptr;
    lxw_format* label_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* number_ = nullptr;
};

class Dice {
  public:
    explicit Dice(std::size_t seed) : engine_(static_cast<std::uint32_t>(seed)) {}
    // 0 … sides - 1
    std::uint32_t roll(std::uint32_t sides) {
        return static_cast<std::uint32_t>(engine_() % sides);
    }
    double roll_hundredths(std::uint32_t sides) { return static_cast<double>(roll(sides)) / 100; }
    template <typename Words>
    std::string pick(const Words& words) {
        return words[roll(static_cast<std::uint32_t>(words.size()))];
    }

  private:
    std::mt19937 engine_;
};

void write_head(Book& book, std::size_t number, Dice& dice) {
    book.merge(0, 0, 0, 7, "财政项目支出绩效自评表");
    book.merge(1, 0, 1, 7, "（2023年度）");
    book.write(2, 0, "项目名称");
    book.merge(2, 1, 2, 7, "业务经费" + std::to_string(number));
    book.write(3, 0, "主管部门");
    book.merge(3, 1, 3, 3, "上海市药品监督管理局");
    book.write(3, 4, "实施单位");
    book.merge(3, 5, 3, 7, "第" + std::to_string(dice.roll(40)) + "检查所");
    const std::array heads = {"年初预算数", "全年预算数", "全年执行数",
                              "分数",       "执行率(%)",  "得分"};
    for (std::uint16_t i = 0; i < heads.size(); ++i) {
        book.write(4, static_cast<std::uint16_t>(i + 2), heads[i]);
        book.write(5, static_cast<std::uint16_t>(i + 2), dice.roll_hundredths(1'000'000));
    }
    book.merge(4, 0, 5, 0, "项目资金\n（万元）");
    book.write(5, 1, "年度资金总额");
    const std::array columns = {"一级指标",   "二级指标", "三级指标", "年度指标值",
                                "实际完成值", "分值",     "得分",     "偏差原因分析及改进措施"};
    for (std::uint16_t i = 0; i < columns.size(); ++i) book.write(6, i, columns[i]);
}

void write_form(const std::filesystem::path& path, std::size_t number) {
    Dice dice(number);
    Book book(path);
    book.widths();
    write_head(book, number, dice);
    const std::uint32_t rows = 20 + dice.roll(51);
    for (std::uint32_t row = 7; row < rows; ++row) {
        book.write(row, 0, kLevels[(row - 7) * kLevels.size() / (rows - 7)]);
        book.write(row, 1, kKinds[(row - 7) * kKinds.size() / (rows - 7)]);
        book.height(row, 30 + dice.roll(60));
        book.write(row, 2,
                   "指标" + std::to_string(row - 6) + "." + dice.pick(kNames) + "（第" +
                       std::to_string(1 + dice.roll(4)) + "季度" + dice.pick(kNames) + "）");
        book.write(row, 3, dice.pick(kTargets));
        book.write(row, 4, dice.pick(kTargets));
        book.write(row, 5, 1.0 + dice.roll(10));
        book.write(row, 6, dice.roll_hundredths(1000));
        const std::string reason = dice.pick(kReasons);
        if (reason.empty()) {
            book.blank(row, 7);
        } else {
            book.write(row, 7, dice.pick(kNames) + "：" + reason + dice.pick(kReasons));
        }
    }
}

}  // namespace

std::vector<std::filesystem::path> generate_forms(const std::filesystem::path& folder,
                                                  std::size_t count) {
    std::filesystem::create_directories(folder / "forms");
    std::vector<std::filesystem::path> paths;
    for (std::size_t number = 0; number < count; ++number) {
        paths.push_back(folder / "forms" / ("form_" + std::to_string(number) + ".xlsx"));
        if (!std::filesystem::exists(paths.back())) write_form(paths.back(), number);
    }
    return paths;
}

void copy_forms(const std::filesystem::path& folder, std::size_t count) {
    std::vector<std::filesystem::path> published;
    for (const auto& entry : std::filesystem::directory_iterator(JIXIAO_EXAMPLE_FORMS)) {
        if (entry.path().string().find("_绩效自评表（2023年度）") == std::string::npos) continue;
        published.push_back(entry.path());
    }
    std::sort(published.begin(), published.end());
    std::filesystem::create_directories(folder / "copies");
    for (std::size_t number = 0; number < count; ++number) {
        const auto copy = folder / "copies" / ("form_" + std::to_string(number) + ".xlsx");
        if (std::filesystem::exists(copy)) continue;
        std::filesystem::copy_file(published.at(number % published.size()), copy);
    }
}

std::filesystem::path generate_large_sheet(const std::filesystem::path& folder) {
    constexpr std::uint32_t kRows = 300'000;
    constexpr std::uint16_t kTexts = 4;
    constexpr std::uint16_t kColumns = 12;
    std::filesystem::create_directories(folder);
    std::filesystem::path path = folder / "large.xlsx";
    if (std::filesystem::exists(path)) return path;
    Dice dice(1);
    Book book(path);
    for (std::uint32_t row = 0; row < kRows; ++row) {
        for (std::uint16_t column = 0; column < kTexts; ++column) {
            book.write(row, column, dice.pick(kNames) + std::to_string(dice.roll(5000)));
        }
        for (std::uint16_t column = kTexts; column < kColumns; ++column) {
            book.write(row, column, dice.roll_hundredths(100'000'000));
        }
    }
    return path;
}

}  // namespace jixiao::bench
