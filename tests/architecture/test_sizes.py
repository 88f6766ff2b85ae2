"""Nothing grows unwatched: 400 lines a file, 50 lines a function, three levels of nesting; and names say something."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LIMIT, FUNCTION_LIMIT, NESTING_LIMIT = 400, 50, 3
FORBIDDEN_NAMES = {"utils", "helpers", "common", "core", "services", "manager", "base"}
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.TryStar, ast.Match, ast.AsyncFor, ast.AsyncWith)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources() -> list[Path]:
    return [path for folder in ("tracker", "workers") for path in sorted((ROOT / folder).rglob("*.py"))]


def functions() -> Iterator[tuple[Path, Function]]:
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, Function):
                yield path, node


def test_no_file_is_longer_than_400_lines() -> None:
    assert [str(path) for path in sources() if len(path.read_text().splitlines()) > FILE_LIMIT] == []


def test_no_function_is_longer_than_50_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path, node in functions()
        if node.end_lineno and node.end_lineno - node.lineno + 1 > FUNCTION_LIMIT
    ]
    assert long == []


def test_no_function_nests_deeper_than_three() -> None:
    deep = [f"{path.relative_to(ROOT)}:{node.name}" for path, node in functions() if _depth(node) > NESTING_LIMIT]
    assert deep == []


def test_no_folder_and_no_module_has_a_name_that_says_nothing() -> None:
    paths = [path.relative_to(ROOT).with_suffix("") for path in sources()]
    assert [str(path) for path in paths if FORBIDDEN_NAMES & set(path.parts)] == []


def _depth(node: ast.AST, depth: int = 0) -> int:
    deepest = depth
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.Lambda | ast.ClassDef):
            continue
        deepest = max(deepest, _depth(child, depth + _opens(node, child)))
    return deepest


def _opens(parent: ast.AST, child: ast.AST) -> int:
    """A block adds a level; elif continues one."""
    if not isinstance(child, BLOCKS):
        return 0
    is_elif = isinstance(parent, ast.If) and isinstance(child, ast.If) and parent.orelse == [child]
    return 0 if is_elif else 1
