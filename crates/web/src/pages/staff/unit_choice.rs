//! Naming a unit in a form: by its credit code or by words of its name; where several fit, one of them is picked.

use app::{
    Actor, App, Failure,
    unit::list::{self, Unit, Wanted},
};
use rules::violation::Violation;

use crate::{
    form::Fields,
    locale::Words,
    parts::{Control, FieldView, LineKind, Opt, Width},
};

/// At most so many are offered; beyond, the words must say more.
const OFFERED: usize = 10;

/// What the field says.
#[derive(Debug)]
pub(super) enum Chosen {
    /// Nothing was typed.
    Nobody,
    /// One unit.
    One(Box<Unit>),
    /// Several fit.
    Several(Vec<Unit>),
    /// None fits.
    Unknown,
}

impl Chosen {
    /// Reads the fields `unit` and `unit_id`.
    pub(super) async fn read(app: &App, actor: &Actor, fields: &Fields) -> Result<Self, Failure> {
        let text = fields.get("unit").trim().to_owned();
        if text.is_empty() {
            return Ok(Self::Nobody);
        }
        let wanted = Wanted { text: text.clone(), ..Wanted::default() };
        let Some(found) = list::list(app, actor, &wanted).await? else { return Ok(Self::Unknown) };
        let mut units = found.units;
        let picked = fields.get("unit_id");
        let code = rules::credit_code::normalise(&text);
        let exact = |unit: &Unit| unit.id == picked || (picked.is_empty() && (unit.name == text || unit.credit_code == code));
        let fitting = units.iter().filter(|unit| exact(unit)).count();
        if fitting == 1 {
            units.retain(exact);
        }
        Ok(match units.len() {
            0 => Self::Unknown,
            1 => units.pop().map_or(Self::Unknown, |unit| Self::One(Box::new(unit))),
            _ => {
                units.truncate(OFFERED);
                Self::Several(units)
            }
        })
    }

    /// The unit's id.
    pub(super) fn id(&self) -> Option<String> {
        if let Self::One(unit) = self { Some(unit.id.clone()) } else { None }
    }

    /// What is wrong with it, where a unit is typed.
    pub(super) fn wrong(&self) -> Option<Violation> {
        match self {
            Self::Several(_) => Some(Violation::refuse("unit_id", "unit-several")),
            Self::Unknown => Some(Violation::refuse("unit", "unit-unknown")),
            Self::Nobody | Self::One(_) => None,
        }
    }

    /// The fields.
    pub(super) fn fields(&self, words: Words, typed: &str, required: bool, hint: String) -> Vec<FieldView> {
        let hint = match self {
            Self::One(unit) => words.t2("staff-choose-unit-chosen", &("name", &unit.name), &("code", &unit.credit_code)),
            _ => hint,
        };
        let line = FieldView::line(words, "unit", words.t("staff-choose-unit"), LineKind::Text, typed)
            .width(Width::Full)
            .hint(hint)
            .required(required);
        let mut fields = vec![line];
        if let Self::Several(units) = self {
            let options = units.iter().map(|unit| {
                let note = if unit.verified_at.is_some() { words.t("staff-unit-verified-yes") } else { words.t("staff-unit-verified-no") };
                Opt::new(&unit.id, &unit.name, false).hint(format!("{} · {note}", unit.credit_code))
            });
            let pick = FieldView::new(words, "unit_id", words.t("staff-choose-unit-which"), Control::Radios(options.collect()));
            fields.push(pick.hint(words.t("staff-choose-unit-which-hint")).required(true));
        }
        fields
    }
}
