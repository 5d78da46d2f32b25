//! An application as the people of its unit see it.

use std::collections::BTreeMap;

use rules::{
    form::{self, PartState},
    violation::Violation,
};

use super::Dossier;
use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// What the reader may do with it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct May {
    /// Change answers.
    pub edit: bool,
    /// Submit or resubmit.
    pub submit: bool,
    /// Take it back.
    pub withdraw: bool,
    /// Delete the draft.
    pub delete: bool,
    /// Give the registration up.
    pub deregister: bool,
}

/// An application with what its reader may do.
#[derive(Clone)]
pub struct Draft {
    /// Everything in it.
    pub dossier: Dossier,
    /// What the reader may do.
    pub may: May,
    /// Names of who wrote answers, by account.
    pub authors: BTreeMap<String, String>,
}

/// The application for a member of its unit; `None` for everybody else.
///
/// # Errors
/// When it cannot be read.
pub async fn draft(app: &App, actor: &Actor, id: &str) -> Result<Option<Draft>, Failure> {
    let Some(application) = store::applications::find(app.read(), id).await? else { return Ok(None) };
    if !actor.units().contains(&application.unit_id.as_str()) {
        return Ok(None);
    }
    let dossier = Dossier::of(app, app.read(), application).await?;
    let facts = dossier.access();
    let can = |action| access::may(actor, action, &facts);
    if !can(Action::ViewApplication) {
        return Ok(None);
    }
    let may = May {
        edit: can(Action::EditApplication),
        submit: can(Action::Submit),
        withdraw: can(Action::Withdraw),
        delete: can(Action::DeleteDraft),
        deregister: can(Action::DeregisterOwn),
    };
    let mut ids: Vec<&str> = dossier.stamps.values().map(|stamp| stamp.author.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let authors = store::lookup::account_names(app.read(), &ids).await?;
    Ok(Some(Draft { dossier, may, authors }))
}

impl Draft {
    /// What the form's rules say of all answers.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let file = &self.dossier;
        form::check_form(&file.cycle, &file.dictionaries, &file.application.team_type, &file.answers, &file.file_facts())
    }

    /// How far each part is, in the order of the form.
    #[must_use]
    pub fn part_states(&self) -> Vec<(String, PartState)> {
        let file = &self.dossier;
        let states = form::part_states(&file.cycle, &file.dictionaries, &file.application.team_type, &file.answers, &file.file_facts());
        states.into_iter().map(|(code, state)| (code.to_owned(), state)).collect()
    }

    /// Comments of the current round that are not answered yet; none while nothing can be answered.
    pub fn open_comments(&self) -> impl Iterator<Item = &store::Comment> {
        let file = &self.dossier;
        let open = |comment: &&store::Comment| comment.round == file.application.round && comment.answer.is_none();
        file.comments.iter().filter(open).filter(|_| file.state.editable())
    }

    /// How many of them there are.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.open_comments().count()
    }
}
