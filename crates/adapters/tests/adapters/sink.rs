//! An SMTP server of a few lines that keeps what it is sent, and can be told to misbehave.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How the server answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Polite,
    /// Answers the recipient with this line.
    Recipient(&'static str),
    /// Answers a log-in with this line.
    Login(&'static str),
    /// Takes the connection and says nothing.
    Silent,
    /// Hangs up in the middle of the letter.
    HangsUp,
}

/// Everything that clients said, and the letters taken whole.
#[derive(Clone, Default)]
pub(crate) struct Sink {
    pub(crate) port: u16,
    pub(crate) said: Arc<Mutex<Vec<String>>>,
    pub(crate) letters: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    pub(crate) async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = Self { port: listener.local_addr().unwrap().port(), ..Self::default() };
        let shared = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(shared.clone().serve(stream, manner));
            }
        });
        sink
    }

    async fn serve(self, stream: TcpStream, manner: Manner) -> Option<()> {
        let (reader, mut writer) = stream.into_split();
        let mut lines = BufReader::new(reader).lines();
        if manner == Manner::Silent {
            while lines.next_line().await.ok()?.is_some() {}
            return None;
        }
        writer.write_all(b"220 sink\r\n").await.ok()?;
        while let Some(line) = lines.next_line().await.ok()? {
            self.said.lock().unwrap().push(line.clone());
            let answer = match (line.split([' ', ':']).next()?, manner) {
                ("EHLO", _) => "250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME",
                ("RCPT", Manner::Recipient(answer)) | ("AUTH", Manner::Login(answer)) => answer,
                ("DATA", _) => {
                    writer.write_all(b"354 go on\r\n").await.ok()?;
                    let mut letter = String::new();
                    while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                        if manner == Manner::HangsUp {
                            return None;
                        }
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    self.letters.lock().unwrap().push(letter);
                    "250 taken"
                }
                ("QUIT", _) => "221 bye",
                ("STARTTLS", _) => "502 no",
                _ => "250 ok",
            };
            writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        }
        Some(())
    }
}
