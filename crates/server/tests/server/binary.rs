//! Running the binary: once for an answer, or as a node that serves.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use serde_json::Value;

/// The binary with nothing of this process's surroundings but where to find programs.
pub(crate) fn kechuang() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kechuang"));
    command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command
}

/// What a run said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) error: String,
}

impl Said {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code().expect("it ended by itself"), out: text(output.stdout), error: text(output.stderr) }
    }

    /// Its report for programs.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.error))
    }
}

/// Runs it over a folder of data, in English, with a report for programs.
pub(crate) fn report(data: &Path, arguments: &[&str]) -> Said {
    let output = kechuang().args(["--lang", "en", "--json", "--data"]).arg(data).args(arguments).output();
    Said::of(output.expect("it runs"))
}

/// Runs it as a person would.
pub(crate) fn say(arguments: &[&str]) -> Said {
    Said::of(kechuang().args(arguments).output().expect("it runs"))
}

/// Makes an empty rehearsal with the notice of 2022 in a folder.
pub(crate) fn rehearsal(folder: &Path) {
    let cycle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cycles/2022").display().to_string();
    for command in [&["migrate"][..], &["cycle", "load", &cycle]] {
        let said = report(folder, &[command, &["--set", "rehearsal=true"]].concat());
        assert_eq!(said.code, 0, "{} {}", said.out, said.error);
    }
}

/// What makes `command` serve the rehearsal of a folder on a free port.
pub(crate) fn serving<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.args(["serve", "--listen", "127.0.0.1:0", "--set", "rehearsal=true", "--data"]).arg(folder)
}

/// Longer than this no request waits, whatever stands in its way.
const LONGEST: Duration = Duration::from_secs(25);

/// A node that serves; killed when it is dropped.
pub(crate) struct Node {
    pub(crate) child: Child,
    pub(crate) address: String,
}

impl Node {
    /// Starts `command`, which serves on a free port, and waits until it says where.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let address = loop {
            let Some(line) = lines.next() else { panic!("it did not start: {}", rest(&mut child)) };
            let line = line.expect("a line");
            if let Some((_, port)) = line.rsplit_once("127.0.0.1:") {
                break format!("127.0.0.1:{}", port.chars().take_while(char::is_ascii_digit).collect::<String>());
            }
        };
        std::thread::spawn(move || lines.for_each(drop));
        let mut log = child.stderr.take().expect("a pipe");
        std::thread::spawn(move || io::copy(&mut log, &mut io::sink()));
        Self { child, address }
    }

    /// A rehearsal over a folder, made where there is none.
    pub(crate) fn rehearsal(folder: &Path) -> Self {
        rehearsal(folder);
        Self::start(serving(&mut kechuang(), folder))
    }

    /// Sends a signal by name.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([format!("-{name}"), self.child.id().to_string()]).status().expect("kill runs");
        assert!(sent.success());
    }

    /// Waits until it ends; `None` when it has not by then.
    pub(crate) fn ends_within(&mut self, time: Duration) -> Option<i32> {
        for _ in 0..time.as_millis() / 20 {
            if let Some(status) = self.child.try_wait().expect("a child") {
                return Some(status.code().unwrap_or(-1));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// One request on a connection of its own: status, headers, body.
    pub(crate) fn ask(&self, head: &str, body: impl AsRef<[u8]>) -> Seen {
        ask(&self.address, head, body).expect("it answers")
    }

    pub(crate) fn get(&self, path: &str) -> Seen {
        self.ask(&format!("GET {path} HTTP/1.1"), "")
    }
}

/// One request to a node that may be gone before it answers.
pub(crate) fn ask(address: &str, head: &str, body: impl AsRef<[u8]>) -> io::Result<Seen> {
    let body = body.as_ref();
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(LONGEST))?;
    let head = format!("{head}\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(&[head.as_bytes(), body].concat())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Seen::read(&String::from_utf8_lossy(&bytes)).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn rest(child: &mut Child) -> String {
    let mut text = String::new();
    let _ = child.stderr.take().expect("a pipe").read_to_string(&mut text);
    text
}

/// An answer over HTTP.
pub(crate) struct Seen {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Seen {
    /// `None` for what was cut off before its headers ended.
    fn read(text: &str) -> Option<Self> {
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Self { status, head: head.to_owned(), body: body.to_owned() })
    }

    /// A header, by its name in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}
