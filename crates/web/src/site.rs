//! What every handler gets: the application, and the public pages kept.

use app::App;
use axum::extract::FromRef;

use crate::public_cache::PublicCache;

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The use cases.
    pub app: App,
    /// Public pages, rendered once per version of the public data.
    pub public: PublicCache,
}

impl Site {
    /// The site over an application.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self { app, public: PublicCache::default() }
    }
}

impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}
