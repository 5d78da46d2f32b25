//! The matrix of the cycle, read for one unit type: which teams it may lead, how many.

use rules::cycle::{Cycle, LeadCondition, LeadRule, PoolBy, TeamType, Verdict};

use crate::{
    locale::Words,
    parts::{Control, FieldView, Opt, Tag, Tone, source},
    wording,
};

/// What holds for a unit type.
#[derive(Debug)]
pub(super) struct Chosen {
    pub(super) title: String,
    pub(super) places: String,
    pub(super) source: String,
    pub(super) kinds: Vec<Kind>,
}

/// A type of team.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) label: String,
    pub(super) guide: String,
    pub(super) said: Vec<Said>,
}

/// What one rule says.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) tag: Tag,
    /// To which units of the type it applies; empty for all of them.
    pub(super) whose: String,
    pub(super) reason: String,
    pub(super) source: String,
}

/// The question.
pub(super) fn choose(words: Words, cycle: &Cycle, chosen: &str) -> FieldView {
    let options = cycle.unit_types.iter().map(|kind| {
        let label = format!("{}. {}", kind.number, wording::text(words, &kind.label));
        Opt::new(kind.code.as_str(), label, kind.code == chosen).hint(wording::text(words, &kind.hint))
    });
    FieldView::new(words, "unit_type", words.t("eligibility-which"), Control::Radios(options.collect())).required(true)
}

/// The answer; `None` when no type was chosen.
pub(super) fn chosen(words: Words, cycle: &Cycle, code: &str) -> Option<Chosen> {
    let unit_type = cycle.unit_type(code)?;
    let pool =
        cycle.pools.iter().find(|pool| pool.unit_types.iter().any(|one| one == code)).or_else(|| cycle.pools.iter().find(|pool| pool.rest));
    let places = pool.map(|pool| match pool.by {
        PoolBy::Province => words.t1("eligibility-places-province", "n", pool.limit),
        PoolBy::Unit => words.t1("eligibility-places", "n", pool.limit),
    });
    Some(Chosen {
        title: wording::text(words, &unit_type.label),
        places: places.unwrap_or_else(|| words.t("eligibility-places-any")),
        source: pool.map(|pool| source(words, pool.clause.as_deref())).unwrap_or_default(),
        kinds: cycle.types.iter().map(|kind| of_kind(words, kind, code)).collect(),
    })
}

fn of_kind(words: Words, kind: &TeamType, code: &str) -> Kind {
    let mut said: Vec<Said> = kind.leads.iter().filter(|rule| rule.unit_type == code).map(|rule| of_rule(words, kind, rule)).collect();
    if said.is_empty() {
        said.push(Said {
            tag: verdict(words, Verdict::No),
            whose: String::new(),
            reason: String::new(),
            source: source(words, kind.clause.as_deref()),
        });
    }
    Kind { label: wording::text(words, &kind.label), guide: wording::text(words, &kind.guide), said }
}

fn of_rule(words: Words, kind: &TeamType, rule: &LeadRule) -> Said {
    let clause = rule.clause.as_deref().or(kind.clause.as_deref());
    Said {
        tag: verdict(words, rule.verdict),
        whose: whose(words, rule),
        reason: wording::text(words, &rule.reason),
        source: source(words, clause),
    }
}

/// Which units of the type a rule is about.
fn whose(words: Words, rule: &LeadRule) -> String {
    let condition = rule.when.map(|condition| match condition {
        LeadCondition::Association => words.t("lead-when-association"),
        LeadCondition::Affiliate => words.t("lead-when-affiliate"),
        LeadCondition::Corps => words.t("lead-when-corps"),
    });
    let named = rule.name_has.as_ref().map(|text| words.t1("lead-when-named", "text", text));
    condition.into_iter().chain(named).collect::<Vec<_>>().join(&words.t("list-joint"))
}

/// A verdict as a tag.
pub(super) fn verdict(words: Words, verdict: Verdict) -> Tag {
    match verdict {
        Verdict::Yes => Tag::new(Tone::Good, words.t("lead-yes")),
        Verdict::Flag => Tag::new(Tone::Warn, words.t("lead-flag")),
        Verdict::Exception => Tag::new(Tone::Warn, words.t("lead-exception")),
        Verdict::No => Tag::new(Tone::Quiet, words.t("lead-no")),
    }
}
