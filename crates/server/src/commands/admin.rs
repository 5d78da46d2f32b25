//! `admin create`.

use app::{
    Actor, Outcome,
    account::admin_create::{AdminCreate, admin_create},
    actor::Role,
};
use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report, Trouble},
    speech, wiring,
};

/// Makes an account with roles of the programme and prints the link under which its password is set, once.
pub(crate) async fn create(email: String, name: String, roles: &[String], config: &Config, lang: Lang) -> Answer {
    let mut given = Vec::new();
    for role in roles {
        let unknown = || {
            let known: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
            let known = known.join(", ");
            Trouble::misuse(format!("没有角色 {role}；有：{known}"), format!("there is no role {role}; there are: {known}"))
        };
        given.push(role.parse::<Role>().map_err(|_| unknown())?);
    }
    let wired = wiring::wire(config).await?;
    let command = AdminCreate { name, email, roles: given };
    let outcome = wired.app.run(&Actor::platform(), command, admin_create).await?;
    super::finish(wired).await?;
    let words = Words::new(lang);
    match outcome {
        Outcome::Done(created) => {
            let link = created.link.expose();
            let line = words.pick(
                "账号已建。请在 24 小时内打开这个链接设置密码，只能用一次：",
                "the account was made. Set its password under this link within 24 hours; it works once:",
            );
            Ok(Report::new(true, json!({ "ok": true, "account": created.account, "link": link })).line(line).line(link.clone()))
        }
        Outcome::Refused(found) => {
            let lines: Vec<String> = found.iter().map(|violation| speech::violation(lang, violation)).collect();
            let violations = super::check::in_json(&found, lang);
            Ok(Report::new(false, json!({ "ok": false, "violations": violations })).lines(lines))
        }
        _ => Err(Trouble::failed("没有办成", "it could not be done")),
    }
}
