//! Which rule of the check-list a kind of violation belongs to.

use crate::cycle::MachineRule;

/// The rule of the check-list that a violation of the form fails; `None` for kinds that other modules make.
#[must_use]
pub fn rule_of(kind: &str) -> Option<MachineRule> {
    Some(match kind {
        "required" | "too-few-items" | "too-few-choices" | "period-without-from" | "period-without-to" => MachineRule::Complete,
        "too-long"
        | "wrong-shape"
        | "unknown-choice"
        | "choice-twice"
        | "entry-not-selectable"
        | "own-text-not-allowed"
        | "own-text-empty"
        | "own-text-too-long"
        | "own-text-listed"
        | "own-text-unlisted"
        | "too-many-choices"
        | "too-many-items"
        | "mobile-character"
        | "mobile-length"
        | "mobile-start"
        | "phone-wrong"
        | "email-wrong"
        | "name-character"
        | "name-without-letters"
        | "date-wrong"
        | "year-wrong"
        | "year-differs"
        | "team-type-differs" => MachineRule::Limits,
        "file-missing" | "file-kind" | "file-too-big" | "file-pages" | "photo-dimensions" => MachineRule::Files,
        "partner-kind-missing" | "partner-is-lead" | "partner-twice" => MachineRule::Partners,
        "person-twice" | "expert-is-leader" | "mobile-shared" => MachineRule::People,
        "period-reversed" | "period-outside" | "stages-overlap" => MachineRule::Schedule,
        "pilot-city-elsewhere" | "pilot-city-unlisted" => MachineRule::PilotCities,
        "hidden-character" => MachineRule::HiddenCharacters,
        _ => return None,
    })
}
