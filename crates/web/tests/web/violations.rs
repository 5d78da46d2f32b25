//! Every refusal that the sources can give has its message in both languages, and no message is left over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use web::locale::{Lang, Texts};

const SOURCES: [&str; 4] = ["app", "rules", "web", "server"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn texts() -> BTreeMap<PathBuf, String> {
    let mut paths = Vec::new();
    for name in SOURCES {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src"), &mut paths);
    }
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The second argument of a call whose arguments begin `rest`, when it is a literal; what stands there otherwise.
fn kind(rest: &str) -> Result<&str, &str> {
    let (mut depth, mut quoted) = (0_i32, false);
    let comma = rest.char_indices().find(|(at, c)| {
        match c {
            '"' if !rest[..*at].ends_with('\\') => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => return true,
            _ => {}
        }
        false
    });
    let second = rest[comma.expect("a second argument").0 + 1..].trim_start();
    match second.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        Some((kind, _)) => Ok(kind),
        None => Err(second.split([',', ')', '\n']).next().unwrap_or_default()),
    }
}

/// Words in quotation marks that have the shape of a kind.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let shaped = |word: &&str| word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && word.len() > 3;
    text.split('"').skip(1).step_by(2).filter(shaped)
}

fn has(kind: &str) -> bool {
    Lang::ALL.into_iter().all(|lang| Texts::shared().has(lang, &format!("v-{kind}")))
}

#[test]
fn every_refusal_and_flag_has_its_words_in_both_languages() {
    let (mut given, mut missing, mut unseen) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (path, text) in texts() {
        for call in ["Violation::refuse(", "Violation::flag("] {
            for rest in text.split(call).skip(1) {
                match kind(rest) {
                    Ok(kind) => {
                        given.insert(kind.to_owned());
                        if !has(kind) {
                            missing.push((path.clone(), kind.to_owned()));
                        }
                    }
                    Err(name) => unseen.push((path.clone(), name.to_owned())),
                }
            }
        }
    }
    assert!(given.len() > 80, "the sources were read");
    assert!(missing.is_empty(), "without words: {missing:?}");
    let all = texts();
    for (path, name) in unseen {
        let there = words(&all[&path]).filter(|word| has(word)).count();
        assert!(there > 0 || ["kind", "self.kind()", "field.kind"].contains(&name.as_str()), "{}: {name}", path.display());
    }
}

#[test]
fn no_words_are_left_for_a_refusal_that_nobody_gives() {
    let all = texts();
    let spoken: BTreeSet<&str> = all.values().flat_map(|text| text.split('"')).collect();
    let mut idle = Vec::new();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/zh-CN")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let kinds = text.lines().filter_map(|line| line.strip_prefix("v-")?.split_once(" =").map(|(kind, _)| kind.to_owned()));
        idle.extend(kinds.filter(|kind| !spoken.contains(kind.as_str())));
    }
    assert!(idle.is_empty(), "words that nobody says: {idle:?}");
}
