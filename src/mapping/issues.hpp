// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding/finding.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::mapping {

// A mapping or dictionary as a text of lines, for quoting.
class SourceText {
  public:
    // The text must outlive it.
    SourceText(std::string file, std::string_view text);
    [[nodiscard]] const std::string& file() const { return file_; }
    // Lines count from one, without their line break and a byte-order mark; empty behind the last.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    [[nodiscard]] std::size_t line_count() const { return lines_.size(); }

  private:
    std::string file_;
    std::vector<std::string_view> lines_;
};

// What is wrong with one file, in the order of its lines. A finding's arguments "line", "column"
// and "source" say where; "suggestion" is the word that was probably meant.
class Issues {
  public:
    explicit Issues(SourceText source) : source_(std::move(source)) {}

    using Words = std::vector<std::pair<std::string, std::string>>;
    void add(Code code, SourceAt at, std::string_view found = {}, std::string_view expected = {},
             Words args = {});
    // `found` is none of `allowed`: the finding lists them and suggests the nearest.
    void add_unknown(Code code, SourceAt at, std::string_view found,
                     const std::vector<std::string_view>& allowed);

    [[nodiscard]] const SourceText& source() const { return source_; }
    [[nodiscard]] bool empty() const { return findings_.empty(); }
    // Whether some of it makes the file unusable; warnings do not.
    [[nodiscard]] bool any_error() const;
    // Sorted by place; the list is empty afterwards.
    std::vector<Finding> take();

  private:
    struct Placed {
        SourceAt at;
        Finding finding;
    };
    SourceText source_;
    std::vector<Placed> findings_;
};

// Mappings that cannot be used: every error that was found in them, the first one as the Error.
class MappingErrors : public Error {
  public:
    // `findings` must not be empty.
    explicit MappingErrors(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

  private:
    std::vector<Finding> findings_;
};

}  // namespace jixiao::mapping
