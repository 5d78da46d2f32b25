//! Enter a unit that nobody has entered yet.

use app::unit::create;
use axum::{http::StatusCode, response::Response};
use rules::{cycle::Cycle, violation::Violation};

use super::data;
use crate::{
    answer::{Fault, Said, see_other_done},
    form::{self, Form},
    locale::Words,
    parts::{Buttons, FieldView, Problems},
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
    match Said::of(site.app.run(form.actor(), data::of_form(&form.fields), create::create).await?)? {
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
    let all = data::questions(words, site, cycle, typed).await?;
    let buttons = Buttons::new().submit(words.t("unit-enter"), "enter");
    let (all, problems) = wording::at_fields(words, all, refused);
    Ok((Fields { all, buttons }, problems))
}
