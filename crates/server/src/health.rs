//! Whether this node can serve: asked by proxies and by operators.

use std::sync::{Arc, Mutex, PoisonError};

use app::{App, maintenance::Readiness};
use axum::{Json, Router, extract::State, http::StatusCode, http::header, response::IntoResponse, routing::get};
use rules::time::Instant;

/// An answer is given again for this long, so that asking costs nothing.
const KEPT: i64 = 1000;

#[derive(Clone)]
struct Health {
    app: App,
    last: Arc<Mutex<Option<(Instant, Readiness)>>>,
}

/// The route `/healthz`.
pub(crate) fn routes(app: &App) -> Router {
    let state = Health { app: app.clone(), last: Arc::default() };
    Router::new().route(web::routes::Healthz::PATTERN, get(healthz)).with_state(state)
}

async fn healthz(State(health): State<Health>) -> impl IntoResponse {
    let readiness = now(&health).await;
    let status = if readiness.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, [(header::CACHE_CONTROL, "no-store")], Json(readiness))
}

async fn now(health: &Health) -> Readiness {
    let now = health.app.now();
    let kept = health.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((at, readiness)) = kept
        && at.plus(KEPT) > now
        && at <= now
    {
        return readiness;
    }
    let readiness = app::maintenance::readiness(&health.app).await;
    *health.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, readiness.clone()));
    readiness
}
