//! `cycle check`, `cycle load`, `cycle schema`.

use std::path::Path;

use app::{
    Actor, App, Outcome,
    staff::{self, LoadCycle, Loaded},
};
use rules::{
    cycle::{self, Cycle, Finding},
    dictionary::{self, Dictionaries},
};
use serde_json::{Value, json};
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report, Trouble},
    wiring,
};

/// Finds contradictions.
pub(crate) fn check(path: &Path, lang: Lang) -> Answer {
    let files = read(path)?;
    let dictionaries = shipped_dictionaries()?;
    let pairs: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let found = match cycle::parse(&pairs) {
        Ok(cycle) => cycle::in_files(&pairs, cycle::check(&cycle, &dictionaries)),
        Err(findings) => findings,
    };
    let json = json!({ "ok": found.is_empty(), "findings": found });
    let lines: Vec<String> = found.iter().map(shown).collect();
    let report = Report::new(found.is_empty(), json).lines(lines);
    Ok(if report.ok { report.line(Words::new(lang).pick("没有矛盾。", "no contradictions.")) } else { report })
}

/// Stores a revision.
pub(crate) async fn load(path: &Path, config: &Config, lang: Lang) -> Answer {
    let files = read(path)?;
    let wired = wiring::wire(config).await?;
    let loaded = store_files(&wired.app, files).await?;
    super::finish(wired).await?;
    let words = Words::new(lang);
    Ok(match loaded {
        Loaded::Revision { id, cycle, revision } => {
            let line = format!("{} {cycle}，{} {revision}", words.pick("已载入周期", "loaded cycle"), words.pick("版本", "revision"));
            Report::new(true, json!({ "ok": true, "cycle": cycle, "revision": revision, "id": id })).line(line)
        }
        Loaded::Same { cycle, revision } => {
            let line = format!(
                "{} {cycle} {revision}",
                words.pick("内容与现有版本相同，未作改动：", "the same as the newest revision; nothing was written:")
            );
            Report::new(true, json!({ "ok": true, "cycle": cycle, "revision": revision, "same": true })).line(line)
        }
        Loaded::Unfit(findings) => {
            Report::new(false, json!({ "ok": false, "findings": findings })).lines(findings.iter().map(shown).collect::<Vec<_>>())
        }
    })
}

/// Prints the JSON Schema of an application file, whatever `--json` says: it is one.
pub(crate) fn schema(path: Option<&Path>) -> Answer {
    let cycle = chosen(path)?;
    let schema: Value = cycle::schema::application_schema(&cycle, &shipped_dictionaries()?);
    let text = serde_json::to_string_pretty(&schema).map_err(|error| Trouble::because("生成", "the schema", error))?;
    Ok(Report::new(true, schema).line(text))
}

/// Loads a cycle that comes with the platform.
pub(crate) async fn load_shipped(app: &App, id: &str) -> Result<Loaded, Trouble> {
    let files =
        cycle::shipped_files(id).ok_or_else(|| Trouble::misuse(format!("没有随附的周期 {id}"), format!("no cycle {id} is shipped")))?;
    store_files(app, files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()).await
}

async fn store_files(app: &App, files: Vec<(String, String)>) -> Result<Loaded, Trouble> {
    match app.run(&Actor::platform(), LoadCycle { files }, staff::load_cycle).await? {
        Outcome::Done(loaded) => Ok(loaded),
        _ => Err(Trouble::failed("同时有人载入了另一个版本，请再试一次", "another revision was loaded at the same moment; try again")),
    }
}

/// The cycle at a path, or the notice of 2022 as shipped.
pub(crate) fn chosen(path: Option<&Path>) -> Result<Cycle, Trouble> {
    let parsed = match path {
        Some(path) => parse(&read(path)?),
        None => cycle::shipped("2022"),
    };
    parsed.map_err(|findings| {
        let list: String = findings.iter().map(|finding| format!("\n  {}", shown(finding))).collect();
        Trouble::failed(format!("周期文件有错：{list}"), format!("the programme file is not fit: {list}"))
    })
}

pub(crate) fn shipped_dictionaries() -> Result<Dictionaries, Trouble> {
    dictionary::shipped().map_err(|findings| Trouble::because("随附的代码表", "the shipped code lists", format!("{findings:?}")))
}

fn parse(files: &[(String, String)]) -> Result<Cycle, Vec<Finding>> {
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    cycle::parse(&files)
}

/// One file, or the TOML files of a folder in the order of their names.
fn read(path: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let shown = path.display();
    let away = |error: std::io::Error| Trouble::misuse(format!("读不了 {shown}：{error}"), format!("{shown} cannot be read: {error}"));
    let mut paths = if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(away)?;
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(entry.map_err(away)?.path());
        }
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
        paths
    } else {
        vec![path.to_path_buf()]
    };
    paths.sort();
    if paths.is_empty() {
        return Err(Trouble::misuse(format!("{shown} 里没有 TOML 文件"), format!("there are no TOML files in {shown}")));
    }
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push((name, std::fs::read_to_string(&path).map_err(away)?));
    }
    Ok(files)
}

fn shown(finding: &Finding) -> String {
    let file = finding.file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default();
    format!("{file}{}: {} [{}]", finding.key, finding.message, finding.kind)
}
