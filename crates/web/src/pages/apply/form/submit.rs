//! 提交: hands an application in, once, by the instant at which the complete form had arrived.

use app::apply::{self, Submit};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::check::{self, Attempt, ticked};
use crate::{
    answer::{Answer, Said, found, see_other},
    form::Form,
    page, routes,
    site::Site,
};

/// `POST /applications/{id}/submit`
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationSubmit>, form: Form) -> Answer {
    let mut attempt = Attempt { key: form.get("key").to_owned(), ticked: ticked(&form.fields), ..Attempt::default() };
    let shown = form.fields.number("shown").unwrap_or_default();
    let command = Submit {
        application: route.id.clone(),
        seen: form.fields.number("seen").unwrap_or_default(),
        key: attempt.key.clone(),
        statements: attempt.ticked.clone(),
        arrived: form.arrived,
    };
    let status = match Said::of(site.app.run(form.actor(), command, apply::submit).await?)? {
        Said::Done(_) => return Ok(see_other(routes::ApplicationReceipt { id: route.id })),
        Said::Refused(refused) if refused.iter().any(|one| one.kind == "not-editable") => {
            attempt.overtaken = Some(shown);
            StatusCode::CONFLICT
        }
        Said::Refused(refused) => {
            if refused.iter().any(|one| one.kind == "key-reused") {
                // the form was sent before with other content: this page is a new one
                attempt.key.clear();
            }
            attempt.refused = Some(refused);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Said::Conflict => {
            attempt.overtaken = Some(shown);
            StatusCode::CONFLICT
        }
    };
    let preview = found(apply::preview(&site.app, form.actor(), &route.id).await?)?;
    Ok(page::html_with(status, &check::view(&site, &form.reader.0, &preview, attempt).await?))
}
