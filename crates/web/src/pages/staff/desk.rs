//! The entries of this area: to each reader those that the table of access allows.

use app::{
    Actor,
    access::{self, Action},
};

use crate::{locale::Words, page::Link, routes};

/// The way back to the beginning, on every page but that one.
pub(super) fn start(words: Words, actor: &Actor, path: &str) -> Option<Link> {
    (path != routes::Staff.path() && actor.account().is_some()).then(|| Link::new(routes::Staff, words.t("staff-title")))
}

/// Where this reader may go.
pub(super) fn links(words: Words, actor: &Actor, path: &str, rehearsal: bool) -> Vec<Link> {
    let entries = [
        (Action::VerifyUnit, routes::StaffUnits.path(), words.t("staff-units")),
        (Action::GrantException, routes::StaffUnits.path(), words.t("staff-units")),
        (Action::GrantException, routes::StaffWindows.path(), words.t("staff-windows")),
        (Action::GrantException, routes::StaffExceptions.path(), words.t("staff-exceptions")),
        (Action::CollectBatch, routes::Publish.path(), words.t("menu-publish")),
        (Action::ManageCycles, routes::StaffCycles.path(), words.t("staff-cycles")),
        (Action::EditDictionaries, routes::StaffDictionaries.path(), words.t("staff-dictionaries")),
        (Action::ManageAccounts, routes::StaffAccounts.path(), words.t("staff-accounts")),
        (Action::OperateJobs, routes::StaffJobs.path(), words.t("staff-jobs")),
        (Action::OperateJobs, routes::StaffOutbox.path(), words.t("staff-outbox")),
        (Action::ReadAudit, routes::StaffAudit.path(), words.t("staff-audit")),
    ];
    let mut links: Vec<Link> = Vec::new();
    if actor.account().is_some() {
        links.push(Link::new(routes::Staff, words.t("staff-overview")).current(path == routes::Staff.path()));
    }
    for (action, href, text) in entries {
        if access::could(actor, action) && !links.iter().any(|link| link.href == href) {
            let inside = path == href || path.strip_prefix(&href).is_some_and(|rest| rest.starts_with('/'));
            links.push(Link::new(href, text).current(inside));
        }
    }
    if rehearsal && access::could(actor, Action::MoveClock) {
        links.push(Link::new(routes::StaffClock, words.t("staff-clock")).current(path == routes::StaffClock.path()));
    }
    links
}
