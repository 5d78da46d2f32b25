use std::sync::Arc;
use std::time::Duration;

use adapters::mail::{MailFault, MailServer, Security, SmtpMailer};
use app::ports::{Clock, Letter, Mailer, SendFailure};
use base64::{Engine, engine::general_purpose::STANDARD};
use rules::time::Instant;

use crate::sink::{Manner, Sink};

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Instant {
        Instant(1_645_934_400_000)
    }
}

fn server(port: u16) -> MailServer {
    MailServer {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        login: None,
        from: "科创中国 <noreply@example.org>".into(),
        timeout: Duration::from_millis(500),
    }
}

fn mailer(server: &MailServer) -> SmtpMailer {
    SmtpMailer::new(server, Arc::new(Noon)).unwrap()
}

fn letter() -> Letter {
    Letter {
        message_id: "0190-7c@example.org".into(),
        to: "lin@example.org".into(),
        subject: "您的申请被退回修改".into(),
        text: "请在 3 月 15 日前修改。\n.\n一行只有一个点。\n".into(),
    }
}

#[tokio::test]
async fn a_letter_arrives_whole_in_chinese_with_its_own_id_and_date() {
    let sink = Sink::start(Manner::Polite).await;
    mailer(&server(sink.port)).send(&letter()).await.unwrap();
    let letters = sink.letters.lock().unwrap().clone();
    let [taken] = letters.as_slice() else { panic!("{} letters", letters.len()) };
    let (head, body) = taken.split_once("\n\n").unwrap();
    for line in ["Message-ID: <0190-7c@example.org>", "To: lin@example.org", "Date: Sun, 27 Feb 2022 04:00:00 +0000"] {
        assert!(head.lines().any(|found| found == line), "{line} is not in\n{head}");
    }
    assert!(head.is_ascii() && head.contains("Subject: =?utf-8?b?"), "{head}");
    let body = STANDARD.decode(body.replace(['\n', '\r'], "")).unwrap();
    assert_eq!(String::from_utf8(body).unwrap().replace("\r\n", "\n"), letter().text);
}

#[tokio::test]
async fn sending_again_keeps_the_id() {
    let sink = Sink::start(Manner::Polite).await;
    let mailer = mailer(&server(sink.port));
    for _ in 0..2 {
        mailer.send(&letter()).await.unwrap();
    }
    let letters = sink.letters.lock().unwrap().clone();
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0], letters[1]);
}

async fn failure(manner: Manner) -> SendFailure {
    let sink = Sink::start(manner).await;
    let failure = mailer(&server(sink.port)).send(&letter()).await.unwrap_err();
    assert!(sink.letters.lock().unwrap().is_empty());
    assert!(!failure.reason.contains("lin@"), "the reason gives the address away: {failure}");
    failure
}

#[tokio::test]
async fn what_may_pass_is_temporary() {
    for manner in [Manner::Recipient("451 greylisted, lin@example.org"), Manner::Recipient("421 closing"), Manner::Silent, Manner::HangsUp]
    {
        let failure = failure(manner).await;
        assert!(failure.temporary, "{failure}");
    }
}

#[tokio::test]
async fn a_recipient_refused_for_good_is_final() {
    let failure = failure(Manner::Recipient("550 no such user <lin@example.org>")).await;
    assert_eq!(failure, SendFailure { temporary: false, reason: "the mail server answered 550".into() });
}

#[tokio::test]
async fn a_server_that_is_down_is_temporary_and_recovers_without_a_restart() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let failure = mailer(&server(port)).send(&letter()).await.unwrap_err();
    assert_eq!(failure, SendFailure { temporary: true, reason: "the mail server could not be reached".into() });
}

#[tokio::test]
async fn a_wrong_password_is_for_the_operator_to_mend_so_letters_wait() {
    let sink = Sink::start(Manner::Login("535 wrong")).await;
    let server = MailServer { login: Some(("user".into(), "secret".into())), ..server(sink.port) };
    let failure = mailer(&server).send(&letter()).await.unwrap_err();
    assert!(failure.temporary, "{failure}");
    assert!(!failure.reason.contains("secret"));
}

#[tokio::test]
async fn without_starttls_nothing_is_said_in_clear() {
    let sink = Sink::start(Manner::Polite).await;
    let server = MailServer { security: Security::StartTls, login: Some(("user".into(), "secret".into())), ..server(sink.port) };
    let failure = mailer(&server).send(&letter()).await.unwrap_err();
    assert!(failure.temporary, "{failure}");
    let said = sink.said.lock().unwrap().clone();
    assert!(said.iter().all(|line| line.starts_with("EHLO") || line.starts_with("STARTTLS") || line == "QUIT"), "{said:?}");
}

#[test]
fn clear_text_is_for_this_machine_only() {
    for host in ["mail.example.org", "10.0.0.5", "localhost.example.org"] {
        let server = MailServer { host: host.into(), ..server(25) };
        assert_eq!(SmtpMailer::new(&server, Arc::new(Noon)).err(), Some(MailFault::Clear(host.into())));
    }
    let server = MailServer { from: "nobody".into(), ..server(25) };
    assert_eq!(SmtpMailer::new(&server, Arc::new(Noon)).err(), Some(MailFault::Sender("nobody".into())));
}

#[tokio::test]
async fn a_letter_that_would_break_the_header_is_refused_for_good() {
    let sink = Sink::start(Manner::Polite).await;
    let mailer = mailer(&server(sink.port));
    let broken = [
        Letter { to: "not an address".into(), ..letter() },
        Letter { to: "a@example.org\r\nBcc: b@example.org".into(), ..letter() },
        Letter { subject: "a\r\nBcc: b@example.org".into(), ..letter() },
        Letter { message_id: "a>\r\nX: y".into(), ..letter() },
    ];
    for letter in broken {
        assert!(!mailer.send(&letter).await.unwrap_err().temporary);
    }
    assert!(sink.letters.lock().unwrap().is_empty());
    assert!(!format!("{:?}", letter()).contains("lin@"), "a letter prints nothing personal");
}
