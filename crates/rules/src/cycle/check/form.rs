//! Parts, groups and fields.

use std::collections::BTreeSet;

use super::{clause, codes, names, optional_text, text, unknown};
use crate::{
    cycle::{Cycle, Field, FieldKind, Finding, Group, GroupKind, GroupRole, Role},
    dictionary::Dictionaries,
};

/// Roles that the program must find to do its work.
const NEEDED: [Role; 5] = [Role::UnitName, Role::CreditCode, Role::UnitType, Role::TeamName, Role::TeamType];
/// Groups that the program must find to do its work.
const NEEDED_GROUPS: [GroupRole; 1] = [GroupRole::Contact];

pub(super) fn check(cycle: &Cycle, dictionaries: &Dictionaries, findings: &mut Vec<Finding>) {
    codes("part", cycle.parts.iter().map(|part| part.code.as_str()), findings);
    for (index, part) in cycle.parts.iter().enumerate() {
        let key = format!("part[{index}]");
        text(&format!("{key}.title"), &part.title, findings);
        optional_text(&format!("{key}.intro"), &part.intro, findings);
        clause(&key, part.clause.as_ref(), findings);
        codes(&format!("{key}.field"), part.fields.iter().map(|field| field.code.as_str()), findings);
        codes(&format!("{key}.group"), part.groups.iter().map(|group| group.code.as_str()), findings);
        for group in part.groups.iter().filter(|group| part.fields.iter().any(|field| field.code == group.code)) {
            findings.push(Finding::new(format!("{key}.group"), "duplicate-code", format!("“{}” is a field and a group", group.code)));
        }
        if part.fields.is_empty() && part.groups.is_empty() {
            findings.push(Finding::new(&key, "empty-part", "a part asks for something"));
        }
        for (at, field) in part.fields.iter().enumerate() {
            Checking { cycle, dictionaries, findings: &mut *findings }.field(&format!("{key}.field[{at}]"), field);
        }
        for (at, group) in part.groups.iter().enumerate() {
            Checking { cycle, dictionaries, findings: &mut *findings }.group(&format!("{key}.group[{at}]"), group);
        }
    }
    roles(cycle, findings);
}

fn roles(cycle: &Cycle, findings: &mut Vec<Finding>) {
    for role in NEEDED {
        match cycle.fields().filter(|place| place.field.role == Some(role)).count() {
            0 => findings.push(Finding::new("part", "missing-role", format!("no field has the role {}", word(&role)))),
            1 => {}
            _ => findings.push(Finding::new("part", "role-twice", format!("two fields have the role {}", word(&role)))),
        }
        if let Some(place) = cycle.by_role(role).filter(|place| place.group.is_some()) {
            findings.push(Finding::new(place.key(), "role-in-group", format!("the field with the role {} cannot repeat", word(&role))));
        }
    }
    for role in NEEDED_GROUPS {
        if cycle.group_by_role(role).is_none() {
            findings.push(Finding::new("part", "missing-role", format!("no group has the role {}", word(&role))));
        }
    }
    let mut seen = BTreeSet::new();
    for (part, group) in cycle.groups() {
        let key = format!("{}/{}", part.code, group.code);
        if group.role.is_some_and(|role| !seen.insert(role)) {
            findings.push(Finding::new(&key, "role-twice", "an earlier group has this role"));
        }
        if group.kind == GroupKind::Person {
            for role in [Role::PersonName, Role::PersonMobile, Role::PersonEmail] {
                if group.by_role(role).is_none() {
                    findings.push(Finding::new(&key, "missing-role", format!("a person needs a field with the role {}", word(&role))));
                }
            }
        }
    }
}

/// A role as the file writes it.
fn word<T: serde::Serialize>(role: &T) -> String {
    serde_json::to_value(role).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

struct Checking<'a> {
    cycle: &'a Cycle,
    dictionaries: &'a Dictionaries,
    findings: &'a mut Vec<Finding>,
}

