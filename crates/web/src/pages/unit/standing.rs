//! What one unit may do today: window, places and who holds them, each type of team.

use app::apply::{Holder, PoolStanding, Standing, TypeStanding};
use rules::{cycle::Verdict, lifecycle::State};

use super::{find, matrix};
use crate::{
    locale::Words,
    pages::public::home,
    parts::{Buttons, Notice, NoticeKind, Tag, Tone, source},
    routes, wording,
};

/// A unit.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) verified: Tag,
    pub(super) window: Notice,
    pub(super) pool: Option<Pool>,
    pub(super) kinds: Vec<Kind>,
    pub(super) may_start: bool,
}

/// Its places.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) label: String,
    pub(super) count: String,
    pub(super) left: Tag,
    pub(super) used: usize,
    pub(super) places: u32,
    pub(super) source: String,
    pub(super) full: Option<Notice>,
    pub(super) holders: Vec<Held>,
}

/// A place that is taken.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) name: String,
    pub(super) href: Option<String>,
    pub(super) unit: String,
    pub(super) state: Tag,
    pub(super) give_up: Option<(String, String)>,
}

/// A type of team.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) label: String,
    pub(super) guide: String,
    pub(super) tag: Tag,
    pub(super) said: Vec<(String, String)>,
    pub(super) start: Option<Buttons>,
}

/// The unit's part of the page.
pub(super) fn part(words: Words, standing: &Standing) -> Part {
    Part {
        id: standing.unit.clone(),
        name: standing.unit_name.clone(),
        verified: find::verified(words, standing.verified),
        window: home::window(words, standing.window),
        pool: standing.pool.as_ref().map(|one| pool(words, one)),
        kinds: standing.types.iter().map(|one| kind(words, standing, one)).collect(),
        may_start: standing.may_start,
    }
}

fn pool(words: Words, pool: &PoolStanding) -> Pool {
    let used = pool.holders.len();
    let left = match pool.left {
        0 => Tag::new(Tone::Warn, words.t("places-full")),
        n => Tag::new(Tone::Good, words.t1("places-left", "n", n)),
    };
    let full = (pool.left == 0).then(|| {
        let onward = Buttons::new()
            .go_second(routes::Registrations, words.t("places-give-up"))
            .link(routes::Applications, words.t("places-withdraw"));
        Notice::new(words, NoticeKind::Warn, words.t("places-full-title"), words.t("places-full-text")).onward(onward)
    });
    Pool {
        label: wording::text(words, &pool.label),
        count: words.t2("places-count", &("places", pool.places), &("used", used)),
        left,
        used,
        places: pool.places,
        source: source(words, pool.clause.as_deref()),
        full,
        holders: pool.holders.iter().map(|one| held(words, one)).collect(),
    }
}

fn held(words: Words, holder: &Holder) -> Held {
    let team = holder.number.as_ref().map(|number| routes::Team { number: number.clone() }.path());
    let application = holder.application.as_ref().map(|id| routes::Application { id: id.clone() }.path());
    let own = application.is_some();
    let give_up = match (&holder.application, &holder.number, holder.state) {
        (Some(_), Some(number), State::Registered) => Some((routes::Deregister { number: number.clone() }.path(), words.t("deregister"))),
        (Some(id), _, State::Submitted | State::InReview | State::Returned) => {
            Some((routes::ApplicationWithdraw { id: id.clone() }.path(), words.t("places-take-back")))
        }
        _ => None,
    };
    let name = match (&holder.name, own) {
        (Some(name), _) if !name.is_empty() => name.clone(),
        (_, true) => words.t("notice-team-unnamed"),
        _ => words.t("places-of-others"),
    };
    Held { name, href: team.or(application), unit: holder.unit.clone(), state: wording::state(words, holder.state), give_up }
}

fn kind(words: Words, standing: &Standing, of_type: &TypeStanding) -> Kind {
    let tag = match (of_type.verdict, of_type.may_lead) {
        (Verdict::No | Verdict::Exception, true) => Tag::new(Tone::Warn, words.t("lead-by-exception")),
        (Verdict::Yes | Verdict::Flag, false) => matrix::verdict(words, Verdict::No),
        (verdict, _) => matrix::verdict(words, verdict),
    };
    // that a verification waits is said once, beside the unit
    let said = of_type.violations.iter().filter(|one| one.kind != "unit-not-verified");
    let start = (of_type.may_lead && standing.may_start).then(|| {
        let href = format!("{}?unit={}&type={}", routes::ApplicationNew, standing.unit, of_type.code);
        Buttons::new().go(href, words.t("start-draft"))
    });
    Kind {
        label: wording::text(words, &of_type.label),
        guide: wording::text(words, &of_type.guide),
        tag,
        said: said.map(|one| (wording::violation(words, one), source(words, one.clause.as_deref()))).collect(),
        start,
    }
}
