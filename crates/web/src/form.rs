//! A form as sent: read whole under limits, stamped with the instant at which it was complete, let through only with its token.
//!
//! The guard does so for every route before its handler runs; handlers take [`Form`] (signed in) or [`VisitorForm`] (anybody).

mod fields;
mod guard;
mod kept;
mod multipart;
mod refusal;
mod typed;

use std::{ops::Deref, sync::Arc};

use app::{Actor, Failure};
use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use rules::time::Instant;

pub use fields::Fields;
pub use guard::guard;
pub use typed::TypedForm;

use crate::{
    answer::Fault,
    reader::{Reader, Signed},
    site::Site,
};

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct FilePart {
    /// Name of the field.
    pub field: String,
    /// What its owner calls it: to show, never to store under.
    pub file_name: String,
    /// Its content.
    pub content: Bytes,
}

/// What the guard let through.
#[derive(Debug, Clone)]
struct Received {
    fields: Arc<Fields>,
    files: Arc<Vec<FilePart>>,
    arrived: Instant,
}

/// A form of a signed-in reader.
pub struct Form {
    /// Who sent it.
    pub reader: Signed,
    /// When the complete request had arrived, by the programme's clock: the instant that counts for a deadline.
    pub arrived: Instant,
    /// The fields.
    pub fields: Arc<Fields>,
    files: Arc<Vec<FilePart>>,
}

impl Form {
    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.reader.0.actor
    }

    /// A field; empty when it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// What the button pressed says: the field `do`.
    #[must_use]
    pub fn act(&self) -> &str {
        self.fields.get("do")
    }

    /// The file of a field; one that was not chosen is not there.
    #[must_use]
    pub fn file(&self, field: &str) -> Option<&FilePart> {
        self.files.iter().find(|file| file.field == field)
    }

    /// Every file.
    #[must_use]
    pub fn files(&self) -> &[FilePart] {
        &self.files
    }
}

/// A form that anybody may send: sign-in, registration, a new password.
pub struct VisitorForm {
    /// Who sent it.
    pub reader: Reader,
    /// The fields.
    pub fields: Arc<Fields>,
}

impl Deref for VisitorForm {
    type Target = Fields;
    fn deref(&self) -> &Fields {
        &self.fields
    }
}

fn received(parts: &Parts) -> Result<Received, Response> {
    let unguarded = || Fault::from(Failure::Corrupt("a route outside of the guard asks for a form".to_owned())).into_response();
    parts.extensions.get::<Received>().cloned().ok_or_else(unguarded)
}

impl FromRequestParts<Site> for Form {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let reader = Signed::from_request_parts(parts, site).await?;
        let Received { fields, files, arrived } = received(parts)?;
        Ok(Self { reader, arrived, fields, files })
    }
}

impl FromRequestParts<Site> for VisitorForm {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let reader = Reader::from_request_parts(parts, site).await?;
        let Received { fields, .. } = received(parts)?;
        Ok(Self { reader, fields })
    }
}
