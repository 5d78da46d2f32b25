//! What every handler gets: the application, the public pages kept, and the door through which readers come.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use app::{App, Failure};
use axum::extract::FromRef;
use rules::cycle::Cycle;
use tokio::sync::Semaphore;

use crate::{haste::Haste, public_cache::PublicCache};

/// So many uploads are read at once; the others wait, so that slow ones cannot fill the memory.
const UPLOADS: usize = 16;
/// The same for forms with files of those who are not signed in, or no longer.
const STRAYS: usize = 2;
/// So many autosaves are written at once; one more is told to come again, so that whoever presses a button does not wait behind typing.
const AUTOSAVES: usize = 16;

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The use cases.
    pub app: App,
    /// Public pages, rendered once per version of the public data.
    pub public: PublicCache,
    door: Arc<Door>,
}

struct Door {
    secure: bool,
    trusted_proxies: Vec<IpAddr>,
    haste: Haste,
    uploads: Semaphore,
    strays: Semaphore,
    autosaves: Semaphore,
    /// The current cycle, under the version of the public data at which it was read.
    cycle: Mutex<Option<(i64, Arc<Cycle>)>>,
}

impl Site {
    /// The site over an application; no proxy is believed.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self::behind(app, Vec::new())
    }

    /// The site behind proxies whose `X-Forwarded-For` is believed.
    #[must_use]
    pub fn behind(app: App, trusted_proxies: Vec<IpAddr>) -> Self {
        let secure = !(app.settings().rehearsal && is_plain_loopback(&app.settings().public_url));
        let door = Door {
            secure,
            trusted_proxies,
            haste: Haste::default(),
            uploads: Semaphore::new(UPLOADS),
            strays: Semaphore::new(STRAYS),
            autosaves: Semaphore::new(AUTOSAVES),
            cycle: Mutex::default(),
        };
        Self { app, public: PublicCache::default(), door: Arc::new(door) }
    }

    /// Whether cookies are for TLS alone: false only in a rehearsal served on a loopback address without it.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.door.secure
    }

    /// Proxies whose `X-Forwarded-For` is believed.
    #[must_use]
    pub fn trusted_proxies(&self) -> &[IpAddr] {
        &self.door.trusted_proxies
    }

    /// The current cycle; every page names its contacts, so it is kept until public data change.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn cycle(&self) -> Result<Option<Arc<Cycle>>, Failure> {
        let version = self.app.public_version();
        let kept = self.door.cycle.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, cycle)) = kept
            && at == version
        {
            return Ok(Some(cycle));
        }
        let Some(current) = self.app.current_cycle().await? else { return Ok(None) };
        *self.door.cycle.lock().unwrap_or_else(PoisonError::into_inner) = Some((version, current.cycle.clone()));
        Ok(Some(current.cycle))
    }

    /// Counts the forms of visitors.
    pub(crate) fn haste(&self) -> &Haste {
        &self.door.haste
    }

    /// Lets so many uploads in at once.
    pub(crate) fn uploads(&self) -> &Semaphore {
        &self.door.uploads
    }

    /// Lets so many uploads of those who are not signed in, or no longer, in at once.
    pub(crate) fn strays(&self) -> &Semaphore {
        &self.door.strays
    }

    /// Lets so many autosaves be written at once.
    #[must_use]
    pub fn autosaves(&self) -> &Semaphore {
        &self.door.autosaves
    }
}

impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}

fn is_plain_loopback(public_url: &str) -> bool {
    let Some(rest) = public_url.strip_prefix("http://") else { return false };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    };
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::is_plain_loopback;

    #[test]
    fn only_plain_http_on_this_machine_goes_without_secure() {
        for url in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:80/x", "http://[::1]"] {
            assert!(is_plain_loopback(url), "{url}");
        }
        for url in ["https://127.0.0.1", "http://kc.example.org", "http://localhost.example.org", "http://127.0.0.1.example.org:80"] {
            assert!(!is_plain_loopback(url), "{url}");
        }
    }
}
