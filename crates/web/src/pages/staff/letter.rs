//! One letter. What it says is shown in a rehearsal without a mail server only; elsewhere its links are secrets of whoever it went to.

use app::staff::{self, LetterRow};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::{
    outbox,
    sheet::{Piece, Sheet},
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Notice, NoticeKind, Row, Summary, Value, draws_itself},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// What a letter says, with its links.
#[derive(Debug, Template)]
#[template(path = "staff/letter.html")]
pub(super) struct Letter {
    words: Words,
    subject: String,
    to: String,
    when: String,
    text: Vec<Run>,
}
draws_itself!(Letter);

/// A run of text, or a link of ours.
#[derive(Debug, PartialEq, Eq)]
enum Run {
    Text(String),
    /// The path, and the address as it is written.
    Link(String, String),
}

impl Letter {
    /// The letter, where it can be read. Links to `public_url` lead to this node, wherever it is reached.
    pub(super) fn of(words: Words, public_url: &str, row: LetterRow) -> Option<Self> {
        let (to, text) = row.open?;
        Some(Self { words, subject: row.subject, to, when: wording::time(row.created_at), text: runs(&text, public_url) })
    }
}

fn runs(text: &str, public_url: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = text;
    let link = format!("{public_url}/");
    while let Some((before, after)) = rest.split_once(&link) {
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || "-._~/?=&%#".contains(c))).unwrap_or(after.len());
        let (path, left) = after.split_at(end);
        runs.push(Run::Text(before.to_owned()));
        runs.push(Run::Link(format!("/{}", path.trim_start_matches('/')), format!("{link}{path}")));
        rest = left;
    }
    runs.push(Run::Text(rest.to_owned()));
    runs.retain(|run| *run != Run::Text(String::new()));
    runs
}

/// `GET /staff/outbox/{id}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffLetter>) -> Answer {
    let outcome = staff::letter(&site.app, &reader.actor, &place.id).await?;
    let Said::Done(row) = Said::of(outcome)? else { return Err(StatusCode::CONFLICT.into()) };
    let words = reader.visit.words;
    let mut facts = Summary::new(words, words.t("staff-letter-facts"))
        .state(outbox::tag(words, &row.state))
        .row(Row::new(words.t("staff-letter-to"), Value::text(row.to.clone())))
        .row(Row::new(words.t("staff-letter-written"), Value::text(wording::time(row.created_at))))
        .row(Row::new(
            words.t("staff-letter-taken"),
            Value::text(row.sent_at.map(wording::time).unwrap_or_else(|| words.t("staff-letter-not-taken"))),
        ))
        .row(Row::new(words.t("staff-letter-tries"), Value::text(row.attempts.to_string())));
    if !row.last_error.is_empty() {
        facts = facts.row(Row::new(words.t("staff-job-error"), Value::prose(row.last_error.clone())));
    }
    let sheet = Sheet::new(&reader, row.subject.clone()).under(routes::StaffOutbox, words.t("staff-outbox")).with(Piece::Facts(facts));
    let piece = match Letter::of(words, &site.app.settings().public_url, row) {
        Some(letter) => Piece::Letter(letter),
        None => Piece::Notice(Notice::new(words, NoticeKind::Info, words.t("staff-letter-closed"), words.t("staff-letter-closed-text"))),
    };
    Ok(sheet.with(piece).page())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_become_links() {
        let text = "打开 https://kc.example.org/verify/a-b_1。\n另见 https://elsewhere.example.org/x";
        let link = Run::Link("/verify/a-b_1".to_owned(), "https://kc.example.org/verify/a-b_1".to_owned());
        let rest = Run::Text("。\n另见 https://elsewhere.example.org/x".to_owned());
        assert_eq!(runs(text, "https://kc.example.org"), [Run::Text("打开 ".to_owned()), link, rest]);
        let sly = runs("https://kc.example.org//evil.example.org", "https://kc.example.org");
        assert!(matches!(&sly[..], [Run::Link(path, _)] if path == "/evil.example.org"), "{sly:?}");
    }
}
