//! What a rehearsal offers first: a card per role, the ways to sign in as in real life, and the programme's clock.

use app::account::persona;
use askama::Template;

use super::clock::ClockView;
use crate::{answer::Fault, locale::Words, parts::draws_itself, reader::Reader, routes, site::Site};

/// A card.
#[derive(Debug)]
struct Card {
    code: String,
    name: String,
    title: String,
    task: String,
    /// The person who is signed in now.
    current: bool,
}

/// Cards and clock, for the front page of a rehearsal and for `/demo`.
#[derive(Debug, Template)]
#[template(path = "demo/stage.html")]
pub(crate) struct Stage {
    words: Words,
    csrf: String,
    cards: Vec<Card>,
    clock: ClockView,
}
draws_itself!(Stage);

impl Stage {
    /// The stage; `None` outside of a rehearsal. The page must be made with [`Reader::form_shell`].
    pub(crate) async fn load(site: &Site, reader: &Reader) -> Result<Option<Self>, Fault> {
        let Some(clock) = ClockView::load(site, reader, routes::DemoClock.path()).await? else { return Ok(None) };
        let words = reader.visit.words;
        let here = reader.actor.account();
        let cards = persona::personas(&site.app).await?.into_iter().map(|card| Card {
            current: here == Some(card.account.as_str()),
            title: words.pick(&card.title_zh, &card.title_en).to_owned(),
            task: words.pick(&card.task_zh, &card.task_en).to_owned(),
            code: card.code,
            name: card.name,
        });
        Ok(Some(Self { words, csrf: reader.token(), cards: cards.collect(), clock }))
    }

    /// The same with what was typed into the clock and why it was refused.
    pub(super) fn with_clock(self, clock: ClockView) -> Self {
        Self { clock, ..self }
    }
}
