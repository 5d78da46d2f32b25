//! The words of a PDF, as far as they matter here. Names come out with their `#xx` escapes undone.

use std::borrow::Cow;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// `/Name`
    Name(Cow<'a, str>),
    /// `<<`
    Open,
    /// `>>`
    Close,
    /// A whole number.
    Number(u32),
    /// `stream`, `obj`, `[` and whatever else is neither name nor string.
    Other(&'a [u8]),
    /// A string; what it holds is not looked at.
    Text,
}

/// Reads words from `at` onwards.
pub(crate) struct Tokens<'a> {
    content: &'a [u8],
    /// Where the next word is looked for.
    pub(crate) at: usize,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(content: &'a [u8]) -> Self {
        Self { content, at: 0 }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.content.get(self.at + ahead).copied()
    }

    fn skip_while(&mut self, test: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.content.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !test(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn name(&mut self) -> Token<'a> {
        self.at += 1;
        let raw = self.skip_while(is_regular);
        if !raw.contains(&b'#') {
            return Token::Name(String::from_utf8_lossy(raw));
        }
        let (mut bytes, mut at) = (Vec::new(), 0);
        while let Some(byte) = raw.get(at) {
            let escaped = raw.get(at + 1..at + 3).filter(|_| *byte == b'#');
            match escaped.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()) {
                Some(code) => (bytes.push(code), at += 3).1,
                None => (bytes.push(*byte), at += 1).1,
            }
        }
        Token::Name(Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// A string in round brackets: brackets nest, a backslash takes the meaning from the next byte.
    fn string(&mut self) -> Token<'a> {
        let mut depth = 0usize;
        while let Some(byte) = self.peek(0) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' if depth == 1 => break,
                b')' => depth -= 1,
                _ => {}
            }
        }
        Token::Text
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.skip_while(is_blank);
            if self.peek(0)? != b'%' {
                break;
            }
            self.skip_while(|byte| byte != b'\n' && byte != b'\r');
        }
        Some(match (self.peek(0)?, self.peek(1)) {
            (b'/', _) => self.name(),
            (b'(', _) => self.string(),
            (b'<', Some(b'<')) => (self.at += 2, Token::Open).1,
            (b'>', Some(b'>')) => (self.at += 2, Token::Close).1,
            (b'<', _) => (self.skip_while(|byte| byte != b'>'), self.at += 1, Token::Text).2,
            (byte, _) if is_regular(byte) => {
                let word = self.skip_while(is_regular);
                std::str::from_utf8(word).ok().and_then(|text| text.parse().ok()).map_or(Token::Other(word), Token::Number)
            }
            _ => (self.at += 1, Token::Other(&self.content[self.at - 1..self.at])).1,
        })
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Token<'_> {
        Token::Name(Cow::Borrowed(text))
    }

    #[test]
    fn words_are_told_apart() {
        let text = b"<</Type/Page % /Comment\n/A(a\\)(b)/No)/B<2f4a>/C 12>>stream";
        let found: Vec<_> = Tokens::new(text).collect();
        let expected = [
            Token::Open,
            name("Type"),
            name("Page"),
            name("A"),
            Token::Text,
            name("B"),
            Token::Text,
            name("C"),
            Token::Number(12),
            Token::Close,
            Token::Other(b"stream"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn escapes_in_names_are_undone() {
        let found: Vec<_> = Tokens::new(b"/J#61va#53cript /#zz").collect();
        assert_eq!(found, [name("JavaScript"), name("#zz")]);
    }

    #[test]
    fn an_open_string_ends_with_the_file() {
        assert_eq!(Tokens::new(b"(never closed \\").collect::<Vec<_>>(), [Token::Text]);
        assert_eq!(Tokens::new(b"<0a").collect::<Vec<_>>(), [Token::Text]);
    }
}
