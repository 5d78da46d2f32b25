//! Calendar days of forms: a period ends with its last day, at 24:00 in Beijing.

use rules::{
    time::{DAY, Instant, shanghai},
    violation::Violation,
};

/// The first instant of a day, such as `2022-03-01`.
pub(super) fn begins(day: &str) -> Option<Instant> {
    if day.len() != 10 { None } else { shanghai(&format!("{day}T00:00:00")) }
}

/// The first instant after a day.
pub(super) fn ends(day: &str) -> Option<Instant> {
    begins(day).map(|begins| begins.plus(DAY))
}

/// The end of the day in a field of a form; nothing where nothing was typed.
///
/// # Errors
/// What was typed is no day.
pub(super) fn read(path: &'static str, typed: &str) -> Result<Option<Instant>, Violation> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    ends(typed).map(Some).ok_or_else(|| Violation::refuse(path, "date-wrong").with("found", typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_with_its_last_day() {
        let end = ends("2022-02-28");
        assert_eq!(end, shanghai("2022-03-01T00:00:00"));
        assert_eq!(end.map(crate::wording::closing).as_deref(), Some("2022-02-28 24:00"));
        for odd in ["", "2022-02-30", "2022-2-3", "tomorrow"] {
            assert_eq!(ends(odd), None, "{odd}");
        }
        assert_eq!(read("until", "2022-02-30").map_err(|wrong| wrong.kind.into_owned()), Err("date-wrong".to_owned()));
    }
}
