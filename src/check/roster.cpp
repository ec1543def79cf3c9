// SPDX-License-Identifier: MIT
#include "check/roster.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/finding.hpp"
#include "base/utf8.hpp"
#include "check/roster_total.hpp"
#include "import/sheet_view.hpp"
#include "xlsx/mapped_file.hpp"

namespace jixiao::check {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kWideComma = "，";
constexpr std::size_t kMostBytes = std::size_t{16} << 20;

class RosterParser {
  public:
    explicit RosterParser(std::string file) { roster_.file = std::move(file); }

    Roster parse(std::string_view text) {
        if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        while (!text.empty()) {
            ++line_;
            const std::size_t end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (roster_.units.empty()) refuse(Code::roster_empty);
        return std::move(roster_);
    }

  private:
    [[noreturn]] void refuse(Code code, std::string found = {}, std::size_t other = 0) const {
        throw Error(Finding{code,
                            {roster_.file, {}, {}},
                            {},
                            std::move(found),
                            {},
                            {{"line", std::to_string(line_)}, {"other", std::to_string(other)}}});
    }

    void read_line(std::string_view line) {
        if (!is_utf8(line)) refuse(Code::roster_not_utf8);
        if (importer::trimmed(line).starts_with('#')) return;
        RosterUnit unit;
        unit.line = line_;
        for (bool more = true; more;) {
            std::string name = next_name(line, more);
            if (name.empty()) continue;  // spreadsheets fill short rows up with commas
            if (unit.name.empty() && is_roster_total(name)) return roster_.totals.push_back(name);
            remember(name);
            (unit.name.empty() ? unit.name : unit.aliases.emplace_back()) = std::move(name);
        }
        if (!unit.name.empty()) roster_.units.push_back(std::move(unit));
    }

    // Takes a name and the comma behind it off the line; `more`: there was a comma.
    std::string next_name(std::string_view& line, bool& more) const {
        line = importer::trimmed(line);
        std::string quoted;
        if (line.starts_with('"')) {
            quoted = unquote(line);
            line = importer::trimmed(line);
        }
        const std::size_t comma = std::min(line.find(','), line.find(kWideComma));
        const std::string_view rest = importer::trimmed(line.substr(0, comma));
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
            if (!line.starts_with('"')) return std::string(importer::trimmed(text));
            text.push_back('"');
            line.remove_prefix(1);
        }
    }

    void remember(const std::string& name) {
        const auto [known, fresh] = lines_.emplace(name, line_);
        if (!fresh) refuse(Code::roster_name_twice, name, known->second);
    }

    Roster roster_;
    std::size_t line_ = 0;
    std::map<std::string, std::size_t> lines_;  // where each name stands
};

}  // namespace

Roster read_roster(const std::filesystem::path& file) {
    const xlsx::MappedFile bytes(file);
    if (bytes.bytes().size() > kMostBytes) {
        throw Error(Code::limit_exceeded, {file.string(), {}, {}},
                    {{"limit", "bytes"}, {"allowed", std::to_string(kMostBytes)}});
    }
    return RosterParser(file.string()).parse(bytes.bytes());
}

}  // namespace jixiao::check
