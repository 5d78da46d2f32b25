//! Giving a role of a body or of the programme.

use app::{
    account::{
        grant_role::{GrantRole, To, givable, grant_role},
        list::{self, AccountFile},
    },
    actor::{Role, Scope},
};
use axum::{extract::State, http::StatusCode};
use rules::{
    cycle::{Cycle, Duty},
    violation::Violation,
};

use super::{
    account,
    asked::Asked,
    day,
    grant_form::REASON,
    sheet::{Piece, Sheet, SheetForm},
    words,
};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    parts::{Buttons, Control, FieldView, LineKind, Notice, NoticeKind, Opt},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

const PROGRAMME: &str = "programme";

/// `GET /staff/roles/new`, with `?account=…` when it is known to whom.
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    words::allow(&reader.actor, app::access::Action::ManageAccounts)?;
    let asked = Asked::of(&reader);
    view(&site, &reader, asked.get("account"), &Fields::default(), &[]).await
}

/// `POST /staff/roles/new`
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    words::allow(&reader.actor, app::access::Action::ManageAccounts)?;
    let id = form.get("account");
    let mut wrong = Vec::new();
    let role = form.get("role").parse::<Role>().ok();
    if role.is_none() {
        wrong.push(Violation::refuse("role", "role-missing"));
    }
    let until = day::read("until", form.get("until")).unwrap_or_else(|violation| {
        wrong.push(violation);
        None
    });
    let scope = match form.get("scope") {
        "" => {
            wrong.push(Violation::refuse("scope", "role-scope-missing"));
            Scope::Programme
        }
        PROGRAMME => Scope::Programme,
        body => Scope::Body(body.to_owned()),
    };
    let Some(role) = role.filter(|_| wrong.is_empty()) else { return view(&site, reader, id, &form.fields, &wrong).await };
    let to = if id.is_empty() { To::Address(form.get("email").to_owned()) } else { To::Account(id.to_owned()) };
    let command = GrantRole { to, role, scope, until, reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(&reader.actor, command, grant_role).await?)? {
        Said::Done(()) if id.is_empty() => Ok(see_other_done(routes::StaffAccounts, "role-granted")),
        Said::Done(()) => Ok(see_other_done(routes::StaffAccount { id: id.to_owned() }, "role-granted")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => view(&site, reader, id, &form.fields, &in_words(reader.visit.words, wrong)).await,
    }
}

/// A refusal that names a role names it as people do.
fn in_words(words: Words, wrong: Vec<Violation>) -> Vec<Violation> {
    let named = |mut one: Violation| {
        if let Some(role) = one.params.get("role").and_then(|role| role.parse::<Role>().ok()) {
            one = one.with("role", wording::role(words, role));
        }
        one
    };
    wrong.into_iter().map(named).collect()
}

async fn view(site: &Site, reader: &Reader, id: &str, typed: &Fields, wrong: &[Violation]) -> Answer {
    let spoken = reader.visit.words;
    let file = if id.is_empty() { None } else { Some(found(list::account(&site.app, &reader.actor, id).await?)?) };
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let (fields, problems) = wording::at_fields(spoken, fields(reader, cycle, file.as_ref(), typed), wrong);
    let back = if id.is_empty() { routes::StaffAccounts.path() } else { routes::StaffAccount { id: id.to_owned() }.path() };
    let form = SheetForm {
        action: routes::StaffRoleNew.path(),
        files: false,
        hidden: vec![("account", id.to_owned())],
        fields,
        buttons: Buttons::new().submit(spoken.t("staff-role-grant"), "").link(back, spoken.t("staff-back")),
    };
    let facts = file.as_ref().map(|file| Piece::Facts(account::facts(spoken, file)));
    Ok(Sheet::new(reader, spoken.t("staff-role-grant"))
        .under(routes::StaffAccounts, spoken.t("staff-accounts"))
        .problems(problems)
        .maybe(facts)
        .with(Piece::Notice(Notice::new(spoken, NoticeKind::Info, spoken.t("staff-then"), spoken.t("staff-role-grant-then"))))
        .with(Piece::Form(form))
        .page())
}

fn fields(reader: &Reader, cycle: Option<&Cycle>, file: Option<&AccountFile>, typed: &Fields) -> Vec<FieldView> {
    let spoken = reader.visit.words;
    let roles = givable(&reader.actor).into_iter().map(|role| {
        let hint = match role {
            Role::Reviewer | Role::BodyHead => spoken.t("staff-role-hint-body"),
            _ => spoken.t("staff-role-hint-programme"),
        };
        Opt::new(role.as_str(), wording::role(spoken, role), typed.get("role") == role.as_str()).hint(hint)
    });
    let bodies = cycle.into_iter().flat_map(|cycle| &cycle.bodies).filter(|body| body.duties.contains(&Duty::Review));
    let bodies = bodies.map(|body| Opt::new(&body.code, wording::text(spoken, &body.label), typed.get("scope") == body.code));
    let programme = Opt::new(PROGRAMME, spoken.t("staff-scope-programme"), typed.get("scope") == PROGRAMME);
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 3 };
    let mut fields = Vec::new();
    if file.is_none() {
        let email = FieldView::line(spoken, "email", spoken.t("staff-person-email"), LineKind::Email, typed.get("email"));
        fields.push(email.hint(spoken.t("staff-role-email-hint")).required(true));
    }
    fields.extend([
        FieldView::new(spoken, "role", spoken.t("staff-person-role"), Control::Radios(roles.collect())).required(true),
        FieldView::new(spoken, "scope", spoken.t("staff-role-scope"), Control::Radios([programme].into_iter().chain(bodies).collect()))
            .required(true),
        FieldView::new(spoken, "until", spoken.t("staff-role-until"), Control::Date(typed.get("until").to_owned()))
            .hint(spoken.t("staff-exception-end-hint")),
        FieldView::new(spoken, "reason", spoken.t("staff-reason"), reason).hint(spoken.t("staff-reason-hint")).required(true),
    ]);
    fields
}
