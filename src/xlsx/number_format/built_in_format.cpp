// SPDX-License-Identifier: MIT
#include "xlsx/number_format/built_in_format.hpp"

#include <algorithm>
#include <array>

namespace jixiao::xlsx {
namespace {

struct BuiltIn {
    std::uint32_t id;
    std::string_view code;
};

constexpr std::string_view kYearMonth = R"(yyyy"年"m"月")";
constexpr std::string_view kMonthDay = R"(m"月"d"日")";
constexpr std::string_view kHalfDayMinutes = R"(上午/下午h"时"mm"分")";
constexpr std::string_view kHalfDaySeconds = R"(上午/下午h"时"mm"分"ss"秒")";

// Sorted by id.
constexpr std::array kBuiltIns = {
    BuiltIn{0, "General"},
    BuiltIn{1, "0"},
    BuiltIn{2, "0.00"},
    BuiltIn{3, "#,##0"},
    BuiltIn{4, "#,##0.00"},
    BuiltIn{5, R"("¥"#,##0;"¥"\-#,##0)"},
    BuiltIn{6, R"("¥"#,##0;[Red]"¥"\-#,##0)"},
    BuiltIn{7, R"("¥"#,##0.00;"¥"\-#,##0.00)"},
    BuiltIn{8, R"("¥"#,##0.00;[Red]"¥"\-#,##0.00)"},
    BuiltIn{9, "0%"},
    BuiltIn{10, "0.00%"},
    BuiltIn{11, "0.00E+00"},
    BuiltIn{12, "# ?/?"},
    BuiltIn{13, "# ?\?/?\?"},
    BuiltIn{14, "yyyy/m/d"},
    BuiltIn{15, "d-mmm-yy"},
    BuiltIn{16, "d-mmm"},
    BuiltIn{17, "mmm-yy"},
    BuiltIn{18, "h:mm AM/PM"},
    BuiltIn{19, "h:mm:ss AM/PM"},
    BuiltIn{20, "h:mm"},
    BuiltIn{21, "h:mm:ss"},
    BuiltIn{22, "yyyy/m/d h:mm"},
    BuiltIn{27, kYearMonth},
    BuiltIn{28, kMonthDay},
    BuiltIn{29, kMonthDay},
    BuiltIn{30, "m-d-yy"},
    BuiltIn{31, R"(yyyy"年"m"月"d"日")"},
    BuiltIn{32, R"(h"时"mm"分")"},
    BuiltIn{33, R"(h"时"mm"分"ss"秒")"},
    BuiltIn{34, kHalfDayMinutes},
    BuiltIn{35, kHalfDaySeconds},
    BuiltIn{36, kYearMonth},
    BuiltIn{37, "#,##0 ;(#,##0)"},
    BuiltIn{38, "#,##0 ;[Red](#,##0)"},
    BuiltIn{39, "#,##0.00;(#,##0.00)"},
    BuiltIn{40, "#,##0.00;[Red](#,##0.00)"},
    BuiltIn{41, R"(_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ )"},
    BuiltIn{42, R"(_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ )"},
    BuiltIn{43, R"(_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ )"},
    BuiltIn{44, R"(_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ )"},
    BuiltIn{45, "mm:ss"},
    BuiltIn{46, "[h]:mm:ss"},
    BuiltIn{47, "mm:ss.0"},
    BuiltIn{48, "##0.0E+0"},
    BuiltIn{49, "@"},
    BuiltIn{50, kYearMonth},
    BuiltIn{51, kMonthDay},
    BuiltIn{52, kYearMonth},
    BuiltIn{53, kMonthDay},
    BuiltIn{54, kMonthDay},
    BuiltIn{55, kHalfDayMinutes},
    BuiltIn{56, kHalfDaySeconds},
    BuiltIn{57, kYearMonth},
    BuiltIn{58, kMonthDay},
};

}  // namespace

std::string_view built_in_format(std::uint32_t id) {
    const auto found = std::lower_bound(
        kBuiltIns.begin(), kBuiltIns.end(), id,
        [](const BuiltIn& entry, std::uint32_t wanted) { return entry.id < wanted; });
    return found != kBuiltIns.end() && found->id == id ? found->code : kBuiltIns[0].code;
}

}  // namespace jixiao::xlsx
