//! The real clock and real chance. Nothing else in the workspace may ask the machine for either.

use app::ports::{Chance, Clock};
use rules::time::Instant;

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the port through which everybody else learns the time")]
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_millisecond())
    }
}

/// The random source of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    /// # Panics
    /// When the operating system has no randomness to give: going on would make tokens that can be guessed.
    #[expect(clippy::disallowed_methods, reason = "this is the port through which everybody else gets chance")]
    fn fill(&self, buffer: &mut [u8]) {
        if let Err(error) = getrandom::fill(buffer) {
            panic!("the operating system gives no random bytes: {error}");
        }
    }

    #[expect(clippy::disallowed_methods, reason = "this is the port through which everybody else gets identifiers")]
    fn id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_of_version_7_and_sort_by_age() {
        let ids: Vec<String> = (0..1000).map(|_| SystemChance.id()).collect();
        assert!(ids.is_sorted(), "an older identifier sorted behind a newer one");
        for id in &ids {
            assert_eq!((id.len(), &id[14..15]), (36, "7"), "{id}");
        }
    }

    #[test]
    fn random_bytes_differ() {
        let (mut one, mut other) = ([0u8; 32], [0u8; 32]);
        SystemChance.fill(&mut one);
        SystemChance.fill(&mut other);
        assert_ne!(one, other);
        assert_ne!(one, [0u8; 32]);
    }

    #[test]
    fn the_clock_runs_in_this_century() {
        let now = SystemClock.now();
        assert!(now > Instant(1_700_000_000_000), "{now:?}");
        assert!(SystemClock.now() >= now);
    }
}
