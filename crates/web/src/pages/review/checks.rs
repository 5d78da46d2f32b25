//! The check-list beside the document.

use app::review::{CheckDecided, CheckShown, Screen, Verdict};
use rules::{checklist::CheckOutcome, time::Instant};

use super::{document, labels, pins::Typed};
use crate::{
    locale::Words,
    parts::{Tag, Tone},
    wording,
};

/// The check-list in three: what the machine found something about, what only a person can say, what passed.
#[derive(Debug)]
pub(super) struct Checks {
    pub(super) groups: Vec<(String, Vec<Check>)>,
    pub(super) passed: Vec<Check>,
    /// Whether the folded group stands open, because something in it was refused.
    pub(super) open: bool,
    /// How many are settled, of how many.
    pub(super) count: String,
}

/// An item.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) source: String,
    /// What the machine found; nothing where only a person can say.
    pub(super) machine: Option<Tag>,
    pub(super) evidence: Vec<String>,
    pub(super) about: Vec<(String, String)>,
    pub(super) decided: Option<Word>,
    pub(super) before: Option<Word>,
    /// Whether the reviewer may say something now.
    pub(super) may: bool,
    /// Passing goes against the machine, so it wants a reason too.
    pub(super) against: bool,
    pub(super) settled: bool,
    pub(super) open: bool,
    pub(super) reason: String,
    pub(super) errors: Vec<String>,
}

impl Check {
    /// True when a word of approval without a reason would settle it.
    pub(super) fn picks(&self) -> bool {
        self.may && !self.against && !self.settled
    }
}

impl Checks {
    /// How many could be settled at once.
    pub(super) fn picks(&self) -> usize {
        self.groups.iter().flat_map(|(_, items)| items).filter(|check| check.picks()).count()
    }
}

/// A reviewer's word.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) tag: Tag,
    pub(super) reason: String,
    pub(super) by: String,
}

/// The check-list of a screen.
pub(super) fn view(words: Words, screen: &Screen, typed: Typed<'_>) -> Checks {
    let of = |wanted: &[CheckOutcome]| -> Vec<Check> {
        let items = screen.checklist.iter().filter(|item| wanted.contains(&item.machine));
        items.map(|item| check(words, screen, item, typed)).collect()
    };
    let all = screen.checklist.len();
    let passed = of(&[CheckOutcome::Passed]);
    let groups = [
        (words.t("review-checks-found"), of(&[CheckOutcome::Failed, CheckOutcome::Flagged])),
        (words.t("review-checks-person"), of(&[CheckOutcome::ForPerson])),
    ];
    Checks {
        open: passed.iter().any(|check| check.open),
        groups: groups.into_iter().filter(|(_, items)| !items.is_empty()).collect(),
        passed,
        count: words.t2("review-checks-count", &("settled", all - screen.undecided().count()), &("all", all)),
    }
}

fn check(words: Words, screen: &Screen, item: &CheckShown, typed: Typed<'_>) -> Check {
    let refused = typed.is(&["pass", "fail", "clear"], "code", &item.code);
    let about = item.about.iter().map(|key| (document::place(key), labels::of_path(words, &screen.document, key)));
    Check {
        label: wording::text(words, &item.label),
        hint: wording::text(words, &item.hint),
        source: crate::parts::source(words, item.clause.as_deref()),
        machine: machine(words, item.machine),
        evidence: item.evidence.iter().map(|one| wording::violation(words, one)).collect(),
        about: about.collect(),
        decided: item.decided.as_ref().map(|decided| word(words, decided)),
        before: item.before.as_ref().filter(|_| item.decided.is_none()).map(|decided| word(words, decided)),
        may: screen.powers.review,
        against: item.machine == CheckOutcome::Failed,
        settled: item.is_settled(),
        open: refused,
        reason: if refused {
            typed.get("reason").to_owned()
        } else {
            item.decided.as_ref().map(|decided| decided.reason.clone()).unwrap_or_default()
        },
        errors: if refused { typed.errors(words) } else { Vec::new() },
        code: item.code.clone(),
    }
}

fn machine(words: Words, outcome: CheckOutcome) -> Option<Tag> {
    match outcome {
        CheckOutcome::Passed => Some(Tag::new(Tone::Good, words.t("review-machine-passed"))),
        CheckOutcome::Failed => Some(Tag::new(Tone::Bad, words.t("review-machine-failed"))),
        CheckOutcome::Flagged => Some(Tag::new(Tone::Warn, words.t("review-machine-flagged"))),
        CheckOutcome::ForPerson => None,
    }
}

fn word(words: Words, decided: &CheckDecided) -> Word {
    let tag = match decided.verdict {
        Verdict::Passed => Tag::new(Tone::Good, words.t("review-verdict-passed")),
        Verdict::Failed => Tag::new(Tone::Bad, words.t("review-verdict-failed")),
    };
    let by = words.ta("review-comment-by", &[("name", &decided.by), ("time", &wording::time(Instant(decided.at)))]);
    Word { tag, reason: decided.reason.clone(), by }
}
