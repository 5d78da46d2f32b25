//! The places that a regional name may begin with.

use std::collections::BTreeSet;

use crate::{dictionary::Dictionaries, text::fold};

/// Endings of names of divisions, the longest first; the short name is what stands before.
const KINDS: &[&str] =
    &["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "特区", "省", "市", "盟", "州", "县", "区", "旗"];

/// Peoples that names of autonomous divisions mention, as those names write them.
const PEOPLES: &[&str] = &[
    "维吾尔",
    "哈萨克",
    "柯尔克孜",
    "塔吉克",
    "锡伯",
    "蒙古",
    "达斡尔",
    "鄂温克",
    "鄂伦春",
    "壮族",
    "回族",
    "藏族",
    "苗族",
    "彝族",
    "侗族",
    "瑶族",
    "白族",
    "傣族",
    "黎族",
    "羌族",
    "佤族",
    "畲族",
    "水族",
    "满族",
    "土族",
    "怒族",
    "各族",
    "蒙古族",
    "土家族",
    "布依族",
    "朝鲜族",
    "哈尼族",
    "景颇族",
    "傈僳族",
    "拉祜族",
    "布朗族",
    "纳西族",
    "仡佬族",
    "仫佬族",
    "毛南族",
    "独龙族",
    "普米族",
    "撒拉族",
    "东乡族",
    "保安族",
    "裕固族",
    "哈萨克族",
    "达斡尔族",
    "鄂温克族",
    "塔吉克族",
    "锡伯族",
    "柯尔克孜族",
];

/// What the names of strategic regions say besides the region.
const AIMS: &[&str] = &["生态保护和高质量发展", "一体化发展", "协同发展", "发展", "建设", "大开发", "振兴", "崛起", "率先"];

/// Known places, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    names: BTreeSet<String>,
    longest: usize,
}

impl Places {
    /// No places.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The divisions with their full and short names, the pilot cities and parks, and the strategic regions, as far as the dictionaries have them
    /// (codes `divisions`, `pilot_cities`, `strategic_regions`).
    #[must_use]
    pub fn from_dictionaries(dictionaries: &Dictionaries) -> Self {
        let mut places = Self::new();
        let entries = |code| dictionaries.get(code).map(|dictionary| dictionary.entries()).unwrap_or_default().iter();
        for entry in entries("divisions").chain(entries("pilot_cities")).filter(|entry| entry.selectable) {
            places.add_division(&entry.label);
        }
        for entry in entries("strategic_regions") {
            places.add(AIMS.iter().fold(entry.label.as_str(), |name, aim| name.strip_suffix(aim).unwrap_or(name)));
        }
        places
    }

    /// Adds a place under this name.
    pub fn add(&mut self, name: &str) {
        let name = fold(name);
        let length = name.chars().count();
        if length >= 2 {
            self.longest = self.longest.max(length);
            self.names.insert(name);
        }
    }

    /// Adds a division under its full and its short name: 福建省 and 福建, 恩施土家族苗族自治州 and 恩施, 歙县. Districts of one character and 区 (城区,
    /// 矿区, 东区) name no place that a reader would know, and are left out.
    pub fn add_division(&mut self, full: &str) {
        if full.chars().count() > 2 || !full.ends_with('区') {
            self.add(full);
            self.add(short_name(full));
        }
    }

    /// True when the text begins with a known place.
    #[must_use]
    pub fn begin(&self, text: &str) -> bool {
        self.at_start(&fold(text)).is_some()
    }

    /// The text with the place that stands somewhere within it put first.
    pub(super) fn brought_forward(&self, text: &str) -> Option<String> {
        let starts = text.char_indices().map(|(at, _)| at);
        let (before, from) = starts.filter(|at| *at > 0).map(|at| text.split_at(at)).find(|(_, from)| self.begin(from))?;
        let place = self.at_start(&fold(from))?;
        let end = from.char_indices().map(|(at, c)| at + c.len_utf8()).find(|end| fold(&from[..*end]) == place)?;
        Some(format!("{}{before}{}", &from[..end], &from[end..]))
    }

    /// The longest known place that the folded text begins with.
    fn at_start(&self, folded: &str) -> Option<String> {
        let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest);
        ends.map(|end| &folded[..end]).filter(|start| self.names.contains(*start)).last().map(str::to_owned)
    }
}

/// The name without the kind of division and the peoples that it mentions; at least two characters stay.
fn short_name(full: &str) -> &str {
    let Some((kind, mut name)) = KINDS.iter().find_map(|kind| without(full, kind).map(|rest| (kind, rest))) else { return full };
    if kind.starts_with("自治") {
        while let Some(rest) = PEOPLES.iter().filter_map(|people| without(name, people)).min_by_key(|rest| rest.len()) {
            name = rest;
        }
    }
    name
}

fn without<'a>(name: &'a str, end: &str) -> Option<&'a str> {
    name.strip_suffix(end).filter(|rest| rest.chars().count() >= 2)
}
