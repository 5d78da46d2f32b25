//! How long is left, in words, reckoned by the server on the programme's clock when the page is made.

use rules::{time::Instant, window::WindowState};

use crate::{locale::Words, wording};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

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
