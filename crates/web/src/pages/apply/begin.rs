//! 开始申请: what the unit may lead, how many places are left, and then the draft.

use app::{
    apply::{self, Standing, Start, UnitWindow},
    unit::mine,
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use rules::{cycle::Middle, time::Instant, violation::Violation, window::WindowState};

use super::{board, deadline};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Nav, Shell},
    parts::{Buttons, Empty, FieldError, Notice, NoticeKind, Opt, Problems, Tag, Tone, source},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/begin.html")]
struct Begin {
    shell: Shell,
    problems: Problems,
    empty: Option<Empty>,
    /// The units to choose from, when there are several.
    units: Vec<Opt>,
    /// That it is too late, and what is still possible.
    closed: Option<Notice>,
    form: Option<Choice>,
}

/// The act of who prepares a draft for a type that the unit may not lead as things are.
const PREPARE: &str = "prepare";

/// The choice of a type for one unit.
#[derive(Debug)]
struct Choice {
    unit: String,
    unit_name: String,
    notices: Vec<Notice>,
    places: Option<Places>,
    kinds: Vec<Kind>,
    errors: Vec<FieldError>,
    /// That the draft can be prepared, but not submitted.
    warning: Option<Notice>,
    buttons: Option<Buttons>,
}

/// The pool.
#[derive(Debug)]
struct Places {
    title: String,
    note: String,
    holders: Vec<Holder>,
}

/// Who holds a place.
#[derive(Debug)]
struct Holder {
    href: Option<String>,
    name: String,
    note: String,
    state: Tag,
}

/// A type of team.
#[derive(Debug)]
struct Kind {
    code: String,
    label: String,
    chosen: bool,
    /// The unit may not lead it as things are.
    off: bool,
    verdict: Tag,
    text: String,
    pattern: String,
    /// What the rules say, with the clause.
    said: Vec<(String, String)>,
}

/// `GET /applications/new`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    answer(&site, &reader, StatusCode::OK, asked.get("unit"), asked.get("type"), &[]).await
}

