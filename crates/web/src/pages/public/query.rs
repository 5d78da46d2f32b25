//! The query of the public list: read leniently, written in one order.

use app::publish::{TeamQuery, TeamSort};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::form::Fields;

/// Reads the query of an address; what is not understood is as if it were not there.
pub(super) fn read(text: &str) -> TeamQuery {
    let fields = Fields::parse(text.as_bytes()).unwrap_or_default();
    let some = |name: &str| Some(fields.get(name).trim().to_owned()).filter(|value| !value.is_empty());
    TeamQuery {
        year: fields.number("year"),
        batch: fields.number("batch"),
        team_type: some("type"),
        field: some("field"),
        region: some("region"),
        city: some("city"),
        text: some("q").unwrap_or_default(),
        sort: if fields.get("sort") == "name" { TeamSort::Name } else { TeamSort::Number },
        page: fields.number("page").and_then(|page| u64::try_from(page).ok()).unwrap_or(1),
    }
}

/// The query without the page, as an address carries it.
pub(super) fn write(query: &TeamQuery) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(query.year.map(|year| ("year", year.to_string())));
    pairs.extend(query.batch.map(|batch| ("batch", batch.to_string())));
    for (name, value) in [("type", &query.team_type), ("field", &query.field), ("region", &query.region), ("city", &query.city)] {
        pairs.extend(value.clone().map(|value| (name, value)));
    }
    if !query.text.is_empty() {
        pairs.push(("q", query.text.clone()));
    }
    if query.sort == TeamSort::Name {
        pairs.push(("sort", "name".to_owned()));
    }
    let written = pairs.iter().map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)));
    written.collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_reads_as_it_is_written() {
        let query = TeamQuery {
            year: Some(2022),
            team_type: Some("industry".to_owned()),
            text: "绿色 & 低碳".to_owned(),
            sort: TeamSort::Name,
            page: 1,
            ..TeamQuery::default()
        };
        assert_eq!(read(&write(&query)), query);
        assert_eq!(read("page=-1&year=x&q=%ff"), TeamQuery { page: 1, ..TeamQuery::default() });
    }
}
