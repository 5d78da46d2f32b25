//! Personal data as reviewers see it at first: enough to recognise, not enough to use.

use rules::cycle::FieldKind;

/// `13800000000` → `138****0000`, `lin@example.org` → `l****@example.org`; anything else becomes dots.
#[must_use]
pub fn mask(kind: FieldKind, value: &str) -> String {
    match kind {
        FieldKind::Mobile | FieldKind::Phone => ends(value, 3, 4),
        FieldKind::Email => match value.split_once('@') {
            Some((name, host)) => format!("{}****@{host}", name.chars().take(1).collect::<String>()),
            None => "****".to_owned(),
        },
        _ => "••••••".to_owned(),
    }
}

fn ends(value: &str, first: usize, last: usize) -> String {
    let characters: Vec<char> = value.chars().collect();
    if characters.len() < first + last + 2 {
        return "****".to_owned();
    }
    let head: String = characters.iter().take(first).collect();
    let tail: String = characters.iter().skip(characters.len() - last).collect();
    format!("{head}****{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enough_to_recognise_and_no_more() {
        assert_eq!(mask(FieldKind::Mobile, "13800001234"), "138****1234");
        assert_eq!(mask(FieldKind::Email, "linyangli@example.org"), "l****@example.org");
        assert_eq!(mask(FieldKind::Phone, "12345"), "****");
        assert_eq!(mask(FieldKind::Text, "北京市海淀区样例路 1 号"), "••••••");
        assert!(!mask(FieldKind::Email, "no-address").contains("address"));
    }
}
