//! What differs between two states of the database.

use testkit::{Rows, differences};

/// What changed. Left out are sealed values, which are never twice the same, and when a session was last seen.
pub(crate) fn changes(before: &Rows, after: &Rows) -> Vec<String> {
    differences(&comparable(before), &comparable(after))
}

/// The same for a test that opens sessions on its way.
pub(crate) fn changes_beside_sessions(before: &Rows, after: &Rows) -> Vec<String> {
    changes(before, after).into_iter().filter(|line| !line.contains(" session: ")).collect()
}

fn comparable(rows: &Rows) -> Rows {
    let line = |table: &str, line: &String| {
        let line = unsealed(line);
        if table == "session" { without(&line, "\"seen_at\":") } else { line }
    };
    rows.iter().map(|(table, lines)| (*table, lines.iter().map(|one| line(table, one)).collect())).collect()
}

/// Puts a word in place of every envelope.
fn unsealed(line: &str) -> String {
    let mut pieces = line.split("v1.A256GCM.");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str("sealed");
        text.push_str(piece.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')));
    }
    text
}

/// Takes a number out.
fn without(line: &str, name: &str) -> String {
    let Some((before, rest)) = line.split_once(name) else { return line.to_owned() };
    format!("{before}{}", rest.trim_start_matches(|c: char| c.is_ascii_digit()))
}
