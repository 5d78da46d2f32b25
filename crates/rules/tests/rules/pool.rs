//! Quota pools.

use proptest::prelude::*;
use rules::{
    cycle::PoolBy,
    lead::Lead,
    lifecycle::{Event, State, next},
    pool::{check, pool_of},
};

use crate::year::{cycle, lead};

fn key_and_limit(lead: &Lead) -> (String, u32) {
    let pool = pool_of(cycle(), lead).expect("a pool");
    (pool.key, pool.limit)
}

#[test]
fn each_kind_of_unit_draws_on_its_pool() {
    assert_eq!(key_and_limit(&lead("national_society")), ("unit/unit-1".to_owned(), 5));
    assert_eq!(key_and_limit(&lead("provincial_association")), ("province/350000".to_owned(), 2));
    for other in ["provincial_society", "institution", "consortium"] {
        assert_eq!(key_and_limit(&lead(other)), ("unit/unit-1".to_owned(), 1), "{other}");
    }
}

#[test]
fn an_affiliate_shares_with_its_association_unless_the_cycle_says_otherwise() {
    let affiliate = Lead { unit_id: "unit-2".to_owned(), is_association: false, ..lead("provincial_association") };
    assert_eq!(key_and_limit(&affiliate), ("province/350000".to_owned(), 2));
    let mut apart = cycle().clone();
    for pool in apart.pools.iter_mut().filter(|pool| pool.by == PoolBy::Province) {
        pool.shared_with_affiliates = false;
    }
    assert_eq!(pool_of(&apart, &affiliate).map(|pool| (pool.key, pool.limit)), Some(("unit/unit-2".to_owned(), 2)));
}

#[test]
fn the_corps_has_its_own_and_a_sub_provincial_city_counts_as_other() {
    let corps = Lead { province: Some("corps".to_owned()), ..lead("provincial_association") };
    assert_eq!(key_and_limit(&corps), ("province/corps".to_owned(), 2));
    let xiamen = Lead { province: Some("350200".to_owned()), ..lead("provincial_association") };
    assert_eq!(key_and_limit(&xiamen), ("unit/unit-1".to_owned(), 1));
    assert_eq!(pool_of(cycle(), &Lead { province: None, ..lead("provincial_association") }), None);
}

#[test]
fn the_last_place_can_be_taken_and_no_more() {
    let pool = pool_of(cycle(), &lead("national_society")).expect("a pool");
    assert_eq!(check(&pool, 4, 0), None);
    let full = check(&pool, 5, 0).expect("full");
    assert!(full.refuses());
    assert_eq!((full.kind.as_ref(), full.params["limit"].as_str(), full.params["used"].as_str()), ("quota-full", "5", "5"));
    assert_eq!(full.clause.as_deref(), Some("五.1"));
    assert_eq!(pool.left(5, 0), 0);
    assert_eq!(pool.left(9, 1), 0);
}

#[test]
fn an_exception_adds_places_and_leaves_a_flag() {
    let pool = pool_of(cycle(), &lead("institution")).expect("a pool");
    let flagged = check(&pool, 1, 1).expect("a flag");
    assert_eq!((flagged.kind.as_ref(), flagged.refuses()), ("quota-by-exception", false));
    assert!(check(&pool, 2, 1).is_some_and(|violation| violation.refuses()));
    let strict = rules::pool::PoolRef { exceptable: false, ..pool };
    assert!(check(&strict, 1, 1).is_some_and(|violation| violation.refuses()));
}

proptest! {
    #[test]
    fn the_pool_is_never_over_its_places(steps in prop::collection::vec((0_usize..12, 0_usize..10), 1..80), extra in 0_u32..3) {
        let pool = pool_of(cycle(), &lead("provincial_association")).expect("a pool");
        let mut teams = [State::Draft; 12];
        for (team, event) in steps {
            let event = Event::ALL[event];
            let Ok(to) = next(teams[team], event) else { continue };
            let held = |teams: &[State]| u32::try_from(teams.iter().filter(|state| state.holds_place()).count()).expect("twelve at most");
            let takes_a_place = to.holds_place() && !teams[team].holds_place();
            if takes_a_place && check(&pool, held(&teams), extra).is_some_and(|violation| violation.refuses()) {
                continue;
            }
            teams[team] = to;
            prop_assert!(held(&teams) <= pool.places(extra));
        }
    }
}
