//! What the one door for changes does with bodies that are too large, cut off, of the wrong kind, or built to break what reads them.

use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, StatusCode, header},
    routing::post,
};
use testkit::{Backing, World};
use tower::ServiceExt;
use web::{form::Form, foundation, request_id::Ids, router, site::Site};

const MIB: usize = 1024 * 1024;

/// A site whose one page counts what it was given.
struct Door {
    world: World,
    routes: Router,
    cookie: String,
    csrf: String,
}

impl Door {
    async fn new() -> Self {
        let world = World::new(Backing::Sqlite).await;
        let actor = world.of_programme("赵示例", app::actor::Role::Staff).await;
        let (token, csrf) = world.session_of(&actor).await;
        let site = Site::new(world.app.clone());
        let page = |form: Form| async move {
            form.files().iter().map(|file| format!("{} {};", file.file_name, file.content.len())).collect::<String>()
        };
        let chance = world.app.ports().chance.clone();
        let routes = router::guarded(Router::new().route("/here", post(page)), &site);
        let routes = foundation::wrap(routes, Ids::new(move || chance.id()));
        Self { world, routes, cookie: format!("__Host-session={token}"), csrf }
    }

    async fn send(&self, kind: &str, length: Option<usize>, body: Body) -> (StatusCode, String) {
        let mut request = Request::post("/here").header(header::HOST, "kc.example.org").header("accept", "text/html");
        request = request.header(header::COOKIE, &self.cookie).header(header::CONTENT_TYPE, kind);
        if let Some(length) = length {
            request = request.header(header::CONTENT_LENGTH, length);
        }
        let response = self.routes.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    fn form(&self, content: &[u8]) -> Vec<u8> {
        let csrf = &self.csrf;
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--edge\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"样例.jpg\"\r\ncontent-type: image/jpeg\r\n\r\n"
        );
        [head.as_bytes(), content, b"\r\n--edge--\r\n"].concat()
    }

    async fn upload(&self, content: &[u8]) -> (StatusCode, String) {
        self.send("multipart/form-data; boundary=edge", None, Body::from(self.form(content))).await
    }
}

fn is_a_page(text: &str) {
    assert!(text.contains("<main") && text.contains("<h1"), "{text}");
    assert!(!text.contains("panicked") && !text.contains("crates/"), "{text}");
}

#[tokio::test]
async fn a_file_within_the_limit_comes_whole() {
    let door = Door::new().await;
    assert_eq!(door.upload(&vec![7; 20 * MIB]).await, (StatusCode::OK, format!("样例.jpg {};", 20 * MIB)));
}

#[tokio::test]
async fn fifty_megabytes_are_refused_with_a_page_and_a_hundred_before_they_are_read() {
    let door = Door::new().await;
    let (status, text) = door.upload(&vec![7; 50 * MIB]).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    is_a_page(&text);
    let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
    let (status, text) = door.send("multipart/form-data; boundary=edge", Some(100 * MIB), never).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    is_a_page(&text);
    let (status, _) = door.send("application/x-www-form-urlencoded", None, Body::from(vec![b'a'; 3 * MIB])).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "a form without files is small");
    assert_eq!(door.upload(b"next").await.0, StatusCode::OK, "the next one is served as if nothing had been");
}

#[tokio::test]
async fn an_upload_cut_off_anywhere_changes_nothing_and_says_so() {
    let door = Door::new().await;
    let whole = door.form(&vec![7; 1000]);
    let before = door.world.rows().await;
    for tenth in 1..10 {
        let part = Bytes::copy_from_slice(&whole[..whole.len() * tenth / 10]);
        // the connection broke
        let broken = [Ok(part.clone()), Err(std::io::Error::other("the connection was lost"))];
        let (status, _) =
            door.send("multipart/form-data; boundary=edge", None, Body::from_stream(futures_util::stream::iter(broken))).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "broken at {tenth} tenths");
        // or a proxy took half for the whole
        let (status, text) = door.send("multipart/form-data; boundary=edge", None, Body::from(part)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "cut at {tenth} tenths");
        is_a_page(&text);
    }
    assert!(testkit::differences(&before, &door.world.rows().await).is_empty());
}

#[tokio::test]
async fn bodies_of_other_kinds_and_forms_without_end_are_refused() {
    let door = Door::new().await;
    for kind in ["application/json", "text/plain", "image/jpeg", "application/xml"] {
        assert_eq!(door.send(kind, None, Body::from("{}")).await.0, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
    }
    for kind in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other"] {
        assert_eq!(door.send(kind, None, Body::from(door.form(b"x"))).await.0, StatusCode::BAD_REQUEST, "{kind}");
    }
    let many = format!("csrf={}{}", door.csrf, "&a=1".repeat(200_000));
    assert_eq!(door.send("application/x-www-form-urlencoded", None, Body::from(many)).await.0, StatusCode::BAD_REQUEST);
    let files = "--edge\r\ncontent-disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx\r\n".repeat(20_000);
    let (status, text) = door.send("multipart/form-data; boundary=edge", None, Body::from(format!("{files}--edge--\r\n"))).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "of so many files none is kept");
    is_a_page(&text);
}

#[tokio::test]
async fn a_name_of_a_file_cannot_be_a_path() {
    let door = Door::new().await;
    for name in ["../../etc/passwd", "..\\..\\x.jpg", "/etc/passwd", "a\u{202E}gpj.exe", &"长".repeat(5000)] {
        let form = String::from_utf8(door.form(b"x")).unwrap().replace("样例.jpg", name);
        let (status, text) = door.send("multipart/form-data; boundary=edge", None, Body::from(form)).await;
        assert!(status == StatusCode::OK || status == StatusCode::BAD_REQUEST, "{name}: {status} {text}");
    }
}
