//! One part of the form: its fields, then its groups as cards.

use app::apply::{self, Direction, MoveItem, Preview};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::{
    correction::key_of,
    cycle::{FieldRef, Part},
    lifecycle::State as Stage,
    violation::Violation,
};

use super::{
    conflict, deadline, field,
    group::{self, GroupView},
    keep::{self, Kept},
    place,
    received::Received,
    remarks::next_open,
    sheet::{Find, Sheet},
    writing::Writing,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other, see_other_done},
    form::{Fields, Form},
    page::{self, Nav, Shell},
    parts::{Buttons, Control, FieldView, Notice, NoticeKind, Problems, Remarks},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// What a part that was only put aside is not told: that something is still missing.
pub(super) const MISSING: [&str; 4] = ["required", "too-few-items", "comment-unanswered", "partner-kind-missing"];

/// The page.
#[derive(Debug, Template)]
#[template(path = "apply/form/part.html")]
struct PartPage {
    shell: Shell,
    problems: Problems,
    number: String,
    intro: String,
    notices: Vec<Notice>,
    remarks: Remarks,
    fields: Vec<FieldView>,
    groups: Vec<GroupView>,
    action: String,
    back: String,
    multipart: bool,
    editable: bool,
    writing: Option<Writing>,
    buttons: Buttons,
    up: String,
}

/// What the address asks for besides the page.
#[derive(Default)]
pub(super) struct Asked {
    /// `all`: everything missing or wrong; `entered`: what is wrong with what is there; otherwise nothing.
    pub(super) check: String,
    /// `check` when the reader came from the page of all answers.
    pub(super) back: String,
    /// What is looked for in a long list.
    pub(super) find: Find,
    /// The field of a photo just sent that is smaller than asked for.
    pub(super) small: String,
}

impl Asked {
    /// Reads the query of an address.
    pub(super) fn read(query: &str) -> Self {
        let query = Fields::parse(query.as_bytes()).unwrap_or_default();
        let back = if query.get("back") == "check" { "check" } else { "" };
        let find = Find { field: query.get("find").to_owned(), words: query.get("q").to_owned() };
        Self { check: query.get("check").to_owned(), back: back.to_owned(), find, small: query.get("small").to_owned() }
    }

    /// The query that leads back, as the first of an address.
    pub(super) fn query(back: &str) -> &'static str {
        if back == "check" { "?back=check" } else { "" }
    }

    /// Whether a violation is told.
    pub(super) fn tells(&self, one: &Violation) -> bool {
        match self.check.as_str() {
            "all" => true,
            "entered" => !MISSING.contains(&one.kind.as_ref()),
            _ => false,
        }
    }
}

/// `GET /applications/{id}/parts/{part}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationPart>) -> Answer {
    let preview = found(apply::preview(&site.app, &reader.actor, &route.id).await?)?;
    let asked = Asked::read(&reader.visit.query);
    let told = preview.violations.iter().filter(|one| of_part(one, &route.part) && asked.tells(one)).cloned().collect();
    let view = view(&reader, &preview, &route.part, &asked, Kept { refused: told, ..Kept::default() })?;
    Ok(page::html(&view))
}

/// `POST /applications/{id}/parts/{part}`: everything typed is kept first, whatever was pressed.
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationPart>, form: Form) -> Answer {
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let part = found(draft.dossier.cycle.part(&route.part))?;
    let places = part.fields.iter().map(|field| FieldRef { part, group: None, field });
    let received = Received::read(&form, "", places);
    let kept = keep::keep(&site, &form, &draft, "", received).await?;
    if kept.is_whole() {
        return act(&site, &form, part, &route, &kept).await;
    }
    refuse(&site, &form, &route, kept).await
}

/// The page again, with what was refused and what was typed; or both values of what two people changed.
async fn refuse(site: &Site, form: &Form, route: &routes::ApplicationPart, kept: Kept) -> Answer {
    let reader = &form.reader.0;
    let preview = found(apply::preview(&site.app, form.actor(), &route.id).await?)?;
    let back = form.get("back");
    if !kept.conflicts.is_empty() {
        let sheet = Sheet::new(reader.visit.words, &preview.draft, "");
        let part = found(preview.draft.dossier.cycle.part(&route.part))?;
        let places = part.fields.iter().map(|field| FieldRef { part, group: None, field });
        return Ok(conflict::answer(reader, sheet, kept, (&route.part, places), &route.path(), back));
    }
    let asked = Asked { check: "all".to_owned(), back: back.to_owned(), ..Asked::default() };
    Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view(reader, &preview, &route.part, &asked, kept)?))
}

