// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "export/fill/blank_table.hpp"
#include "import/form_places.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "xlsx/facts/sheet_paper.hpp"
#include "xlsx/grid.hpp"
#include "xlsx/styles.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::fill {

// One sheet of a template, as whoever writes into it sees it.
class BlankSheet {
  public:
    // `styles` must outlive the sheet.
    BlankSheet(std::size_t index, const xlsx::SheetInfo& info, xlsx::Grid grid,
               xlsx::SheetPaper paper, const xlsx::Styles& styles);

    [[nodiscard]] std::size_t index() const { return index_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    // Nobody sees the sheet in the workbook as it is.
    [[nodiscard]] bool is_hidden() const { return is_hidden_; }
    [[nodiscard]] const xlsx::Grid& grid() const { return grid_; }
    [[nodiscard]] const xlsx::SheetPaper& paper() const { return paper_; }

    // What the cell says; empty where it is blank.
    [[nodiscard]] std::string_view text(CellRef at) const;
    [[nodiscard]] bool has_formula(CellRef at) const;
    // Of its number format; numbers are stored as fractions where that has a percent sign.
    [[nodiscard]] xlsx::FormatClass format_class(CellRef at) const;
    [[nodiscard]] const xlsx::NumberFormat& number_format(CellRef at) const;
    // Locked on a protected sheet.
    [[nodiscard]] bool is_locked(CellRef at) const;
    [[nodiscard]] double font_size(CellRef at) const;
    [[nodiscard]] bool wraps(CellRef at) const;
    [[nodiscard]] double width(CellRange merge) const;
    // Words of the cell's drop-down list; nullptr where there is none or nobody knows them.
    [[nodiscard]] const std::vector<std::string>* choices(CellRef at) const;

    struct DropDown {
        std::vector<CellRange> ranges;
        std::vector<std::string> words;
    };
    // The validation of the cell refuses everything but numbers.
    [[nodiscard]] bool takes_numbers(CellRef at) const;
    void add_numbers_only(const std::vector<CellRange>& ranges) {
        numbers_only_.insert(numbers_only_.end(), ranges.begin(), ranges.end());
    }
    void add_drop_down(DropDown drop_down) { drop_downs_.push_back(std::move(drop_down)); }

  private:
    [[nodiscard]] std::uint32_t style(CellRef at) const;

    std::size_t index_;
    std::string name_;
    bool is_hidden_;
    xlsx::Grid grid_;
    xlsx::SheetPaper paper_;
    const xlsx::Styles& styles_;
    std::vector<DropDown> drop_downs_;
    std::vector<CellRange> numbers_only_;
};

// One form of a template.
struct BlankForm {
    const Form* form = nullptr;  // normalised; its tables have every row that can hold a record
    const importer::FormPlaces* places = nullptr;
    const mapping::Mapping* mapping = nullptr;
    const BlankSheet* sheet = nullptr;
    std::vector<BlankTable> tables;  // beside the form's
};

// A workbook with forms to be filled in. Never changes; used by all threads.
class Template {
  public:
    // The set must outlive it. Throws Error: what reading throws, template_without_form.
    Template(const std::filesystem::path& path, const std::string& shown,
             const mapping::MappingSet& mappings);
    ~Template();
    Template(const Template&) = delete;
    Template& operator=(const Template&) = delete;

    [[nodiscard]] const std::vector<BlankForm>& forms() const;
    [[nodiscard]] const std::string& shown() const;
    // What the cells of any sheet hold.
    [[nodiscard]] const xlsx::Grid& grid(std::size_t sheet) const;
    // What there is to tell about the template itself: template_form_hidden, template_filled.
    [[nodiscard]] std::vector<Finding> findings() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::fill
