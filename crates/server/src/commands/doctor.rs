//! `doctor`: every value with its origin, and what is wrong.

use serde_json::json;
use store::Db;
use web::locale::{Lang, Words};

use crate::{
    config::{self, Flags, Origin, Problem},
    report::{Answer, Report},
};

pub(crate) async fn run(flags: &Flags, lang: Lang) -> Answer {
    let (all, config, mut problems) = super::gathered(flags);
    problems.extend(probe::look(&config).await);
    let values: Vec<_> = config::KEYS
        .iter()
        .filter_map(|key| Some((key, all.values.get(key.name)?)))
        .map(|(key, value)| (key.name, shown(key.secret, &value.text), value.origin.clone(), key.about))
        .collect();
    let ok = !problems.iter().any(|problem| problem.refuses);
    let json = json!({
        "ok": ok,
        "file": all.file.as_ref().map(|path| path.display().to_string()),
        "values": values.iter().map(|(key, value, origin, about)| json!({ "key": key, "value": value, "origin": origin.to_string(), "about": about })).collect::<Vec<_>>(),
        "problems": problems.iter().map(|problem| json!({ "key": problem.key, "message": problem.said.get(lang), "refuses": problem.refuses })).collect::<Vec<_>>(),
    });
    let words = Words::new(lang);
    let mut report = Report::new(ok, json);
    if let Some(path) = &all.file {
        report = report.line(format!("{}{}", words.pick("配置文件：", "configuration file: "), path.display()));
    }
    report = report.lines(values.iter().map(|(key, value, origin, _)| format!("{key:<16} {value:<44} {}", origin_in(lang, origin))));
    if problems.is_empty() {
        return Ok(report.line(words.pick("没有发现问题。", "nothing is wrong.")));
    }
    let lines = problems.iter().map(|problem| {
        let mark = if problem.refuses { words.pick("错误", "wrong") } else { words.pick("注意", "note") };
        format!("[{mark}] {}: {}", problem.key, problem.said.get(lang))
    });
    Ok(report.lines(lines))
}

/// A secret is shown by whether it is there; the address of a database without its password.
fn shown(secret: bool, text: &str) -> String {
    if !secret || text.is_empty() || text.starts_with("sqlite:") {
        return text.to_owned();
    }
    match text.split_once("://").and_then(|(scheme, rest)| rest.rsplit_once('@').map(|(_, place)| (scheme, place))) {
        Some((scheme, place)) => format!("{scheme}://***@{place}"),
        None if text.contains("://") => text.to_owned(),
        None => "***".to_owned(),
    }
}

fn origin_in(lang: Lang, origin: &Origin) -> String {
    let words = Words::new(lang);
    match origin {
        Origin::Default => words.pick("（默认）", "(default)").to_owned(),
        Origin::File => words.pick("（配置文件）", "(file)").to_owned(),
        Origin::Environment(name) | Origin::Flag(name) => format!("({name})"),
    }
}

/// Looking at the world that the configuration speaks of, without changing it.
mod probe {
    use super::{Db, Problem};
    use crate::{config::Config, wiring};

    pub(super) async fn look(config: &Config) -> Vec<Problem> {
        let mut problems = Vec::new();
        let new = wiring::is_without_file(config);
        if new {
            problems.push(Problem::warn(
                "database",
                "还没有数据库：第一次 serve 或 migrate 时新建",
                "there is none yet: the first serve or migrate makes it",
            ));
        } else {
            database(config, &mut problems).await;
        }
        match adapters::keys::Keys::load(&config.key_file) {
            Err(_) if new && !config.key_file.exists() => {}
            Err(error) => problems.push(Problem::refuse("key_file", format!("密钥文件不能用：{error}"), error.to_string())),
            Ok(_) => {}
        }
        if config.mail.is_none() {
            problems.push(Problem::warn(
                "mail.host",
                "没有邮件服务器：邮件只留在发件箱",
                "there is no mail server: letters stay in the outbox",
            ));
        }
        if config.audit_head.is_none() {
            problems.push(Problem::warn(
                "audit_head",
                "审计链的末端没有导出到数据库之外",
                "the end of the sealed audit is not kept outside the database",
            ));
        }
        problems
    }

    async fn database(config: &Config, problems: &mut Vec<Problem>) {
        let away = |error: store::StoreError| match error {
            store::StoreError::Unfit(why) => Problem::refuse("database", format!("数据库不能用：{why}"), why),
            error => Problem::refuse("database", format!("连不上数据库：{error}"), format!("the database cannot be reached: {error}")),
        };
        let db = match Db::open(config.database.expose()).await {
            Ok(db) => db,
            Err(error) => return problems.push(away(error)),
        };
        match db.pending_steps().await {
            Ok(steps) if !steps.is_empty() => problems.push(Problem::warn(
                "database",
                format!("有 {} 步升级尚未进行：运行 kechuang migrate", steps.len()),
                format!("{} steps of the schema are still to be taken: run kechuang migrate", steps.len()),
            )),
            Ok(_) => purpose(config, &db, problems).await,
            Err(error) => problems.push(away(error)),
        }
        let _ = db.close().await;
    }

    async fn purpose(config: &Config, db: &Db, problems: &mut Vec<Problem>) {
        match store::meta::get(db.read(), store::meta::PURPOSE).await {
            Ok(Some(found)) if found != config.purpose.as_str() => problems.push(Problem::refuse(
                "rehearsal",
                format!("数据库建立时的性质是 {found}，不可更改，与配置不符"),
                format!("the database was made as {found}, for good; the configuration says otherwise"),
            )),
            Ok(_) => {}
            Err(error) => problems.push(Problem::refuse(
                "database",
                format!("读不了数据库：{error}"),
                format!("the database cannot be read: {error}"),
            )),
        }
    }
}
