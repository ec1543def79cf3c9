// SPDX-License-Identifier: MIT
// bench_summary FOLDER [SUBMISSIONS] [WORKBOOKS] [ROUNDS]: CPU time of a summary over so many
// submissions, from what was taken of them to the finished workbook; and of making workbooks,
// against a program that uses libxlsxwriter alone (bench_bare_workbooks beside this one).
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/process/heap_tuning.hpp"
#include "bench_form.hpp"
#include "clocks.hpp"
#include "export/summary/fact_reader.hpp"
#include "export/summary/summary_workbook.hpp"
#include "export/workbook/workbook_writer.hpp"
#include "mapping/mapping_set.hpp"
#include "mapping/parse/summary_parser.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::exporter;

// One unit's figures for every column that takes some.
FormFacts facts_of(const mapping::SummarySheet& sheet, std::uint32_t number) {
    RowFacts row;
    row.key = "unit" + std::to_string(number);
    for (std::uint16_t i = 0; i < sheet.columns.size(); ++i) {
        const mapping::SummaryColumn& column = sheet.columns[i];
        if (column.values.empty() || column.hidden) continue;
        Figure figure;
        figure.origin = {number, "自评得分汇总表", {4, i}, std::to_string(number % 90 + i)};
        if (column.number_format.empty()) {
            figure.text = "单位" + std::to_string(number);
        } else if (column.computation.kind == mapping::ComputeKind::none) {
            figure.number = Decimal::from_parts(8000 + (number * 37 + i * 11) % 2000, 2);
        } else {
            continue;
        }
        row.figures.emplace_back(i, std::move(figure));
    }
    FormFacts facts;
    facts.rows.push_back(std::move(row));
    facts.year = "2021";
    return facts;
}

void make_summary(const mapping::Summary& summary, const std::string& path,
                  std::uint32_t submissions) {
    SummaryTables tables(summary);
    SummaryScene scene;
    for (std::uint32_t i = 0; i < submissions; ++i) {
        scene.files.push_back("自评/" + std::to_string(i) + ".xlsx");
        tables.add(facts_of(summary.sheets.front(), i));
    }
    tables.build(scene);
    write_summary_workbook(path, tables, scene.files, {Language::zh, {}, {}});
}

struct Styles {
    Style title;
    Style text;
    Style number;
};

void write_form(const std::string& path, int number) {
    WorkbookWriter book(path, "宋体");
    SheetWriter& sheet = book.add_sheet("评分表");
    CellLook look{.size = 10, .borders = Borders::all(Line::thin), .wrap = true};
    Styles styles;
    styles.text = book.style(look);
    look.bold = true;
    styles.title = book.style(look);
    look.bold = false;
    look.number_format = "0.00";
    styles.number = book.style(look);
    sheet.merge({{0, 0}, {0, bench::kFormulaColumn}}, styles.title);
    sheet.text({0, 0}, "绩效自评表", styles.title);
    sheet.set_page({});
    sheet.repeat_rows(0, 1);
    for (int row = 0; row < bench::kFormRows; ++row) {
        const auto at = static_cast<std::uint32_t>(row + 2);
        for (int column = 0; column < bench::kTextColumns; ++column) {
            sheet.text({at, static_cast<std::uint32_t>(column)},
                       bench::text_at(row, column, number), styles.text);
        }
        for (int column = 0; column < bench::kNumberColumns; ++column) {
            sheet.number({at, static_cast<std::uint32_t>(bench::kTextColumns + column)},
                         Decimal::from_parts(bench::hundredths_at(row, column, number), 2),
                         styles.number);
        }
        sheet.formula({at, bench::kFormulaColumn}, bench::formula_of(row),
                      Decimal::from_parts(bench::sum_of(row, number), 2), styles.number);
    }
    book.commit();
}

// CPU time of another program, its work in the kernel included.
double seconds_of_program(const std::string& program, const std::string& folder,
                          const std::string& count) {
    const pid_t child = fork();
    if (child == 0) {
        execl(program.c_str(), program.c_str(), folder.c_str(), count.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (status != 0) std::printf("%s failed\n", program.c_str());
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void compare_workbooks(const std::string& self, const std::string& folder, const std::string& count,
                       int rounds) {
    const std::string bare = self.substr(0, self.rfind('/') + 1) + "bench_bare_workbooks";
    std::vector<double> ratios;
    std::vector<double> ours;
    for (int round = 0; round <= rounds; ++round) {
        const double other = seconds_of_program(bare, folder, count);
        const double own = seconds_of_program(self, folder, count);
        if (round == 0) continue;
        ours.push_back(own);
        ratios.push_back(own / other);
    }
    std::printf("%s workbooks: %.1f ms, %.2f of libxlsxwriter alone\n", count.c_str(),
                bench::median(ours) * 1e3, bench::median(ratios));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_summary FOLDER [SUBMISSIONS] [WORKBOOKS] [ROUNDS]\n", stderr);
        return 2;
    }
    keep_freed_memory();
    const std::string folder = argv[1];
    if (argc == 3) {  // called by itself: the workbooks alone
        for (int i = 0; i < std::atoi(argv[2]); ++i) {
            write_form(folder + "/own-" + std::to_string(i) + ".xlsx", i);
        }
        return 0;
    }
    const auto submissions =
        static_cast<std::uint32_t>(argc > 3 ? std::strtoul(argv[2], nullptr, 10) : 10'000);
    const std::string workbooks = argc > 3 ? argv[3] : "300";
    const int rounds = argc > 4 ? std::atoi(argv[4]) : 7;
    const mapping::MappingSet set = mapping::load_mappings({});
    const mapping::Summary summary =
        mapping::load_summary(mapping::find_summary("sichuan-cities-2021"), set.dictionaries);
    std::vector<double> seconds;
    for (int round = 0; round <= rounds; ++round) {
        const double before = bench::cpu_seconds();
        make_summary(summary, folder + "/summary.xlsx", submissions);
        if (round > 0) seconds.push_back(bench::cpu_seconds() - before);
    }
    std::printf("summary of %u submissions: %.0f ms\n", submissions, bench::median(seconds) * 1e3);
    compare_workbooks(argv[0], folder, workbooks, rounds);
    return 0;
}
