//! Names of teams (§二.一): prefix + middle + suffix, held against the pattern after [`fold`]ing, with a suggestion where one can be made.

mod distance;
mod mend;
mod places;
mod split;

pub use places::Places;

use crate::{
    cycle::{Cycle, Middle, NamingPattern, Role, TeamType, Text},
    text::{count, fold},
    violation::Violation,
};

/// Everything that is wrong with `name` for a team of this type, each with the pattern and, where one can be made, a `suggestion` that is right
/// (the word `none` otherwise). Nothing is said of an empty name: it is a missing answer.
#[must_use]
pub fn check(cycle: &Cycle, team_type: &TeamType, name: &str, places: &Places) -> Vec<Violation> {
    let pattern = &team_type.naming;
    let faults = faults(cycle, team_type, name, places);
    if faults.is_empty() {
        return Vec::new();
    }
    let path = cycle.by_role(Role::TeamName).map_or_else(String::new, |field| field.path(0));
    let mended = if split::is_beyond(pattern, name) { None } else { mend::suggestion(cycle, team_type, name, places) };
    let suggestion = mended.unwrap_or_else(|| "none".to_owned());
    let shown = format!("{}……{}", pattern.prefix, pattern.suffix);
    let word = |fault: Fault<'_>| {
        let mut violation =
            Violation::refuse(&path, fault.kind()).effect(pattern.effect).with("pattern", &shown).with("suggestion", &suggestion);
        violation.clause.clone_from(&pattern.clause);
        match fault {
            Fault::Prefix => violation.with("missing", &pattern.prefix),
            Fault::Suffix => violation.with("missing", &pattern.suffix),
            Fault::OtherType(label) => violation.with("other", &label.zh).with("other_en", &label.en),
            Fault::Middle => violation,
            Fault::Place(middle) => violation.with("middle", middle),
            Fault::Length(found) => violation.with("limit", pattern.limit).with("count", found),
        }
    };
    faults.into_iter().map(word).collect()
}

/// The name as the pattern writes it: the prefix with its quotation marks, the middle as typed, the ending as typed in its official characters.
/// `None` for a name that lacks a part.
#[must_use]
pub fn canonical(pattern: &NamingPattern, name: &str) -> Option<String> {
    let parts = split::parts(pattern, name);
    let (true, Some(suffix), false) = (parts.prefix, parts.suffix, parts.middle.is_empty()) else { return None };
    Some(format!("{}{}{}", pattern.prefix, parts.middle, suffix))
}

/// The key under which two teams of a year have the same name (platform rule). All accepted endings of a type count as one: “…福建科技服务团” and
/// “…福建区域科技服务团” would be one team to a reader. A name outside the pattern is its own folded self.
#[must_use]
pub fn key(team_type: &TeamType, name: &str) -> String {
    let pattern = &team_type.naming;
    let parts = split::parts(pattern, name);
    if parts.suffix.is_some() { format!("{}{}{}", fold(&pattern.prefix), fold(&parts.middle), fold(&pattern.suffix)) } else { fold(name) }
}

/// The refusal of a name that another team of the year has.
#[must_use]
pub fn taken(cycle: &Cycle, name: &str) -> Violation {
    let path = cycle.by_role(Role::TeamName).map_or_else(String::new, |field| field.path(0));
    Violation::refuse(path, "naming-taken").with("name", name).with("year", cycle.year)
}

/// One thing wrong with a name.
#[derive(Debug, Clone, PartialEq)]
enum Fault<'a> {
    Prefix,
    Suffix,
    /// Ends as the names of another type do.
    OtherType(&'a Text),
    Middle,
    /// The middle, which begins with no known place.
    Place(String),
    /// The characters counted.
    Length(usize),
}

impl Fault<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Prefix => "naming-prefix-missing",
            Self::Suffix => "naming-suffix-missing",
            Self::OtherType(_) => "naming-of-other-type",
            Self::Middle => "naming-middle-missing",
            Self::Place(_) => "naming-place-unknown",
            Self::Length(_) => "naming-too-long",
        }
    }
}

fn faults<'a>(cycle: &'a Cycle, team_type: &TeamType, name: &str, places: &Places) -> Vec<Fault<'a>> {
    let mut found = Vec::new();
    if fold(name).is_empty() {
        return found;
    }
    let pattern = &team_type.naming;
    if split::is_beyond(pattern, name) {
        return vec![Fault::Length(count(name))];
    }
    let parts = split::parts(pattern, name);
    if !parts.prefix {
        found.push(Fault::Prefix);
    }
    match (other_type(cycle, team_type, name), parts.suffix) {
        (Some(other), _) => found.push(Fault::OtherType(&other.label)),
        (None, None) => found.push(Fault::Suffix),
        (None, Some(_)) if fold(&parts.middle).is_empty() => found.push(Fault::Middle),
        (None, Some(_)) => {
            if pattern.middle == Middle::Place && !places.begin(&parts.middle) {
                found.push(Fault::Place(parts.middle));
            }
        }
    }
    if count(name) > pattern.limit {
        found.push(Fault::Length(count(name)));
    }
    found
}

/// The other type whose ending the name has, where that ending says more than the end of this type's own: “…专业科技服务团” is of another type
/// than industry, “…科技服务团” only lacks 产业.
fn other_type<'a>(cycle: &'a Cycle, team_type: &TeamType, name: &str) -> Option<&'a TeamType> {
    let own = || split::suffixes(&team_type.naming);
    let foreign = |suffix: &str| split::ends(name, suffix) && !own().any(|own| split::ends(own, suffix));
    let longest_own = own().filter(|suffix| split::ends(name, suffix)).map(count).max().unwrap_or(0);
    let fits = |other: &&TeamType| split::suffixes(&other.naming).any(|suffix| count(suffix) > longest_own && foreign(suffix));
    cycle.types.iter().filter(|other| other.code != team_type.code).find(fits)
}
