//! Windows to the millisecond.

use proptest::prelude::*;
use rules::{
    cycle::Cycle,
    exception::{Exception, ExceptionKind},
    time::Instant,
    window::{Arrival, Extension, WindowState, check, closing, correction_deadline, moment, resubmission_end, state},
};

use crate::year::{at, cycle};

const OPENS: &str = "2022-02-09T16:00:00Z";
const CLOSES: &str = "2022-02-28T16:00:00Z";

fn arrival(now: Instant) -> Arrival<'static> {
    Arrival { now, unit_id: "unit-1", team_type: "regional", returned_at: None, extensions: &[], exceptions: &[] }
}

fn kind(cycle: &Cycle, arrival: &Arrival<'_>) -> Option<String> {
    check(cycle, arrival).map(|violation| violation.kind.into_owned())
}

fn for_all(closes: &str) -> Extension {
    Extension { window: None, unit_id: None, closes: at(closes) }
}

#[test]
fn the_edges_are_half_open() {
    let (opens, closes) = (at(OPENS), at(CLOSES));
    assert_eq!(state(cycle(), opens.plus(-1), None, &[]), WindowState::Before { opens });
    assert_eq!(state(cycle(), opens, None, &[]), WindowState::Open { closes });
    assert_eq!(state(cycle(), closes.plus(-1), None, &[]), WindowState::Open { closes });
    assert_eq!(state(cycle(), closes, None, &[]), WindowState::Closed { closed: closes });
    assert_eq!(kind(cycle(), &arrival(opens.plus(-1))).as_deref(), Some("window-not-open"));
    assert_eq!(kind(cycle(), &arrival(closes.plus(-1))), None);
    assert_eq!(kind(cycle(), &arrival(closes)).as_deref(), Some("window-closed"));
}

#[test]
fn a_refusal_says_when_it_was_and_why() {
    let refusal = check(cycle(), &arrival(at(CLOSES))).expect("too late");
    assert!(refusal.refuses());
    assert_eq!(refusal.params["closed"], "2022-02-28 24:00");
    assert_eq!(refusal.params["now"], "2022-03-01 00:00");
    assert!(refusal.clause.as_deref().is_some_and(|clause| clause.starts_with("三.")));
    let zone = cycle().time_zone();
    assert_eq!(moment(at(CLOSES).plus(1000), &zone), "2022-03-01 00:00:01");
    assert_eq!(closing(at("2022-02-28T09:30:00Z"), &zone), "2022-02-28 17:30");
}

#[test]
fn an_extension_for_all_or_for_one_moves_the_close_and_never_back() {
    let late = at("2022-03-02T00:00:00Z");
    let mine = Extension { unit_id: Some("unit-1".to_owned()), ..for_all("2022-03-05T16:00:00Z") };
    let another = Extension { unit_id: Some("unit-2".to_owned()), ..mine.clone() };
    let elsewhere = Extension { window: Some("no-such-window".to_owned()), ..mine.clone() };
    assert!(state(cycle(), late, None, &[for_all("2022-03-05T16:00:00Z")]).is_open());
    assert!(state(cycle(), late, Some("unit-1"), std::slice::from_ref(&mine)).is_open());
    assert!(!state(cycle(), late, None, &[mine, another.clone(), elsewhere.clone()]).is_open(), "the public sees no unit's extension");
    assert!(!state(cycle(), late, Some("unit-1"), &[another, elsewhere]).is_open());
    assert!(state(cycle(), at(CLOSES).plus(-1), None, &[for_all("2022-02-20T00:00:00Z")]).is_open());
    let extended = state(cycle(), late, None, &[for_all("2022-03-05T16:00:00Z")]);
    assert_eq!(extended.next_change(), Some(at("2022-03-05T16:00:00Z")));
}

#[test]
fn several_windows_have_gaps_between_them() {
    let mut cycle = cycle().clone();
    let mut second = cycle.windows[0].clone();
    second.code = "second".to_owned();
    second.opens = "2022-06-01T00:00".parse().expect("a time");
    second.closes = "2022-07-01T00:00".parse().expect("a time");
    cycle.windows.push(second.clone());
    let between = at("2022-04-01T00:00:00Z");
    assert_eq!(state(&cycle, between, None, &[]), WindowState::Before { opens: at("2022-05-31T16:00:00Z") });
    assert_eq!(kind(&cycle, &arrival(between)).as_deref(), Some("window-not-open"));
    assert_eq!(state(&cycle, at("2022-06-15T00:00:00Z"), None, &[]), WindowState::Open { closes: at("2022-06-30T16:00:00Z") });
    // One that follows without a gap is counted down to its own end.
    second.code = "third".to_owned();
    second.opens = "2022-07-01T00:00".parse().expect("a time");
    second.closes = "2022-07-02T00:00".parse().expect("a time");
    cycle.windows.push(second);
    assert_eq!(state(&cycle, at("2022-06-15T00:00:00Z"), None, &[]).next_change(), Some(at("2022-07-01T16:00:00Z")));
    cycle.windows.clear();
    assert!(matches!(state(&cycle, between, None, &[]), WindowState::Closed { .. }));
    assert!(check(&cycle, &arrival(between)).is_some_and(|violation| violation.refuses()));
}

