//! What the dictionaries of a PDF say, those in compressed object streams included.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::find;
use super::tokens::{Token, Tokens};

/// Object streams may unpack to this much in all.
const UNPACKED: u64 = 32 * 1024 * 1024;

/// What was found.
#[derive(Default)]
pub(crate) struct Facts {
    /// All names, whether key or value.
    pub(crate) names: BTreeSet<String>,
    /// The greatest `/Count` of a `/Type /Pages`: that of the root of the page tree.
    pub(crate) pages: Option<u32>,
    /// There is an object stream that cannot be looked into.
    pub(crate) unreadable: bool,
}

/// A dictionary that is still open.
#[derive(Default)]
struct Open {
    key: Option<String>,
    kind: Option<String>,
    count: Option<u32>,
    filters: Vec<String>,
    predictor: bool,
}

impl Facts {
    /// Reads a whole file; `None` when its brackets do not match.
    pub(crate) fn gather(content: &[u8]) -> Option<Self> {
        let mut facts = Self::default();
        let mut budget = UNPACKED;
        facts.read(content, Some(&mut budget))?;
        Some(facts)
    }

    /// `budget` is what may still be unpacked; `None` within an object stream, which holds no further streams.
    fn read(&mut self, content: &[u8], mut budget: Option<&mut u64>) -> Option<()> {
        let mut tokens = Tokens::new(content);
        let (mut open, mut closed): (Vec<Open>, Option<Open>) = (Vec::new(), None);
        while let Some(token) = tokens.next() {
            match token {
                Token::Open => open.push(Open::default()),
                Token::Close => {
                    let done = open.pop()?;
                    if done.kind.as_deref() == Some("Pages") {
                        self.pages = self.pages.max(done.count);
                    }
                    if let Some(outer) = open.last_mut() {
                        outer.predictor |= done.predictor;
                        outer.key = None;
                    }
                    closed = Some(done);
                    continue;
                }
                Token::Other(b"stream") if open.is_empty() && budget.is_some() => {
                    let rest = &content[tokens.at..];
                    let length = find(rest, b"endstream")?;
                    if let (Some(dictionary), Some(budget)) = (closed.take(), budget.as_deref_mut()) {
                        self.stream(&dictionary, &rest[..length], budget)?;
                    }
                    tokens.at += length;
                }
                Token::Name(name) => {
                    self.names.insert(name.clone().into_owned());
                    if let Some(dictionary) = open.last_mut() {
                        dictionary.name(name.into_owned());
                    }
                }
                Token::Number(number) => {
                    if let Some(dictionary) = open.last_mut() {
                        dictionary.number(number);
                    }
                }
                Token::Other(_) | Token::Text => {}
            }
            closed = None;
        }
        open.is_empty().then_some(())
    }

    fn stream(&mut self, dictionary: &Open, data: &[u8], budget: &mut u64) -> Option<()> {
        if dictionary.kind.as_deref() != Some("ObjStm") {
            return Some(());
        }
        // An encrypted file is refused as such, not for streams that cannot be read.
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        let mut unpacked = Vec::new();
        match dictionary.filters.as_slice() {
            [] => unpacked.extend_from_slice(data),
            [filter] if (filter == "FlateDecode" || filter == "Fl") && !dictionary.predictor => {
                let read = ZlibDecoder::new(data).take(*budget).read_to_end(&mut unpacked);
                self.unreadable |= read.is_err() || unpacked.len() as u64 == *budget;
                *budget -= (unpacked.len() as u64).min(*budget);
            }
            _ => self.unreadable = true,
        }
        // The brackets of what could only be read in part need not match.
        let whole = self.read(&unpacked, None);
        self.unreadable |= whole.is_none();
        Some(())
    }
}

impl Open {
    fn name(&mut self, name: String) {
        match self.key.as_deref() {
            Some("Type") => self.kind = Some(name),
            Some("Filter" | "F") if name.ends_with("Decode") || name == "Fl" => return self.filters.push(name),
            _ => return self.key = Some(name),
        }
        self.key = None;
    }

    fn number(&mut self, number: u32) {
        match self.key.as_deref() {
            Some("Count") => self.count = Some(number),
            Some("Predictor") => self.predictor = number > 1,
            _ => return,
        }
        self.key = None;
    }
}
