//! The whole site over a world, with sessions, as a browser sees it.

use app::Actor;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use testkit::{Backing, World};
use tower::ServiceExt;
use web::{router, site::Site};

/// The site and the world behind it.
pub(crate) struct House {
    pub(crate) world: World,
    routes: Router,
}

/// A browser: nobody, or somebody with a session.
#[derive(Default, Clone)]
pub(crate) struct Browser {
    cookie: String,
    csrf: String,
}

/// What came back.
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("ASCII")).unwrap_or_default()
    }

    /// Where a form led.
    #[expect(dead_code, reason = "the pages with forms use it")]
    pub(crate) fn led_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.header("location")
    }
}

impl House {
    pub(crate) async fn new() -> Self {
        let world = World::new(Backing::Sqlite).await;
        let routes = router::router(&Site::new(world.app.clone()), Router::new());
        Self { world, routes }
    }

    /// A browser in which this person is signed in.
    pub(crate) async fn browser(&self, actor: &Actor) -> Browser {
        let (token, csrf) = self.world.session_of(actor).await;
        Browser { cookie: format!("__Host-session={token}"), csrf }
    }

    pub(crate) async fn get(&self, browser: &Browser, path: &str) -> Seen {
        self.send(browser, Method::GET, path, None).await
    }

    /// Sends a form with the session's token.
    #[expect(dead_code, reason = "the pages with forms use it")]
    pub(crate) async fn post(&self, browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Seen {
        let mut body = format!("csrf={}", encoded(&browser.csrf));
        for (name, value) in fields {
            body.push_str(&format!("&{}={}", encoded(name), encoded(value)));
        }
        self.send(browser, Method::POST, path, Some(body)).await
    }

    pub(crate) async fn send(&self, browser: &Browser, method: Method, path: &str, body: Option<String>) -> Seen {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "kc.example.org").header("accept", "text/html");
        if !browser.cookie.is_empty() {
            request = request.header(header::COOKIE, &browser.cookie);
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body.unwrap_or_default())).expect("a request");
        let response = self.routes.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
