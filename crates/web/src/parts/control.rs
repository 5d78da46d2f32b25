//! How an answer is given: what each kind of input holds.

use super::{Document, Photo, Tree};

/// What a one-line input takes; decides keyboard, autofill and spelling, not validity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineKind {
    /// Words.
    #[default]
    Text,
    /// A mobile number.
    Mobile,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A unified social credit code or another code.
    Code,
    /// A number.
    Number,
    /// A password that exists.
    Password,
    /// A password to be made.
    NewPassword,
    /// A name of a person.
    Name,
    /// A code sent to a telephone or made by one.
    OneTime,
    /// Words to search for.
    Search,
}

impl LineKind {
    pub(super) fn input_type(self) -> &'static str {
        match self {
            Self::Mobile | Self::Phone => "tel",
            Self::Email => "email",
            Self::Password | Self::NewPassword => "password",
            Self::Search => "search",
            _ => "text",
        }
    }

    pub(super) fn input_mode(self) -> &'static str {
        match self {
            Self::Mobile | Self::Phone => "tel",
            Self::Email => "email",
            Self::Number | Self::OneTime => "numeric",
            Self::Search => "search",
            _ => "text",
        }
    }

    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Text | Self::Search | Self::Name)
    }
}

/// How wide an input is: as wide as its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// The whole measure.
    #[default]
    Full,
    /// About twenty characters: a code, a mobile number, a mail address.
    Half,
    /// About eight characters: a year, a small number.
    Short,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opt {
    /// What is stored.
    pub code: String,
    /// What is shown.
    pub label: String,
    /// A line under the label, may be empty.
    pub hint: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it cannot be chosen now; `hint` then says why.
    pub off: bool,
}

impl Opt {
    /// An option.
    pub fn new(code: impl Into<String>, label: impl Into<String>, chosen: bool) -> Self {
        Self { code: code.into(), label: label.into(), chosen, ..Self::default() }
    }

    /// Adds a line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Says that it cannot be chosen now.
    #[must_use]
    pub fn off(mut self) -> Self {
        self.off = true;
        self
    }
}

/// One-line input.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// As typed.
    pub value: String,
    /// What it takes.
    pub kind: LineKind,
    /// How wide.
    pub width: Width,
    /// The most characters; draws a counter.
    pub limit: Option<usize>,
    /// Value of `autocomplete`, e.g. `name`, `tel`, `email`, `organization`; empty is `off`.
    pub autocomplete: &'static str,
}

/// Checkboxes, with one's own words if allowed. Own words are sent as `<name>.own`, one per line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checks {
    /// In the order of the form.
    pub options: Vec<Opt>,
    /// Own words.
    pub own: Option<Own>,
    /// Draws options in columns where there is room.
    pub columns: bool,
}

/// Own words beside the options.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// Label of the input.
    pub label: String,
    /// The words, one per line.
    pub value: String,
}

/// How the answer is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line(Line),
    /// Several lines, with a counter when limited.
    Area {
        /// As typed.
        value: String,
        /// The most characters.
        limit: Option<usize>,
        /// Height in lines.
        rows: u8,
    },
    /// One of few.
    Radios(Vec<Opt>),
    /// Several of few.
    Checks(Checks),
    /// One of a list too long for radios, but short (a province).
    Select(Vec<Opt>),
    /// Several of a long code list, searched.
    Tree(Tree),
    /// A calendar day, `YYYY-MM-DD`.
    Date(String),
    /// From a day to a day, sent as `<name>.from` and `<name>.to`.
    Period {
        /// First day.
        from: String,
        /// Last day.
        to: String,
        /// Earliest day allowed, may be empty.
        min: String,
        /// Latest day allowed, may be empty.
        max: String,
    },
    /// A photo with its preview.
    Photo(Photo),
    /// A document.
    Document(Document),
    /// One box to tick: a statement to confirm. Sends `yes`.
    Consent {
        /// Whether it is ticked.
        ticked: bool,
        /// The statement, beside the box; the label stands above.
        text: String,
    },
}
