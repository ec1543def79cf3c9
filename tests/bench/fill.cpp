// SPDX-License-Identifier: MIT
// bench_fill FOLDER TEMPLATE FORM [FILES] [ROUNDS]: CPU time of filling the data of FORM into
// TEMPLATE, as a multiple of what a bare libxlsxwriter program takes to write the same form.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bare_copy.hpp"
#include "clocks.hpp"
#include "export/fill/blank_form.hpp"
#include "export/fill/fill_workbook.hpp"
#include "export/fill/form_plan.hpp"
#include "import/importer.hpp"
#include "mapping/mapping_set.hpp"
#include "normalise/normalise.hpp"

namespace {

using namespace jixiao;

class Filling {
  public:
    Filling(const std::filesystem::path& blank, const std::filesystem::path& form)
        : set_(mapping::load_mappings({})),
          dictionaries_(set_),
          importer_(set_),
          template_(blank, blank.string(), set_),
          package_(blank) {
        normalise::Normaliser normalise(set_);
        data_ = &importer_.read(form, form.string());
        normalise(*data_);
    }

    void write(const std::filesystem::path& target) {
        const Form& form = data_->forms.front();
        auto sheets =
            fill::plan_fill({{&form, &set_.mappings[form.mapping], &template_.forms().front()}},
                            data_->file, dictionaries_);
        be_another_file(sheets.front().plan);
        xlsx::WorkbookEditor workbook(package_, state_);
        fill::make_rows(sheets.front().plan, workbook);
        fill::write_cells(sheets, template_, workbook);
        FILE* const out = std::fopen(target.c_str(), "wb");
        const std::string bytes = workbook.bytes();
        std::fwrite(bytes.data(), 1, bytes.size(), out);
        std::fclose(out);
    }

  private:
    // No two files of a batch are the same.
    void be_another_file(fill::FillPlan& plan) {
        ++written_;
        for (fill::CellEdit& edit : plan.cells) {
            if (edit.result || edit.content.kind != fill::CellContent::Kind::text) continue;
            edit.content.text += std::to_string(written_);
            return;
        }
    }

    mapping::MappingSet set_;
    normalise::Dictionaries dictionaries_;
    importer::Importer importer_;
    fill::Template template_;
    xlsx::WorkbookSource package_;
    xlsx::EditState state_;
    Submission* data_ = nullptr;
    int written_ = 0;
};

template <class Write>
double seconds_for(int files, const std::filesystem::path& folder, const Write& write) {
    const double before = bench::cpu_seconds();
    for (int i = 0; i < files; ++i) write(folder / (std::to_string(i) + ".xlsx"));
    return bench::cpu_seconds() - before;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: bench_fill FOLDER TEMPLATE FORM [FILES] [ROUNDS]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const int files = argc > 4 ? std::atoi(argv[4]) : 200;
    const int rounds = argc > 5 ? std::atoi(argv[5]) : 7;
    std::filesystem::create_directories(folder);
    Filling filling(argv[2], argv[3]);
    filling.write(folder / "filled.xlsx");
    const bench::BareCopy bare(folder / "filled.xlsx");
    std::vector<double> ratios;
    std::vector<double> fills;
    std::vector<double> copies;
    for (int round = 0; round <= rounds; ++round) {  // the first one only warms up
        const double copy = seconds_for(files, folder, [&](const auto& path) { bare.write(path); });
        const double fill =
            seconds_for(files, folder, [&](const auto& path) { filling.write(path); });
        if (round == 0) continue;
        copies.push_back(copy / files);
        fills.push_back(fill / files);
        ratios.push_back(fill / copy);
    }
    std::printf("libxlsxwriter %8.1f us\nfill          %8.1f us   %5.2f\n",
                bench::median(copies) * 1e6, bench::median(fills) * 1e6, bench::median(ratios));
    return 0;
}
