// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "check/rules/address.hpp"
#include "export/summary/facts.hpp"
#include "mapping/summary.hpp"
#include "model/submission.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::exporter {

// Takes out of submissions what a definition asks for. Made once, used by all threads.
class FactReader {
  public:
    // Both must outlive it. Throws mapping::MappingErrors for a definition that names forms,
    // dictionaries, units or places that the mappings do not have.
    FactReader(const mapping::Summary& summary, const mapping::MappingSet& mappings);

    // By form. `file` is the number of the input.
    [[nodiscard]] std::vector<FormFacts> operator()(const Submission& submission,
                                                    std::uint32_t file) const;
    // The key of a unit that a roster names.
    [[nodiscard]] std::string unit_key(std::string_view name) const;

  private:
    struct Place {
        check::Address address;
        FieldType type = FieldType::text;
        std::string head;  // the path that takes a head's text (head_into); empty: a cell's value
        std::uint8_t block = kNoBlock;
    };
    // A source of a sheet as one mapping sees it.
    struct Bound {
        std::uint16_t sheet = 0;
        std::uint16_t source = 0;
        bool by_record = false;
        check::Address rows;
        std::vector<Place> key;
        std::vector<std::vector<Place>> columns;  // by column; the first filled place counts
        std::vector<std::pair<std::string, Place>> only;
        std::vector<std::pair<Place, const mapping::Label*>> where;
        const mapping::SummarySource* spec = nullptr;
    };
    class Binder;

    // One form with, where a source goes through records, one of them.
    struct Scene {
        const check::FormView& view;
        const Bound& bound;
        const Table* table = nullptr;
        const Record* record = nullptr;

        [[nodiscard]] const Value* value(const Place& place) const;
    };

    void read_form(const Form& form, FormFacts& facts) const;
    void read_row(const Scene& scene, FormFacts& facts) const;
    void read_figures(const Scene& scene, std::uint32_t file, RowFacts& row) const;
    [[nodiscard]] bool is_wanted(const Scene& scene) const;
    [[nodiscard]] bool takes_column(const Scene& scene, const mapping::SummaryColumn& column) const;
    void set_key(const Scene& scene, RowFacts& row) const;
    [[nodiscard]] std::string key_of(const Value& value, std::string_view dictionary,
                                     std::string& code) const;

    const mapping::Summary& summary_;
    const mapping::MappingSet& mappings_;
    normalise::Dictionaries dictionaries_;
    std::vector<std::vector<Bound>> bound_;  // of each mapping
    std::vector<Decimal> factors_;           // of each sheet: how many 元 its unit is
};

// What is wrong with a definition that the parser cannot see; empty if nothing is.
std::vector<Finding> check_summary(const mapping::Summary& summary,
                                   const mapping::MappingSet& mappings);

}  // namespace jixiao::exporter
