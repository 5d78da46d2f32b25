//! `backup`.

use std::path::Path;

use adapters::folder::Folder;
use app::maintenance;
use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report, Trouble},
    wiring,
};

pub(crate) async fn run(folder: &Path, config: &Config, lang: Lang) -> Answer {
    let shown = folder.display();
    if folder.exists() && std::fs::read_dir(folder)?.next().is_some() {
        return Err(Trouble::misuse(
            format!("{shown} 不是空的：备份写进一个新文件夹"),
            format!("{shown} is not empty: a backup goes into a new folder"),
        ));
    }
    let wired = wiring::existing(config).await?;
    let to = Folder::open(folder, &format!("backup of {}", wired.opened.database_id))
        .map_err(|error| Trouble::because(&format!("不能写 {shown}"), &format!("{shown} cannot be written"), error))?;
    let done = maintenance::backup(wired.app.db(), wired.app.ports(), &to).await;
    wired.close().await?;
    let done = done?;
    let (rows, files, missing) = (done.manifest.rows(), done.manifest.objects.len(), done.missing.len());
    let words = Words::new(lang);
    let line = match lang {
        Lang::Zh => format!("已备份到 {shown}：{rows} 行数据，{files} 个文件。"),
        Lang::En => format!("written to {shown}: {rows} rows, {files} files."),
    };
    let json = json!({
        "ok": missing == 0, "folder": shown.to_string(), "rows": rows, "files": files, "missing_files": done.missing,
        "taken_at": done.manifest.taken_at, "database_id": done.manifest.database_id, "audit_head": done.manifest.audit_head,
    });
    let mut report = Report::new(missing == 0, json).line(line);
    if missing > 0 {
        report = report.line(format!("{} {missing}", words.pick("注意：找不到内容的文件数：", "NOTE: files whose content is missing:")));
    }
    let key = config.key_file.display();
    Ok(report.line(format!(
        "{}{key}",
        words.pick("密钥文件不在备份里，请另外妥善保存：", "the key file is not part of the backup; keep a copy elsewhere: ")
    )))
}
