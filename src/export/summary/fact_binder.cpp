// SPDX-License-Identifier: MIT
// Brings the places that a definition names together with the mappings.
#include <algorithm>
#include <iterator>
#include <set>

#include "export/summary/fact_reader.hpp"
#include "export/workbook/sheet_names.hpp"
#include "mapping/issues.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Mapping;
using mapping::PlaceText;
using mapping::SummarySource;

constexpr std::string_view kAnyForm = "*";

bool is_meant(const mapping::Label& form, const Mapping& mapping) {
    return form.text == kAnyForm || form.text == mapping.id || form.text == mapping.kind;
}

bool is_of(const SummarySource& source, const Mapping& mapping) {
    return std::ranges::any_of(source.forms,
                               [&](const auto& form) { return is_meant(form, mapping); });
}

FieldType type_of(const Mapping& mapping, const check::Address& address) {
    if (address.in_block) {
        return mapping.blocks[address.block].columns[address.specs.front()].type;
    }
    for (const mapping::FieldSpec& field : mapping.fields) {
        if (field.path == address.path) return field.type;
    }
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::TotalLine& total : block.totals) {
            for (const auto& [path, column] : total.fields) {
                if (path != address.path) continue;
                const auto spec =
                    std::ranges::find(block.columns, column, &mapping::ColumnSpec::path);
                if (spec != block.columns.end()) return spec->type;
            }
        }
    }
    return FieldType::text;
}

bool is_in(std::string_view place, std::string_view block) {
    return place.starts_with(block) && place.substr(block.size()).starts_with('.');
}

bool is_for_any_form(const SummarySource& source) {
    return std::ranges::any_of(source.forms,
                               [](const auto& form) { return form.text == kAnyForm; });
}

std::uint8_t block_of(std::string_view path, const SummarySource& source) {
    const auto block = std::ranges::find_if(
        source.blocks, [&](const PlaceText& one) { return is_in(path, one.path); });
    if (block == source.blocks.end()) return kNoBlock;
    return static_cast<std::uint8_t>(block - source.blocks.begin());
}

// "rows[city]" as the place of its records.
std::optional<check::Address> bind_rows(const std::string& text, const Mapping& mapping) {
    const std::string name = text.substr(0, text.find('['));
    for (const mapping::Block& block : mapping.blocks) {
        if (block.name != name || block.columns.empty()) continue;
        return check::bind_address(text + "." + block.columns.front().path, mapping);
    }
    return std::nullopt;
}

}  // namespace

class FactReader::Binder {
  public:
    Binder(const mapping::Summary& summary, const mapping::MappingSet& mappings)
        : summary_(summary),
          mappings_(mappings),
          issues_(mapping::SourceText(summary.source->file, summary.source->text)) {}

    void bind(FactReader& reader) {
        check_names();
        reader.bound_.resize(mappings_.mappings.size());
        for (const mapping::SummarySheet& sheet : summary_.sheets) {
            const auto index = static_cast<std::uint16_t>(&sheet - summary_.sheets.data());
            reader.factors_.push_back(factor_of(sheet));
            known_.assign(sheet.columns.size(), false);
            for (std::uint16_t i = 0; i < sheet.sources.size(); ++i) {
                bind_source(reader, index, i);
            }
            report_unknown(sheet);
        }
    }

    std::vector<Finding> take() { return issues_.take(); }

  private:
    void check_names() {
        std::vector<std::string_view> names;
        for (const mapping::SummarySheet& sheet : summary_.sheets) {
            const bool taken = std::ranges::any_of(
                names, [&](std::string_view name) { return same_sheet_name(name, sheet.name); });
            if (taken || !is_sheet_name(sheet.name)) {
                issues_.add(Code::workbook_sheet_name, sheet.at, sheet.name);
            }
            names.push_back(sheet.name);
        }
    }

    Decimal factor_of(const mapping::SummarySheet& sheet) {
        const auto units = mappings_.dictionaries.find("units");
        std::vector<std::string_view> names;
        if (units != mappings_.dictionaries.end()) {
            for (const mapping::DictionaryEntry& entry : units->second.entries) {
                if (entry.base != "元") continue;
                if (entry.name == sheet.amount_unit) return entry.factor;
                names.push_back(entry.name);
            }
        }
        issues_.add_unknown(Code::mapping_unknown_amount_unit, sheet.at, sheet.amount_unit, names);
        return Decimal::integer(1);
    }

