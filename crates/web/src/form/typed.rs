//! A form that a script sends while somebody types: who and what, without what the frame of a page asks the database for.

use std::sync::Arc;

use app::Actor;
use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};

use super::{Fields, received, refusal};
use crate::{answer::Fault, locale::Words, seat::Seat, site::Site, visit::Visit};

/// The form of a script of ours, for somebody signed in. Others are told so in a way that the script understands.
pub struct TypedForm {
    /// Who acts.
    pub actor: Actor,
    /// The token that forms of the session carry now.
    pub csrf: String,
    /// The language of the page.
    pub words: Words,
    /// The fields.
    pub fields: Arc<Fields>,
}

impl FromRequestParts<Site> for TypedForm {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Response> {
        let fields = received(parts)?.fields;
        let seat = parts.extensions.get::<Seat>();
        let Some(seat) = seat else { return Err(Fault::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR).into_response()) };
        if seat.actor.account().is_none() {
            return Err(refusal::answer(&fields, refusal::Why::SignedOut));
        }
        let words = Visit::read(&parts.uri, &parts.headers).words;
        Ok(Self { actor: seat.actor.clone(), csrf: seat.token().to_owned(), words, fields })
    }
}
