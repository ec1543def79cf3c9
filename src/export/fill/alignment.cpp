// SPDX-License-Identifier: MIT
#include "export/fill/alignment.hpp"

#include <algorithm>

namespace jixiao::fill {
namespace {

constexpr std::size_t kMostPairs = std::size_t{1} << 20;

std::vector<std::optional<std::size_t>> first_fits(std::size_t records, std::size_t rows,
                                                   const FitScore& score) {
    std::vector<std::optional<std::size_t>> pairs(records);
    std::size_t row = 0;
    for (std::size_t record = 0; record < records; ++record) {
        for (std::size_t look = row; look < rows; ++look) {
            if (score(record, look) == 0) continue;
            pairs[record] = look;
            row = look + 1;
            break;
        }
    }
    return pairs;
}

// Of equal scores the earlier row weighs more; all of them together weigh less than one point.
std::uint64_t weight(std::uint32_t score, std::size_t row) {
    constexpr unsigned kPoint = 32;
    return score == 0 ? 0 : (std::uint64_t{score} << kPoint) - row;
}

}  // namespace

std::vector<std::optional<std::size_t>> align(std::size_t records, std::size_t rows,
                                              const FitScore& score) {
    if (rows != 0 && records > kMostPairs / rows) return first_fits(records, rows, score);
    const std::size_t width = rows + 1;
    std::vector<std::uint64_t> fits(records * rows);
    // The best sum of records from one on with rows from one on.
    std::vector<std::uint64_t> best((records + 1) * width);
    for (std::size_t record = records; record-- > 0;) {
        for (std::size_t row = rows; row-- > 0;) {
            const std::uint64_t fit = fits[record * rows + row] = weight(score(record, row), row);
            std::uint64_t sum =
                std::max(best[(record + 1) * width + row], best[record * width + row + 1]);
            if (fit != 0) sum = std::max(sum, fit + best[(record + 1) * width + row + 1]);
            best[record * width + row] = sum;
        }
    }
    std::vector<std::optional<std::size_t>> pairs(records);
    for (std::size_t record = 0, row = 0; record < records && row < rows;) {
        const std::uint64_t sum = best[record * width + row];
        const std::uint64_t fit = fits[record * rows + row];
        if (fit != 0 && sum == fit + best[(record + 1) * width + row + 1]) {
            pairs[record++] = row++;
        } else if (sum == best[record * width + row + 1]) {
            ++row;
        } else {
            ++record;
        }
    }
    return pairs;
}

}  // namespace jixiao::fill
