// SPDX-License-Identifier: MIT
// Comments of a sheet and their boxes.
#include <doctest/doctest.h>

#include "support/edited_workbook.hpp"
#include "xlsx/edit/comment_list.hpp"
#include "xlsx/edit/comment_shapes.hpp"

namespace {

using namespace jixiao;

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string part_of(std::string_view text, std::string_view prefix = "") {
    const std::string p(prefix);
    const std::string declared = prefix.empty() ? "xmlns" : "xmlns:" + p.substr(0, p.size() - 1);
    return "<" + p + "comments " + declared + "=\"" + std::string(kMain) + "\"><" + p +
           "authors><" + p + "author>某人</" + p + "author></" + p + "authors><" + p +
           "commentList><" + p + "comment ref=\"B2\" authorId=\"0\">" + std::string(text) + "</" +
           p + "comment></" + p + "commentList></" + p + "comments>";
}

class Comments {
  public:
    explicit Comments(std::string text)
        : list_({"a.xlsx", "xl/comments1.xml"}, std::move(text), kMain, limits_, buffers_) {}
    xlsx::CommentList* operator->() { return &list_; }

  private:
    xlsx::Limits limits_;
    xlsx::StreamBuffers buffers_;
    xlsx::CommentList list_;
};

std::string appended(const std::string& part) {
    Comments comments(part);
    comments->append(*comments->find({1, 1}), {"== 标记", "\n内容"});
    return comments->text();
}

std::string cut(const std::string& part) {
    Comments comments(part);
    auto* const entry = comments->find({1, 1});
    REQUIRE(entry != nullptr);
    const std::size_t marker = entry->text.find("== 标记");
    REQUIRE(marker != std::string::npos);
    comments->cut(*entry, marker == 0 ? 0 : marker - 1);
    return comments->text();
}

}  // namespace

TEST_CASE("what is put below a comment can be cut off to the byte") {
    for (const char* text :
         {"<text><t>原有</t></text>",
          "<text><r><rPr><b/></rPr><t>原</t></r><r><rPr><i/></rPr>"
          "<t xml:space=\"preserve\"> 有</t></r></text>",
          "<text></text>", "<text><t>原有</t><phoneticPr fontId=\"1\"/></text>"}) {
        const std::string part = part_of(text);
        const std::string more = appended(part);
        CHECK(Comments(more)->find({1, 1})->text.ends_with("== 标记\n内容"));
        CHECK(cut(more) == part);
    }
    const std::string prefixed = part_of("<x:text><x:t>原有</x:t></x:text>", "x:");
    CHECK(cut(appended(prefixed)) == prefixed);
}

TEST_CASE("a run that a program has joined with ours is cut within") {
    const std::string part =
        part_of("<text><r><rPr><b/></rPr><t>原有\n== 标记\n内容</t></r></text>");
    CHECK(cut(part) == part_of("<text><r><rPr><b/></rPr><t xml:space=\"preserve\">原有</t></r>"
                               "</text>"));
}

TEST_CASE("new comments come behind the others, with an author of their own") {
    const std::string part = part_of("<text><t>原有</t></text>");
    Comments comments(part);
    comments->add({4, 2}, "审核", {"== 标记", "\n<内容>"});
    CHECK(comments->is_changed());
    const std::string text = comments->text();
    CHECK(text.find("<author>某人</author><author>审核</author></authors>") != std::string::npos);
    Comments again(text);
    REQUIRE(again->entries().size() == 2);
    CHECK(again->entries()[1].at == CellRef{4, 2});
    CHECK(again->entries()[1].text == "== 标记\n<内容>");
    CHECK(again->author_of(again->entries()[1]) == "审核");
    again->remove(*again->find({4, 2}));
    again->forget_author("审核");
    CHECK(!again->is_empty());
    CHECK(again->text() == part);
}

TEST_CASE("a part without comments is made and known to be empty again") {
    Comments comments("");
    CHECK(comments->is_empty());
    comments->add({0, 0}, "审核", {"头", "文"});
    Comments again(comments->text());
    REQUIRE(again->entries().size() == 1);
    again->remove(again->entries()[0]);
    CHECK(again->is_empty());
}

TEST_CASE("boxes come and go among other shapes") {
    const xlsx::Limits limits;
    xlsx::StreamBuffers buffers;
    const xlsx::PartName where{"a.xlsx", "xl/drawings/vmlDrawing1.vml"};
    const std::string other =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s1030\"/></xml>";
    xlsx::CommentShapes shapes(where, other, 1, limits, buffers);
    shapes.add({4, 2}, {{4, 3}, 15, 2, {9, 5}, 3, 4});
    const std::string text = shapes.text();
    CHECK(text.find("id=\"_x0000_s1031\"") != std::string::npos);
    CHECK(text.find("<x:Anchor>3, 15, 4, 2, 5, 3, 9, 4</x:Anchor>") != std::string::npos);
    CHECK(text.find("<v:shapetype xmlns:v=") != std::string::npos);
    xlsx::CommentShapes again(where, text, 1, limits, buffers);
    again.remove({4, 2});
    CHECK(!again.is_empty());
    CHECK(again.text().find("Note") == std::string::npos);
    CHECK(again.text().find("_x0000_s1030") != std::string::npos);
}
