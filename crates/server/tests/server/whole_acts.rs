//! Every act is there whole or not at all: what a database holds after the program was killed.

use std::collections::BTreeSet;

use serde_json::Value;
use testkit::Rows;

/// Numbers that are the same in every run.
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    /// The next one, below `below`.
    pub(crate) fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// What a database holds after it was left alone.
pub(crate) struct Found(pub(crate) Rows);

impl Found {
    /// The rows of a table that have this in a column.
    pub(crate) fn lines(&self, table: &str, key: &str, id: &str) -> Vec<Value> {
        let rows = self.0[table].iter().map(|line| serde_json::from_str::<Value>(line).unwrap());
        rows.filter(|row| row[key] == id).collect()
    }

    fn count(&self, table: &str, key: &str, id: &str) -> usize {
        self.lines(table, key, id).len()
    }

    /// Everything that a submission writes is there, or nothing of it; how many submissions there are.
    pub(crate) fn no_half_acts(&self) -> u64 {
        let (mut numbers, mut submitted) = (BTreeSet::new(), 0);
        for line in &self.0["application"] {
            let row: Value = serde_json::from_str(line).unwrap();
            let id = row["id"].as_str().unwrap();
            let times = match row["state"].as_str().unwrap() {
                "draft" => 0,
                "submitted" => 1,
                other => panic!("{other}"),
            };
            submitted += times;
            assert_eq!(row["round"], times, "{id}");
            assert_eq!(row["receipt"].is_string(), times == 1, "{id}");
            assert!(times == 0 || numbers.insert(row["receipt"].as_str().unwrap().to_owned()), "{id}");
            let audit = self.lines("audit", "subject_id", id);
            let acts = audit.iter().filter(|entry| entry["action"] == "application.submit").count();
            let receipts = self.0["idempotency"].iter().filter(|line| line.contains(&format!("key of {id}"))).count();
            let frozen = self.lines("file", "application_id", id).iter().filter(|file| file["frozen_at"].is_i64()).count();
            let letters = self.0["notice"].iter().filter(|line| line.contains(&format!("/applications/{id}/receipt"))).count();
            let counts = [
                ("snapshot", self.count("snapshot", "application_id", id)),
                ("history", self.count("history", "application_id", id)),
                ("name", self.count("name_claim", "application_id", id)),
                ("audit", acts),
                ("receipt", receipts),
                ("notice", letters),
                ("files", frozen.min(1)),
                ("people", self.count("person_link", "application_id", id).min(1)),
            ];
            for (what, count) in counts {
                assert_eq!(count, times, "{what} of {id} in {}", row["state"]);
            }
        }
        let drawn = self.lines("counter", "key", "receipt/2022").first().map_or(0, |row| row["value"].as_u64().unwrap());
        assert_eq!(drawn, submitted as u64, "no number is drawn for nothing");
        assert_eq!(self.0["mail"].len() as u64, drawn, "a letter each");
        drawn
    }
}
