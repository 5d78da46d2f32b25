//! What a command answers: lines for people, JSON for programs, and an exit code (0 well, 1 not well; 2 is misuse).

use std::{
    fmt::Display,
    io::{self, Write},
    process::ExitCode,
};

use serde_json::{Value, json};
use web::locale::Lang;

use crate::speech::Said;

/// The answer of a command that ran.
#[derive(Debug)]
pub(crate) struct Report {
    /// Whether all is well.
    pub(crate) ok: bool,
    /// For programs.
    pub(crate) json: Value,
    /// For people.
    pub(crate) lines: Vec<String>,
}

/// Why a command could not run.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Asked in a way that cannot be answered: exit code 2.
    Misuse(Said),
    /// Something stands in the way: exit code 1.
    Failed(Said),
}

pub(crate) type Answer = Result<Report, Trouble>;

impl Report {
    pub(crate) fn new(ok: bool, json: Value) -> Self {
        Self { ok, json, lines: Vec::new() }
    }

    pub(crate) fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    pub(crate) fn lines(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.lines.extend(lines);
        self
    }
}

impl Trouble {
    pub(crate) fn failed(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Failed(Said::new(zh, en))
    }

    pub(crate) fn misuse(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Misuse(Said::new(zh, en))
    }

    /// A failure below, which speaks English only, behind what was being done.
    pub(crate) fn because(zh: &str, en: &str, cause: impl Display) -> Self {
        Self::failed(format!("{zh}：{cause}"), format!("{en}: {cause}"))
    }
}

impl From<app::Failure> for Trouble {
    fn from(failure: app::Failure) -> Self {
        Self::because("没有办成", "it could not be done", failure)
    }
}

impl From<store::StoreError> for Trouble {
    fn from(error: store::StoreError) -> Self {
        Self::because("数据库", "the database", error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::because("读写文件", "reading or writing files", error)
    }
}

/// Prints the answer and says how the program ends.
pub(crate) fn print(answer: Answer, json: bool, lang: Lang) -> ExitCode {
    match answer {
        Ok(report) => {
            let text = if json { pretty(&report.json) } else { report.lines.join("\n") };
            // a reader that went away (`| head`) is no fault of ours
            if !text.is_empty() {
                let _ = writeln!(io::stdout().lock(), "{text}");
            }
            if report.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(trouble) => {
            let (said, code) = match &trouble {
                Trouble::Misuse(said) => (said, 2),
                Trouble::Failed(said) => (said, 1),
            };
            if json {
                let _ = writeln!(io::stdout().lock(), "{}", pretty(&json!({ "ok": false, "error": said.get(lang) })));
            }
            let _ = writeln!(io::stderr().lock(), "kechuang: {}", said.get(lang));
            ExitCode::from(code)
        }
    }
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
