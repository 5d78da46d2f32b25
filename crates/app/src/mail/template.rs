//! The wording of each letter: `letters/<language>/<name>.txt`, subject on the first line, text from the third, `{name}` for a value.

use rules::text;

/// The most characters of a value that a letter repeats.
const LONGEST: usize = 120;

/// Declares the letters once: variant, file, names of the values.
macro_rules! letters {
    ($($(#[$doc:meta])* $variant:ident = $file:literal [$($param:literal),*];)+) => {
        /// A kind of letter. Each has its text in Chinese and in English, with the same values.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Template {
            $($(#[$doc])* $variant,)+
        }

        impl Template {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $file,)+ }
            }

            /// The names of the values that its text needs. `link` is an address of ours, everything else is text.
            #[must_use]
            pub const fn params(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($param),*],)+ }
            }

            /// Its text as shipped, in the language of the reader; Chinese for any language but English.
            #[must_use]
            pub const fn source(self, english: bool) -> &'static str {
                match self {
                    $(Self::$variant => if english {
                        include_str!(concat!("../../letters/en/", $file, ".txt"))
                    } else {
                        include_str!(concat!("../../letters/zh-CN/", $file, ".txt"))
                    },)+
                }
            }
        }
    };
}

letters! {
    /// Somebody registered with this address: the link completes it.
    VerifyEmail = "verify-email" ["hours", "link"];
    /// Somebody registered with an address that has an account.
    AlreadyRegistered = "already-registered" ["link", "reset_link"];
    /// A link to set a new password.
    ResetPassword = "reset-password" ["minutes", "link"];
    /// A link was asked for, for an address without account.
    ResetUnknown = "reset-unknown" ["link"];
    /// The password was changed.
    PasswordChanged = "password-changed" ["time", "link"];
    /// An account was made by the operator's command.
    AccountMade = "account-made" ["name", "hours", "link"];
    /// The account may no longer be used, or may again.
    AccountDisabled = "account-disabled" ["time"];
    /// An invitation into a unit.
    Invitation = "invitation" ["unit", "person", "days", "link"];
    /// Somebody asks to join the unit.
    JoinAsked = "join-asked" ["unit", "person", "link"];
    /// The unit agreed.
    JoinAccepted = "join-accepted" ["unit", "link"];
    /// The unit did not agree.
    JoinDeclined = "join-declined" ["unit", "link"];
    /// The unit was verified.
    UnitVerified = "unit-verified" ["unit", "link"];
    /// An application was submitted.
    Submitted = "submitted" ["team", "receipt", "time", "link"];
    /// An application was returned for correction.
    Returned = "returned" ["team", "count", "until", "link"];
    /// An application was corrected and submitted again.
    Resubmitted = "resubmitted" ["team", "receipt", "time", "link"];
    /// An application was approved.
    Approved = "approved" ["team", "link"];
    /// An application was rejected.
    Rejected = "rejected" ["team", "link"];
    /// An application was withdrawn.
    Withdrawn = "withdrawn" ["team", "time", "link"];
    /// A team was published and has its number.
    Registered = "registered" ["team", "number", "link"];
    /// A registration was given up.
    Deregistered = "deregistered" ["team", "number", "time", "link"];
    /// An exception was granted to the unit.
    ExceptionGranted = "exception-granted" ["unit", "reason", "link"];
}

/// A letter in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Worded {
    /// Subject, one line.
    pub subject: String,
    /// Text.
    pub text: String,
}

/// Fills a letter in. Values are made harmless first: one line, without hidden characters, without anything that a mail program would
/// turn into a link, except for those whose name ends in `link`.
#[must_use]
pub fn word(template: Template, locale: &str, params: &[(&str, &str)]) -> Worded {
    let source = template.source(locale.starts_with("en")).replace("\r\n", "\n");
    let (subject, text) = source.split_once("\n\n").unwrap_or((source.as_str(), ""));
    Worded { subject: fill(subject, params), text: fill(text, params) }
}

fn fill(pattern: &str, params: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = params.iter().find(|(known, _)| *known == name) {
            filled.push_str(&if name.ends_with("link") { text::clean_line(value) } else { harmless(value) });
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// A value that a stranger may have written, as it may stand in a letter of ours.
fn harmless(value: &str) -> String {
    let hidden: Vec<char> = text::hidden_characters(value).into_iter().map(|found| found.character).collect();
    let line: String = text::clean_line(value).chars().filter(|c| !hidden.contains(c)).take(LONGEST).collect();
    let characters: Vec<char> = line.replace("://", " ").replace('@', "＠").chars().collect();
    let wordy = |at: usize| characters.get(at).is_some_and(char::is_ascii_alphabetic);
    let dot = |at: usize| if wordy(at + 1) && wordy(at + 2) { '．' } else { '.' };
    characters.iter().enumerate().map(|(at, c)| if *c == '.' { dot(at) } else { *c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holes(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn each_letter_names_its_values_in_both_languages() {
        for template in Template::ALL {
            let mut wanted = template.params().to_vec();
            wanted.sort_unstable();
            for english in [false, true] {
                let source = template.source(english);
                assert_eq!(holes(source), wanted, "{} english={english}", template.as_str());
                let (subject, text) = source.split_once("\n\n").expect("a subject and a text");
                assert!(!subject.contains('\n') && text.trim().len() > 30, "{}", template.as_str());
            }
        }
    }

    #[test]
    fn a_name_carries_neither_a_link_nor_a_line_into_a_letter() {
        let worded = word(
            Template::JoinAsked,
            "zh-CN",
            &[
                ("unit", "示例学会\r\nBcc: all@example.org"),
                ("person", "http://evil.example.com/x\u{202e}"),
                ("link", "https://k.example.org/a"),
            ],
        );
        assert!(!worded.subject.contains('\n'), "{}", worded.subject);
        assert!(!worded.text.contains("http://") && !worded.text.contains("evil.example.com"), "{}", worded.text);
        assert!(!worded.text.contains('\u{202e}') && !worded.text.contains("all@example.org"), "{}", worded.text);
        assert!(worded.text.contains("https://k.example.org/a"), "{}", worded.text);
    }

    #[test]
    fn a_value_is_not_read_as_a_pattern() {
        let worded = word(Template::JoinAccepted, "en", &[("unit", "{link}"), ("link", "https://k.example.org/a")]);
        assert!(worded.text.contains("{link}"), "{}", worded.text);
    }
}
