//! The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last one computed from the others.

use crate::{cycle::UnitType, dictionary::CORPS, text::digits, violation::Violation};

/// The characters of the code with their values 0 to 30; I, O, Z, S and V are not among them.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The number of characters of a code.
pub const LENGTH: usize = 18;

/// Why a code is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not 18 characters.
    Length {
        /// The number of characters found.
        found: usize,
    },
    /// Something else than a digit where the place of registration stands (positions 3 to 8).
    Place {
        /// Where, counted from 1.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// A character that no code has (I, O, Z, S, V and everything else than a letter or a digit).
    Character {
        /// Where, counted from 1.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// The last character does not follow from the others: something was mistyped.
    CheckCharacter {
        /// What stands there.
        found: char,
        /// What the other 17 characters ask for.
        expected: char,
    },
}

impl Fault {
    /// The kind of the violation that words this fault.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Length { .. } => "credit-code-length",
            Self::Place { .. } => "credit-code-place",
            Self::Character { .. } => "credit-code-character",
            Self::CheckCharacter { .. } => "credit-code-check",
        }
    }

    /// The violation at `path`, with what the message names.
    #[must_use]
    pub fn violation(self, path: &str) -> Violation {
        let violation = Violation::refuse(path, self.kind());
        match self {
            Self::Length { found } => violation.with("count", found).with("limit", LENGTH),
            Self::Place { position, found } | Self::Character { position, found } => {
                violation.with("position", position).with("found", found)
            }
            Self::CheckCharacter { found, expected } => violation.with("found", found).with("expected", expected),
        }
    }
}

/// A code as typed, in the form in which it is stored: half-width, upper case, without blanks, dashes and hidden characters.
#[must_use]
pub fn normalise(text: &str) -> String {
    digits(text).to_ascii_uppercase()
}

/// Checks a code in its normal form ([`normalise`] first).
///
/// # Errors
/// The first fault: length, then characters from the left, then the check character.
pub fn check(code: &str) -> Result<(), Fault> {
    let found = code.chars().count();
    if found != LENGTH {
        return Err(Fault::Length { found });
    }
    for (position, c) in (1..).zip(code.chars()) {
        if value(c).is_none() {
            return Err(Fault::Character { position, found: c });
        }
        if (3..=8).contains(&position) && !c.is_ascii_digit() {
            return Err(Fault::Place { position, found: c });
        }
    }
    let last = code.chars().last().unwrap_or_default();
    match check_character(code) {
        Some(expected) if expected != last => Err(Fault::CheckCharacter { found: last, expected }),
        _ => Ok(()),
    }
}

/// The full code for its first 17 characters, for sample data; `None` when they are not 17 characters of a code.
#[must_use]
pub fn make(first_17: &str) -> Option<String> {
    if first_17.chars().count() != LENGTH - 1 {
        return None;
    }
    let code = format!("{first_17}{}", check_character(first_17)?);
    check(&code).is_ok().then_some(code)
}

/// The check character over the first 17 characters: weights 3^i mod 31.
fn check_character(code: &str) -> Option<char> {
    let mut sum = 0;
    let mut weight = 1;
    for c in code.chars().take(LENGTH - 1) {
        sum += value(c)? * weight;
        weight = weight * 3 % 31;
    }
    ALPHABET.get((31 - sum % 31) % 31).map(|b| char::from(*b))
}

fn value(c: char) -> Option<usize> {
    ALPHABET.iter().position(|b| char::from(*b) == c)
}

/// What the first two characters say about the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// The department that registers it, by the first character.
    pub authority: Authority,
    /// The kind of organisation within the department.
    pub organisation: Organisation,
}

/// 登记管理部门, the first character of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// 1 机构编制.
    InstitutionalCommission,
    /// 5 民政.
    CivilAffairs,
    /// 9 市场监管（工商）.
    Market,
    /// Every other department.
    Other,
}

/// 机构类别, the second character read with the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Organisation {
    /// 11 机关.
    Government,
    /// 12 事业单位.
    PublicInstitution,
    /// 13 编办直接管理机构编制的群众团体, as the associations for science and technology are.
    MassOrganisation,
    /// 51 社会团体, as societies are.
    SocialOrganisation,
    /// 52 民办非企业单位.
    PrivateNonEnterprise,
    /// 53 基金会.
    Foundation,
    /// 91–93 企业, 个体工商户, 农民专业合作社.
    Business,
    /// Anything else.
    Other,
}

impl Organisation {
    /// The word by which a cycle file names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::PublicInstitution => "public_institution",
            Self::MassOrganisation => "mass_organisation",
            Self::SocialOrganisation => "social_organisation",
            Self::PrivateNonEnterprise => "private_non_enterprise",
            Self::Foundation => "foundation",
            Self::Business => "business",
            Self::Other => "other",
        }
    }
}

/// The class that the first two characters name; `None` for a text without them.
#[must_use]
pub fn class(code: &str) -> Option<Class> {
    let mut characters = code.chars();
    let (first, second) = (characters.next()?, characters.next()?);
    let authority = match first {
        '1' => Authority::InstitutionalCommission,
        '5' => Authority::CivilAffairs,
        '9' => Authority::Market,
        _ => Authority::Other,
    };
    let organisation = match (first, second) {
        ('1', '1') => Organisation::Government,
        ('1', '2') => Organisation::PublicInstitution,
        ('1', '3') => Organisation::MassOrganisation,
        ('5', '1') => Organisation::SocialOrganisation,
        ('5', '2') => Organisation::PrivateNonEnterprise,
        ('5', '3') => Organisation::Foundation,
        ('9', '1'..='3') => Organisation::Business,
        _ => Organisation::Other,
    };
    Some(Class { authority, organisation })
}

/// Flags where the positions of a right code disagree with the unit type: the class (1 and 2), and for provincial kinds the place of registration
/// (3 and 4). They flag and do not refuse: a unit may be registered in another way than its kind usually is.
#[must_use]
pub fn disagreements(unit_type: &UnitType, province: Option<&str>, code: &str, path: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    let (Some(class), Some(place)) = (code.get(..2), code.get(2..4)) else { return found };
    if !unit_type.credit_code_classes.is_empty() && !unit_type.credit_code_classes.iter().any(|expected| expected == class) {
        let expected = unit_type.credit_code_classes.join("、");
        let flag = Violation::flag(path, "credit-code-class").with("found", class).with("expected", expected);
        found.push(flag.with("unit_type", &unit_type.label.zh).with("unit_type_en", &unit_type.label.en));
    }
    let own = province.filter(|code| unit_type.provincial && *code != CORPS).and_then(|code| code.get(..2));
    if let Some(expected) = own.filter(|expected| *expected != place) {
        found.push(Violation::flag(path, "credit-code-province").with("found", place).with("expected", expected));
    }
    found
}
