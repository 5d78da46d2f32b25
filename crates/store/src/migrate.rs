//! The schema, in steps that are never changed once released.

use sea_orm::{ConnectionTrait, DbErr, TransactionTrait};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait::async_trait};

use crate::{Db, StoreError, dialect};

#[derive(Clone, Copy)]
struct Step {
    name: &'static str,
    sql: &'static str,
    /// Whether the audit is guarded from then on.
    guards: bool,
}

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let backend = connection.get_database_backend();
        connection.execute_unprepared(&dialect::translate(backend, self.sql)).await?;
        if self.guards {
            connection.execute_unprepared(&dialect::guards(backend)).await?;
        }
        Ok(())
    }
}

/// Every step, the first one first.
const STEPS: &[Step] = &[
    Step { name: "0001_initial", sql: include_str!("../migrations/0001_initial.sql"), guards: true },
    Step { name: "0002_claim", sql: include_str!("../migrations/0002_claim.sql"), guards: false },
    Step { name: "0003_presence", sql: include_str!("../migrations/0003_presence.sql"), guards: false },
];

/// The text of all steps.
#[cfg(test)]
pub(crate) fn schema() -> String {
    STEPS.iter().map(|step| step.sql).collect()
}

struct Steps;

#[async_trait]
impl MigratorTrait for Steps {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS.iter().map(|step| Box::new(*step) as Box<dyn MigrationTrait>).collect()
    }
}

/// Names of the steps that this program knows, the first one first.
#[must_use]
pub fn steps() -> Vec<String> {
    Steps::migrations().iter().map(|step| step.name().to_owned()).collect()
}

impl Db {
    /// Brings the schema up to this program, all steps or none; nodes that start together do it once.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] when the database is newer than the program; otherwise when a step fails.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let tx = self.writer().begin().await?;
        dialect::lock_migrations(&tx).await?;
        Steps::up(&tx, None).await.map_err(newer)?;
        tx.commit().await?;
        Ok(())
    }

    /// Names of the steps that this database has not taken yet.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] when the database is newer than the program; otherwise when it cannot be asked.
    pub async fn pending_steps(&self) -> Result<Vec<String>, StoreError> {
        let pending = Steps::get_pending_migrations(self.writer()).await.map_err(newer)?;
        Ok(pending.iter().map(|step| step.name().to_owned()).collect())
    }
}

/// A step that was taken and that this program does not know was taken by a later one.
fn newer(error: DbErr) -> StoreError {
    match error {
        DbErr::Custom(reason) => StoreError::Unfit(format!("the database is newer than this program: {reason}")),
        other => other.into(),
    }
}
