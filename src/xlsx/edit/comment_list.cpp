// SPDX-License-Identifier: MIT
#include "xlsx/edit/comment_list.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/sheet/rich_text.hpp"

namespace jixiao::xlsx {
namespace {

// Excel's own look of comments; the font is one that has Chinese characters everywhere.
constexpr std::string_view kLook[] = {"<#sz val=\"9\"/>", "<#color indexed=\"81\"/>",
                                      "<#rFont val=\"宋体\"/>", "<#charset val=\"134\"/>"};

std::string with_prefix(std::string_view pattern, std::string_view prefix) {
    std::string out;
    for (const char c : pattern) {
        if (c == '#') {
            out += prefix;
        } else {
            out += c;
        }
    }
    return out;
}

std::string empty_part(std::string_view main_namespace) {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments";
    append_attribute(text, "xmlns", main_namespace);
    return text + "><authors></authors><commentList></commentList></comments>";
}

}  // namespace

CommentList::CommentList(const PartName& where, std::string text, std::string_view main_namespace,
                         const Limits& limits, StreamBuffers& buffers)
    : where_(where),
      text_(text.empty() ? empty_part(main_namespace) : std::move(text)),
      limits_(limits),
      buffers_(buffers) {
    read();
}

void CommentList::read() {
    SpanScanner scanner(where_, text_, limits_, buffers_);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token == XmlToken::end && scanner.name() == "commentList") {
            comment_list_.end = scanner.tag().begin;
        }
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) prefix_ = scanner.prefix();
        if (scanner.name() == "authors") {
            read_authors(scanner);
        } else if (scanner.name() == "commentList") {
            comment_list_.tag = scanner.tag();
        } else if (scanner.name() == "comment") {
            read_comment(scanner);
        } else if (scanner.depth() > 1) {
            scanner.xml().skip_element();
        }
    }
}

void CommentList::read_authors(SpanScanner& scanner) {
    author_list_.tag = scanner.tag();
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        const std::uint32_t begin = scanner.tag().begin;
        authors_.push_back(element_text(scanner.xml()));
        author_elements_.push_back({begin, scanner.place()});
    }
    author_list_.end = scanner.tag().begin;
}

void CommentList::read_comment(SpanScanner& scanner) {
    Entry entry;
    entry.element.begin = scanner.tag().begin;
    const auto at = CellRef::parse(scanner.xml().attribute_text("ref"));
    const std::string author = scanner.xml().attribute_text("authorId");
    std::from_chars(author.data(), author.data() + author.size(), entry.author);
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "text") {
            read_text(scanner, entry);
        } else {
            scanner.xml().skip_element();
        }
    }
    entry.element.end = scanner.place();
    if (!at) return;
    entry.at = *at;
    entries_.push_back(std::move(entry));
}

void CommentList::read_text(SpanScanner& scanner, Entry& entry) const {
    entry.text_tag = scanner.tag();
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "r" || scanner.name() == "t") {
            entry.runs.push_back(read_run(scanner));
            entry.text += entry.runs.back().text;
        } else {
            scanner.xml().skip_element();
        }
    }
    entry.text_end = scanner.tag().begin;
}

CommentList::Run CommentList::read_run(SpanScanner& scanner) const {
    Run run;
    run.element.begin = scanner.tag().begin;
    const auto read_t = [&] {
        run.text_element.begin = scanner.tag().begin;
        const bool keep_space = scanner.xml().prefixed("space") == "preserve";
        run.text = element_text(scanner.xml());
        finish_text(run.text, 0, keep_space);
        run.text_element.end = scanner.place();
    };
    if (scanner.name() == "t") {
        read_t();
    } else {
        const std::size_t inside = scanner.depth();
        for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
            if (token != XmlToken::start) continue;
            if (scanner.name() == "t") {
                read_t();
            } else {
                run.is_plain = false;
                scanner.xml().skip_element();
            }
        }
    }
    run.element.end = scanner.place();
    return run;
}

CommentList::Entry* CommentList::find(CellRef at) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.at == at; });
    return found == entries_.end() ? nullptr : &*found;
}

std::string_view CommentList::author_of(const Entry& entry) const {
    return entry.author < authors_.size() ? std::string_view(authors_[entry.author])
                                          : std::string_view();
}

bool CommentList::is_empty() const {
    return added_.empty() && std::all_of(entries_.begin(), entries_.end(),
                                         [](const Entry& entry) { return entry.removed; });
}

