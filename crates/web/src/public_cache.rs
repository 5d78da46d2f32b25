//! Public pages, rendered once per version of the public data, place, language and display; bounded in bytes.
//!
//! Nothing of a person who is signed in is ever kept: only visitors' pages are.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use rules::time::Instant;

use crate::visit::Visit;

/// The most bytes kept.
const ROOM: usize = 32 * 1024 * 1024;
/// A page larger than this is not kept.
const LARGEST: usize = 1024 * 1024;

/// What a page was rendered for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    place: String,
    shown: &'static str,
    theme: &'static str,
    large: bool,
}

struct Kept {
    version: i64,
    until: Option<Instant>,
    body: Bytes,
}

#[derive(Default)]
struct Shelf {
    pages: HashMap<Key, Kept>,
    bytes: usize,
}

/// The pages. Cheap to clone.
#[derive(Clone, Default)]
pub struct PublicCache(Arc<Mutex<Shelf>>);

impl PublicCache {
    /// The page as it was rendered under this version of the public data, unless the programme's clock has since changed what it says.
    #[must_use]
    pub fn find(&self, visit: &Visit, version: i64, now: Instant) -> Option<Bytes> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = shelf.pages.get(&key(visit))?;
        (kept.version == version && kept.until.is_none_or(|until| now < until)).then(|| kept.body.clone())
    }

    /// Keeps a page. `until` is the next instant at which the programme's clock changes what it says.
    pub fn keep(&self, visit: &Visit, version: i64, until: Option<Instant>, body: Bytes) {
        if body.len() > LARGEST {
            return;
        }
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.bytes + body.len() > ROOM {
            shelf.pages.clear();
            shelf.bytes = 0;
        }
        let added = body.len();
        let gone = shelf.pages.insert(key(visit), Kept { version, until, body }).map_or(0, |before| before.body.len());
        shelf.bytes = shelf.bytes + added - gone;
    }

    /// How many bytes are kept.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).bytes
    }
}

fn key(visit: &Visit) -> Key {
    let mut query: Vec<&str> = visit.query.split('&').filter(|pair| !pair.is_empty() && !pair.ends_with('=')).collect();
    query.sort_unstable();
    Key {
        place: format!("{}?{}", visit.path, query.join("&")),
        shown: visit.words.lang.code(),
        theme: visit.theme.code(),
        large: visit.large,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(query: &str) -> Visit {
        Visit { path: "/teams".to_owned(), query: query.to_owned(), ..Visit::default() }
    }

    #[test]
    fn a_page_is_found_until_data_or_clock_change_it() {
        let cache = PublicCache::default();
        cache.keep(&visit("a=1&b=2"), 7, Some(Instant(100)), Bytes::from_static(b"page"));
        assert!(cache.find(&visit("b=2&a=1&c="), 7, Instant(99)).is_some());
        assert!(cache.find(&visit("a=1&b=2"), 7, Instant(100)).is_none());
        assert!(cache.find(&visit("a=1&b=2"), 8, Instant(99)).is_none());
        assert!(cache.find(&visit("a=1"), 7, Instant(99)).is_none());
    }

    #[test]
    fn it_never_outgrows_its_room() {
        let cache = PublicCache::default();
        for at in 0..100 {
            cache.keep(&visit(&format!("page={at}")), 1, None, Bytes::from(vec![b'x'; LARGEST]));
            assert!(cache.bytes() <= ROOM);
        }
        cache.keep(&visit("page=big"), 1, None, Bytes::from(vec![b'x'; LARGEST + 1]));
        assert!(cache.find(&visit("page=big"), 1, Instant(0)).is_none());
    }
}
