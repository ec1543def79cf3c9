// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_comments.hpp"

#include <utility>

#include "xlsx/edit/sheet_element.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kListType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view kShapesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
// The author of the plain comment that stands in for a conversation.
constexpr std::string_view kStandIn = "tc=";

}  // namespace

SheetComments::SheetComments(const WorkbookSource& source, PackageEditor& parts, std::size_t sheet,
                             std::string part, StreamBuffers& buffers)
    : source_(source),
      parts_(parts),
      buffers_(buffers),
      links_(source, parts, buffers),
      names_(office_names_in(source.text(source.main_part()))),
      part_(std::move(part)) {
    find_parts();
    const PartName list{source_.file_name(), list_part_};
    list_.emplace(list, text_of(list_part_), names_.main, source_.limits(), buffers_);
    const PartName shapes{source_.file_name(), shapes_part_};
    shapes_.emplace(shapes, text_of(shapes_part_), sheet + 1, source_.limits(), buffers_);
    for (const CommentList::Entry& entry : list_->entries()) {
        if (list_->author_of(entry).starts_with(kStandIn)) conversations_.insert(entry.at);
    }
}

std::string SheetComments::text_of(const std::string& part) const {
    return part.empty() ? std::string() : parts_.text(part);
}

void SheetComments::find_parts() {
    const RelationshipList links = links_.links_of(part_);
    for (const std::string& target : links.targets("comments")) {
        if (list_part_.empty() && parts_.has(target)) list_part_ = target;
    }
    const std::string id = legacy_drawing_in({source_.file_name(), part_}, parts_.text(part_),
                                             source_.limits(), buffers_);
    const RelationshipList::Link* const drawing = id.empty() ? nullptr : links.find(id);
    if (drawing != nullptr && parts_.has(drawing->link.target)) {
        shapes_part_ = drawing->link.target;
    }
    for (const std::string& target : links.targets("threadedComment")) {
        if (!parts_.has(target)) continue;
        const std::string& text = parts_.text(target);
        SpanScanner scanner({source_.file_name(), target}, text, source_.limits(), buffers_);
        for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
            if (token != XmlToken::start || scanner.name() != "threadedComment") continue;
            if (const auto at = CellRef::parse(scanner.xml().attribute_text("ref"))) {
                conversations_.insert(*at);
            }
        }
    }
}

void SheetComments::add(CellRef at, std::string_view author, const CommentText& text,
                        const CommentBox& box) {
    list_->add(at, author, text);
    shapes_->add(at, box);
}

void SheetComments::remove(CommentList::Entry& entry) {
    list_->remove(entry);
    shapes_->remove(entry.at);
}

void SheetComments::put() {
    if (list_->is_changed()) put_list();
    if (shapes_->is_changed()) put_shapes();
}

void SheetComments::put_list() {
    if (!list_part_.empty() && list_->is_empty()) {
        links_.remove(part_, list_part_);
    } else if (!list_part_.empty()) {
        parts_.put(list_part_, list_->text());
    } else {
        links_.add(part_, {links_.unused("xl/comments", ".xml"), list_->text(), kListType,
                           names_.link_type("comments")});
    }
}

void SheetComments::put_shapes() {
    const PartName where{source_.file_name(), part_};
    if (!shapes_part_.empty() && !shapes_->is_empty()) {
        parts_.put(shapes_part_, shapes_->text());
    } else if (!shapes_part_.empty()) {
        links_.remove(part_, shapes_part_);
        parts_.put(part_,
                   without_legacy_drawing(where, parts_.text(part_), source_.limits(), buffers_));
    } else {
        const std::string id =
            links_.add(part_, {links_.unused("xl/drawings/vmlDrawing", ".vml"), shapes_->text(),
                               kShapesType, names_.link_type("vmlDrawing")});
        parts_.put(part_, with_legacy_drawing(where, parts_.text(part_), id, names_.links,
                                              source_.limits(), buffers_));
    }
}

}  // namespace jixiao::xlsx
