//! Argon2id, on threads of its own and never more than a few at once.

use std::sync::Arc;

use app::ports::{Chance, HashFault, Passwords, Verdict};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use async_trait::async_trait;
use tokio::sync::Semaphore;

/// How much work a guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
    /// How many hashes may be worked on at once; the others wait.
    pub at_once: usize,
}

impl HashCost {
    /// What OWASP asks for at the least: 19 MiB, two passes, one lane; two at once.
    pub const STANDARD: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1, at_once: 2 };

    /// Hardly any work. For tests only.
    pub const CHEAP: Self = Self { memory_kib: 64, passes: 1, lanes: 1, at_once: 8 };
}

/// Hashes with Argon2id.
pub struct Argon2Passwords {
    params: Params,
    permits: Arc<Semaphore>,
    chance: Arc<dyn Chance>,
}

impl Argon2Passwords {
    /// A hasher of this cost.
    ///
    /// # Errors
    /// [`HashFault`] when Argon2 does not allow these numbers together.
    pub fn new(cost: HashCost, chance: Arc<dyn Chance>) -> Result<Self, HashFault> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|error| HashFault(error.to_string()))?;
        if cost.at_once == 0 {
            return Err(HashFault("at least one hash must be possible at once".into()));
        }
        Ok(Self { params, permits: Arc::new(Semaphore::new(cost.at_once)), chance })
    }

    async fn work<T: Send + 'static>(&self, job: impl FnOnce(Argon2<'static>) -> T + Send + 'static) -> Result<T, HashFault> {
        let permit = self.permits.clone().acquire_owned().await.map_err(|error| HashFault(error.to_string()))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        let result = tokio::task::spawn_blocking(move || {
            let result = job(argon2);
            drop(permit);
            result
        });
        result.await.map_err(|error| HashFault(error.to_string()))
    }

    /// The stored form was made with today's algorithm and cost.
    fn is_current(&self, stored: &PasswordHash) -> bool {
        stored.algorithm.as_str() == "argon2id"
            && stored.version == Some(Version::V0x13.into())
            && Params::try_from(stored).is_ok_and(|params| params == self.params)
    }
}

#[async_trait]
impl Passwords for Argon2Passwords {
    async fn hash(&self, password: String) -> Result<String, HashFault> {
        let mut salt = [0; 16];
        self.chance.fill(&mut salt);
        let hashed = self.work(move |argon2| argon2.hash_password_with_salt(password.as_bytes(), &salt).map(|hash| hash.to_string()));
        hashed.await?.map_err(|error| HashFault(error.to_string()))
    }

    async fn verify(&self, password: String, stored: String) -> Result<Verdict, HashFault> {
        let Ok(hash) = PasswordHash::new(&stored) else {
            self.waste(password).await;
            return Ok(Verdict { ok: false, needs_rehash: false });
        };
        let current = self.is_current(&hash);
        let ok = self.work(move |argon2| argon2.verify_password(password.as_bytes(), &hash).is_ok()).await?;
        Ok(Verdict { ok, needs_rehash: ok && !current })
    }

    async fn waste(&self, password: String) {
        // The result is of no interest, only the time it takes.
        let _ = self.work(move |argon2| argon2.hash_password_with_salt(password.as_bytes(), &[0; 16]).is_ok()).await;
    }
}
