//! World for tests: app, database, mail box, file box, clocks that the test moves.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set its scene must stop at once")]

mod applicant;
mod chance;
mod clock;
mod copy;
mod database;
mod mail_box;
pub mod paper;
pub mod picture;
mod reopened;
mod rows;
mod scene;
mod world;

pub use chance::CountedChance;
pub use clock::TestClock;
pub use database::{Backing, Database, empty_postgres};
pub use mail_box::MailBox;
pub use rows::{Rows, differences};
pub use store::Unit;
pub use tokio;
pub use world::World;

/// Writes each story once and runs it on SQLite and on PostgreSQL.
///
/// ```ignore
/// testkit::each_database! {
///     async fn a_draft_is_kept(world: World) { … }
/// }
/// ```
#[macro_export]
macro_rules! each_database {
    ($($(#[$attribute:meta])* async fn $name:ident($world:ident: World) $body:block)+) => { $(
        $(#[$attribute])*
        mod $name {
            use super::*;

            async fn story($world: $crate::World) $body

            #[$crate::tokio::test(flavor = "multi_thread", worker_threads = 2, crate = "testkit::tokio")]
            async fn on_sqlite() {
                story($crate::World::new($crate::Backing::Sqlite).await).await;
            }

            #[$crate::tokio::test(flavor = "multi_thread", worker_threads = 2, crate = "testkit::tokio")]
            async fn on_postgres() {
                if $crate::Backing::Postgres.is_wanted() {
                    story($crate::World::new($crate::Backing::Postgres).await).await;
                }
            }
        }
    )+ };
}
