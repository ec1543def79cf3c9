// SPDX-License-Identifier: MIT
#include "check/roster/roster.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/finding/finding.hpp"
#include "base/text/utf8.hpp"
#include "base/text/white_space.hpp"
#include "check/roster/roster_rows.hpp"
#include "check/roster/roster_workbook.hpp"
#include "xlsx/package/mapped_file.hpp"

namespace jixiao::check {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kWideComma = "，";
constexpr std::size_t kMostBytes = std::size_t{16} << 20;

class RosterParser {
  public:
    explicit RosterParser(std::string file) : file_(std::move(file)) {}

    std::vector<RosterRow> parse(std::string_view text) {
        if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        while (!text.empty()) {
            ++line_;
            const std::size_t end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::move(rows_);
    }

  private:
    [[noreturn]] void refuse(Code code) const {
        throw Error(Finding{
            code, {file_, {}, {}}, {}, {}, {}, {{"line", std::to_string(line_)}, {"other", "0"}}});
    }

    void read_line(std::string_view line) {
        if (!is_utf8(line)) refuse(Code::roster_not_utf8);
        if (trimmed(line).starts_with('#')) return;
        RosterRow row{line_, {}};
        for (bool more = true; more;) row.cells.push_back(next_name(line, more));
        rows_.push_back(std::move(row));
    }

    // Takes a name and the comma behind it off the line; `more`: there was a comma.
    std::string next_name(std::string_view& line, bool& more) const {
        line = trimmed(line);
        std::string quoted;
        if (line.starts_with('"')) {
            quoted = unquote(line);
            line = trimmed(line);
        }
        const std::size_t comma = std::min(line.find(','), line.find(kWideComma));
        const std::string_view rest = trimmed(line.substr(0, comma));
        more = comma != std::string_view::npos;
        line.remove_prefix(more ? comma + (line[comma] == ',' ? 1 : kWideComma.size())
                                : line.size());
        return quoted.append(rest);
    }

    // Takes "…" off the line; "" in it stands for one mark.
    std::string unquote(std::string_view& line) const {
        std::string text;
        line.remove_prefix(1);
        while (true) {
            const std::size_t mark = line.find('"');
            if (mark == std::string_view::npos) refuse(Code::roster_quote_open);
            text.append(line.substr(0, mark));
            line.remove_prefix(mark + 1);
            if (!line.starts_with('"')) return std::string(trimmed(text));
            text.push_back('"');
            line.remove_prefix(1);
        }
    }

    std::string file_;
    std::size_t line_ = 0;
    std::vector<RosterRow> rows_;
};

bool is_workbook(std::string_view bytes) {
    constexpr std::array<std::string_view, 2> kBeginnings{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return bytes.starts_with(beginning); });
}

}  // namespace

Roster read_roster(const std::filesystem::path& file) {
    xlsx::MappedFile bytes(file);
    if (is_workbook(bytes.bytes())) {
        return units_of(file.string(), roster_rows(std::move(bytes)));
    }
    if (bytes.bytes().size() > kMostBytes) {
        throw Error(Code::limit_exceeded, {file.string(), {}, {}},
                    {{"limit", "bytes"}, {"allowed", std::to_string(kMostBytes)}});
    }
    return units_of(file.string(), RosterParser(file.string()).parse(bytes.bytes()));
}

}  // namespace jixiao::check
