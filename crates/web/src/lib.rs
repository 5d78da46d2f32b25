//! The pages and the JSON door: routes, templates, locales, assets.
//!
//! A page is a handler in `pages/<area>/`, a view struct with a field `shell`, and a template that extends
//! `layout.html`. Pieces that many pages draw are the views of [`parts`]; addresses are the types of [`routes`].

// Templates name addresses as `web::routes::…`, which then also holds for templates compiled in tests.
extern crate self as web;

pub mod answer;
pub mod assets;
pub mod client_address;
pub mod cookies;
pub mod download;
pub mod error_page;
pub mod form;
pub mod foundation;
mod haste;
pub mod locale;
pub mod origin;
pub mod page;
pub mod pages;
pub mod parts;
pub mod preferences;
pub mod public_cache;
pub mod reader;
pub mod request_id;
pub mod router;
pub mod routes;
pub mod seat;
pub mod security_headers;
pub mod site;
pub mod visit;
pub mod wording;
