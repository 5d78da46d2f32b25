//! `check name`, `check code`, `check application`: the rules without a database, worded as the pages word them.

use std::path::{Component, Path};

use adapters::{
    pictures::{PictureLimits, Pictures},
    scans::Scans,
};
use app::ports::{Documents, Images};
use rules::{
    credit_code,
    cycle::{Cycle, FieldKind, Role},
    dictionary::Dictionaries,
    eligibility,
    form::{self, Answers, FileFact, Files},
    lead::Lead,
    naming::{self, Places},
    time::Instant,
    violation::Violation,
};
use serde_json::json;
use web::locale::{Lang, Words};

use super::cycle::{chosen, shipped_dictionaries};
use crate::{
    report::{Answer, Report, Trouble},
    speech,
};

/// Checks the name of a team.
pub(crate) fn name(team_type: &str, name: &str, cycle: Option<&Path>, lang: Lang) -> Answer {
    let cycle = chosen(cycle)?;
    let Some(rule) = cycle.team_type(team_type) else {
        let known: Vec<&str> = cycle.types.iter().map(|known| known.code.as_str()).collect();
        let known = known.join(", ");
        return Err(Trouble::misuse(
            format!("没有类型 {team_type}；可选：{known}"),
            format!("there is no type {team_type}; there are: {known}"),
        ));
    };
    if name.trim().is_empty() {
        return Err(Trouble::misuse("名称是空的", "the name is empty"));
    }
    let places = Places::from_dictionaries(&shipped_dictionaries()?);
    let found = naming::check(&cycle, rule, name, &places);
    let canonical = naming::canonical(&rule.naming, name);
    let mut report = verdict(found, lang, json!({ "name": name, "canonical": canonical }));
    if let (true, Some(canonical)) = (report.ok, canonical) {
        report = report.line(canonical);
    }
    Ok(report)
}

/// Checks a credit code.
pub(crate) fn code(code: &str, lang: Lang) -> Answer {
    let normal = credit_code::normalise(code);
    let found = credit_code::check(&normal).err().map(|fault| fault.violation("")).into_iter().collect();
    Ok(verdict(found, lang, json!({ "code": normal })).line(normal))
}

/// Checks an application file: form, name, credit code, eligibility. Window, quota and statements are of the submission.
pub(crate) async fn application(file: &Path, cycle: Option<&Path>, lang: Lang) -> Answer {
    let shown = file.display();
    let text = std::fs::read_to_string(file)
        .map_err(|error| Trouble::misuse(format!("读不了 {shown}：{error}"), format!("{shown} cannot be read: {error}")))?;
    let (cycle, dictionaries) = (chosen(cycle)?, shipped_dictionaries()?);
    let found = match Answers::from_text(&cycle, &text) {
        Ok(answers) => {
            let files = files(&cycle, &answers, file.parent().unwrap_or(Path::new("."))).await;
            judge(&cycle, &dictionaries, &answers, &files)
        }
        Err(found) => found,
    };
    Ok(verdict(found, lang, json!({ "file": shown.to_string() })))
}

fn judge(cycle: &Cycle, dictionaries: &Dictionaries, answers: &Answers, files: &Files) -> Vec<Violation> {
    let text = |role| cycle.by_role(role).and_then(|place| answers.text("", &place.key())).unwrap_or_default();
    let path = |role| cycle.by_role(role).map(|place| place.path(0)).unwrap_or_default();
    let team_type = text(Role::TeamType);
    let mut found = form::check_form(cycle, dictionaries, team_type, answers, files);
    if let (Some(rule), Some(name)) = (cycle.team_type(team_type), rules::submission::team_name(cycle, answers)) {
        found.extend(naming::check(cycle, rule, name, &Places::from_dictionaries(dictionaries)));
    }
    let unit_type = text(Role::UnitType);
    if let (Some(of_unit), code) = (cycle.unit_type(unit_type), credit_code::normalise(text(Role::CreditCode)))
        && credit_code::check(&code).is_ok()
    {
        found.extend(credit_code::disagreements(of_unit, None, &code, &path(Role::CreditCode)));
        // what only the unit's own page knows (its province, whether it is the association itself) is taken in its favour
        let lead = Lead {
            unit_id: String::new(),
            name: text(Role::UnitName).to_owned(),
            credit_code: code,
            unit_type: unit_type.to_owned(),
            province: None,
            is_association: true,
            verified: true,
        };
        found.extend(eligibility::check(cycle, &lead, team_type, &[], Instant(0)));
    }
    let mut found = form::in_form_order(cycle, found);
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|violation| seen.insert((violation.path.clone(), violation.kind.clone())));
    found
}

/// Looks at the pictures and scans that the answers name beside the application file. What is not there is for the rules to miss.
async fn files(cycle: &Cycle, answers: &Answers, folder: &Path) -> Files {
    let pictures = Pictures::new(PictureLimits::default());
    let scans = Scans::new(pictures.clone());
    let mut files = Files::new();
    for (_, key, value) in answers.values() {
        let kind = cycle.field(key).map(|place| place.field.kind);
        let Some(name) = value.as_str() else { continue };
        let beside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !beside || !matches!(kind, Some(FieldKind::Photo | FieldKind::Document)) {
            continue;
        }
        let Ok(content) = std::fs::read(folder.join(name)) else { continue };
        let content = bytes::Bytes::from(content);
        let bytes = content.len() as u64;
        let fact = if kind == Some(FieldKind::Photo) {
            let read = pictures.read(content).await.ok();
            read.map(|image| FileFact {
                mime: image.mime.to_owned(),
                bytes,
                width: Some(image.width),
                height: Some(image.height),
                pages: None,
            })
        } else {
            let read = scans.inspect(content).await.ok();
            read.map(|scan| FileFact { mime: scan.mime.to_owned(), bytes, width: scan.width, height: scan.height, pages: scan.pages })
        };
        if let Some(fact) = fact {
            files.insert(name.to_owned(), fact);
        }
    }
    files
}

/// Violations for programs, each with its message.
pub(super) fn in_json(found: &[Violation], lang: Lang) -> Vec<serde_json::Value> {
    let one = |violation: &Violation| {
        json!({
            "path": violation.path, "kind": violation.kind, "clause": violation.clause, "effect": violation.effect,
            "params": violation.params, "message": speech::violation(lang, violation),
        })
    };
    found.iter().map(one).collect()
}

/// The report of a check: refused or not, with every violation.
fn verdict(found: Vec<Violation>, lang: Lang, about: serde_json::Value) -> Report {
    let ok = !found.iter().any(Violation::refuses);
    let words = Words::new(lang);
    let violations = in_json(&found, lang);
    let mut json = json!({ "ok": ok, "violations": violations });
    if let (serde_json::Value::Object(all), serde_json::Value::Object(more)) = (&mut json, about) {
        all.extend(more);
    }
    let lines = found.iter().map(|violation| {
        let mark = if violation.refuses() { words.pick("不符", "refused") } else { words.pick("提示", "flagged") };
        let place = if violation.path.is_empty() { String::new() } else { format!("{}: ", violation.path) };
        let clause = violation.clause.as_ref().map(|clause| format!(" §{clause}")).unwrap_or_default();
        format!("[{mark}] {place}{} [{}{clause}]", speech::violation(lang, violation), violation.kind)
    });
    let report = Report::new(ok, json).lines(lines.collect::<Vec<_>>());
    if ok { report.line(words.pick("符合规定。", "in order.")) } else { report }
}
