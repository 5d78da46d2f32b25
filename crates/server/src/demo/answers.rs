//! The filled form of a team: an answer to every field of the notice, and the files beside them.

use app::apply::{Dossier, Entry, SampleAnswers, Upload};
use bytes::Bytes;
use rules::cycle::{Field, FieldKind, FieldRef};
use serde_json::{Value, json};

use super::{accounts::ADMINISTRATORS, people::Someone, pictures, proof, script::Script};
use crate::report::Trouble;

/// Persons of one form; the next form's people begin after so many.
const PEOPLE: usize = 10;
const PRODUCTS: [&str; 15] = [
    "needs",
    "exchange",
    "joint_research",
    "transfer",
    "organisations",
    "evaluation",
    "conferences",
    "advice",
    "promotion",
    "ip",
    "talent",
    "open_call",
    "standards",
    "science_outreach",
    "finance",
];

/// How many items a group gets.
pub(super) fn items(script: &Script<'_>, group: &str) -> usize {
    match group {
        "unit/partner" => partners(script).len(),
        "members/member" => 2 + script.nth % 3,
        "schedule/stage" => 3,
        _ => 1,
    }
}

/// Answers the first `parts` parts of the form.
pub(super) fn fill(file: &Dossier, script: &Script<'_>, parts: usize) -> Result<SampleAnswers, Trouble> {
    let mut filled = SampleAnswers::default();
    let wanted: Vec<&str> = file.cycle.parts.iter().take(parts).map(|part| part.code.as_str()).collect();
    for place in file.cycle.fields().filter(|place| wanted.contains(&place.part.code.as_str()) && !place.field.locked) {
        match place.group_key() {
            None => put(&mut filled, file, script, &place, ("", 0))?,
            Some(group) => {
                for (index, item) in file.answers.items(&group).iter().enumerate() {
                    put(&mut filled, file, script, &place, (item, index))?;
                }
            }
        }
    }
    Ok(filled)
}

fn put(filled: &mut SampleAnswers, file: &Dossier, script: &Script<'_>, place: &FieldRef<'_>, at: (&str, usize)) -> Result<(), Trouble> {
    let ((item, index), key) = (at, place.key());
    let seen = file.stamps.get(&(item.to_owned(), key.clone())).map_or(0, |stamp| stamp.revision);
    if place.field.is_file() {
        let (name, content) = document(file, script, place.field, &key)?;
        let (application, item) = (file.application.id.clone(), item.to_owned());
        filled.uploads.push(Upload { application, item, key, seen, name, content, crop: None });
        return Ok(());
    }
    let group = place.group.map(|group| group.code.as_str());
    let value = match group {
        None => single(file, script, &key),
        Some("partner") => partner(script, &place.field.code, index),
        Some("stage") => stage(file, script, &place.field.code, index),
        Some(group) => person(script, group, &place.field.code, index),
    };
    if !value.is_null() {
        filled.entries.push(Entry { item: item.to_owned(), key, value, seen });
    }
    Ok(())
}

fn document(file: &Dossier, script: &Script<'_>, field: &Field, key: &str) -> Result<(String, Bytes), Trouble> {
    if field.kind == FieldKind::Photo {
        let someone = whose(script, if key.contains("expert") { "expert" } else { "leader" }, 0);
        return Ok((format!("{}.jpg", someone.name()), pictures::portrait(someone.0)?));
    }
    Ok(("法人登记证书.pdf".to_owned(), proof::certificate(&file.unit.name, &file.unit.credit_code)))
}

/// The answer to a field outside of groups.
fn single(file: &Dossier, script: &Script<'_>, key: &str) -> Value {
    let team = script.team;
    match key {
        "unit/proof_kind" => json!(if file.unit.credit_code.starts_with('9') { "business_licence" } else { "legal_person" }),
        "unit/foundation" => json!(script.foundation()),
        "team/name" => json!(team.name()),
        "team/summary" => json!(script.summary(&partners(script).into_iter().map(|(_, name)| name).collect::<Vec<_>>().join("、"))),
        "team/expertise" => json!(team.fields),
        "team/regions" => json!(team.regions),
        "team/pilot_cities" => json!(team.cities),
        "work/needs" => json!(script.needs(&format!("样例{}股份有限公司", team.middle))),
        "work/products" => {
            json!((0..3 + script.nth % 3).map(|at| PRODUCTS.get((script.nth + at * 4) % PRODUCTS.len())).collect::<Vec<_>>())
        }
        "work/products_summary" => json!(script.products_summary()),
        _ => Value::Null,
    }
}

