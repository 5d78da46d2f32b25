//! All routes together. Each area adds its own in `pages/<area>.rs`; everything that changes something stands behind the guard.

use axum::{Router, extract::DefaultBodyLimit, middleware};

use crate::{form, foundation, pages, request_id::Ids, seat, site::Site};

/// The pages that ask who reads, behind the layers that find the reader and guard changes.
fn areas(site: &Site) -> Router {
    let all = Router::new()
        .merge(pages::public::routes())
        .merge(pages::account::routes())
        .merge(pages::unit::routes())
        .merge(pages::apply::routes())
        .merge(pages::review::routes())
        .merge(pages::publish::routes())
        .merge(pages::staff::routes())
        .merge(pages::demo::routes());
    guarded(all, site)
}

/// Puts the finding of the reader and the guard of changes around routes.
pub fn guarded(routes: Router<Site>, site: &Site) -> Router {
    routes
        .layer(middleware::from_fn_with_state(site.clone(), form::guard))
        .layer(middleware::from_fn_with_state(site.clone(), seat::find))
        .layer(DefaultBodyLimit::disable())
        .with_state(site.clone())
}

/// A whole node: pages, assets, switches, what the server adds (`more`), and the layers around all of it.
pub fn router(site: &Site, more: Router) -> Router {
    let chance = site.app.ports().chance.clone();
    let all = foundation::routes().merge(more).merge(areas(site));
    foundation::wrap(all, Ids::new(move || chance.id()))
}
