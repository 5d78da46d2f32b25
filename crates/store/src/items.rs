//! Members, partners and stages, in their order.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{Item, Reads, StoreError, WriteTx, record::applications::item, rows};

/// Every item of an application, by group and position.
///
/// # Errors
/// When the database cannot be read.
pub async fn all(db: &impl Reads, application: &str) -> Result<Vec<Item>, StoreError> {
    let query = item::Entity::find()
        .filter(item::Column::ApplicationId.eq(application))
        .order_by_asc(item::Column::GroupKey)
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::Id);
    rows::all(db, query).await
}

/// Removes an item; false when it is not there.
///
/// # Errors
/// When it cannot be removed.
pub async fn remove(tx: &WriteTx, application: &str, id: &str) -> Result<bool, StoreError> {
    let done = item::Entity::delete_many()
        .filter(item::Column::ApplicationId.eq(application))
        .filter(item::Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Sets the position of an item.
///
/// # Errors
/// When it cannot be written.
pub async fn place(tx: &WriteTx, application: &str, id: &str, position: i64) -> Result<(), StoreError> {
    item::Entity::update_many()
        .col_expr(item::Column::Position, Expr::value(position))
        .filter(item::Column::ApplicationId.eq(application))
        .filter(item::Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}
