//! Fills a new rehearsal: everything through the use cases, in the order in which it happened.

use std::collections::BTreeMap;

use app::App;
use rules::lifecycle::State;

use super::{
    accounts, applications,
    calendar::{self, Deed},
    cast, earlier, programme, reviewing,
    script::Script,
    stage::{Stage, odd},
};
use crate::report::Trouble;

/// True when the rehearsal has been filled to its end.
pub(super) async fn is_seeded(app: &App) -> Result<bool, Trouble> {
    Ok(!app::account::persona::personas(app).await?.is_empty())
}

/// Plays the year up to the morning of 2022-02-27.
pub(super) async fn seed(app: &App) -> Result<(), Trouble> {
    let mut stage = Stage::new(app, cast::read()?);
    stage.at("2021-02-22T09:30").await?;
    earlier::load(app).await?;
    accounts::people(&mut stage).await?;
    accounts::units(&mut stage, |unit| unit.earlier).await?;
    earlier::play(&stage).await?;
    stage.at("2022-02-08T09:30").await?;
    crate::commands::load_shipped(app, "2022").await?;
    stage.at("2022-02-09T10:00").await?;
    accounts::units(&mut stage, |unit| !unit.earlier).await?;
    stage.at("2022-02-10T08:40").await?;
    accounts::verify_units(&stage, |unit| !unit.earlier).await?;
    play(&stage).await?;
    stage.stay_at("2022-02-27T09:30").await?;
    accounts::cards(&stage).await
}

/// What is done on a day, one after the other.
enum Turn {
    Of(usize, Deed),
    Publish,
    Correct,
    Exceptions,
    Deregister,
    Prepare,
    Door,
}

async fn play(stage: &Stage) -> Result<(), Trouble> {
    let mut ids = BTreeMap::new();
    let mut numbers = Vec::new();
    for (time, turn) in turns(stage) {
        stage.at(&time).await?;
        match turn {
            Turn::Of(nth, deed) => act(stage, &mut ids, nth, deed).await?,
            Turn::Publish => {
                let first = in_state(stage, &ids, |state| matches!(state, State::Registered | State::Deregistered));
                let batch = programme::collect(stage, "2022年度“科创中国”科技服务团名单（第一批）", first).await?;
                stage.at("2022-02-18T10:00").await?;
                numbers = programme::publish(stage, &batch).await?;
            }
            Turn::Correct => corrections(stage, &numbers).await?,
            Turn::Exceptions => programme::exceptions(stage).await?,
            Turn::Deregister => deregister(stage, &numbers).await?,
            Turn::Prepare => {
                let second = in_state(stage, &ids, |state| state == State::Approved).into_iter().take(3).collect();
                programme::collect(stage, "2022年度“科创中国”科技服务团名单（第二批）", second).await?;
            }
            Turn::Door => accounts::at_the_door(stage).await?,
        }
    }
    Ok(())
}

/// Everything that happens, in order of time.
fn turns(stage: &Stage) -> Vec<(String, Turn)> {
    let mut turns: Vec<(String, Turn)> = Vec::new();
    for (nth, team) in stage.cast.teams.iter().enumerate() {
        // what has lapsed by now is the story of the year before
        let story = if team.state == State::Lapsed { Vec::new() } else { calendar::story(team, nth) };
        turns.extend(story.into_iter().map(|(day, deed)| (calendar::time("2022-02", day, nth), Turn::Of(nth, deed))));
    }
    turns.extend([
        ("2022-02-17T15:00".to_owned(), Turn::Publish),
        ("2022-02-21T16:00".to_owned(), Turn::Correct),
        ("2022-02-23T14:30".to_owned(), Turn::Exceptions),
        ("2022-02-24T11:20".to_owned(), Turn::Deregister),
        ("2022-02-26T15:40".to_owned(), Turn::Prepare),
        ("2022-02-26T17:10".to_owned(), Turn::Door),
    ]);
    turns.sort_by(|(one, _), (other, _)| one.cmp(other));
    turns
}

fn in_state(stage: &Stage, ids: &BTreeMap<usize, String>, wanted: impl Fn(State) -> bool) -> Vec<String> {
    let teams = stage.cast.teams.iter().enumerate().filter(|(_, team)| wanted(team.state));
    teams.filter_map(|(nth, _)| ids.get(&nth).cloned()).collect()
}

pub(super) async fn act(stage: &Stage, ids: &mut BTreeMap<usize, String>, nth: usize, deed: Deed) -> Result<(), Trouble> {
    let team = stage.cast.teams.get(nth).ok_or_else(|| odd("no such team"))?;
    let actor = stage.actor(&stage.administrator(&team.unit)).await?;
    if let Deed::Draft(parts) = deed {
        let (unit_nth, unit) =
            stage.cast.units.iter().enumerate().find(|(_, unit)| unit.key == team.unit).ok_or_else(|| odd("no such unit"))?;
        let id = applications::draft(stage, &actor, &Script { team, unit, nth, unit_nth }, parts).await?;
        ids.insert(nth, id);
        return Ok(());
    }
    let id = ids.get(&nth).ok_or_else(|| odd("nothing was begun"))?;
    match deed {
        Deed::Draft(_) => Ok(()),
        Deed::Submit => applications::submit(stage, &actor, id).await,
        Deed::TakeUp => reviewing::take_up(stage, id).await,
        Deed::Check(reach) => reviewing::check(stage, id, reach).await,
        Deed::Comment => reviewing::comment(stage, id, &team.comments).await,
        Deed::Return => reviewing::send_back(stage, id).await,
        Deed::Correct => applications::correct(stage, &actor, id, &team.fixes).await,
        Deed::Approve => reviewing::approve(stage, id).await,
        Deed::Reject => reviewing::reject(stage, id, &team.reason).await,
        Deed::Withdraw => applications::withdraw(stage, &actor, id, &team.reason).await,
    }
}

async fn corrections(stage: &Stage, numbers: &[String]) -> Result<(), Trouble> {
    let [first, second, ..] = numbers else { return Err(odd("nothing was published")) };
    let note = "组成单位名称有误，按单位来函更正。";
    programme::correction(stage, first, "unit/partner/2/name", "样例绿色纺织科技股份有限公司", note, true).await?;
    let note = "单位来函：第三家组成单位已更名。";
    programme::correction(stage, second, "unit/partner/2/name", "样例智联汽车科技股份有限公司", note, false).await
}

async fn deregister(stage: &Stage, numbers: &[String]) -> Result<(), Trouble> {
    let published = stage.cast.teams.iter().filter(|team| matches!(team.state, State::Registered | State::Deregistered));
    for (team, number) in published.zip(numbers) {
        if team.state == State::Deregistered {
            programme::deregister(stage, &team.unit, number, &team.reason).await?;
        }
    }
    Ok(())
}
