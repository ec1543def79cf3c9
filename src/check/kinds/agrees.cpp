// SPDX-License-Identifier: MIT
// Figures of this form agree with those of another form, wherever in the collection that is.
//   value       the figure: an address; several columns with *
//   key         what it belongs to: columns of its row, values of the form, or * for the part of
//               the path that * fits
//   with        the id of the other form's mapping; it may be this one: one figure in two files
//   with_value, with_key   the same of the other form; left out: as above
//   dictionary  where the texts of keys are looked up
//   tolerance   0 where it is left out
//   compare     "figure", or "presence": it is enough that the other form has a figure there; told
//               where it has others with the same first part of the key, but not this one
// A figure that no other form states is not spoken of. The finding stands at this form's figure; of
// one mapping, at the one that comes later.
// Sources: Sichuan 2021: table 1 against the budgets of the five score forms, the site summary
// against the forms' scores and amounts, annex 3 against what the cities sent.
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class Agrees final : public Rule {
  public:
    explicit Agrees(Agreement agreement) : agreement_(std::move(agreement)) {}
    [[nodiscard]] const Agreement* agreement() const override { return &agreement_; }

  private:
    Agreement agreement_;
};

constexpr std::array<mapping::Named<bool>, 2> kCompare{{{"figure", false}, {"presence", true}}};

std::vector<KeyPart> key_of(const std::vector<std::string>& texts) {
    std::vector<KeyPart> key;
    for (const std::string& text : texts) key.push_back({text, text == "*"});
    return key;
}

std::unique_ptr<Rule> make_agrees(RuleSettings& settings) {
    Agreement read;
    settings.address("value");  // says so where the mapping has no such place
    read.own = {settings.mapping().id, settings.text("value"), key_of(settings.texts("key"))};
    const auto other_key = settings.texts("with_key");
    read.other = {settings.text("with"), settings.text("with_value", read.own.value),
                  other_key.empty() ? read.own.key : key_of(other_key)};
    read.dictionary = settings.text("dictionary");
    read.tolerance = settings.decimal("tolerance", "0");
    read.presence = settings.choice("compare", kCompare, false);
    return std::make_unique<Agrees>(std::move(read));
}

}  // namespace

extern const RuleKind agrees_kind{"agrees", make_agrees};

}  // namespace jixiao::check
