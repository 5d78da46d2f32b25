//! Accounts, as their owners see them.

use axum::http::StatusCode;

use crate::house::House;

#[tokio::test]
async fn a_wrong_password_is_refused_with_what_was_typed_still_there() {
    let house = House::new().await;
    let visitor = house.visitor("/sign-in").await;
    let seen = house.post(&visitor, "/sign-in", &[("email", "nobody@example.org"), ("password", "wrong and long")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.text.contains("nobody@example.org") && seen.text.contains("role=\"alert\""), "{}", seen.text);
    assert!(!seen.text.contains("wrong and long"));
}
