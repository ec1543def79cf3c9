// SPDX-License-Identifier: MIT
#include "export/fill/row_heights.hpp"

#include <algorithm>
#include <map>

#include "base/cell/row_height.hpp"
#include "export/fill/row_origins.hpp"

namespace jixiao::fill {
namespace {

constexpr double kHighest = 409;  // points, of any row

class HeightPlanner {
  public:
    explicit HeightPlanner(const FillScene& scene)
        : scene_(scene), origin_(scene.plan.insertions) {}

    void plan() {
        for (const CellEdit& edit : scene_.plan.cells) {
            if (edit.content.kind == CellContent::Kind::text) measure(edit);
        }
        for (const auto& [row, height] : heights_) {
            scene_.plan.heights.push_back({row, std::min(height, kHighest)});
        }
    }

  private:
    [[nodiscard]] double height_of(std::uint32_t row) const {
        const auto known = heights_.find(row);
        return known != heights_.end() ? known->second
                                       : scene_.blank.sheet->paper().height(origin_(row).row);
    }

    // The rows and columns of the result that the cell covers.
    [[nodiscard]] CellRange covered(CellRef at, CellRef like) const {
        for (const CellRange& merge : scene_.plan.merges) {
            if (merge.contains(at)) return merge;
        }
        const CellRange merge = scene_.blank.sheet->grid().merge_at(like);
        const std::uint32_t rows = like == merge.first ? merge.rows() : 1;
        return {at, {at.row + rows - 1, at.column + merge.columns() - 1}};
    }

    void measure(const CellEdit& edit) {
        const BlankSheet& sheet = *scene_.blank.sheet;
        const CellRef like{origin_(edit.at.row).row, edit.at.column};
        if (!sheet.wraps(like) && edit.content.text.find('\n') == std::string::npos) return;
        const CellRange place = covered(edit.at, like);
        const double width = sheet.width({{0, place.first.column}, {0, place.last.column}});
        const double size = sheet.font_size(like);
        const double needed =
            lines_height(wrapped_lines(edit.content.text, text_room(width, size)), size);
        double there = 0;
        for (std::uint32_t row = place.first.row; row <= place.last.row; ++row) {
            there += height_of(row);
        }
        if (needed <= there) return;
        const std::uint32_t last = place.last.row;
        heights_[last] = height_of(last) + needed - there;
    }

    const FillScene& scene_;
    RowOrigins origin_;
    std::map<std::uint32_t, double> heights_;
};

}  // namespace

void plan_heights(const FillScene& scene) {
    HeightPlanner(scene).plan();
}

}  // namespace jixiao::fill
