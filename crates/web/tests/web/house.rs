//! The whole site over a world, with sessions, as a browser sees it.

use app::Actor;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use testkit::{
    Backing, World,
    paper::{Paper, typed},
};
use tower::ServiceExt;
use web::{router, site::Site};

/// What the page for an act that came too late is called.
pub(crate) const MOVED_ON: &str = "打开这一页之后，情况有了变化";

/// The site and the world behind it.
pub(crate) struct House {
    pub(crate) world: World,
    pub(crate) site: Site,
    routes: Router,
}

/// A browser: nobody, or somebody with a session.
#[derive(Default, Clone)]
pub(crate) struct Browser {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

impl Browser {
    /// The body of a form with the token of its session.
    fn body(&self, fields: &[(&str, &str)]) -> String {
        typed(&[&[("csrf", self.csrf.as_str())], fields].concat())
    }
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

    /// The JSON of an answer with this status.
    pub(crate) fn json(&self, status: u16) -> serde_json::Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        serde_json::from_str(&self.text).expect("JSON")
    }

    /// The page says that things changed since it was opened, how they stand, and where to go on; it speaks of no right.
    #[track_caller]
    pub(crate) fn moved_on(&self, state: &str, onward: &str) {
        assert_eq!(self.status, StatusCode::CONFLICT, "{}", self.text);
        assert!(self.text.contains(&format!("<h1>{MOVED_ON}</h1>")) && self.text.contains("现在是"), "{}", self.text);
        assert!(self.text.contains(state) && self.text.contains(&format!("href=\"{onward}\"")), "{}", self.text);
        assert!(!self.text.contains("权限") && !self.text.contains("不能这样操作"), "{}", self.text);
    }

    /// Where a form led.
    pub(crate) fn led_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.header("location")
    }
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::over(World::new(Backing::Sqlite).await)
    }

    /// The site over a world of one's own.
    pub(crate) fn over(world: World) -> Self {
        let site = Site::new(world.app.clone());
        let routes = router::router(&site, Router::new());
        Self { world, site, routes }
    }

    /// A browser in which this person is signed in.
    pub(crate) async fn browser(&self, actor: &Actor) -> Browser {
        let (token, csrf) = self.world.session_of(actor).await;
        Browser { cookie: format!("__Host-session={token}"), csrf }
    }

    /// A browser of nobody that opened `path` and took its cookie and the token of its form.
    pub(crate) async fn visitor(&self, path: &str) -> Browser {
        let seen = self.get(&Browser::default(), path).await;
        let cookie = seen.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
        let token = seen.text.split_once("name=\"csrf\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
        Browser { cookie, csrf: token.map(|(token, _)| token.to_owned()).unwrap_or_default() }
    }

    pub(crate) async fn get(&self, browser: &Browser, path: &str) -> Seen {
        self.send(browser, Method::GET, path, None).await
    }

    /// Sends a form with the session's token.
    pub(crate) async fn post(&self, browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.send(browser, Method::POST, path, Some(browser.body(fields))).await
    }

    /// Sends a form with a file.
    pub(crate) async fn upload(&self, browser: &Browser, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Seen {
        let mut body = Vec::new();
        for (name, value) in [("csrf", browser.csrf.as_str())].iter().chain(fields) {
            body.extend_from_slice(format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        let (name, file_name, content) = file;
        let head = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        self.ask(browser, Method::POST, path, Some(("multipart/form-data; boundary=edge", body))).await
    }

    /// Sends a form as it was filled in, with the first file if there is any.
    pub(crate) async fn press(&self, browser: &Browser, paper: &Paper, button: &str, file: Option<(&str, &str, &[u8])>) -> Seen {
        let pressed = paper.pressed(button);
        let fields: Vec<(&str, &str)> = pressed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        match file {
            Some(file) => self.upload(browser, &paper.action, &fields, file).await,
            None => self.post(browser, &paper.action, &fields).await,
        }
    }

    /// Sends a form as a script of ours does, which wants JSON.
    pub(crate) async fn type_in(&self, browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Seen {
        let form = ("application/x-www-form-urlencoded", browser.body(fields).into_bytes());
        self.ask_for("application/json", browser, Method::POST, path, Some(form)).await
    }

    pub(crate) async fn send(&self, browser: &Browser, method: Method, path: &str, body: Option<String>) -> Seen {
        self.ask(browser, method, path, body.map(|body| ("application/x-www-form-urlencoded", body.into_bytes()))).await
    }

    /// Sends a form as a browser does that says with a header from where.
    pub(crate) async fn send_from(&self, header: (&str, &str), browser: &Browser, path: &str, body: String) -> Seen {
        let request = Request::builder().method(Method::POST).uri(path).header(header::HOST, "kc.example.org").header(header.0, header.1);
        let request = request.header(header::COOKIE, &browser.cookie).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.answer(request.body(Body::from(body)).expect("a request")).await
    }

    async fn ask(&self, browser: &Browser, method: Method, path: &str, body: Option<(&str, Vec<u8>)>) -> Seen {
        self.ask_for("text/html", browser, method, path, body).await
    }

    async fn ask_for(&self, wanted: &str, browser: &Browser, method: Method, path: &str, body: Option<(&str, Vec<u8>)>) -> Seen {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "kc.example.org").header("accept", wanted);
        if !browser.cookie.is_empty() {
            request = request.header(header::COOKIE, &browser.cookie);
        }
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        let request = request.body(Body::from(body.map(|(_, bytes)| bytes).unwrap_or_default())).expect("a request");
        self.answer(request).await
    }

    async fn answer(&self, request: Request<Body>) -> Seen {
        let response = self.routes.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
}
