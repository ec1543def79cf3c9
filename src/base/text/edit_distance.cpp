// SPDX-License-Identifier: MIT
#include "base/text/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

std::u32string characters(std::string_view text) {
    std::u32string out;
    if (!append_characters(out, text)) {
        out.clear();
        for (const char byte : text) out.push_back(static_cast<unsigned char>(byte));
    }
    return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
    const std::size_t lengths = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (lengths > most) return most + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    return distance(characters(a), characters(b), most);
}

std::string_view nearest_word(std::string_view word,
                              const std::vector<std::string_view>& candidates) {
    const std::u32string wanted = characters(word);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        const std::size_t found = distance(wanted, characters(candidate), best);
        if (found > best || candidate == nearest) continue;
        if (found == best) {
            nearest = {};
            continue;
        }
        best = found;
        nearest = candidate;
    }
    return nearest;
}

}  // namespace jixiao
