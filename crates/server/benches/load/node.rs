//! A process that serves: the program, or the floor.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// The process; ended when dropped.
pub(crate) struct Node {
    child: Child,
    pub(crate) address: String,
}

impl Node {
    /// Starts `command`, which prints where it listens.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let address = loop {
            let line = lines.next().expect("it says where it listens").expect("a line");
            if let Some((_, port)) = line.rsplit_once("127.0.0.1:") {
                break format!("127.0.0.1:{}", port.chars().take_while(char::is_ascii_digit).collect::<String>());
            }
        };
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    /// Processor time taken so far, in milliseconds; 0 where the system does not say.
    pub(crate) fn cpu_ms(&self) -> f64 {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        // user and system time in hundredths of a second, the 12th and 13th after the name in parentheses
        let ticks = text
            .rsplit_once(')')
            .map(|(_, rest)| rest.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<f64>().ok()).sum());
        ticks.unwrap_or(0.0) * 10.0
    }

    /// The most memory held so far, in MB; 0 where the system does not say.
    pub(crate) fn most_memory(&self) -> f64 {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|rest| rest.trim().trim_end_matches(" kB").trim().parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        // told to end, so that SQLite's log is folded in and the next one begins as this one did
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.child.wait();
    }
}
