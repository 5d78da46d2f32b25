//! The public record of a team: built from the fields of class `public` alone, and of a person from name and position alone.

use std::collections::BTreeSet;

use rules::{
    cycle::{Class, Cycle, Field, FieldKind, GroupKind, Role, Text},
    dictionary::{self, Dictionaries},
    form::Answers,
    text,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::choice_words::label_of;

/// A code with what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titled {
    /// The code.
    pub code: String,
    /// The words.
    pub label: Text,
}

/// The record, as published and as given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamDocument {
    /// Registration number; empty in a preview.
    pub number: String,
    /// The year.
    pub year: i64,
    /// The team's name.
    pub name: String,
    /// The lead unit's name.
    pub lead: String,
    /// The type.
    #[serde(rename = "type")]
    pub team_type: Titled,
    /// The parts of the form that have something public.
    pub parts: Vec<PublicPart>,
}

/// A part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPart {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Its fields.
    pub fields: Vec<PublicField>,
    /// Its groups.
    pub groups: Vec<PublicGroup>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicGroup {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Its items, each with its fields.
    pub items: Vec<Vec<PublicField>>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicField {
    /// Path of the answer.
    pub path: String,
    /// Its label.
    pub label: Text,
    /// Its value.
    pub value: PublicValue,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicValue {
    /// In words.
    Text(String),
    /// Chosen.
    Choices(Vec<Titled>),
    /// Two days.
    Period {
        /// The first.
        from: String,
        /// The last.
        to: String,
    },
}

/// What the record is made from.
pub(super) struct Source<'a> {
    pub(super) cycle: &'a Cycle,
    pub(super) dictionaries: &'a Dictionaries,
    pub(super) answers: &'a Answers,
    pub(super) team_type: &'a str,
    pub(super) name: &'a str,
    pub(super) lead: &'a str,
}

impl TeamDocument {
    /// The record of a submission, without a number yet.
    pub(super) fn of(source: &Source<'_>) -> Self {
        let cycle = source.cycle;
        let label = cycle.team_type(source.team_type).map(|kind| kind.label.clone()).unwrap_or_default();
        let said = |role| cycle.by_role(role).and_then(|place| source.answers.text("", &place.key()));
        Self {
            number: String::new(),
            year: i64::from(cycle.year),
            name: said(Role::TeamName).unwrap_or(source.name).to_owned(),
            lead: said(Role::UnitName).unwrap_or(source.lead).to_owned(),
            team_type: Titled { code: source.team_type.to_owned(), label },
            parts: source.parts(),
        }
    }

    /// Every field, those of groups included.
    pub fn fields(&self) -> impl Iterator<Item = &PublicField> {
        self.parts.iter().flat_map(|part| part.fields.iter().chain(part.groups.iter().flat_map(|group| group.items.iter().flatten())))
    }

    /// The same, to be changed.
    pub(super) fn fields_mut(&mut self) -> impl Iterator<Item = &mut PublicField> {
        self.parts
            .iter_mut()
            .flat_map(|part| part.fields.iter_mut().chain(part.groups.iter_mut().flat_map(|group| group.items.iter_mut().flatten())))
    }

    /// What was chosen at the field with this role.
    #[must_use]
    pub fn chosen(&self, cycle: &Cycle, role: Role) -> Vec<&Titled> {
        let key = cycle.by_role(role).map(|place| place.key());
        self.fields()
            .filter(|field| Some(&field.path) == key.as_ref())
            .filter_map(|field| if let PublicValue::Choices(chosen) = &field.value { Some(chosen) } else { None })
            .flatten()
            .collect()
    }

    /// The facets that lists filter by, as kind and code; a field of expertise counts for everything above it too.
    pub(super) fn tags(&self, cycle: &Cycle, dictionaries: &Dictionaries) -> Vec<(String, String)> {
        let mut tags = BTreeSet::new();
        for (kind, role) in [("field", Role::Expertise), ("region", Role::Regions), ("city", Role::PilotCities)] {
            let Some(place) = cycle.by_role(role) else { continue };
            for chosen in self.chosen(cycle, role) {
                tags.insert((kind.to_owned(), chosen.code.clone()));
                for above in above(dictionaries, place.field, &chosen.code) {
                    tags.insert((kind.to_owned(), above));
                }
            }
        }
        tags.into_iter().collect()
    }

    /// What a search by words looks in, folded.
    pub(super) fn search_text(&self, cycle: &Cycle) -> String {
        let mut pieces = vec![text::fold(&self.number), text::fold(&self.name), text::fold(&self.lead)];
        for role in [Role::Expertise, Role::Regions, Role::PilotCities] {
            pieces.extend(self.chosen(cycle, role).into_iter().map(|chosen| text::fold(&chosen.label.zh)));
        }
        let partner = cycle.groups().flat_map(|(part, group)| {
            let names = group.fields.iter().filter(|field| field.role == Some(Role::PartnerName));
            names.map(move |field| (format!("{}/{}/", part.code, group.code), format!("/{}", field.code)))
        });
        for (head, tail) in partner {
            let names = self.fields().filter(|field| field.path.starts_with(&head) && field.path.ends_with(&tail));
            pieces.extend(names.filter_map(|field| if let PublicValue::Text(name) = &field.value { Some(text::fold(name)) } else { None }));
        }
        pieces.join("\n")
    }

    /// What lists sort by.
    pub(super) fn sort_key(&self) -> String {
        dictionary::sort_key(&self.name)
    }

    /// Paths of texts in which something stands that looks like a telephone number or an address of mail.
    #[must_use]
    pub fn suspicious(&self) -> Vec<&PublicField> {
        self.fields().filter(|field| matches!(&field.value, PublicValue::Text(words) if looks_like_contact(words))).collect()
    }
}

fn above(dictionaries: &Dictionaries, field: &Field, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = dictionaries.entry_of(field, code).and_then(|(_, entry)| entry.parent.clone());
    while let Some(parent) = at.filter(|_| found.len() < 16) {
        at = dictionaries.entry_of(field, &parent).and_then(|(_, entry)| entry.parent.clone());
        found.push(parent);
    }
    found
}

/// Seven digits in a row (blanks and dashes aside), or an `@` between letters.
fn looks_like_contact(words: &str) -> bool {
    let mut run = 0;
    for c in words.chars().map(text::half_width) {
        match c {
            c if c.is_ascii_digit() => run += 1,
            ' ' | '-' => {}
            _ => run = 0,
        }
        if run >= 7 {
            return true;
        }
    }
    words.split(['@', '＠']).collect::<Vec<_>>().windows(2).any(|pair| {
        let [before, after] = pair else { return false };
        before.ends_with(|c: char| c.is_ascii_alphanumeric()) && after.starts_with(|c: char| c.is_ascii_alphanumeric())
    })
}

impl Source<'_> {
    fn parts(&self) -> Vec<PublicPart> {
        let parts = self.cycle.parts.iter().map(|part| {
            let fields = part.fields.iter().filter_map(|field| {
                let key = format!("{}/{}", part.code, field.code);
                self.field(field, None, "", &key, key.clone())
            });
            let groups = part.groups.iter().map(|group| {
                let key = format!("{}/{}", part.code, group.code);
                let items = self.answers.items(&key).iter().enumerate().map(|(at, item)| {
                    let fields = group.fields.iter();
                    fields
                        .filter_map(|field| {
                            let (key, path) = (format!("{key}/{}", field.code), format!("{key}/{at}/{}", field.code));
                            self.field(field, Some(group.kind), item, &key, path)
                        })
                        .collect()
                });
                PublicGroup {
                    code: group.code.clone(),
                    title: group.title.clone(),
                    items: items.filter(|item: &Vec<_>| !item.is_empty()).collect(),
                }
            });
            PublicPart {
                code: part.code.clone(),
                title: part.title.clone(),
                fields: fields.collect(),
                groups: groups.filter(|group| !group.items.is_empty()).collect(),
            }
        });
        parts.filter(|part| !part.fields.is_empty() || !part.groups.is_empty()).collect()
    }

    fn field(&self, field: &Field, of: Option<GroupKind>, item: &str, key: &str, path: String) -> Option<PublicField> {
        if !may_be_public(field, of) {
            return None;
        }
        let value = self.value(field, self.answers.get(item, key)?)?;
        Some(PublicField { path, label: field.label.clone(), value })
    }

    fn value(&self, field: &Field, value: &Value) -> Option<PublicValue> {
        let titled = |code: &str| {
            let label = label_of(self.cycle, self.dictionaries, field, code);
            Titled { code: code.to_owned(), label }
        };
        Some(match (field.kind, value) {
            (FieldKind::Period, Value::Object(days)) => {
                let day = |name: &str| days.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                PublicValue::Period { from: day("from"), to: day("to") }
            }
            (_, Value::Array(codes)) => PublicValue::Choices(codes.iter().filter_map(Value::as_str).map(titled).collect()),
            (FieldKind::Choice, Value::String(code)) => PublicValue::Choices(vec![titled(code)]),
            (_, Value::String(words)) => PublicValue::Text(words.clone()),
            _ => return None,
        })
    }
}

