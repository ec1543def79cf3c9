# SPDX-License-Identifier: MIT
"""The names of the standard headers that builds may take from a precompiled header.

A file that uses one of NAMES includes its header, itself or through headers of the project: a
precompiled header would hide that it does not, and the next compiler would show it.
"""
import functools
import re

NAMES = {
    "algorithm": r"std::(?:sort|stable_sort|find|find_if|find_if_not|any_of|all_of|none_of|copy_n|"
                 r"count_if|max_element|min_element|lower_bound|upper_bound|equal_range|reverse|"
                 r"rotate|unique|remove_if|transform|replace|adjacent_find|binary_search|ranges::\w+)\b",
    "array": r"std::(?:array|to_array)\b",
    "cstdint": r"std::u?int(?:8|16|32|64)_t\b",
    "filesystem": r"std::filesystem\b",
    "fstream": r"std::[io]?fstream\b",
    "functional": r"std::(?:function|ref|cref)\b",
    "map": r"std::(?:multi)?map\b",
    "memory": r"std::(?:unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared)\b",
    "optional": r"std::(?:optional|nullopt)\b",
    "set": r"std::(?:multi)?set\b",
    "span": r"std::span\b",
    "string": r"std::(?:string|to_string|getline)\b",
    "string_view": r"std::string_view\b",
    "utility": r"std::(?:pair|exchange|as_const)\b",
    "vector": r"std::vector\b",
    "fmt/format.h": r"fmt::format\b",
    "doctest/doctest.h": r"\b(?:TEST_CASE|CHECK|REQUIRE)\(",
}
PATTERNS = {header: re.compile(pattern) for header, pattern in NAMES.items()}
# What the standard says a header brings along.
BRINGS = {"string": {"string_view"}, "map": {"utility"}, "set": {"utility"}}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*")


class Headers:
    """The standard headers each file of `root` reaches."""

    def __init__(self, root):
        self.folders = (root / "src", root / "tests")
        self.text = functools.cache(lambda path: path.read_text(encoding="utf-8"))
        self.reached = functools.cache(self._reached)

    def _reached(self, path):
        reached = set()
        for own, standard in INCLUDE.findall(self.text(path)):
            if standard:
                reached |= {standard} | BRINGS.get(standard, set())
                continue
            for folder in (path.parent, *self.folders):
                if (folder / own).is_file():
                    reached |= self.reached((folder / own).resolve())
                    break
        return reached

    def breaches(self, name, path):
        text = COMMENT.sub("", self.text(path))
        for header, pattern in PATTERNS.items():
            use = pattern.search(text)
            if use and header not in self.reached(path):
                line = text.count("\n", 0, use.start()) + 1
                yield f"{name}:{line}: {use.group()} without #include <{header}>"
