//! 首页: what this is, until when, where to go, what is new.

use app::publish::{self, Front};
use askama::Template;
use axum::extract::State;
use rules::window::WindowState;

use super::kept;
use crate::{
    answer::Answer,
    locale::Words,
    page::{self, Nav, Shell},
    pages::demo::Stage,
    parts::{Buttons, Notice, NoticeKind},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/home.html")]
struct Home {
    shell: Shell,
    /// The sign-in cards and the clock of a rehearsal.
    stage: Option<Stage>,
    lead: String,
    window: Notice,
    /// Nothing new can be begun any more.
    closed: bool,
    ways: Vec<Way>,
    figures: Vec<Figure>,
    batches: Vec<Fresh>,
}

/// A way to go on.
#[derive(Debug)]
struct Way {
    href: String,
    title: String,
    text: String,
}

/// A number of teams.
#[derive(Debug)]
struct Figure {
    href: String,
    count: u64,
    label: String,
}

/// A published batch.
#[derive(Debug)]
struct Fresh {
    href: String,
    title: String,
    date: String,
    size: String,
}

/// `GET /`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    // in a rehearsal the front page carries forms, each with its reader's token: such a page is nobody else's
    let stage = Stage::load(&site, &reader).await?;
    if let Some(kept) = kept::found(&site, &reader).filter(|_| stage.is_none()) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let words = reader.visit.words;
    let shell = if stage.is_some() { reader.form_shell(words.t("home-title")) } else { reader.shell(words.t("home-title")) };
    let shell = shell.nav(Nav::Home);
    let front = publish::front(&site.app).await?;
    let until = front.as_ref().and_then(|front| front.window.next_change());
    let view = match &front {
        Some(front) => Home {
            shell,
            stage,
            lead: wording::text(words, &front.cycle.title),
            window: window(words, front.window),
            closed: matches!(front.window, WindowState::Closed { .. }),
            ways: ways(words),
            figures: figures(words, front),
            batches: batches(words, front),
        },
        None => Home {
            shell,
            stage,
            lead: String::new(),
            window: Notice::new(words, NoticeKind::Info, words.t("home-no-cycle"), words.t("home-no-cycle-text")),
            closed: false,
            ways: ways(words),
            figures: Vec::new(),
            batches: Vec::new(),
        },
    };
    if view.stage.is_some() {
        return Ok(page::html(&view));
    }
    Ok(kept::shown(&site, &reader, version, until, &view))
}

/// What the window says today. Shared with the guide and the eligibility pages.
pub(in crate::pages) fn window(words: Words, state: WindowState) -> Notice {
    let notice = |kind, title, text| Notice::new(words, kind, title, text);
    match state {
        WindowState::Before { opens } => {
            notice(NoticeKind::Info, words.t1("window-before", "opens", wording::time(opens)), words.t("window-before-text"))
        }
        WindowState::Open { closes } => {
            notice(NoticeKind::Good, words.t1("window-open", "closes", wording::closing(closes)), words.t("window-open-text"))
        }
        WindowState::Closed { closed } => {
            notice(NoticeKind::Info, words.t1("window-closed", "closed", wording::closing(closed)), words.t("window-closed-text"))
        }
    }
}

fn ways(words: Words) -> Vec<Way> {
    let way = |href: String, title, text| Way { href, title, text };
    vec![
        way(routes::Guide.path(), words.t("nav-guide"), words.t("home-way-guide")),
        way(routes::Eligibility.path(), words.t("nav-eligibility"), words.t("home-way-eligibility")),
        way(routes::Applications.path(), words.t("nav-applications"), words.t("home-way-applications")),
        way(routes::Teams.path(), words.t("nav-teams"), words.t("home-way-teams")),
    ]
}

fn figures(words: Words, front: &Front) -> Vec<Figure> {
    let of_type = front.counts.iter().map(|(code, label, count)| Figure {
        href: format!("{}?type={code}", routes::Teams),
        count: *count,
        label: wording::text(words, label),
    });
    let all = Figure { href: routes::Teams.path(), count: front.registered(), label: words.t("home-registered") };
    [all].into_iter().chain(of_type).collect()
}

fn batches(words: Words, front: &Front) -> Vec<Fresh> {
    let fresh = front.batches.iter().map(|batch| Fresh {
        href: format!("{}/{}/{}", routes::Batches, batch.year, batch.number),
        title: batch.title.clone(),
        date: wording::date(batch.published_at),
        size: words.t1("batch-size", "n", batch.size),
    });
    fresh.collect()
}

impl Home {
    /// What somebody who is here for the first time does next.
    fn start(&self) -> Buttons {
        let words = self.shell.words;
        if self.closed {
            return Buttons::new().go(routes::Applications, words.t("home-progress")).go_second(routes::Teams, words.t("nav-teams"));
        }
        Buttons::new().go(routes::ApplicationNew, words.t("home-start")).go_second(routes::Guide, words.t("home-read"))
    }
}
