//! The decision panel: where the application stands, what stands in the way, what may be done.

use app::review::{CheckShown, Screen};
use rules::lifecycle::State;

use super::decide::Decision;
use crate::{
    locale::Words,
    parts::{Buttons, Tag},
    routes, wording,
};

/// The panel.
#[derive(Debug)]
pub(super) struct Panel {
    pub(super) state: Tag,
    /// What is so now, and what comes next.
    pub(super) said: String,
    /// What the decision rests on: text, where to see it, whether it is in order.
    pub(super) facts: Vec<Fact>,
    /// Taking it up is one press.
    pub(super) take_up: bool,
    pub(super) hands: Option<HandsView>,
    pub(super) buttons: Buttons,
    /// The rarer ways out.
    pub(super) ways: Vec<(String, String)>,
}

/// A line of the panel.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) text: String,
    pub(super) href: String,
    pub(super) good: bool,
}

/// Whose hands it is in, and the press that changes it.
#[derive(Debug)]
pub(super) struct HandsView {
    pub(super) said: String,
    /// True when somebody else has it: to take care of.
    pub(super) others: bool,
    /// Account of who has it, as the page showed it.
    pub(super) seen: String,
    pub(super) act: &'static str,
    pub(super) button: String,
}

/// The panel of a screen.
pub(super) fn view(words: Words, screen: &Screen) -> Panel {
    let powers = screen.powers;
    let open = matches!(screen.state, State::Submitted | State::InReview);
    let mut ways = Vec::new();
    if powers.reroute && !screen.other_bodies.is_empty() {
        ways.push((href(screen, Decision::Reroute), words.t("review-reroute")));
    }
    if powers.declare {
        ways.push((href(screen, Decision::Conflict), words.t("review-conflict")));
    }
    Panel {
        state: wording::state(words, screen.state),
        said: said(words, screen),
        facts: if open { facts(words, screen) } else { Vec::new() },
        take_up: powers.take_up,
        hands: powers.review.then(|| hands(words, screen)),
        buttons: buttons(words, screen),
        ways,
    }
}

fn hands(words: Words, screen: &Screen) -> HandsView {
    let Some(holder) = &screen.holder else {
        let (said, button) = (words.t("review-hands-none"), words.t("review-hold"));
        return HandsView { said, others: false, seen: String::new(), act: "hold", button };
    };
    let since = wording::time(holder.since);
    if holder.me {
        let (said, button) = (words.t1("review-hands-yours", "since", since), words.t("review-put-back"));
        return HandsView { said, others: false, seen: holder.account.clone(), act: "put-back", button };
    }
    let said = words.t2("review-hands-of", &("name", &holder.name), &("since", &since));
    HandsView { said, others: true, seen: holder.account.clone(), act: "hold", button: words.t("review-take-over") }
}

/// The address of a decision's page.
pub(super) fn href(screen: &Screen, decision: Decision) -> String {
    routes::ReviewDecision { id: screen.id.clone(), act: decision.as_str().to_owned() }.path()
}

fn said(words: Words, screen: &Screen) -> String {
    match screen.state {
        State::Submitted => words.t("review-said-submitted"),
        State::InReview if screen.powers.decide => words.t("review-said-in-review"),
        State::InReview => words.t("review-said-in-review-member"),
        State::Returned => {
            let until = screen.correction_until.map(wording::closing).unwrap_or_default();
            words.t1("review-said-returned", "until", until)
        }
        State::Approved => words.t("review-said-approved"),
        _ => screen.history.last().map(|line| line.note.clone()).unwrap_or_default(),
    }
}

fn facts(words: Words, screen: &Screen) -> Vec<Fact> {
    let undecided = screen.undecided().count();
    let against: Vec<&CheckShown> = screen.checklist.iter().filter(|item| item.stands_against()).collect();
    let unsent = screen.unsent().count();
    let answered = screen.comments.iter().filter(|comment| comment.sent && !comment.settled).count();
    let first = screen.undecided().next().map(|item| format!("#check-{}", item.code)).unwrap_or_else(|| "#checks".to_owned());
    let mut facts = vec![Fact {
        text: if undecided == 0 { words.t("review-fact-decided") } else { words.t1("review-fact-undecided", "n", undecided) },
        href: first,
        good: undecided == 0,
    }];
    if let Some(item) = against.first() {
        let text = words.t1("review-fact-against", "n", against.len());
        facts.push(Fact { text, href: format!("#check-{}", item.code), good: false });
    }
    let comment = screen.unsent().next().map(|comment| format!("#comment-{}", comment.id)).unwrap_or_default();
    facts.push(Fact {
        text: if unsent == 0 { words.t("review-fact-no-comments") } else { words.t1("review-fact-unsent", "n", unsent) },
        href: comment,
        good: unsent == 0,
    });
    if answered > 0 {
        let open = screen.comments.iter().find(|comment| comment.sent && !comment.settled);
        let href = open.map(|comment| format!("#comment-{}", comment.id)).unwrap_or_default();
        facts.push(Fact { text: words.t1("review-fact-unsettled", "n", answered), href, good: false });
    }
    facts
}

/// The likely one first: returning where comments wait, approving where nothing stands in the way.
fn buttons(words: Words, screen: &Screen) -> Buttons {
    let powers = screen.powers;
    let unsent = screen.unsent().count();
    let send_back = |buttons: Buttons, main: bool| {
        let text = if unsent == 0 { words.t("review-return") } else { words.t1("review-return-n", "n", unsent) };
        let href = href(screen, Decision::Return);
        if main { buttons.go(href, text) } else { buttons.go_second(href, text) }
    };
    let mut buttons = Buttons::new();
    if powers.decide && unsent == 0 {
        buttons = buttons.go(href(screen, Decision::Approve), words.t("review-approve"));
    }
    if powers.send_back {
        buttons = send_back(buttons, unsent > 0 || !powers.decide);
    }
    if powers.decide && unsent > 0 {
        buttons = buttons.go_second(href(screen, Decision::Approve), words.t("review-approve"));
    }
    if powers.decide {
        buttons = buttons.go_second(href(screen, Decision::Reject), words.t("review-reject"));
    }
    buttons
}
