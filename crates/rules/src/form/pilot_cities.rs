//! Pilot cities of a type that serves the lead unit's own province.

use super::Answers;
use crate::{
    cycle::{Cycle, Role},
    dictionary::{CORPS, Dictionaries},
    violation::Violation,
};

/// Cities of another province than the lead unit's, for types that serve their own. `province` is the division code of the lead unit or of its
/// city. The list of pilot cities may be partial: what it does not know is flagged where the field is checked, never refused here.
#[must_use]
pub fn check_own_province(
    cycle: &Cycle,
    dictionaries: &Dictionaries,
    team_type: &str,
    answers: &Answers,
    province: Option<&str>,
) -> Vec<Violation> {
    let Some(rule) = cycle.team_type(team_type).and_then(|chosen| chosen.own_province.as_ref()) else { return Vec::new() };
    let (Some(place), Some(province)) = (cycle.by_role(Role::PilotCities), province) else { return Vec::new() };
    let cities = answers.texts("", &place.key());
    let outside = cities.iter().filter_map(|code| dictionaries.entry_of(place.field, code)).filter_map(|(_, city)| {
        let of_city = city.province.as_deref()?;
        (of_city.get(..2) != province.get(..2)).then_some((city, of_city))
    });
    outside
        .map(|(city, of_city)| {
            let name = dictionaries.iter().find_map(|dictionary| dictionary.label(of_city)).unwrap_or(of_city);
            let violation = Violation::refuse(place.path(0), "pilot-city-elsewhere").with("found", &city.label).with("province", name);
            let violation = Violation { clause: rule.clause.clone(), effect: rule.effect, ..violation };
            // The Corps has cities within provinces; which, no list here says.
            if province == CORPS { Violation { effect: crate::violation::Effect::Flag, ..violation } } else { violation }
        })
        .collect()
}
