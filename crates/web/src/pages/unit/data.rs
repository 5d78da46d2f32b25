//! The questions about a unit, the same wherever its data are entered or changed.

use app::unit::{data::UnitData, list::Unit};
use rules::{
    cycle::{Cycle, LeadCondition},
    dictionary::CORPS,
};

use crate::{
    answer::Fault,
    form::Fields,
    locale::Words,
    parts::{Control, FieldView, LineKind, Opt},
    site::Site,
    wording,
};

/// What was typed.
pub(in crate::pages) fn of_form(form: &Fields) -> UnitData {
    UnitData {
        name: form.get("name").to_owned(),
        credit_code: form.get("credit_code").to_owned(),
        unit_type: form.get("unit_type").to_owned(),
        province: form.get("province").to_owned(),
        is_association: form.get("is_association") == "yes",
    }
}

/// What is there, as if it had been typed.
pub(in crate::pages) fn of_unit(unit: &Unit) -> Fields {
    let is_association = if unit.is_association { "yes" } else { "no" };
    Fields::of([
        ("name", unit.name.as_str()),
        ("credit_code", &unit.credit_code),
        ("unit_type", &unit.unit_type),
        ("province", unit.province.as_deref().unwrap_or_default()),
        ("is_association", is_association),
    ])
}

/// The questions, with what was typed. The credit code is asked apart.
pub(in crate::pages) async fn questions(words: Words, site: &Site, cycle: &Cycle, typed: &Fields) -> Result<Vec<FieldView>, Fault> {
    let kinds = cycle.unit_types.iter().map(|kind| {
        let label = format!("{}. {}", kind.number, wording::text(words, &kind.label));
        Opt::new(kind.code.as_str(), label, typed.get("unit_type") == kind.code).hint(wording::text(words, &kind.hint))
    });
    let dictionaries = site.app.dictionaries().await?;
    let provinces = dictionaries
        .children("divisions", None)
        .into_iter()
        .map(|entry| Opt::new(entry.code.as_str(), entry.label.as_str(), typed.get("province") == entry.code))
        // the notice names the Corps beside the provinces; the list of divisions does not
        .chain([Opt::new(CORPS, words.t("unit-corps"), typed.get("province") == CORPS)]);
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
    Ok(all)
}

/// The numbers of the unit types to which something applies.
fn numbers(words: Words, cycle: &Cycle, applies: impl Fn(&rules::cycle::UnitType) -> bool) -> String {
    let numbers: Vec<String> = cycle.unit_types.iter().filter(|kind| applies(kind)).map(|kind| kind.number.to_string()).collect();
    numbers.join(&words.t("list-joint"))
}
