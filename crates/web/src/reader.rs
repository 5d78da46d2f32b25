//! Who reads: a visitor, or somebody signed in with a session.

use app::{
    Actor, Failure,
    access::{self, Action},
};
use axum::{
    extract::FromRequestParts,
    http::{Method, header, request::Parts},
    response::{IntoResponse, Response},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    answer::{Fault, see_other},
    page::{Link, Person, Rehearsal, Shell},
    routes,
    seat::Seat,
    site::Site,
    visit::Visit,
    wording,
};

/// One request with who sends it.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Language, colours, place.
    pub visit: Visit,
    /// Who, with the roles of this moment; a visitor when not signed in.
    pub actor: Actor,
    /// The token that forms carry; empty for a visitor.
    pub csrf: String,
    /// The frame's banner in a rehearsal.
    pub rehearsal: Option<Rehearsal>,
    /// Unread notices.
    pub notices: u32,
    /// What the browser calls itself.
    pub agent: String,
    seat: Seat,
}

impl Reader {
    /// The frame of a page.
    #[must_use]
    pub fn shell(&self, title: impl Into<String>) -> Shell {
        let mut shell = Shell::new(&self.visit, title);
        shell.rehearsal.clone_from(&self.rehearsal);
        if self.actor.account().is_none() {
            return shell;
        }
        let person = Person {
            name: self.actor.name().to_owned(),
            acting_for: String::new(),
            menu: menu(&shell, &self.actor),
            notices: self.notices,
        };
        shell.person(person, self.csrf.clone())
    }

    /// The frame of a page whose form a visitor may send: it carries a token, and the visitor gets the cookie beside it.
    #[must_use]
    pub fn form_shell(&self, title: impl Into<String>) -> Shell {
        let mut shell = self.shell(title);
        shell.csrf = self.seat.token_for_page();
        shell
    }

    /// The token for a form on a page made with [`Self::form_shell`].
    #[must_use]
    pub fn token(&self) -> String {
        self.seat.token_for_page()
    }

    /// True when somebody is signed in.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.actor.account().is_some()
    }
}

/// Somebody signed in. Others are sent to sign in, and come back to the page that they asked for.
#[derive(Debug, Clone)]
pub struct Signed(pub Reader);

/// Where this person may go: what the table of access allows somewhere.
fn menu(shell: &Shell, actor: &Actor) -> Vec<Link> {
    let here = |link: Link| {
        let current = shell.path == link.href;
        link.current(current)
    };
    let mut links = vec![Link::new(routes::Account, shell.t("menu-account"))];
    if !actor.units().is_empty() {
        links.push(Link::new(routes::Applications, shell.t("menu-applications")));
    }
    for unit in actor.units() {
        links.push(Link::new(routes::Unit { id: unit.to_owned() }, shell.t("menu-unit")));
    }
    let can = |action| access::could(actor, action);
    let offered = [
        (can(Action::ViewQueue), routes::Review.path(), shell.t("menu-review")),
        (can(Action::CollectBatch), routes::Publish.path(), shell.t("menu-publish")),
        (
            [Action::VerifyUnit, Action::GrantException, Action::ManageAccounts, Action::OperateJobs, Action::ReadAudit, Action::MoveClock]
                .into_iter()
                .any(can),
            routes::Staff.path(),
            shell.t("menu-staff"),
        ),
    ];
    for (allowed, href, key) in offered {
        if allowed {
            links.push(Link::new(href, key));
        }
    }
    links.into_iter().map(here).collect()
}

async fn read(parts: &Parts, site: &Site) -> Result<Reader, Fault> {
    let Some(seat) = parts.extensions.get::<Seat>().cloned() else {
        return Err(Failure::Corrupt("a route outside of the readers' layer asks who reads".to_owned()).into());
    };
    let visit = Visit::read(&parts.uri, &parts.headers);
    let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let actor = seat.actor.clone();
    let csrf = if actor.account().is_some() { seat.token().to_owned() } else { String::new() };
    let notices = u32::try_from(app::inbox::unread(&site.app, &actor).await?).unwrap_or(u32::MAX);
    let rehearsal = site.app.settings().rehearsal.then(|| Rehearsal { clock: wording::time(site.app.programme_now()) });
    Ok(Reader { visit, actor, csrf, agent, rehearsal, notices, seat })
}

impl FromRequestParts<Site> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        read(parts, site).await.map_err(IntoResponse::into_response)
    }
}

impl FromRequestParts<Site> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let reader = Reader::from_request_parts(parts, site).await?;
        if reader.is_signed_in() {
            return Ok(Self(reader));
        }
        if parts.method == Method::GET {
            let here = reader.visit.here();
            let next = utf8_percent_encode(&here, NON_ALPHANUMERIC);
            return Err(see_other(format!("{}?next={next}", routes::SignIn)));
        }
        Err(axum::http::StatusCode::UNAUTHORIZED.into_response())
    }
}
