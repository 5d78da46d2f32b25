//! Every text in both languages, none missing, none left over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use web::locale::{Lang, Texts, Words};

/// Keys that code puts together: each family by its beginning, and where.
const FAMILIES: &[(&str, &str)] = &[
    ("v-", "a violation's kind: see `rules::violation`"),
    ("done-", "what was just done: see `answer::see_other_done`"),
    ("notice-", "a kind of notice in the inbox: see `pages::account::inbox`"),
    ("state-", "a state of an application: see `wording::state`"),
    ("event-", "an event of the lifecycle: see `wording::event`"),
    ("jump-", "an instant to move the clock to: see `app::staff::jump_points`"),
    ("role-", "a role: see `wording::role`"),
    ("staff-audit-act-", "what was done, as the audit names it: see `pages::staff::words`"),
    ("staff-audit-on-", "a kind of thing that the audit speaks of: see `pages::staff::words`"),
    ("staff-job-kind-", "a kind of job: see `pages::staff::words`"),
    ("staff-exception-kind-", "a kind of exception: see `pages::staff::words`"),
    ("error-", "a status: see `error_page`"),
    ("accessibility-", "a section: see `pages::statements`"),
    ("privacy-", "a section: see `pages::statements`"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found
}

/// Key and variables of each message of a language. A value that comes in both languages, such as a label of the cycle,
/// is passed as `title` and `title_en`; each message takes its own.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    let mut key = String::new();
    for file in files(&root().join("locales").join(lang.tag()), &[".ftl"]) {
        for line in fs::read_to_string(file).expect("text").lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic())
                && let Some((name, _)) = line.split_once('=')
            {
                key = name.trim().to_owned();
                assert!(all.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands twice in {}", lang.tag());
            }
            if !line.starts_with('#') {
                all.entry(key.clone()).or_default().extend(variables(line));
            }
        }
    }
    all.remove("");
    all
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect::<String>();
    line.split('$').skip(1).map(word).map(|name| name.trim_end_matches("_en").to_owned())
}

/// Keys that templates and code name literally: `.t("…")`, `.ta("…")`, `.t1("…")`, `.t2("…")`.
fn used() -> BTreeMap<String, PathBuf> {
    let mut keys = BTreeMap::new();
    let sources = files(&root().join("src"), &[".rs"]).into_iter().chain(files(&root().join("templates"), &[".html"]));
    for file in sources {
        let source = fs::read_to_string(&file).expect("text");
        for call in [".t(", ".ta(", ".t1(", ".t2("] {
            for rest in source.split(call).skip(1) {
                if let Some((key, _)) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                    keys.insert(key.to_owned(), file.clone());
                }
            }
        }
    }
    keys
}

#[test]
fn the_files_are_well_formed() {
    assert_eq!(Texts::shared().faults(), &[] as &[String]);
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let (zh, en) = (messages(Lang::Zh), messages(Lang::En));
    let differing: Vec<_> = zh.keys().chain(en.keys()).filter(|key| zh.get(*key) != en.get(*key)).collect();
    assert!(differing.is_empty(), "differ between the languages: {differing:?}");
}

#[test]
fn every_key_that_is_used_exists() {
    let zh = messages(Lang::Zh);
    let missing: Vec<_> = used().into_iter().filter(|(key, _)| !zh.contains_key(key)).collect();
    assert!(missing.is_empty(), "used but not written: {missing:?}");
}

#[test]
fn every_key_is_used() {
    let used = used();
    let in_family = |key: &String| FAMILIES.iter().any(|(beginning, _)| key.starts_with(beginning));
    let idle: Vec<_> = messages(Lang::Zh).into_keys().filter(|key| !used.contains_key(key) && !in_family(key)).collect();
    assert!(idle.is_empty(), "written but not used: {idle:?}");
}

#[test]
fn every_status_with_a_page_has_its_texts() {
    for status in web::error_page::WORDED {
        for lang in Lang::ALL {
            assert!(Texts::shared().has(lang, &format!("error-{status}-title")), "{status}");
            assert!(Texts::shared().has(lang, &format!("error-{status}-text")), "{status}");
        }
    }
}

#[test]
fn a_missing_text_shows_its_key() {
    assert_eq!(Words::new(Lang::Zh).t("no-such-key"), "no-such-key");
}

#[test]
fn numbers_choose_the_plural_and_codes_stay_as_they_are() {
    let words = Words::new(Lang::En);
    assert_eq!(words.t1("problems-title", "n", 1), "There is one problem to put right");
    assert_eq!(words.t1("problems-title", "n", 3), "There are 3 problems to put right");
    assert_eq!(words.t1("pages-number", "n", "007"), "Page 007");
}

#[test]
fn texts_carry_no_invisible_marks() {
    let text = Words::new(Lang::Zh).t1("pages-number", "n", "2");
    assert_eq!(text, "第 2 页");
}

#[test]
fn the_browser_is_answered_in_the_language_it_prefers() {
    assert_eq!(Lang::negotiate("en-GB,en;q=0.9,zh;q=0.8"), Some(Lang::En));
    assert_eq!(Lang::negotiate("fr, zh-TW;q=0.5, en;q=0.2"), Some(Lang::Zh));
    assert_eq!(Lang::negotiate("de, en;q=0"), None);
}
