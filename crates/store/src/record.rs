//! The plain records that leave this crate, and behind each the entity that never does.
//!
//! `record!` declares both at once: a public struct without any database type, and a crate-private module of the table's name
//! with the SeaORM entity. Columns are named once.

/// Declares a record and its entity. Key columns come first, in `key { … }`.
macro_rules! record {
    ($(#[$doc:meta])* $record:ident = $table:ident $name:tt {
        key { $($(#[$key_doc:meta])* $key:ident : $key_type:ty,)+ }
        $($(#[$field_doc:meta])* $field:ident : $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $record {
            $($(#[$key_doc])* pub $key: $key_type,)+
            $($(#[$field_doc])* pub $field: $type,)*
        }

        pub(crate) mod $table {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            #[sea_orm(table_name = $name)]
            pub struct Model {
                $(#[sea_orm(primary_key, auto_increment = false)] pub $key: $key_type,)+
                $(pub $field: $type,)*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }

        impl From<$table::Model> for $record {
            fn from(row: $table::Model) -> Self {
                Self { $($key: row.$key,)+ $($field: row.$field,)* }
            }
        }

        impl $crate::rows::Record for $record {
            type Table = $table::Entity;
            type Active = $table::ActiveModel;

            fn into_insert(self) -> $table::ActiveModel {
                $table::ActiveModel { $($key: sea_orm::ActiveValue::Set(self.$key),)+ $($field: sea_orm::ActiveValue::Set(self.$field),)* }
            }

            fn into_update(self) -> $table::ActiveModel {
                $table::ActiveModel { $($key: sea_orm::ActiveValue::Unchanged(self.$key),)+ $($field: sea_orm::ActiveValue::Set(self.$field),)* }
            }
        }
    };
}

pub(crate) mod accounts;
pub(crate) mod applications;
pub(crate) mod background;
pub(crate) mod programme;
pub(crate) mod publications;
pub(crate) mod records_of_acts;
pub(crate) mod reviews;
pub(crate) mod units;
