//! What waits for those who run the programme: a number for each thing that they may look after, and none for what they may not.

use store::{audit::AuditFilter, units::UnitFilter};

use super::{cycles, dictionaries, exceptions, jobs};
use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    publish,
};

/// The numbers; what this reader may not look after is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// Units: all, and those that wait to be verified.
    pub units: Option<(u64, u64)>,
    /// Exceptions that hold now.
    pub exceptions: Option<usize>,
    /// Later closes of the window that hold now.
    pub later_closes: Option<usize>,
    /// Programme files, and drafts that pin a revision that is not the newest of its file.
    pub cycles: Option<(usize, i64)>,
    /// Code lists, and those known to be incomplete.
    pub dictionaries: Option<(usize, usize)>,
    /// Accounts with roles beyond units.
    pub accounts: Option<usize>,
    /// Jobs that were given up, and those that wait or run.
    pub jobs: Option<(i64, i64)>,
    /// Letters that the mail server refused, and those on their way.
    pub letters: Option<(i64, i64)>,
    /// Audit entries.
    pub audit: Option<u64>,
    /// Approved applications in no batch, and batches that are open.
    pub batches: Option<(usize, usize)>,
}

/// The numbers, or `None` for those who look after nothing here.
///
/// # Errors
/// When the database cannot be read.
pub async fn overview(app: &App, actor: &Actor) -> Result<Option<Overview>, Failure> {
    let may = |action| access::may(actor, action, &Facts::default());
    let mut seen = Overview::default();
    if may(Action::ViewUnit) {
        let waiting = UnitFilter { verified: Some(false), ..UnitFilter::default() };
        let all = store::units::count(app.read(), &UnitFilter::default()).await?;
        seen.units = Some((all, store::units::count(app.read(), &waiting).await?));
    }
    if let Outcome::Done(rows) = exceptions(app, actor).await? {
        let holding = |window: bool| rows.iter().filter(|row| row.holds && row.is_later_close() == window).count();
        (seen.exceptions, seen.later_closes) = (Some(holding(false)), Some(holding(true)));
    }
    if let Outcome::Done(rows) = cycles(app, actor).await? {
        let behind = rows.iter().flat_map(|cycle| cycle.revisions.iter().skip(1)).map(|revision| revision.drafts).sum();
        seen.cycles = Some((rows.len(), behind));
    }
    if let Outcome::Done(rows) = dictionaries(app, actor).await? {
        seen.dictionaries = Some((rows.len(), rows.iter().filter(|row| !row.complete).count()));
    }
    if may(Action::ManageAccounts) {
        let mut holders: Vec<String> =
            store::grants::outside_units(app.read(), app.now().millis()).await?.into_iter().map(|grant| grant.account_id).collect();
        holders.sort_unstable();
        holders.dedup();
        seen.accounts = Some(holders.len());
    }
    if let Outcome::Done(view) = jobs(app, actor).await? {
        let of = |dead: bool| view.counts.iter().filter(|count| (count.state == "dead") == dead).map(|count| count.count).sum();
        seen.jobs = Some((of(true), of(false)));
        let letters = store::mail::counts(app.read()).await?;
        let in_state = |state| letters.iter().filter(|(known, _)| known == state).map(|(_, count)| count).sum();
        seen.letters = Some((in_state(store::mail::REFUSED), in_state(store::mail::QUEUED)));
    }
    if may(Action::ReadAudit) {
        seen.audit = Some(store::audit::page(app.read(), &AuditFilter::default(), 0, 1).await?.1);
    }
    if let Some(desk) = publish::desk(app, actor).await? {
        seen.batches = Some((desk.waiting, desk.batches.iter().filter(|batch| batch.published_at.is_none()).count()));
    }
    let manages = [seen.units, seen.audit.map(|all| (all, 0))].iter().any(Option::is_some)
        || seen.exceptions.is_some()
        || seen.accounts.is_some()
        || seen.jobs.is_some();
    Ok(manages.then_some(seen))
}
