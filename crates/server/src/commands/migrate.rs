//! `migrate`.

use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report},
    wiring,
};

pub(crate) async fn run(config: &Config, lang: Lang) -> Answer {
    let wired = wiring::wire(config).await?;
    let opened = wired.opened;
    drop(wired.app);
    let purpose = opened.purpose.as_str();
    let json = json!({ "ok": true, "created": opened.created, "purpose": purpose, "database_id": opened.database_id });
    opened.db.close().await?;
    let words = Words::new(lang);
    let line = if opened.created {
        words.pick("已新建数据库，性质：", "a database was made, marked ")
    } else {
        words.pick("数据库已是最新，性质：", "the database is up to date, marked ")
    };
    Ok(Report::new(true, json).line(format!("{line}{purpose}")))
}
