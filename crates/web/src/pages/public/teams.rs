//! 名录: the public list of registered teams, searched and filtered.

use app::publish::{self, TeamQuery, TeamSort};
use askama::Template;
use axum::{extract::State, http::Uri};
use rules::cycle::Text;

use super::{kept, query, words};
use crate::{
    answer::Answer,
    locale::Words,
    page::{Nav, Shell},
    parts::{Buttons, Empty, Pagination, Table},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/teams.html")]
struct Teams {
    shell: Shell,
    text: String,
    batch: Option<i64>,
    picks: Vec<Pick>,
    found: String,
    table: Option<Table>,
    empty: Empty,
    pages: Pagination,
    csv: String,
    json: String,
    filtered: bool,
}

/// A filter.
#[derive(Debug)]
struct Pick {
    name: &'static str,
    label: String,
    any: String,
    options: Vec<(String, String, bool)>,
}

/// `GET /teams`
pub(super) async fn show(State(site): State<Site>, reader: Reader, uri: Uri) -> Answer {
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let wanted = query::read(uri.query().unwrap_or_default());
    let list = publish::teams(&site.app, &wanted).await?;
    let spoken = reader.visit.words;
    let written = query::write(&wanted);
    let (page, pages) = (usize::try_from(list.page).unwrap_or(1), usize::try_from(list.pages).unwrap_or(1));
    let caption = spoken.t("teams-caption");
    let view = Teams {
        shell: reader.shell(spoken.t("teams-title")).nav(Nav::Teams),
        picks: picks(spoken, &wanted, &list.facets),
        found: spoken.t1("teams-found", "n", list.found),
        table: (!list.lines.is_empty()).then(|| words::table(spoken, caption, &list.lines)),
        empty: Empty {
            title: spoken.t("teams-none"),
            text: spoken.t("teams-none-text"),
            onward: Buttons::new().go_second(routes::Teams, spoken.t("teams-all")),
        },
        pages: Pagination::new(spoken, &routes::Teams.path(), &written, page, 1, pages),
        csv: format!("{}?{written}", routes::TeamsCsv),
        json: format!("{}?{written}", routes::ApiTeams),
        filtered: !written.is_empty(),
        text: wanted.text,
        batch: wanted.batch,
    };
    Ok(kept::shown(&site, &reader, version, None, &view))
}

/// `GET /teams.csv`
pub(super) async fn csv(State(site): State<Site>, uri: Uri) -> Answer {
    let wanted = query::read(uri.query().unwrap_or_default());
    Ok(kept::file("text/csv; charset=utf-8", "teams.csv", publish::teams_csv(&site.app, &wanted).await?))
}

fn picks(words: Words, query: &TeamQuery, facets: &publish::Facets) -> Vec<Pick> {
    let coded = |options: &[(String, Text)], chosen: &Option<String>| {
        options.iter().map(|(code, label)| (code.clone(), wording::text(words, label), chosen.as_ref() == Some(code))).collect()
    };
    let years = facets.years.iter().map(|year| (year.to_string(), year.to_string(), query.year == Some(*year))).collect();
    let pick = |name, label, options| Pick { name, label, any: words.t("filter-any"), options };
    let sort = vec![("name".to_owned(), words.t("teams-sort-name"), query.sort == TeamSort::Name)];
    let mut picks = vec![
        pick("year", words.t("teams-year"), years),
        pick("type", words.t("team-type"), coded(&facets.types, &query.team_type)),
        pick("field", words.t("team-fields"), coded(&facets.fields, &query.field)),
        pick("region", words.t("team-regions"), coded(&facets.regions, &query.region)),
        pick("city", words.t("team-cities"), coded(&facets.cities, &query.city)),
    ];
    picks.push(Pick { name: "sort", label: words.t("teams-sort"), any: words.t("teams-sort-number"), options: sort });
    picks
}
