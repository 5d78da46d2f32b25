//! Persons and partners named in applications: one identity each, across applications.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    PartnerLink, PartnerUnit, Person, PersonLink, Reads, StoreError, WriteTx,
    record::accounts::account,
    record::units::{partner_link, partner_unit, person, person_link},
    rows::{self, Record},
};

/// A person named in a form, as the submission writes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// The item of the form.
    pub item_id: String,
    /// Key of the group, `part/group`.
    pub group_key: String,
    /// The name.
    pub name: String,
    /// `rules::text::fold` of the name.
    pub name_key: String,
    /// `vault.index("person.mobile", mobile)`: who this is.
    pub mobile_index: String,
    /// `vault.index("account.email", address in lower case)`, by which an account that is named in the form is recognised.
    pub email_index: Option<String>,
    /// Identifier for the person, if new.
    pub new_id: String,
}

/// A partner named in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPartner {
    /// The item of the form.
    pub item_id: String,
    /// The name.
    pub name: String,
    /// `rules::text::fold` of the name.
    pub name_key: String,
    /// Identifier for the partner, if new.
    pub new_id: String,
}

/// Replaces the persons and partners that an application names. Called by each submission.
///
/// # Errors
/// When it cannot be written.
pub async fn link(tx: &WriteTx, application_id: &str, persons: Vec<NamedPerson>, partners: Vec<NamedPartner>) -> Result<(), StoreError> {
    person_link::Entity::delete_many().filter(person_link::Column::ApplicationId.eq(application_id)).exec(tx.connection()).await?;
    partner_link::Entity::delete_many().filter(partner_link::Column::ApplicationId.eq(application_id)).exec(tx.connection()).await?;
    let person_ids = keep_persons(tx, &persons).await?;
    let partner_ids = keep_partners(tx, &partners).await?;
    let person_links = persons.into_iter().filter_map(|named| {
        let (application_id, person_id) = (application_id.to_owned(), person_ids.get(&named.mobile_index)?.clone());
        Some(PersonLink { application_id, item_id: named.item_id, person_id, group_key: named.group_key, email_index: named.email_index })
    });
    rows::insert_many(tx, person_links.collect()).await?;
    let partner_links = partners.into_iter().filter_map(|named| {
        let (application_id, partner_id) = (application_id.to_owned(), partner_ids.get(&named.name_key)?.clone());
        Some(PartnerLink { application_id, item_id: named.item_id, partner_id })
    });
    rows::insert_many(tx, partner_links.collect()).await
}

/// Inserts those that are new, in one order for all transactions, and answers everybody's id by keyed mobile number.
async fn keep_persons(tx: &WriteTx, named: &[NamedPerson]) -> Result<BTreeMap<String, String>, StoreError> {
    let new: BTreeMap<&str, person::ActiveModel> = named
        .iter()
        .map(|named| {
            let (id, name) = (named.new_id.clone(), named.name.clone());
            let row = Person { id, name, name_key: named.name_key.clone(), mobile_index: named.mobile_index.clone() };
            (named.mobile_index.as_str(), row.into_insert())
        })
        .collect();
    if new.is_empty() {
        return Ok(BTreeMap::new());
    }
    let known = person::Entity::find().filter(person::Column::MobileIndex.is_in(new.keys().copied()));
    person::Entity::insert_many(new.into_values()).on_conflict(rows::unless_taken()).exec_without_returning(tx.connection()).await?;
    Ok(rows::all::<Person>(tx, known).await?.into_iter().map(|person| (person.mobile_index, person.id)).collect())
}

/// The same for partners, by normalised name.
async fn keep_partners(tx: &WriteTx, named: &[NamedPartner]) -> Result<BTreeMap<String, String>, StoreError> {
    let new: BTreeMap<&str, partner_unit::ActiveModel> = named
        .iter()
        .map(|named| {
            let (id, name) = (named.new_id.clone(), named.name.clone());
            (named.name_key.as_str(), PartnerUnit { id, name, name_key: named.name_key.clone(), unit_id: None }.into_insert())
        })
        .collect();
    if new.is_empty() {
        return Ok(BTreeMap::new());
    }
    let known = partner_unit::Entity::find().filter(partner_unit::Column::NameKey.is_in(new.keys().copied()));
    partner_unit::Entity::insert_many(new.into_values()).on_conflict(rows::unless_taken()).exec_without_returning(tx.connection()).await?;
    Ok(rows::all::<PartnerUnit>(tx, known).await?.into_iter().map(|partner| (partner.name_key, partner.id)).collect())
}

/// True when an account with this keyed address is named in the application.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_named(db: &impl Reads, application_id: &str, email_index: &str) -> Result<bool, StoreError> {
    let query = person_link::Entity::find()
        .filter(person_link::Column::ApplicationId.eq(application_id))
        .filter(person_link::Column::EmailIndex.eq(email_index));
    Ok(rows::one::<PersonLink>(db, query).await?.is_some())
}

/// The persons named in an application.
///
/// # Errors
/// When the database cannot be read.
pub async fn persons_of(db: &impl Reads, application_id: &str) -> Result<Vec<PersonLink>, StoreError> {
    rows::filtered(db, person_link::Column::ApplicationId.eq(application_id)).await
}

/// The partners named in an application.
///
/// # Errors
/// When the database cannot be read.
pub async fn partners_of(db: &impl Reads, application_id: &str) -> Result<Vec<PartnerLink>, StoreError> {
    rows::filtered(db, partner_link::Column::ApplicationId.eq(application_id)).await
}

/// Where any of these persons is named, by application.
///
/// # Errors
/// When the database cannot be read.
pub async fn named_where(db: &impl Reads, persons: &[String]) -> Result<Vec<PersonLink>, StoreError> {
    let query =
        person_link::Entity::find().filter(person_link::Column::PersonId.is_in(persons)).order_by_asc(person_link::Column::ApplicationId);
    rows::all(db, query).await
}

/// Where any of these partners is named, by application.
///
/// # Errors
/// When the database cannot be read.
pub async fn partnered_where(db: &impl Reads, partners: &[String]) -> Result<Vec<PartnerLink>, StoreError> {
    let query = partner_link::Entity::find()
        .filter(partner_link::Column::PartnerId.is_in(partners))
        .order_by_asc(partner_link::Column::ApplicationId);
    rows::all(db, query).await
}

/// The names of accounts, by id.
///
/// # Errors
/// When the database cannot be read.
pub async fn account_names(db: &impl Reads, ids: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let query = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .column(account::Column::Name)
        .filter(account::Column::Id.is_in(ids));
    let rows: Vec<(String, String)> = query.into_tuple().all(db.connection()).await?;
    Ok(rows.into_iter().collect())
}
