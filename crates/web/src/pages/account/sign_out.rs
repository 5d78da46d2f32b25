//! 退出登录: the session and its cookie end, and the browser forgets what it kept of the pages.

use app::account;
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, header},
};

use crate::{
    answer::{Answer, Said, see_other, see_other_done},
    cookies::{self, Kind},
    form::VisitorForm,
    preferences::local,
    routes,
    site::Site,
};

/// What the browser is told to forget. Cookies are left: language, colours and size of type are nobody's secret.
const FORGET: &str = "\"cache\", \"storage\"";

/// `POST /sign-out`
pub(super) async fn send(State(site): State<Site>, form: VisitorForm) -> Answer {
    Said::of(site.app.run(&form.reader.actor, account::sign_out::SignOut, account::sign_out::sign_out).await?)?;
    let next = form.get("next");
    let mut response = if next.is_empty() { see_other_done(routes::SignIn, "signed-out") } else { see_other(local(next)) };
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static(FORGET));
    if let Some(line) = cookies::end(Kind::Session, site.secure()) {
        headers.append(header::SET_COOKIE, line);
    }
    Ok(response)
}
