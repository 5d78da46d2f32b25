//! Finding things in a cycle: by key, by code, by role.

use jiff::tz::TimeZone;

use super::{Body, Cycle, Field, Group, GroupRole, Part, Pool, Role, TeamType, UnitType, Window};
use crate::time::Instant;

/// A field with its place in the form.
#[derive(Debug, Clone, Copy)]
pub struct FieldRef<'a> {
    /// Its part.
    pub part: &'a Part,
    /// Its group, for fields that repeat.
    pub group: Option<&'a Group>,
    /// The field.
    pub field: &'a Field,
}

impl FieldRef<'_> {
    /// Its stable key: `part/field` or `part/group/field`.
    #[must_use]
    pub fn key(&self) -> String {
        match self.group {
            Some(group) => format!("{}/{}/{}", self.part.code, group.code, self.field.code),
            None => format!("{}/{}", self.part.code, self.field.code),
        }
    }

    /// The key of its group: `part/group`.
    #[must_use]
    pub fn group_key(&self) -> Option<String> {
        self.group.map(|group| format!("{}/{}", self.part.code, group.code))
    }

    /// The path of an answer to it, with the position of the item where it repeats.
    #[must_use]
    pub fn path(&self, index: usize) -> String {
        match self.group {
            Some(group) => format!("{}/{}/{index}/{}", self.part.code, group.code, self.field.code),
            None => format!("{}/{}", self.part.code, self.field.code),
        }
    }
}

impl Cycle {
    /// Every field of the form, in its order.
    pub fn fields(&self) -> impl Iterator<Item = FieldRef<'_>> {
        self.parts.iter().flat_map(Part::field_refs)
    }

    /// Every group of the form with its part, in order.
    pub fn groups(&self) -> impl Iterator<Item = (&Part, &Group)> {
        self.parts.iter().flat_map(|part| part.groups.iter().map(move |group| (part, group)))
    }

    /// The part with this code.
    #[must_use]
    pub fn part(&self, code: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.code == code)
    }

    /// The field with this key (`part/field` or `part/group/field`).
    #[must_use]
    pub fn field(&self, key: &str) -> Option<FieldRef<'_>> {
        let mut words = key.split('/');
        let part = self.part(words.next()?)?;
        let (second, third) = (words.next()?, words.next());
        if words.next().is_some() {
            return None;
        }
        match third {
            None => part.fields.iter().find(|field| field.code == second).map(|field| FieldRef { part, group: None, field }),
            Some(code) => {
                let group = part.groups.iter().find(|group| group.code == second)?;
                group.fields.iter().find(|field| field.code == code).map(|field| FieldRef { part, group: Some(group), field })
            }
        }
    }

    /// The group with this key (`part/group`).
    #[must_use]
    pub fn group(&self, key: &str) -> Option<(&Part, &Group)> {
        let (part, group) = key.split_once('/')?;
        let part = self.part(part)?;
        part.groups.iter().find(|candidate| candidate.code == group).map(|group| (part, group))
    }

    /// The first field with this role.
    #[must_use]
    pub fn by_role(&self, role: Role) -> Option<FieldRef<'_>> {
        self.fields().find(|place| place.field.role == Some(role))
    }

    /// The first group with this role, with its key.
    #[must_use]
    pub fn group_by_role(&self, role: GroupRole) -> Option<(String, &Group)> {
        self.groups().find(|(_, group)| group.role == Some(role)).map(|(part, group)| (format!("{}/{}", part.code, group.code), group))
    }

    /// The team type with this code.
    #[must_use]
    pub fn team_type(&self, code: &str) -> Option<&TeamType> {
        self.types.iter().find(|candidate| candidate.code == code)
    }

    /// The unit type with this code.
    #[must_use]
    pub fn unit_type(&self, code: &str) -> Option<&UnitType> {
        self.unit_types.iter().find(|candidate| candidate.code == code)
    }

    /// The body with this code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|candidate| candidate.code == code)
    }

    /// The pool that a unit type draws on: the first that names it, or the one for the rest.
    #[must_use]
    pub fn pool_for(&self, unit_type: &str) -> Option<&Pool> {
        self.pools.iter().find(|pool| pool.unit_types.iter().any(|code| code == unit_type)).or_else(|| self.rest_pool())
    }

    /// The pool of the other organisations.
    #[must_use]
    pub fn rest_pool(&self) -> Option<&Pool> {
        self.pools.iter().find(|pool| pool.rest)
    }

    /// The cycle's time zone; the parser has refused names that do not exist.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

impl Part {
    /// The part's fields, those of its groups included, in order.
    pub fn field_refs(&self) -> impl Iterator<Item = FieldRef<'_>> {
        let own = self.fields.iter().map(move |field| FieldRef { part: self, group: None, field });
        let grouped = self
            .groups
            .iter()
            .flat_map(move |group| group.fields.iter().map(move |field| FieldRef { part: self, group: Some(group), field }));
        own.chain(grouped)
    }
}

impl Group {
    /// The group's field with this role.
    #[must_use]
    pub fn by_role(&self, role: Role) -> Option<&Field> {
        self.fields.iter().find(|field| field.role == Some(role))
    }
}

impl Window {
    /// First instant in the window.
    #[must_use]
    pub fn opens_at(&self, zone: &TimeZone) -> Instant {
        instant(self.opens, zone)
    }

    /// First instant after the window.
    #[must_use]
    pub fn closes_at(&self, zone: &TimeZone) -> Instant {
        instant(self.closes, zone)
    }
}

fn instant(wall: jiff::civil::DateTime, zone: &TimeZone) -> Instant {
    zone.to_timestamp(wall).map_or(Instant(i64::MAX), |stamp| Instant(stamp.as_millisecond()))
}
