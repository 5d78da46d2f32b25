//! Connections: reading and writing are different types, so that a page cannot write and a command cannot forget its transaction.

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, IsolationLevel, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};

use crate::{StoreError, connect, dialect};

mod sealed {
    pub trait Sealed {}
}

/// Anything that can be read from: the pool of readers, or a transaction that is about to write.
pub trait Reads: sealed::Sealed + Sync {
    /// The connection behind.
    type Connection: ConnectionTrait;
    #[doc(hidden)]
    fn connection(&self) -> &Self::Connection;
}

/// The pool of readers. On SQLite its connections refuse to write.
#[derive(Clone)]
pub struct ReadDb(pub(crate) DatabaseConnection);

/// One state of the database, held still: whatever is written meanwhile is not seen.
pub struct FrozenDb(pub(crate) DatabaseTransaction);

/// One transaction that writes. Dropped without `commit`, it is rolled back.
pub struct WriteTx(pub(crate) DatabaseTransaction);

impl sealed::Sealed for ReadDb {}
impl sealed::Sealed for FrozenDb {}
impl sealed::Sealed for WriteTx {}

impl Reads for ReadDb {
    type Connection = DatabaseConnection;
    fn connection(&self) -> &DatabaseConnection {
        &self.0
    }
}

impl Reads for FrozenDb {
    type Connection = DatabaseTransaction;
    fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Reads for WriteTx {
    type Connection = DatabaseTransaction;
    fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl WriteTx {
    /// Makes everything written durable; only then may an act be acknowledged.
    ///
    /// # Errors
    /// When the database cannot commit; nothing was written then.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }

    /// Undoes everything written.
    ///
    /// # Errors
    /// When the connection is lost, in which case the database undoes it.
    pub async fn roll_back(self) -> Result<(), StoreError> {
        Ok(self.0.rollback().await?)
    }
}

/// A database, open: SQLite in a file, or PostgreSQL.
#[derive(Clone)]
pub struct Db {
    read: ReadDb,
    write: DatabaseConnection,
}

impl Db {
    /// Opens the database at `url` (`sqlite:PATH` or `postgres://…`), creating the SQLite file where it is missing. Migrates nothing.
    ///
    /// # Errors
    /// When it cannot be reached, or the address is neither of the two.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let (read, write) = connect::pools(url).await?;
        Ok(Self { read: ReadDb(read), write })
    }

    /// For reading.
    #[must_use]
    pub fn read(&self) -> &ReadDb {
        &self.read
    }

    /// Begins a transaction that writes: immediate on SQLite, READ COMMITTED on PostgreSQL.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when no connection is free in time or the database is locked by another process.
    pub async fn begin(&self) -> Result<WriteTx, StoreError> {
        let options = TransactionOptions {
            isolation_level: connect::is_server(&self.write).then_some(IsolationLevel::ReadCommitted),
            access_mode: connect::is_server(&self.write).then_some(AccessMode::ReadWrite),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        };
        Ok(WriteTx(self.write.begin_with_options(options).await?))
    }

    /// Holds one state of the database still for reading, while writing goes on. End it soon: a log grows behind it.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn freeze(&self) -> Result<FrozenDb, StoreError> {
        let options = TransactionOptions {
            isolation_level: connect::is_server(&self.write).then_some(IsolationLevel::RepeatableRead),
            access_mode: connect::is_server(&self.write).then_some(AccessMode::ReadOnly),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
        };
        Ok(FrozenDb(self.read.0.begin_with_options(options).await?))
    }

    /// The writing connection, for migrations and backups.
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.write
    }

    /// True when several nodes may share this database.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        connect::is_server(&self.write)
    }

    /// The database's own clock in milliseconds, where it has one.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub async fn clock(&self) -> Result<Option<i64>, StoreError> {
        let backend = self.write.get_database_backend();
        let Some(sql) = dialect::clock_query(backend) else { return Ok(None) };
        let row = self.read.0.query_one_raw(Statement::from_string(backend, sql)).await?;
        Ok(row.map(|row| row.try_get("", "now")).transpose()?)
    }

    /// Closes every connection; on SQLite the log is folded into the file.
    ///
    /// # Errors
    /// When a connection cannot be closed in order.
    pub async fn close(self) -> Result<(), StoreError> {
        self.read.0.close().await?;
        self.write.close().await?;
        Ok(())
    }
}
