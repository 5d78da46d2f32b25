//! Every row of the database, for tests that say "nothing changed" or "it is nowhere in it".

use std::collections::{BTreeMap, BTreeSet};

use store::transfer;

use crate::World;

/// Lines of JSON by table.
pub type Rows = BTreeMap<&'static str, Vec<String>>;

impl World {
    /// Everything that the database holds now.
    pub async fn rows(&self) -> Rows {
        let mut rows = Rows::new();
        for table in transfer::TABLES {
            rows.insert(*table, transfer::lines(self.app.read(), table, None, 1_000_000).await.expect("a readable table"));
        }
        rows
    }
}

/// What is in one and not in the other, named by table; empty when nothing changed.
#[must_use]
pub fn differences(before: &Rows, after: &Rows) -> Vec<String> {
    let mut found = Vec::new();
    for (table, lines) in before {
        let (before, after): (BTreeSet<_>, BTreeSet<_>) = (lines.iter().collect(), after[table].iter().collect());
        found.extend(before.difference(&after).map(|line| format!("gone from {table}: {line}")));
        found.extend(after.difference(&before).map(|line| format!("new in {table}: {line}")));
    }
    found
}