    void bind_source(FactReader& reader, std::uint16_t sheet, std::uint16_t index) {
        const SummarySource& source = summary_.sheets[sheet].sources[index];
        check_forms(source);
        check_dictionary(source, source.dictionary);
        check_dictionary(source, source.only_dictionary);
        bool has_rows = source.rows.path.empty();
        keys_.clear();
        for (std::size_t i = 0; i < mappings_.mappings.size(); ++i) {
            const Mapping& mapping = mappings_.mappings[i];
            if (!is_of(source, mapping)) continue;
            Bound bound;
            bound.sheet = sheet;
            bound.source = index;
            bound.spec = &source;
            bound.by_record = !source.rows.path.empty();
            if (bound.by_record) {
                const auto rows = bind_rows(source.rows.path, mapping);
                if (!rows) continue;
                bound.rows = *rows;
            }
            has_rows = true;
            bind_places(bound, mapping);
            reader.bound_[i].push_back(std::move(bound));
        }
        const bool elsewhere =
            !has_rows && is_for_any_form(source) && is_shipped([&](const Mapping& mapping) {
                return bind_rows(source.rows.path, mapping).has_value();
            });
        if (!has_rows && !elsewhere) {
            issues_.add(Code::mapping_bad_value, source.rows.at, source.rows.path);
        }
        report_unknown_keys(source);
    }

    // A place that the mapping has: a value, a column, or where a head's text goes.
    static std::optional<Place> bind_place(const std::string& path, const Mapping& mapping) {
        if (auto address = check::bind_address(path, mapping)) {
            const FieldType type = type_of(mapping, *address);
            return Place{std::move(*address), type, {}, kNoBlock};
        }
        for (const mapping::Block& block : mapping.blocks) {
            if (block.head_into.empty() || path != block.name + "." + block.head_into) continue;
            auto address = check::bind_address(block.name + "." + block.head_of, mapping);
            if (address) {
                return Place{std::move(*address), FieldType::level, block.head_into, kNoBlock};
            }
        }
        return std::nullopt;
    }

    void bind_places(Bound& bound, const Mapping& mapping) {
        const SummarySource& source = *bound.spec;
        // Of many kinds of forms each names its unit in a place of its own.
        const bool any_will_do = summary_.sheets[bound.sheet].rows == mapping::RowUnit::form;
        for (const PlaceText& key : source.key) {
            auto own = any_will_do ? bind_place(key.path, mapping) : required(key, mapping);
            if (!own) continue;
            keys_.insert(key.path);
            bound.key.push_back(std::move(*own));
        }
        for (const auto& [dimension, place] : source.only) {
            if (auto own = required(place, mapping)) {
                bound.only.emplace_back(dimension, std::move(*own));
            }
        }
        for (const auto& [place, label] : source.where) {
            if (auto own = required(place, mapping)) {
                bound.where.emplace_back(std::move(*own), &label);
            }
        }
        check_blocks(source, mapping);
        const auto& columns = summary_.sheets[bound.sheet].columns;
        bound.columns.resize(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            for (const PlaceText& value : columns[i].values) {
                auto place = bind_place(value.path, mapping);
                if (!place) continue;
                known_[i] = true;
                place->block = block_of(value.path, source);
                bound.columns[i].push_back(std::move(*place));
            }
            std::ranges::stable_sort(bound.columns[i], {}, &Place::block);
        }
    }

    void check_blocks(const SummarySource& source, const Mapping& mapping) {
        const std::vector<std::string> places = check::places_of(mapping);
        for (const PlaceText& block : source.blocks) {
            const bool known = std::ranges::any_of(
                places, [&](const std::string& place) { return is_in(place, block.path); });
            if (!known) report(block, places);
        }
    }

    std::optional<Place> required(const PlaceText& text, const Mapping& mapping) {
        auto place = bind_place(text.path, mapping);
        if (!place) report(text, check::places_of(mapping));
        return place;
    }

