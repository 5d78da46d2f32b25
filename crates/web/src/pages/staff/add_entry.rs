//! Adding an entry to a code list that is known to be incomplete.

use app::staff::{self, AddEntry, DictionaryRow, EntryRow, add_entry};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    grant_form::REASON,
    sheet::{Piece, Sheet, SheetForm},
};
use crate::{
    answer::{Answer, Fault, Said, see_other_done},
    form::{Fields, Form},
    parts::{Buttons, Control, FieldView, LineKind},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/dictionaries/{code}/add`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffDictionaryAdd>) -> Answer {
    let (list, _) = read(&site, &reader, &place.code, "").await?;
    if list.complete {
        return Err(StatusCode::NOT_FOUND.into());
    }
    Ok(view(&reader, &list, &Fields::default(), &[]))
}

/// `POST /staff/dictionaries/{code}/add`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffDictionaryAdd>) -> Answer {
    let reader = &form.reader.0;
    let typed = form.get("parent").trim();
    let (list, entries) = read(&site, reader, &place.code, typed).await?;
    let command = AddEntry {
        dictionary: place.code.clone(),
        label: form.get("label").to_owned(),
        parent: (!typed.is_empty()).then(|| named(&entries, typed).unwrap_or(typed).to_owned()),
        reason: form.get("reason").to_owned(),
    };
    match Said::of(site.app.run(&reader.actor, command, add_entry).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffDictionary { code: place.code }, "entry-added")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => Ok(view(reader, &list, &form.fields, &wrong)),
    }
}

async fn read(site: &Site, reader: &Reader, code: &str, search: &str) -> Result<(DictionaryRow, Vec<EntryRow>), Fault> {
    match Said::of(staff::dictionary_entries(&site.app, &reader.actor, code, search, 0).await?)? {
        Said::Done(page) => Ok((page.dictionary, page.entries)),
        Said::Refused(_) | Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// The code of the one entry that is called so.
fn named<'a>(entries: &'a [EntryRow], typed: &str) -> Option<&'a str> {
    let mut called = entries.iter().filter(|entry| entry.trail.last().is_some_and(|name| name == typed));
    match (called.next(), called.next()) {
        (Some(entry), None) => Some(&entry.code),
        _ => None,
    }
}

fn view(reader: &Reader, list: &DictionaryRow, typed: &Fields, wrong: &[Violation]) -> Response {
    let words = reader.visit.words;
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 3 };
    let fields = vec![
        FieldView::line(words, "label", words.t("staff-dictionary-name"), LineKind::Text, typed.get("label"))
            .hint(words.t("staff-dictionary-name-hint"))
            .required(true),
        FieldView::line(words, "parent", words.t("staff-dictionary-parent"), LineKind::Text, typed.get("parent"))
            .hint(words.t("staff-dictionary-parent-hint")),
        FieldView::new(words, "reason", words.t("staff-reason"), reason).hint(words.t("staff-dictionary-reason-hint")).required(true),
    ];
    let (fields, problems) = wording::at_fields(words, fields, wrong);
    let back = routes::StaffDictionary { code: list.code.clone() };
    let form = SheetForm {
        action: routes::StaffDictionaryAdd { code: list.code.clone() }.path(),
        files: false,
        hidden: Vec::new(),
        fields,
        buttons: Buttons::new().submit(words.t("staff-dictionary-add"), "").link(&back, words.t("staff-back")),
    };
    Sheet::new(reader, words.t("staff-dictionary-add"))
        .under(routes::StaffDictionaries, words.t("staff-dictionaries"))
        .under(&back, wording::text(words, &list.title))
        .lead(words.t("staff-dictionary-add-lead"))
        .problems(problems)
        .with(Piece::Form(form))
        .page()
}
