// SPDX-License-Identifier: MIT
#include "xlsx/xml/xml_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "xlsx/refusal.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

bool starts_with(const char* at, std::string_view mark) {
    return std::memcmp(at, mark.data(), mark.size()) == 0;  // the padding makes this safe
}

const char* skip_spaces(const char* at) {
    while (is_xml_space(*at)) ++at;
    return at;
}

// Names end at white space, '=', '/', '>', '<' or a quote: whatever cannot be within one.
constexpr std::array<bool, 256> kEndsName = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view("\0 \t\n\r=/><\"'&;", 13)) {
        ends[static_cast<unsigned char>(c)] = true;
    }
    return ends;
}();

const char* name_end(const char* at) {
    while (!kEndsName[static_cast<unsigned char>(*at)]) ++at;
    return at;
}

// Names are short: a call of memchr would cost more than the loop.
std::string_view local_name(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ':') return name.substr(i + 1);
    }
    return name;
}

std::string_view prefix_of(std::string_view full_name, std::string_view local) {
    const std::size_t size = full_name.size() - local.size();
    return full_name.substr(0, size == 0 ? 0 : size - 1);
}

bool begins_name(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == ':' ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

XmlScanner::XmlScanner(PartStream& stream)
    : stream_(stream), at_(stream.begin()), end_(stream.end()) {}

bool XmlScanner::more() {
    if (!stream_.refill(at_)) return false;
    at_ = stream_.begin();
    end_ = stream_.end();
    return true;
}

void XmlScanner::malformed(std::string_view detail) {
    refuse_malformed(stream_.where(), stream_.line_of(at_), detail);
}

XmlToken XmlScanner::next() {
    while (true) {
        const XmlToken token = next_token();
        const bool is_usual = is_own_ && alternatives_.empty();
        if (is_usual || !own_only_ || !is_left_out(token)) return token;
    }
}

// Reads to the end of what is left out with all its content.
bool XmlScanner::is_left_out(XmlToken token) {
    if (passes_through(token)) return true;
    if (token != XmlToken::start || is_own_ || is_in_extension()) return false;
    skip_out_of(open_lengths_.size());
    return true;
}

// Whether an <ext> is around the present start.
bool XmlScanner::is_in_extension() const {
    std::size_t at = 0;
    for (std::size_t level = 0; level + 1 < open_lengths_.size(); ++level) {
        const std::size_t length = open_lengths_[level];
        // Asked for every foreign element: from the end, however long the names are.
        const auto name = std::string_view(open_names_).substr(at, length);
        if (name == "ext" || name.ends_with(":ext")) return true;
        at += length;
    }
    return false;
}

// Whether the token belongs to the frame around alternatives, which nobody is to see.
bool XmlScanner::passes_through(XmlToken token) {
    if (token == XmlToken::start && !is_own_ && name_ == "AlternateContent") {
        alternatives_.push_back(open_lengths_.size());
        ++passed_through_;
        return true;
    }
    if (alternatives_.empty()) return false;
    const std::size_t open = open_lengths_.size();
    const std::size_t frame = alternatives_.back();
    if (token == XmlToken::start && open == frame + 1) {
        if (name_ == "Fallback") {
            ++passed_through_;
        } else {
            skip_out_of(open);
        }
        return true;
    }
    const bool ends_frame = token == XmlToken::end && open < frame;
    if (ends_frame) alternatives_.pop_back();
    if (!ends_frame && (token != XmlToken::end || open != frame)) return false;
    --passed_through_;
    return true;
}

// Goes behind the end of the innermost of so many open elements.
void XmlScanner::skip_out_of(std::size_t open) {
    while (open_lengths_.size() >= open) next_token();
}

XmlToken XmlScanner::next_token() {
    if (end_pending_) {
        end_pending_ = false;
        close_innermost();
        return XmlToken::end;
    }
    while (true) {
        if (at_ == end_) {
            if (more()) continue;
            return finish();
        }
        if (*at_ != '<') {
            const XmlToken token = scan_text();
            if (!open_lengths_.empty()) return token;
            // Between the declaration and the root, or behind the root.
            if (!std::all_of(text_.begin(), text_.end(), is_xml_space)) {
                malformed("text outside of the root element");
            }
            continue;
        }
        XmlToken token = XmlToken::finished;
        if (!scan_markup(token)) {
            if (!more()) malformed("the part ends within a tag");
            continue;
        }
        if (token != XmlToken::finished) return token;
    }
}

XmlToken XmlScanner::finish() {
    if (!open_lengths_.empty()) malformed("the part ends within an element");
    if (!root_seen_) malformed("no root element");
    return XmlToken::finished;
}

XmlToken XmlScanner::scan_text() {
    const char* stop = find_first_of<>(at_);
    while (stop == end_ && more()) stop = find_first_of<>(at_);
    text_ = {at_, stop};
    text_is_cdata_ = false;
    at_ = stop;
    return XmlToken::text;
}

// False: the markup goes on behind the bytes that are there. `token` stays `finished` for markup
// that gives no token.
bool XmlScanner::scan_markup(XmlToken& token) {
    switch (at_[1]) {
        case '/':
            token = XmlToken::end;
            return scan_end();
        case '?':
            return skip_past(at_ + 2, "?>");
        case '!':
            if (!starts_with(at_, "<![CDATA[")) return scan_declaration();
            if (!skip_past(at_ + 9, "]]>")) return false;
            if (open_lengths_.empty()) malformed("text outside of the root element");
            token = XmlToken::text;
            return true;
        default:
            if (at_ + 1 == end_) return false;
            token = XmlToken::start;
            return scan_start();
    }
}

bool XmlScanner::skip_past(const char* from, std::string_view mark) {
    if (from > end_) return false;
    const std::string_view rest(from, end_);
    const std::size_t found = rest.find(mark);
    if (found == std::string_view::npos) return false;
    text_ = rest.substr(0, found);
    text_is_cdata_ = true;
    at_ = from + found + mark.size();
    return true;
}

bool XmlScanner::scan_declaration() {
    constexpr std::string_view kComment = "<!--";
    constexpr std::string_view kCdata = "<![CDATA[";
    if (starts_with(at_, kComment)) {
        if (!skip_past(at_ + kComment.size(), "--")) return false;
        if (at_ == end_) {
            at_ = text_.data() - kComment.size();
            return false;
        }
        if (*at_ != '>') malformed("-- within a comment");
        ++at_;
        return true;
    }
    const std::string_view there(at_, std::min<std::size_t>(end_ - at_, kCdata.size()));
    if (kComment.starts_with(there) || kCdata.starts_with(there)) return false;
    // Nothing but a document type can stand here, and office files have none.
    if (open_lengths_.empty()) refuse_dtd(stream_.where());
    malformed("unknown declaration");
}

bool XmlScanner::scan_start() {
    const char* const begin = at_ + 1;
    const char* const end = name_end(begin);
    if (end >= end_) return false;
    const std::string_view full_name(begin, end);
    if (full_name.empty() || !begins_name(full_name.front())) malformed("not a tag");
    if (!scan_attributes(end)) {
        namespace_.forget_declared();
        return false;
    }
    const bool is_root = open_lengths_.empty();
    if (is_root) {
        if (root_seen_) malformed("a second root element");
        root_seen_ = true;
    }
    name_ = local_name(full_name);
    open(full_name);
    if (is_root || namespace_.declared() != 0) {
        namespace_.open(prefix_of(full_name, name_), open_lengths_.size());
    }
    is_own_ = name_.size() == full_name.size() ? namespace_.has_unprefixed()
                                               : namespace_.has(prefix_of(full_name, name_));
    return true;
}

bool XmlScanner::scan_attributes(const char* at) {
    attributes_.clear();
    if (!decoded_.empty()) decoded_.clear();
    while (true) {
        const char* const next = skip_spaces(at);
        if (next >= end_) return false;
        if (*next == '>') {
            at_ = next + 1;
            return true;
        }
        if (*next == '/') {
            if (next + 1 == end_) return false;
            if (next[1] != '>') malformed("/ within a tag");
            at_ = next + 2;
            end_pending_ = true;
            return true;
        }
        if (next == at) malformed("no space before an attribute");
        at = next;
        if (!scan_attribute(at)) return false;
    }
}

bool XmlScanner::scan_attribute(const char*& at) {
    const char* const name = at;
    const char* const end_of_name = name_end(at);
    at = skip_spaces(end_of_name);
    if (at >= end_) return false;
    if (end_of_name == name || *at != '=') malformed("attribute without a value");
    at = skip_spaces(at + 1);
    if (at >= end_) return false;
    const char quote = *at;
    if (quote != '"' && quote != '\'') malformed("attribute value without quotes");
    const char* const value = ++at;
    while (*at != quote && *at != '<') ++at;
    if (at >= end_) return false;
    if (*at == '<') malformed("< within an attribute");
    const std::string_view full_name(name, end_of_name);
    if (!begins_name(full_name.front())) malformed("not an attribute");
    ++at;
    if (full_name.starts_with("xmlns")) {
        declare(full_name, {value, at - 1});
        return true;
    }
    // Each is compared with all before it.
    if (attributes_.size() >= limits().attributes) {
        refuse_limit(stream_.where(), "attributes", limits().attributes);
    }
    const auto same = [&](const Attribute& other) { return other.full_name == full_name; };
    if (std::any_of(attributes_.begin(), attributes_.end(), same)) {
        malformed("attribute stands twice");
    }
    attributes_.push_back({full_name, local_name(full_name), {value, at - 1}});
    return true;
}

// What else begins with xml is nobody's.
void XmlScanner::declare(std::string_view full_name, std::string_view uri) {
    constexpr std::string_view kDefault = "xmlns";
    const bool is_default = full_name.size() == kDefault.size();
    if (!is_default && full_name[kDefault.size()] != ':') return;
    const std::size_t most = limits().attributes;
    if (namespace_.declared() + namespace_.changes() >= most) {
        refuse_limit(stream_.where(), "namespaces", most);
    }
    if (!namespace_.declare(full_name.substr(kDefault.size() + (is_default ? 0 : 1)), uri)) {
        malformed("namespace stands twice");
    }
}

bool XmlScanner::scan_end() {
    const char* const begin = at_ + 2;
    if (begin >= end_) return false;
    const char* const end = name_end(begin);
    const char* const tail = skip_spaces(end);
    if (tail >= end_) return false;
    if (*tail != '>') malformed("not an end tag");
    const std::string_view full_name(begin, end);
    close(full_name);
    name_ = local_name(full_name);
    at_ = tail + 1;
    return true;
}

void XmlScanner::open(std::string_view full_name) {
    if (open_lengths_.size() >= limits().nesting) {
        refuse_limit(stream_.where(), "nesting", limits().nesting);
    }
    open_names_.append(full_name);
    open_lengths_.push_back(static_cast<std::uint32_t>(full_name.size()));
}

bool XmlScanner::is_innermost(std::string_view full_name) const {
    return !open_lengths_.empty() && open_lengths_.back() == full_name.size() &&
           std::string_view(open_names_).ends_with(full_name);
}

void XmlScanner::close(std::string_view full_name) {
    if (!is_innermost(full_name)) malformed("end tag without its start");
    close_innermost();
}

void XmlScanner::close_innermost() {
    open_names_.resize(open_names_.size() - open_lengths_.back());
    open_lengths_.pop_back();
    namespace_.close(open_lengths_.size());
}

void XmlScanner::enter(std::string_view full_name, const char* to) {
    open(full_name);
    at_ = to;
}

bool XmlScanner::leave(std::string_view full_name, const char* to) {
    if (!is_innermost(full_name)) return false;
    close(full_name);
    at_ = to;
    return true;
}

void XmlScanner::append_text(std::string& out) {
    if (text_is_cdata_) {
        append_lines(out, text_);
    } else if (!append_decoded(out, text_)) {
        malformed("unknown reference");
    }
}

void XmlScanner::skip_element() {
    for (const std::size_t outside = depth(); depth() >= outside;) next();
}

void XmlScanner::append_content(std::string& out) {
    const std::size_t inside = depth();
    for (XmlToken token = next(); depth() >= inside; token = next()) {
        if (token == XmlToken::text) append_text(out);
        if (token == XmlToken::start) skip_element();
    }
}

}  // namespace jixiao::xlsx
