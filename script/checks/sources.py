"""Size and habits of source files."""

import re

LONG, TOO_LONG = 350, 500
DIALECT_FILES = 3
DIALECT = re.compile(r"\b(DatabaseBackend|DbBackend)\b")
ALLOW = re.compile(r"#!?\[\s*(cfg_attr\([^\]]*\b)?allow\s*\(")


def breaches(root):
    found = []
    for path, text in production(root):
        lines = text.count("\n")
        if lines > TOO_LONG:
            found.append(f"{path}: {lines} lines are more than {TOO_LONG}; split it by what it holds")
    for path, text in rust(root):
        for number, line in enumerate(text.splitlines(), 1):
            if ALLOW.search(line):
                found.append(f"{path}:{number}: write #[expect(…, reason = \"…\")], not allow")
    found += dialects(root)
    for manifest in sorted((root / "crates").glob("*/Cargo.toml")):
        if not re.search(r"\[lints\]\s*workspace = true", manifest.read_text(encoding="utf-8")):
            found.append(f"{manifest.relative_to(root)}: takes no part in the lints of the workspace")
        binaries = test_binaries(manifest.parent)
        if len(binaries) > 1:
            found.append(f"{manifest.parent.relative_to(root)}: {len(binaries)} test binaries ({', '.join(binaries)}); one links faster")
    return found


def notes(root):
    return [f"{path}: {text.count(chr(10))} lines" for path, text in production(root) if LONG < text.count("\n") <= TOO_LONG]


def dialects(root):
    """The dialect of a database is named in few files, all of them in `store`."""
    naming = [path for path, text in rust(root) if DIALECT.search(text) and "/src/" in path]
    inside = [path for path in naming if path.startswith("crates/store/")]
    found = [f"{path}: names a database dialect; only store may" for path in naming if path not in inside]
    if len(inside) > DIALECT_FILES:
        found.append(f"crates/store/src: {len(inside)} files name a dialect, {DIALECT_FILES} may: {', '.join(inside)}")
    return found


def test_binaries(crate):
    tests = crate / "tests"
    return sorted([path.stem for path in tests.glob("*.rs")] + [path.parent.name for path in tests.glob("*/main.rs")])


def rust(root):
    for path in sorted((root / "crates").rglob("*.rs")):
        yield str(path.relative_to(root)), path.read_text(encoding="utf-8")


def production(root):
    yield from ((path, text) for path, text in rust(root) if "/src/" in path)
    for path in sorted((root / "crates").glob("*/assets/**/*.mjs")):
        yield str(path.relative_to(root)), path.read_text(encoding="utf-8")
