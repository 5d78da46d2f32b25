//! How long is left, in words, reckoned by the server on the programme's clock when the page is made.

use app::apply::Preview;
use rules::{
    lifecycle::State,
    time::{DAY, HOUR, Instant, MINUTE},
    window::WindowState,
};

use crate::{
    locale::Words,
    parts::{Notice, NoticeKind},
    wording,
};

/// From `now` to `until`: days and hours, hours and minutes, or minutes. Rounded down, so that nobody is promised more than there is.
pub(super) fn left(words: Words, now: Instant, until: Instant) -> String {
    let millis = until.millis().saturating_sub(now.millis());
    let part = |unit: i64, whole: i64| (millis.max(0) % whole / unit).to_string();
    if millis >= DAY {
        words.ta("left-days", &[("days", &(millis / DAY).to_string()), ("hours", &part(HOUR, DAY))])
    } else if millis >= HOUR {
        words.ta("left-hours", &[("hours", &part(HOUR, DAY)), ("minutes", &part(MINUTE, HOUR))])
    } else if millis >= MINUTE {
        words.t1("left-minutes", "minutes", millis / MINUTE)
    } else {
        words.t("left-no-minute")
    }
}

/// What the window says to somebody who fills in a form: a heading and a sentence.
pub(super) fn window(words: Words, now: Instant, state: WindowState) -> (String, String) {
    match state {
        WindowState::Before { opens } => {
            let left = left(words, now, opens);
            (words.t1("window-before", "opens", wording::time(opens)), words.t1("left-to-opening", "left", left))
        }
        WindowState::Open { closes } => {
            let left = left(words, now, closes);
            (words.t1("window-open", "closes", wording::closing(closes)), words.t1("left-to-closing", "left", left))
        }
        WindowState::Closed { closed } => (words.t1("window-closed", "closed", wording::closing(closed)), words.t("window-closed-text")),
    }
}

/// The same as a notice: amber in the last hour.
pub(super) fn notice(words: Words, now: Instant, state: WindowState) -> Notice {
    let (title, text) = window(words, now, state);
    let kind = match state {
        WindowState::Open { closes } if is_soon(now, closes) => NoticeKind::Warn,
        _ => NoticeKind::Info,
    };
    Notice::new(words, kind, title, text)
}

/// True in the last hour before `until`.
pub(super) fn is_soon(now: Instant, until: Instant) -> bool {
    now < until && until.millis().saturating_sub(now.millis()) <= HOUR
}

/// For who still has something to hand in within the hour: how long is left, and by whose clock.
pub(super) fn last_hour(words: Words, now: Instant, until: Instant) -> Notice {
    Notice::new(
        words,
        NoticeKind::Warn,
        words.t1("left-last-hour", "left", left(words, now, until)),
        words.t1("left-last-hour-text", "until", wording::closing(until)),
    )
    .also(words.t1("left-page-time", "time", wording::time(now)))
}

/// The last hour of what an application that can be filled in still waits for.
pub(super) fn last_hour_of(words: Words, preview: &Preview) -> Option<Notice> {
    let until = match preview.draft.dossier.state {
        State::Draft => preview.window.is_open().then(|| preview.window.next_change()).flatten(),
        State::Returned => preview.correction_until,
        _ => None,
    };
    until.filter(|until| is_soon(preview.now, *until)).map(|until| last_hour(words, preview.now, until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    #[test]
    fn what_is_left_is_said_in_the_largest_two_units_and_never_too_much() {
        let words = Words::new(Lang::Zh);
        let said = |millis| left(words, Instant(0), Instant(millis));
        assert_eq!(said(DAY + 3 * HOUR + 59 * MINUTE), "1 天 3 小时");
        assert_eq!(said(2 * DAY), "2 天");
        assert_eq!(said(3 * HOUR + 20 * MINUTE + 59_999), "3 小时 20 分钟");
        assert_eq!(said(12 * MINUTE), "12 分钟");
        assert_eq!((said(1), said(-5)), ("不到 1 分钟".to_owned(), "不到 1 分钟".to_owned()));
        assert_eq!(left(Words::new(Lang::En), Instant(0), Instant(DAY + HOUR)), "1 day 1 hour");
    }
}
