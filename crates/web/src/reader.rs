//! Who reads: a visitor, or somebody signed in with a session.

mod menu;

use app::{
    Actor, Failure,
    account::persona::{self, Persona},
};
use axum::{
    extract::FromRequestParts,
    http::{Method, header, request::Parts},
    response::{IntoResponse, Response},
};

use crate::{
    answer::{Fault, see_other},
    page::{Contact, Person, Rehearsal, Role, Shell},
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
    /// Ids and names of the reader's units.
    pub units: Vec<(String, String)>,
    bodies: Vec<String>,
    contacts: Vec<Contact>,
    seat: Seat,
}

impl Reader {
    /// The frame of a page.
    #[must_use]
    pub fn shell(&self, title: impl Into<String>) -> Shell {
        let mut shell = Shell::new(&self.visit, title);
        shell.rehearsal.clone_from(&self.rehearsal);
        shell.contacts.clone_from(&self.contacts);
        if self.actor.account().is_none() {
            return shell;
        }
        let person = Person {
            name: self.actor.name().to_owned(),
            acting_for: self.acting_for(),
            menu: menu::links(&shell, &self.actor, &self.units),
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

    /// For whom the reader acts, where that is clear: the one unit, or the body.
    fn acting_for(&self) -> String {
        match (self.units.as_slice(), self.bodies.as_slice()) {
            ([(_, name)], _) => name.clone(),
            ([], [body, ..]) => body.clone(),
            _ => String::new(),
        }
    }

    /// Where the reader's work is: the page after signing in when no other was asked for.
    #[must_use]
    pub fn start_page(actor: &Actor) -> String {
        menu::start(actor)
    }

    /// True when the browser named a session that no longer holds.
    #[must_use]
    pub fn was_signed_out(&self) -> bool {
        self.seat.lost
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

async fn read(parts: &Parts, site: &Site) -> Result<Reader, Fault> {
    let Some(seat) = parts.extensions.get::<Seat>().cloned() else {
        return Err(Failure::Corrupt("a route outside of the readers' layer asks who reads".to_owned()).into());
    };
    let visit = Visit::read(&parts.uri, &parts.headers);
    let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let actor = seat.actor.clone();
    let csrf = if actor.account().is_some() { seat.token().to_owned() } else { String::new() };
    let notices = u32::try_from(app::inbox::unread(&site.app, &actor).await?).unwrap_or(u32::MAX);
    let rehearsal = rehearsal(site, &visit, &actor).await?;
    let units = app::unit::mine::names(&site.app, &actor).await?;
    let cycle = site.cycle().await?;
    let of_cycle = |code: &str| Some(wording::text(visit.words, &cycle.as_ref()?.body(code)?.label));
    let bodies = actor.bodies().into_iter().filter_map(of_cycle).collect();
    let contacts = cycle.as_ref().map(|cycle| wording::contacts(visit.words, cycle)).unwrap_or_default();
    Ok(Reader { visit, actor, csrf, agent, rehearsal, notices, units, bodies, contacts, seat })
}

/// The banner of a rehearsal.
async fn rehearsal(site: &Site, visit: &Visit, actor: &Actor) -> Result<Option<Rehearsal>, Fault> {
    if !site.app.settings().rehearsal {
        return Ok(None);
    }
    let cards = if actor.account().is_some() { persona::personas(&site.app).await? } else { Vec::new() };
    let role = |card: Persona| Role {
        current: actor.account() == Some(card.account.as_str()),
        title: visit.words.pick(&card.title_zh, &card.title_en).to_owned(),
        code: card.code,
    };
    Ok(Some(Rehearsal { clock: wording::time(site.app.programme_now()), roles: cards.into_iter().map(role).collect() }))
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
            let ended = if reader.was_signed_out() { "&ended=1" } else { "" };
            return Err(see_other(format!("{}{ended}", routes::SignIn::then(&here))));
        }
        Err(axum::http::StatusCode::UNAUTHORIZED.into_response())
    }
}
