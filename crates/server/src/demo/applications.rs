//! What the units do: begin, fill in, hand in, correct, withdraw.

use app::{
    Actor,
    apply::{self, Dossier, Entry},
};
use serde_json::Value;
use store::Application;

use super::{
    answers,
    script::Script,
    stage::{Stage, done, odd},
};
use crate::report::Trouble;

/// The application as it is now.
pub(super) async fn now(stage: &Stage, id: &str) -> Result<Application, Trouble> {
    store::applications::find(stage.app.read(), id).await?.ok_or_else(|| odd("an application is gone"))
}

async fn dossier(stage: &Stage, id: &str) -> Result<Dossier, Trouble> {
    Dossier::load(&stage.app, stage.app.read(), id).await?.ok_or_else(|| odd("an application is gone"))
}

/// Begins a draft and fills in its first parts; the id.
pub(super) async fn draft(stage: &Stage, actor: &Actor, script: &Script<'_>, parts: usize) -> Result<String, Trouble> {
    let app = &stage.app;
    let start = apply::Start { unit: stage.unit(&script.unit.key)?, team_type: script.team.team_type.clone() };
    let id = done("start", app.run(actor, start, apply::start).await)?;
    let file = dossier(stage, &id).await?;
    for (part, group) in file.cycle.groups().filter(|(part, _)| file.cycle.parts.iter().take(parts).any(|wanted| wanted.code == part.code))
    {
        let key = format!("{}/{}", part.code, group.code);
        let there = file.answers.items(&key);
        for _ in there.len()..answers::items(script, &key) {
            let add = apply::AddItem { application: id.clone(), group: key.clone(), ..apply::AddItem::default() };
            done(&key, app.run(actor, add, apply::add_item).await)?;
        }
    }
    let file = dossier(stage, &id).await?;
    let filled = answers::fill(&file, script, parts)?;
    let save = apply::Save { application: id.clone(), entries: filled.entries };
    done("save", app.run(actor, save, apply::save).await)?;
    for upload in filled.uploads {
        done("upload", app.run(actor, upload, apply::upload).await)?;
    }
    Ok(id)
}

/// Hands it in, for the first time or again.
pub(super) async fn submit(stage: &Stage, actor: &Actor, id: &str) -> Result<(), Trouble> {
    let file = dossier(stage, id).await?;
    let statements = file.cycle.statements.iter().map(|statement| statement.code.clone()).collect();
    let (seen, key, arrived) = (file.application.version, stage.app.id(), stage.app.programme_now());
    let command = apply::Submit { application: id.to_owned(), seen, key, statements, arrived };
    done(&file.application.name, stage.app.run(actor, command, apply::submit).await)?;
    Ok(())
}

/// Adds to the fields what the comments asked for, answers the comments, and hands in again.
pub(super) async fn correct(stage: &Stage, actor: &Actor, id: &str, fixes: &[String]) -> Result<(), Trouble> {
    let file = dossier(stage, id).await?;
    let (mut entries, mut said) = (Vec::new(), Vec::new());
    let comments = file.comments.iter().filter(|comment| comment.round == file.application.round);
    for (comment, fix) in comments.zip(fixes) {
        let key: Vec<&str> = comment.path.split('/').filter(|segment| segment.parse::<usize>().is_err()).collect();
        let (key, item) = (key.join("/"), comment.item_id.clone().unwrap_or_default());
        let before = file.answers.text(&item, &key).unwrap_or_default();
        let seen = file.stamps.get(&(item.clone(), key.clone())).map_or(0, |stamp| stamp.revision);
        entries.push(Entry { item, key, value: Value::String(format!("{before}{fix}")), seen });
        said.push((comment.id.clone(), format!("已修改，补充：{fix}")));
    }
    let save = apply::Save { application: id.to_owned(), entries };
    done("correction", stage.app.run(actor, save, apply::save).await)?;
    let answer = apply::AnswerComment { application: id.to_owned(), answers: said };
    done("answers", stage.app.run(actor, answer, apply::answer_comment).await)?;
    submit(stage, actor, id).await
}

/// Takes it back.
pub(super) async fn withdraw(stage: &Stage, actor: &Actor, id: &str, reason: &str) -> Result<(), Trouble> {
    let command = apply::Withdraw { application: id.to_owned(), seen: now(stage, id).await?.version, reason: reason.to_owned() };
    done("withdraw", stage.app.run(actor, command, apply::withdraw).await)
}
