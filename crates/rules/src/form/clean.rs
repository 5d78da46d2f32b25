//! What was typed, in the form in which it is stored. Cleaning twice is cleaning once.

use serde_json::{Map, Value};

use crate::{
    credit_code,
    cycle::{Field, FieldKind},
    dictionary::OWN,
    text::{clean_area, clean_line, digits, half_width},
    time::Day,
};

/// The value as it is stored: NFC and trimmed, digits half-width, numbers without blanks and dashes, days as `YYYY-MM-DD`, own texts that are
/// an option's label as its code. What is empty becomes null. What cannot be understood stays, for the check to name.
#[must_use]
pub fn clean(field: &Field, value: Value) -> Value {
    let cleaned = match field.kind {
        FieldKind::Choices | FieldKind::Tree => several(field, value),
        FieldKind::Period => period(value),
        _ => match value {
            Value::String(text) => Value::String(one(field, &text)),
            Value::Number(number) if field.kind == FieldKind::Year => Value::String(one(field, &number.to_string())),
            other => other,
        },
    };
    if super::answers::is_empty(&cleaned) { Value::Null } else { cleaned }
}

fn one(field: &Field, text: &str) -> String {
    settled(text, |text| once(field, text))
}

/// Some steps uncover work for earlier ones (a blank removed may let two characters compose), so they are repeated until nothing changes.
fn settled(text: &str, step: impl Fn(&str) -> String) -> String {
    let mut cleaned = step(text);
    for _ in 0..8 {
        let again = step(&cleaned);
        if again == cleaned {
            break;
        }
        cleaned = again;
    }
    cleaned
}

fn once(field: &Field, text: &str) -> String {
    match field.kind {
        FieldKind::Area => clean_area(text),
        FieldKind::Name => name(text),
        FieldKind::Mobile => mobile(text),
        FieldKind::Phone => phone(text),
        FieldKind::Email => email(text),
        FieldKind::CreditCode => credit_code::normalise(text),
        FieldKind::Date => day(text),
        FieldKind::Year => digits(text),
        FieldKind::Choice => option(field, &clean_line(text)).unwrap_or_else(|| clean_line(text)),
        _ => clean_line(text),
    }
}

/// A person's name as it is stored, on the form and elsewhere: one line, middle dots of any keyboard U+00B7, blanks that only align gone.
#[must_use]
pub fn person_name(text: &str) -> String {
    settled(text, name)
}

/// Middle dots of any keyboard are U+00B7; blanks that only align Chinese names are removed, others become one.
fn name(text: &str) -> String {
    let line: String = clean_line(text)
        .chars()
        .map(|c| if matches!(c, '•' | '‧' | '∙' | '⋅' | '・' | '･' | '．' | '●') { '·' } else { c })
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let mut joined = String::new();
    for word in words {
        let between = joined.chars().last().zip(word.chars().next());
        if between.is_some_and(|(before, after)| !(is_han(before) && is_han(after))) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Eleven digits without the country code.
fn mobile(text: &str) -> String {
    let number = digits(text);
    let local = ["+86", "0086", "86"].iter().find_map(|code| number.strip_prefix(code)).filter(|rest| rest.len() == 11);
    local.map_or_else(|| number.clone(), str::to_owned)
}

fn phone(text: &str) -> String {
    let line: String =
        clean_line(text).chars().map(half_width).map(|c| if matches!(c, '–' | '—' | '‐' | '‑' | '−' | '―') { '-' } else { c }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn email(text: &str) -> String {
    let line: String = clean_line(text).chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
    match line.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_ascii_lowercase()),
        None => line,
    }
}

/// `2022-3-1`, `2022/03/01`, `2022.3.1` and `2022年3月1日` are one day.
fn day(text: &str) -> String {
    let line: String = clean_line(text).chars().map(half_width).collect();
    let numbers: Vec<&str> = line.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let known_signs = line.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日' | ' '));
    let padded = match numbers.as_slice() {
        [year, month, day] if known_signs => format!("{year:0>4}-{month:0>2}-{day:0>2}"),
        _ => return line.trim().to_owned(),
    };
    if Day::parse(&padded).is_some() { padded } else { line.trim().to_owned() }
}

fn several(field: &Field, value: Value) -> Value {
    let values = match value {
        Value::Array(values) => values,
        Value::String(text) => vec![Value::String(text)],
        other => return other,
    };
    let mut kept: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        let value = match value {
            Value::String(text) => match chosen(field, &text) {
                Some(code) => Value::String(code),
                None => continue,
            },
            Value::Null => continue,
            other => other,
        };
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    Value::Array(kept)
}

fn chosen(field: &Field, text: &str) -> Option<String> {
    let line = clean_line(text);
    let Some(own) = line.strip_prefix(OWN).map(clean_line) else {
        return option(field, &line).or(Some(line)).filter(|line| !line.is_empty());
    };
    if own.is_empty() {
        return None;
    }
    Some(option(field, &own).unwrap_or_else(|| format!("{OWN}{own}")))
}

/// The code of the option with this label, so that a label typed or imported is the choice that it names.
fn option(field: &Field, label: &str) -> Option<String> {
    let named = field.options.iter().find(|option| option.label.zh == label || option.label.en == label);
    named.filter(|_| !field.options.iter().any(|option| option.code == label)).map(|option| option.code.clone())
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}' | '〇')
}

fn period(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let cleaned: Map<String, Value> = members
        .into_iter()
        .map(|(key, value)| match value {
            Value::String(text) => (key, Value::String(settled(&text, day))),
            other => (key, other),
        })
        .filter(|(_, value)| !super::answers::is_empty(value))
        .collect();
    Value::Object(cleaned)
}