/// What the button asks for, once everything is kept.
async fn act(site: &Site, form: &Form, part: &Part, route: &routes::ApplicationPart, kept: &Kept) -> Answer {
    let (verb, what) = form.act().split_once(' ').unwrap_or((form.act(), ""));
    let here = format!("{route}{}", Asked::query(form.get("back")));
    let item = || routes::ApplicationItem { id: route.id.clone(), item: what.to_owned() };
    let back = Asked::query(form.get("back"));
    Ok(match verb {
        "next" if kept.small().is_none() => return onward(site, form, part, route).await,
        "search" | "enter" if let Some(find) = search(form, what) => see_other(find_at(&here, &find)),
        "take" => {
            keep::take(site, form, &route.id, "", what, kept).await?;
            see_other_done(format!("{here}#{}", crate::parts::anchor(what)), "form-saved")
        }
        "open" => see_other(format!("{}{back}", item())),
        "remove" => see_other(routes::ApplicationItemRemove { id: route.id.clone(), item: what.to_owned() }),
        "add" => {
            let new = routes::ApplicationItemNew { id: route.id.clone(), part: route.part.clone(), group: what.to_owned() };
            see_other(format!("{new}{back}"))
        }
        "up" | "down" => {
            let direction = if verb == "up" { Direction::Up } else { Direction::Down };
            let command = MoveItem { application: route.id.clone(), item: what.to_owned(), direction };
            match Said::of(site.app.run(form.actor(), command, apply::move_item).await?)? {
                Said::Done(()) => see_other_done(format!("{here}#item-{what}"), "form-moved"),
                Said::Refused(refused) => return refuse(site, form, route, Kept { refused, ..Kept::default() }).await,
                Said::Conflict => return Err(StatusCode::CONFLICT.into()),
            }
        }
        _ => see_other_done(kept.told(&here), "form-saved"),
    })
}

/// To the next part, unless something here is missing or wrong: then the page says so, and the reader may go on all the same.
async fn onward(site: &Site, form: &Form, part: &Part, route: &routes::ApplicationPart) -> Answer {
    if form.get("back") == "check" {
        return Ok(see_other_done(routes::ApplicationCheck { id: route.id.clone() }, "form-saved"));
    }
    let preview = found(apply::preview(&site.app, form.actor(), &route.id).await?)?;
    let corrects = preview.draft.dossier.state == Stage::Returned;
    let waits = |one: &Violation| corrects && one.kind == "comment-unanswered";
    if preview.violations.iter().any(|one| one.refuses() && of_part(one, &part.code) && !waits(one)) {
        return Ok(see_other_done(format!("{route}?check=all"), "form-saved"));
    }
    if corrects {
        let words = form.reader.0.visit.words;
        return Ok(see_other_done(next_open(words, &preview.draft, &route.path(), (&part.code, None)), "form-saved"));
    }
    Ok(see_other_done(next(&preview, &part.code), "form-saved"))
}

/// The address of the part after this one, or of all answers after the last.
fn next(preview: &Preview, part: &str) -> String {
    let file = &preview.draft.dossier;
    let id = file.application.id.clone();
    let following = file.cycle.parts.iter().skip_while(|one| one.code != part).nth(1);
    following.map_or_else(|| routes::ApplicationCheck { id: id.clone() }.path(), |next| next_part(&id, next))
}

fn next_part(id: &str, part: &Part) -> String {
    routes::ApplicationPart { id: id.to_owned(), part: part.code.clone() }.path()
}

/// The search that a button, or Enter in the box, asks for.
pub(super) fn search(form: &Form, field: &str) -> Option<Find> {
    let typed = |name: &str| form.get(&format!("{name}.q")).trim().to_owned();
    if !field.is_empty() {
        return Some(Find { field: field.to_owned(), words: typed(field) });
    }
    let mut boxes = form.fields.pairs().filter_map(|(name, words)| name.strip_suffix(".q").map(|field| (field, words.trim())));
    boxes.find(|(_, words)| !words.is_empty()).map(|(field, words)| Find { field: field.to_owned(), words: words.to_owned() })
}

/// The page with what a search finds.
pub(super) fn find_at(here: &str, find: &Find) -> String {
    let joint = if here.contains('?') { '&' } else { '?' };
    let escape = |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    format!("{here}{joint}find={}&q={}#{}", escape(&find.field), escape(&find.words), crate::parts::anchor(&find.field))
}

/// Whether a violation speaks of a place in this part.
fn of_part(one: &Violation, part: &str) -> bool {
    one.path.split('/').next() == Some(part)
}

