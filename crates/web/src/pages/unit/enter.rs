//! Enter a unit that nobody has entered yet.

use app::unit::create::{self, CreateUnit};
use axum::{http::StatusCode, response::Response};
use rules::{
    cycle::{Cycle, LeadCondition},
    violation::Violation,
};

use crate::{
    answer::{Fault, Said, see_other_done},
    form::{self, Form},
    locale::Words,
    parts::{Buttons, Control, FieldView, LineKind, Opt, Problems},
    routes,
    site::Site,
    wording,
};

/// The form.
#[derive(Debug)]
pub(super) struct Fields {
    pub(super) all: Vec<FieldView>,
    pub(super) buttons: Buttons,
}

/// Enters it: where to go, or what was refused.
pub(super) async fn send(site: &Site, form: &Form) -> Result<Result<Response, Vec<Violation>>, Fault> {
    let command = CreateUnit {
        name: form.get("name").to_owned(),
        credit_code: form.get("credit_code").to_owned(),
        unit_type: form.get("unit_type").to_owned(),
        province: form.get("province").to_owned(),
        is_association: form.get("is_association") == "yes",
    };
    match Said::of(site.app.run(form.actor(), command, create::create).await?)? {
        Said::Done(entered) => {
            let done = if entered.flags.is_empty() { "unit-entered" } else { "unit-entered-unusual" };
            Ok(Ok(see_other_done(routes::Unit { id: entered.id }, done)))
        }
        Said::Refused(found) => Ok(Err(found)),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// The fields, with what was typed and what was refused.
pub(super) async fn fields(
    words: Words,
    site: &Site,
    cycle: &Cycle,
    typed: &form::Fields,
    refused: &[Violation],
) -> Result<(Fields, Problems), Fault> {
    let kinds = cycle.unit_types.iter().map(|kind| {
        let label = format!("{}. {}", kind.number, wording::text(words, &kind.label));
        Opt::new(kind.code.as_str(), label, typed.get("unit_type") == kind.code).hint(wording::text(words, &kind.hint))
    });
    let dictionaries = site.app.dictionaries().await?;
    let provinces = dictionaries
        .children("divisions", None)
        .into_iter()
        .map(|entry| Opt::new(entry.code.as_str(), entry.label.as_str(), typed.get("province") == entry.code));
    let association = |code: &str, text| Opt::new(code, text, typed.get("is_association") == code);
    let mut all = vec![
        FieldView::line(words, "name", words.t("unit-name"), LineKind::Text, typed.get("name"))
            .hint(words.t("unit-name-hint"))
            .autocomplete("organization")
            .required(true),
        FieldView::new(words, "unit_type", words.t("unit-type"), Control::Radios(kinds.collect()))
            .hint(words.t("unit-type-hint"))
            .required(true),
    ];
    let provincial = numbers(words, cycle, |kind| kind.provincial);
    if !provincial.is_empty() {
        all.push(FieldView::new(words, "province", words.t("unit-province"), Control::Select(provinces.collect())).hint(words.t1(
            "unit-only-for",
            "numbers",
            provincial,
        )));
    }
    let asked = |code: &str| {
        cycle
            .types
            .iter()
            .flat_map(|kind| &kind.leads)
            .any(|rule| rule.unit_type == code && matches!(rule.when, Some(LeadCondition::Association | LeadCondition::Affiliate)))
    };
    let by_association = numbers(words, cycle, |kind| kind.provincial && asked(&kind.code));
    if !by_association.is_empty() {
        let options = vec![association("yes", words.t("unit-association-yes")), association("no", words.t("unit-association-no"))];
        all.push(FieldView::new(words, "is_association", words.t("unit-association"), Control::Radios(options)).hint(words.t1(
            "unit-only-for",
            "numbers",
            by_association,
        )));
    }
    let buttons = Buttons::new().submit(words.t("unit-enter"), "enter");
    let (all, problems) = wording::at_fields(words, all, refused);
    Ok((Fields { all, buttons }, problems))
}

/// The numbers of the unit types to which something applies.
fn numbers(words: Words, cycle: &Cycle, applies: impl Fn(&rules::cycle::UnitType) -> bool) -> String {
    let numbers: Vec<String> = cycle.unit_types.iter().filter(|kind| applies(kind)).map(|kind| kind.number.to_string()).collect();
    numbers.join(&words.t("list-joint"))
}
