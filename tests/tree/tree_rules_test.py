#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants every kind of breach in a small tree and expects tree_rules to find exactly that one."""
import pathlib
import tempfile
import unittest

import tree_rules

HEAD = "// SPDX-License-Identifier: MIT\n"


class TreeRules(unittest.TestCase):
    def found(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return list(tree_rules.breaches(root))

    def expect(self, files, *breaches):
        self.assertEqual(self.found(files), list(breaches))

    def test_includes_to_the_left_are_fine(self):
        self.expect({"src/cli/a.cpp": HEAD + '#include "cli/a.hpp"\n#include "base/b.hpp"\n#include <set>\n',
                     "src/store/a.cpp": HEAD + '#include "normalise/a.hpp"\n'})

    def test_include_to_the_right(self):
        self.expect({"src/base/a.cpp": HEAD + '#include "cli/a.hpp"\n'},
                    "src/base/a.cpp:2: base must not include cli/a.hpp")
        self.expect({"src/import/a.hpp": HEAD + '\n  #  include "normalise/a.hpp"\n'},
                    "src/import/a.hpp:3: import must not include normalise/a.hpp")

    def test_the_reader_knows_no_forms(self):
        self.expect({"src/xlsx/a.cpp": HEAD + '#include "model/a.hpp"\n'},
                    "src/xlsx/a.cpp:2: xlsx must not include model/a.hpp")

    def test_include_without_folder(self):
        self.expect({"src/base/a.cpp": HEAD + '#include "b.hpp"\n'},
                    'src/base/a.cpp:2: write "folder/file.hpp", not "b.hpp"')
        self.expect({"src/base/a.cpp": HEAD + '#include "../cli/b.hpp"\n'},
                    'src/base/a.cpp:2: write "folder/file.hpp", not "../cli/b.hpp"')

    def test_folder_outside_the_order(self):
        self.assertEqual(len(self.found({"src/utils/a.cpp": HEAD})), 1)

    def test_long_file(self):
        self.expect({"src/base/a.cpp": HEAD + "\n" * 399})
        self.expect({"src/base/a.cpp": HEAD + "\n" * 400},
                    "src/base/a.cpp: 401 lines, at most 400 are allowed")

    def test_detail_without_chinese(self):
        words = {"src/base/finding/detail_words.cpp": HEAD + '{"cut off", "不完整"},\n'}
        self.expect(words | {"src/xlsx/a.cpp": HEAD + 'refuse_damaged(where,\n    "cut off");\n'})
        self.expect(words | {"src/xlsx/a.cpp": HEAD + 'malformed("not a tag");\n'},
                    "src/xlsx/a.cpp: “not a tag” has no Chinese in src/base/finding/detail_words.cpp")

    def test_names_without_their_header(self):
        use = "std::vector<int> rows;\n"
        self.expect({"src/base/a.cpp": HEAD + use},
                    "src/base/a.cpp:2: std::vector without #include <vector>")
        self.expect({"src/base/a.cpp": HEAD + "#include <vector>\n" + use})
        self.expect({"src/base/a.hpp": HEAD + "#include <vector>\n",
                     "src/base/a.cpp": HEAD + '#include "base/a.hpp"\n' + use})
        self.expect({"src/base/a.cpp": HEAD + "// std::vector is too slow\n"})

    def test_comment_names_no_file(self):
        self.expect({"src/base/a.cpp": HEAD + "// See base/b/c.hpp and base/a.cpp.\n"},
                    "src/base/a.cpp:2: there is no base/b/c.hpp")

    def test_missing_licence(self):
        self.expect({"tests/a.py": "print()\n"},
                    "tests/a.py: the line “SPDX-License-Identifier: MIT” is missing")

    def test_place_on_a_machine(self):
        place = "/wor" + "k/main/x"
        self.expect({"README.md": f"see {place}\n"},
                    f"README.md:1: names a place on one machine: see {place}")
        self.expect({"README.md": "see src/wor" + "k/x and https://example.org/wor" + "k/x\n"})

    def test_binary_files_are_passed_over(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "a.py").write_bytes(b"PK\xff\xfe")
            self.assertEqual(list(tree_rules.breaches(pathlib.Path(folder))), [])


if __name__ == "__main__":
    unittest.main()
