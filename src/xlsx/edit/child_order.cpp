// SPDX-License-Identifier: MIT
#include "xlsx/edit/child_order.hpp"

#include <algorithm>

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kWorkbook[] = {"fileVersion",
                                          "fileSharing",
                                          "workbookPr",
                                          "AlternateContent",
                                          "workbookProtection",
                                          "bookViews",
                                          "sheets",
                                          "functionGroups",
                                          "externalReferences",
                                          "definedNames",
                                          "calcPr",
                                          "oleSize",
                                          "customWorkbookViews",
                                          "pivotCaches",
                                          "smartTagPr",
                                          "smartTagTypes",
                                          "webPublishing",
                                          "fileRecoveryPr",
                                          "webPublishObjects",
                                          "extLst"};

}  // namespace

const std::span<const std::string_view> kWorkbookChildren = kWorkbook;

bool stands_before(std::span<const std::string_view> order, std::string_view first,
                   std::string_view second) {
    const auto a = std::find(order.begin(), order.end(), first);
    const auto b = std::find(order.begin(), order.end(), second);
    return a != order.end() && b != order.end() && a < b;
}

}  // namespace jixiao::xlsx
