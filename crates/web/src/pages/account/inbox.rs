//! 消息: what happened to one's applications and units, read or not.

use app::inbox::{self, MarkRead, NoticeRow};
use askama::Template;
use axum::{extract::State, http::StatusCode};

use crate::{
    answer::{Answer, Said, found, see_other, see_other_done},
    form::{Fields, Form},
    locale::{Texts, Words},
    page::{self, Shell},
    parts::{Empty, Pagination},
    preferences::local,
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// Notices on one page.
const PAGE: u64 = 20;
/// No page beyond this is looked for.
const LAST: i64 = 10_000;

/// The view.
#[derive(Debug, Template)]
#[template(path = "account/inbox.html")]
struct Inbox {
    shell: Shell,
    count: String,
    unread: u64,
    rows: Vec<Row>,
    pagination: Pagination,
    page: usize,
    empty: Empty,
}

/// A notice.
#[derive(Debug)]
struct Row {
    id: String,
    text: String,
    time: String,
    link: String,
    read: bool,
}

/// `GET /inbox`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let words = reader.visit.words;
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    let page = u64::try_from(asked.number("page").unwrap_or(1).clamp(1, LAST)).unwrap_or(1);
    let view = found(inbox::inbox(&site.app, &reader.actor, (page - 1) * PAGE, PAGE).await?)?;
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let view = Inbox {
        shell: reader.shell(words.t("inbox")),
        count: words.t2("inbox-count", &("total", view.total), &("unread", view.unread)),
        unread: view.unread,
        rows: view.notices.into_iter().map(|notice| row(words, notice)).collect(),
        pagination: Pagination::new(words, &routes::Inbox.path(), "", number(page), number(PAGE), number(view.total)),
        page: number(page),
        empty: Empty { title: words.t("inbox-empty"), text: words.t("inbox-empty-text"), ..Empty::default() },
    };
    Ok(page::html(&view))
}

/// `POST /inbox`: read one and go where it leads, read one, read all.
pub(super) async fn mark(State(site): State<Site>, form: Form) -> Answer {
    let id = Some(form.get("notice").to_owned()).filter(|_| form.act() != "all");
    match Said::of(site.app.run(form.actor(), MarkRead { id }, inbox::mark_read).await?)? {
        Said::Done(_) if form.act() == "open" => Ok(see_other(local(form.get("to")))),
        Said::Done(_) => {
            let page = form.fields.number("page").unwrap_or(1).clamp(1, LAST);
            Ok(see_other_done(format!("{}?page={page}", routes::Inbox), "read"))
        }
        Said::Refused(_) | Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

impl Inbox {
    fn has_unread(&self) -> bool {
        self.unread > 0
    }
}

fn row(words: Words, notice: NoticeRow) -> Row {
    Row { text: text(words, &notice), time: wording::time(notice.at), link: notice.link, id: notice.id, read: notice.read }
}

/// What the notice says. A draft may not have a name yet; a kind that this program does not know says so.
fn text(words: Words, notice: &NoticeRow) -> String {
    let key = format!("notice-{}", notice.kind);
    if !Texts::shared().has(words.lang, &key) {
        return words.t("notice-unknown");
    }
    let unnamed = words.t("notice-team-unnamed");
    let named = notice.params.iter().map(|(name, value)| {
        let value = if value.is_empty() && name == "team" { &unnamed } else { value };
        (name.as_str(), value.as_str())
    });
    words.ta(&key, &named.collect::<Vec<_>>())
}
