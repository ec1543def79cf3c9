// SPDX-License-Identifier: MIT
#include "xlsx/edit/comment_shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include "xlsx/edit/child_order.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kIdsOfASheet = 1024;
constexpr std::string_view kIdBegin = "_x0000_s";
constexpr std::string_view kType = "_x0000_t202";

constexpr std::string_view kNamespaces[] = {"xmlns:v=\"urn:schemas-microsoft-com:vml\"",
                                            "xmlns:o=\"urn:schemas-microsoft-com:office:office\"",
                                            "xmlns:x=\"urn:schemas-microsoft-com:office:excel\""};

constexpr std::string_view kTypeShape =
    "<v:shapetype{} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
    "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

constexpr std::string_view kNote =
    "<v:shape{} id=\"_x0000_s{}\" type=\"#_x0000_t202\" style='position:absolute;"
    "margin-left:80pt;margin-top:5pt;width:240pt;height:90pt;z-index:{};visibility:hidden' "
    "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
    "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
    "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
    "<x:Anchor>{}, {}, {}, {}, {}, {}, {}, {}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>";

std::string namespaces() {
    std::string text;
    for (const std::string_view one : kNamespaces) text.append(" ").append(one);
    return text;
}

std::string empty_part(std::size_t sheet) {
    return fmt::format(
        "<xml{}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{}\"/>"
        "</o:shapelayout></xml>",
        namespaces(), sheet);
}

std::optional<std::uint32_t> leading_number(std::string_view text) {
    while (!text.empty() && is_xml_space(text.front())) text.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

}  // namespace

CommentShapes::CommentShapes(const PartName& where, std::string text, std::size_t sheet,
                             const Limits& limits, StreamBuffers& buffers)
    : where_(where),
      text_(text.empty() ? empty_part(sheet) : std::move(text)),
      limits_(limits),
      buffers_(buffers),
      last_id_(static_cast<std::uint32_t>(sheet) * kIdsOfASheet) {
    read();
}

void CommentShapes::read() {
    SpanScanner scanner(where_, text_, limits_, buffers_);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token == XmlToken::end && scanner.depth() == 0) root_end_ = scanner.tag().begin;
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            root_tag_ = scanner.tag();
            const std::string_view tag = root_tag_.of(text_);
            has_namespaces_ = std::all_of(
                std::begin(kNamespaces), std::end(kNamespaces),
                [&](std::string_view one) { return tag.find(one) != std::string_view::npos; });
        } else if (scanner.depth() == 2) {
            read_shape(scanner);
        }
    }
}

// Any child of the root.
void CommentShapes::read_shape(SpanScanner& scanner) {
    const std::string name(scanner.name());
    const std::uint32_t begin = scanner.tag().begin;
    const std::string id = scanner.xml().attribute_text("id");
    has_type_ = has_type_ || (name == "shapetype" && id == kType);
    if (id.starts_with(kIdBegin)) {
        const auto number = leading_number(std::string_view(id).substr(kIdBegin.size()));
        last_id_ = std::max(last_id_, number.value_or(0));
    }
    bool is_note = false;
    std::optional<std::uint32_t> row;
    std::optional<std::uint32_t> column;
    for (XmlToken token = scanner.next(); scanner.depth() >= 2; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "ClientData") {
            is_note = scanner.xml().attribute("ObjectType") == "Note";
        } else if (scanner.name() == "Row") {
            row = leading_number(element_text(scanner.xml()));
        } else if (scanner.name() == "Column") {
            column = leading_number(element_text(scanner.xml()));
        }
    }
    if (is_note && row && column) {
        notes_.push_back({{*row, *column}, {begin, scanner.place()}});
    } else if (name != "shapetype" && name != "shapelayout") {
        ++others_;
    }
}

void CommentShapes::add(CellRef at, const CommentBox& box) {
    const std::string declared = has_namespaces_ ? std::string() : namespaces();
    if (!has_type_) added_ += fmt::format(fmt::runtime(kTypeShape), declared);
    has_type_ = true;
    const std::uint32_t id = ++last_id_;
    added_ += fmt::format(fmt::runtime(kNote), declared, id, id % kIdsOfASheet, box.first.column,
                          box.first_x, box.first.row, box.first_y, box.last.column, box.last_x,
                          box.last.row, box.last_y, at.row, at.column);
}

void CommentShapes::remove(CellRef at) {
    const auto found =
        std::find_if(notes_.begin(), notes_.end(), [&](const Note& note) { return note.at == at; });
    if (found == notes_.end()) return;
    ++removed_;
    edits_.remove(found->element);
}

std::string CommentShapes::text() const {
    std::string text = text_;
    append_child(text, root_tag_, root_end_, added_);
    return edits_.apply(text);
}

}  // namespace jixiao::xlsx
