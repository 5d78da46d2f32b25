//! Invite somebody into a unit: address and role.

use std::str::FromStr;

use app::{
    Failure, Outcome,
    actor::Role,
    unit::invite::{self, Invite},
};

use crate::{
    form::{Fields, Form},
    locale::Words,
    pages::account::fields as common,
    parts::{Control, FieldView, Opt},
    site::Site,
    wording,
};

/// Sends the invitation that a form asks for.
pub(super) async fn send(site: &Site, unit: &str, form: &Form) -> Result<Outcome<()>, Failure> {
    let role = Role::from_str(form.get("role")).unwrap_or(Role::UnitMember);
    let command = Invite { unit: unit.to_owned(), email: form.get("email").to_owned(), role };
    site.app.run(form.actor(), command, invite::invite).await
}

/// The fields, with what was typed.
pub(super) fn fields(words: Words, typed: &Fields) -> Vec<FieldView> {
    let chosen = Role::from_str(typed.get("role")).unwrap_or(Role::UnitMember);
    vec![
        common::email(words, typed.get("email")).autocomplete("off").hint(words.t("invite-email-hint")),
        FieldView::new(words, "role", words.t("member-role"), roles(words, chosen)).required(true),
    ]
}

/// The roles to choose from, with what each may do.
pub(super) fn roles(words: Words, chosen: Role) -> Control {
    let option = |role: Role, hint| Opt::new(role.as_str(), wording::role(words, role), chosen == role).hint(hint);
    Control::Radios(vec![option(Role::UnitMember, words.t("member-role-member")), option(Role::UnitAdmin, words.t("member-role-admin"))])
}
