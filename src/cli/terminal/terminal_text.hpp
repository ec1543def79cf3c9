// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>

namespace jixiao::cli {

// Goes between a stream and a terminal. Texts of foreign files and their names may hold control
// characters that move the cursor, change the window's title or answer in the user's name: they
// become U+FFFD. What gets through is text, tab, line break, carriage return, and the one sequence
// that the program itself uses, ESC [ K (erase the rest of the line).
class TerminalText final : public std::streambuf {
  public:
    explicit TerminalText(std::streambuf& to) : to_(to) {}
    ~TerminalText() override;

  protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

  private:
    void take(char byte);
    void give_up_held();

    std::streambuf& to_;
    std::string held_;  // the beginning of what may be a sequence
    std::string out_;
};

}  // namespace jixiao::cli
