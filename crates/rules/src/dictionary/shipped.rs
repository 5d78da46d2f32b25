//! The dictionaries that come with the platform.

use super::Dictionaries;
use crate::cycle::Finding;

const FILES: &[(&str, &str)] = &[
    ("manifest.toml", include_str!("../../../../dictionaries/manifest.toml")),
    ("cast_national_societies_2018.csv", include_str!("../../../../dictionaries/cast_national_societies_2018.csv")),
    ("cn_divisions_2023.csv", include_str!("../../../../dictionaries/cn_divisions_2023.csv")),
    ("gbt4754_2017.csv", include_str!("../../../../dictionaries/gbt4754_2017.csv")),
    ("hightech_fields_2016.csv", include_str!("../../../../dictionaries/hightech_fields_2016.csv")),
    ("pilot_cities_partial.csv", include_str!("../../../../dictionaries/pilot_cities_partial.csv")),
    ("provincial_casts.csv", include_str!("../../../../dictionaries/provincial_casts.csv")),
    ("public_service_products_2022.csv", include_str!("../../../../dictionaries/public_service_products_2022.csv")),
    ("strategic_emerging_industries_2018.csv", include_str!("../../../../dictionaries/strategic_emerging_industries_2018.csv")),
    ("strategic_regions_2022.csv", include_str!("../../../../dictionaries/strategic_regions_2022.csv")),
];

/// The files of the shipped dictionaries as `(file name, text)`.
#[must_use]
pub fn shipped_files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// Reads the shipped dictionaries; keep the result, reading takes some milliseconds.
///
/// # Errors
/// The findings of [`Dictionaries::parse`]; a test holds that there are none.
pub fn shipped() -> Result<Dictionaries, Vec<Finding>> {
    Dictionaries::parse(FILES)
}
