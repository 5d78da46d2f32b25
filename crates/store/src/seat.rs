//! Who sits behind a cookie: session, account and grants in one statement, which every request of somebody signed in asks for.

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

use crate::{
    AccessGrant, Reads, StoreError,
    record::accounts::{access_grant, account, session},
};

/// A session, ended or not, with what decides about its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// Id of the session.
    pub session: String,
    /// The account.
    pub account: String,
    /// The token that forms of the session carry.
    pub csrf: String,
    /// When the session was opened.
    pub created_at: i64,
    /// When it was used last.
    pub seen_at: i64,
    /// When it ends at the latest.
    pub expires_at: i64,
    /// When it was ended.
    pub ended_at: Option<i64>,
    /// The name of the account's person.
    pub name: String,
    /// The language that the account prefers.
    pub locale: String,
    /// When the account's address was confirmed.
    pub verified_at: Option<i64>,
    /// When the account was disabled.
    pub disabled_at: Option<i64>,
    /// What the account holds.
    pub grants: Vec<AccessGrant>,
}

#[derive(FromQueryResult)]
struct Row {
    session: String,
    account: String,
    csrf: String,
    created_at: i64,
    seen_at: i64,
    expires_at: i64,
    ended_at: Option<i64>,
    name: String,
    locale: String,
    verified_at: Option<i64>,
    disabled_at: Option<i64>,
    grant_id: Option<String>,
    role: Option<String>,
    scope_kind: Option<String>,
    scope_id: Option<String>,
    since: Option<i64>,
    until: Option<i64>,
    granted_by: Option<String>,
}

impl Row {
    fn grant(&mut self) -> Option<AccessGrant> {
        Some(AccessGrant {
            id: self.grant_id.take()?,
            account_id: self.account.clone(),
            role: self.role.take()?,
            scope_kind: self.scope_kind.take()?,
            scope_id: self.scope_id.take()?,
            since: self.since?,
            until: self.until,
            granted_by: self.granted_by.take()?,
        })
    }
}

/// The session of a secret, by its hash, with what its account holds at `now`.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_token(db: &impl Reads, token_hash: &str, now: i64) -> Result<Option<Seated>, StoreError> {
    let owner: RelationDef = session::Entity::belongs_to(account::Entity).from(session::Column::AccountId).to(account::Column::Id).into();
    let held: RelationDef =
        session::Entity::belongs_to(access_grant::Entity).from(session::Column::AccountId).to(access_grant::Column::AccountId).into();
    let rows = session::Entity::find()
        .select_only()
        .column_as(session::Column::Id, "session")
        .column_as(session::Column::AccountId, "account")
        .columns([session::Column::Csrf, session::Column::CreatedAt, session::Column::SeenAt])
        .columns([session::Column::ExpiresAt, session::Column::EndedAt])
        .columns([account::Column::Name, account::Column::Locale, account::Column::VerifiedAt, account::Column::DisabledAt])
        .column_as(access_grant::Column::Id, "grant_id")
        .columns([access_grant::Column::Role, access_grant::Column::ScopeKind, access_grant::Column::ScopeId])
        .columns([access_grant::Column::Since, access_grant::Column::Until, access_grant::Column::GrantedBy])
        .join(JoinType::InnerJoin, owner)
        .join(JoinType::LeftJoin, held)
        .filter(session::Column::TokenHash.eq(token_hash))
        .order_by_asc(access_grant::Column::Id)
        .into_model::<Row>()
        .all(db.connection())
        .await?;
    let mut found: Option<Seated> = None;
    for mut row in rows {
        let grant = row.grant().filter(|grant| grant.since <= now && grant.until.is_none_or(|until| until > now));
        found.get_or_insert_with(|| seated(row)).grants.extend(grant);
    }
    Ok(found)
}

fn seated(row: Row) -> Seated {
    Seated {
        session: row.session,
        account: row.account,
        csrf: row.csrf,
        created_at: row.created_at,
        seen_at: row.seen_at,
        expires_at: row.expires_at,
        ended_at: row.ended_at,
        name: row.name,
        locale: row.locale,
        verified_at: row.verified_at,
        disabled_at: row.disabled_at,
        grants: Vec::new(),
    }
}
