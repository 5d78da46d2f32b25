//! One more item: it is there once its form is sent, never before.

use app::apply::{self, AddItem, Draft, Sent};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::{
    correction::key_of,
    cycle::{Group, Part},
    violation::Violation,
};

use super::{
    field,
    item::{self, ItemPage},
    part::{Asked, find_at, search, takes_file},
    received::{self, Received},
    sheet::{Find, Sheet, Typed},
};
use crate::{
    answer::{Answer, Said, found, see_other, see_other_done},
    form::Form,
    page::{self, Nav},
    parts::{Buttons, FieldView, Problems, Remarks},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The name of the form's key.
const ONCE: &str = "once";

/// `GET /applications/{id}/parts/{part}/{group}/new`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationItemNew>) -> Answer {
    let draft = found(apply::draft(&site.app, &reader.actor, &route.id).await?)?;
    let key = format!("{}/{}", route.part, route.group);
    let (part, group) = found(draft.dossier.cycle.group(&key))?;
    if !draft.may.edit || group.is_single() || !draft.dossier.is_group_open(&key) {
        return Err(StatusCode::NOT_FOUND.into());
    }
    let asked = Asked::read(&reader.visit.query);
    Ok(page::html(&view(&reader, &draft, (part, group), &asked, Fresh::of(&site))))
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
        return Ok(refused(&site, &form, &draft, place, received, blank(place, &key)));
    }
    let command = command(&route.id, &key, &form, &received);
    let item = match Said::of(site.app.run(form.actor(), command, apply::add_item).await?)? {
        Said::Done(item) => item,
        Said::Refused(violations) => return Ok(refused(&site, &form, &draft, place, received, violations)),
        Said::Conflict => return Err(StatusCode::CONFLICT.into()),
    };
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let part = routes::ApplicationPart { id: route.id.clone(), part: route.part };
    // pressed again after a colleague removed it
    let Some(here) = item::find(&draft.dossier, &item) else { return Ok(see_other_done(part, "form-saved")) };
    let page = routes::ApplicationItem { id: route.id, item };
    if let Some(find) = sought {
        return Ok(see_other(find_at(&page.path(), &find)));
    }
    item::onward(&site, &form, &here, &page, verb == "another").await
}

fn command(application: &str, group: &str, form: &Form, received: &Received) -> AddItem {
    let file = |sent: &received::Sent| Sent {
        key: sent.key.clone(),
        name: sent.part.file_name.clone(),
        content: sent.part.content.clone(),
        crop: sent.crop,
    };
    AddItem {
        application: application.to_owned(),
        group: group.to_owned(),
        key: form.get(ONCE).to_owned(),
        answers: received.entries.iter().map(|entry| (entry.key.clone(), entry.value.clone())).collect(),
        files: received.files.iter().map(file).collect(),
    }
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

fn refused(site: &Site, form: &Form, draft: &Draft, place: (&Part, &Group), received: Received, mut refused: Vec<Violation>) -> Response {
    let asked = Asked { back: form.get("back").to_owned(), ..Asked::default() };
    // a key that was used for something else is of no more use; any other stays, so that the form is still one act
    let spent = form.get(ONCE).is_empty() || refused.iter().any(|one| one.kind == "key-reused");
    let key = if spent { site.app.id() } else { form.get(ONCE).to_owned() };
    for one in &mut refused {
        one.path = key_of(&one.path);
    }
    let fresh = Fresh { key, typed: received.typed(), refused };
    page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&form.reader.0, draft, place, &asked, fresh))
}

/// What a form for a new item holds.
struct Fresh {
    /// The key under which it is one act, however often it is sent.
    key: String,
    typed: Typed,
    refused: Vec<Violation>,
}

impl Fresh {
    fn of(site: &Site) -> Self {
        Self { key: site.app.id(), typed: Typed::default(), refused: Vec::new() }
    }
}

fn view(reader: &Reader, draft: &Draft, (part, group): (&Part, &Group), asked: &Asked, fresh: Fresh) -> ItemPage {
    let words = reader.visit.words;
    let file = &draft.dossier;
    let id = file.application.id.clone();
    let key = format!("{}/{}", part.code, group.code);
    let mut sheet = Sheet::new(words, draft, "");
    sheet.typed = fresh.typed;
    sheet.found = fresh.refused;
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
        once: fresh.key,
        editable: true,
        writing: None,
        buttons,
    }
}
