//! What narrows a list: words, choices, days. A form that is read, not sent: its answers stand in the address.

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
        Self { words, action: action.to_string(), label: label.into(), inputs: Vec::new() }
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
