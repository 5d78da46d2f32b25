//! An application with everything that its pages and commands rest on.

use std::{collections::BTreeMap, sync::Arc};

use rules::{
    correction::{self, Pin},
    cycle::Cycle,
    dictionary::Dictionaries,
    form::{Answers, FieldKey, FileFact, Files, ItemId},
    lead::Lead,
    lifecycle::State,
};
use store::{Application, Comment, File, Reads, Unit};

use super::{answer, prefill};
use crate::{access, app::App, outcome::Failure, step};

/// Which revision of an answer stands, and who wrote it when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Number of the revision, from 1.
    pub revision: i64,
    /// Account id of who wrote it.
    pub author: String,
    /// When, by the programme's clock.
    pub at: i64,
}

/// An application, opened.
#[derive(Clone)]
pub struct Dossier {
    /// Its row.
    pub application: Application,
    /// Its state.
    pub state: State,
    /// The cycle revision that it pins.
    pub cycle: Arc<Cycle>,
    /// The dictionaries of today.
    pub dictionaries: Arc<Dictionaries>,
    /// The lead unit.
    pub unit: Unit,
    /// Its answers, personal ones in clear. While it can be edited, what is filled in from the unit is what the unit says today.
    pub answers: Answers,
    /// The revisions of the answers.
    pub stamps: BTreeMap<(ItemId, FieldKey), Stamp>,
    /// Its files, replaced ones included.
    pub files: BTreeMap<String, File>,
    /// The comments that the applicant was shown.
    pub comments: Vec<Comment>,
}

impl Dossier {
    /// Loads an application; `None` when there is none with this id.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn load(app: &App, db: &impl Reads, id: &str) -> Result<Option<Self>, Failure> {
        let Some(application) = store::applications::find(db, id).await? else { return Ok(None) };
        Ok(Some(Self::of(app, db, application).await?))
    }

    /// Loads what belongs to an application that was found, or locked, already.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn of(app: &App, db: &impl Reads, application: Application) -> Result<Self, Failure> {
        let id = application.id.as_str();
        let state = step::state_of(&application)?;
        let cycle = app.cycle(&application.revision_id).await?;
        let dictionaries = app.dictionaries().await?;
        let unit =
            store::lookup::unit(db, &application.unit_id).await?.ok_or_else(|| Failure::corrupt("an application without its unit"))?;
        let mut answers = Answers::new();
        for item in store::items::all(db, id).await? {
            answers.add_item(&item.group_key, &item.id);
        }
        let mut stamps = BTreeMap::new();
        for row in store::answers::all(db, id).await? {
            answers.set(&row.item_id, &row.field_key, answer::open(app, &row)?);
            stamps.insert((row.item_id, row.field_key), Stamp { revision: row.revision, author: row.author, at: row.at });
        }
        if state.editable() {
            prefill::refresh(&cycle, &unit, &application.team_type, &mut answers);
        }
        let files = store::files::all(db, id).await?.into_iter().map(|file| (file.id.clone(), file)).collect();
        let comments = store::lookup::sent_comments(db, id).await?;
        Ok(Self { application, state, cycle, dictionaries, unit, answers, stamps, files, comments })
    }

    /// The facts on which access is decided, for people of the unit and of the programme; reviewers have their own way in.
    #[must_use]
    pub fn access(&self) -> access::Facts<'_> {
        access::Facts { unit: Some(&self.application.unit_id), body: None, state: Some(self.state), excluded: false }
    }

    /// The lead unit as the rules see it.
    #[must_use]
    pub fn lead(&self) -> Lead {
        lead_of(&self.unit)
    }

    /// What is known of the files, for the rules.
    #[must_use]
    pub fn file_facts(&self) -> Files {
        self.files.iter().map(|(id, file)| (id.clone(), fact(file))).collect()
    }

    /// Where the comments of the current round are pinned.
    #[must_use]
    pub fn pins(&self) -> Vec<Pin<'_>> {
        pins(&self.comments, self.application.round)
    }

    /// True when the applicant may change this answer now.
    #[must_use]
    pub fn is_open(&self, item: &str, field_key: &str) -> bool {
        let locked = self.cycle.field(field_key).is_none_or(|place| place.field.locked);
        match self.state {
            _ if locked => false,
            State::Draft => true,
            State::Returned => correction::opens_field(&self.pins(), item, field_key),
            _ => false,
        }
    }

    /// True when items may be added to and moved within this group now.
    #[must_use]
    pub fn is_group_open(&self, group_key: &str) -> bool {
        match self.state {
            State::Draft => true,
            State::Returned => correction::opens_group(&self.pins(), group_key),
            _ => false,
        }
    }

    /// True when this item may be removed now.
    #[must_use]
    pub fn is_item_open(&self, group_key: &str, item: &str) -> bool {
        match self.state {
            State::Draft => true,
            State::Returned => correction::opens_item(&self.pins(), group_key, item),
            _ => false,
        }
    }

    /// Counts the changes of an item's answers: what a removal names as seen.
    #[must_use]
    pub fn item_seen(&self, item: &str) -> i64 {
        self.stamps.iter().filter(|((of, _), _)| of == item).map(|(_, stamp)| stamp.revision).sum()
    }
}

/// Where the comments of a round are pinned.
pub(super) fn pins(comments: &[Comment], round: i64) -> Vec<Pin<'_>> {
    comments
        .iter()
        .filter(|comment| comment.round == round)
        .map(|comment| Pin { path: &comment.path, item: comment.item_id.as_deref().filter(|item| !item.is_empty()) })
        .collect()
}

/// A unit as the rules see it.
pub(crate) fn lead_of(unit: &Unit) -> Lead {
    Lead {
        unit_id: unit.id.clone(),
        name: unit.name.clone(),
        credit_code: unit.credit_code.clone(),
        unit_type: unit.unit_type.clone(),
        province: unit.province.clone(),
        is_association: unit.is_association,
        verified: unit.verified_at.is_some(),
    }
}

/// What is known of a file, for the rules.
pub(super) fn fact(file: &File) -> FileFact {
    let small = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
    FileFact {
        mime: file.mime.clone(),
        bytes: u64::try_from(file.bytes).unwrap_or_default(),
        width: small(file.width),
        height: small(file.height),
        pages: small(file.pages),
    }
}
