//! The JSON Schema of an application file.

use serde_json::{Map, Value, json};

use super::{Cycle, Field, FieldKind, Group, Part};
use crate::{
    dictionary::{Dictionaries, OWN},
    form::MAX_ITEMS,
};

/// The JSON Schema (2020-12) of an application file of this cycle. It says what a file may hold; what is required depends on the team type and is
/// told by `check application`.
#[must_use]
pub fn application_schema(cycle: &Cycle, dictionaries: &Dictionaries) -> Value {
    let mut parts: Map<String, Value> = cycle.parts.iter().map(|part| (part.code.clone(), of_part(part, dictionaries))).collect();
    parts.insert("$schema".to_owned(), json!({ "type": "string" }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:kechuang:application:{}", cycle.id),
        "title": cycle.title.zh,
        "description": cycle.title.en,
        "type": "object",
        "properties": parts,
        "additionalProperties": false,
        "$defs": {
            "day": { "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" },
            "own": { "type": "string", "pattern": format!("^{OWN}.+$") },
        },
    })
}

fn of_part(part: &Part, dictionaries: &Dictionaries) -> Value {
    let mut members: Map<String, Value> = part.fields.iter().map(|field| (field.code.clone(), of_field(field, dictionaries))).collect();
    members.extend(part.groups.iter().map(|group| (group.code.clone(), of_group(group, dictionaries))));
    json!({ "title": part.title.zh, "description": part.title.en, "type": "object", "properties": members, "additionalProperties": false })
}

fn of_group(group: &Group, dictionaries: &Dictionaries) -> Value {
    let members: Map<String, Value> = group.fields.iter().map(|field| (field.code.clone(), of_field(field, dictionaries))).collect();
    json!({
        "title": group.title.zh,
        "description": group.title.en,
        "type": "array",
        "maxItems": group.max.unwrap_or(MAX_ITEMS),
        "items": { "type": "object", "properties": members, "additionalProperties": false },
    })
}

fn of_field(field: &Field, dictionaries: &Dictionaries) -> Value {
    let mut schema = shape(field, dictionaries);
    if let Value::Object(members) = &mut schema {
        members.insert("title".to_owned(), Value::String(field.label.zh.clone()));
        members.insert("description".to_owned(), Value::String(field.label.en.clone()));
    }
    schema
}

fn shape(field: &Field, dictionaries: &Dictionaries) -> Value {
    match field.kind {
        FieldKind::Text | FieldKind::Area | FieldKind::Name => text(field),
        FieldKind::Choice => json!({ "enum": codes(field) }),
        FieldKind::Choices => several(field, vec![json!({ "enum": codes(field) })]),
        FieldKind::Tree => several(field, field.dictionary.iter().filter_map(|name| dictionaries.get(name)).map(tree).collect()),
        FieldKind::Mobile => json!({ "type": "string", "pattern": "^1[3-9]\\d{9}$" }),
        FieldKind::Phone => json!({ "type": "string", "minLength": 7, "maxLength": 40 }),
        FieldKind::Email => json!({ "type": "string", "format": "email", "maxLength": 254 }),
        FieldKind::CreditCode => json!({ "type": "string", "pattern": "^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$" }),
        FieldKind::Date => json!({ "$ref": "#/$defs/day" }),
        FieldKind::Period => json!({
            "type": "object",
            "properties": { "from": { "$ref": "#/$defs/day" }, "to": { "$ref": "#/$defs/day" } },
            "additionalProperties": false,
        }),
        FieldKind::Year => json!({ "type": "string", "pattern": "^\\d{4}$" }),
        FieldKind::Photo | FieldKind::Document => json!({ "type": "string", "minLength": 1, "maxLength": 64 }),
    }
}

/// The counts of a schema are code points without regard to line ends, so an area may be longer than its limit by them.
fn text(field: &Field) -> Value {
    match field.limit {
        Some(limit) if field.kind != FieldKind::Area => json!({ "type": "string", "maxLength": limit }),
        _ => json!({ "type": "string" }),
    }
}

fn codes(field: &Field) -> Vec<&str> {
    field.options.iter().map(|option| option.code.as_str()).collect()
}

fn several(field: &Field, mut kinds: Vec<Value>) -> Value {
    if field.own {
        kinds.push(json!({ "$ref": "#/$defs/own" }));
    }
    let mut schema = json!({ "type": "array", "items": { "anyOf": kinds }, "uniqueItems": true });
    if let (Some(limit), Value::Object(members)) = (field.max_items, &mut schema) {
        members.insert("maxItems".to_owned(), json!(limit));
    }
    schema
}

/// Long lists would drown the schema: their codes are described, not listed.
fn tree(dictionary: &crate::dictionary::Dictionary) -> Value {
    if dictionary.complete && dictionary.entries().len() <= 100 {
        let codes: Vec<&str> = dictionary.entries().iter().filter(|entry| entry.selectable).map(|entry| entry.code.as_str()).collect();
        return json!({ "enum": codes });
    }
    json!({ "type": "string", "title": dictionary.title.zh, "description": format!("code of the dictionary {}", dictionary.code), "minLength": 1 })
}
