//! Text as people type it: cleaned for storage, counted as the limits count, folded for comparison.

use unicode_normalization::UnicodeNormalization;

use crate::variants::simplified;

/// One line, as it is stored: NFC, control characters out, line ends and tabs become a space, blanks at both ends (the ideographic
/// space included) gone.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let one_line = text.replace("\r\n", "\n");
    let nfc: String =
        one_line.chars().map(|c| if is_line_end(c) || c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).nfc().collect();
    nfc.trim().to_owned()
}

/// Several lines, as they are stored: NFC, every line end one LF, control characters but the tab out, blanks at the end of each line gone,
/// empty lines at the beginning and the end gone.
#[must_use]
pub fn clean_area(text: &str) -> String {
    let unix = text.replace("\r\n", "\n");
    let nfc: String =
        unix.chars().map(|c| if is_line_end(c) { '\n' } else { c }).filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).nfc().collect();
    let lines: Vec<&str> = nfc.split('\n').map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |at| at + 1);
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// 字数: Unicode code points after NFC; line ends (CR, LF) do not count.
#[must_use]
pub fn count(text: &str) -> usize {
    text.nfc().filter(|c| !matches!(c, '\r' | '\n')).count()
}

/// A character that a reader cannot see or that changes the order of what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden {
    /// Position for people: the first character of the text is 1.
    pub position: usize,
    /// The character itself.
    pub character: char,
}

impl Hidden {
    /// The character as `U+200B`, since it cannot be shown.
    #[must_use]
    pub fn code_point(self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }
}

/// Every hidden character: bidirectional controls, zero-width and other invisible ones, private use, noncharacters, and control characters
/// other than line ends and the tab.
#[must_use]
pub fn hidden_characters(text: &str) -> Vec<Hidden> {
    text.chars().zip(1..).filter(|(c, _)| is_hidden(*c)).map(|(character, position)| Hidden { position, character }).collect()
}

/// The key under which two texts are the same to a reader: compatibility forms (width), case, script variants of the common kind, hyphens and
/// middle dots are unified; quotation marks, blanks and hidden characters are removed. Folding twice is folding once.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = fold_once(text);
    loop {
        let again = fold_once(&folded);
        if again == folded {
            return folded;
        }
        folded = again;
    }
}

/// A number as typed, reduced to what counts: full-width digits and signs folded, blanks and dashes removed. Other characters stay, so that
/// the check that follows can name them.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && unified(*c) != '-' && !is_hidden(*c)).map(half_width).collect()
}

/// A full-width ASCII form as its ordinary one; every other character unchanged.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// True for every mark that opens or closes a quotation, of whatever script.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '´' | '«' | '»' | '‘'..='‟' | '′'..='‷' | '‹' | '›' | '「'..='』' | '〝'..='〟' | '﹁'..='﹄' | '＂' | '＇' | '｢' | '｣'
    )
}

fn fold_once(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !is_quote(*c) && !is_hidden(*c) && !is_variation_selector(*c))
        .map(|c| simplified(unified(c)))
        .nfkc()
        .collect()
}

/// Hyphens, dashes and middle dots that differ only in the keyboard they came from.
fn unified(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '•' | '‧' | '∙' | '⋅' | '・' | '･' => '·',
        other => other,
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    match c {
        '\n' | '\r' | '\t' => false,
        _ if c.is_control() => true,
        // soft hyphen, Arabic letter mark, Hangul fillers, Mongolian separator
        '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FFA0}' => true,
        // zero-width characters, marks and overrides of direction, invisible operators, byte order mark, interlinear marks
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => true,
        // private use and tags
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{E0000}'..='\u{E007F}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        _ => code & 0xFFFE == 0xFFFE,
    }
}
