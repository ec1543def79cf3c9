// SPDX-License-Identifier: MIT
// A name stands once: an indicator below its level, a unit in its table. Told at the second one.
//   name     the column of the names
//   within   columns whose labels go with the name: the same name below another one is another
//   says     indicator or unit
// Names are the same when their labels are (numbering, brackets for points and spaces set aside);
// units and levels also when the dictionary knows them as one. A merged name is one name.
// Sources: finance bureaux (key: second level and name); Sichuan 2021 table 1 (芦山县 twice).
#include <unordered_map>

#include "base/text/label_key.hpp"
#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<mapping::Named<Code>, 2> kRepeatFindings{
    {{"indicator", Code::indicator_twice}, {"unit", Code::unit_twice}}};

struct TwiceSettings {
    Address name;
    std::vector<Address> within;
    Code code;
};

class Twice final : public Rule {
  public:
    explicit Twice(TwiceSettings settings)
        : settings_(std::move(settings)), by_code_(settings_.code == Code::unit_twice) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        std::unordered_map<std::string, const Value*> seen;
        std::string key;
        each_record(form, settings_.name, [&](const Table& table, const Record& record) {
            const Spot name = settings_.name.in(table, record);
            key.clear();
            if (!is_filled(name.value) || !append_label(*name.value, by_code_, key)) return;
            for (const Address& level : settings_.within) {
                const Value* const label = level.in(table, record).value;
                key.push_back('\n');
                if (label != nullptr) append_label(*label, true, key);
            }
            const auto [first, is_new] = seen.emplace(key, name.value);
            if (is_new || first->second->cell == name.value->cell) return;
            remarks.add(id, {.code = settings_.code,
                             .at = name,
                             .related = {first->second},
                             .args = {{"other", first->second->cell.to_string()}}});
        });
    }

  private:
    // False where nothing is left of the name: 指标2：
    static bool append_label(const Value& value, bool by_code, std::string& key) {
        const std::size_t before = key.size();
        if (by_code && !value.code.empty()) {
            key.append(value.code);
        } else {
            append_label_key(key, value.text);
        }
        return key.size() > before;
    }

    TwiceSettings settings_;
    bool by_code_;  // a taxonomy puts several indicators of a form under one code
};

std::unique_ptr<Rule> make_twice(RuleSettings& settings) {
    TwiceSettings read{settings.column("name"), settings.optional_columns("within"),
                       settings.choice("says", kRepeatFindings, Code::indicator_twice)};
    return std::make_unique<Twice>(std::move(read));
}

}  // namespace

extern const RuleKind twice_kind{"twice", make_twice};

}  // namespace jixiao::check
