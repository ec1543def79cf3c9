// SPDX-License-Identifier: MIT
#include "xlsx/edit/style_lists.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

// In the order of StyleList.
constexpr std::string_view kNames[] = {"fonts", "fills", "borders", "cellXfs"};

// The least that programs accept.
constexpr std::string_view kEmptyPart =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
    "borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

}  // namespace

StyleLists::StyleLists(const PartName& where, std::string text, const Limits& limits,
                       StreamBuffers& buffers)
    : text_(text.empty() ? std::string(kEmptyPart) : std::move(text)) {
    read(where, limits, buffers);
}

void StyleLists::read(const PartName& where, const Limits& limits, StreamBuffers& buffers) {
    SpanScanner scanner(where, text_, limits, buffers);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            prefix_ = scanner.prefix();
            for (List& list : lists_) list.place = scanner.place();
            continue;
        }
        const std::string child(scanner.name());
        const auto known = std::find(std::begin(kNames), std::end(kNames), child);
        if (known != std::end(kNames)) {
            read_list(scanner, lists_[static_cast<std::size_t>(known - std::begin(kNames))]);
        } else {
            scanner.xml().skip_element();
        }
        note_place(child, scanner.place());
    }
}

void StyleLists::note_place(std::string_view child, std::uint32_t end) {
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        if (stands_before(kStyleChildren, child, kNames[i])) lists_[i].place = end;
    }
}

void StyleLists::read_list(SpanScanner& scanner, List& list) {
    list.exists = true;
    list.tag = scanner.tag();
    list.count = scanner.value("count").value_or(Span{});
    const std::size_t inside = scanner.depth();
    while (true) {
        const XmlToken token = scanner.next();
        if (scanner.depth() < inside) break;
        if (token != XmlToken::start) continue;
        const std::uint32_t begin = scanner.tag().begin;
        scanner.xml().skip_element();
        list.elements.emplace_back(Span{begin, scanner.place()}.of(text_));
    }
    list.end = scanner.tag().begin;
    list.stored = list.elements.size();
}

std::uint32_t StyleLists::size(StyleList list) const {
    return static_cast<std::uint32_t>(lists_[static_cast<std::size_t>(list)].elements.size());
}

const std::string& StyleLists::element(StyleList list, std::uint32_t index) const {
    return lists_[static_cast<std::size_t>(list)].elements.at(index);
}

std::uint32_t StyleLists::add(StyleList list, const std::string& element) {
    auto& elements = lists_[static_cast<std::size_t>(list)].elements;
    const auto found = std::find(elements.begin(), elements.end(), element);
    const auto index = static_cast<std::uint32_t>(found - elements.begin());
    if (found == elements.end()) elements.push_back(element);
    return index;
}

bool StyleLists::is_changed() const {
    return std::any_of(lists_.begin(), lists_.end(),
                       [](const List& list) { return list.elements.size() != list.stored; });
}

void StyleLists::put(const List& list, std::string_view name, TextEdits& edits) const {
    if (list.elements.size() == list.stored) return;
    std::string added;
    for (std::size_t i = list.stored; i < list.elements.size(); ++i) added += list.elements[i];
    const std::string count = std::to_string(list.elements.size());
    const bool is_closed = list.exists && list.end == list.tag.begin;
    if (list.exists && !is_closed) {
        if (!list.count.is_empty()) edits.replace(list.count, count);
        edits.insert(list.end, added);
        return;
    }
    std::string whole = "<" + prefix_ + std::string(name);
    append_attribute(whole, "count", count);
    whole += ">" + added + "</" + prefix_ + std::string(name) + ">";
    if (is_closed) {
        edits.replace(list.tag, whole);
    } else {
        edits.insert(list.place, whole);
    }
}

std::string StyleLists::text() const {
    TextEdits edits;
    for (std::size_t i = 0; i < lists_.size(); ++i) put(lists_[i], kNames[i], edits);
    return edits.apply(text_);
}

}  // namespace jixiao::xlsx
