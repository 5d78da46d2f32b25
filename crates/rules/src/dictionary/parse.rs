//! Reading dictionaries from a manifest and its tables.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Dictionaries, Dictionary, Entry};
use crate::cycle::{Finding, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    dictionary: Vec<Listed>,
}

/// One table of the manifest: what it is and which column means what.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    code: String,
    file: String,
    title: Text,
    complete: bool,
    provenance: String,
    /// Column of the code.
    key: String,
    /// Column of the name.
    label: String,
    /// Column of the entry above.
    #[serde(default)]
    parent: Option<String>,
    /// Column of the depth.
    #[serde(default)]
    level: Option<String>,
    /// Column of the province's name.
    #[serde(default)]
    province: Option<String>,
    /// Put before each code, so that codes of different tables differ.
    #[serde(default)]
    prefix: String,
    /// Code of the one row whose key is empty.
    #[serde(default)]
    empty_key: Option<String>,
    /// Names of rows that only group others.
    #[serde(default)]
    not_selectable: Vec<String>,
    /// Leaves out rows that lie below themselves: a city without counties, which its table repeats a level down with the same code.
    #[serde(default)]
    skip_repeated: bool,
    /// True for the table of divisions, from which provinces are known.
    #[serde(default)]
    divisions: bool,
}

impl Dictionaries {
    /// Reads `manifest.toml` and the tables that it names from `(file name, text)` pairs.
    ///
    /// # Errors
    /// Every finding: a missing file or column, a code given twice, a parent or province that is not known.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, Vec<Finding>> {
        let text_of = |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, text)| *text);
        let Some(manifest) = text_of("manifest.toml") else {
            return Err(vec![Finding::new("manifest.toml", "missing-file", "there is no manifest.toml")]);
        };
        let mut listed = toml::from_str::<Manifest>(manifest)
            .map_err(|error| vec![Finding::new("manifest.toml", "wrong-shape", error.to_string())])?
            .dictionary;
        listed.sort_by_key(|table| !table.divisions);
        let mut findings = Vec::new();
        let mut provinces = BTreeMap::new();
        let mut all = Self::default();
        for table in &listed {
            let Some(text) = text_of(&table.file) else {
                findings.push(Finding::new(&table.file, "missing-file", "the manifest names this file; it is not there"));
                continue;
            };
            let dictionary = read(table, text, &provinces, &mut findings);
            if table.divisions {
                provinces = dictionary.children(None).map(|entry| (entry.label.clone(), entry.code.clone())).collect();
            }
            all.insert(dictionary);
        }
        if findings.is_empty() { Ok(all) } else { Err(findings) }
    }
}

fn read(table: &Listed, text: &str, provinces: &BTreeMap<String, String>, findings: &mut Vec<Finding>) -> Dictionary {
    let mut dictionary = Dictionary::new(&table.code, table.title.clone(), table.complete, &table.provenance);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for (row, record) in reader.deserialize::<BTreeMap<String, String>>().enumerate() {
        let place = format!("{}:{}", table.file, row + 2);
        match record.map_err(|error| error.to_string()).and_then(|columns| entry(table, columns, provinces)) {
            Ok(entry) if table.skip_repeated && entry.parent.as_ref() == Some(&entry.code) => {}
            Ok(entry) => {
                let code = entry.code.clone();
                // A prefecture without counties stands again below itself (东莞市, 中山市, 儋州市): the same place, kept once.
                if entry.parent.as_ref() == Some(&code) && dictionary.contains(&code) {
                    continue;
                }
                if entry.parent.as_ref().is_some_and(|parent| !dictionary.contains(parent)) {
                    findings.push(Finding::new(
                        &place,
                        "unknown-parent",
                        format!("{code} lies below an entry that does not come before it"),
                    ));
                }
                if !dictionary.add(entry) {
                    findings.push(Finding::new(&place, "code-twice", format!("the code {code} is given twice")));
                }
            }
            Err(message) => findings.push(Finding::new(&place, "wrong-row", message)),
        }
    }
    dictionary
}

fn entry(table: &Listed, mut columns: BTreeMap<String, String>, provinces: &BTreeMap<String, String>) -> Result<Entry, String> {
    let mut take = |name: &str| columns.remove(name).ok_or_else(|| format!("there is no column {name}"));
    let key = if table.key == table.label { take(&table.label)? } else { take(&table.key)? };
    let label = if table.key == table.label { key.clone() } else { take(&table.label)? };
    if label.is_empty() {
        return Err("the name is empty".to_owned());
    }
    let code = match (key.is_empty(), &table.empty_key) {
        (false, _) => format!("{}{key}", table.prefix),
        (true, Some(code)) => code.clone(),
        (true, None) => return Err("the code is empty".to_owned()),
    };
    let mut entry = Entry::new(code, label);
    if let Some(column) = &table.parent {
        entry.parent = Some(take(column)?).filter(|parent| !parent.is_empty()).map(|parent| format!("{}{parent}", table.prefix));
    }
    if let Some(column) = &table.level {
        let level = take(column)?;
        entry.level = level.parse().map_err(|_| format!("{level} is no level"))?;
    }
    if let Some(column) = &table.province {
        let name = take(column)?;
        entry.province = Some(provinces.get(&name).cloned().ok_or_else(|| format!("{name} is no province"))?);
    }
    if table.divisions {
        entry.province = key.get(..2).map(|digits| format!("{digits}0000"));
    }
    entry.selectable = !table.not_selectable.contains(&entry.label);
    entry.attributes = columns.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    Ok(entry)
}
