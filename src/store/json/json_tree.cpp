// SPDX-License-Identifier: MIT
#include "store/json/json_tree.hpp"

#include <limits>
#include <nlohmann/json.hpp>

#include "base/finding/finding.hpp"

namespace jixiao::store {
namespace {

constexpr std::size_t kMostLineBytes = std::size_t{64} << 20;
constexpr std::size_t kMostNesting = 32;  // mappings nest paths, but not as deep

}  // namespace

// Takes the parser's events. False ends the parsing.
class JsonTree::Builder {
  public:
    Builder(JsonTree& tree, TextStore& texts) : tree_(tree), texts_(texts) {}

    bool null() { return add({}); }
    bool boolean(bool truth) { return add({.kind = Kind::truth, .integer = truth ? 1 : 0}); }
    bool number_integer(std::int64_t number) {
        return add({.kind = Kind::integer, .integer = number});
    }
    bool number_unsigned(std::uint64_t number) {
        constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
        if (number > static_cast<std::uint64_t>(kMost)) return add({.kind = Kind::fraction});
        return number_integer(static_cast<std::int64_t>(number));
    }
    bool number_float(double /*number*/, const std::string& /*text*/) {
        return add({.kind = Kind::fraction});
    }
    bool string(const std::string& text) {
        return add({.kind = Kind::text, .text = texts_.add(text)});
    }
    bool binary(const std::vector<std::uint8_t>& /*bytes*/) { return false; }
    bool start_object(std::size_t /*size*/) { return open(Kind::object); }
    bool start_array(std::size_t /*size*/) { return open(Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(const std::string& text) {
        key_ = tree_.keys_.add(text);
        return true;
    }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) {
        position_ = position;
        return false;
    }

    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }

  private:
    bool add(Node node) {
        node.key = std::exchange(key_, {});
        node.end = static_cast<std::uint32_t>(tree_.nodes_.size()) + 1;
        tree_.nodes_.push_back(node);
        return true;
    }

    bool open(Kind kind) {
        too_deep_ = tree_.open_.size() == kMostNesting;
        if (too_deep_) return false;
        tree_.open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
        return add({.kind = kind});
    }

    bool close() {
        tree_.nodes_[tree_.open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
        tree_.open_.pop_back();
        return true;
    }

    JsonTree& tree_;
    TextStore& texts_;
    std::string_view key_;
    std::size_t position_ = 0;
    bool too_deep_ = false;
};

void JsonTree::parse(std::string_view line, const std::string& file, std::size_t number,
                     TextStore& texts) {
    const auto refuse = [&](std::string_view limit, std::size_t allowed) {
        throw Error(Code::limit_exceeded, {file, {}, {}},
                    {{"limit", std::string(limit) + ", line " + std::to_string(number)},
                     {"allowed", std::to_string(allowed)}});
    };
    file_ = file;
    line_ = number;
    nodes_.clear();
    open_.clear();
    keys_.clear();
    if (line.size() > kMostLineBytes) refuse("bytes", kMostLineBytes);
    Builder builder(*this, texts);
    if (nlohmann::json::sax_parse(line.begin(), line.end(), &builder)) return;
    if (builder.too_deep()) refuse("nesting", kMostNesting);
    throw Error(Code::jsonl_not_json, {file, {}, {}},
                {{"line", std::to_string(number)}, {"column", std::to_string(builder.position())}});
}

}  // namespace jixiao::store