fn view(reader: &Reader, preview: &Preview, code: &str, asked: &Asked, kept: Kept) -> Result<PartPage, Fault> {
    let words = reader.visit.words;
    let draft = &preview.draft;
    let file = &draft.dossier;
    let part = found(file.cycle.part(code))?;
    let route = routes::ApplicationPart { id: file.application.id.clone(), part: code.to_owned() };
    let back = Asked::query(&asked.back);
    let mut sheet = Sheet::new(words, draft, "");
    sheet.typed = kept.typed;
    sheet.found = kept.refused;
    sheet.tell_small(&asked.small);
    sheet.find = Find { field: asked.find.field.clone(), words: asked.find.words.clone() };
    let fields: Vec<FieldView> = part.fields.iter().map(|field| field::draw(&sheet, &FieldRef { part, group: None, field })).collect();
    let open = fields.iter().any(|field| field.locked.is_none());
    let groups = part.groups.iter().map(|one| group::draw(&sheet, part, one, &preview.violations, open, back)).collect();
    let at = file.cycle.parts.iter().position(|one| one.code == code).unwrap_or_default() + 1;
    let wrong = sheet.found.iter().any(Violation::refuses);
    Ok(PartPage {
        shell: reader.shell(wording::text(words, &part.title)).nav(Nav::Applications).problems(wrong),
        problems: place::problems(words, file, &sheet.found, &route.path(), back),
        number: words.t2("form-number", &("n", at), &("of", file.cycle.parts.len())),
        intro: wording::text(words, &part.intro),
        notices: notices(&sheet, preview),
        remarks: sheet.remarks(code),
        multipart: fields.iter().any(takes_file),
        editable: draft.may.edit,
        writing: (draft.may.edit && (open || file.state == Stage::Returned)).then(|| Writing::of(&sheet, code)),
        buttons: buttons(&sheet, asked, wrong, next(preview, code)),
        action: route.path(),
        back: asked.back.clone(),
        up: routes::Application { id: route.id }.path(),
        fields,
        groups,
    })
}

/// Whether a field of a page takes a file, so that the page's form must carry one.
pub(super) fn takes_file(field: &FieldView) -> bool {
    field.locked.is_none() && matches!(field.control, Control::Photo(_) | Control::Document(_))
}

/// What is to know before one types.
pub(super) fn notices(sheet: &Sheet<'_>, preview: &Preview) -> Vec<Notice> {
    let words = sheet.words;
    let state = match sheet.file.state {
        Stage::Draft => None,
        Stage::Returned => Some(Notice::new(words, NoticeKind::Warn, words.t("form-returned"), words.t("form-returned-text"))),
        _ => Some(Notice::new(words, NoticeKind::Info, words.t("form-closed"), words.t("form-closed-text"))),
    };
    deadline::last_hour_of(words, preview).into_iter().chain(state).collect()
}

fn buttons(sheet: &Sheet<'_>, asked: &Asked, wrong: bool, next: String) -> Buttons {
    let words = sheet.words;
    let all = routes::Application { id: sheet.file.application.id.clone() };
    if !sheet.may_edit {
        return Buttons::new().go_second(next, words.t("form-next")).link(all, words.t("form-tasks"));
    }
    let check = asked.back == "check";
    let main = if check { words.t("form-save-check") } else { words.t("form-save-next") };
    let buttons = Buttons::new().submit(main, "next").second(words.t("form-save"), "save");
    if check {
        return buttons.link(routes::ApplicationCheck { id: sheet.file.application.id.clone() }, words.t("form-check"));
    }
    let buttons = if wrong { buttons.link(next, words.t("form-next-anyway")) } else { buttons };
    buttons.link(all, words.t("form-tasks"))
}

/// Answers one thing more about a page than its view: where to see what is told.
impl Kept {
    /// The address at which the page says what the rules say of the values kept.
    pub(super) fn told(&self, here: &str) -> String {
        if self.remarks.is_empty() {
            return here.to_owned();
        }
        let joint = if here.contains('?') { '&' } else { '?' };
        match self.small() {
            Some(key) => format!("{here}{joint}check=entered&small={key}#{}", crate::parts::anchor(&key)),
            None => format!("{here}{joint}check=entered"),
        }
    }

    /// The field of a photo that was smaller than asked for: its page says so before anything else comes.
    pub(super) fn small(&self) -> Option<String> {
        self.remarks.iter().find(|one| one.kind == "photo-small").map(|one| key_of(&one.path))
    }
}

/// Answers of items belong to their pages.
pub(super) fn to_part(id: &str, part: &str, item: &str) -> Response {
    let page = routes::ApplicationPart { id: id.to_owned(), part: part.to_owned() };
    see_other_done(format!("{page}#item-{item}"), "form-saved")
}