/// Kinds and names of the units that form the team with its lead; some teams lack one of the kinds that the notice expects, for the reviewer to see.
fn partners(script: &Script<'_>) -> Vec<(&'static str, String)> {
    let mut all = expected_partners(script);
    if script.nth % 3 == 2 {
        all.pop();
    }
    all
}

fn expected_partners(script: &Script<'_>) -> Vec<(&'static str, String)> {
    let middle = &script.team.middle;
    match script.team.team_type.as_str() {
        "industry" => vec![
            (
                "national_society",
                super::people::pick(&["中国机械工程学会", "中国化学会", "中国自动化学会", "中国仪器仪表学会"], script.nth).to_owned(),
            ),
            ("university", super::people::pick(&["示例大学", "样例理工大学", "示例农业大学"], script.nth).to_owned()),
            ("enterprise", format!("样例{middle}股份有限公司")),
            ("finance", super::people::pick(&["样例科技银行", "示例创业投资有限公司"], script.nth).to_owned()),
        ],
        "regional" => {
            let province: String = script.unit.name.chars().take_while(|c| *c != '科').collect();
            let city = script.team.cities.first().map(String::as_str).unwrap_or_default();
            vec![
                ("national_society", super::people::pick(&["中国电子学会", "中国金属学会", "中国纺织工程学会"], script.nth).to_owned()),
                ("provincial_society", format!("{province}机械工程学会")),
                ("municipal_society", format!("{city}化工学会")),
                ("university", "示例大学".to_owned()),
            ]
        }
        _ => Vec::new(),
    }
}

fn partner(script: &Script<'_>, field: &str, index: usize) -> Value {
    let all = partners(script);
    match (all.get(index), field) {
        (Some((_, name)), "name") => json!(name),
        (Some((kind, _)), "kind") => json!(kind),
        _ => Value::Null,
    }
}

fn stage(file: &Dossier, script: &Script<'_>, field: &str, index: usize) -> Value {
    let year = file.cycle.year;
    let (from, to) = match index {
        0 => ("01-10", "04-30"),
        1 => ("05-01", "09-30"),
        _ => ("10-01", "12-15"),
    };
    match field {
        "work" => json!(script.stage(index)),
        "period" => json!({ "from": format!("{year}-{from}"), "to": format!("{year}-{to}") }),
        _ => Value::Null,
    }
}

/// Who stands in a group of the form. The chief expert of a unit's second team is that of its first: one person in two teams.
fn whose(script: &Script<'_>, group: &str, index: usize) -> Someone {
    let place = match group {
        "expert" => 0,
        "leader" => 1,
        "contact" => return Someone(ADMINISTRATORS + script.unit_nth),
        _ => 2 + index,
    };
    let form = if group == "expert" && script.nth == 15 { 0 } else { script.nth };
    Someone(form * PEOPLE + place)
}

fn person(script: &Script<'_>, group: &str, field: &str, index: usize) -> Value {
    let someone = whose(script, group, index);
    match field {
        // the contact is the unit's administrator, whose name and address the platform filled in
        "name" | "email" if group == "contact" => Value::Null,
        "name" => json!(someone.name()),
        "mobile" => json!(someone.mobile()),
        "email" => json!(someone.email()),
        "phone" => json!(someone.phone()),
        "position" => json!(script.position(group, index).0),
        "title" => json!(script.position(group, index).1),
        "academy" if group == "expert" && script.nth.is_multiple_of(9) => json!(["cae"]),
        "address" => json!(format!("样例市示例区科创路 {} 号", 10 + script.nth)),
        "duty" => json!(script.duty(group, index)),
        _ => Value::Null,
    }
}
