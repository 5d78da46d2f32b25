//! A mail server that keeps what it is given, and can be away.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};

use app::ports::{Letter, Mailer, SendFailure};
use async_trait::async_trait;

/// Keeps letters.
#[derive(Default)]
pub struct MailBox {
    letters: Mutex<Vec<Letter>>,
    away: AtomicBool,
}

impl MailBox {
    /// Everything received, in order.
    #[must_use]
    pub fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }

    /// The last letter to this address.
    #[must_use]
    pub fn last_to(&self, address: &str) -> Option<Letter> {
        self.letters().into_iter().rev().find(|letter| letter.to == address)
    }

    /// Goes away, or comes back.
    pub fn set_away(&self, away: bool) {
        self.away.store(away, Ordering::SeqCst);
    }
}

#[async_trait]
impl Mailer for MailBox {
    async fn send(&self, letter: &Letter) -> Result<(), SendFailure> {
        if self.away.load(Ordering::SeqCst) {
            return Err(SendFailure { temporary: true, reason: "away".to_owned() });
        }
        self.letters.lock().unwrap().push(letter.clone());
        Ok(())
    }
}
