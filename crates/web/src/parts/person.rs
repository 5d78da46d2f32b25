//! A member of a team on a card.

use askama::Template;

use super::{Tag, draws_itself};
use crate::locale::Words;

/// A person's card.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/person.html")]
pub struct PersonCard {
    /// The language.
    pub words: Words,
    /// The role in the team: chief expert, leader, contact, member.
    pub role: String,
    /// The name; empty while it is not filled in.
    pub name: String,
    /// Address of the photo.
    pub photo: Option<String>,
    /// A state beside the name.
    pub state: Option<Tag>,
    /// Facts: name and value.
    pub facts: Vec<(String, String)>,
    /// How many problems the card has.
    pub problems: usize,
    /// Where to change it.
    pub change: Option<String>,
    /// Where to move it up and down, and to remove it: pages of their own, so that each works without JavaScript.
    pub acts: Vec<(String, String)>,
}
draws_itself!(PersonCard);

impl PersonCard {
    /// A card with role and name.
    pub fn new(words: Words, role: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            words,
            role: role.into(),
            name: name.into(),
            photo: None,
            state: None,
            facts: Vec::new(),
            problems: 0,
            change: None,
            acts: Vec::new(),
        }
    }

    /// Adds a fact; an empty one is left out.
    #[must_use]
    pub fn fact(mut self, label: impl Into<String>, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.facts.push((label.into(), value));
        }
        self
    }

    /// Sets the photo.
    #[must_use]
    pub fn photo(mut self, src: Option<String>) -> Self {
        self.photo = src;
        self
    }

    /// Sets the state.
    #[must_use]
    pub fn state(mut self, state: Tag) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets where to change it.
    #[must_use]
    pub fn change(mut self, href: impl ToString) -> Self {
        self.change = Some(href.to_string());
        self
    }

    /// Adds a further act: address and text.
    #[must_use]
    pub fn act(mut self, href: impl ToString, text: impl Into<String>) -> Self {
        self.acts.push((href.to_string(), text.into()));
        self
    }

    fn who(&self) -> String {
        if self.name.is_empty() { self.words.t("person-unnamed") } else { self.name.clone() }
    }
}
