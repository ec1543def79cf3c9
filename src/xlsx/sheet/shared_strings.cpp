// SPDX-License-Identifier: MIT
#include "xlsx/sheet/shared_strings.hpp"

#include <algorithm>
#include <limits>

#include "xlsx/refusal.hpp"
#include "xlsx/sheet/rich_text.hpp"
#include "xlsx/sheet/straight_path.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/xml_scanner.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {

void SharedStrings::clear() {
    arena_.clear();
    ends_.clear();
}

void SharedStrings::load(PartStream& stream) {
    clear();
    XmlScanner xml(stream);
    xml.leave_out_foreign();
    while (true) {
        switch (xml.next()) {
            case XmlToken::start:
                if (xml.depth() == 1) {
                    load_straight(xml);
                } else if (xml.depth() == 2 && xml.name() == "si") {
                    append_rich_text(xml, arena_);
                    add_end(xml);
                    load_straight(xml);
                } else {
                    xml.skip_element();
                }
                break;
            case XmlToken::finished:
                return;
            case XmlToken::end:
            case XmlToken::text:
                break;
        }
    }
}

// Takes <si><t>…</t></si> as long as one follows the other; whatever looks different, or goes
// beyond the present piece, is left to the scanner.
void SharedStrings::load_straight(XmlScanner& xml) {
    while (true) {
        const char* at = xml.cursor();
        if (!take(at, "<si><t")) return;
        const bool keep_space = take(at, " xml:space=\"preserve\"");
        if (!take(at, ">")) return;
        const char* const stop = find_first_of<'&', '\r', '_'>(at);
        const char* end = stop;
        if (!take(end, "</t></si>")) return;
        const std::size_t from = arena_.size();
        arena_.append(at, stop);
        if (!keep_space) trim_spaces(arena_, from);  // no escape: there is no underscore
        add_end(xml);
        xml.advance(end);
    }
}

void SharedStrings::add_end(const XmlScanner& xml) {
    const Limits& limits = xml.limits();
    const std::size_t bytes = std::min<std::size_t>(limits.shared_string_bytes,
                                                    std::numeric_limits<std::uint32_t>::max());
    if (arena_.size() > bytes) refuse_limit(xml.where(), "bytes of shared strings", bytes);
    if (ends_.size() >= limits.shared_strings) {
        refuse_limit(xml.where(), "shared strings", limits.shared_strings);
    }
    ends_.push_back(static_cast<std::uint32_t>(arena_.size()));
}

}  // namespace jixiao::xlsx
