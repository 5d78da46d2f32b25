//! Addresses: printed, read, unique.

use std::collections::BTreeSet;

use web::routes::{self, Batch, BatchShape};

#[test]
fn an_address_prints_its_fields() {
    assert_eq!(routes::Home.path(), "/");
    assert_eq!(routes::Team { number: "KC-2022-C-0001".into() }.path(), "/teams/KC-2022-C-0001");
    let item = routes::ApplicationItemNew { id: "1".into(), part: "members".into(), group: "expert".into() };
    assert_eq!(item.path(), "/applications/1/parts/members/expert/new");
}

#[test]
fn a_field_cannot_leave_its_segment() {
    let team = routes::Team { number: "../staff?x=1#团".into() };
    assert_eq!(team.path(), "/teams/..%2Fstaff%3Fx%3D1%23%E5%9B%A2");
}

#[test]
fn a_batch_is_a_page_or_a_file() {
    assert_eq!(Batch::of(2022, 1, BatchShape::Csv).path(), "/batches/2022/1.csv");
    let read = |n: &str| Batch { year: 2022, n: n.into() }.read();
    assert_eq!(read("1"), Some((1, BatchShape::Page)));
    assert_eq!(read("12.json"), Some((12, BatchShape::Json)));
    for odd in ["", "0", "01", "1.xls", "1.csv.csv", "+1", "-1", "一"] {
        assert_eq!(read(odd), None, "{odd}");
    }
}

#[test]
fn no_two_addresses_have_the_same_pattern() {
    let patterns: BTreeSet<_> = routes::ALL.iter().map(|(_, pattern)| pattern).collect();
    assert_eq!(patterns.len(), routes::ALL.len());
}

#[test]
fn the_router_takes_all_patterns_together() {
    let mut router = axum::Router::<()>::new();
    for (_, pattern) in routes::ALL {
        router = router.route(pattern, axum::routing::get(|| async { "" }));
    }
    assert!(router.has_routes());
}
