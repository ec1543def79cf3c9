# SPDX-License-Identifier: MIT
"""What differs between two texts of an XML part, as lines that can be read and compared.

    /worksheet/mergeCells/mergeCell[2] @ref: A5:A9 -> A5:A12
    /worksheet/sheetData/row[9] text: …
    + /worksheet/sheetData/row[10]: <row r="10" …>
"""

import xml.etree.ElementTree as ElementTree


def local(name):
    return name.rsplit("}", 1)[-1]


def shown(element):
    """One element as a line, without namespaces."""
    attributes = "".join(f' {local(k)}="{v}"' for k, v in element.attrib.items())
    inner = (element.text or "").strip() + "".join(shown(child) for child in element)
    return f"<{local(element.tag)}{attributes}>{inner}</{local(element.tag)}>"


def pair_cost(a, b):
    if a.tag != b.tag:
        return 1000
    # Content that comes or goes is a worse sign than a number that changes.
    return sum(4 if line[0] in "+-" else 1 for line in element_differences("", a, b))


def gap_cost(element):
    return 1 + len(list(element.iter()))


def aligned(old, new):
    """Pairs of children that belong together, so that least differs; None without a partner."""
    if len(old) == len(new):
        return list(zip(old, new))
    best = {(0, 0): (0, None)}
    for i in range(len(old) + 1):
        for j in range(len(new) + 1):
            steps = []
            if i and j:
                steps.append((best[i - 1, j - 1][0] + pair_cost(old[i - 1], new[j - 1]), (1, 1)))
            if i:
                steps.append((best[i - 1, j][0] + gap_cost(old[i - 1]), (1, 0)))
            if j:
                steps.append((best[i, j - 1][0] + gap_cost(new[j - 1]), (0, 1)))
            if steps:
                best[i, j] = min(steps)
    pairs, i, j = [], len(old), len(new)
    while i or j:
        di, dj = best[i, j][1]
        pairs.append((old[i - 1] if di else None, new[j - 1] if dj else None))
        i, j = i - di, j - dj
    return pairs[::-1]


def element_differences(path, old, new):
    for name in dict.fromkeys([*old.attrib, *new.attrib]):
        a, b = old.attrib.get(name), new.attrib.get(name)
        if a != b:
            yield f"{path} @{local(name)}: {a} -> {b}"
    for kind, a, b in (("text", old.text, new.text), ("tail", old.tail, new.tail)):
        if (a or "") != (b or ""):
            yield f"{path} {kind}: {(a or '').strip()} -> {(b or '').strip()}"
    counts = {}
    for a, b in aligned(list(old), list(new)):
        name = local((a if a is not None else b).tag)
        counts[name] = counts.get(name, 0) + 1
        child = f"{path}/{name}[{counts[name]}]"
        if a is None:
            yield f"+ {child}: {shown(b)}"
        elif b is None:
            yield f"- {child}: {shown(a)}"
        elif a.tag != b.tag:
            yield f"{child}: {local(a.tag)} -> {local(b.tag)}"
        else:
            yield from element_differences(child, a, b)


def differences(old, new):
    a, b = ElementTree.fromstring(old), ElementTree.fromstring(new)
    return list(element_differences("/" + local(a.tag), a, b))