impl Checking<'_> {
    fn find(&mut self, key: impl Into<String>, kind: &str, message: impl Into<String>) {
        self.findings.push(Finding::new(key, kind, message));
    }

    fn group(&mut self, key: &str, group: &Group) {
        text(&format!("{key}.title"), &group.title, self.findings);
        optional_text(&format!("{key}.item_title"), &group.item_title, self.findings);
        optional_text(&format!("{key}.hint"), &group.hint, self.findings);
        clause(key, group.clause.as_ref(), self.findings);
        codes(&format!("{key}.field"), group.fields.iter().map(|field| field.code.as_str()), self.findings);
        if group.max.is_some_and(|max| max < group.min) {
            self.find(format!("{key}.max"), "min-above-max", format!("at least {} and at most {:?}", group.min, group.max.unwrap_or(0)));
        }
        if group.max.is_some_and(|max| max < group.given) {
            self.find(format!("{key}.given"), "min-above-max", "more rows given than allowed");
        }
        if group.fields.is_empty() {
            self.find(key, "empty-part", "a group asks for something");
        }
        let types = names(self.cycle.types.iter().map(|kind| &kind.code));
        for code in &group.required_for {
            unknown(&format!("{key}.required_for"), "unknown-type", code, &types, self.findings);
        }
        for (at, field) in group.fields.iter().enumerate() {
            self.field(&format!("{key}.field[{at}]"), field);
        }
    }

    fn field(&mut self, key: &str, field: &Field) {
        text(&format!("{key}.label"), &field.label, self.findings);
        optional_text(&format!("{key}.hint"), &field.hint, self.findings);
        for value in [&field.clause, &field.required_clause, &field.limit_clause] {
            clause(key, value.as_ref(), self.findings);
        }
        let types = names(self.cycle.types.iter().map(|kind| &kind.code));
        for code in &field.required_for {
            unknown(&format!("{key}.required_for"), "unknown-type", code, &types, self.findings);
        }
        self.limits(key, field);
        self.name_limit(key, field);
        self.choices(key, field);
        self.file(key, field);
        if field.locked && field.prefill.is_none() {
            self.find(format!("{key}.locked"), "locked-and-empty", "nobody could ever fill it in: say where it comes from");
        }
    }

    fn limits(&mut self, key: &str, field: &Field) {
        if field.limit == Some(0) || field.max_items == Some(0) || field.own_limit == Some(0) {
            self.find(key, "zero-limit", "a limit of 0 lets nothing in");
        }
        if field.min_items.zip(field.max_items).is_some_and(|(min, max)| min > max) {
            self.find(format!("{key}.max_items"), "min-above-max", "fewer at most than at least");
        }
        if !field.is_several() && (field.min_items.is_some() || field.max_items.is_some() || field.own) {
            self.find(key, "not-for-this-kind", "min_items, max_items and own are for choices and tree");
        }
        let counted = matches!(field.kind, FieldKind::Text | FieldKind::Area | FieldKind::Name | FieldKind::Email);
        if field.limit.is_some() && !counted {
            self.find(format!("{key}.limit"), "not-for-this-kind", "a limit of characters is for text, area, name and email");
        }
    }

    /// The name's limit is the naming pattern's; the field repeats it for the counter.
    fn name_limit(&mut self, key: &str, field: &Field) {
        let Some(limit) = field.limit.filter(|_| field.role == Some(Role::TeamName)) else { return };
        for kind in self.cycle.types.iter().filter(|kind| kind.naming.limit != limit) {
            let message = format!("the naming pattern of {} allows {}", kind.code, kind.naming.limit);
            self.findings.push(Finding::new(format!("{key}.limit"), "limit-differs", message));
        }
    }

    fn choices(&mut self, key: &str, field: &Field) {
        codes(&format!("{key}.option"), field.options.iter().map(|option| option.code.as_str()), self.findings);
        for (at, option) in field.options.iter().enumerate() {
            text(&format!("{key}.option[{at}].label"), &option.label, self.findings);
        }
        let chooses = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
        if chooses == field.options.is_empty() {
            self.find(format!("{key}.option"), "options-missing", "choice and choices need options, other kinds have none");
        }
        if (field.kind == FieldKind::Tree) == field.dictionary.is_empty() {
            self.find(format!("{key}.dictionary"), "dictionary-missing", "a tree names its dictionaries, other kinds have none");
        }
        for name in &field.dictionary {
            if self.dictionaries.get(name).is_none() {
                self.find(format!("{key}.dictionary"), "unknown-dictionary", format!("there is no dictionary “{name}”"));
            }
        }
        let lists: Vec<_> = field.dictionary.iter().filter_map(|name| self.dictionaries.get(name)).collect();
        let clash = lists.iter().enumerate().find_map(|(at, list)| {
            let twice = list.entries().iter().find(|entry| lists.iter().take(at).any(|other| other.contains(&entry.code)))?;
            Some(format!("two of its dictionaries have the code “{}”", twice.code))
        });
        if let Some(message) = clash {
            self.find(format!("{key}.dictionary"), "ambiguous-code", message);
        }
    }

    fn file(&mut self, key: &str, field: &Field) {
        match &field.file {
            None if field.is_file() => self.find(format!("{key}.file"), "file-rule-missing", "say which kinds and sizes are accepted"),
            Some(_) if !field.is_file() => self.find(format!("{key}.file"), "not-for-this-kind", "only photo and document take files"),
            Some(rule) if rule.mime.is_empty() || rule.max_bytes == 0 => {
                self.find(format!("{key}.file"), "zero-limit", "no file could ever be accepted");
            }
            _ => {}
        }
    }
}
