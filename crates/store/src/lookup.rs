//! Small look-ups that pages and commands about applications need of other nouns.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    Account, Comment, Conflict, Reads, StoreError, Unit, WriteTx,
    record::{accounts::account, publications::team, reviews::comment, units::unit},
    rows,
};

/// One unit.
///
/// # Errors
/// When the database cannot be read.
pub async fn unit(db: &impl Reads, id: &str) -> Result<Option<Unit>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Several units, by id.
///
/// # Errors
/// When the database cannot be read.
pub async fn units(db: &impl Reads, ids: &[&str]) -> Result<BTreeMap<String, Unit>, StoreError> {
    let query = unit::Entity::find().filter(unit::Column::Id.is_in(ids.iter().copied()));
    Ok(rows::all::<Unit>(db, query).await?.into_iter().map(|unit| (unit.id.clone(), unit)).collect())
}

/// One account.
///
/// # Errors
/// When the database cannot be read.
pub async fn account(db: &impl Reads, id: &str) -> Result<Option<Account>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The names of accounts, by id.
///
/// # Errors
/// When the database cannot be read.
pub async fn account_names(db: &impl Reads, ids: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    let pairs: Vec<(String, String)> = account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .filter(account::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db.connection())
        .await?;
    Ok(pairs.into_iter().collect())
}

/// The registration numbers of applications that were published, by application.
///
/// # Errors
/// When the database cannot be read.
pub async fn team_numbers(db: &impl Reads, applications: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    let pairs: Vec<(String, String)> = team::Entity::find()
        .select_only()
        .columns([team::Column::ApplicationId, team::Column::Number])
        .filter(team::Column::ApplicationId.is_in(applications.iter().copied()))
        .into_tuple()
        .all(db.connection())
        .await?;
    Ok(pairs.into_iter().collect())
}

/// True when an account declared a conflict of interest with an application.
///
/// # Errors
/// When the database cannot be read.
pub async fn in_conflict(db: &impl Reads, application: &str, account: &str) -> Result<bool, StoreError> {
    Ok(rows::find::<Conflict>(db, (application.to_owned(), account.to_owned())).await?.is_some())
}

/// The comments on an application that the applicant was shown, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn sent_comments(db: &impl Reads, application: &str) -> Result<Vec<Comment>, StoreError> {
    let query =
        comment::Entity::find().filter(comment::Column::ApplicationId.eq(application)).filter(comment::Column::SentAt.is_not_null());
    let mut found: Vec<Comment> = rows::all(db, query).await?;
    found.sort_by(|a, b| (a.round, a.at, &a.id).cmp(&(b.round, b.at, &b.id)));
    Ok(found)
}

/// Keeps the applicant's answer to a comment of the round, or takes it back; false when there is no such comment that was sent.
///
/// # Errors
/// When it cannot be written.
pub async fn answer_comment(
    tx: &WriteTx,
    application: &str,
    round: i64,
    comment_id: &str,
    answer: Option<&str>,
    by: &str,
    at: i64,
) -> Result<bool, StoreError> {
    use sea_orm::sea_query::Expr;
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::Answer, Expr::value(answer))
        .col_expr(comment::Column::AnsweredBy, Expr::value(answer.map(|_| by)))
        .col_expr(comment::Column::AnsweredAt, Expr::value(answer.map(|_| at)))
        .filter(comment::Column::Id.eq(comment_id))
        .filter(comment::Column::ApplicationId.eq(application))
        .filter(comment::Column::Round.eq(round))
        .filter(comment::Column::SentAt.is_not_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}
