//! Letters through an SMTP server.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use app::ports::{Clock, Letter, Mailer, SendFailure};
use async_trait::async_trait;
use lettre::message::{Mailbox, Message, header::ContentType};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Begins in clear and must be upgraded before anything is said; the usual port is 587.
    StartTls,
    /// Encrypted from the first byte; the usual port is 465.
    Tls,
    /// In clear. Only to this machine.
    None,
}

/// Where and how letters are handed over.
#[derive(Clone)]
pub struct MailServer {
    /// Name or address of the server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Protection of the connection.
    pub security: Security,
    /// User name and password, when the server asks for them.
    pub login: Option<(String, String)>,
    /// The sender, `name <address>` or an address.
    pub from: String,
    /// How long it may take to hand over one letter, from the first byte to the last.
    pub timeout: Duration,
}

/// What is wrong with the configuration of mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFault {
    /// The sender is not an address.
    #[error("the sender {0} is not a mail address")]
    Sender(String),
    /// Mail would leave the machine in clear.
    #[error("mail to {0} must be encrypted: use starttls or tls; none is for 127.0.0.1, ::1 and localhost only")]
    Clear(String),
    /// TLS cannot be set up for this host.
    #[error("TLS cannot be used with this host: {0}")]
    Tls(String),
}

/// Sends through the server of a [`MailServer`], over a few connections that are kept open.
pub struct SmtpMailer {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
    timeout: Duration,
    clock: Arc<dyn Clock>,
}

impl SmtpMailer {
    /// Reads the configuration; nothing is connected yet.
    ///
    /// # Errors
    /// [`MailFault`] naming what is wrong with it.
    pub fn new(server: &MailServer, clock: Arc<dyn Clock>) -> Result<Self, MailFault> {
        let from = server.from.parse().map_err(|_| MailFault::Sender(server.from.clone()))?;
        let tls = |error: lettre::transport::smtp::Error| MailFault::Tls(error.to_string());
        let builder = match server.security {
            Security::StartTls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&server.host).map_err(tls)?,
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(&server.host).map_err(tls)?,
            Security::None if is_this_machine(&server.host) => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host),
            Security::None => return Err(MailFault::Clear(server.host.clone())),
        };
        let builder = match &server.login {
            Some((name, password)) => builder.credentials(Credentials::new(name.clone(), password.clone())),
            None => builder,
        };
        let pool = PoolConfig::new().max_size(4).idle_timeout(Duration::from_secs(30));
        let transport = builder.port(server.port).timeout(Some(server.timeout)).pool_config(pool).build();
        Ok(Self { from, transport, timeout: server.timeout, clock })
    }

    fn message(&self, letter: &Letter) -> Result<Message, SendFailure> {
        let refused = |reason: &str| SendFailure { temporary: false, reason: reason.to_owned() };
        let to: Mailbox = letter.to.parse().map_err(|_| refused("the recipient is not a mail address"))?;
        if letter.subject.contains(['\r', '\n']) || letter.message_id.contains(['\r', '\n', '<', '>']) {
            return Err(refused("the subject or the message id is not one line"));
        }
        let sent = UNIX_EPOCH + Duration::from_millis(u64::try_from(self.clock.now().millis()).unwrap_or(0));
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .date(sent)
            .message_id(Some(format!("<{}>", letter.message_id)))
            .subject(letter.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|error| refused(&error.to_string()))
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, letter: &Letter) -> Result<(), SendFailure> {
        let message = self.message(letter)?;
        // The transport's own time limit covers connecting, not a server that then says nothing.
        match tokio::time::timeout(self.timeout, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(failure(&error)),
            Err(_) => Err(SendFailure { temporary: true, reason: "the mail server did not answer in time".into() }),
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Only what the server says for good about this letter is final; what the operator can put right is not.
/// The words of the server stay out of it, since they often repeat the address.
fn failure(error: &lettre::transport::smtp::Error) -> SendFailure {
    let Some(code) = error.status().map(u16::from) else {
        let kind = match () {
            () if error.is_timeout() => "did not answer in time",
            () if error.is_tls() => "could not be reached over TLS",
            () if error.is_client() || error.is_response() => "does not speak as configured (STARTTLS, log-in)",
            () => "could not be reached",
        };
        return SendFailure { temporary: true, reason: format!("the mail server {kind}") };
    };
    let login = matches!(code, 530 | 534 | 535 | 538);
    SendFailure { temporary: !error.is_permanent() || login, reason: format!("the mail server answered {code}") }
}
