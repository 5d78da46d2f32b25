//! Days, periods and years.

use serde_json::{Map, Value};

use super::validate::At;
use crate::{cycle::Cycle, time::Day, violation::Violation};

/// A calendar day that exists.
pub(super) fn date(at: &At<'_>, text: &str) -> Vec<Violation> {
    if Day::parse(text).is_some() { Vec::new() } else { vec![at.wrong("date-wrong").with("found", text)] }
}

/// From a day to a day, in order, both within the service period.
pub(super) fn period(at: &At<'_>, cycle: &Cycle, members: &Map<String, Value>) -> Vec<Violation> {
    if members.keys().any(|key| key != "from" && key != "to") || members.values().any(|value| !value.is_string()) {
        return vec![at.shape("period")];
    }
    let mut found = Vec::new();
    let mut read = |name: &str| match members.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()) {
        None => {
            found.push(at.wrong(if name == "from" { "period-without-from" } else { "period-without-to" }));
            None
        }
        Some(text) => {
            let day = Day::parse(text);
            if day.is_none() {
                found.push(at.wrong("date-wrong").with("found", text));
            }
            day
        }
    };
    let (from, to) = (read("from"), read("to"));
    let (Some(from), Some(to)) = (from, to) else { return found };
    if from > to {
        found.push(at.wrong("period-reversed").with("from", from).with("to", to));
    }
    let service = &cycle.service;
    if [from, to].iter().any(|day| *day < service.from || *day > service.to) {
        let outside = Violation::refuse(at.path, "period-outside").with("from", service.from).with("to", service.to);
        found.push(Violation { clause: service.clause.clone(), effect: service.effect, ..outside });
    }
    found
}

/// A year of four digits; where it is the programme's, that one.
pub(super) fn year(at: &At<'_>, text: &str, programme: Option<i16>) -> Vec<Violation> {
    let four = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    match programme {
        _ if !four => vec![at.wrong("year-wrong").with("found", text)],
        Some(year) if text.parse() != Ok(year) => vec![at.wrong("year-differs").with("found", text).with("year", year)],
        _ => Vec::new(),
    }
}

/// The period of an answer, where both days are good.
pub(super) fn read_period(value: &Value) -> Option<(Day, Day)> {
    let day = |name: &str| value.get(name).and_then(Value::as_str).and_then(Day::parse);
    day("from").zip(day("to"))
}
