//! An application of 2022, filled in completely from the cycle itself: every field by its kind.

use rules::{
    cycle::{Field, FieldKind, Role},
    form::{Answers, FileFact, Files},
    lead::Lead,
};
use serde_json::{Value, json};

use crate::year::{cycle, dictionaries, team_type};

/// Right answers for a team of this type and name, with the files that they name.
pub(crate) fn filled(lead: &Lead, team: &str, name: &str) -> (Answers, Files) {
    let (mut answers, mut files) = (Answers::new(), Files::new());
    for part in &cycle().parts {
        for field in &part.fields {
            answers.set("", &format!("{}/{}", part.code, field.code), value(field, lead, team, name, 0, &mut files));
        }
        for group in &part.groups {
            let key = format!("{}/{}", part.code, group.code);
            let kinds: Vec<&str> =
                team_type(team).expected_partners.iter().filter_map(|expected| expected.any_of.first()).map(String::as_str).collect();
            let count = if group.by_role(Role::PartnerKind).is_some() { kinds.len().max(1) } else { group.min.max(1) };
            for index in 0..count {
                let item = format!("{key}#{index}");
                assert!(answers.add_item(&key, &item));
                for field in &group.fields {
                    // Persons of different groups are different people.
                    let nth = index + 10 * part.groups.iter().position(|other| other.code == group.code).unwrap_or(0);
                    let value = match (field.role, kinds.get(index)) {
                        (Some(Role::PartnerKind), Some(kind)) => json!(kind),
                        _ => value(field, lead, team, name, nth, &mut files),
                    };
                    answers.set(&item, &format!("{key}/{}", field.code), value);
                }
            }
        }
    }
    (answers, files)
}

fn value(field: &Field, lead: &Lead, team: &str, name: &str, nth: usize, files: &mut Files) -> Value {
    match field.role {
        Some(Role::UnitName) => return json!(lead.name),
        Some(Role::CreditCode) => return json!(lead.credit_code),
        Some(Role::UnitType) => return json!(lead.unit_type),
        Some(Role::TeamName) => return json!(name),
        Some(Role::TeamType) => return json!(team),
        Some(Role::Year) => return json!(cycle().year.to_string()),
        Some(Role::PilotCities) => return json!(["福州市"]),
        _ => {}
    }
    match field.kind {
        FieldKind::Text | FieldKind::Area => json!(format!("示例内容{nth}")),
        FieldKind::Name => json!(format!("{}样例", ["林", "陈", "王", "李", "张"].get(nth / 10).unwrap_or(&"赵"))),
        FieldKind::Mobile => json!(format!("138{:08}", nth + 1)),
        FieldKind::Phone => json!("0591-87654321"),
        FieldKind::Email => json!(format!("person{nth}@example.org")),
        FieldKind::Date => json!("2022-03-01"),
        FieldKind::Year => json!("2022"),
        FieldKind::Period => json!({"from": "2022-03-01", "to": "2022-06-30"}),
        FieldKind::CreditCode => Value::Null,
        FieldKind::Choice => json!(field.options[0].code),
        FieldKind::Choices => json!([field.options[0].code]),
        FieldKind::Tree => {
            let dictionary = dictionaries().get(&field.dictionary[0]).expect("a dictionary");
            let entry = dictionary.entries().iter().rfind(|entry| entry.selectable).expect("an entry");
            json!([entry.code])
        }
        FieldKind::Photo | FieldKind::Document => {
            let rule = field.file.as_ref().expect("a rule for files");
            let id = format!("file-{}-{nth}", field.code);
            let fact = FileFact { mime: rule.mime[0].clone(), bytes: 1000, width: rule.width, height: rule.height, pages: Some(1) };
            files.insert(id.clone(), fact);
            json!(id)
        }
    }
}
