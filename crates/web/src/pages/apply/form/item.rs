//! One item of a group: a member, a partner, a stage, on a page of its own.

use app::apply::{self, Preview};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::{
    cycle::{FieldRef, Group, Part},
    lifecycle::State as Stage,
    violation::Violation,
};

use super::{
    conflict, field,
    keep::{self, Kept},
    part::{Asked, find_at, notices, search, takes_file, to_part},
    place,
    received::Received,
    remarks::next_open,
    sheet::{Find, Sheet},
    writing::Writing,
};
use crate::{
    answer::{Answer, found, see_other, see_other_done},
    form::Form,
    page::{self, Nav, Shell},
    parts::{Buttons, FieldView, Notice, NoticeKind, Problems, Remarks},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The page.
#[derive(Debug, Template)]
#[template(path = "apply/form/item.html")]
pub(super) struct ItemPage {
    pub(super) shell: Shell,
    pub(super) problems: Problems,
    pub(super) up: (String, String),
    pub(super) intro: String,
    pub(super) notices: Vec<Notice>,
    pub(super) remarks: Remarks,
    pub(super) fields: Vec<FieldView>,
    pub(super) action: String,
    /// `part/group`, so that what was typed finds its place when the item is gone.
    pub(super) group: String,
    pub(super) back: String,
    /// The key of a form that makes an item, so that sent twice it makes one; empty for an item that is there.
    pub(super) once: String,
    pub(super) multipart: bool,
    pub(super) editable: bool,
    pub(super) writing: Option<Writing>,
    pub(super) buttons: Buttons,
}

/// An item with its place in the form.
pub(super) struct Found<'a> {
    pub(super) part: &'a Part,
    pub(super) group: &'a Group,
    pub(super) key: String,
    pub(super) item: String,
    pub(super) index: usize,
    pub(super) count: usize,
}

/// Finds an item by its id.
pub(super) fn find<'a>(file: &'a apply::Dossier, item: &str) -> Option<Found<'a>> {
    let (key, items) = file.answers.groups().find(|(_, items)| items.iter().any(|one| one == item))?;
    let (part, group) = file.cycle.group(key)?;
    let index = items.iter().position(|one| one == item)?;
    Some(Found { part, group, key: key.to_owned(), item: item.to_owned(), index, count: items.len() })
}

/// The fields of a group.
pub(super) fn places<'a>(part: &'a Part, group: &'a Group) -> impl Iterator<Item = FieldRef<'a>> {
    group.fields.iter().map(move |field| FieldRef { part, group: Some(group), field })
}

/// `GET /applications/{id}/items/{item}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationItem>) -> Answer {
    let preview = found(apply::preview(&site.app, &reader.actor, &route.id).await?)?;
    let here = found(find(&preview.draft.dossier, &route.item))?;
    let asked = Asked::read(&reader.visit.query);
    let told = preview.violations.iter().filter(|one| of_item(one, &here) && asked.tells(one)).cloned().collect();
    Ok(page::html(&view(&reader, &preview, &here, &asked, Kept { refused: told, ..Kept::default() })))
}

/// `POST /applications/{id}/items/{item}`
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationItem>, form: Form) -> Answer {
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let Some(here) = find(&draft.dossier, &route.item) else { return gone(&site, &draft, &form, None) };
    let received = Received::read(&form, &route.item, places(here.part, here.group));
    let kept = keep::keep(&site, &form, &draft, &route.item, received).await?;
    if kept.gone {
        return gone(&site, &draft, &form, Some(&here));
    }
    if kept.is_whole() {
        return act(&site, &form, &here, &route, &kept).await;
    }
    refuse(&site, &form, &route, kept).await
}

