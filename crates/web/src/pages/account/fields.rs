//! The fields that several forms about accounts have in common, with the tokens by which browsers fill them in.

use app::account::privacy;

use crate::{
    form::Fields,
    locale::Words,
    parts::{Control, FieldView, LineKind, Width},
};

/// A person's name.
pub(in crate::pages) fn name(words: Words, value: &str) -> FieldView {
    FieldView::line(words, "name", words.t("account-name"), LineKind::Name, value)
        .hint(words.t("account-name-hint"))
        .width(Width::Half)
        .autocomplete("name")
        .required(true)
}

/// An address.
pub(in crate::pages) fn email(words: Words, value: &str) -> FieldView {
    FieldView::line(words, "email", words.t("account-email"), LineKind::Email, value).autocomplete("email").required(true)
}

/// A new password, with its rule spelled out.
pub(in crate::pages) fn new_password(words: Words, least: usize) -> FieldView {
    FieldView::line(words, "password", words.t("account-new-password"), LineKind::NewPassword, "")
        .hint(words.t1("account-password-rule", "least", least))
        .required(true)
}

/// Agreeing to the privacy notice in the version that is shown.
pub(in crate::pages) fn consent(words: Words, typed: &Fields) -> FieldView {
    let text = words.t1("privacy-agree", "version", privacy::VERSION);
    let control = Control::Consent { ticked: typed.has("privacy"), text };
    FieldView::new(words, "privacy", words.t("privacy-title"), control).hint(words.t("privacy-why")).required(true)
}

/// The version of the notice that a form agrees to.
pub(in crate::pages) fn agreed(typed: &Fields) -> String {
    if typed.has("privacy") { privacy::VERSION.to_owned() } else { String::new() }
}
