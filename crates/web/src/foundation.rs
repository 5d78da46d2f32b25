//! What stands without the application: assets, switches, statements; and the layers around every route.

use axum::{
    Router, middleware,
    routing::{get, post},
};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use crate::{
    assets, error_page, origin,
    pages::statements,
    preferences,
    request_id::{self, Ids},
    routes, security_headers, visit,
};

/// The routes that need no database.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(routes::Asset::PATTERN, get(assets::serve))
        .route(routes::Preferences::PATTERN, post(preferences::set))
        .route(routes::Accessibility::PATTERN, get(statements::accessibility))
        .route(routes::Privacy::PATTERN, get(statements::privacy_notice))
}

/// Puts the layers around all routes. From outside: the request's name, headers, compression, the language that is
/// asked for, error pages, panics, changes asked by other sites.
pub fn wrap(router: Router, ids: Ids) -> Router {
    router
        .layer(middleware::from_fn(origin::refuse_foreign))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(error_page::dress))
        .layer(middleware::from_fn(visit::remember_lang))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(security_headers::add))
        .layer(middleware::from_fn_with_state(ids, request_id::assign))
}
