//! In a rehearsal: fill what is still blank in a draft with invented answers, so that nobody has to type a long form to try the rest.

use std::sync::Arc;

use super::{AddItem, Dossier, Entry, Save, Upload, add_item, save, upload};
use crate::{
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Invented answers to a form.
#[derive(Debug, Default)]
pub struct SampleAnswers {
    /// Answers, personal ones invented.
    pub entries: Vec<Entry>,
    /// Files made for the purpose and marked as samples.
    pub uploads: Vec<Upload>,
}

/// Invents answers. A rehearsal brings one; a real year has none.
pub trait SampleForms: Send + Sync {
    /// How many items `group` should have.
    fn items(&self, dossier: &Dossier, group: &str) -> usize;

    /// An answer to every field that is not locked.
    ///
    /// # Errors
    /// When a file cannot be made.
    fn answers(&self, dossier: &Dossier) -> Result<SampleAnswers, Failure>;
}

/// Fills the blank fields of a draft.
#[derive(Debug, Clone)]
pub struct FillSamples {
    /// The application.
    pub application: String,
}

/// Carries [`FillSamples`] out, through the same doors as a person: what stands already is left as it is, so that doing it twice
/// does nothing more. Outside of a rehearsal there is no such thing.
///
/// # Errors
/// When the database or the file store cannot serve, or a sample cannot be made.
pub async fn fill_samples(app: App, actor: Actor, command: FillSamples) -> Result<Outcome<()>, Failure> {
    let Some(samples) = app.ports().samples.clone() else { return Ok(Outcome::NotFound) };
    let Some(dossier) = Dossier::load(&app, app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    if let Some(why) = save::refusal(&actor, &dossier.application)? {
        return Ok(why.into());
    }
    match items(&app, &actor, samples.clone(), &dossier).await? {
        Outcome::Done(()) => {}
        other => return Ok(other),
    }
    let Some(dossier) = Dossier::load(&app, app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    let SampleAnswers { mut entries, uploads } = samples.answers(&dossier)?;
    let blank = |item: &str, key: &str| dossier.answers.get(item, key).is_none() && dossier.is_open(item, key);
    entries.retain(|entry| blank(&entry.item, &entry.key));
    match save::save(app.clone(), actor.clone(), Save { application: command.application.clone(), entries }).await? {
        Outcome::Done(_) => {}
        other => return Ok(other.map(|_| ())),
    }
    for one in uploads.into_iter().filter(|one| blank(&one.item, &one.key)) {
        match upload::upload(app.clone(), actor.clone(), one).await? {
            Outcome::Done(_) => {}
            other => return Ok(other.map(|_| ())),
        }
    }
    Ok(Outcome::Done(()))
}

/// Adds the items that the groups lack.
async fn items(app: &App, actor: &Actor, samples: Arc<dyn SampleForms>, dossier: &Dossier) -> Result<Outcome<()>, Failure> {
    for (part, group) in dossier.cycle.groups() {
        let key = format!("{}/{}", part.code, group.code);
        if !dossier.is_group_open(&key) {
            continue;
        }
        for _ in dossier.answers.items(&key).len()..samples.items(dossier, &key) {
            let add = AddItem { application: dossier.application.id.clone(), group: key.clone(), ..AddItem::default() };
            match add_item::add_item(app.clone(), actor.clone(), add).await? {
                Outcome::Done(_) => {}
                other => return Ok(other.map(|_| ())),
            }
        }
    }
    Ok(Outcome::Done(()))
}