void CommentList::append_run(std::string& out, std::string_view text, bool bold) const {
    out.append("<").append(prefix_).append("r><").append(prefix_).append("rPr>");
    if (bold) out += with_prefix("<#b/>", prefix_);
    for (const std::string_view property : kLook) out += with_prefix(property, prefix_);
    out += with_prefix("</#rPr><#t xml:space=\"preserve\">", prefix_);
    append_cell_text(out, text);
    out += with_prefix("</#t></#r>", prefix_);
}

std::string CommentList::runs_of(const CommentText& text) const {
    std::string runs;
    append_run(runs, text.head, true);
    append_run(runs, text.body, false);
    return runs;
}

std::size_t CommentList::number_of(std::string_view author) {
    const auto found = std::find(authors_.begin(), authors_.end(), author);
    const auto number = static_cast<std::size_t>(found - authors_.begin());
    if (found != authors_.end()) return number;
    authors_.emplace_back(author);
    new_authors_ += with_prefix("<#author>", prefix_);
    append_escaped(new_authors_, author);
    new_authors_ += with_prefix("</#author>", prefix_);
    return number;
}

void CommentList::add(CellRef at, std::string_view author, const CommentText& text) {
    added_ += with_prefix("<#comment", prefix_);
    append_attribute(added_, "ref", at.to_string());
    append_attribute(added_, "authorId", std::to_string(number_of(author)));
    append_attribute(added_, "shapeId", "0");
    added_ += with_prefix("><#text>", prefix_) + runs_of(text) +
              with_prefix("</#text></#comment>", prefix_);
}

void CommentList::append(const Entry& entry, const CommentText& text) {
    const std::string head = (entry.text.empty() ? "" : "\n") + std::string(text.head);
    const std::string runs = runs_of({head, text.body});
    for (const Run& run : entry.runs) {
        if (run.element != run.text_element) continue;
        edits_.insert(run.element.begin, with_prefix("<#r>", prefix_));
        edits_.insert(run.element.end, with_prefix("</#r>", prefix_));
    }
    if (entry.runs.empty()) {
        put_in(edits_, {entry.text_tag, entry.text_end}, runs);
    } else {
        edits_.insert(entry.runs.back().element.end, runs);
    }
}

void CommentList::cut(const Entry& entry, std::size_t from) {
    std::size_t begin = 0;
    std::vector<const Run*> kept;
    for (const Run& run : entry.runs) {
        const std::size_t end = begin + run.text.size();
        if (begin >= from) {
            edits_.remove(run.element);
        } else if (end > from) {
            std::string text = with_prefix("<#t xml:space=\"preserve\">", prefix_);
            append_cell_text(text, std::string_view(run.text).substr(0, from - begin));
            edits_.replace(run.text_element, text + with_prefix("</#t>", prefix_));
        } else {
            kept.push_back(&run);
        }
        begin = end;
    }
    // A text that had no runs before it was appended to.
    if (kept.size() == 1 && kept[0]->is_plain && kept[0]->element != kept[0]->text_element) {
        const Run& run = *kept[0];
        edits_.remove({run.element.begin, run.text_element.begin});
        edits_.remove({run.text_element.end, run.element.end});
    }
}

void CommentList::remove(Entry& entry) {
    entry.removed = true;
    edits_.remove(entry.element);
}

void CommentList::forget_author(std::string_view author) {
    if (authors_.empty() || authors_.back() != author || !new_authors_.empty()) return;
    const auto number = static_cast<std::uint32_t>(authors_.size() - 1);
    const bool is_needed = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return !entry.removed && entry.author == number;
    });
    if (is_needed) return;
    edits_.remove(author_elements_.back());
    authors_.pop_back();
    author_elements_.pop_back();
}

void CommentList::put_in(TextEdits& edits, const Parent& parent, std::string_view children) const {
    if (children.empty()) return;
    if (parent.end != parent.tag.begin) {
        edits.insert(parent.end, children);
        return;
    }
    std::string whole(parent.tag.of(text_));
    append_child(whole, {0, static_cast<std::uint32_t>(whole.size())}, 0, children);
    edits.replace(parent.tag, whole);
}

std::string CommentList::text() const {
    TextEdits edits = edits_;
    put_in(edits, author_list_, new_authors_);
    put_in(edits, comment_list_, added_);
    return edits.apply(text_);
}

}  // namespace jixiao::xlsx
