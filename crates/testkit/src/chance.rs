//! Chance that a test can repeat.

use std::sync::atomic::{AtomicU64, Ordering};

use app::ports::Chance;

/// Counts: identifiers are in order and never the same, bytes come from a fixed sequence.
#[derive(Debug, Default)]
pub struct CountedChance(AtomicU64);

impl CountedChance {
    /// Counts from where no world that began at the start has come.
    pub(crate) fn beyond() -> Self {
        Self(AtomicU64::new(1 << 40))
    }

    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }
}

impl Chance for CountedChance {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            let mut mixed = self.next().wrapping_mul(0x9E37_79B9_7F4A_7C15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^= mixed >> 31;
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }

    fn id(&self) -> String {
        format!("01900000-0000-7000-8000-{:012x}", self.next())
    }
}
