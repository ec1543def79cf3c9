// SPDX-License-Identifier: MIT
// A part is not more than its whole. Units: those of the cells, both alike.
//   part, whole   columns of one block, compared row by row, or a value or row of the form
//   says          score: a score above its points; budget: more was spent than there was; part: a
//                 part above its whole
//   bonus         how much more is allowed: "0"
// Nothing is claimed where one of the two is blank.
// Sources: public provincial module (no score above the points), national form (执行数 ≤ 预算数,
// parts of the funding ≤ total). Sichuan 2021 grants bonuses: sampling up to 3, 药典 up to 2.
#include "check/beside.hpp"
#include "check/calculation.hpp"
#include "check/rule_kind.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<mapping::Named<Code>, 3> kSays{{{"score", Code::score_above_points},
                                                     {"budget", Code::executed_above_budget},
                                                     {"part", Code::part_exceeds_whole}}};

struct Settings {
    std::vector<Address> parts;
    std::vector<Address> wholes;  // as many
    Code code;
    Decimal bonus;
};

class AtMost final : public Rule {
  public:
    explicit AtMost(Settings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        for (std::uint32_t i = 0; i < settings_.parts.size(); ++i) {
            each_spot(form, settings_.parts[i], [&](const Spot& spot) {
                if (spot.value->has_number) claims.push_back({this, spot, i});
            });
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        Judgement out;
        const Value* const cell = beside(form, claim.result, settings_.wholes[claim.part]);
        const auto part = figures.number(claim.result.value);
        const auto whole = figures.number(cell);
        if (!part || !whole || shared_unlike(*claim.result.value, *cell)) {
            out.outcome = Outcome::unknown;
            return out;
        }
        if (*part <= *whole || *part <= *whole + settings_.bonus) return out;
        out.outcome = Outcome::fails;
        out.limit = true;
        out.code = settings_.code;
        out.expected = *whole + settings_.bonus;
        out.expected_text = out.expected->to_string();
        out.calculation = figure(*part) + " > " + out.expected_text;
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.wholes[claim.part]));
    }

  private:
    // One cell for several rows that have a cell each on the other side.
    static bool shared_unlike(const Value& part, const Value& whole) {
        return part.shared_rows != whole.shared_rows;
    }

    Settings settings_;
};

// Several columns go with as many: budget_initial of the parts with that of the total.
void pair_columns(const Address& part, const Address& whole, Settings& read) {
    const bool alike = part.specs.size() > 1 && part.specs.size() == whole.specs.size();
    for (std::size_t i = 0; i < (alike ? part.specs.size() : 1); ++i) {
        read.parts.push_back(part);
        read.wholes.push_back(whole);
        if (!alike) continue;
        read.parts.back().specs = {part.specs[i]};
        read.wholes.back().specs = {whole.specs[i]};
    }
}

std::unique_ptr<Rule> make_at_most(RuleSettings& settings) {
    Settings read{{},
                  {},
                  settings.choice("says", kSays, Code::part_exceeds_whole),
                  settings.decimal("bonus", "0")};
    pair_columns(settings.address("part"), settings.address("whole"), read);
    return std::make_unique<AtMost>(std::move(read));
}

}  // namespace

extern const RuleKind at_most_kind{"at_most", make_at_most};

}  // namespace jixiao::check
