//! What a new password must be: long enough, not common, not guessable, not a word of one's own.

use std::{collections::HashSet, sync::LazyLock};

use rules::{text, violation::Violation};

/// Below this no setting goes.
const FLOOR: usize = 8;
/// More is refused, never cut.
pub const LONGEST: usize = 128;
/// The least score of `zxcvbn`, of 0 to 4.
const STRONG: u8 = 3;
/// Words of this site, which a guesser tries first.
const SITE: &[&str] = &["kechuang", "kczg", "科创中国", "科创", "科技服务团", "kejifuwutuan", "cast", "zgkx", "中国科协", "example"];

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/common_passwords.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// The violations of a new password at the field `path`; `own` are words that belong to the person: name, address, unit.
#[must_use]
pub fn violations(path: &str, password: &str, least: usize, own: &[&str]) -> Vec<Violation> {
    let least = least.max(FLOOR);
    let count = password.chars().count();
    if count < least {
        return vec![Violation::refuse(path, "password-short").with("least", least).with("count", count)];
    }
    if count > LONGEST {
        return vec![Violation::refuse(path, "password-long").with("limit", LONGEST).with("count", count)];
    }
    let lower = password.to_lowercase();
    if let Some(word) = own_word(&lower, own) {
        return vec![Violation::refuse(path, "password-own-word").with("word", word)];
    }
    if COMMON.contains(lower.as_str()) || is_pattern(&lower) {
        return vec![Violation::refuse(path, "password-common")];
    }
    let mut known: Vec<&str> = SITE.to_vec();
    known.extend(own);
    let score = u8::from(zxcvbn::zxcvbn(password, &known).score());
    if score < STRONG && !is_long_text(&lower) { vec![Violation::refuse(path, "password-weak")] } else { Vec::new() }
}

/// A known word that makes up most of the password.
fn own_word(lower: &str, own: &[&str]) -> Option<String> {
    let length = lower.chars().count();
    let folded = text::fold(lower);
    own.iter().chain(SITE).map(|word| word.to_lowercase()).find(|word| {
        let size = word.chars().count();
        let key = text::fold(word);
        size >= 2 && !key.is_empty() && folded.contains(&key) && length < size * 2 + 4
    })
}

/// Pieces of which people in China build passwords: pinyin and love numbers, mobile and identity numbers, dates, rows of keys.
fn is_pattern(lower: &str) -> bool {
    const PIECES: &[&str] = &[
        "woaini",
        "aini",
        "iloveyou",
        "loveyou",
        "zhongguo",
        "beijing",
        "shanghai",
        "guangzhou",
        "shenzhen",
        "mima",
        "mima123",
        "admin",
        "guanliyuan",
        "password",
        "passw0rd",
        "welcome",
        "qwerty",
        "asdfgh",
        "zxcvbn",
        "qazwsx",
        "1qaz2wsx",
        "qwertyuiop",
        "asdfghjkl",
        "abc",
        "abcd",
        "abcdef",
        "a1b2c3",
        "1314",
        "520",
        "521",
        "5201314",
        "1314520",
        "666",
        "888",
        "999",
        "168",
        "123",
        "1234",
        "12345",
        "123456",
        "1234567",
        "12345678",
        "123456789",
        "1234567890",
        "0123456789",
        "987654321",
        "654321",
        "321",
        "111",
        "000",
        "112233",
        "147258369",
        "147258",
        "789456123",
        "woshi",
        "xiaoming",
        "laopo",
        "laogong",
        "baobao",
        "baobei",
        "wang",
        "zhang",
        "li",
        "liu",
        "chen",
        "yang",
        "huang",
        "zhao",
        "wu",
        "zhou",
        "123123",
        "321321",
        "qq",
        "wx",
        "com",
        "cn",
        "test",
        "user",
        "root",
        "love",
        "hello",
    ];
    let plain: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    if plain.is_empty() || !plain.is_ascii() {
        return false;
    }
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let is_number = digits == plain.len()
        || (digits + 1 == plain.len() && (plain.ends_with('x') || plain.starts_with(|c: char| c.is_ascii_alphabetic())));
    if is_number && plain.len() <= 18 {
        return true;
    }
    let mut rest = plain.as_str();
    let mut pieces = 0;
    while !rest.is_empty() {
        let longest = PIECES.iter().filter(|piece| rest.starts_with(**piece)).map(|piece| piece.len()).max();
        let year = rest.get(..4).filter(|four| matches!(four.parse::<u16>(), Ok(1940..=2039))).map(str::len);
        let Some(taken) = longest.max(year) else { return false };
        rest = rest.get(taken..).unwrap_or_default();
        pieces += 1;
    }
    pieces <= 4
}

/// Chinese text and long phrases, of which `zxcvbn` knows nothing: many different characters are enough.
fn is_long_text(lower: &str) -> bool {
    let different: HashSet<char> = lower.chars().filter(|c| !c.is_ascii()).collect();
    different.len() >= 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(password: &str) -> Vec<String> {
        violations("password", password, 12, &["林样例", "lin.yangli", "福建省示例学会"]).into_iter().map(|v| v.kind.into_owned()).collect()
    }

    #[test]
    fn bad_ones_are_refused_with_the_reason() {
        for (password, kind) in [
            ("short", "password-short"),
            ("密码密码密码", "password-short"),
            ("123456789012", "password-common"),
            ("woaini1314520", "password-common"),
            ("Zhang1234567", "password-common"),
            ("13800001234000", "password-common"),
            ("11010119900101123X", "password-common"),
            ("qwertyuiop123", "password-common"),
            ("Password123456", "password-common"),
            ("kechuang2022", "password-own-word"),
            ("lin.yangli2022", "password-own-word"),
            ("福建省示例学会二〇二二年", "password-own-word"),
            ("aaaaaaaaaaaaaaaa", "password-weak"),
        ] {
            assert_eq!(kinds(password), [kind], "{password}");
        }
        assert_eq!(kinds(&"长".repeat(129)), ["password-long"]);
    }

    #[test]
    fn good_ones_pass() {
        for password in ["correct-horse-battery-staple", "mozhu7-Kiefer-lantern", "窗外的雨下了整整三天三夜", "Tr9#vq_lwe!82x"]
        {
            assert_eq!(kinds(password), Vec::<String>::new(), "{password}");
        }
        let long: String = (0..64).map(|n| char::from_u32(0x4E00 + n * 7).unwrap()).collect();
        assert_eq!(kinds(&long), Vec::<String>::new());
    }

    #[test]
    fn no_setting_goes_below_eight() {
        assert_eq!(violations("password", "x7#Q", 1, &[]).first().map(|v| v.kind.clone()), Some("password-short".into()));
    }
}
