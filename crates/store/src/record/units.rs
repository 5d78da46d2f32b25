//! Units, partners and persons.

record! {
    /// An organisation, claimed by its credit code; several unverified claims of one code may coexist.
    Unit = unit "unit" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Name, as people write it.
        name: String,
        /// Normalised name, for comparison.
        name_key: String,
        /// Unified social credit code (GB 32100-2015).
        credit_code: String,
        /// Code of the unit type in the cycle.
        unit_type: String,
        /// Division code of the province.
        province: Option<String>,
        /// True for a provincial association itself, false for an affiliate.
        is_association: bool,
        /// The credit code once verified: unique.
        verified_code: Option<String>,
        /// When it was verified.
        verified_at: Option<i64>,
        /// Who verified it.
        verified_by: Option<String>,
        /// Who made it.
        created_by: String,
        /// When it was made.
        created_at: i64,
        /// Counts changes; writers name the one they saw.
        version: i64,
    }
}

record! {
    /// An organisation named as partner of a team.
    PartnerUnit = partner_unit "partner_unit" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Name, as people write it.
        name: String,
        /// Normalised name, for comparison.
        name_key: String,
        /// The unit.
        unit_id: Option<String>,
    }
}

record! {
    /// A partner named in an application.
    PartnerLink = partner_link "partner_link" {
        key {
            /// The application.
            application_id: String,
            /// The item, empty for fields outside groups.
            item_id: String,
        }
        /// The partner.
        partner_id: String,
    }
}

record! {
    /// A person named in applications, recognised by mobile number.
    Person = person "person" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Name, as people write it.
        name: String,
        /// Normalised name, for comparison.
        name_key: String,
        /// Keyed hash of the mobile number.
        mobile_index: String,
    }
}

record! {
    /// A person named in an application.
    PersonLink = person_link "person_link" {
        key {
            /// The application.
            application_id: String,
            /// The item, empty for fields outside groups.
            item_id: String,
        }
        /// The person.
        person_id: String,
        /// Key of the group, `part/group`.
        group_key: String,
        /// Keyed hash of the e-mail address given, as accounts keep theirs.
        email_index: Option<String>,
    }
}
