//! Search in code lists, for the type-ahead. Several lists of one field are named with commas between.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};
use rules::dictionary::Dictionary;
use serde_json::json;

use super::tree;
use crate::{
    answer::{Answer, found},
    form::Fields,
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /dictionaries/{code}/search?q=`
pub(super) async fn search(State(site): State<Site>, reader: Reader, Path(route): Path<routes::DictionarySearch>) -> Answer {
    if !reader.is_signed_in() {
        return Err(StatusCode::UNAUTHORIZED.into());
    }
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    let all = site.app.dictionaries().await?;
    let lists: Option<Vec<&Dictionary>> = route.code.split(',').map(|code| all.get(code)).collect();
    let lists = found(lists.filter(|lists| lists.len() <= 8))?;
    let words = asked.get("q").chars().take(50).collect::<String>();
    let several = lists.len() > 1;
    let results: Vec<_> = tree::search(&lists, &words)
        .into_iter()
        .map(|(list, entry)| {
            let title = several.then(|| wording::text(reader.visit.words, &list.title));
            json!({ "code": entry.code, "label": entry.label, "within": tree::trail(list, entry, title) })
        })
        .collect();
    Ok(Json(json!({ "results": results })).into_response())
}
