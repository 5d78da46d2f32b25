//! Names and values, as a form sent them.

use percent_encoding::percent_decode;

/// The most fields.
pub(super) const MOST: usize = 4000;

/// Names and values in the order of the form. Handlers take from it what they name; everything else that was sent goes nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub(super) Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded`; `None` for what is not UTF-8 or has too many fields.
    #[must_use]
    pub fn parse(body: &[u8]) -> Option<Self> {
        let mut fields = Vec::new();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let (name, value) = pair.split_at(at);
            fields.push((decoded(name)?, decoded(value.get(1..).unwrap_or_default())?));
            if fields.len() > MOST {
                return None;
            }
        }
        Some(Self(fields))
    }

    /// What a form would send that holds these.
    #[must_use]
    pub fn of<const N: usize>(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// The first value of a name; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Whether the name was sent.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every name and value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A number; `None` when it is none.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name).parse().ok()
    }
}

fn decoded(text: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let fields = Fields::parse("a=1+2&b=%E4%B8%AD&a=%26&c".as_bytes()).unwrap_or_default();
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1 2", "&"]);
        assert_eq!((fields.get("b"), fields.get("c"), fields.get("d")), ("中", "", ""));
        assert_eq!(Fields::parse(b"a=%ff"), None);
    }
}
