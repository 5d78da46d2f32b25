//! What the forms of exceptions and of later closes have in common: reading what was typed, and the page before it is granted.

use app::{
    Failure,
    staff::{self, GrantException},
};
use axum::{http::StatusCode, response::Response};
use rules::{exception::ExceptionKind, violation::Violation};

use super::{
    day,
    sheet::{Piece, Sheet, SheetForm},
    unit_choice::Chosen,
};
use crate::{
    answer::{Fault, Said},
    form::{Fields, Form},
    parts::{Buttons, Notice, NoticeKind, Summary},
    reader::Reader,
    site::Site,
};

/// The most characters of a reason.
pub(super) const REASON: usize = 500;

/// What was typed, read.
pub(super) struct Typed {
    pub(super) command: GrantException,
    pub(super) unit: Chosen,
    pub(super) wrong: Vec<Violation>,
}

impl Typed {
    /// Reads it. Fields that the kind does not use go nowhere.
    pub(super) async fn read(site: &Site, reader: &Reader, fields: &Fields, kind: ExceptionKind) -> Result<Self, Failure> {
        let unit = Chosen::read(&site.app, &reader.actor, fields).await?;
        let mut wrong: Vec<Violation> = unit.wrong().into_iter().collect();
        let until = day::read("until", fields.get("until")).unwrap_or_else(|violation| {
            wrong.push(violation);
            None
        });
        let extra_places = if kind == ExceptionKind::Quota { fields.get("extra_places").trim().parse().unwrap_or(0) } else { 0 };
        let team_type = Some(fields.get("team_type").to_owned()).filter(|code| !code.is_empty());
        let reason = fields.get("reason").to_owned();
        Ok(Self { command: GrantException { kind, unit_id: unit.id(), team_type, extra_places, until, reason }, unit, wrong })
    }

    /// Everything that is wrong with it, each field's first reason first.
    pub(super) async fn check(&mut self, site: &Site, reader: &Reader) -> Result<(), Fault> {
        let more = match Said::of(staff::check_exception(&site.app, &reader.actor, &self.command).await?)? {
            Said::Refused(found) => found,
            Said::Done(()) => Vec::new(),
            Said::Conflict => return Err(StatusCode::CONFLICT.into()),
        };
        let named: Vec<_> = self.wrong.iter().map(|one| one.path.clone()).collect();
        let unit_named = named.iter().any(|path| path.starts_with("unit"));
        self.wrong.extend(more.into_iter().filter(|one| !(named.contains(&one.path) || unit_named && one.path == "unit")));
        Ok(())
    }
}

/// The page before it is granted: what, to whom, what comes of it; yes or back to the form.
pub(super) struct Confirmation {
    pub(super) title: String,
    pub(super) action: String,
    pub(super) back: (String, String),
    pub(super) facts: Summary,
    pub(super) consequences: Vec<String>,
}

/// Draws it. What was typed goes along, so that the form behind "back" has it again.
pub(super) fn confirm(form: &Form, page: Confirmation) -> Response {
    let reader = &form.reader.0;
    let words = reader.visit.words;
    let kept = ["kind", "unit", "unit_id", "team_type", "extra_places", "until", "reason", "scope"];
    let hidden = kept.into_iter().filter(|name| form.fields.has(name)).map(|name| (name, form.get(name).to_owned())).collect();
    let mut notice = Notice::new(words, NoticeKind::Info, words.t("staff-grant-then"), "");
    for text in page.consequences {
        notice = notice.also(text);
    }
    Sheet::new(reader, page.title)
        .under(page.back.0, page.back.1)
        .with(Piece::Facts(page.facts))
        .with(Piece::Notice(notice))
        .with(Piece::Form(SheetForm {
            action: page.action,
            files: false,
            hidden,
            fields: Vec::new(),
            buttons: Buttons::new().submit(words.t("staff-grant-yes"), "grant").second(words.t("staff-grant-change"), "change"),
        }))
        .page()
}
