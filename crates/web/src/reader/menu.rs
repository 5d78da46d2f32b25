//! Where somebody may go: what the table of access allows somewhere.

use app::{
    Actor,
    access::{self, Action},
};

use crate::{
    page::{Link, Shell},
    routes,
};

const STAFF: [Action; 6] =
    [Action::VerifyUnit, Action::GrantException, Action::ManageAccounts, Action::OperateJobs, Action::ReadAudit, Action::MoveClock];

/// The entries of the menu. One unit is "my unit"; several go by their names.
pub(super) fn links(shell: &Shell, actor: &Actor, units: &[(String, String)]) -> Vec<Link> {
    let can = |action| access::could(actor, action);
    let mut links = Vec::new();
    let mut add = |href: String, text: String| {
        let current = shell.path == href;
        links.push(Link::new(href, text).current(current));
    };
    if !units.is_empty() {
        add(routes::Applications.path(), shell.t("menu-applications"));
        add(routes::Registrations.path(), shell.t("menu-registrations"));
    }
    for (id, name) in units {
        let text = if units.len() == 1 { shell.t("menu-unit") } else { name.clone() };
        add(routes::Unit { id: id.clone() }.path(), text);
    }
    if can(Action::ViewQueue) {
        add(routes::Review.path(), shell.t("menu-review"));
    }
    if can(Action::CollectBatch) {
        add(routes::Publish.path(), shell.t("menu-publish"));
    }
    if STAFF.into_iter().any(can) {
        add(routes::Staff.path(), shell.t("menu-staff"));
    }
    if actor.grants().is_empty() {
        add(routes::UnitNew.path(), shell.t("menu-unit-new"));
    }
    add(routes::Account.path(), shell.t("menu-account"));
    links
}

/// Where somebody's work is.
pub(super) fn start(actor: &Actor) -> String {
    let can = |action| access::could(actor, action);
    if !actor.units().is_empty() {
        routes::Applications.path()
    } else if can(Action::ViewQueue) {
        routes::Review.path()
    } else if can(Action::PublishBatch) {
        routes::Publish.path()
    } else if STAFF.into_iter().any(can) {
        routes::Staff.path()
    } else {
        routes::UnitNew.path()
    }
}
