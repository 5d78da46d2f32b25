//! `restore`: a backup into an empty place, on either database.

use std::path::Path;

use adapters::{folder::Folder, system::SystemChance, vault::KeyVault};
use app::{
    Secret, audit,
    maintenance::{self, BackupFault, Manifest, Purpose},
};
use serde_json::json;
use store::Db;
use web::locale::{Lang, Words};

use crate::{
    cli::RestoreArgs,
    config::Config,
    report::{Answer, Report, Trouble},
    wiring,
};

pub(crate) async fn run(args: &RestoreArgs, mut config: Config, lang: Lang) -> Answer {
    if let Some(url) = &args.to {
        config.database = Secret::new(url.clone());
    }
    let from = open(&args.folder)?;
    let vault = KeyVault::load(&config.key_file, std::sync::Arc::new(SystemChance)).map_err(|error| {
        Trouble::because(
            "密钥文件不能用（恢复须用备份时的密钥文件）",
            "the key file cannot be used (restoring needs the one of the backup)",
            error,
        )
    })?;
    let manifest = match maintenance::read_manifest(&from, &vault).await? {
        Ok(manifest) => manifest,
        Err(fault) => return Ok(refused(&[fault], lang)),
    };
    let faults = maintenance::verify_backup(&from, &manifest).await?;
    if !faults.is_empty() {
        return Ok(refused(&faults, lang));
    }
    if args.verify {
        let words = Words::new(lang);
        return Ok(Report::new(true, about(&manifest)).line(words.pick("备份完好。", "the backup is in order.")));
    }
    let purpose =
        Purpose::parse(&manifest.purpose).ok_or_else(|| Trouble::failed("备份的性质无法识别", "the backup is of no known purpose"))?;
    config.purpose = purpose;
    wiring::folders(&config)?;
    let db = Db::open(config.database.expose()).await?;
    let objects = Folder::open(&config.files, &manifest.database_id)
        .map_err(|error| Trouble::because("文件夹 files 不能用", "the folder of files cannot be used", error))?;
    let restored = maintenance::restore(&from, &manifest, &db, &objects, &vault).await;
    db.close().await?;
    let restored = match restored? {
        Ok(restored) => restored,
        Err(fault) => return Ok(refused(&[fault], lang)),
    };
    let wired = wiring::wire(&config).await?;
    audit::number_and_seal(&wired.app).await?;
    let found = audit::verify(&wired.app, manifest.audit_head.as_ref()).await;
    wired.close().await?;
    let found = found?;
    let ok = found.findings.is_empty();
    let line = match lang {
        Lang::Zh => format!("已恢复：{} 行数据，{} 个文件；审计记录 {} 条已核对。", restored.rows, restored.objects, found.entries),
        Lang::En => format!("restored: {} rows, {} files; {} audit entries were verified.", restored.rows, restored.objects, found.entries),
    };
    let json = json!({ "ok": ok, "rows": restored.rows, "files": restored.objects, "purpose": purpose.as_str(), "audit": found });
    let report = Report::new(ok, json).line(line);
    if ok {
        return Ok(report);
    }
    let words = Words::new(lang);
    Ok(report.line(words.pick("审计记录有问题：请运行 kechuang audit verify", "the audit is NOT in order: run kechuang audit verify")))
}

fn open(folder: &Path) -> Result<Folder, Trouble> {
    let shown = folder.display();
    Folder::existing(folder).map_err(|error| {
        Trouble::Misuse(crate::speech::Said::new(format!("{shown} 不是备份：{error}"), format!("{shown} is no backup: {error}")))
    })
}

fn about(manifest: &Manifest) -> serde_json::Value {
    json!({
        "ok": true, "rows": manifest.rows(), "files": manifest.objects.len(), "taken_at": manifest.taken_at,
        "database_id": manifest.database_id, "purpose": manifest.purpose, "audit_head": manifest.audit_head,
    })
}

fn refused(faults: &[BackupFault], lang: Lang) -> Report {
    let words = Words::new(lang);
    let lines: Vec<String> = faults.iter().map(|fault| worded(fault, lang)).collect();
    Report::new(false, json!({ "ok": false, "faults": lines }))
        .line(words.pick("备份有问题，什么都没有恢复：", "the backup is NOT in order; nothing was restored:"))
        .lines(lines)
}

fn worded(fault: &BackupFault, lang: Lang) -> String {
    if lang == Lang::En {
        return fault.to_string();
    }
    match fault {
        BackupFault::Incomplete => "没有清单：备份没有做完，或者不是备份".to_owned(),
        BackupFault::Altered => "清单被改动，或者密钥文件不是备份时的那一个".to_owned(),
        BackupFault::OtherFormat(found) => format!("备份格式 {found} 不是本程序能读的"),
        BackupFault::OtherSchema(found) => format!("数据库结构不同（{}）：请用当时的程序恢复，再运行 migrate", found.join("、")),
        BackupFault::PartMissing(name) => format!("缺少 {name}"),
        BackupFault::PartAltered(name) => format!("{name} 被改动或不完整"),
        BackupFault::Stray(name) => format!("{name} 不属于这个备份"),
    }
}
