//! Attempts are counted before they are made, in the database, and wait longer and longer; a stranger's attempts never lock out
//! the owner, who comes from another address.

use rules::{
    time::{DAY, HOUR},
    violation::Violation,
};

use crate::{
    app::App,
    outcome::{Failure, Outcome},
};

const SECOND: i64 = 1_000;

/// What is counted, and how patient the platform is with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counter {
    key: String,
    /// So many attempts are free.
    free: i64,
    /// The first wait; each further one is twice as long.
    first: i64,
    /// No wait is longer.
    longest: i64,
    /// After so long the count begins anew.
    window: i64,
}

/// Why an attempt has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait {
    /// Seconds.
    pub seconds: i64,
}

impl Wait {
    /// Tells it at a field, or of the whole form where `path` is empty.
    pub(crate) fn refused<T>(self, path: &str) -> Outcome<T> {
        Outcome::refused(Violation::refuse(path, "throttled").with("seconds", self.seconds))
    }
}

impl Counter {
    fn new(app: &App, kind: &str, of: &str, free: i64, first: i64) -> Self {
        let key = format!("{kind}:{}", app.ports().vault.index("throttle", of));
        Self { key, free, first, longest: HOUR, window: DAY }
    }

    /// Guesses at one account from one address.
    pub(crate) fn pair(app: &App, account: &str, address: &str) -> Self {
        Self::new(app, "pair", &format!("{account} {}", network(address)), 5, 30 * SECOND)
    }

    /// Guesses at any account from one address.
    pub(crate) fn address(app: &App, address: &str) -> Self {
        Self::new(app, "address", &network(address), 30, 30 * SECOND)
    }

    /// Guesses at one account from addresses from which its owner never signed in.
    pub(crate) fn account(app: &App, account: &str) -> Self {
        Self { longest: HOUR / 4, ..Self::new(app, "account", account, 50, 10 * SECOND) }
    }

    /// Registrations, resets and the like from one address.
    pub(crate) fn requests(app: &App, address: &str) -> Self {
        Self { window: HOUR, ..Self::new(app, "requests", &network(address), 20, 60 * SECOND) }
    }

    /// Letters to one recipient that anybody may cause.
    pub(crate) fn letters(app: &App, recipient: &str) -> Self {
        Self { window: HOUR, ..Self::new(app, "letters", recipient, 5, 600 * SECOND) }
    }

    /// Invitations that one unit sends.
    pub(crate) fn invitations(app: &App, unit: &str) -> Self {
        Self::new(app, "invitations", unit, 60, 600 * SECOND)
    }

    /// Units that one account enters or asks to join.
    pub(crate) fn claims(app: &App, account: &str) -> Self {
        Self::new(app, "claims", account, 20, 600 * SECOND)
    }

    fn wait_after(&self, count: i64) -> i64 {
        if count < self.free {
            return 0;
        }
        let doublings = (count - self.free).clamp(0, 20);
        (self.first << doublings).min(self.longest)
    }
}

/// Counts an attempt against every counter, unless one of them says to wait; what has to wait is not counted.
pub(crate) async fn admit(app: &App, counters: &[Counter]) -> Result<Result<(), Wait>, Failure> {
    let now = app.now().millis();
    let keys: Vec<String> = counters.iter().map(|counter| counter.key.clone()).collect();
    let tx = app.db().begin().await?;
    let held = store::throttles::hold(&tx, &keys, now).await?;
    if let Some(until) = held.iter().map(|row| row.until).filter(|until| *until > now).max() {
        tx.roll_back().await?;
        return Ok(Err(Wait { seconds: (until - now + SECOND - 1) / SECOND }));
    }
    for mut row in held {
        let Some(counter) = counters.iter().find(|counter| counter.key == row.key) else { continue };
        if now - row.since > counter.window {
            (row.since, row.count) = (now, 0);
        }
        row.count += 1;
        row.until = now + counter.wait_after(row.count);
        store::replace(&tx, row).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// An admitted attempt was right after all: the pair is forgotten, elsewhere it does not count.
pub(crate) async fn forgive(tx: &store::WriteTx, forget: &Counter, others: &[Counter], now: i64) -> Result<(), Failure> {
    let keys: Vec<String> = others.iter().map(|counter| counter.key.clone()).collect();
    for mut row in store::throttles::hold(tx, &keys, now).await? {
        row.count = (row.count - 1).max(0);
        row.until = 0;
        store::replace(tx, row).await?;
    }
    Ok(store::throttles::forget(tx, &forget.key).await?)
}

/// Forgets a counter altogether.
pub(crate) async fn forget(tx: &store::WriteTx, counter: &Counter) -> Result<(), Failure> {
    Ok(store::throttles::forget(tx, &counter.key).await?)
}

/// What counts as one address: a whole IPv6 network of 64 bits belongs to one household.
fn network(address: &str) -> String {
    match address.parse() {
        Ok(std::net::IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let head: Vec<String> = v6.segments().iter().take(4).map(|part| format!("{part:x}")).collect();
            format!("{}::/64", head.join(":"))
        }
        Ok(std::net::IpAddr::V6(v6)) => v6.to_ipv4_mapped().map_or_else(|| address.to_owned(), |v4| v4.to_string()),
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_an_end() {
        let counter = Counter { key: String::new(), free: 5, first: 30 * SECOND, longest: HOUR, window: DAY };
        let waits: Vec<i64> = [1, 4, 5, 6, 7, 12, 100].into_iter().map(|count| counter.wait_after(count) / SECOND).collect();
        assert_eq!(waits, [0, 0, 30, 60, 120, 3600, 3600]);
    }

    #[test]
    fn one_household_is_one_address() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
    }
}