/// The page again, with what was refused and what was typed; or both values of what two people changed.
pub(super) async fn refuse(site: &Site, form: &Form, route: &routes::ApplicationItem, kept: Kept) -> Answer {
    let reader = &form.reader.0;
    let preview = found(apply::preview(&site.app, form.actor(), &route.id).await?)?;
    // removed between the save and this page
    let Some(here) = find(&preview.draft.dossier, &route.item) else { return gone(site, &preview.draft, form, None) };
    if !kept.conflicts.is_empty() {
        let sheet = Sheet::new(reader.visit.words, &preview.draft, &route.item);
        let places = places(here.part, here.group);
        return Ok(conflict::answer(reader, sheet, kept, (&here.key, places), &route.path(), form.get("back")));
    }
    let asked = Asked { back: form.get("back").to_owned(), ..Asked::default() };
    Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view(reader, &preview, &here, &asked, kept)))
}

async fn act(site: &Site, form: &Form, here: &Found<'_>, route: &routes::ApplicationItem, kept: &Kept) -> Answer {
    let (verb, what) = form.act().split_once(' ').unwrap_or((form.act(), ""));
    let back = Asked::query(form.get("back"));
    let page = format!("{route}{back}");
    Ok(match verb {
        "next" | "another" if kept.small().is_none() => return onward(site, form, here, route, verb == "another").await,
        "search" | "enter" if let Some(find) = search(form, what) => see_other(find_at(&page, &find)),
        "take" => {
            keep::take(site, form, &route.id, &route.item, what, kept).await?;
            see_other_done(format!("{page}#{}", crate::parts::anchor(what)), "form-saved")
        }
        _ => see_other_done(kept.told(&page), "form-saved"),
    })
}

/// Back to the part, or to one more item, unless something here is missing or wrong.
pub(super) async fn onward(site: &Site, form: &Form, here: &Found<'_>, route: &routes::ApplicationItem, another: bool) -> Answer {
    let preview = found(apply::preview(&site.app, form.actor(), &route.id).await?)?;
    let back = Asked::query(form.get("back"));
    let corrects = preview.draft.dossier.state == Stage::Returned;
    let waits = |one: &Violation| corrects && one.kind == "comment-unanswered";
    if preview.violations.iter().any(|one| one.refuses() && of_item(one, here) && !waits(one)) {
        let joint = if back.is_empty() { '?' } else { '&' };
        return Ok(see_other_done(format!("{route}{back}{joint}check=all"), "form-saved"));
    }
    if another {
        let new = routes::ApplicationItemNew { id: route.id.clone(), part: here.part.code.clone(), group: here.group.code.clone() };
        return Ok(see_other_done(format!("{new}{back}"), "form-saved"));
    }
    if !back.is_empty() {
        return Ok(see_other_done(routes::ApplicationCheck { id: route.id.clone() }, "form-saved"));
    }
    if corrects {
        let words = form.reader.0.visit.words;
        let at = (here.key.as_str(), Some(route.item.as_str()));
        return Ok(see_other_done(next_open(words, &preview.draft, &route.path(), at), "form-saved"));
    }
    Ok(to_part(&route.id, &here.part.code, &route.item))
}

/// Somebody removed the item meanwhile: what was typed stays, and can be kept as a new one.
fn gone(site: &Site, draft: &apply::Draft, form: &Form, here: Option<&Found<'_>>) -> Answer {
    let reader = &form.reader.0;
    let words = reader.visit.words;
    let file = &draft.dossier;
    // the form says of itself to which group its fields belong
    let group = here.map_or_else(|| form.get("group").to_owned(), |here| here.key.clone());
    let (part, group) = found(file.cycle.group(&group))?;
    let mut sheet = Sheet::new(words, draft, "");
    sheet.typed = Received::read(form, "", places(part, group)).typed();
    let new = routes::ApplicationItemNew { id: file.application.id.clone(), part: part.code.clone(), group: group.code.clone() };
    let up = routes::ApplicationPart { id: file.application.id.clone(), part: part.code.clone() };
    let fields: Vec<FieldView> = places(part, group).map(|place| field::draw(&sheet, &place).seen("0")).collect();
    let view = ItemPage {
        shell: reader.shell(words.t("form-gone-title")).nav(Nav::Applications).problems(true),
        problems: Problems::new(words),
        up: (up.path(), wording::text(words, &part.title)),
        intro: String::new(),
        notices: vec![Notice::new(words, NoticeKind::Bad, words.t("form-gone"), words.t("form-gone-text"))],
        remarks: Remarks::default(),
        multipart: fields.iter().any(takes_file),
        fields,
        action: new.path(),
        group: format!("{}/{}", part.code, group.code),
        back: form.get("back").to_owned(),
        once: site.app.id(),
        editable: true,
        writing: None,
        buttons: Buttons::new().submit(words.t("form-gone-again"), "next").link(up, words.t("form-gone-leave")),
    };
    Ok(page::html_with(StatusCode::CONFLICT, &view))
}

