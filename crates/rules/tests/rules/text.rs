//! Cleaning, counting and folding.

use proptest::prelude::*;
use rules::text::{clean_area, clean_line, count, digits, fold, hidden_characters};

#[test]
fn a_line_loses_blanks_controls_and_line_ends() {
    assert_eq!(clean_line("\u{3000} 林样例\t教授\r\n主任\u{0}\u{85}x "), "林样例 教授 主任 x");
    assert_eq!(clean_line("e\u{301}"), "é");
}

#[test]
fn an_area_keeps_its_inner_lines() {
    assert_eq!(clean_area("\r\n 第一行  \r\n\r\n第二行\r第三行\u{7}\n\n"), " 第一行\n\n第二行\n第三行");
    assert_eq!(clean_area(" \n\t\n"), "");
}

#[test]
fn line_ends_do_not_count_and_rare_characters_count_once() {
    assert_eq!(count("一二\r\n三\n四"), 4);
    assert_eq!(count("𬭎㛃·e\u{301}"), 4);
}

#[test]
fn what_cannot_be_seen_is_named_with_its_place() {
    let hidden = hidden_characters("王\u{202E}五\u{200B}\u{E000}\u{FFFE}\n\t\u{1}");
    let named: Vec<(usize, String)> = hidden.iter().map(|h| (h.position, h.code_point())).collect();
    let expected = [(2, "U+202E"), (4, "U+200B"), (5, "U+E000"), (6, "U+FFFE"), (9, "U+0001")];
    assert_eq!(named, expected.map(|(position, code)| (position, code.to_owned())));
    assert!(hidden_characters("𬭎㛃·臺 ü").is_empty());
}

#[test]
fn folding_unifies_what_a_reader_takes_for_the_same() {
    let key = fold("“科创中国”福建台商产业科技服务团");
    for same in [
        "\"科创中国\"福建台商产业科技服务团",
        "「科創中國」 福建臺商產業科技服務團",
        "科创中国　福建台商\u{200B}产业科技服务团",
        "『科创中国』福建台商产业科技服务团",
    ] {
        assert_eq!(fold(same), key, "{same}");
    }
    assert_eq!(fold("ＡＢＣ—１２"), "abc-12");
    assert_ne!(fold("乾"), fold("干"));
}

#[test]
fn digits_are_folded_and_the_rest_stays_for_the_check_to_name() {
    assert_eq!(digits("１３８-0000 １２３４"), "13800001234");
    assert_eq!(digits("138x"), "138x");
}

proptest! {
    #[test]
    fn cleaning_and_folding_twice_is_once(text in "\\PC{0,40}|[\\s\u{200B}\u{300}-\u{310}A-Z“”臺İßﬁ①㍿가\r\n]{0,30}|\\p{any}{0,30}") {
        let line = clean_line(&text);
        prop_assert_eq!(clean_line(&line), line.as_str());
        let area = clean_area(&text);
        prop_assert_eq!(clean_area(&area), area.as_str());
        let key = fold(&text);
        prop_assert_eq!(fold(&key), key.as_str());
        prop_assert_eq!(digits(&digits(&text)), digits(&text));
    }

    #[test]
    fn counting_does_not_depend_on_the_line_ends(lines in prop::collection::vec("[^\r\n]{0,12}", 1..5)) {
        let joined = count(&lines.join("\n"));
        prop_assert_eq!(count(&lines.join("\r\n")), joined);
        prop_assert_eq!(joined, lines.iter().map(|line| count(line)).sum::<usize>());
    }
}
