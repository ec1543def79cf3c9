// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "base/finding/catalogue.hpp"

namespace jixiao {

// Where a finding stands. Each layer fills in what it knows; empty means "not known here".
struct Location {
    std::string file;
    std::string sheet;
    std::string cell;
    bool operator==(const Location&) const = default;
};

// What a check computed with, so that the reader can follow it. Empty in findings of other layers.
struct Evidence {
    std::string rule;  // id of the mapping's rule
    std::string heading;  // head words of the cell: "全年执行数", "年度资金总额 · 执行率"
    std::string calculation;           // "199 ÷ 200 × 3.00 = 2.985 → 2.99 (half-up)"
    std::string tolerance;             // allowed difference that the rule declares; empty: none
    std::vector<std::string> related;  // other cells that the statement is about: "F6"
    bool operator==(const Evidence&) const = default;
};

// One observation about the user's data. A value: never thrown, never lost.
// `found` is the text as it stands in the file, `expected` what should stand there, `field` the
// mapping's name of the place; `args` are further words for the catalogue's sentence.
struct Finding {
    Code code{};
    Location at;
    std::string field;
    std::string found;
    std::string expected;
    std::vector<std::pair<std::string, std::string>> args;
    Evidence evidence = {};
};

// The sentence and the advice of a finding in one language, placeholders filled in. A
// placeholder is {file} {sheet} {cell} {field} {found} {expected} or the name of an argument.
std::string message_of(const Finding& finding, Language language);
std::string fix_of(const Finding& finding, Language language);

// "Cannot go on": the finding that ended the work on a file, a mapping or the run.
class Error : public std::exception {
  public:
    explicit Error(Finding finding);
    Error(Code code, Location at, std::vector<std::pair<std::string, std::string>> args = {});

    [[nodiscard]] const Finding& finding() const { return finding_; }
    [[nodiscard]] Code code() const { return finding_.code; }
    // English sentence; users see message_of() in their language.
    [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }
    // The layer above adds what the thrower could not know; known parts are kept.
    void complete(const Location& at);

  private:
    Finding finding_;
    std::string what_;
};

}  // namespace jixiao
