//! The first administrator, by the operator's command: there is no default account and no default password.

use rules::{time::DAY, violation::Violation};
use serde_json::json;
use store::StoreError;

use crate::{
    account::{
        create::{self, NewAccount, read_name},
        email::Email,
        token::{self, NewToken, Purpose},
    },
    act::Act,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// How long the link of the command may be used.
const LIFETIME: i64 = DAY;

/// Makes an account with roles of the programme.
#[derive(Debug, Clone)]
pub struct AdminCreate {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Roles: of the programme only.
    pub roles: Vec<Role>,
}

/// What the command prints.
#[derive(Debug, Clone)]
pub struct Created {
    /// The account.
    pub account: String,
    /// The link under which the password is set, once.
    pub link: Secret<String>,
}

/// Makes it, or gives an existing account the roles, and answers with a link to set the password.
///
/// # Errors
/// When something breaks.
pub async fn admin_create(app: App, actor: Actor, command: AdminCreate) -> Result<Outcome<Created>, Failure> {
    let (name, email) = match (read_name("name", &command.name), Email::read("email", &command.email)) {
        (Ok(name), Ok(email)) => (name, email),
        (name, email) => return Ok(Outcome::Refused([name.err(), email.err()].into_iter().flatten().collect())),
    };
    if let Some(odd) =
        command.roles.iter().find(|role| matches!(role, Role::UnitMember | Role::UnitAdmin | Role::Reviewer | Role::BodyHead))
    {
        return Ok(Outcome::refused(Violation::refuse("roles", "role-not-of-programme").with("role", odd)));
    }
    if command.roles.contains(&Role::SecurityAdmin) && command.roles.contains(&Role::AuditAdmin) {
        return Ok(Outcome::refused(Violation::refuse("roles", "role-apart")));
    }
    if !actor.is_platform() {
        return Ok(Outcome::Denied);
    }
    let act = Act::begin(&app, &actor).await?;
    let new = NewAccount { email, name, password: String::new(), locale: "zh-CN".to_owned() };
    let account = match create::create(&act, new).await {
        Err(Failure::Store(StoreError::Taken)) => return Ok(Outcome::refused(Violation::refuse("email", "account-exists"))),
        answer => answer?,
    };
    for role in &command.roles {
        create::give(&act, &account.id, *role, &Scope::Programme).await?;
    }
    let new = NewToken { purpose: Purpose::Reset, account: Some(&account.id), subject: None, lifetime: Some(LIFETIME) };
    let secret = token::issue(&act, new, None::<&()>).await?;
    act.audit("admin-created", "account", &account.id, json!({ "roles": command.roles.iter().map(Role::to_string).collect::<Vec<_>>() }))
        .await?;
    act.commit().await?;
    let link = Secret::new(format!("{}/reset/{}", app.settings().public_url, secret.expose()));
    Ok(Outcome::Done(Created { account: account.id, link }))
}
