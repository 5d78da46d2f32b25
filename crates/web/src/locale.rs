//! Every text that a person reads, in Chinese and English, by key.

use std::{fmt::Display, str, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::load);

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Chinese (simplified), the first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The tag for `lang=` and the folder of `locales/`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The short code of `?lang=` and of the cookie.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Its own name, as the language switch shows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// Reads `zh`, `zh-CN`, `en`, `en-GB` and the like; `None` for a language that the platform does not speak.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The best of what a browser asks for in `Accept-Language`.
    #[must_use]
    pub fn negotiate(accept: &str) -> Option<Self> {
        let mut asked: Vec<(f32, Self)> = accept.split(',').filter_map(weighted).collect();
        asked.sort_by(|a, b| b.0.total_cmp(&a.0));
        asked.first().map(|(_, lang)| *lang)
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Zh => langid!("zh-CN"),
            Self::En => langid!("en"),
        }
    }
}

fn weighted(range: &str) -> Option<(f32, Lang)> {
    let mut pieces = range.split(';');
    let lang = Lang::parse(pieces.next()?)?;
    let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
    (weight > 0.0).then_some((weight, lang))
}

type Bundle = FluentBundle<FluentResource>;

/// All messages of both languages, read once from the embedded `locales/`.
pub struct Texts {
    zh: Bundle,
    en: Bundle,
    faults: Vec<String>,
}

impl Texts {
    fn load() -> Self {
        let mut faults = Vec::new();
        let zh = bundle(Lang::Zh, &mut faults);
        let en = bundle(Lang::En, &mut faults);
        Self { zh, en, faults }
    }

    /// The texts of this build.
    #[must_use]
    pub fn shared() -> &'static Self {
        &TEXTS
    }

    /// What is wrong in the files: a syntax error or a key that stands twice. A test wants none.
    #[must_use]
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Whether `lang` has a message of this key.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).has_message(key)
    }

    fn bundle(&self, lang: Lang) -> &Bundle {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    fn format(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, lang = lang.tag(), "a text is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, lang = lang.tag(), ?errors, "a text could not be filled in");
        }
        text
    }
}

fn bundle(lang: Lang, faults: &mut Vec<String>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![lang.identifier()]);
    bundle.set_use_isolating(false);
    let folder = format!("{}/", lang.tag());
    for name in Files::iter().filter(|name| name.starts_with(&folder) && name.ends_with(".ftl")) {
        let Some(file) = Files::get(&name) else { continue };
        let Ok(source) = str::from_utf8(&file.data) else {
            faults.push(format!("{name}: not UTF-8"));
            continue;
        };
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, errors)| {
            faults.extend(errors.into_iter().map(|error| format!("{name}: {error}")));
            partial
        });
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.into_iter().map(|error| format!("{name}: {error}")));
        }
    }
    bundle
}

/// A small handle on the texts of one language; every view that draws words carries one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Words {
    /// The language in which this handle speaks.
    pub lang: Lang,
}

impl Words {
    /// A handle on `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The text of `key`; a missing one shows its key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        Texts::shared().format(self.lang, key, None)
    }

    /// The text of `key` with its variables filled in. Whole numbers choose plural forms.
    #[must_use]
    pub fn ta(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args = args.iter().map(|(name, value)| (*name, fluent_value(value))).collect();
        Texts::shared().format(self.lang, key, Some(&args))
    }

    /// The text of `key` with one variable, of any printable type.
    #[must_use]
    pub fn t1(&self, key: &str, name: &str, value: impl Display) -> String {
        self.ta(key, &[(name, &value.to_string())])
    }

    /// The text of `key` with two variables, of any printable types.
    #[must_use]
    pub fn t2(&self, key: &str, first: &(&str, impl Display), second: &(&str, impl Display)) -> String {
        self.ta(key, &[(first.0, &first.1.to_string()), (second.0, &second.1.to_string())])
    }

    /// Whichever of two texts is in this language; for contents that carry both, such as a cycle's labels.
    #[must_use]
    pub fn pick<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::En if !en.is_empty() => en,
            _ => zh,
        }
    }
}

fn fluent_value(text: &str) -> FluentValue<'_> {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}
