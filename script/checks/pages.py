"""Templates: nothing raw, nothing inline, no text that belongs into `locales/`."""

import re

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
CJK = re.compile(r"[\u2e80-\u2fdf\u3001-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff]")
RULES = [
    (re.compile(r"\|\s*safe\b"), "writes text unescaped; return an askama template or escape it"),
    (re.compile(r"\bescape\s*=\s*[\"']none[\"']"), "switches escaping off"),
    (re.compile(r"[\s\"']style\s*="), "has an inline style; the content policy refuses it"),
    (re.compile(r"[\s\"']on[a-z]+\s*=\s*[\"'{]"), "has an inline script; the content policy refuses it"),
    (re.compile(r"<style\b"), "has an inline style sheet; the content policy refuses it"),
    (re.compile(r"<script\b(?![^>]*\bsrc\s*=)"), "has an inline script; the content policy refuses it"),
    (re.compile(r"javascript:", re.IGNORECASE), "has a javascript: address"),
    (re.compile(r"(?:src|href)\s*=\s*[\"'](?:https?:)?//"), "loads or links by an absolute address"),
    (CJK, "has text of its own; put it into locales/ under a key"),
]


def breaches(root):
    found = []
    for path in sorted((root / "crates").glob("*/templates/**/*.html")):
        found += [f"{path.relative_to(root)}:{number}: {problem}" for number, problem in problems(path.read_text(encoding="utf-8"))]
    return found


def problems(template):
    """Line numbers and what is wrong there; comments do not count, but keep their lines."""
    text = COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), template)
    return [(text.count("\n", 0, match.start()) + 1, problem) for rule, problem in RULES for match in first_per_line(rule, text)]


def first_per_line(rule, text):
    seen = set()
    for match in rule.finditer(text):
        line = text.count("\n", 0, match.start())
        if line not in seen:
            seen.add(line)
            yield match
