// SPDX-License-Identifier: MIT
#include "xlsx/edit/formula_lists.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "xlsx/formula/formula_lexer.hpp"

namespace jixiao::xlsx {
namespace {

enum class Bracket : std::uint8_t {
    plain,   // ( ), and the formula as a whole
    sum,     // adds its arguments
    listed,  // takes its arguments together without adding them
    other,
};

Bracket bracket_of(std::string_view function) {
    constexpr std::array<std::string_view, 5> kListed = {"AVERAGE", "COUNT", "COUNTA", "MAX",
                                                         "MIN"};
    std::string name(function);
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (name == "SUM") return Bracket::sum;
    const bool listed = std::find(kListed.begin(), kListed.end(), name) != kListed.end();
    return listed ? Bracket::listed : Bracket::other;
}

// What stands between two signs of a sum.
struct Term {
    ReferenceList members;
    bool any = false;    // there is something
    bool mixed = false;  // something else than these members, or more
    bool open = false;   // ends with an operator that binds closer than a sign
    bool subtracts = false;
    bool is_reference = false;
};

// What is between brackets, or the formula as a whole.
struct Frame {
    Bracket kind = Bracket::plain;
    Term term;
    // Of the present argument:
    ReferenceList sum;
    std::size_t terms = 0;
    bool lone_reference = false;  // its last term is one, and is added
    bool compares = false;
    // Of those before it:
    ReferenceList arguments;  // that are taken together
    bool mixed = false;       // its value is not what the members add up to
};

class ListScanner {
  public:
    ListScanner(std::string_view formula, const std::vector<FormulaReference>& references)
        : formula_(formula), references_(references), frames_(1) {}

    std::vector<ReferenceList> scan();

  private:
    void take(FormulaToken kind, std::string_view text);
    void take_reference();
    void take_thing(ReferenceList members, bool mixed);
    void take_operator(char sign);
    void take_sign(char sign);
    void end_term();
    void end_argument();
    void close();
    void tell(ReferenceList& list);

    [[nodiscard]] Frame& frame() { return frames_.back(); }
    [[nodiscard]] std::uint32_t place_of(std::string_view token) const {
        return static_cast<std::uint32_t>(token.data() - formula_.data());
    }

    std::string_view formula_;
    const std::vector<FormulaReference>& references_;
    std::vector<Frame> frames_;
    std::size_t next_ = 0;                // reference
    std::optional<std::uint32_t> sheet_;  // where the name of its sheet begins
    Bracket function_ = Bracket::plain;   // of the bracket that comes
    std::vector<ReferenceList> found_;
};

std::vector<ReferenceList> ListScanner::scan() {
    FormulaLexer lexer(formula_);
    for (FormulaToken kind = lexer.next(); kind != FormulaToken::finished; kind = lexer.next()) {
        // The rest of a reference is taken with its beginning.
        if (next_ > 0 && place_of(lexer.text()) < references_[next_ - 1].area.end) continue;
        take(kind, lexer.text());
    }
    while (frames_.size() > 1) close();
    end_argument();
    return std::move(found_);
}

void ListScanner::take(FormulaToken kind, std::string_view text) {
    if (next_ < references_.size() && place_of(text) == references_[next_].area.begin) {
        return take_reference();
    }
    switch (kind) {
        case FormulaToken::sheet:
            sheet_ = place_of(text);
            return;
        case FormulaToken::function:
            function_ = bracket_of(text);
            return;
        case FormulaToken::open:
            frames_.emplace_back().kind = std::exchange(function_, Bracket::plain);
            return;
        case FormulaToken::close:
            return close();
        case FormulaToken::other:
            return take_operator(text.front());
        default:
            take_thing({}, true);
    }
}

void ListScanner::take_reference() {
    const Span area = references_[next_].area;
    const bool subtracts = frame().term.subtracts;
    ReferenceList one = {{next_, {sheet_.value_or(area.begin), area.end}, '+', false}};
    one.front().joint = subtracts ? '-' : '+';
    ++next_;
    take_thing(std::move(one), false);
    frame().term.is_reference = !frame().term.mixed;
}

void ListScanner::take_thing(ReferenceList members, bool mixed) {
    sheet_.reset();
    Term& term = frame().term;
    term.mixed = term.mixed || mixed || term.any;
    term.any = true;
    term.open = false;
    if (term.mixed) {
        tell(term.members);
        tell(members);
    } else {
        term.members = std::move(members);
    }
}

void ListScanner::take_operator(char sign) {
    switch (sign) {
        case ' ':
        case '\n':
        case '\t':
        case '\r':
            return;
        case '+':
        case '-':
            return take_sign(sign);
        case ',':
            frame().mixed = frame().mixed || frame().kind == Bracket::plain;
            return end_argument();
        case '=':
        case '<':
        case '>':
        case '&':
            end_term();
            tell(frame().sum);
            frame().compares = frame().mixed = true;
            return;
        default:
            frame().term.mixed = true;
            frame().term.open = sign != '%';
    }
}

void ListScanner::take_sign(char sign) {
    if (frame().term.open) return;  // 2*-F5
    if (frame().term.any || frame().term.mixed) end_term();
    Term& term = frame().term;
    term.mixed = term.subtracts;  // --F5
    term.subtracts = sign == '-';
}

void ListScanner::end_term() {
    Frame& here = frame();
    Term term = std::exchange(here.term, Term());
    if (!term.any && !term.mixed) return;
    ++here.terms;
    here.lone_reference = here.terms == 1 && term.is_reference && !term.mixed && !term.subtracts;
    if (term.mixed) return tell(term.members);
    for (ListMember& member : term.members) {
        member.subtracts = member.subtracts != term.subtracts;
        here.sum.push_back(member);
    }
}

void ListScanner::end_argument() {
    end_term();
    Frame& here = frame();
    const bool is_inner = frames_.size() > 1;
    const bool alone = here.lone_reference && !here.compares;
    const bool is_function = here.kind == Bracket::sum || here.kind == Bracket::listed;
    if (is_function && alone) here.sum.front().joint = ',';
    const bool adds = here.kind == Bracket::sum || (here.kind == Bracket::plain && !here.mixed);
    const bool joins = adds || (here.kind == Bracket::listed && alone);
    if (is_inner && joins && !here.compares) {
        here.arguments.insert(here.arguments.end(), here.sum.begin(), here.sum.end());
        here.sum.clear();
    }
    tell(here.sum);
    here.terms = 0;
    here.lone_reference = here.compares = false;
}

void ListScanner::close() {
    if (frames_.size() == 1) return take_thing({}, true);
    end_argument();
    Frame inner = std::move(frames_.back());
    frames_.pop_back();
    const bool adds = inner.kind == Bracket::plain || inner.kind == Bracket::sum;
    if (adds && !inner.mixed) return take_thing(std::move(inner.arguments), false);
    tell(inner.arguments);
    take_thing({}, true);
}

// One list for each sign.
void ListScanner::tell(ReferenceList& list) {
    for (const bool subtracts : {false, true}) {
        ReferenceList same;
        std::copy_if(list.begin(), list.end(), std::back_inserter(same),
                     [&](const ListMember& member) { return member.subtracts == subtracts; });
        if (same.size() > 1) found_.push_back(std::move(same));
    }
    list.clear();
}

}  // namespace

std::vector<ReferenceList> lists_in(std::string_view formula,
                                    const std::vector<FormulaReference>& references) {
    if (references.size() < 2 || formula.size() > kLongestFormula) return {};
    return ListScanner(formula, references).scan();
}

}  // namespace jixiao::xlsx
