//! Numbers and addresses at which a person is reached.

use super::validate::At;
use crate::violation::Violation;

/// A mobile number of mainland China: 11 digits, the first 1, the second 3 to 9.
pub(super) fn mobile(at: &At<'_>, number: &str) -> Vec<Violation> {
    let found = number.chars().count();
    let violation = if let Some(odd) = number.chars().find(|c| !c.is_ascii_digit()) {
        at.wrong("mobile-character").with("found", odd)
    } else if found != 11 {
        at.wrong("mobile-length").with("count", found).with("limit", 11)
    } else if !number.starts_with('1') || matches!(number.as_bytes().get(1), Some(b'0'..=b'2')) {
        at.wrong("mobile-start").with("found", number.get(..2).unwrap_or_default())
    } else {
        return Vec::new();
    };
    vec![violation]
}

/// Another telephone number: 7 to 20 digits with the usual signs between them.
pub(super) fn phone(at: &At<'_>, number: &str) -> Vec<Violation> {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let usual = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '(' | ')' | ' ' | '/' | '转' | 'x' | 'X'));
    if usual && (7..=20).contains(&digits) { Vec::new() } else { vec![at.wrong("phone-wrong")] }
}

/// An e-mail address that a mail server can be asked for.
pub(super) fn email(at: &At<'_>, address: &str) -> Vec<Violation> {
    let good = address.len() <= 254 && address.split_once('@').is_some_and(|(local, domain)| is_local(local) && is_domain(domain));
    if good { Vec::new() } else { vec![at.wrong("email-wrong")] }
}

fn is_local(local: &str) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    (1..=64).contains(&local.len()) && local.split('.').all(|word| !word.is_empty() && word.chars().all(sign))
}

fn is_domain(domain: &str) -> bool {
    let label = |word: &str| {
        (1..=63).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !word.starts_with('-')
            && !word.ends_with('-')
    };
    let last_is_name = domain.rsplit('.').next().is_some_and(|last| last.len() >= 2 && !last.bytes().all(|b| b.is_ascii_digit()));
    domain.contains('.') && domain.split('.').all(label) && last_is_name
}
