//! Found once a request, before any handler: the session behind the cookie, or a visitor with the token of visitors' forms.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use app::{Actor, account};
use axum::{
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    answer::Fault,
    client_address,
    cookies::{self, Kind},
    site::Site,
    visit::Visit,
};

/// Where a request sits: who acts, and the token that its forms must carry.
#[derive(Clone)]
pub struct Seat {
    /// Who acts.
    pub actor: Actor,
    /// A session was named that no longer holds.
    pub lost: bool,
    token: String,
    wanted: Arc<AtomicBool>,
}

impl fmt::Debug for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seat").field("actor", &self.actor).finish_non_exhaustive()
    }
}

impl Seat {
    /// The token that a form of this reader must send back: the session's, or the visitor's.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// The token for a form on the page that is made; a visitor gets the cookie beside it.
    pub(crate) fn token_for_page(&self) -> String {
        self.wanted.store(true, Ordering::Relaxed);
        self.token.clone()
    }
}

/// Finds the seat and puts it into the request; afterwards sets or ends cookies as needed.
pub async fn find(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let secure = site.secure();
    let visit = Visit::read(request.uri(), request.headers());
    let address = client_address::of(request.extensions(), request.headers(), site.trusted_proxies());
    let named = cookies::read(request.headers(), Kind::Session, secure).map(str::to_owned);
    let visitor = cookies::read(request.headers(), Kind::Visitor, secure).map(str::to_owned);
    let locale = visit.words.lang.tag();
    let found = match &named {
        Some(token) => account::actor_of(&site.app, token, &address, locale).await,
        None => Ok(None),
    };
    let signed_in = match found {
        Ok(found) => found,
        Err(failure) => return Fault::from(failure).into_response(),
    };
    let lost = named.is_some() && signed_in.is_none();
    let is_new_visitor = signed_in.is_none() && visitor.is_none();
    let wanted = Arc::new(AtomicBool::new(false));
    let (actor, token) = match signed_in {
        Some(found) => (found.actor, found.csrf),
        None => {
            let token = visitor.unwrap_or_else(|| account::token::secret(&site.app).into_exposed());
            (Actor::visitor(address, locale), token)
        }
    };
    request.extensions_mut().insert(Seat { actor, lost, token: token.clone(), wanted: wanted.clone() });
    let mut response = next.run(request).await;
    let name = Kind::Session.name(secure).as_bytes();
    let signs_in = response.headers().get_all(header::SET_COOKIE).iter().any(|line| line.as_bytes().starts_with(name));
    let visitor_line = (is_new_visitor && wanted.load(Ordering::Relaxed)).then(|| cookies::set(Kind::Visitor, secure, &token));
    let ending_line = (lost && !signs_in).then(|| cookies::end(Kind::Session, secure));
    for line in [visitor_line, ending_line].into_iter().flatten().flatten() {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
    response
}
