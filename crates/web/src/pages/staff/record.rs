//! What was done, as one reads it: the act and its thing, who and when and from where, the details.

use app::audit::Audit;
use askama::Template;
use rules::time::Instant;
use serde_json::Value as Json;

use super::words;
use crate::{locale::Words, page::Link, parts::draws_itself, routes, wording};

/// Numbers that are instants in milliseconds, of this century.
const INSTANTS: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;

/// Entries of the audit.
#[derive(Debug, Template)]
#[template(path = "staff/record.html")]
pub(super) struct Records {
    words: Words,
    label: String,
    all: Vec<Entry>,
}
draws_itself!(Records);

/// One entry.
#[derive(Debug)]
struct Entry {
    act: String,
    number: String,
    when: String,
    /// The programme's time, where a rehearsal's clock says something else.
    also: String,
    who: Link,
    address: String,
    subject: Link,
    id: String,
    details: Vec<(String, String)>,
}

impl Records {
    /// A list of entries.
    pub(super) fn new(words: Words, entries: &[Audit]) -> Self {
        Self { words, label: words.t("staff-audit-caption"), all: entries.iter().map(|entry| read(words, entry)).collect() }
    }
}

fn read(words: Words, entry: &Audit) -> Entry {
    let name = match (&entry.actor_id, entry.actor_name.as_str()) {
        (None, "platform") => words.t("staff-audit-platform"),
        (None, "") => words.t("staff-audit-visitor"),
        (_, name) => name.to_owned(),
    };
    let link = |wanted: bool, href: String, text: String| Link::new(if wanted { href } else { String::new() }, text);
    let (real, shown) = (wording::time(Instant(entry.at)), wording::time(Instant(entry.programme_at)));
    let by = entry.actor_id.clone().unwrap_or_default();
    let on = format!("{}?on={}&subject={}", routes::StaffAudit, entry.subject_kind, entry.subject_id);
    Entry {
        act: words::act(words, &entry.action),
        number: entry.seq.map_or_else(|| words.t("staff-audit-unnumbered"), |number| words.t1("staff-audit-number", "n", number)),
        also: if real == shown { String::new() } else { words.t1("staff-audit-programme-at", "time", shown) },
        when: real,
        who: link(!by.is_empty(), format!("{}?actor={by}", routes::StaffAudit), name),
        address: entry.address.clone(),
        subject: link(!entry.subject_id.is_empty(), on, words::subject(words, &entry.subject_kind)),
        id: entry.subject_id.clone(),
        details: details(&entry.detail),
    }
}

/// The details as names and values; what is no object stays as it is.
fn details(text: &str) -> Vec<(String, String)> {
    let Ok(Json::Object(fields)) = serde_json::from_str::<Json>(text) else { return vec![(String::new(), text.to_owned())] };
    let value = |value: &Json| match value {
        Json::String(text) => text.clone(),
        Json::Number(number) => {
            number.as_i64().filter(|at| INSTANTS.contains(at)).map_or_else(|| number.to_string(), |at| wording::time(Instant(at)))
        }
        other => other.to_string(),
    };
    fields.iter().filter(|(_, of)| !of.is_null()).map(|(name, of)| (name.clone(), value(of))).collect()
}

#[cfg(test)]
mod tests {
    use super::details;

    #[test]
    fn details_are_read_as_names_and_values() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(details(r#"{"kind":"quota","places":2,"unit":null}"#), [pair("kind", "quota"), pair("places", "2")]);
        assert_eq!(details(r#"{"until":1646323200000}"#), [pair("until", "2022-03-04 00:00")]);
        assert_eq!(details("{}"), []);
        assert_eq!(details("not json"), [pair("", "not json")]);
    }
}
