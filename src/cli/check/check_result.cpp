// SPDX-License-Identifier: MIT
#include "cli/check/check_result.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/cell/cell_ref.hpp"

namespace jixiao::cli {
namespace {

// Where a finding stands among those of its file: first what is about the file as a whole, then
// sheet by sheet, in each first what is about the sheet.
class Order {
  public:
    using Place = std::tuple<std::size_t, bool, CellRef, Level>;

    explicit Order(const FileResult& file) {
        for (const FormResult& form : file.forms) add(form.sheet);
        for (const Finding& finding : file.findings) add(finding.at.sheet);
    }

    [[nodiscard]] Place place(const Finding& finding) const {
        const auto cell = CellRef::parse(finding.at.cell);
        const std::size_t sheet =
            finding.at.sheet.empty() ? 0 : sheets_.find(finding.at.sheet)->second;
        return {sheet, cell.has_value(), cell.value_or(CellRef{}),
                catalogue_entry(finding.code).level};
    }

  private:
    void add(std::string_view sheet) { sheets_.try_emplace(sheet, sheets_.size() + 1); }

    std::unordered_map<std::string_view, std::size_t> sheets_;
};

void sort_findings(FileResult& file) {
    const Order order(file);
    std::vector<std::pair<Order::Place, Finding*>> sorted;
    sorted.reserve(file.findings.size());
    for (Finding& finding : file.findings) sorted.emplace_back(order.place(finding), &finding);
    std::ranges::stable_sort(sorted, {}, [](const auto& one) { return one.first; });
    std::vector<Finding> findings;
    findings.reserve(sorted.size());
    for (const auto& [place, finding] : sorted) findings.push_back(std::move(*finding));
    file.findings = std::move(findings);
}

}  // namespace

void CheckResult::complete(std::vector<Finding> across) {
    std::unordered_map<std::string_view, FileResult*> by_name;
    for (FileResult& file : files) by_name.try_emplace(file.file, &file);
    for (Finding& finding : across) {
        const auto file = by_name.find(finding.at.file);
        (file == by_name.end() ? others : file->second->findings).push_back(std::move(finding));
    }
    for (FileResult& file : files) {
        sort_findings(file);
        totals.add(file);
    }
    for (const Finding& finding : others) {
        ++totals.findings[static_cast<std::size_t>(catalogue_entry(finding.code).level)];
    }
}

std::vector<const Finding*> CheckResult::listed(Level least) const {
    std::vector<const Finding*> listed;
    const auto add = [&](const Finding& finding) {
        if (catalogue_entry(finding.code).level <= least) listed.push_back(&finding);
    };
    for (const FileResult& file : files) {
        if (file.refusal) add(*file.refusal);
        for (const Finding& finding : file.findings) add(finding);
    }
    for (const Finding& finding : others) add(finding);
    return listed;
}

std::map<Code, std::size_t> count_codes(const std::vector<const Finding*>& findings) {
    std::map<Code, std::size_t> counts;
    for (const Finding* finding : findings) ++counts[finding->code];
    return counts;
}

}  // namespace jixiao::cli
