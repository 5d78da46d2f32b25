//! What the rules say of an application as it would be submitted at an instant: for the page that shows all answers, and for the submission itself.

use rules::{
    checklist,
    cycle::Cycle,
    lifecycle::Event,
    naming,
    pool::PoolRef,
    submission::{self, SubmissionFacts},
    time::Instant,
    violation::Violation,
};
use store::Reads;

use super::{Dossier, Grants};
use crate::{app::App, outcome::Failure};

/// What the rules say: every violation, the check-list for the reviewer, and the key of the name.
pub(super) struct Judged {
    pub violations: Vec<Violation>,
    pub checklist: Vec<checklist::CheckResult>,
    pub name_key: Option<String>,
}

/// The first submission, or one after a return.
pub(super) fn event_of(file: &Dossier) -> Event {
    if file.application.round == 0 { Event::Submit } else { Event::Resubmit }
}

/// Holds the application against every rule at `arrived`.
pub(super) async fn judge(
    app: &App,
    db: &impl Reads,
    file: &Dossier,
    pool: Option<&PoolRef>,
    statements: &[String],
    arrived: Instant,
) -> Result<Judged, Failure> {
    let Dossier { application, cycle, dictionaries, .. } = file;
    let event = event_of(file);
    let grants = Grants::load(db, &cycle.id, &application.unit_id).await?;
    let name_key = name_key(cycle, file);
    let name_taken = match &name_key {
        Some(key) => store::names::is_taken(db, application.year, key, &application.id).await?,
        None => false,
    };
    let holders = match pool {
        Some(pool) => store::applications::holding_places(db, &pool.key).await?,
        None => Vec::new(),
    };
    let others = holders.iter().filter(|holder| holder.id != application.id).count();
    let (lead, files, places) = (file.lead(), file.file_facts(), app.places().await?);
    let facts = SubmissionFacts {
        lead: &lead,
        team_type: &application.team_type,
        state: file.state,
        event,
        answers: &file.answers,
        files: &files,
        places: &places,
        now: arrived,
        returned_at: application.returned_at.map(Instant),
        extensions: &grants.extensions,
        exceptions: &grants.exceptions,
        pool_used: u32::try_from(others).unwrap_or(u32::MAX),
        name_taken,
        statements_ticked: statements,
    };
    let mut violations = submission::check(cycle, dictionaries, &facts);
    violations.extend(unanswered(file, event));
    violations.sort_by_key(|violation| !violation.refuses());
    Ok(Judged { checklist: checklist::run(cycle, dictionaries, &facts), violations, name_key })
}

fn name_key(cycle: &Cycle, file: &Dossier) -> Option<String> {
    let team_type = cycle.team_type(&file.application.team_type)?;
    submission::team_name(cycle, &file.answers).map(|name| naming::key(team_type, name))
}

/// Each comment of the round wants an answer before the application goes back (一次性告知 asks it of both sides).
fn unanswered(file: &Dossier, event: Event) -> Vec<Violation> {
    if event != Event::Resubmit {
        return Vec::new();
    }
    let open = file.comments.iter().filter(|comment| comment.round == file.application.round && comment.answer.is_none());
    open.map(|comment| Violation::refuse(comment.path.clone(), "comment-unanswered")).collect()
}
