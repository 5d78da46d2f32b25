//! One kept connection, on which one request follows the other as a browser's would.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, body::Incoming, client::conn::http1::SendRequest};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// A request that can be sent again and again.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) cookie: String,
    kind: &'static str,
    pub(crate) body: Bytes,
}

const TYPED: &str = "application/x-www-form-urlencoded";
/// Stands between the fields of a form with files.
pub(crate) const EDGE: &str = "edge-of-a-field";

impl Ask {
    pub(crate) fn get(path: impl Into<String>, cookie: impl Into<String>) -> Self {
        Self { method: "GET", path: path.into(), cookie: cookie.into(), kind: "", body: Bytes::new() }
    }

    pub(crate) fn post(path: impl Into<String>, cookie: impl Into<String>, body: impl Into<Bytes>) -> Self {
        Self { method: "POST", path: path.into(), cookie: cookie.into(), kind: TYPED, body: body.into() }
    }

    /// A form with files, its fields set apart by [`EDGE`].
    pub(crate) fn upload(path: impl Into<String>, cookie: impl Into<String>, body: impl Into<Bytes>) -> Self {
        Self { kind: "multipart/form-data; boundary=edge-of-a-field", ..Self::post(path, cookie, body) }
    }

    pub(crate) fn request<B: From<Bytes>>(&self, host: &str) -> Request<B> {
        let mut request = Request::builder().method(self.method).uri(&self.path).header("host", host);
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        if self.method == "POST" {
            request = request.header("content-type", self.kind).header("origin", format!("http://{host}"));
        }
        request.body(B::from(self.body.clone())).expect("a request")
    }
}

/// What came back.
pub(crate) struct Heard {
    pub(crate) status: u16,
    /// Whether it says when to come again.
    pub(crate) retry: bool,
    pub(crate) text: Bytes,
}

pub(crate) struct Line {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

impl Line {
    pub(crate) async fn open(address: &str) -> Self {
        let stream = TcpStream::connect(address).await.expect("it listens");
        stream.set_nodelay(true).expect("an option");
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.expect("HTTP");
        tokio::spawn(connection);
        Self { sender, host: address.to_owned() }
    }

    pub(crate) async fn ask(&mut self, ask: &Ask) -> Heard {
        self.sender.ready().await.expect("the connection is kept");
        let answer: Response<Incoming> = self.sender.send_request(ask.request(&self.host)).await.expect("an answer");
        let status = answer.status().as_u16();
        let retry = answer.headers().contains_key("retry-after");
        let text = answer.into_body().collect().await.expect("a body").to_bytes();
        Heard { status, retry, text }
    }
}
