//! Reads the table.

use axum::http::Method;

/// What somebody gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    /// Served, or led onward.
    Served,
    /// Led to sign in.
    SignIn,
    /// 403.
    Refused,
    /// 404.
    Hidden,
}

/// One address with one method.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) method: Method,
    /// The address as the table writes it, e.g. `/units/{id=unit}`.
    pub(crate) place: String,
    /// By person, in the order of the columns.
    pub(crate) cells: Vec<(&'static str, Expected)>,
}

impl Row {
    /// The pattern as the router has it, e.g. `/units/{id}`.
    pub(crate) fn pattern(&self) -> String {
        self.holes(|name, _| format!("{{{name}}}"))
    }

    /// The address with every segment filled by what `thing` makes of its name.
    pub(crate) fn path(&self, thing: impl Fn(&str) -> String) -> String {
        self.holes(|_, filled| thing(filled))
    }

    /// Who is served, in the order of the columns.
    pub(crate) fn served(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.cells.iter().filter(|(_, cell)| *cell == Expected::Served).map(|(person, _)| *person)
    }

    pub(crate) fn is_form(&self) -> bool {
        self.method == Method::POST
    }

    fn holes(&self, fill: impl Fn(&str, &str) -> String) -> String {
        let mut pieces = self.place.split('{');
        let mut path = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (hole, rest) = piece.split_once('}').expect("a hole ends");
            let (name, filled) = hole.split_once('=').expect("a hole is filled");
            path.push_str(&fill(name, filled));
            path.push_str(rest);
        }
        path
    }
}

/// The whole table.
pub(crate) fn rows() -> Vec<Row> {
    let mut lines = include_str!("table.txt").lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let people: Vec<&'static str> = lines.next().expect("the heads of the columns").split_whitespace().collect();
    lines.map(|line| row(line, &people)).collect()
}

fn row(line: &str, people: &[&'static str]) -> Row {
    let mut words = line.split_whitespace();
    let mut word = || words.next().unwrap_or_else(|| panic!("too short: {line}"));
    let (method, place) = (word().parse().expect("a method"), word().to_owned());
    let cells = people.iter().map(|person| (*person, expected(word()))).collect();
    assert_eq!(words.next(), None, "too long: {line}");
    Row { method, place, cells }
}

fn expected(word: &str) -> Expected {
    match word {
        "ok" => Expected::Served,
        "in" => Expected::SignIn,
        "no" => Expected::Refused,
        "--" => Expected::Hidden,
        other => panic!("no cell says {other}"),
    }
}
