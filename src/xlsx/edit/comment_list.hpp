// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

// Text of a comment: the head is bold.
struct CommentText {
    std::string_view head;
    std::string_view body;
};

// The plain comments of one sheet as their part (xl/comments1.xml) has them; edits make a new text
// of it. A comment may be edited once.
class CommentList {
  public:
    // An empty text stands for a part that is missing; `main_namespace` is for a new one.
    CommentList(const PartName& where, std::string text, std::string_view main_namespace,
                const Limits& limits, StreamBuffers& buffers);

    // A piece of a comment's text: <r>, or <t> by itself.
    struct Run {
        Span element;
        Span text_element;  // its <t>
        std::string text;
        bool is_plain = true;  // without properties
    };
    struct Entry {
        CellRef at;
        std::uint32_t author = 0;  // its number
        std::string text;
        Span element;
        Span text_tag;               // <text>
        std::uint32_t text_end = 0;  // where its end tag begins
        std::vector<Run> runs;
        bool removed = false;
    };
    [[nodiscard]] std::span<Entry> entries() { return entries_; }
    [[nodiscard]] Entry* find(CellRef at);
    [[nodiscard]] std::string_view author_of(const Entry& entry) const;
    [[nodiscard]] bool is_changed() const { return !edits_.is_empty() || !added_.empty(); }
    // Whether no comment will be left.
    [[nodiscard]] bool is_empty() const;

    // `author` is put on the list when it is not there.
    void add(CellRef at, std::string_view author, const CommentText& text);
    // Puts the text below what stands there.
    void append(const Entry& entry, const CommentText& text);
    // Takes away what stands from this place of the entry's text on.
    void cut(const Entry& entry, std::size_t from);
    void remove(Entry& entry);
    // Takes the author off the list if it is the last one there and of no comment that stays.
    void forget_author(std::string_view author);

    [[nodiscard]] std::string text() const;

  private:
    void read();
    void read_authors(SpanScanner& scanner);
    void read_comment(SpanScanner& scanner);
    void read_text(SpanScanner& scanner, Entry& entry) const;
    [[nodiscard]] Run read_run(SpanScanner& scanner) const;
    void append_run(std::string& out, std::string_view text, bool bold) const;
    [[nodiscard]] std::string runs_of(const CommentText& text) const;
    std::size_t number_of(std::string_view author);

    // An element's children end at `end`, which for <element/> is where its only tag begins.
    struct Parent {
        Span tag;
        std::uint32_t end = 0;
    };
    void put_in(TextEdits& edits, const Parent& parent, std::string_view children) const;

    PartName where_;
    std::string text_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    std::string prefix_;
    std::vector<Entry> entries_;
    std::vector<std::string> authors_;
    std::vector<Span> author_elements_;
    Parent author_list_;
    Parent comment_list_;
    std::string new_authors_;
    std::string added_;
    TextEdits edits_;
};

}  // namespace jixiao::xlsx
