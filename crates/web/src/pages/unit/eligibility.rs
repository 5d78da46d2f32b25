//! 资格自查: for everybody the matrix by unit type; for members of a unit what it may do today.

use app::{apply, publish};
use askama::Template;
use axum::extract::State;

use super::{
    matrix::{self, Chosen},
    standing::{self, Part},
};
use crate::{
    answer::Answer,
    form::Fields,
    page::{self, Nav, Shell},
    pages::public::{home, kept},
    parts::{Buttons, FieldView, Notice},
    reader::Reader,
    routes,
    site::Site,
};

/// The view for everybody.
#[derive(Debug, Template)]
#[template(path = "unit/eligibility.html")]
struct General {
    shell: Shell,
    window: Option<Notice>,
    choose: Option<FieldView>,
    find: Buttons,
    chosen: Option<Chosen>,
    /// Signed in, but not in a unit yet.
    joins: bool,
}

/// The view for members of a unit.
#[derive(Debug, Template)]
#[template(path = "unit/standing.html")]
struct Own {
    shell: Shell,
    parts: Vec<Part>,
    others: Buttons,
}

/// `GET /eligibility`: `?unit_type=` chooses in the matrix, `?unit=` one of several units.
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    if !reader.units.is_empty() && !asked.has("unit_type") {
        return own(&site, &reader, asked.get("unit")).await;
    }
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let words = reader.visit.words;
    let front = publish::front(&site.app).await?;
    let until = front.as_ref().and_then(|front| front.window.next_change());
    let view = General {
        shell: reader.shell(words.t("nav-eligibility")).nav(Nav::Eligibility),
        window: front.as_ref().map(|front| home::window(words, front.window)),
        choose: front.as_ref().map(|front| matrix::choose(words, &front.cycle, asked.get("unit_type"))),
        find: Buttons::new().submit(words.t("eligibility-look"), ""),
        chosen: front.as_ref().and_then(|front| matrix::chosen(words, &front.cycle, asked.get("unit_type"))),
        joins: reader.is_signed_in() && reader.units.is_empty(),
    };
    Ok(kept::shown(&site, &reader, version, until, &view))
}

async fn own(site: &Site, reader: &Reader, wanted: &str) -> Answer {
    let words = reader.visit.words;
    let mut parts = Vec::new();
    let is_one = reader.units.iter().any(|(id, _)| id == wanted);
    for (id, _) in reader.units.iter().filter(|(id, _)| !is_one || id == wanted) {
        if let Some(standing) = apply::standing(&site.app, &reader.actor, id).await? {
            parts.push(standing::part(words, &standing));
        }
    }
    let mut others = Buttons::new();
    if is_one && reader.units.len() > 1 {
        others = others.link(routes::Eligibility, words.t("eligibility-all-units"));
    }
    let others = others.link(format!("{}?unit_type=", routes::Eligibility), words.t("eligibility-general"));
    let view = Own { shell: reader.shell(words.t("nav-eligibility")).nav(Nav::Eligibility), parts, others };
    Ok(page::html(&view))
}
