//! E-mail addresses: read tolerantly, compared without case, kept sealed.

use rules::{text, violation::Violation};
use store::Account;

use crate::{app::App, outcome::Failure, ports::Place, secret::Secret};

/// The longest address that mail programs accept.
const LONGEST: usize = 254;

/// An address in its normal form: half-width, lower case, without blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(Secret<String>);

impl Email {
    /// Reads what somebody typed into the field `path`.
    ///
    /// # Errors
    /// The violation to show at the field: nothing there, or not an address.
    pub fn read(path: &str, typed: &str) -> Result<Self, Violation> {
        let normal: String = text::clean_line(typed).chars().map(text::half_width).filter(|c| !c.is_whitespace()).collect();
        let normal = normal.to_lowercase();
        if normal.is_empty() {
            return Err(Violation::refuse(path, "account-email-missing"));
        }
        if is_address(&normal) { Ok(Self(Secret::new(normal))) } else { Err(Violation::refuse(path, "account-email-form")) }
    }

    /// The address, visibly.
    #[must_use]
    pub fn secret(&self) -> &Secret<String> {
        &self.0
    }

    /// The keyed hash under which an account with this address is found.
    #[must_use]
    pub fn index(&self, app: &App) -> String {
        app.ports().vault.index("account.email", self.0.expose())
    }

    /// The address as the row `account_id` keeps it.
    #[must_use]
    pub fn seal(&self, app: &App, account_id: &str) -> String {
        app.ports().vault.seal(&place(account_id), self.0.expose().as_bytes())
    }
}

/// The address of an account, opened.
///
/// # Errors
/// When it does not open.
pub fn of(app: &App, account: &Account) -> Result<Secret<String>, Failure> {
    let plain = app.ports().vault.open(&place(&account.id), &account.email_sealed)?;
    Ok(Secret::new(String::from_utf8(plain).map_err(Failure::corrupt)?))
}

/// An address as others may see it: `li***@example.org`.
#[must_use]
pub fn masked(address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let shown: String = local.chars().take(if local.chars().count() > 3 { 2 } else { 1 }).collect();
    format!("{shown}***@{domain}")
}

fn place(account_id: &str) -> Place<'_> {
    Place { table: "account", column: "email_sealed", row: account_id }
}

fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let local_fits = (1..=64).contains(&local.len())
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let label_fits = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    text.len() <= LONGEST
        && local_fits
        && domain.contains('.')
        && domain.split('.').all(label_fits)
        && last.chars().count() >= 2
        && !last.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_tolerantly() {
        for typed in ["Lin@Example.org", " lin@example.org\u{3000}", "ｌｉｎ＠ｅｘａｍｐｌｅ．ｏｒｇ", "lin @example.org"] {
            assert_eq!(
                Email::read("email", typed).map(|email| email.secret().expose().clone()),
                Ok("lin@example.org".to_owned()),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in [
            "",
            "lin",
            "lin@",
            "@example.org",
            "lin@example",
            "lin@-a.org",
            "a..b@example.org",
            "lin@example.org\nBcc: x@y.org",
            "lin@1.2.3.4",
            "a@b@c.org",
            "<lin@example.org>",
        ] {
            assert!(Email::read("email", typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_masked_address_keeps_the_domain_only() {
        assert_eq!(masked("linyangli@example.org"), "li***@example.org");
        assert_eq!(masked("li@example.org"), "l***@example.org");
    }
}
