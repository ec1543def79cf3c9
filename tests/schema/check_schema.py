# SPDX-License-Identifier: MIT
"""check_schema.py [--complete] SCHEMA PROGRAM [ARGUMENT...]

Validates the JSON Lines that PROGRAM writes. With --complete also the other way round: every key of
the schema occurs in them, and lines with a key too many, too few or wrong are refused. Exit code 77
when the validator is not installed.
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


def check_complete(schema, validator, lines):
    for line in lines:
        for change, broken in damaged(line):
            assert not validator.is_valid(broken), f"accepted: {change}"
    written = {key for line in lines for node in objects_in(line) for key in node}
    unused = set(keys_of_schema(schema)) - written
    assert not unused, f"in the schema but never written: {sorted(unused)}"


def main():
    arguments = sys.argv[1:]
    complete = arguments[0] == "--complete"
    schema_path, *command = arguments[1:] if complete else arguments
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    # Exit code 1 only says that the data have findings.
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert run.returncode in (0, 1), f"exit code {run.returncode}"
    lines = [json.loads(line, object_pairs_hook=without_twice)
             for line in run.stdout.decode("utf-8").splitlines()]
    assert lines, "nothing was written"
    for line in lines:
        validator.validate(line)
    if complete:
        check_complete(schema, validator, lines)
    print(f"{len(lines)} lines are valid")


main()
