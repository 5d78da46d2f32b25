//! The answers of a submission, as they were: values, order of items, the salted digest, the check-list as the machine filled it.
//!
//! Personal values and their salts are sealed apart, so that erasing them leaves the rest readable and the receipt verifiable.

use std::collections::BTreeMap;

use rules::{
    checklist::CheckResult,
    cycle::{Class, Cycle},
    digest::{self, Sealed},
    form::Answers,
    time::Instant,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Snapshot;

use crate::{act::Act, app::App, outcome::Failure, ports::Place};

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KeptValue {
    item: String,
    key: String,
    value: Value,
}

/// What `snapshot.leaves` holds: everything but what is personal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Open {
    sealed: Sealed,
    items: BTreeMap<String, Vec<String>>,
    values: Vec<KeptValue>,
    /// Codes of the statements ticked.
    statements: Vec<String>,
    /// The instant that counts; absent where it was not kept, and then it is when the snapshot was taken.
    #[serde(default)]
    arrived: Option<i64>,
}

/// What `snapshot.personal_sealed` holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Personal {
    values: Vec<KeptValue>,
    /// Salts by path of the leaf.
    salts: BTreeMap<String, String>,
}

/// What is kept beside the answers.
#[derive(Debug, Clone, Copy)]
pub struct Handed<'a> {
    /// When the complete request had arrived, by the programme's clock.
    pub arrived: Instant,
    /// Codes of the statements ticked.
    pub statements: &'a [String],
    /// The check-list as `rules::checklist::run` filled it.
    pub checklist: &'a [CheckResult],
}

/// A submission, read back whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The round.
    pub round: i64,
    /// The answers, personal ones included unless they were erased.
    pub answers: Answers,
    /// Codes of the statements ticked.
    pub statements: Vec<String>,
    /// The check-list as the machine filled it then.
    pub checklist: Vec<CheckResult>,
    /// The digest on the receipt.
    pub root: String,
    /// When it arrived, by the programme's clock.
    pub arrived: Instant,
    /// The leaves with the salts that are still known.
    pub sealed: Sealed,
}

/// Keeps the answers of round `round` with what was handed in beside them, and answers the digest for the receipt.
///
/// # Errors
/// When it cannot be written, or an answer has no canonical form.
pub async fn take(
    act: &Act,
    application_id: &str,
    round: i64,
    cycle: &Cycle,
    answers: &Answers,
    handed: Handed<'_>,
) -> Result<String, Failure> {
    let chance = &act.app.ports().chance;
    let salt = || {
        let mut bytes = [0; 16];
        chance.fill(&mut bytes);
        bytes
    };
    let mut sealed = digest::seal(&answers.to_json(), salt).map_err(Failure::corrupt)?;
    let mut personal = Personal::default();
    let mut values = Vec::new();
    for (item, key, value) in answers.values() {
        let kept = KeptValue { item: item.to_owned(), key: key.to_owned(), value: value.clone() };
        if is_personal(cycle, key) { personal.values.push(kept) } else { values.push(kept) }
    }
    for leaf in &mut sealed.leaves {
        if is_personal(cycle, &key_of_path(&leaf.path)) {
            personal.salts.extend(leaf.salt.take().map(|salt| (leaf.path.clone(), salt)));
        }
    }
    let root = sealed.root.clone();
    let items = answers.groups().map(|(group, items)| (group.to_owned(), items.to_vec())).collect();
    let open = Open { sealed, items, values, statements: handed.statements.to_vec(), arrived: Some(handed.arrived.millis()) };
    let row_id = format!("{application_id}/{round}");
    let place = place(&row_id);
    let row = Snapshot {
        application_id: application_id.to_owned(),
        round,
        root: root.clone(),
        leaves: serde_json::to_string(&open).map_err(Failure::corrupt)?,
        personal_sealed: Some(act.app.ports().vault.seal(&place, &serde_json::to_vec(&personal).map_err(Failure::corrupt)?)),
        checklist: serde_json::to_string(handed.checklist).map_err(Failure::corrupt)?,
        taken_at: act.programme_now.millis(),
        taken_by: act.actor.id().to_owned(),
    };
    store::insert(&act.tx, row).await?;
    Ok(root)
}

/// Reads a kept submission.
///
/// # Errors
/// When what is stored cannot be read or opened.
pub fn read(app: &App, row: &Snapshot) -> Result<Submission, Failure> {
    let open: Open = serde_json::from_str(&row.leaves).map_err(Failure::corrupt)?;
    let row_id = format!("{}/{}", row.application_id, row.round);
    let personal: Personal = match &row.personal_sealed {
        Some(envelope) => {
            let bytes = app.ports().vault.open(&place(&row_id), envelope)?;
            serde_json::from_slice(&bytes).map_err(Failure::corrupt)?
        }
        None => Personal::default(),
    };
    let mut answers = Answers::new();
    for (group, items) in &open.items {
        for item in items {
            answers.add_item(group, item);
        }
    }
    for kept in open.values.into_iter().chain(personal.values) {
        answers.set(&kept.item, &kept.key, kept.value);
    }
    let mut sealed = open.sealed;
    for leaf in &mut sealed.leaves {
        if leaf.salt.is_none() {
            leaf.salt = personal.salts.get(&leaf.path).cloned();
        }
    }
    Ok(Submission {
        round: row.round,
        answers,
        statements: open.statements,
        checklist: machine(row)?,
        root: row.root.clone(),
        arrived: Instant(open.arrived.unwrap_or(row.taken_at)),
        sealed,
    })
}

fn place(row: &str) -> Place<'_> {
    Place { table: "snapshot", column: "personal_sealed", row }
}

/// True when the field is personal, or is not in the cycle (then nobody may see it either).
fn is_personal(cycle: &Cycle, key: &str) -> bool {
    cycle.field(key).is_none_or(|place| place.field.class == Class::Personal)
}

/// `part/group/3/field` → `part/group/field`; what lies below a field (the days of a period) belongs to the field.
fn key_of_path(path: &str) -> String {
    let words: Vec<&str> = path.split('/').collect();
    match words.as_slice() {
        [part, group, index, field, ..] if index.bytes().all(|byte| byte.is_ascii_digit()) => format!("{part}/{group}/{field}"),
        [part, field, ..] => format!("{part}/{field}"),
        _ => path.to_owned(),
    }
}

/// The check-list as the machine filled it at the submission, without opening anything sealed.
///
/// # Errors
/// When what is stored cannot be read.
pub fn machine(row: &Snapshot) -> Result<Vec<CheckResult>, Failure> {
    serde_json::from_str(&row.checklist).map_err(Failure::corrupt)
}
