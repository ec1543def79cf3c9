// SPDX-License-Identifier: MIT
#include "xlsx/edit/content_types.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/package/package.hpp"

namespace jixiao::xlsx {
namespace {

std::string extension_of(std::string_view part) {
    const std::string name = comparable_part_name(part);
    const std::size_t dot = name.rfind('.');
    const std::size_t slash = name.rfind('/');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
    return name.substr(dot + 1);
}

std::string escaped(std::string_view text) {
    std::string out;
    append_attribute_text(out, text);
    return out;
}

}  // namespace

ContentTypes::ContentTypes(const PartName& where, std::string text, const Limits& limits,
                           StreamBuffers& buffers)
    : where_(where), text_(std::move(text)), limits_(limits), buffers_(buffers) {
    read();
}

void ContentTypes::read() {
    parts_.clear();
    extensions_.clear();
    SpanScanner scanner(where_, text_, limits_, buffers_);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token == XmlToken::end && scanner.depth() == 0) root_end_ = scanner.tag().begin;
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            prefix_ = scanner.prefix();
            root_tag_ = scanner.tag();
        }
        const bool is_part = scanner.name() == "Override";
        if (scanner.depth() != 2 || (!is_part && scanner.name() != "Default")) continue;
        const std::string key = scanner.xml().attribute_text(is_part ? "PartName" : "Extension");
        Entry entry{comparable_part_name(key), scanner.xml().attribute_text("ContentType"), {}};
        entry.element.begin = scanner.tag().begin;
        scanner.xml().skip_element();
        entry.element.end = scanner.place();
        (is_part ? parts_ : extensions_).push_back(std::move(entry));
    }
}

std::string_view ContentTypes::type_of(std::string_view part) const {
    const auto find = [](const std::vector<Entry>& entries, const std::string& key) {
        return std::find_if(entries.begin(), entries.end(),
                            [&](const Entry& entry) { return entry.key == key; });
    };
    const auto own = find(parts_, comparable_part_name(part));
    if (own != parts_.end()) return own->type;
    const auto common = find(extensions_, extension_of(part));
    return common == extensions_.end() ? std::string_view() : common->type;
}

void ContentTypes::insert(const std::string& element) {
    append_child(text_, root_tag_, root_end_, element);
    read();
}

void ContentTypes::add(std::string_view part, std::string_view type) {
    if (type_of(part) == type) return;
    remove(part);
    insert("<" + prefix_ + "Override PartName=\"/" + escaped(part) + "\" ContentType=\"" +
           escaped(type) + "\"/>");
}

void ContentTypes::remove(std::string_view part) {
    const std::string key = comparable_part_name(part);
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](const Entry& entry) { return entry.key == key; });
    if (found == parts_.end()) return;
    text_.erase(found->element.begin, found->element.end - found->element.begin);
    read();
}

}  // namespace jixiao::xlsx