/// Whether a violation speaks of this item or a field of it.
pub(super) fn of_item(one: &Violation, here: &Found<'_>) -> bool {
    let path = format!("{}/{}", here.key, here.index);
    one.path.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn view(reader: &Reader, preview: &Preview, here: &Found<'_>, asked: &Asked, kept: Kept) -> ItemPage {
    let words = reader.visit.words;
    let file = &preview.draft.dossier;
    let id = file.application.id.clone();
    let route = routes::ApplicationItem { id: id.clone(), item: here.item.clone() };
    let mut sheet = Sheet::new(words, &preview.draft, &here.item);
    sheet.typed = kept.typed;
    sheet.found = kept.refused;
    sheet.tell_small(&asked.small);
    sheet.find = Find { field: asked.find.field.clone(), words: asked.find.words.clone() };
    let fields: Vec<FieldView> = places(here.part, here.group).map(|place| field::draw(&sheet, &place)).collect();
    let wrong = sheet.found.iter().any(Violation::refuses);
    let editable = fields.iter().any(|field| field.locked.is_none()) || !sheet.comments_at(&here.key).is_empty() && sheet.may_edit;
    let up = routes::ApplicationPart { id, part: here.part.code.clone() };
    let name = place::item_name(words, here.group, here.index);
    ItemPage {
        shell: reader.shell(name).nav(Nav::Applications).problems(wrong),
        problems: place::problems(words, file, &sheet.found, &route.path(), Asked::query(&asked.back)),
        up: (format!("{up}#item-{}", here.item), wording::text(words, &here.part.title)),
        intro: wording::text(words, &here.group.hint),
        notices: notices(&sheet, preview),
        remarks: sheet.remarks(&here.key),
        multipart: fields.iter().any(takes_file),
        editable,
        writing: editable.then(|| Writing::of(&sheet, &here.item)),
        fields,
        buttons: buttons(&sheet, here, asked, format!("{up}#item-{}", here.item)),
        action: route.path(),
        group: here.key.clone(),
        back: asked.back.clone(),
        once: String::new(),
    }
}

fn buttons(sheet: &Sheet<'_>, here: &Found<'_>, asked: &Asked, up: String) -> Buttons {
    let words = sheet.words;
    let id = sheet.file.application.id.clone();
    if !sheet.may_edit {
        return Buttons::new().go_second(up, words.t("form-back"));
    }
    let check = asked.back == "check";
    let main = match (check, sheet.file.state) {
        (true, _) => words.t("form-save-check"),
        (false, Stage::Returned) => words.t("form-save-next"),
        (false, _) => words.t("form-save-back"),
    };
    let mut buttons = Buttons::new().submit(main, "next").second(words.t("form-save"), "save");
    let room = here.group.max.is_none_or(|max| here.count < max);
    if !check && !here.group.is_single() && room && sheet.file.is_group_open(&here.key) {
        buttons = buttons.second(words.t("form-save-another"), "another");
    }
    if check {
        return buttons.link(routes::ApplicationCheck { id }, words.t("form-check"));
    }
    buttons.link(up, words.t("form-back"))
}
