//! Windows, periods, numbering.

use super::{clause, codes, text};
use crate::cycle::{Cycle, Finding, ServicePeriod};

pub(super) fn check(cycle: &Cycle, findings: &mut Vec<Finding>) {
    head(cycle, findings);
    if cycle.windows.is_empty() {
        findings.push(Finding::new("window", "missing-window", "without a window nothing can be submitted"));
    }
    codes("window", cycle.windows.iter().map(|window| window.code.as_str()), findings);
    for (index, window) in cycle.windows.iter().enumerate() {
        let key = format!("window[{index}]");
        if window.opens >= window.closes {
            findings.push(Finding::new(
                format!("{key}.closes"),
                "window-reversed",
                format!("closes {} before it opens {}", window.closes, window.opens),
            ));
        }
        let overlapping = cycle.windows.iter().take(index).any(|other| window.opens < other.closes && other.opens < window.closes);
        if overlapping {
            findings.push(Finding::new(&key, "windows-overlap", "overlaps an earlier window"));
        }
        clause(&key, window.clause.as_ref(), findings);
    }
    period("service", &cycle.service, findings);
    if let Some(validity) = &cycle.validity {
        period("validity", validity, findings);
    }
    if cycle.correction.days == 0 {
        findings.push(Finding::new("correction.days", "zero-limit", "nobody can correct anything in no days"));
    }
}

fn head(cycle: &Cycle, findings: &mut Vec<Finding>) {
    let id_fits = !cycle.id.is_empty() && cycle.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
    if !id_fits {
        findings.push(Finding::new("id", "malformed-code", "an id is small letters, digits, - and _"));
    }
    if !(2000..=2999).contains(&cycle.year) {
        findings.push(Finding::new("year", "odd-year", format!("{} is not a year of this programme", cycle.year)));
    }
    text("title", &cycle.title, findings);
    let prefix = &cycle.numbering.prefix;
    if prefix.is_empty() || !prefix.bytes().all(|b| b.is_ascii_uppercase()) {
        findings.push(Finding::new("numbering.prefix", "malformed-code", "a prefix is capital letters"));
    }
    if !(3..=8).contains(&cycle.numbering.digits) {
        findings.push(Finding::new("numbering.digits", "odd-number", "3 to 8 digits"));
    }
}

fn period(key: &str, period: &ServicePeriod, findings: &mut Vec<Finding>) {
    if period.from > period.to {
        findings.push(Finding::new(format!("{key}.to"), "period-reversed", format!("ends {} before it begins {}", period.to, period.from)));
    }
    clause(key, period.clause.as_ref(), findings);
}
