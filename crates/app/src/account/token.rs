//! Secrets that are handed out once and kept as hashes: links, sessions.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rules::time::{DAY, HOUR, MINUTE};
use serde::{Serialize, de::DeserializeOwned};
use store::Token;

use crate::{act::Act, app::App, idempotency, outcome::Failure, ports::Place, secret::Secret};

/// What a token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Completes a registration.
    Verify,
    /// Sends the letter of a registration again to the browser that registered; its secret is never handed out.
    Again,
    /// Sets a new password.
    Reset,
    /// Accepts an invitation to a unit.
    Invite,
    /// A request to join a unit; its secret is never handed out.
    Join,
}

impl Purpose {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verify => "verify",
            Self::Again => "again",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::Join => "join",
        }
    }

    /// How long it may be used, in milliseconds.
    #[must_use]
    pub const fn lifetime(self) -> i64 {
        match self {
            Self::Verify => DAY,
            Self::Again => HOUR,
            Self::Reset => 30 * MINUTE,
            Self::Invite => 7 * DAY,
            Self::Join => 30 * DAY,
        }
    }
}

/// 256 bits of chance, as text that fits an address and a cookie.
#[must_use]
pub fn secret(app: &App) -> Secret<String> {
    let mut bytes = [0u8; 32];
    app.ports().chance.fill(&mut bytes);
    Secret::new(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a secret.
#[must_use]
pub fn hash(secret: &str) -> String {
    idempotency::fingerprint(&["token", secret])
}

/// What a new token carries.
pub(crate) struct NewToken<'a> {
    pub purpose: Purpose,
    pub account: Option<&'a str>,
    pub subject: Option<&'a str>,
    /// Instead of the purpose's own.
    pub lifetime: Option<i64>,
}

/// Makes a token; the secret is known only to the one who gets it.
pub(crate) async fn issue(act: &Act, new: NewToken<'_>, payload: Option<&impl Serialize>) -> Result<Secret<String>, Failure> {
    let secret = secret(&act.app);
    let id = act.id();
    let payload_sealed = match payload {
        Some(payload) => {
            let plain = serde_json::to_vec(payload).map_err(Failure::corrupt)?;
            Some(act.app.ports().vault.seal(&place(&id), &plain))
        }
        None => None,
    };
    let row = Token {
        id,
        purpose: new.purpose.as_str().to_owned(),
        token_hash: hash(secret.expose()),
        account_id: new.account.map(str::to_owned),
        subject: new.subject.map(str::to_owned),
        payload_sealed,
        created_at: act.now.millis(),
        expires_at: act.now.plus(new.lifetime.unwrap_or_else(|| new.purpose.lifetime())).millis(),
        used_at: None,
    };
    store::insert(&act.tx, row).await?;
    Ok(secret)
}

/// The token behind a secret, if it is for `purpose`, was not used and has not expired.
pub(crate) async fn open(db: &impl store::Reads, purpose: Purpose, secret: &str, now: i64) -> Result<Option<Token>, Failure> {
    let found = store::tokens::by_hash(db, &hash(secret)).await?;
    Ok(found.filter(|token| token.purpose == purpose.as_str() && token.used_at.is_none() && token.expires_at > now))
}

/// What a token carries.
pub(crate) fn payload<T: DeserializeOwned>(app: &App, token: &Token) -> Result<T, Failure> {
    let sealed = token.payload_sealed.as_deref().ok_or_else(|| Failure::corrupt("a token without its content"))?;
    let plain = app.ports().vault.open(&place(&token.id), sealed)?;
    serde_json::from_slice(&plain).map_err(Failure::corrupt)
}

fn place(token_id: &str) -> Place<'_> {
    Place { table: "token", column: "payload_sealed", row: token_id }
}
