use std::sync::Arc;

use adapters::passwords::{Argon2Passwords, HashCost};
use adapters::system::SystemChance;
use app::ports::{Passwords, Verdict};

fn hasher(cost: HashCost) -> Argon2Passwords {
    Argon2Passwords::new(cost, Arc::new(SystemChance)).unwrap()
}

#[tokio::test]
async fn the_right_password_and_only_that_is_right() {
    let passwords = hasher(HashCost::CHEAP);
    let long: String = "科".repeat(64);
    let stored = passwords.hash(long.clone()).await.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{stored}");
    assert_eq!(passwords.verify(long.clone(), stored.clone()).await, Ok(Verdict { ok: true, needs_rehash: false }));
    let shorter = "科".repeat(63);
    assert_eq!(passwords.verify(shorter, stored.clone()).await, Ok(Verdict { ok: false, needs_rehash: false }));
    assert_ne!(stored, passwords.hash(long).await.unwrap(), "the salt differs");
}

#[tokio::test]
async fn a_form_made_at_another_cost_is_right_and_wants_to_be_made_anew() {
    let old = hasher(HashCost::CHEAP).hash("correct horse 电池".into()).await.unwrap();
    let today = hasher(HashCost { memory_kib: 128, ..HashCost::CHEAP });
    assert_eq!(today.verify("correct horse 电池".into(), old.clone()).await, Ok(Verdict { ok: true, needs_rehash: true }));
    assert_eq!(today.verify("wrong".into(), old).await, Ok(Verdict { ok: false, needs_rehash: false }));
}

#[tokio::test]
async fn a_stored_form_that_cannot_be_read_matches_nothing() {
    let passwords = hasher(HashCost::CHEAP);
    for stored in ["", "!", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv", "correct horse"] {
        let verdict = passwords.verify("correct horse".into(), stored.into()).await.unwrap();
        assert!(!verdict.ok, "{stored}");
    }
}

#[tokio::test]
async fn many_at_once_all_get_their_answer() {
    let passwords = Arc::new(hasher(HashCost { at_once: 1, ..HashCost::CHEAP }));
    let stored = passwords.hash("一二三四五六七八九十".into()).await.unwrap();
    let tasks: Vec<_> = (0..200)
        .map(|n| {
            let (passwords, stored) = (passwords.clone(), stored.clone());
            let guess = if n % 2 == 0 { "一二三四五六七八九十" } else { "guess" };
            tokio::spawn(async move { (n % 2 == 0, passwords.verify(guess.into(), stored).await.unwrap().ok) })
        })
        .collect();
    for task in tasks {
        let (expected, found) = task.await.unwrap();
        assert_eq!(expected, found);
    }
}

#[test]
fn a_cost_that_argon2_does_not_know_is_refused() {
    for cost in [
        HashCost { memory_kib: 1, ..HashCost::CHEAP },
        HashCost { passes: 0, ..HashCost::CHEAP },
        HashCost { at_once: 0, ..HashCost::CHEAP },
    ] {
        assert!(Argon2Passwords::new(cost, Arc::new(SystemChance)).is_err(), "{cost:?}");
    }
}
