//! One more item: it is there once its form is sent, never before.

use app::apply::{self, AddItem, Draft};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::{
    cycle::{Group, Part},
    violation::Violation,
};

use super::{
    field,
    item::{self, ItemPage},
    keep,
    part::{Asked, find_at, search, takes_file},
    received::Received,
    sheet::{Find, Sheet, Typed},
};
use crate::{
    answer::{Answer, Said, found, see_other},
    form::Form,
    page::{self, Nav},
    parts::{Buttons, FieldView, Problems, Remarks},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /applications/{id}/parts/{part}/{group}/new`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationItemNew>) -> Answer {
    let draft = found(apply::draft(&site.app, &reader.actor, &route.id).await?)?;
    let key = format!("{}/{}", route.part, route.group);
    let (part, group) = found(draft.dossier.cycle.group(&key))?;
    if !draft.may.edit || group.is_single() || !draft.dossier.is_group_open(&key) {
        return Err(StatusCode::NOT_FOUND.into());
    }
    let asked = Asked::read(&reader.visit.query);
    Ok(page::html(&view(&reader, &draft, (part, group), &asked, Typed::default(), Vec::new())))
}

/// `POST /applications/{id}/parts/{part}/{group}/new`
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationItemNew>, form: Form) -> Answer {
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let key = format!("{}/{}", route.part, route.group);
    let place = found(draft.dossier.cycle.group(&key))?;
    let received = Received::read(&form, "", item::places(place.0, place.1));
    let (verb, what) = form.act().split_once(' ').unwrap_or((form.act(), ""));
    let sought = if matches!(verb, "search" | "enter") { search(&form, what) } else { None };
    if received.is_blank() {
        // nothing to keep yet: the search is of the page as it stands
        if let Some(find) = sought {
            return Ok(see_other(find_at(&format!("{route}{}", Asked::query(form.get("back"))), &find)));
        }
        return Ok(refused(&form, &draft, place, received.typed(), blank(place, &key)));
    }
    let command = AddItem { application: route.id.clone(), group: key };
    let new = match Said::of(site.app.run(form.actor(), command, apply::add_item).await?)? {
        Said::Done(new) => new,
        Said::Refused(violations) => return Ok(refused(&form, &draft, place, received.typed(), violations)),
        Said::Conflict => return Err(StatusCode::CONFLICT.into()),
    };
    let received = Received::read(&form, &new, item::places(place.0, place.1));
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let kept = keep::keep(&site, &form, &draft, &new, received).await?;
    let page = routes::ApplicationItem { id: route.id, item: new };
    if !kept.is_whole() {
        return item::refuse(&site, &form, &page, kept).await;
    }
    if let Some(find) = sought {
        return Ok(see_other(find_at(&page.path(), &find)));
    }
    let here = found(item::find(&draft.dossier, &page.item))?;
    item::onward(&site, &form, &here, &page, verb == "another").await
}

/// What a form without a single answer is told: what it needs.
fn blank((_, group): (&Part, &Group), key: &str) -> Vec<Violation> {
    let needed = group.fields.iter().filter(|field| field.required);
    needed
        .map(|field| {
            let violation = Violation::refuse(format!("{key}/{}", field.code), "required");
            Violation { clause: field.required_clause.clone(), ..violation }
        })
        .collect()
}

fn refused(form: &Form, draft: &Draft, place: (&Part, &Group), typed: Typed, violations: Vec<Violation>) -> Response {
    let asked = Asked { back: form.get("back").to_owned(), ..Asked::default() };
    let view = view(&form.reader.0, draft, place, &asked, typed, violations);
    page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view)
}

fn view(reader: &Reader, draft: &Draft, (part, group): (&Part, &Group), asked: &Asked, typed: Typed, refused: Vec<Violation>) -> ItemPage {
    let words = reader.visit.words;
    let file = &draft.dossier;
    let id = file.application.id.clone();
    let key = format!("{}/{}", part.code, group.code);
    let mut sheet = Sheet::new(words, draft, "");
    sheet.typed = typed;
    sheet.found = refused;
    sheet.find = Find { field: asked.find.field.clone(), words: asked.find.words.clone() };
    let back = asked.back.as_str();
    let mut problems = Problems::new(words);
    for one in &sheet.found {
        let label = file.cycle.field(&one.path).map(|place| wording::text(words, &place.field.label));
        let text = wording::violation(words, one);
        match label {
            Some(label) => problems.at_field(&one.path, words.ta("form-at", &[("place", &label), ("text", &text)]), one.clause.clone()),
            None => problems.elsewhere(None, text, one.clause.clone()),
        }
    }
    let fields: Vec<FieldView> = item::places(part, group).map(|place| field::draw(&sheet, &place).seen("0")).collect();
    let up = routes::ApplicationPart { id: id.clone(), part: part.code.clone() };
    let up = format!("{up}{}#{}", Asked::query(back), crate::parts::anchor(&key));
    let buttons = Buttons::new()
        .submit(if back == "check" { words.t("form-save-check") } else { words.t("form-save-back") }, "next")
        .second(words.t("form-save-another"), "another")
        .link(&up, words.t("form-back"));
    ItemPage {
        shell: reader
            .shell(words.t1("form-add", "what", wording::text(words, group.item_label())))
            .nav(Nav::Applications)
            .problems(!sheet.found.is_empty()),
        problems,
        up: (up, wording::text(words, &part.title)),
        intro: wording::text(words, &group.hint),
        notices: Vec::new(),
        remarks: Remarks::default(),
        multipart: fields.iter().any(takes_file),
        fields,
        action: routes::ApplicationItemNew { id, part: part.code.clone(), group: group.code.clone() }.path(),
        group: key,
        back: back.to_owned(),
        editable: true,
        writing: None,
        buttons,
    }
}
