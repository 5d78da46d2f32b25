"""The policy finds what it is there for, and leaves the rest alone."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks import dependencies, documents, pages, sources  # noqa: E402


def metadata(*packages, edges=()):
    """A graph of (name, version, licence, source, [(dependency, kind)])."""
    listed = [
        {
            "id": f"{name} {version}", "name": name, "version": version, "license": licence, "source": source,
            "dependencies": [{"name": other, "kind": kind, "optional": False} for other, kind in uses],
        }
        for name, version, licence, source, uses in packages
    ]
    nodes = [
        {"id": package["id"], "deps": [{"pkg": to, "dep_kinds": [{"kind": None}]} for origin, to in edges if origin == package["id"]]}
        for package in listed
    ]
    members = [package["id"] for package in listed if package["source"] is None]
    return {"packages": listed, "workspace_members": members, "resolve": {"nodes": nodes}}


REGISTRY = "registry+somewhere"


class Licences(unittest.TestCase):
    def test_expressions(self):
        good = ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "Apache-2.0 WITH LLVM-exception OR GPL-2.0", "(MIT OR GPL-3.0) AND BSD-3-Clause"]
        bad = [None, "", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND AGPL-3.0", "MIT GPL-3.0", "GPL-2.0 WITH Classpath-exception-2.0", "MIT OR", "MIT )"]
        for licence in good:
            self.assertTrue(dependencies.is_allowed(licence), licence)
        for licence in bad[:-2]:
            self.assertFalse(dependencies.is_allowed(licence), licence)
        self.assertFalse(dependencies.is_allowed("MIT )"))


class Dependencies(unittest.TestCase):
    def test_a_clean_graph_passes(self):
        graph = metadata(
            ("rules", "1", "MIT", None, [("serde", None), ("proptest", "dev")]),
            ("store", "1", "MIT", None, [("rules", None), ("testkit", "dev")]),
            ("serde", "1", "MIT", REGISTRY, []),
        )
        self.assertEqual(dependencies.breaches(graph), [])

    def test_each_breach_is_named(self):
        cases = [
            (("openssl", "1", "MIT", REGISTRY, []), "openssl: banned"),
            (("copyleft", "2", "GPL-3.0", REGISTRY, []), "licence GPL-3.0"),
            (("forked", "1", "MIT", "git+https://example.org/x", []), "git repository"),
            (("web", "1", "MIT", None, [("sqlx", None)]), "web: may not use sqlx"),
            (("app", "1", "MIT", None, [("sea-orm", None)]), "app: may not use sea-orm"),
            (("app", "1", "MIT", None, [("chrono", None)]), "app: uses chrono"),
            (("app", "1", "MIT", None, [("testkit", None)]), "testkit is for tests only"),
            (("rules", "1", "MIT", None, [("store", None)]), "rules: may not use store"),
            (("web", "1", "MIT", None, [("store", None)]), "web: may not use store"),
            (("helpers", "1", "MIT", None, [("store", None)]), "without a place"),
        ]
        for package, told in cases:
            graph = metadata(package, ("store", "9", "MIT", None, []) if package[0] != "store" else package)
            found = dependencies.breaches(graph)
            self.assertTrue(any(told in breach for breach in found), f"{told} is not in {found}")

    def test_two_versions_of_what_links_once(self):
        graph = metadata(("libsqlite3-sys", "0.37", "MIT", REGISTRY, []), ("libsqlite3-sys", "0.38", "MIT", REGISTRY, []))
        self.assertEqual(dependencies.breaches(graph), ["libsqlite3-sys: 2 versions in one graph: 0.37, 0.38"])

    def test_what_lies_below_rules_by_way_of_a_library(self):
        graph = metadata(
            ("rules", "1", "MIT", None, [("clever", None)]),
            ("clever", "1", "MIT", REGISTRY, []),
            ("tokio", "1", "MIT", REGISTRY, []),
            edges=[("rules 1", "clever 1"), ("clever 1", "tokio 1")],
        )
        self.assertEqual(len(dependencies.breaches(graph)), 1)


class Sources(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def test_long_files(self):
        self.write("crates/a/src/fair.rs", "//\n" * 350)
        self.write("crates/a/src/long.rs", "//\n" * 351)
        self.write("crates/a/src/worse.rs", "//\n" * 501)
        self.write("crates/a/tests/a/long.rs", "//\n" * 900)
        self.assertEqual(sources.notes(self.root), ["crates/a/src/long.rs: 351 lines"])
        self.assertEqual([breach.split(":")[0] for breach in sources.breaches(self.root)], ["crates/a/src/worse.rs"])

    def test_allow(self):
        for line in ["#[allow(dead_code)]", "#![allow(unused)]", "#[cfg_attr(test, allow(x))]", "    #[ allow (x)]"]:
            self.write("crates/a/src/a.rs", line)
            self.assertEqual(len(sources.breaches(self.root)), 1, line)
        self.write("crates/a/src/a.rs", "#[expect(dead_code, reason = \"x\")]\nfn allow() {}\n")
        self.assertEqual(sources.breaches(self.root), [])

    def test_dialects(self):
        for number in range(3):
            self.write(f"crates/store/src/{number}.rs", "use sea_orm::DbBackend;")
        self.assertEqual(sources.breaches(self.root), [])
        self.write("crates/store/src/3.rs", "DatabaseBackend::Postgres")
        self.assertEqual(len(sources.breaches(self.root)), 1)
        self.write("crates/web/src/a.rs", "DbBackend")
        self.assertEqual(len(sources.breaches(self.root)), 2)

    def test_manifests(self):
        self.write("crates/a/Cargo.toml", "[lints]\nworkspace = true\n")
        self.write("crates/a/tests/a/main.rs", "")
        self.assertEqual(sources.breaches(self.root), [])
        self.write("crates/a/tests/b.rs", "")
        self.write("crates/b/Cargo.toml", "[package]")
        self.assertEqual(len(sources.breaches(self.root)), 2)


class Templates(unittest.TestCase):
    def test_clean_templates_pass(self):
        template = """{# 说明：这里的中文
        不算 <script> #}
        {% extends "layout.html" %}<p class="lead" data-once="{{ x }}">{{ t("home-title") }} · “{{ name }}”—{{ url|urlencode }}</p>
        <script type="module" src="{{ asset("js/form.mjs") }}"></script><a href="/teams?style=1">{{ safe }}</a>"""
        self.assertEqual(pages.problems(template), [])

    def test_each_breach_is_found_with_its_line(self):
        cases = [
            "{{ x|safe }}", "{{ x | safe }}", "<p style=\"x\">", "<p style='x'>", "<a onclick=\"x()\">", "<body onload='x'>", "<style>p{}</style>",
            "<script>x()</script>", "<script type=\"module\">x()</script>", "<a href=\"javascript:x\">", "<p>提交</p>", "<p>，</p>",
            "<img src=\"https://example.org/a.png\">", "<link href=\"//example.org/a.css\">", "{% filter x(escape = \"none\") %}",
        ]
        for case in cases:
            found = pages.problems("<p>\n{# a\nb #}" + case)
            self.assertTrue(found and found[0][0] == 3, f"{case}: {found}")


class Documents(unittest.TestCase):
    def test_commands_without_their_comments(self):
        text = "# x\n```sh\nscript/demo  # builds\n# alone\nkechuang check name --type a “b”\n```\n```text\nnot one\n```\n"
        self.assertEqual(documents.commands(text), [["script/demo", "kechuang check name --type a “b”"]])

    def test_readmes_that_differ(self):
        self.assertEqual(documents.different([["a"]], [["a"]]), [])
        self.assertEqual(len(documents.different([["a"]], [["b"]])), 1)
        self.assertEqual(len(documents.different([["a"], ["b"]], [["a"]])), 1)

    def test_a_code_that_the_glossary_does_not_explain(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "docs").mkdir()
            (root / "cycles/2022").mkdir(parents=True)
            (root / "cycles/2022/a.toml").write_text('[[part]]\ncode = "unit"\n[[part.field]]\ncode = "credit_code"\n', encoding="utf-8")
            (root / "docs/glossary.md").write_text("| 单位 | `unit` |", encoding="utf-8")
            self.assertEqual(documents.unexplained(root), ["docs/glossary.md: lacks credit_code, a code of cycles/2022"])
            (root / "docs/glossary.md").write_text("| 单位 | `unit`, `unit/credit_code` |", encoding="utf-8")
            self.assertEqual(documents.unexplained(root), [])

    def test_paths_of_one_machine(self):
        self.assertEqual(documents.of_this_machine("a", b"/var/lib/kechuang\nhttps://example.org/work\n"), [])
        path = ("/" + "root/x").encode()
        self.assertEqual(len(documents.of_this_machine("a", b"x\n" + path)), 1)


if __name__ == "__main__":
    unittest.main()
