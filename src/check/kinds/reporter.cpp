// SPDX-License-Identifier: MIT
// Who sends the form: units are looked for on the roster, and forms that were sent twice are told.
//   unit        address of the unit's name
//   what        addresses whose texts tell the unit's forms apart: header.project_name
//   parts       addresses of which some forms hold only a part: which ones are filled in tells them
//               apart as well (the self-evaluation of a city and its review)
//   dictionary  where the unit's name is looked up: its aliases count as the same unit
// Sources: every province's notice lists the units that have to report.
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class SentBy final : public Rule {
  public:
    explicit SentBy(Reporter reporter) : reporter_(std::move(reporter)) {}
    [[nodiscard]] const Reporter* reporter() const override { return &reporter_; }

  private:
    Reporter reporter_;
};

std::unique_ptr<Rule> make_reporter(RuleSettings& settings) {
    settings.address("unit");
    Reporter read;
    for (const std::string& text : settings.texts("unit")) {
        if (!bind_address(text, settings.mapping())) continue;
        read.unit = text;
        break;
    }
    const auto known = [&](const char* key) {
        std::vector<std::string> addresses = settings.texts(key);
        std::erase_if(addresses, [&](const std::string& text) {
            return !bind_address(text, settings.mapping());
        });
        return addresses;
    };
    read.what = known("what");
    read.parts = known("parts");
    read.dictionary = settings.text("dictionary");
    return std::make_unique<SentBy>(std::move(read));
}

}  // namespace

extern const RuleKind reporter_kind{"reporter", make_reporter};

}  // namespace jixiao::check
