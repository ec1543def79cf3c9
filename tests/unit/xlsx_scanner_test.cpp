// SPDX-License-Identifier: MIT
// The scanner must see in every part of the corpus what an ordinary XML parser sees.
#include <doctest/doctest.h>
#include <expat.h>

#include "support/xlsx_corpus.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace {

using namespace jixiao;

constexpr const char* kAttributes[] = {"r", "s", "t", "name", "ref", "state", "Target"};

// "<c r=A1>text</c>": names without prefix, and of the attributes those that the reader asks for.
struct Log {
    std::string text;

    void start(std::string_view name) { text.append("<").append(name); }
    void attribute(std::string_view name, std::string_view value) {
        text.append(" ").append(name).append("=").append(value);
    }
    void end(std::string_view name) { text.append("</").append(name).append(">"); }
};

std::string_view local(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

void XMLCALL on_start(void* log, const XML_Char* name, const XML_Char** attributes) {
    Log& out = *static_cast<Log*>(log);
    out.start(local(name));
    for (const char* const wanted : kAttributes) {
        for (const XML_Char** pair = attributes; *pair != nullptr; pair += 2) {
            const std::string_view full = pair[0];
            if (!full.starts_with("xmlns") && local(full) == wanted) {
                out.attribute(wanted, pair[1]);
                break;
            }
        }
    }
    out.text += ">";
}

void XMLCALL on_end(void* log, const XML_Char* name) {
    static_cast<Log*>(log)->end(local(name));
}

void XMLCALL on_text(void* log, const XML_Char* text, int size) {
    static_cast<Log*>(log)->text.append(text, static_cast<std::size_t>(size));
}

// The reader takes a CR that was written as a reference for a line end.
std::string with_line_feeds(std::string text) {
    for (std::size_t at = 0; (at = text.find('\r', at)) != std::string::npos;) {
        text.replace(at, at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1, "\n");
    }
    return text;
}

bool seen_by_expat(std::string_view bytes, std::string& out) {
    Log log;
    XML_Parser const parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &log);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    const auto status = XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    XML_ParserFree(parser);
    out = with_line_feeds(std::move(log.text));
    return status == XML_STATUS_OK;
}

std::string seen_by_scanner(const xlsx::Part& part, std::size_t piece_bytes) {
    xlsx::Limits limits;
    limits.piece_bytes = piece_bytes;
    xlsx::StreamBuffers buffers;
    xlsx::PartStream stream("", part, limits, buffers);
    xlsx::XmlScanner xml(stream);
    Log log;
    while (true) {
        switch (xml.next()) {
            case xlsx::XmlToken::start:
                log.start(xml.name());
                for (const char* const name : kAttributes) {
                    if (xml.attribute(name)) log.attribute(name, xml.attribute_text(name));
                }
                log.text += ">";
                break;
            case xlsx::XmlToken::end:
                log.end(xml.name());
                break;
            case xlsx::XmlToken::text:
                xml.append_text(log.text);
                break;
            case xlsx::XmlToken::finished:
                return log.text;
        }
    }
}

std::string inflated(const xlsx::Part& part) {
    if (!part.deflated) return std::string(part.packed);
    std::string bytes(static_cast<std::size_t>(part.size) + 1, '\0');
    xlsx::Inflater inflater;
    inflater.start(part.packed);
    bytes.resize(inflater.read(bytes.data(), bytes.size()).written);
    return bytes;
}

// Parts that may be XML, of files that may be anything.
std::vector<xlsx::Part> xml_parts(const xlsx::MappedFile& file) {
    std::vector<xlsx::Part> parts;
    try {
        const xlsx::Package package(file, xlsx::Limits{});
        std::vector<xlsx::ZipEntry> entries;
        xlsx::read_zip_directory(file.bytes(), file.name(), xlsx::Limits{}, entries);
        for (const xlsx::ZipEntry& entry : entries) {
            if (entry.size > 100'000) continue;
            try {
                parts.push_back(package.part(entry.name));
            } catch (const Error&) {
                continue;
            }
        }
    } catch (const Error&) {
        return {};
    }
    return parts;
}

void compare_with_expat(const xlsx::Part& part, std::size_t& compared) {
    std::string expected;
    // Unknown to expat: encodings beyond the four of XML; those are tested by their content.
    if (!seen_by_expat(inflated(part), expected)) return;
    ++compared;
    for (const std::size_t piece : {std::size_t{1} << 18, std::size_t{5}}) {
        CAPTURE(piece);
        CHECK(seen_by_scanner(part, piece) == expected);
    }
}

TEST_CASE("the scanner sees what expat sees") {
    std::size_t compared = 0;
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        const xlsx::MappedFile file(path);
        for (const xlsx::Part& part : xml_parts(file)) {
            CAPTURE(part.name);
            compare_with_expat(part, compared);
        }
    }
    CHECK(compared > 150);
}

// Whether an <ext> is around it is asked for each of them.
TEST_CASE("elements of other namespaces are left out at once, however long the names around them" *
          doctest::timeout(5)) {
    constexpr int kNested = 50;
    const std::string name(100'000, 'n');
    std::string text = "<r xmlns=\"own\" xmlns:f=\"other\">";
    for (int i = 0; i < kNested; ++i) text += "<" + name + ">";
    for (int i = 0; i < 4'000; ++i) text += "<f:a/>";
    for (int i = 0; i < kNested; ++i) text += "</" + name + ">";
    text += "</r>";
    xlsx::StreamBuffers buffers;
    const xlsx::Limits limits;
    const xlsx::Part part{"part", text, false, xlsx::crc32_of(0, text), text.size()};
    xlsx::PartStream stream("", part, limits, buffers);
    xlsx::XmlScanner xml(stream);
    xml.leave_out_foreign();
    int starts = 0;
    for (auto token = xml.next(); token != xlsx::XmlToken::finished; token = xml.next()) {
        if (token == xlsx::XmlToken::start) ++starts;
    }
    CHECK(starts == 1 + kNested);
}

TEST_CASE("what expat refuses, the scanner refuses") {
    std::size_t refused = 0;
    for (const auto& path : test::corpus_files("hostile")) {
        if (std::filesystem::file_size(path) == 0) continue;
        const xlsx::MappedFile file(path);
        for (const xlsx::Part& part : xml_parts(file)) {
            std::string ignored;
            if (part.size == 0 || seen_by_expat(inflated(part), ignored)) continue;
            CAPTURE(path.filename().string());
            CAPTURE(part.name);
            ++refused;
            CHECK_THROWS_AS(seen_by_scanner(part, 1 << 18), Error);
        }
    }
    CHECK(refused > 10);
}

}  // namespace
