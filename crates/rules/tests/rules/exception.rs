//! What the cycle lets staff set aside in a single case.

use rules::exception::{
    ExceptionKind::{Eligibility, Quota, Window},
    barred,
};

use crate::year::{cycle, lead};

#[test]
fn in_2022_every_kind_may_be_granted() {
    for kind in [Quota, Window, Eligibility] {
        assert_eq!(barred(cycle(), kind, None, None), None);
        assert_eq!(barred(cycle(), kind, Some(&lead("institution")), Some("regional")), None);
    }
}

#[test]
fn places_are_barred_for_the_units_of_a_strict_pool_with_its_clause() {
    let mut strict = cycle().clone();
    strict.pools[0].exceptable = false;
    let found = barred(&strict, Quota, Some(&lead("national_society")), None).expect("barred");
    assert_eq!((found.path.as_str(), found.kind.as_ref(), found.clause.as_deref()), ("kind", "not-exceptable", Some("五.1")));
    assert_eq!(barred(&strict, Quota, Some(&lead("institution")), None), None);
    assert_eq!(barred(&strict, Quota, None, None), None, "some pool lets further places be granted");
}

#[test]
fn the_window_is_barred_when_neither_it_nor_the_correction_may_be_set_aside() {
    let mut strict = cycle().clone();
    strict.windows.iter_mut().for_each(|window| window.exceptable = false);
    assert_eq!(barred(&strict, Window, None, None), None, "a correction may come late");
    strict.correction.exceptable = false;
    assert_eq!(barred(&strict, Window, None, None).and_then(|found| found.clause).as_deref(), Some("三.1、三.2"));
}

#[test]
fn leading_is_barred_by_the_line_of_the_matrix_that_speaks_of_the_unit() {
    let mut strict = cycle().clone();
    let society = lead("provincial_society");
    for rule in strict.types.iter_mut().filter(|known| known.code == "regional").flat_map(|known| &mut known.leads) {
        rule.exceptable = rule.unit_type != "provincial_society";
    }
    assert!(barred(&strict, Eligibility, Some(&society), Some("regional")).is_some());
    assert_eq!(barred(&strict, Eligibility, Some(&society), Some("industry")), None);
    assert_eq!(barred(&strict, Eligibility, Some(&lead("institution")), Some("regional")), None);
}
