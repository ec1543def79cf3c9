# SPDX-License-Identifier: MIT
"""check_schema.py SCHEMA PROGRAM [ARGUMENT...]: validates the JSON Lines that PROGRAM writes.

Also the other way round: every key of the schema occurs in the lines, and lines with a key too
many or too few are refused. Exit code 77 when the validator is not installed.
"""
import copy
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: the Python package jsonschema is missing (Debian: python3-jsonschema)")
    sys.exit(77)


def without_twice(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key stands twice: {keys}")
    return dict(pairs)


def objects_in(node):
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from objects_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects_in(value)


def keys_of_schema(schema):
    for node in objects_in(schema):
        if isinstance(node.get("properties"), dict):
            yield from (key for key, rule in node["properties"].items() if rule is not False)


def damaged(line):
    """Copies of the line that must not be valid: one change in each shape of value."""
    broken = copy.deepcopy(line)
    broken["format"] = 2
    yield "format", broken
    for key in line:
        if key in ("format", "form", "source", "findings"):
            broken = copy.deepcopy(line)
            del broken[key]
            yield f"without {key}", broken
    seen = set()
    for number, node in enumerate(objects_in(line)):
        shape = (node.get("is"), *node) if isinstance(node.get("is"), str) else None
        if shape is None or shape in seen:
            continue
        seen.add(shape)
        for change in ("surplus", "is", "cell"):
            broken = copy.deepcopy(line)
            target = list(objects_in(broken))[number]
            target[change] = "?"
            yield f"{change} in {node}", broken


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    output = subprocess.run(sys.argv[2:], check=True, stdout=subprocess.PIPE).stdout
    lines = [json.loads(line, object_pairs_hook=without_twice)
             for line in output.decode("utf-8").splitlines()]
    assert lines, "nothing was written"
    for line in lines:
        validator.validate(line)
        for change, broken in damaged(line):
            assert not validator.is_valid(broken), f"accepted: {change}"
    written = {key for line in lines for node in objects_in(line) for key in node}
    unused = set(keys_of_schema(schema)) - written
    assert not unused, f"in the schema but never written: {sorted(unused)}"
    print(f"{len(lines)} lines are valid")


main()
