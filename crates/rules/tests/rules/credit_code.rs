//! GB 32100-2015.

use proptest::prelude::*;
use rules::credit_code::{Authority, Fault, Organisation, check, class, disagreements, make, normalise};

use crate::year::cycle;

const RIGHT: &str = "91350100M000100Y43";
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

#[test]
fn the_example_of_the_standard_is_right_and_its_typo_is_not() {
    assert_eq!(check(RIGHT), Ok(()));
    assert_eq!(check("91350100M000100Y4Z"), Err(Fault::Character { position: 18, found: 'Z' }));
    assert_eq!(check("91350100M000100Y44"), Err(Fault::CheckCharacter { found: '4', expected: '3' }));
    assert_eq!(check("9135010OM000100Y43"), Err(Fault::Character { position: 8, found: 'O' }));
    assert_eq!(check("9135A100M000100Y43"), Err(Fault::Place { position: 5, found: 'A' }));
    assert_eq!(check("91350100M000100Y4"), Err(Fault::Length { found: 17 }));
    assert_eq!(check(""), Err(Fault::Length { found: 0 }));
    assert_eq!(check("91350100M000100Y4三"), Err(Fault::Character { position: 18, found: '三' }));
}

#[test]
fn typing_habits_are_forgiven() {
    assert_eq!(normalise(" ９１３５０１００-m000100y43\u{200B}\u{3000}"), RIGHT);
    let violation = Fault::CheckCharacter { found: '4', expected: '3' }.violation("lead/credit_code");
    assert_eq!((violation.kind.as_ref(), violation.params["expected"].as_str()), ("credit-code-check", "3"));
}

#[test]
fn samples_can_be_made() {
    assert_eq!(make("91350100M000100Y4").as_deref(), Some(RIGHT));
    assert_eq!(make("91350100M000100Y"), None);
    assert_eq!(make("91350100M000100YI"), None);
    assert_eq!(make("91350X00M000100Y4"), None);
}

#[test]
fn the_first_two_characters_name_the_class() {
    let society = class("51100000500000000X").map(|c| (c.authority, c.organisation));
    assert_eq!(society, Some((Authority::CivilAffairs, Organisation::SocialOrganisation)));
    assert_eq!(class("13350000").map(|c| c.organisation), Some(Organisation::MassOrganisation));
    assert_eq!(class(RIGHT).map(|c| c.organisation.as_str()), Some("business"));
    assert_eq!(class("9"), None);
}

#[test]
fn positions_that_disagree_with_the_unit_type_are_flagged() {
    let kinds = |unit_type: &str, province, code| -> Vec<String> {
        let found = disagreements(cycle().unit_type(unit_type).expect("a type"), province, code, "unit/credit_code");
        assert!(found.iter().all(|violation| !violation.refuses()));
        found.into_iter().map(|violation| violation.kind.into_owned()).collect()
    };
    assert_eq!(kinds("national_society", None, RIGHT), ["credit-code-class"]);
    assert_eq!(kinds("institution", None, RIGHT), Vec::<String>::new());
    assert_eq!(kinds("provincial_association", Some("350000"), "13350000000000000X"), Vec::<String>::new());
    assert_eq!(kinds("provincial_association", Some("330000"), "13350000000000000X"), ["credit-code-province"]);
    assert_eq!(kinds("provincial_association", Some("corps"), "13650000000000000X"), Vec::<String>::new());
    assert_eq!(kinds("consortium", None, RIGHT), Vec::<String>::new());
}

proptest! {
    #[test]
    fn every_change_of_one_character_is_refused(body in "[159][0-9A-HJ-NP-RTUWXY][0-9]{6}[0-9A-HJ-NP-RTUWXY]{9}", at in 0_usize..18, to in "[0-9A-Z]") {
        let code = make(&body).expect("seventeen characters of a code");
        prop_assert_eq!(check(&code), Ok(()));
        let mut changed: Vec<char> = code.chars().collect();
        changed[at] = to.chars().next().expect("one character");
        let changed: String = changed.into_iter().collect();
        prop_assert_eq!(check(&changed).is_ok(), changed == code);
    }

    #[test]
    fn two_neighbours_exchanged_are_refused(body in "[159][1-9][0-9]{6}[0-9A-HJ-NP-RTUWXY]{9}", at in 0_usize..17) {
        let code = make(&body).expect("seventeen characters of a code");
        let mut changed: Vec<char> = code.chars().collect();
        changed.swap(at, at + 1);
        let changed: String = changed.into_iter().collect();
        prop_assert_eq!(check(&changed).is_ok(), changed == code);
    }

    #[test]
    fn a_check_character_is_always_of_the_alphabet(body in "9[1-3][0-9]{15}") {
        let code = make(&body).expect("digits make a code");
        prop_assert!(ALPHABET.contains(code.chars().last().expect("eighteen")));
    }
}
