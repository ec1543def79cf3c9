// SPDX-License-Identifier: MIT
#include "store/json/line_source.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

namespace jixiao::store {
namespace {

// Stops the parser, by false, at the end of the member "source".
class SourceFinder {
  public:
    bool null() { return true; }
    bool boolean(bool /*truth*/) { return true; }
    bool number_integer(std::int64_t /*number*/) { return true; }
    bool number_unsigned(std::uint64_t /*number*/) { return true; }
    bool number_float(double /*number*/, const std::string& /*text*/) { return true; }
    bool binary(const std::vector<std::uint8_t>& /*bytes*/) { return true; }
    bool string(const std::string& text) {
        if (depth_ == 2 && in_source_) {
            if (key_ == "file") source_.file = text;
            if (key_ == "sha256") source_.sha256 = text;
        }
        return true;
    }
    bool key(const std::string& text) {
        key_ = text;
        if (depth_ == 1) in_source_ = text == "source";
        if (depth_ == 1 && text == "form") source_.form = true;
        return true;
    }
    bool start_object(std::size_t /*size*/) { return ++depth_, true; }
    bool start_array(std::size_t /*size*/) { return ++depth_, true; }
    bool end_array() { return --depth_, true; }
    bool end_object() {
        --depth_;
        source_.known = depth_ == 1 && in_source_;
        return !source_.known;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) {
        return false;
    }

    LineSource take() { return std::move(source_); }

  private:
    LineSource source_;
    std::string key_;
    std::size_t depth_ = 0;
    bool in_source_ = false;
};

}  // namespace

LineSource source_of_line(std::string_view line) {
    SourceFinder finder;
    nlohmann::json::sax_parse(line.begin(), line.end(), &finder);
    LineSource source = finder.take();
    return source.known ? source : LineSource{};
}

}  // namespace jixiao::store
