//! Reading a cycle from its files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use toml::{Table, Value};

use super::{Choice, Cycle, Role};

/// Something wrong with a cycle file: where, what, and in words for whoever edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Name of the file, where one file is to blame.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Path of the key, e.g. `part[2].group[0].field[1].kind` or `pool.province.unit_types`.
    pub key: String,
    /// Stable kebab-case name of what is wrong.
    pub kind: String,
    /// What is wrong, in words.
    pub message: String,
}

impl Finding {
    /// A finding at `key`.
    #[must_use]
    pub fn new(key: impl Into<String>, kind: &str, message: impl Into<String>) -> Self {
        Self { file: None, key: key.into(), kind: kind.to_owned(), message: message.into() }
    }

    fn in_file(mut self, file: &str) -> Self {
        self.file = Some(file.to_owned());
        self
    }
}

/// Reads a cycle from `(file name, text)` pairs: lists of the same name are joined in the order of the files.
///
/// # Errors
/// Every finding: texts that are not TOML, keys given twice, unknown or missing keys, values of the wrong shape.
pub fn parse(files: &[(&str, &str)]) -> Result<Cycle, Vec<Finding>> {
    let mut merged = Merged::default();
    let mut findings = Vec::new();
    for (file, text) in files {
        match text.parse::<Table>() {
            Ok(table) => merged.add(file, table, &mut findings),
            Err(error) => findings.push(not_toml(file, text, &error)),
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    match serde_path_to_error::deserialize::<_, Cycle>(Value::Table(merged.table.clone())) {
        Ok(cycle) if jiff::tz::TimeZone::get(&cycle.zone).is_err() => {
            Err(vec![merged.locate("zone", "unknown-zone", format!("no such time zone: {}", cycle.zone))])
        }
        Ok(cycle) => Ok(with_own_options(cycle)),
        Err(error) => Err(merged.findings(&error.path().to_string(), error.inner().message())),
    }
}

/// Findings about a cycle that was read from these files: each key is turned from the joined lists into the file that holds it.
#[must_use]
pub fn in_files(files: &[(&str, &str)], findings: Vec<Finding>) -> Vec<Finding> {
    let mut merged = Merged::default();
    for (file, text) in files {
        if let Ok(table) = text.parse::<Table>() {
            merged.add(file, table, &mut Vec::new());
        }
    }
    findings.into_iter().map(|finding| merged.locate(&finding.key, &finding.kind, finding.message)).collect()
}

/// Unit types and team types are written once; the fields that ask for them take their options from there.
fn with_own_options(mut cycle: Cycle) -> Cycle {
    let units: Vec<Choice> = cycle.unit_types.iter().map(|kind| Choice { code: kind.code.clone(), label: kind.label.clone() }).collect();
    let types: Vec<Choice> = cycle.types.iter().map(|kind| Choice { code: kind.code.clone(), label: kind.label.clone() }).collect();
    for part in &mut cycle.parts {
        for field in part.fields.iter_mut().filter(|field| field.options.is_empty()) {
            match field.role {
                Some(Role::UnitType) => field.options.clone_from(&units),
                Some(Role::TeamType) => field.options.clone_from(&types),
                _ => {}
            }
        }
    }
    cycle
}

fn not_toml(file: &str, text: &str, error: &toml::de::Error) -> Finding {
    let line = error.span().map(|span| text.get(..span.start).unwrap_or(text).matches('\n').count() + 1);
    let at = line.map(|line| format!("line {line}: ")).unwrap_or_default();
    Finding::new("", "not-toml", format!("{at}{}", error.message())).in_file(file)
}

#[derive(Default)]
struct Merged {
    table: Table,
    /// For each top-level key: which file gave how many elements (one for anything that is no list).
    origins: BTreeMap<String, Vec<(String, usize)>>,
}

impl Merged {
    fn add(&mut self, file: &str, table: Table, findings: &mut Vec<Finding>) {
        for (key, value) in table {
            let count = value.as_array().map_or(1, Vec::len);
            match (self.table.get_mut(&key), value) {
                (None, value) => {
                    self.table.insert(key.clone(), value);
                }
                (Some(Value::Array(present)), Value::Array(more)) => present.extend(more),
                (Some(_), _) => {
                    findings.push(Finding::new(&key, "given-twice", "this key is given in two files").in_file(file));
                    continue;
                }
            }
            self.origins.entry(key).or_default().push((file.to_owned(), count));
        }
    }

    /// A finding whose key is turned from the joined lists into the file that holds it.
    fn locate(&self, path: &str, kind: &str, message: impl Into<String>) -> Finding {
        let head_end = path.find(['.', '[']).unwrap_or(path.len());
        let (head, rest) = path.split_at(head_end);
        let Some(origins) = self.origins.get(head) else { return Finding::new(path, kind, message) };
        let (index, tail) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((digits, tail)) => (digits.parse::<usize>().ok(), tail),
            None => (None, rest),
        };
        let Some(mut index) = index else {
            let file = origins.first().map(|(file, _)| file.clone());
            return Finding { file, ..Finding::new(path, kind, message) };
        };
        for (file, count) in origins {
            if index < *count {
                return Finding::new(format!("{head}[{index}]{tail}"), kind, message).in_file(file);
            }
            index -= count;
        }
        Finding::new(path, kind, message)
    }

    /// The first fault, and the first fault of every other list element, so that one run shows most of them.
    fn findings(&self, first_path: &str, first_message: &str) -> Vec<Finding> {
        let mut findings = vec![self.locate(first_path.trim_matches('.'), "wrong-shape", first_message)];
        for (key, value) in &self.table {
            let Value::Array(elements) = value else { continue };
            for (index, element) in elements.iter().enumerate() {
                if let Some((path, message)) = fault(key, element) {
                    let joined = if path == "." { format!("{key}[{index}]") } else { format!("{key}[{index}].{path}") };
                    let finding = self.locate(&joined, "wrong-shape", message);
                    if !findings.iter().any(|known| known.key == finding.key && known.file == finding.file) {
                        findings.push(finding);
                    }
                }
            }
        }
        findings
    }
}

fn fault(key: &str, element: &Value) -> Option<(String, String)> {
    match key {
        "window" => probe::<super::Window>(element),
        "type" => probe::<super::TeamType>(element),
        "unit_type" => probe::<super::UnitType>(element),
        "pool" => probe::<super::Pool>(element),
        "body" => probe::<super::Body>(element),
        "part" => probe::<super::Part>(element),
        "check" => probe::<super::CheckItem>(element),
        "contact" => probe::<super::Contact>(element),
        "statement" => probe::<super::Statement>(element),
        "key_field" => probe::<super::KeyField>(element),
        _ => None,
    }
}

fn probe<T: DeserializeOwned>(element: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(element.clone()).err()?;
    Some((error.path().to_string(), error.inner().message().to_owned()))
}
