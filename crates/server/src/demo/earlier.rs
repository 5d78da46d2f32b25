//! The year before, as far as its traces reach into the rehearsal: a team that was registered then and has lapsed since.

use std::collections::BTreeMap;

use app::{
    Actor, App, register,
    staff::{self, LoadCycle, Loaded},
};
use rules::{cycle, lifecycle::State};

use super::{
    accounts, calendar, programme, seed,
    stage::{Stage, done, odd},
};
use crate::report::Trouble;

/// Loads an invented programme of 2021: the rules of the shipped one, a year earlier.
pub(super) async fn load(app: &App) -> Result<(), Trouble> {
    let shipped = cycle::shipped_files("2022").ok_or_else(|| odd("no programme is shipped"))?;
    let source = "科协创函融字〔2022〕20号《关于开展2022年度“科创中国”科技服务团注册工作的通知》";
    let files = shipped.iter().map(|(name, text)| {
        let text = text
            .replace(source, "演练用的上一年度通知")
            .replace("Notice 科协创函融字〔2022〕20号", "An invented notice of the year before");
        ((*name).to_owned(), text.replace("2022-03-01", "2021-04-01").replace("2022-02-10", "2021-03-01").replace("2022", "2021"))
    });
    match done("the year before", app.run(&Actor::platform(), LoadCycle { files: files.collect() }, staff::load_cycle).await)? {
        Loaded::Revision { .. } => Ok(()),
        other => Err(odd(&format!("{other:?}"))),
    }
}

/// From verification to the end of the year, when the registration lapses.
pub(super) async fn play(stage: &Stage) -> Result<(), Trouble> {
    accounts::verify_units(stage, |unit| unit.earlier).await?;
    let mut ids = BTreeMap::new();
    for (nth, team) in stage.cast.teams.iter().enumerate().filter(|(_, team)| team.state == State::Lapsed) {
        for (day, deed) in calendar::story(team, nth) {
            stage.at(&calendar::time("2021-03", day, nth)).await?;
            seed::act(stage, &mut ids, nth, deed).await?;
        }
    }
    stage.at("2021-04-08T15:00").await?;
    let batch = programme::collect(stage, "2021年度“科创中国”科技服务团名单（演练样例）", ids.into_values().collect()).await?;
    stage.at("2021-04-12T10:00").await?;
    programme::publish(stage, &batch).await?;
    stage.at("2022-01-01T00:01").await?;
    match register::lapse_ended(&stage.app).await? {
        0 => Err(odd("nothing lapsed")),
        _ => Ok(()),
    }
}
