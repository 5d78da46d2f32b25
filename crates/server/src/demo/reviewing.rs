//! What the bodies do: take up, go through the check-list, comment, return, decide.

use app::{
    Actor,
    review::{self, Verdict},
};

use super::{
    applications::now,
    stage::{Stage, done, odd},
};
use crate::report::Trouble;

/// How far a reviewer goes through the check-list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// To its end, and everything holds.
    All,
    /// Half of what a person has to say.
    Half,
    /// To its end, and one item does not hold.
    Against,
}

/// The reviewer, or the head, of the body that an application is routed to.
pub(super) async fn of_body(stage: &Stage, id: &str, head: bool) -> Result<Actor, Trouble> {
    let body = now(stage, id).await?.body;
    let role = if head { "body-head" } else { "reviewer" };
    let persona = stage.cast.personas.iter().find(|persona| persona.body == body && persona.role == role);
    stage.actor(&persona.ok_or_else(|| odd(&format!("nobody reviews for {body}")))?.key).await
}

pub(super) async fn take_up(stage: &Stage, id: &str) -> Result<(), Trouble> {
    let actor = of_body(stage, id, false).await?;
    let command = review::TakeUp { id: id.to_owned(), version: now(stage, id).await?.version };
    done("take up", stage.app.run(&actor, command, review::take_up).await)
}

pub(super) async fn check(stage: &Stage, id: &str, reach: Reach) -> Result<(), Trouble> {
    let actor = of_body(stage, id, false).await?;
    let screen = review::screen(&stage.app, &actor, id).await?.ok_or_else(|| odd("a reviewer sees nothing"))?;
    let open: Vec<_> = screen.checklist.iter().filter(|item| !item.is_settled()).collect();
    let count = if reach == Reach::Half { open.len() / 2 } else { open.len() };
    for item in open.into_iter().take(count) {
        let against = reach == Reach::Against && item.code == "members";
        let (verdict, reason) = match against {
            true => (Verdict::Failed, "团员均为销售和管理人员，未见相关产业领域的科研成果。"),
            false if item.evidence.is_empty() => (Verdict::Passed, ""),
            false => (Verdict::Passed, "已与单位电话核实，情况属实。"),
        };
        let (code, reason) = (item.code.clone(), reason.to_owned());
        let command = review::DecideCheck { id: id.to_owned(), round: screen.round, code, verdict: Some(verdict), reason };
        done("check", stage.app.run(&actor, command, review::decide_check).await)?;
    }
    Ok(())
}

/// Writes comments; the unit sees none of them before the return.
pub(super) async fn comment(stage: &Stage, id: &str, comments: &[(String, String)]) -> Result<(), Trouble> {
    let actor = of_body(stage, id, false).await?;
    let round = now(stage, id).await?.round;
    for (path, text) in comments {
        let command = review::AddComment { id: id.to_owned(), round, path: path.clone(), text: text.clone() };
        done(path, stage.app.run(&actor, command, review::add_comment).await)?;
    }
    Ok(())
}

pub(super) async fn send_back(stage: &Stage, id: &str) -> Result<(), Trouble> {
    let actor = of_body(stage, id, false).await?;
    let screen = review::screen(&stage.app, &actor, id).await?.ok_or_else(|| odd("a reviewer sees nothing"))?;
    let command = review::ReturnForCorrection { id: id.to_owned(), version: screen.version, comments: screen.to_send() };
    done("return", stage.app.run(&actor, command, review::return_for_correction).await)?;
    Ok(())
}

pub(super) async fn approve(stage: &Stage, id: &str) -> Result<(), Trouble> {
    let actor = of_body(stage, id, true).await?;
    let command = review::Approve { id: id.to_owned(), version: now(stage, id).await?.version };
    done("approve", stage.app.run(&actor, command, review::approve).await)
}

pub(super) async fn reject(stage: &Stage, id: &str, reason: &str) -> Result<(), Trouble> {
    let actor = of_body(stage, id, true).await?;
    let command = review::Reject { id: id.to_owned(), version: now(stage, id).await?.version, reason: reason.to_owned() };
    done("reject", stage.app.run(&actor, command, review::reject).await)
}
