//! Holds back an address that sends forms faster than people can, before anything is hashed or written.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use rules::time::Instant;

/// So many forms of visitors from one address…
const FORMS: u32 = 120;
/// … in so many milliseconds.
const WINDOW: i64 = 60_000;
/// More addresses than this are not remembered at once.
const ADDRESSES: usize = 20_000;

/// Counts in memory, by node; what must survive and be shared is counted in the database.
#[derive(Debug, Default)]
pub(crate) struct Haste(Mutex<HashMap<String, (Instant, u32)>>);

impl Haste {
    /// Counts one; false when it is too much.
    pub(crate) fn admit(&self, address: &str, now: Instant) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= ADDRESSES {
            seen.retain(|_, (since, _)| now < since.plus(WINDOW) && *since <= now);
        }
        if seen.len() >= ADDRESSES {
            seen.clear();
        }
        let (since, count) = seen.entry(address.to_owned()).or_insert((now, 0));
        if now >= since.plus(WINDOW) || now < *since {
            (*since, *count) = (now, 0);
        }
        *count += 1;
        *count <= FORMS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hasty_address_waits_and_others_do_not() {
        let haste = Haste::default();
        let now = Instant(1_000_000);
        assert!((0..FORMS).all(|_| haste.admit("192.0.2.1", now)));
        assert!(!haste.admit("192.0.2.1", now));
        assert!(haste.admit("192.0.2.2", now));
        assert!(haste.admit("192.0.2.1", now.plus(WINDOW)));
    }
}
