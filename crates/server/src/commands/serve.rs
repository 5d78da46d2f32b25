//! `serve`.

use std::io::Write;

use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report},
    serve,
};

pub(crate) async fn run(config: &Config, lang: Lang) -> Answer {
    let node = serve::start(config).await?;
    let address = node.address;
    let said = Words::new(lang).pick("服务已启动：", "serving at ").to_owned();
    let _ = writeln!(std::io::stdout().lock(), "{said}{} ({address})", config.public_url);
    node.run(config).await?;
    Ok(Report::new(true, json!({ "ok": true })))
}