/// `POST /applications/new`
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    let (unit, kind) = (form.get("unit"), form.get("type"));
    let standing = found(apply::standing(&site.app, form.actor(), unit).await?)?;
    if standing.over {
        // the page was open while the window closed
        return answer(&site, reader, StatusCode::CONFLICT, unit, kind, &[]).await;
    }
    if let Some(of_type) = standing.types.iter().find(|of_type| of_type.code == kind)
        && !of_type.may_lead
        && form.act() != PREPARE
    {
        let refused: Vec<Violation> = of_type.violations.iter().filter(|one| one.refuses()).map(at_type).collect();
        return answer(&site, reader, StatusCode::UNPROCESSABLE_ENTITY, unit, kind, &refused).await;
    }
    let command = Start { unit: unit.to_owned(), team_type: kind.to_owned() };
    match Said::of(site.app.run(form.actor(), command, apply::start).await?)? {
        Said::Done(id) => Ok(see_other_done(routes::Application { id }, "draft-started")),
        Said::Refused(refused) => answer(&site, reader, StatusCode::UNPROCESSABLE_ENTITY, unit, kind, &refused).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// What stands against the type stands at the choice of the type.
fn at_type(one: &Violation) -> Violation {
    Violation { path: "type".to_owned(), ..one.clone() }
}

async fn answer(site: &Site, reader: &Reader, status: StatusCode, unit: &str, kind: &str, refused: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let units = apply::windows(&site.app, &reader.actor).await?;
    let shell = reader.shell(words.t("begin-title")).nav(Nav::Applications).problems(!refused.is_empty());
    let problems = wording::problems(words, refused);
    let mut view = Begin { shell, problems, empty: None, units: Vec::new(), closed: None, form: None };
    if units.is_empty() {
        let asked = mine::mine(&site.app, &reader.actor).await?;
        view.empty = Some(board::no_unit(words, asked.first().map(|unit| unit.name.as_str())));
        return Ok(page::html(&view));
    }
    let unit = if unit.is_empty() && units.len() == 1 { units.first().map(|one| one.unit.as_str()).unwrap_or_default() } else { unit };
    view.units = choices(&units, unit);
    if unit.is_empty() {
        return Ok(page::html(&view));
    }
    match apply::standing(&site.app, &reader.actor, unit).await? {
        Some(standing) if standing.over => view.closed = Some(closed(words, site.app.programme_now(), &standing)),
        Some(standing) => view.form = Some(choice(words, site.app.programme_now(), &standing, kind, refused)),
        None if units.iter().any(|one| one.unit == unit) => view.empty = Some(no_cycle(words)),
        None => return Err(StatusCode::NOT_FOUND.into()),
    }
    let response: Response = page::html_with(status, &view);
    Ok(response)
}

/// Nothing to choose from where there is one unit alone.
fn choices(units: &[UnitWindow], chosen: &str) -> Vec<Opt> {
    let several = units.len() > 1;
    units.iter().filter(|_| several).map(|one| Opt::new(&one.unit, &one.unit_name, one.unit == chosen)).collect()
}

/// A draft begun now would lead nowhere: what is still possible instead.
fn closed(words: Words, now: Instant, standing: &Standing) -> Notice {
    let onward = Buttons::new()
        .go(routes::Applications, words.t("begin-closed-go"))
        .go_second(format!("{}#contacts", routes::Guide), words.t("guide-contacts"));
    let title = deadline::window(words, now, standing.window).0;
    Notice::new(words, NoticeKind::Info, title, words.t("begin-closed-text"))
        .also(words.t("begin-closed-still"))
        .also(words.t("begin-closed-special"))
        .onward(onward)
}

fn no_cycle(words: Words) -> Empty {
    let onward = Buttons::new().go_second(routes::Guide, words.t("nav-guide"));
    Empty { title: words.t("home-no-cycle"), text: words.t("home-no-cycle-text"), onward }
}

fn choice(words: Words, now: Instant, standing: &Standing, chosen: &str, refused: &[Violation]) -> Choice {
    let window = match standing.window {
        WindowState::Closed { .. } => {
            let title = deadline::window(words, now, standing.window).0;
            Notice::new(words, NoticeKind::Info, title, words.t("begin-by-exception"))
        }
        _ => deadline::notice(words, now, standing.window),
    };
    let mut notices = vec![window];
    let full = standing.pool.as_ref().is_some_and(|pool| pool.left == 0);
    if full {
        let onward = Buttons::new().go_second(routes::Registrations, words.t("begin-give-up"));
        notices.push(Notice::new(words, NoticeKind::Warn, words.t("begin-full"), words.t("begin-full-text")).onward(onward));
    }
    // after the close those alone for which an exception was granted
    let is_late = matches!(standing.window, WindowState::Closed { .. });
    let offered = standing.types.iter().filter(|of_type| of_type.in_time || !is_late);
    let kinds: Vec<Kind> = offered.map(|of_type| kind(words, standing, of_type, chosen)).collect();
    let none = kinds.iter().all(|kind| kind.off);
    if none {
        let onward = Buttons::new().go_second(format!("{}#contacts", routes::Guide), words.t("guide-contacts"));
        notices.push(Notice::new(words, NoticeKind::Warn, words.t("begin-no-type"), words.t("begin-no-type-text")).onward(onward));
    }
    let errors =
        refused.iter().map(|one| FieldError { text: wording::violation(words, one), clause: one.clause.clone(), suggestion: None });
    let warned = !refused.is_empty() && kinds.iter().any(|kind| kind.chosen && kind.off);
    let go = Buttons::new().submit(words.t("begin-go"), "");
    let go = if warned { go.second(words.t("begin-prepare"), PREPARE) } else { go };
    Choice {
        unit: standing.unit.clone(),
        unit_name: standing.unit_name.clone(),
        notices,
        places: places(words, standing),
        kinds,
        errors: errors.collect(),
        warning: warned.then(|| Notice::new(words, NoticeKind::Warn, words.t("begin-prepare-title"), words.t("begin-prepare-text"))),
        buttons: standing.may_start.then(|| go.link(routes::Applications, words.t("begin-back"))),
    }
}

fn kind(words: Words, standing: &Standing, of_type: &apply::TypeStanding, chosen: &str) -> Kind {
    let naming = standing.cycle.team_type(&of_type.code).map(|kind| &kind.naming);
    let middle = |middle| match middle {
        Middle::Service => words.t("guide-middle-service"),
        Middle::Place => words.t("guide-middle-place"),
    };
    let flagged = of_type.violations.iter().any(|one| one.kind == "lead-flagged" || one.kind == "lead-by-exception");
    let verdict = match (of_type.may_lead, flagged) {
        (true, false) => Tag::new(Tone::Good, words.t("guide-verdict-yes")),
        (true, true) => Tag::new(Tone::Warn, words.t("guide-verdict-flag")),
        (false, _) => Tag::new(Tone::Quiet, words.t("guide-verdict-no")),
    };
    // that the unit still waits to be verified is about the unit, and said on its own page
    let about_type = of_type.violations.iter().filter(|one| one.kind != "unit-not-verified");
    let mut said: Vec<(String, String)> =
        about_type.map(|one| (wording::violation(words, one), source(words, one.clause.as_deref()))).collect();
    if said.is_empty()
        && let Some(reason) = &of_type.reason
    {
        said.push((wording::text(words, reason), String::new()));
    }
    Kind {
        code: of_type.code.clone(),
        label: wording::text(words, &of_type.label),
        chosen: of_type.code == chosen,
        off: !of_type.may_lead,
        verdict,
        text: wording::text(words, &of_type.guide),
        pattern: naming.map(|naming| format!("{}＋{}＋{}", naming.prefix, middle(naming.middle), naming.suffix)).unwrap_or_default(),
        said,
    }
}

fn places(words: Words, standing: &Standing) -> Option<Places> {
    let pool = standing.pool.as_ref()?;
    let numbers = [("left", pool.left.to_string()), ("places", pool.places.to_string())];
    let numbers: Vec<(&str, &str)> = numbers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let holders = pool.holders.iter().map(|holder| Holder {
        href: holder
            .application
            .as_ref()
            .map(|id| routes::Application { id: id.clone() }.path())
            .or_else(|| holder.number.as_ref().map(|number| routes::Team { number: number.clone() }.path())),
        name: holder.name.clone().unwrap_or_else(|| words.t("begin-holder-unnamed")),
        note: [holder.number.as_deref(), Some(holder.unit.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        state: wording::state(words, holder.state),
    });
    Some(Places {
        title: words.ta("begin-places", &numbers),
        note: words
            .ta("begin-places-note", &[("pool", &wording::text(words, &pool.label)), ("source", &source(words, pool.clause.as_deref()))]),
        holders: holders.collect(),
    })
}
