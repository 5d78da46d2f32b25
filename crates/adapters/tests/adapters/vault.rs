use std::sync::Arc;

use adapters::keys::Keys;
use adapters::system::SystemChance;
use adapters::vault::KeyVault;
use app::ports::{Place, Unsealable, Vault};
use tempfile::tempdir;

const MOBILE: Place<'static> = Place { table: "person", column: "mobile", row: "p-1" };
const NUMBER: &str = "13800001234";

fn vault() -> KeyVault {
    KeyVault::new(Keys::generate(&SystemChance), Arc::new(SystemChance))
}

#[test]
fn what_is_sealed_opens_again_and_is_not_readable() {
    let vault = vault();
    for plain in ["", NUMBER, "林样例 · 𬭎㛃", &"长".repeat(5000)] {
        let sealed = vault.seal(&MOBILE, plain.as_bytes());
        assert_eq!(vault.open(&MOBILE, &sealed), Ok(plain.as_bytes().to_vec()));
        assert!(plain.is_empty() || !sealed.contains(plain));
    }
    assert_ne!(vault.seal(&MOBILE, b"x"), vault.seal(&MOBILE, b"x"), "two seals of one value tell nothing");
}

#[test]
fn the_envelope_names_its_version_algorithm_and_key() {
    let vault = vault();
    let sealed = vault.seal(&MOBILE, b"x");
    assert!(sealed.starts_with(&format!("v1.A256GCM.{}.", vault.current_key())), "{sealed}");
    assert_eq!(vault.key_of(&sealed), Some(vault.current_key().as_str()));
    assert_eq!(vault.key_of("13800001234"), None);
}

#[test]
fn a_value_opens_only_in_its_own_place() {
    let vault = vault();
    let sealed = vault.seal(&MOBILE, NUMBER.as_bytes());
    let others = [
        Place { table: "account", ..MOBILE },
        Place { column: "email", ..MOBILE },
        Place { row: "p-2", ..MOBILE },
        Place { table: "personmobile", column: "", row: "p-1" },
    ];
    for other in others {
        assert_eq!(vault.open(&other, &sealed), Err(Unsealable::Altered), "{other:?}");
    }
}

#[test]
fn every_altered_character_is_noticed() {
    let vault = vault();
    let sealed = vault.seal(&MOBILE, NUMBER.as_bytes());
    for at in 0..sealed.len() {
        let mut bytes = sealed.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let altered = String::from_utf8(bytes).unwrap();
        assert!(altered == sealed || vault.open(&MOBILE, &altered).is_err(), "position {at}: {altered}");
    }
    for cut in 0..sealed.len() {
        assert!(vault.open(&MOBILE, &sealed[..cut]).is_err(), "cut at {cut}");
    }
    assert_eq!(vault.open(&MOBILE, &format!("{sealed}.")), Err(Unsealable::Malformed));
    assert_eq!(vault.open(&MOBILE, ""), Err(Unsealable::Malformed));
}

#[test]
fn after_a_rotation_old_values_open_and_new_ones_use_the_new_key() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    let first = Keys::create(&path, &SystemChance).unwrap().current().to_owned();
    let before = KeyVault::load(&path, Arc::new(SystemChance)).unwrap();
    let (old, index) = (before.seal(&MOBILE, NUMBER.as_bytes()), before.index("mobile", NUMBER));

    Keys::rotate(&path, &SystemChance).unwrap();
    let after = KeyVault::load(&path, Arc::new(SystemChance)).unwrap();
    assert_eq!(after.open(&MOBILE, &old), Ok(NUMBER.as_bytes().to_vec()));
    assert_eq!(after.index("mobile", NUMBER), index, "people are still found by their number");
    let new = after.seal(&MOBILE, NUMBER.as_bytes());
    assert_ne!(after.key_of(&new), after.key_of(&old));
    assert_eq!(before.open(&MOBILE, &new), Ok(NUMBER.as_bytes().to_vec()), "a running program finds the new key by itself");

    Keys::retire(&path, &first).unwrap();
    let last = KeyVault::load(&path, Arc::new(SystemChance)).unwrap();
    assert_eq!(last.open(&MOBILE, &old), Err(Unsealable::UnknownKey(first)));
    assert_eq!(last.open(&MOBILE, &new), Ok(NUMBER.as_bytes().to_vec()));
}

#[test]
fn other_keys_open_nothing() {
    let (one, other) = (vault(), vault());
    let sealed = one.seal(&MOBILE, NUMBER.as_bytes());
    assert!(matches!(other.open(&MOBILE, &sealed), Err(Unsealable::UnknownKey(_) | Unsealable::Altered)));
}

#[test]
fn the_index_is_equal_for_equal_values_of_one_column_only() {
    let (one, other) = (vault(), vault());
    assert_eq!(one.index("mobile", NUMBER), one.index("mobile", NUMBER));
    assert_ne!(one.index("mobile", NUMBER), one.index("email", NUMBER));
    assert_ne!(one.index("mobile", NUMBER), one.index("mobile", "13800001235"));
    assert_ne!(one.index("mobile", NUMBER), other.index("mobile", NUMBER));
    assert_eq!(one.index("mobile", NUMBER).len(), 64);
}
