"""The two READMEs say the same, and nothing in the repository knows the machine that it was written on."""

import json
import re
import subprocess
import tomllib

FENCE = re.compile(r"^```(?:sh|console|bash|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
MACHINE = re.compile("|".join(["/" + "root/", "/" + "work/", "/" + r"home/[a-z]", "127\\.0\\.0\\.1:" + "4873"]))
TEXT = (".rs", ".md", ".toml", ".mjs", ".css", ".html", ".ftl", ".json", ".py", ".sh", ".csv", "")


def breaches(root):
    found = []
    one, other = root / "README.md", root / "README.zh-CN.md"
    if one.exists() and other.exists():
        found += different(commands(one.read_text(encoding="utf-8")), commands(other.read_text(encoding="utf-8")))
    for lock in sorted(root.glob("tests/*/package-lock.json")):
        entries = json.loads(lock.read_text(encoding="utf-8"))["packages"]
        if any("resolved" in entry for entry in entries.values()):
            found.append(f"{lock.relative_to(root)}: names a registry; keep omit-lockfile-registry-resolved in .npmrc")
    found += unexplained(root)
    for name in tracked(root):
        path = root / name
        if path.suffix in TEXT and path.is_file() and not path.is_symlink():
            found += of_this_machine(name, path.read_bytes())
            if path.suffix == ".md":
                found += dead_links(root, path)
    return found


def commands(readme):
    """The command blocks, without the comments, which are in the language of the page."""
    blocks = (FENCE.findall(readme))
    return [[line for line in (re.sub(r"(^|\s+)#.*$", "", line).rstrip() for line in block.splitlines()) if line] for block in blocks]


def different(one, other):
    found = []
    if len(one) != len(other):
        found.append(f"README.md has {len(one)} command blocks, README.zh-CN.md {len(other)}")
    for number, (left, right) in enumerate(zip(one, other), 1):
        if left != right:
            found.append(f"README.md and README.zh-CN.md: block {number} differs: {left} and {right}")
    return found


def unexplained(root):
    """Each code of the cycle of 2022 that becomes an identifier stands in the glossary."""
    glossary = root / "docs/glossary.md"
    if not glossary.exists():
        return ["docs/glossary.md: is missing"]
    words = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", glossary.read_text(encoding="utf-8")))))
    codes = set()
    for path in sorted((root / "cycles/2022").glob("*.toml")):
        cycle = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("type", "unit_type", "pool", "body"):
            codes |= {entry["code"] for entry in cycle.get(kind, [])}
        for part in cycle.get("part", []):
            groups = part.get("group", [])
            codes |= {part["code"], *(group["code"] for group in groups)}
            codes |= {field["code"] for holder in (part, *groups) for field in holder.get("field", [])}
    return [f"docs/glossary.md: lacks {code}, a code of cycles/2022" for code in sorted(codes - words)]


def of_this_machine(name, content):
    if b"\0" in content:
        return []
    lines = content.decode("utf-8", errors="replace").splitlines()
    return [f"{name}:{number}: names a path of one machine" for number, line in enumerate(lines, 1) if MACHINE.search(line)]


def dead_links(root, path):
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    return [f"{path.relative_to(root)}: links to {target}, which is not there" for target in targets if not (path.parent / target).exists()]


def tracked(root):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True)
    return [name for name in listed.stdout.split("\0") if name]
