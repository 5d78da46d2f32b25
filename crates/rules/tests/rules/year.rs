//! The cycle of 2022 and its dictionaries, read once for the tests that hold rules against the notice.

use std::sync::OnceLock;

use rules::{
    cycle::{self, Cycle, TeamType},
    dictionary::{self, Dictionaries},
    lead::Lead,
    naming::Places,
    time::Instant,
};

pub(crate) fn cycle() -> &'static Cycle {
    static CYCLE: OnceLock<Cycle> = OnceLock::new();
    CYCLE.get_or_init(|| cycle::shipped("2022").expect("the cycle of 2022 is sound"))
}

pub(crate) fn dictionaries() -> &'static Dictionaries {
    static DICTIONARIES: OnceLock<Dictionaries> = OnceLock::new();
    DICTIONARIES.get_or_init(|| dictionary::shipped().expect("the dictionaries are sound"))
}

pub(crate) fn places() -> &'static Places {
    static PLACES: OnceLock<Places> = OnceLock::new();
    PLACES.get_or_init(|| Places::from_dictionaries(dictionaries()))
}

pub(crate) fn team_type(code: &str) -> &'static TeamType {
    cycle().team_type(code).expect("a type of 2022")
}

/// An instant written in UTC, e.g. `2022-02-28T16:00:00Z`.
pub(crate) fn at(utc: &str) -> Instant {
    Instant(utc.parse::<jiff::Timestamp>().expect("an instant").as_millisecond())
}

/// A verified unit of the type, of Fujian where a province matters.
pub(crate) fn lead(unit_type: &str) -> Lead {
    let (name, head, province) = match unit_type {
        "national_society" => ("中国示例学会", "51100000500000001", None),
        "provincial_association" => ("福建省科学技术协会", "13350000000000001", Some("350000")),
        "provincial_society" => ("福建省示例学会", "51350000500000001", Some("350000")),
        "institution" => ("示例大学", "12350000400000001", None),
        _ => ("“科创中国”示例联合体", "52100000500000001", None),
    };
    Lead {
        unit_id: "unit-1".to_owned(),
        name: name.to_owned(),
        credit_code: rules::credit_code::make(head).expect("a code"),
        unit_type: unit_type.to_owned(),
        province: province.map(str::to_owned),
        is_association: unit_type == "provincial_association",
        verified: true,
    }
}
