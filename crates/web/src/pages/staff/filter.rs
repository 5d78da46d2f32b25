//! What narrows a list: words, choices, days. Its answers stand in the address, so that a list can be linked to;
//! where they are about a person, the form is sent instead, and they stand nowhere but in the page.

use askama::Template;

use super::asked::Asked;
use crate::{locale::Words, parts::draws_itself};

/// The form.
#[derive(Debug, Template)]
#[template(path = "staff/filter.html")]
pub(super) struct Filter {
    words: Words,
    action: String,
    label: String,
    inputs: Vec<Input>,
    /// The reader's token, where the form is sent.
    sent: Option<String>,
}
draws_itself!(Filter);

/// One input.
#[derive(Debug)]
enum Input {
    Words { name: &'static str, label: String, value: String },
    Day { name: &'static str, label: String, value: String },
    Pick { name: &'static str, label: String, options: Vec<(String, String, bool)> },
}

impl Filter {
    /// A form without inputs; `label` is what a screen reader calls it.
    pub(super) fn new(words: Words, action: impl ToString, label: impl Into<String>) -> Self {
        Self { words, action: action.to_string(), label: label.into(), inputs: Vec::new(), sent: None }
    }

    /// Sends the form, with the reader's token, so that what was typed does not get into addresses, logs and histories.
    pub(super) fn sent(mut self, csrf: &str) -> Self {
        self.sent = Some(csrf.to_owned());
        self
    }

    /// Words to look for.
    pub(super) fn words(mut self, asked: &Asked, name: &'static str, label: impl Into<String>) -> Self {
        self.inputs.push(Input::Words { name, label: label.into(), value: asked.get(name).to_owned() });
        self
    }

    /// A calendar day.
    pub(super) fn day(mut self, asked: &Asked, name: &'static str, label: impl Into<String>) -> Self {
        self.inputs.push(Input::Day { name, label: label.into(), value: asked.get(name).to_owned() });
        self
    }

    /// One of several, given as code and label, or any.
    pub(super) fn pick(mut self, asked: &Asked, name: &'static str, label: impl Into<String>, options: Vec<(String, String)>) -> Self {
        let marked = options.into_iter().map(|(code, label)| {
            let chosen = code == asked.get(name);
            (code, label, chosen)
        });
        self.inputs.push(Input::Pick { name, label: label.into(), options: marked.collect() });
        self
    }
}
