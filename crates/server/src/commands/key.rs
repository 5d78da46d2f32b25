//! `key rotate`.

use adapters::{keys::Keys, system::SystemChance};
use app::maintenance;
use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    config::Config,
    report::{Answer, Report, Trouble},
    wiring,
};

/// Adds a key, seals everything anew, and takes old keys out when asked and nothing needs them. A rotation that was broken off is finished by
/// the next one.
pub(crate) async fn rotate(retire: bool, config: &Config, lang: Lang) -> Answer {
    let fault = |error| Trouble::because("密钥文件", "the key file", error);
    if !config.key_file.exists() {
        return Err(Trouble::failed("还没有密钥文件：先运行 migrate", "there is no key file yet: run migrate first"));
    }
    // whoever takes old keys out has kept a copy of the file with the new one: a still newer one would not be in it
    let only_retire = retire && Keys::load(&config.key_file).map_err(fault)?.ids().len() > 1;
    if !only_retire {
        Keys::rotate(&config.key_file, &SystemChance).map_err(fault)?;
    }
    let wired = wiring::existing(config).await?;
    let done = maintenance::rotate(&wired.app).await?;
    let left = maintenance::key_use(&wired.app).await?;
    super::finish(wired).await?;
    let old: Vec<String> =
        Keys::load(&config.key_file).map_err(fault)?.ids().into_iter().filter(|id| *id != done.key).map(str::to_owned).collect();
    let (removable, needed): (Vec<String>, Vec<String>) =
        old.into_iter().partition(|id| done.unreadable.is_empty() && !left.by_key.contains_key(id));
    if retire {
        for id in &removable {
            Keys::retire(&config.key_file, id).map_err(fault)?;
        }
    }
    let ok = done.unreadable.is_empty();
    let json = json!({
        "ok": ok, "key": done.key, "values": done.values, "files": done.files, "unreadable": done.unreadable,
        "removable": removable, "still_needed": needed, "retired": retire,
    });
    let words = Words::new(lang);
    let line = match lang {
        Lang::Zh => format!("新密钥 {}：已重新加密 {} 个值、{} 个文件。", done.key, done.values, done.files),
        Lang::En => format!("new key {}: {} values and {} files were sealed anew.", done.key, done.values, done.files),
    };
    let mut report = Report::new(ok, json).line(line);
    if !ok {
        let mark = words.pick("打不开的值（旧密钥必须保留）：", "values that do not open (old keys must stay):");
        report = report.line(format!("{mark} {}", done.unreadable.join(", ")));
    } else if retire {
        report = report.line(format!("{} {}", words.pick("已移除旧密钥：", "old keys were removed:"), removable.join(", ")));
    } else {
        let mark = words.pick(
            "旧密钥已无用处；先把新密钥文件备好，再用 --retire 移除：",
            "old keys are needed no more; keep a copy of the new key file, then remove them with --retire:",
        );
        report = report.line(format!("{mark} {}", removable.join(", ")));
    }
    Ok(report)
}