#[test]
fn a_returned_application_has_its_correction_period() {
    let returned_at = at("2022-02-27T02:00:00Z");
    let deadline = correction_deadline(cycle(), returned_at);
    let days = i64::from(cycle().correction.days);
    assert_eq!(deadline, at("2022-02-27T16:00:00Z").plus(days * 86_400_000), "the midnight after the last day, in the cycle's zone");
    let resubmission = |now| Arrival { returned_at: Some(returned_at), ..arrival(now) };
    assert_eq!(kind(cycle(), &resubmission(deadline.plus(-1))), None);
    assert_eq!(kind(cycle(), &resubmission(deadline)).as_deref(), Some("correction-closed"));
    let early = Arrival { returned_at: Some(at("2022-02-10T02:00:00Z")), ..arrival(at(CLOSES).plus(-1)) };
    assert_eq!(kind(cycle(), &early), None, "within the window anyone may resubmit");
}

#[test]
fn a_returned_application_may_come_back_until_its_period_or_the_window_ends() {
    let (opens, closes) = (at(OPENS), at(CLOSES));
    let end = |until, extensions: &[Extension], now| resubmission_end(cycle(), "unit-1", until, extensions, now);
    let (inside, after) = (at("2022-02-20T16:00:00Z"), at("2022-03-08T16:00:00Z"));
    assert_eq!(end(inside, &[], inside.plus(-1)), closes, "the window outlasts the period");
    assert_eq!(end(inside, &[], inside), closes, "the period is over, the window is not");
    assert_eq!(end(inside, &[], closes), closes, "both are over");
    assert_eq!(end(after, &[], opens), after, "the period outlasts the window");
    assert_eq!(end(closes, &[], opens), closes);
    assert_eq!(end(opens.plus(-1), &[], opens.plus(-2)), opens.plus(-1), "a window that opens after a gap is not promised");
    assert_eq!(end(opens, &[], opens.plus(-2)), closes, "one that follows without a gap is");
    let later = for_all("2022-03-20T16:00:00Z");
    let another = Extension { unit_id: Some("unit-2".to_owned()), ..later.clone() };
    assert_eq!(end(after, &[later], opens), at("2022-03-20T16:00:00Z"));
    assert_eq!(end(after, &[another], opens), after);
}

#[test]
fn an_exception_leaves_a_flag_until_it_ends() {
    let until = at("2022-03-10T00:00:00Z");
    let exception = Exception { kind: ExceptionKind::Window, team_type: Some("regional".to_owned()), until: Some(until), extra_places: 0 };
    let exceptions = [exception];
    let with = |now| Arrival { exceptions: &exceptions, ..arrival(now) };
    let lifted = check(cycle(), &with(until.plus(-1))).expect("a flag");
    assert_eq!((lifted.kind.as_ref(), lifted.refuses()), ("window-by-exception", false));
    assert_eq!(kind(cycle(), &with(until)).as_deref(), Some("window-closed"));
    let other_type = Arrival { team_type: "industry", ..with(until.plus(-1)) };
    assert_eq!(kind(cycle(), &other_type).as_deref(), Some("window-closed"));
    let mut strict = cycle().clone();
    strict.windows[0].exceptable = false;
    assert_eq!(kind(&strict, &with(until.plus(-1))).as_deref(), Some("window-closed"));
}

proptest! {
    #[test]
    fn a_resubmission_is_in_time_exactly_until_the_end_that_is_told(returned in 0_i64..2_500_000_000, offset in -3_000_000_000_i64..3_000_000_000) {
        let (now, returned_at) = (at(CLOSES).plus(offset), at(CLOSES).plus(-returned));
        let end = resubmission_end(cycle(), "unit-1", correction_deadline(cycle(), returned_at), &[], now);
        let resubmission = Arrival { returned_at: Some(returned_at), ..arrival(now) };
        prop_assert_eq!(check(cycle(), &resubmission).is_none(), now < end);
    }

    #[test]
    fn open_exactly_from_the_first_to_before_the_last_millisecond(offset in -3_000_000_000_i64..3_000_000_000, extra in 0_i64..900_000_000) {
        let now = at(CLOSES).plus(offset);
        let closes = at(CLOSES).plus(extra);
        let extension = Extension { window: None, unit_id: None, closes };
        let open = at(OPENS) <= now && now < closes;
        prop_assert_eq!(state(cycle(), now, None, &[extension]).is_open(), open);
    }

    #[test]
    fn nothing_changes_before_the_next_change(offset in -4_000_000_000_i64..1_000_000_000, share in 0_i64..1000) {
        let now = at(CLOSES).plus(offset);
        let before = state(cycle(), now, None, &[]);
        if let Some(next) = before.next_change() {
            let within = now.plus((next.millis() - now.millis() - 1) / 1000 * share);
            prop_assert_eq!(state(cycle(), within, None, &[]), before);
            prop_assert_ne!(state(cycle(), next, None, &[]), before);
        }
    }
}
