//! `audit verify`.

use std::path::Path;

use adapters::head_file::HeadFile;
use app::audit::{self, AuditFinding, AuditFindingKind};
use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report, Trouble},
    wiring,
};

pub(crate) async fn verify(head: Option<&Path>, config: &Config, lang: Lang) -> Answer {
    let exported = match head.or(config.audit_head.as_deref().filter(|path| path.exists())) {
        Some(path) => Some(HeadFile::read(path).map_err(|error| {
            let shown = path.display();
            Trouble::misuse(format!("{shown} 里没有审计链末端：{error}"), format!("{shown} holds no head of the audit: {error}"))
        })?),
        None => None,
    };
    let wired = wiring::existing(config).await?;
    let report = audit::verify(&wired.app, exported.as_ref()).await;
    wired.close().await?;
    let report = report?;
    let words = Words::new(lang);
    let ok = report.findings.is_empty();
    let counts = match lang {
        Lang::Zh => format!("已核对 {} 条记录、{} 个封条。", report.entries, report.seals),
        Lang::En => format!("{} entries and {} seals were looked at.", report.entries, report.seals),
    };
    let lines: Vec<String> = report.findings.iter().map(|finding| worded(finding, lang)).collect();
    let last = if ok {
        words.pick("审计记录完整。", "the audit is complete.")
    } else {
        words.pick("审计记录有问题。", "the audit is NOT in order.")
    };
    let json = json!({
        "ok": ok, "entries": report.entries, "seals": report.seals, "head": report.head, "findings": report.findings,
        "compared_with_exported_head": exported.is_some(),
    });
    Ok(Report::new(ok, json).lines(lines).line(counts).line(last))
}

fn worded(finding: &AuditFinding, lang: Lang) -> String {
    let number = finding.number.map(|number| number.to_string()).unwrap_or_default();
    let id = finding.id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    let (zh, en) = match finding.kind {
        AuditFindingKind::Altered => (format!("记录 {number}{id} 被改动"), format!("entry {number}{id} was altered")),
        AuditFindingKind::Removed => (format!("记录 {number} 被删除"), format!("entry {number} was removed")),
        AuditFindingKind::Unsealed => (format!("记录 {number}{id} 久未封存"), format!("entry {number}{id} was left unsealed too long")),
        AuditFindingKind::SealAltered => (format!("封条 {number} 被改动"), format!("seal {number} was altered")),
        AuditFindingKind::SealRemoved => (format!("封条 {number} 被删除"), format!("seal {number} was removed")),
        AuditFindingKind::HeadMissing => (
            format!("导出的末端（封条 {number}）不在链中：链被截断或重做"),
            format!("the exported head (seal {number}) is not in the chain: it was cut or made anew"),
        ),
    };
    Words::new(lang).pick(&zh, &en).to_owned()
}
