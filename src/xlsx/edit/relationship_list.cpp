// SPDX-License-Identifier: MIT
#include "xlsx/edit/relationship_list.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/package/package.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kEmpty =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "</Relationships>";

}  // namespace

RelationshipList::RelationshipList(std::string file, std::string source, std::string text,
                                   const Limits& limits, StreamBuffers& buffers)
    : file_(std::move(file)),
      source_(std::move(source)),
      text_(text.empty() ? std::string(kEmpty) : std::move(text)),
      limits_(limits),
      buffers_(buffers) {
    read();
}

void RelationshipList::read() {
    links_.clear();
    SpanScanner scanner({file_, relationships_part_of(source_)}, text_, limits_, buffers_);
    const XmlScanner& xml = scanner.xml();
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token == XmlToken::end && scanner.depth() == 0) root_end_ = scanner.tag().begin;
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            prefix_ = scanner.prefix();
            root_tag_ = scanner.tag();
        }
        if (scanner.name() != "Relationship") continue;
        Link entry;
        entry.link = {xml.attribute_text("Id"), xml.attribute_text("Type"), {}};
        entry.link.type.erase(0, entry.link.type.find_last_of('/') + 1);
        entry.is_external = xml.attribute("TargetMode") == "External";
        entry.link.target = xml.attribute_text("Target");
        if (!entry.is_external) entry.link.target = resolve_part_name(source_, entry.link.target);
        entry.element.begin = scanner.tag().begin;
        scanner.xml().skip_element();
        entry.element.end = scanner.place();
        links_.push_back(std::move(entry));
    }
}

std::vector<std::string> RelationshipList::targets(std::string_view type) const {
    std::vector<std::string> found;
    for (const Link& entry : links_) {
        if (!entry.is_external && entry.link.type == type) found.push_back(entry.link.target);
    }
    return found;
}

const RelationshipList::Link* RelationshipList::find(std::string_view id) const {
    const auto found = std::find_if(links_.begin(), links_.end(),
                                    [&](const Link& entry) { return entry.link.id == id; });
    return found == links_.end() ? nullptr : &*found;
}

std::string RelationshipList::add(std::string_view type, std::string_view target) {
    std::size_t number = links_.size() + 1;
    std::string id = "rId" + std::to_string(number);
    while (find(id) != nullptr) id = "rId" + std::to_string(++number);
    std::string element = "<" + prefix_ + "Relationship";
    std::string absolute = "/";
    append_attribute_text(absolute, target);
    append_attribute(element, "Id", id);
    append_attribute(element, "Type", type);
    append_attribute(element, "Target", absolute);
    element += "/>";
    append_child(text_, root_tag_, root_end_, element);
    read();
    return id;
}

void RelationshipList::remove_type(std::string_view type) {
    std::vector<std::string> ids;
    for (const Link& entry : links_) {
        if (entry.link.type == type) ids.push_back(entry.link.id);
    }
    for (const std::string& id : ids) remove(id);
}

void RelationshipList::remove(std::string_view id) {
    const Link* const entry = find(id);
    if (entry == nullptr) return;
    text_.erase(entry->element.begin, entry->element.end - entry->element.begin);
    read();
}

}  // namespace jixiao::xlsx
