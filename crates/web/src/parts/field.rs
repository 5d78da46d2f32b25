//! One view draws any field of any form: label, hint, counter, errors, the reviewer's comment, the locked state.

use std::fmt::Display;

use askama::Template;

use super::{
    Comment, Document, Photo, Remarks,
    control::{Control, Line, LineKind, Opt, Own, Width},
    draws_itself,
    problems::source,
};
use crate::locale::Words;

/// The id of the first input of the field that is named `name`; what a summary of problems links to.
#[must_use]
pub fn anchor(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    format!("f-{}", name.chars().map(safe).collect::<String>())
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldError {
    /// What is wrong and what to do, as in the summary.
    pub text: String,
    /// The clause; `None` is a platform rule, an empty text no source.
    pub clause: Option<String>,
    /// A value that would be right, offered for taking over.
    pub suggestion: Option<String>,
}

/// A field of a form. Build it with [`FieldView::new`] and the setters.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/field.html")]
pub struct FieldView {
    /// The language.
    pub words: Words,
    /// The name under which it is sent, e.g. `team/intro`.
    pub name: String,
    /// Label.
    pub label: String,
    /// Hint under the label, may be empty.
    pub hint: String,
    /// Whether an answer is needed; the others are marked as optional.
    pub required: bool,
    /// How the answer is given.
    pub control: Control,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// What the reviewer wrote.
    pub comments: Vec<Comment>,
    /// Why it cannot be changed here; the answer is then shown as text.
    pub locked: Option<String>,
    /// The revision of the answer that this page shows, sent back as `<name>.seen`.
    pub seen: Option<String>,
    /// What a notice beside the field says, e.g. a flag for the reviewer; may be empty.
    pub remark: String,
}
draws_itself!(FieldView);

impl FieldView {
    /// A field, optional, without hint or errors.
    pub fn new(words: Words, name: impl Into<String>, label: impl Into<String>, control: Control) -> Self {
        Self {
            words,
            name: name.into(),
            label: label.into(),
            hint: String::new(),
            required: false,
            control,
            errors: Vec::new(),
            comments: Vec::new(),
            locked: None,
            seen: None,
            remark: String::new(),
        }
    }

    /// A one-line field of `kind`.
    pub fn line(words: Words, name: impl Into<String>, label: impl Into<String>, kind: LineKind, value: impl Into<String>) -> Self {
        let width = if kind.is_plain() { Width::Full } else { Width::Half };
        let autocomplete = match kind {
            LineKind::Password => "current-password",
            LineKind::NewPassword => "new-password",
            LineKind::OneTime => "one-time-code",
            _ => "",
        };
        Self::new(words, name, label, Control::Line(Line { value: value.into(), kind, width, limit: None, autocomplete }))
    }

    /// Sets the hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Says whether an answer is needed.
    #[must_use]
    pub fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    /// Sets the most characters of a line or an area.
    #[must_use]
    pub fn limit(mut self, most: Option<usize>) -> Self {
        match &mut self.control {
            Control::Line(Line { limit, .. }) | Control::Area { limit, .. } => *limit = most,
            _ => {}
        }
        self
    }

    /// Sets the width of a line.
    #[must_use]
    pub fn width(mut self, wanted: Width) -> Self {
        if let Control::Line(Line { width, .. }) = &mut self.control {
            *width = wanted;
        }
        self
    }

    /// Sets what a browser may fill into a line.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        if let Control::Line(Line { autocomplete, .. }) = &mut self.control {
            *autocomplete = token;
        }
        self
    }

    /// Adds an error.
    #[must_use]
    pub fn error(mut self, text: impl Into<String>, clause: Option<String>) -> Self {
        self.errors.push(FieldError { text: text.into(), clause, suggestion: None });
        self
    }

    /// Sets all errors.
    #[must_use]
    pub fn errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    /// Adds a reviewer's comment.
    #[must_use]
    pub fn comment(mut self, comment: Comment) -> Self {
        self.comments.push(comment);
        self
    }

    /// Locks the field, saying why.
    #[must_use]
    pub fn locked(mut self, why: impl Into<String>) -> Self {
        self.locked = Some(why.into());
        self
    }

    /// Sets the revision that the page shows.
    #[must_use]
    pub fn seen(mut self, revision: impl Into<String>) -> Self {
        self.seen = Some(revision.into());
        self
    }

    /// Sets a remark beside the field.
    #[must_use]
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    fn id(&self) -> String {
        anchor(&self.name)
    }

    /// The first option carries the id of the field, to which a summary of problems links.
    fn option_id(&self, at: &usize) -> String {
        if *at == 0 { self.id() } else { format!("{}-{at}", self.id()) }
    }

    fn chosen_id(&self, at: &usize) -> String {
        format!("{}-chosen-{at}", self.id())
    }

    fn found_id(&self, at: &usize) -> String {
        format!("{}-found-{at}", self.id())
    }

    fn branch_id(&self, branch: impl Display, below: impl Display, at: impl Display) -> String {
        format!("{}-in-{branch}-{below}-{at}", self.id())
    }

    /// Ids of what describes the input: hint, errors, counter.
    fn described(&self) -> String {
        let id = self.id();
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{id}-hint"));
        }
        if !self.errors.is_empty() {
            ids.push(format!("{id}-error"));
        }
        if !self.comments.is_empty() {
            ids.push(format!("{id}-comment"));
        }
        if self.has_counter() {
            ids.push(format!("{id}-count"));
        }
        ids.join(" ")
    }

    fn has_counter(&self) -> bool {
        matches!(self.control, Control::Line(Line { limit: Some(_), .. }) | Control::Area { limit: Some(_), .. })
    }

    /// A group of inputs takes a legend instead of a label.
    fn is_group(&self) -> bool {
        matches!(
            self.control,
            Control::Radios(_) | Control::Checks(_) | Control::Tree(_) | Control::Period { .. } | Control::Consent { .. }
        )
    }

    /// The picture of a locked photo.
    fn held_picture(&self) -> Option<(&str, &str)> {
        let Control::Photo(Photo { src: Some(src), alt, .. }) = &self.control else { return None };
        Some((src, alt))
    }

    /// The document of a locked field.
    fn held_document(&self) -> Option<(&str, &str)> {
        let Control::Document(Document { href: Some(href), file_name: Some(name), .. }) = &self.control else { return None };
        Some((href, name))
    }

    fn remarks(&self) -> Remarks {
        Remarks { words: self.words, id: self.id(), comments: self.comments.clone() }
    }

    fn source(&self, error: &FieldError) -> String {
        source(self.words, error.clause.as_deref())
    }

    fn suggests(&self) -> Option<&str> {
        self.errors.iter().find_map(|error| error.suggestion.as_deref())
    }

    /// The answer as text, for a locked field; several are several lines.
    fn shown(&self) -> Vec<String> {
        let chosen = |options: &[Opt]| options.iter().filter(|option| option.chosen).map(|option| option.label.clone()).collect();
        let lines: Vec<String> = match &self.control {
            Control::Line(Line { value, .. }) | Control::Area { value, .. } | Control::Date(value) => vec![value.clone()],
            Control::Radios(options) | Control::Select(options) => chosen(options),
            Control::Checks(checks) => chosen(&checks.options).into_iter().chain(own_words(checks.own.as_ref())).collect(),
            Control::Tree(tree) => chosen(&tree.chosen).into_iter().chain(own_words(tree.own.as_ref())).collect(),
            Control::Period { from, to, .. } if from.is_empty() && to.is_empty() => Vec::new(),
            Control::Period { from, to, .. } => vec![self.words.ta("period-shown", &[("from", from), ("to", to)])],
            Control::Photo(photo) => photo.file_name.clone().into_iter().collect(),
            Control::Document(document) => document.file_name.clone().into_iter().collect(),
            Control::Consent { ticked, text } => ticked.then(|| text.clone()).into_iter().collect(),
        };
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }
}

fn own_words(own: Option<&Own>) -> impl Iterator<Item = String> + '_ {
    own.into_iter().flat_map(|own| own.value.lines().map(str::to_owned))
}
