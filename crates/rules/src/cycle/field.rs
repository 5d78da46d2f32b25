//! Fields of the form.

use serde::{Deserialize, Serialize};

use super::{Text, refuse};
use crate::violation::Effect;

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Stable code, unique within its part or group.
    pub code: String,
    /// How it is entered and checked.
    pub kind: FieldKind,
    /// What rules know the field by.
    #[serde(default)]
    pub role: Option<Role>,
    /// Its label.
    pub label: Text,
    /// What to enter.
    #[serde(default)]
    pub hint: Text,
    /// Required of every type.
    #[serde(default)]
    pub required: bool,
    /// Codes of the types of which it is required besides.
    #[serde(default)]
    pub required_for: Vec<String>,
    /// Most characters of a text (字).
    #[serde(default)]
    pub limit: Option<usize>,
    /// Fewest choices, once any is made.
    #[serde(default)]
    pub min_items: Option<usize>,
    /// Most choices.
    #[serde(default)]
    pub max_items: Option<usize>,
    /// What can be chosen, for `choice` and `choices`. Fields with the role `unit_type` or `team_type` that name no options get the
    /// cycle's unit types or team types.
    #[serde(rename = "option", default)]
    pub options: Vec<Choice>,
    /// Codes of the dictionaries that can be chosen from, for `tree`.
    #[serde(default)]
    pub dictionary: Vec<String>,
    /// Whether own texts may be added to the choices, stored as `own:文字`.
    #[serde(default)]
    pub own: bool,
    /// Most characters of an own text; 20 when absent.
    #[serde(default)]
    pub own_limit: Option<usize>,
    /// What a file must be, for `photo` and `document`.
    #[serde(default)]
    pub file: Option<FileRule>,
    /// Where the answer comes from when the draft is made.
    #[serde(default)]
    pub prefill: Option<Prefill>,
    /// True when the applicant cannot change what was filled in.
    #[serde(default)]
    pub locked: bool,
    /// Who may see it.
    #[serde(default)]
    pub class: Class,
    /// Clause that asks for the field; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Clause that makes it required; absent = platform rule.
    #[serde(default)]
    pub required_clause: Option<String>,
    /// Clause behind its limits (characters, number of choices, kind and size of files); absent = platform rule.
    #[serde(default)]
    pub limit_clause: Option<String>,
    /// Whether a wrong answer is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

/// How a field is entered and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    Text,
    /// Several lines.
    Area,
    /// One of the options; stored as its code.
    Choice,
    /// Several of the options, and own texts where `own` is set; stored as an array of codes.
    Choices,
    /// Entries of dictionaries, and own texts where `own` is set; stored as an array of codes.
    Tree,
    /// A mobile number of mainland China: 11 digits.
    Mobile,
    /// Another telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A unified social credit code.
    CreditCode,
    /// A calendar day.
    Date,
    /// Two calendar days.
    Period,
    /// A year of four digits.
    Year,
    /// A portrait; stored as a file id.
    Photo,
    /// A document; stored as a file id.
    Document,
    /// A person's name.
    Name,
}

/// What rules know a field by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The lead unit's name.
    UnitName,
    /// The lead unit's credit code.
    CreditCode,
    /// The lead unit's type; its options are the cycle's unit types.
    UnitType,
    /// Which document proves the unit's identity.
    ProofKind,
    /// That document.
    ProofFile,
    /// What the unit builds on.
    Foundation,
    /// A partner's name.
    PartnerName,
    /// A partner's kind.
    PartnerKind,
    /// A partner's credit code.
    PartnerCreditCode,
    /// The team's name.
    TeamName,
    /// The team's type; its options are the cycle's team types.
    TeamType,
    /// The programme's year.
    Year,
    /// What the team is, in short.
    Summary,
    /// Fields of expertise.
    Expertise,
    /// National strategic regions.
    Regions,
    /// Pilot cities that the team intends to serve.
    PilotCities,
    /// Other cities that it intends to serve.
    OtherCities,
    /// A person's name.
    PersonName,
    /// A person's mobile number.
    PersonMobile,
    /// A person's e-mail address.
    PersonEmail,
    /// A person's office telephone number.
    PersonPhone,
    /// A person's workplace and position.
    PersonPosition,
    /// A person's professional title.
    PersonTitle,
    /// Academies that a person is a member of.
    PersonAcademy,
    /// A person's postal address.
    PersonAddress,
    /// What a person does in the team.
    PersonDuty,
    /// A person's portrait.
    PersonPhoto,
    /// Core problems and needs.
    Needs,
    /// Public-service products offered.
    Products,
    /// What the products are.
    ProductsSummary,
    /// What is done in a stage.
    StageWork,
    /// When a stage is.
    StagePeriod,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable code, stored.
    pub code: String,
    /// What is shown.
    pub label: Text,
}

/// What a file must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRule {
    /// Accepted kinds, as MIME types.
    pub mime: Vec<String>,
    /// Most bytes.
    pub max_bytes: u64,
    /// Most pages, for documents that have pages.
    #[serde(default)]
    pub max_pages: Option<u32>,
    /// Exact width in pixels, after cropping.
    #[serde(default)]
    pub width: Option<u32>,
    /// Exact height in pixels, after cropping.
    #[serde(default)]
    pub height: Option<u32>,
}

/// Where an answer comes from when a draft is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prefill {
    /// The unit's name.
    UnitName,
    /// The unit's credit code.
    UnitCreditCode,
    /// The unit's type.
    UnitType,
    /// The team type chosen when the draft was made.
    TeamType,
    /// The cycle's year.
    CycleYear,
    /// The account's name.
    AccountName,
    /// The account's e-mail address.
    AccountEmail,
    /// The account's mobile number.
    AccountMobile,
}

/// Who may see an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Everyone, once the team is published.
    Public,
    /// Those who work on the application.
    #[default]
    Internal,
    /// Encrypted, masked, audited: about a person.
    Personal,
}

impl Field {
    /// True when the field must be answered for `team_type`.
    #[must_use]
    pub fn is_required(&self, team_type: &str) -> bool {
        self.required || self.required_for.iter().any(|code| code == team_type)
    }

    /// Most characters of an own text.
    #[must_use]
    pub fn own_limit(&self) -> usize {
        self.own_limit.unwrap_or(20)
    }

    /// True when the answer is an array of strings.
    #[must_use]
    pub fn is_several(&self) -> bool {
        matches!(self.kind, FieldKind::Choices | FieldKind::Tree)
    }

    /// True when the answer is the id of a file.
    #[must_use]
    pub fn is_file(&self) -> bool {
        matches!(self.kind, FieldKind::Photo | FieldKind::Document)
    }

    /// The label of an option in `lang`.
    #[must_use]
    pub fn option_label<'a>(&'a self, code: &str, lang: &str) -> Option<&'a str> {
        self.options.iter().find(|option| option.code == code).map(|option| option.label.get(lang))
    }
}
