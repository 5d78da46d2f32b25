//! The people of the sign-in cards, the administrators of the other units, the units themselves, and who waits at their doors.

use app::{
    Act, Actor,
    account::{
        create::{self, NewAccount},
        email::Email,
        persona::{self, Persona},
    },
    actor::{Role, Scope},
    unit::{ask_to_join, create as unit_create, invite, verify},
};

use super::{
    cast::{CastPersona, CastUnit},
    people::Someone,
    stage::{Stage, done, odd},
};
use crate::report::Trouble;

/// Administrators of units are people behind those of the forms.
pub(super) const ADMINISTRATORS: usize = 420;

/// Makes every account, without a password: one is set by the letter that the sign-in page sends.
pub(super) async fn people(stage: &mut Stage) -> Result<(), Trouble> {
    let (app, platform) = (stage.app.clone(), Actor::platform());
    let act = Act::begin(&app, &platform).await?;
    let mut made = Vec::new();
    for persona in &stage.cast.personas {
        let id = account(&act, &persona.name, &persona.email).await?;
        if let Some((role, scope)) = role_outside_units(persona)? {
            create::give(&act, &id, role, &scope).await?;
        }
        made.push((persona.key.clone(), id, persona.name.clone()));
    }
    for (nth, unit) in stage.cast.units.iter().enumerate() {
        let key = stage.administrator(&unit.key);
        if made.iter().all(|(known, _, _)| *known != key) {
            let someone = Someone(ADMINISTRATORS + nth);
            let id = account(&act, &someone.name(), &someone.email()).await?;
            made.push((key, id, someone.name()));
        }
    }
    act.commit().await?;
    for (key, id, name) in made {
        stage.enter(&key, id, &name);
    }
    Ok(())
}

async fn account(act: &Act, name: &str, email: &str) -> Result<String, Trouble> {
    let email = Email::read("email", email).map_err(|violation| odd(&format!("{violation:?}")))?;
    let new = NewAccount { email, name: name.to_owned(), password: String::new(), locale: "zh-CN".to_owned() };
    Ok(create::create(act, new).await?.id)
}

fn role_outside_units(persona: &CastPersona) -> Result<Option<(Role, Scope)>, Trouble> {
    if persona.role.is_empty() || !persona.unit.is_empty() {
        return Ok(None);
    }
    let role = persona.role.parse().map_err(|_| odd(&persona.role))?;
    Ok(Some((role, if persona.body.is_empty() { Scope::Programme } else { Scope::Body(persona.body.clone()) })))
}

/// Each of these units is entered by its administrator.
pub(super) async fn units(stage: &mut Stage, which: impl Fn(&CastUnit) -> bool) -> Result<(), Trouble> {
    let app = stage.app.clone();
    let mut entered = Vec::new();
    for unit in stage.cast.units.iter().filter(|unit| which(unit)) {
        let actor = stage.actor(&stage.administrator(&unit.key)).await?;
        let command = unit_create::CreateUnit {
            name: unit.name.clone(),
            credit_code: rules::credit_code::make(&unit.body17).ok_or_else(|| odd(&unit.body17))?,
            unit_type: unit.unit_type.clone(),
            province: unit.province.clone(),
            is_association: unit.association,
        };
        entered.push((unit.key.clone(), done(&unit.name, app.run(&actor, command, unit_create::create).await)?.id));
    }
    stage.units.extend(entered);
    let members: Vec<&CastPersona> = stage.cast.personas.iter().filter(|persona| persona.role == "unit-member").collect();
    let members = members.into_iter().filter(|persona| stage.cast.units.iter().any(|unit| unit.key == persona.unit && which(unit)));
    let platform = Actor::platform();
    let act = Act::begin(&app, &platform).await?;
    for persona in members {
        create::give(&act, stage.account(&persona.key)?, Role::UnitMember, &Scope::Unit(stage.unit(&persona.unit)?)).await?;
    }
    Ok(act.commit().await?)
}

/// The technical support looks at every unit but those that are to wait.
pub(super) async fn verify_units(stage: &Stage, which: impl Fn(&CastUnit) -> bool) -> Result<(), Trouble> {
    let support = stage.actor("support").await?;
    for unit in stage.cast.units.iter().filter(|unit| !unit.pending && which(unit)) {
        let command = verify::Verify { unit: stage.unit(&unit.key)?, version: 1 };
        done(&unit.name, stage.app.run(&support, command, verify::verify).await)?;
    }
    Ok(())
}

/// An invitation that nobody has accepted yet, and a request to join that nobody has decided.
pub(super) async fn at_the_door(stage: &Stage) -> Result<(), Trouble> {
    let applicant = stage.actor("applicant").await?;
    let command = invite::Invite { unit: stage.unit("textile")?, email: "invited@example.org".to_owned(), role: Role::UnitMember };
    done("invitation", stage.app.run(&applicant, command, invite::invite).await)?;
    let somebody = stage.actor(&stage.administrator("ip")).await?;
    let command = ask_to_join::AskToJoin { unit: stage.unit("textile")? };
    done("request to join", stage.app.run(&somebody, command, ask_to_join::ask_to_join).await)
}

/// Puts up the sign-in cards. The rehearsal counts as seeded from here on.
pub(super) async fn cards(stage: &Stage) -> Result<(), Trouble> {
    let mut cards = Vec::new();
    for one in &stage.cast.personas {
        cards.push(Persona {
            code: one.key.clone(),
            account: stage.account(&one.key)?.to_owned(),
            name: one.name.clone(),
            title_zh: one.title.zh.clone(),
            title_en: one.title.en.clone(),
            task_zh: one.task.zh.clone(),
            task_en: one.task.en.clone(),
        });
    }
    let platform = Actor::platform();
    let act = Act::begin(&stage.app, &platform).await?;
    persona::mark(&act, &cards).await?;
    Ok(act.commit().await?)
}
