//! What every page carries besides its content: the frame of `layout.html`.

use std::fmt::Display;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

use crate::{
    locale::{Lang, Texts, Words},
    parts::{Notice, NoticeKind},
    routes,
    visit::{Theme, Visit},
};

/// The answer that shows `view`, with status 200.
pub fn html(view: &impl Template) -> Response {
    html_with(StatusCode::OK, view)
}

/// The answer that shows `view` with `status`, e.g. 422 for a form with problems.
pub fn html_with(status: StatusCode, view: &impl Template) -> Response {
    match view.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The entry of the main navigation to which a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Nav {
    /// None of them.
    #[default]
    Nowhere,
    /// 首页.
    Home,
    /// 办事指南.
    Guide,
    /// 我能牵头什么.
    Eligibility,
    /// 在线办理.
    Applications,
    /// 结果公示.
    Teams,
}

/// A link of a navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Address.
    pub href: String,
    /// Text.
    pub text: String,
    /// Whether it leads to the page on which it stands.
    pub current: bool,
}

impl Link {
    /// A link to somewhere else.
    pub fn new(href: impl Display, text: impl Into<String>) -> Self {
        Self { href: href.to_string(), text: text.into(), current: false }
    }

    /// Marks the link as the place where the reader is.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// The person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name to show.
    pub name: String,
    /// The unit or body for which the person acts, may be empty.
    pub acting_for: String,
    /// Where this person may go: account, unit, review, publication, administration.
    pub menu: Vec<Link>,
    /// Unread notices in the inbox.
    pub notices: u32,
}

/// The banner of a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// The programme's clock, as text in the language of the page.
    pub clock: String,
    /// The cards, for somebody signed in to change to another; a visitor is led to the page with all of them.
    pub roles: Vec<Role>,
}

/// A card of a rehearsal, as the banner offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The card's code.
    pub code: String,
    /// What its person does.
    pub title: String,
    /// Whether its person is signed in now.
    pub current: bool,
}

/// A contact of the programme, shown in the footer and where people are refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// On what.
    pub topic: String,
    /// Who.
    pub name: String,
    /// Telephone, e-mail, as text.
    pub reach: String,
}

/// Only what is worded is said, so that nobody can put words of their own above a page.
fn done(visit: &Visit) -> Option<Notice> {
    let key = format!("done-{}", visit.done.as_deref()?);
    let worded = Texts::shared().has(visit.words.lang, &key);
    worded.then(|| Notice::new(visit.words, NoticeKind::Good, visit.words.t(&key), ""))
}

/// What every page's view carries in its field `shell`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shell {
    /// The language.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// Large type (长辈版).
    pub large: bool,
    /// Title of the page, without the platform's name.
    pub title: String,
    /// Whether the page shows problems; the title then begins with "错误".
    pub has_problems: bool,
    /// What was just done, said above the page.
    pub done: Option<Notice>,
    /// Place in the main navigation.
    pub nav: Nav,
    /// The person signed in, if any.
    pub person: Option<Person>,
    /// Token that every form of this page sends back; empty for anonymous visitors.
    pub csrf: String,
    /// Set in a rehearsal.
    pub rehearsal: Option<Rehearsal>,
    /// The programme's contacts.
    pub contacts: Vec<Contact>,
    /// Address of this page in the other language.
    pub other_lang: String,
    /// Address of this page, as the way back from a form.
    pub here: String,
    /// Canonical path, without query.
    pub path: String,
}

impl Shell {
    /// The frame for a visit; `title` is text, already in the language of the visit.
    #[must_use]
    pub fn new(visit: &Visit, title: impl Into<String>) -> Self {
        Self {
            words: visit.words,
            theme: visit.theme,
            large: visit.large,
            title: title.into(),
            done: done(visit),
            other_lang: visit.in_lang(visit.words.lang.other()),
            here: visit.here(),
            path: visit.path.clone(),
            ..Self::default()
        }
    }

    /// Places the page in the main navigation.
    #[must_use]
    pub fn nav(mut self, nav: Nav) -> Self {
        self.nav = nav;
        self
    }

    /// The page of a signed-in person, whose forms send `csrf` back.
    #[must_use]
    pub fn person(mut self, person: Person, csrf: impl Into<String>) -> Self {
        self.person = Some(person);
        self.csrf = csrf.into();
        self
    }

    /// Says that the page shows problems.
    #[must_use]
    pub fn problems(mut self, any: bool) -> Self {
        self.has_problems = any;
        self
    }

    /// The text of `key`.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    /// The text of `key` with variables.
    #[must_use]
    pub fn ta(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.words.ta(key, args)
    }

    /// The text of `key` with one variable.
    #[must_use]
    pub fn t1(&self, key: &str, name: &str, value: impl Display) -> String {
        self.words.t1(key, name, value)
    }

    /// The tag for `<html lang>`.
    #[must_use]
    pub fn lang_tag(&self) -> &'static str {
        self.words.lang.tag()
    }

    /// The language that the switch offers.
    #[must_use]
    pub fn other(&self) -> Lang {
        self.words.lang.other()
    }

    /// The address of an asset.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        crate::assets::href(name)
    }

    /// The main navigation, in the order of the habit: guide, apply, results. Who reviews, publishes or runs the programme finds that work here, in
    /// place of applying where they belong to no unit.
    #[must_use]
    pub fn main_nav(&self) -> Vec<Link> {
        let link = |nav, href: String, text: String| Link::new(href, text).current(self.nav == nav);
        let menu = self.person.as_ref().map_or(&[][..], |person| &person.menu);
        let office = [routes::Review.path(), routes::Publish.path(), routes::Staff.path()];
        let is_here = |link: &Link| self.path == link.href || self.path.starts_with(&format!("{}/", link.href));
        let work: Vec<Link> =
            menu.iter().filter(|link| office.contains(&link.href)).map(|link| link.clone().current(is_here(link))).collect();
        let applies = work.is_empty() || menu.iter().any(|link| link.href == routes::Applications.path());
        let mut links =
            vec![link(Nav::Home, routes::Home.path(), self.t("nav-home")), link(Nav::Guide, routes::Guide.path(), self.t("nav-guide"))];
        if applies {
            links.push(link(Nav::Eligibility, routes::Eligibility.path(), self.t("nav-eligibility")));
            links.push(link(Nav::Applications, routes::Applications.path(), self.t("nav-applications")));
        }
        links.push(link(Nav::Teams, routes::Teams.path(), self.t("nav-teams")));
        links.extend(work);
        links
    }

    /// The choices of colours: code, key of the name, whether chosen.
    #[must_use]
    pub fn themes(&self) -> Vec<(&'static str, String, bool)> {
        let name = |theme| match theme {
            Theme::Auto => self.t("theme-auto"),
            Theme::Light => self.t("theme-light"),
            Theme::Dark => self.t("theme-dark"),
        };
        Theme::ALL.into_iter().map(|theme| (theme.code(), name(theme), self.theme == theme)).collect()
    }
}
