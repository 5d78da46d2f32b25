use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use adapters::keys::{KeyFault, Keys};
use adapters::system::SystemChance;
use tempfile::tempdir;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_key_file_is_for_its_owner_alone_and_reads_back() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    let created = Keys::create(&path, &SystemChance).unwrap();
    assert_eq!(mode(&path), 0o600);
    assert!(Keys::load(&path).unwrap() == created);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_key_file_is_never_overwritten() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    let created = Keys::create(&path, &SystemChance).unwrap();
    assert!(matches!(Keys::create(&path, &SystemChance), Err(KeyFault::Exists(_))));
    assert!(Keys::load(&path).unwrap() == created);
}

#[test]
fn a_key_file_that_others_may_read_is_refused() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    Keys::create(&path, &SystemChance).unwrap();
    for open in [0o640, 0o604, 0o660, 0o644, 0o602] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(open)).unwrap();
        let fault = Keys::load(&path).err().unwrap();
        assert!(matches!(fault, KeyFault::Open { mode, .. } if mode == open), "{fault}");
        assert!(fault.to_string().contains("chmod 600"), "{fault}");
    }
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
    assert!(Keys::load(&path).is_ok(), "read-only for the owner is fine");
}

#[test]
fn rotation_adds_a_key_and_keeps_the_old_ones() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    let first = Keys::create(&path, &SystemChance).unwrap().current().to_owned();
    let second = Keys::rotate(&path, &SystemChance).unwrap().current().to_owned();
    let third = Keys::rotate(&path, &SystemChance).unwrap();
    assert_eq!(third.ids(), [first.as_str(), second.as_str(), third.current()]);
    assert_eq!(mode(&path), 0o600);
    assert!(Keys::load(&path).unwrap() == third);
}

#[test]
fn only_an_old_key_can_be_taken_out() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    let first = Keys::create(&path, &SystemChance).unwrap().current().to_owned();
    assert!(matches!(Keys::retire(&path, &first), Err(KeyFault::NotRetirable(_))), "the current one");
    let second = Keys::rotate(&path, &SystemChance).unwrap().current().to_owned();
    assert_eq!(Keys::retire(&path, &first).unwrap().ids(), [second.as_str()]);
    assert!(matches!(Keys::retire(&path, &first), Err(KeyFault::NotRetirable(_))), "one that is not there");
}

#[test]
fn each_mistake_in_a_key_file_is_named_with_its_line() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("keys");
    Keys::create(&path, &SystemChance).unwrap();
    let good = std::fs::read_to_string(&path).unwrap();
    let key_line = good.lines().find(|line| line.starts_with("key ")).unwrap();
    let cases = [
        (good.replace("current", "aktuell"), "not one of"),
        (good.replacen("index ", "index AAAA", 1), "the index key is not 32 bytes"),
        (format!("{good}key k9-0000 AAAA\n"), "the key is not 32 bytes"),
        (format!("{good}{key_line}\n"), "occurs twice"),
        (good.replace(key_line, ""), "the current key is not in the file"),
        (good.replace("current k1", "# k1"), "`current ID` is missing"),
        (String::new(), "missing"),
    ];
    for (text, problem) in cases {
        std::fs::write(&path, &text).unwrap();
        let told = Keys::load(&path).err().unwrap().to_string();
        assert!(told.contains(problem) && told.contains(", line "), "{told}\n{text}");
    }
}
