//! How many statements a request sends to the database, counted in this process over the same data.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{Router, body::Body};
use tower::ServiceExt;
use tracing::{Event, Subscriber};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    util::SubscriberInitExt,
};

use crate::{ground::Ground, line::Ask, routes};

/// Counts what the database library says that it sent.
struct Counting(Arc<AtomicUsize>);

impl<S: Subscriber> Layer<S> for Counting {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Statements by the name of the route.
pub(crate) async fn count(ground: &Ground) -> Vec<(&'static str, usize)> {
    let node = ground.serve();
    let seen = Arc::new(AtomicUsize::new(0));
    tracing_subscriber::registry().with(Counting(seen.clone())).init();
    let site = web::site::Site::new(ground.world.app.clone());
    let router = web::router::router(&site, Router::new());
    let mut all = Vec::new();
    for asked in routes::once_each(ground, &node).await {
        // twice: the first fills what is kept in memory
        let mut last = 0;
        for ask in asked.asks.iter().take(2) {
            let before = seen.load(Ordering::Relaxed);
            let status = send(&router, ask).await;
            assert_eq!(status, asked.expected, "{}", ask.path);
            last = seen.load(Ordering::Relaxed) - before;
        }
        all.push((asked.name, last));
    }
    all
}

async fn send(router: &Router, ask: &Ask) -> u16 {
    let answer = router.clone().oneshot(ask.request::<Body>("kechuang.example.org")).await.expect("an answer");
    let status = answer.status().as_u16();
    http_body_util::BodyExt::collect(answer.into_body()).await.expect("a body");
    status
}
