//! Notices of accounts and units, and who has read them.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use crate::{
    Notice, Reads, StoreError,
    record::background::{notice, notice_read},
    rows,
};

/// The most notices marked at a time.
const AT_ONCE: u64 = 500;

/// Notices of an account and of its units, the latest first, and how many there are in all.
///
/// # Errors
/// When the database cannot be read.
pub async fn page(db: &impl Reads, account: &str, units: &[&str], offset: u64, limit: u64) -> Result<(Vec<Notice>, u64), StoreError> {
    let total = of(account, units).count(db.connection()).await?;
    let query = of(account, units).order_by_desc(notice::Column::At).order_by_desc(notice::Column::Id).offset(offset).limit(limit);
    Ok((rows::all(db, query).await?, total))
}

/// Which of these an account has read.
///
/// # Errors
/// When the database cannot be read.
pub async fn read_of(db: &impl Reads, account: &str, ids: &[String]) -> Result<BTreeSet<String>, StoreError> {
    let query = notice_read::Entity::find()
        .select_only()
        .column(notice_read::Column::NoticeId)
        .filter(notice_read::Column::AccountId.eq(account))
        .filter(notice_read::Column::NoticeId.is_in(ids));
    let found: Vec<String> = query.into_tuple().all(db.connection()).await?;
    Ok(found.into_iter().collect())
}

/// How many an account has not read.
///
/// # Errors
/// When the database cannot be read.
pub async fn unread(db: &impl Reads, account: &str, units: &[&str]) -> Result<u64, StoreError> {
    Ok(unread_of(account, units).count(db.connection()).await?)
}

/// Ids of those that an account has not read: one of them, or all.
///
/// # Errors
/// When the database cannot be read.
pub async fn unread_ids(db: &impl Reads, account: &str, units: &[&str], only: Option<&str>) -> Result<Vec<String>, StoreError> {
    let mut query = unread_of(account, units).select_only().column(notice::Column::Id);
    if let Some(id) = only {
        query = query.filter(notice::Column::Id.eq(id));
    }
    Ok(query.limit(AT_ONCE).into_tuple().all(db.connection()).await?)
}

fn of(account: &str, units: &[&str]) -> Select<notice::Entity> {
    let mut mine = Condition::any().add(notice::Column::AccountId.eq(account));
    if !units.is_empty() {
        mine = mine.add(notice::Column::UnitId.is_in(units.iter().copied()));
    }
    notice::Entity::find().filter(mine)
}

fn unread_of(account: &str, units: &[&str]) -> Select<notice::Entity> {
    let read = notice_read::Entity::find()
        .select_only()
        .column(notice_read::Column::NoticeId)
        .filter(notice_read::Column::AccountId.eq(account))
        .into_query();
    of(account, units).filter(notice::Column::Id.not_in_subquery(read))
}
