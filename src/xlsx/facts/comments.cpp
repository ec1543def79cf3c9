// SPDX-License-Identifier: MIT
#include "xlsx/facts/comments.hpp"

#include <charconv>
#include <map>

#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/sheet/rich_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostComments = 100'000;
// A conversation has a plain comment as well, for programs that know no conversations.
constexpr std::string_view kConversation = "tc=";

void keep(const XmlScanner& xml, Comment comment, std::vector<Comment>& comments) {
    if (comments.size() >= kMostComments) refuse_limit(xml.where(), "comments", kMostComments);
    comments.push_back(std::move(comment));
}

void read_plain(Workbook& workbook, const std::string& part, std::vector<Comment>& comments) {
    std::vector<std::string> authors;
    const auto author_of = [&](const XmlScanner& xml) {
        const std::string number = xml.attribute_text("authorId");
        std::size_t index = authors.size();
        std::from_chars(number.data(), number.data() + number.size(), index);
        return index < authors.size() ? authors[index] : std::string();
    };
    each_element(workbook, part, [&](XmlScanner& xml) {
        if (xml.name() == "author") {
            authors.push_back(element_text(xml));
        } else if (xml.name() == "comment") {
            keep(xml, {xml.attribute_text("ref"), author_of(xml), {}}, comments);
        } else if (xml.name() == "text" && !comments.empty()) {
            append_rich_text(xml, comments.back().text);
        }
    });
}

std::map<std::string, std::string> read_persons(Workbook& workbook) {
    std::map<std::string, std::string> persons;
    for (const std::string& part : workbook.related_parts(workbook.main_part(), "person")) {
        each_element(workbook, part, [&](XmlScanner& xml) {
            if (xml.name() != "person") return;
            persons[xml.attribute_text("id")] = xml.attribute_text("displayName");
        });
    }
    return persons;
}

void read_threaded(Workbook& workbook, const std::string& part,
                   const std::map<std::string, std::string>& persons,
                   std::vector<Comment>& comments) {
    each_element(workbook, part, [&](XmlScanner& xml) {
        if (xml.name() == "threadedComment") {
            const auto person = persons.find(xml.attribute_text("personId"));
            keep(xml,
                 {xml.attribute_text("ref"),
                  person == persons.end() ? std::string() : person->second,
                  {}},
                 comments);
        } else if (xml.name() == "text" && !comments.empty()) {
            comments.back().text = element_text(xml);
        }
    });
}

}  // namespace

std::vector<Comment> read_comments(Workbook& workbook, std::size_t index) {
    const std::string& sheet = workbook.sheets()[index].part;
    std::vector<Comment> comments;
    for (const std::string& part : workbook.related_parts(sheet, "comments")) {
        read_plain(workbook, part, comments);
    }
    std::erase_if(comments, [](const Comment& c) { return c.author.starts_with(kConversation); });
    const auto threads = workbook.related_parts(sheet, "threadedComment");
    if (threads.empty()) return comments;
    const auto persons = read_persons(workbook);
    for (const std::string& part : threads) read_threaded(workbook, part, persons, comments);
    return comments;
}

}  // namespace jixiao::xlsx