    void report(const PlaceText& place, const std::vector<std::string>& places) {
        if (!told_.emplace(place.at.line, place.at.column).second) return;
        issues_.add_unknown(Code::mapping_bad_value, place.at, place.path,
                            {places.begin(), places.end()});
    }

    void check_forms(const SummarySource& source) {
        std::vector<std::string_view> names;
        for (const Mapping& mapping : mappings_.mappings) names.push_back(mapping.id);
        for (const mapping::Label& form : source.forms) {
            const bool known = std::ranges::any_of(
                mappings_.mappings, [&](const Mapping& one) { return is_meant(form, one); });
            if (!known) issues_.add_unknown(Code::mapping_bad_value, form.at, form.text, names);
        }
    }

    void check_dictionary(const SummarySource& source, const std::string& name) {
        if (name.empty() || mappings_.dictionaries.contains(name)) return;
        std::vector<std::string_view> names;
        for (const auto& [known, dictionary] : mappings_.dictionaries) names.push_back(known);
        issues_.add_unknown(Code::mapping_unknown_dictionary, source.at, name, names);
    }

    [[nodiscard]] std::vector<std::string> places_of(const SummarySource& source) const {
        std::vector<std::string> places;
        for (const Mapping& mapping : mappings_.mappings) {
            if (!is_of(source, mapping)) continue;
            std::ranges::move(check::places_of(mapping), std::back_inserter(places));
        }
        return places;
    }

    void report_unknown_keys(const SummarySource& source) {
        const std::vector<std::string> places = places_of(source);
        if (places.empty()) return;  // the forms themselves are unknown
        for (const PlaceText& key : source.key) {
            if (keys_.contains(key.path)) continue;
            if (!is_for_any_form(source) || !is_shipped_place(key)) report(key, places);
        }
    }

    // A column with values that no form of the sheet has would always be blank.
    void report_unknown(const mapping::SummarySheet& sheet) {
        std::vector<std::string> places;
        for (const Mapping& mapping : mappings_.mappings) {
            const bool used = std::ranges::any_of(
                sheet.sources, [&](const auto& source) { return is_of(source, mapping); });
            if (!used) continue;
            for (std::string& place : check::places_of(mapping)) places.push_back(std::move(place));
        }
        const bool any_form = std::ranges::any_of(sheet.sources, is_for_any_form);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const auto& values = sheet.columns[i].values;
            if (values.empty() || known_[i] || places.empty()) continue;
            if (!any_form || !is_shipped_place(values.front())) report(values.front(), places);
        }
    }

    [[nodiscard]] bool is_shipped_place(const PlaceText& place) {
        return is_shipped(
            [&](const Mapping& mapping) { return bind_place(place.path, mapping).has_value(); });
    }

    // What forms of any kind are asked for, a mapping of one's own need not have: what a shipped
    // one has is no slip of the pen.
    template <typename Has>
    bool is_shipped(Has has) {
        if (!shipped_) {
            shipped_.emplace();
            try {
                *shipped_ = mapping::load_mappings({});
            } catch (const Error&) {  // without them every place is unknown
            }
        }
        return std::ranges::any_of(shipped_->mappings, has);
    }

    const mapping::Summary& summary_;
    const mapping::MappingSet& mappings_;
    std::optional<mapping::MappingSet> shipped_;  // once they are asked for
    mapping::Issues issues_;
    std::set<std::string, std::less<>> keys_;  // of the source, that a form has
    std::vector<bool> known_;                  // of the columns: a form has one of their values
    std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

FactReader::FactReader(const mapping::Summary& summary, const mapping::MappingSet& mappings)
    : summary_(summary), mappings_(mappings), dictionaries_(mappings) {
    Binder binder(summary, mappings);
    binder.bind(*this);
    std::vector<Finding> findings = binder.take();
    if (!findings.empty()) throw mapping::MappingErrors(std::move(findings));
}

std::vector<Finding> check_summary(const mapping::Summary& summary,
                                   const mapping::MappingSet& mappings) {
    try {
        const FactReader reader(summary, mappings);
    } catch (const mapping::MappingErrors& errors) {
        return errors.findings();
    }
    return {};
}

}  // namespace jixiao::exporter