/// Public by the cycle, never a file or a way to reach somebody; of a person only name and position.
fn may_be_public(field: &Field, of: Option<GroupKind>) -> bool {
    let reaches = matches!(field.kind, FieldKind::Mobile | FieldKind::Phone | FieldKind::Email);
    let of_person = of != Some(GroupKind::Person) || matches!(field.role, Some(Role::PersonName | Role::PersonPosition));
    field.class == Class::Public && !field.is_file() && !reaches && of_person
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_way_to_reach_somebody_is_found() {
        for words in ["请致电 138 0000 0001", "０１０－６８５７００００", "写信到 lin@example.org"] {
            assert!(looks_like_contact(words), "{words}");
        }
        for words in ["2022 年完成 3 项", "面积 120000 平方米", "A @ B"] {
            assert!(!looks_like_contact(words), "{words}");
        }
    }

    #[test]
    fn nothing_of_a_person_is_public_but_name_and_position() {
        let cycle = rules::cycle::shipped("2022").unwrap_or_else(|found| panic!("{found:?}"));
        for place in cycle.fields().filter(|place| place.group.is_some_and(|group| group.kind == GroupKind::Person)) {
            let public = may_be_public(place.field, place.group.map(|group| group.kind));
            let expected = matches!(place.field.role, Some(Role::PersonName | Role::PersonPosition));
            assert_eq!(public, expected, "{}", place.key());
        }
    }
}
