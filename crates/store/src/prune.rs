//! Removing rows that have run out.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::{
    Reads, StoreError, WriteTx, mail as outbox,
    record::{
        accounts::{session, throttle, token},
        applications::presence,
        background::{idempotency, mail},
    },
};

/// Whoever was not seen in a form for so long, in milliseconds, is not there; far above what counts as being there.
const PRESENT: i64 = 600_000;

/// Removes throttles that hold no more at `now`, who was in a form before it, and what was over at `before`: tokens, sessions, idempotency keys, letters that went out.
///
/// # Errors
/// When it cannot be written.
pub async fn run_out(tx: &WriteTx, now: i64, before: i64) -> Result<(), StoreError> {
    let connection = tx.connection();
    token::Entity::delete_many().filter(token::Column::ExpiresAt.lt(before)).exec(connection).await?;
    let ended = Condition::any().add(session::Column::ExpiresAt.lt(before)).add(session::Column::EndedAt.lt(before));
    session::Entity::delete_many().filter(ended).exec(connection).await?;
    let throttles = Condition::all().add(throttle::Column::Until.lt(now)).add(throttle::Column::Since.lt(before));
    throttle::Entity::delete_many().filter(throttles).exec(connection).await?;
    presence::Entity::delete_many().filter(presence::Column::At.lt(now - PRESENT)).exec(connection).await?;
    idempotency::Entity::delete_many().filter(idempotency::Column::At.lt(before)).exec(connection).await?;
    let gone = Condition::all().add(mail::Column::State.is_in([outbox::SENT, outbox::KEPT])).add(mail::Column::CreatedAt.lt(before));
    mail::Entity::delete_many().filter(gone).exec(connection).await?;
    Ok(())
}
