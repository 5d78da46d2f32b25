//! The log: one event, one line, on standard error; nothing personal is ever handed to it.

use std::io::{self, Write};

use tracing::Level;
use tracing_subscriber::{filter::Targets, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts the log. A second call changes nothing.
pub(crate) fn start(json: bool, level: Level) {
    // libraries speak when something is wrong; statements and their values never appear
    let filter = Targets::new()
        .with_default(level.min(Level::WARN))
        .with_targets(["kechuang", "server", "web", "app", "store", "adapters", "rules"].map(|name| (name, level)))
        .with_target("sqlx::query", Level::ERROR);
    let layer = tracing_subscriber::fmt::layer().with_writer(Lines).with_ansi(false);
    let registry = tracing_subscriber::registry().with(filter);
    let _ = if json { registry.with(layer.json().flatten_event(true)).try_init() } else { registry.with(layer).try_init() };
    std::panic::set_hook(Box::new(|info| {
        // the message of a panic may repeat a value; its place never does
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "the program broke off a task");
    }));
}

/// Writes each event as one line, whatever its values hold.
struct Lines;

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line
    }
}

struct Line;

impl Write for Line {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        io::stderr().lock().write_all(&one_line(event))?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().lock().flush()
    }
}

/// Line breaks and other controls become spaces, but for the end.
fn one_line(event: &[u8]) -> Vec<u8> {
    let body = event.strip_suffix(b"\n").unwrap_or(event);
    let mut line: Vec<u8> = body.iter().map(|byte| if byte.is_ascii_control() { b' ' } else { *byte }).collect();
    line.push(b'\n');
    line
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_value_cannot_begin_a_line_of_its_own() {
        assert_eq!(one_line("a=登录\r\n2022 INFO forged\x1b[0m\n".as_bytes()), "a=登录  2022 INFO forged [0m\n".as_bytes());
    }
}
