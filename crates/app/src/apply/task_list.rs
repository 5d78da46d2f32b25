//! What is left to do on an application: part by part, and what else stands against handing it in.

use rules::{
    cycle::{MachineRule, Text},
    form::{self, PartState},
    violation::Violation,
};

use super::{Preview, Progress, admins, preview, progress};
use crate::{actor::Actor, app::App, outcome::Failure};

/// One part of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Minutes that it takes; 0 when not said.
    pub minutes: u16,
    /// How far it is.
    pub state: PartState,
    /// Answers that are wrong, those merely missing not counted.
    pub wrong: usize,
    /// Comments of the present round that wait for an answer.
    pub comments: usize,
}

/// An application with what is left to do.
#[derive(Clone)]
pub struct TaskList {
    /// Status and history.
    pub progress: Progress,
    /// The parts, in the order of the form.
    pub parts: Vec<PartLine>,
    /// Comments of the present round on the whole that wait for an answer.
    pub comments_on_whole: usize,
    /// What stands against submission and is in no field: places, window, eligibility.
    pub blocking: Vec<Violation>,
    /// Names of those who may submit.
    pub admins: Vec<String>,
}

impl TaskList {
    /// Parts that are complete and have no comment open.
    #[must_use]
    pub fn done(&self) -> usize {
        self.parts.iter().filter(|part| part.is_done()).count()
    }
}

impl PartLine {
    /// True when nothing is left to do here.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.state == PartState::Complete && self.wrong == 0 && self.comments == 0
    }
}

/// The task list of an application, for a member of its unit.
///
/// # Errors
/// When it cannot be read.
pub async fn task_list(app: &App, actor: &Actor, id: &str) -> Result<Option<TaskList>, Failure> {
    let Some(Preview { draft, violations, .. }) = preview(app, actor, id).await? else { return Ok(None) };
    let states = draft.part_states();
    let open: Vec<String> = draft.open_comments().map(|comment| comment.path.clone()).collect();
    let in_part = |path: &str, code: &str| path.split('/').next() == Some(code);
    let is_wrong =
        |one: &&Violation| one.refuses() && form::rule_of(&one.kind) != Some(MachineRule::Complete) && one.kind != "comment-unanswered";
    let line = |part: &rules::cycle::Part| PartLine {
        state: states.iter().find(|(code, _)| *code == part.code).map_or(PartState::NotStarted, |(_, state)| *state),
        wrong: violations.iter().filter(is_wrong).filter(|one| in_part(&one.path, &part.code)).count(),
        comments: open.iter().filter(|path| in_part(path, &part.code)).count(),
        code: part.code.clone(),
        title: part.title.clone(),
        minutes: part.minutes,
    };
    let parts: Vec<PartLine> = draft.dossier.cycle.parts.iter().map(line).collect();
    let somewhere = |path: &str| parts.iter().any(|part| in_part(path, &part.code));
    let comments_on_whole = open.iter().filter(|path| !somewhere(path)).count();
    let is_general = |one: &Violation| one.refuses() && one.kind != "comment-unanswered" && !somewhere(&one.path);
    let blocking = violations.iter().filter(|one| is_general(one)).cloned().collect();
    let admins = admins(app, &draft).await?;
    let progress = progress::of(app, draft).await?;
    Ok(Some(TaskList { progress, parts, comments_on_whole, blocking, admins }))
}
