//! What a form that somebody begins in the rehearsal is filled with when asked to.

use std::sync::Arc;

use app::{
    Failure,
    apply::{Dossier, SampleAnswers, SampleForms},
};

use super::{
    answers,
    cast::{self, Cast, CastTeam, CastUnit},
    script::Script,
};

/// The samples of the rehearsal.
pub(crate) fn samples() -> Arc<dyn SampleForms> {
    Arc::new(Samples)
}

struct Samples;

impl SampleForms for Samples {
    fn items(&self, dossier: &Dossier, group: &str) -> usize {
        told(dossier, |script| answers::items(script, group)).unwrap_or_default()
    }

    fn answers(&self, dossier: &Dossier) -> Result<SampleAnswers, Failure> {
        let filled = told(dossier, |script| answers::fill(dossier, script, usize::MAX)).map_err(unusable)?;
        filled.map_err(unusable)
    }
}

fn unusable(trouble: impl std::fmt::Debug) -> Failure {
    Failure::Corrupt(format!("the rehearsal's samples: {trouble:?}"))
}

/// Tells the story of a spare team of the wanted type, as the unit's own.
fn told<T>(dossier: &Dossier, tell: impl FnOnce(&Script<'_>) -> T) -> Result<T, crate::report::Trouble> {
    let Cast { teams, units, spares, .. } = cast::read()?;
    let turn = dossier.application.id.bytes().map(usize::from).sum::<usize>();
    let fitting: Vec<CastTeam> = spares.into_iter().filter(|team| team.team_type == dossier.application.team_type).collect();
    let mut team = fitting.get(turn % fitting.len().max(1)).cloned().ok_or_else(|| super::stage::odd("no spare team of this type"))?;
    if team.team_type == "regional" {
        at_home(dossier, &mut team);
    }
    let unit = CastUnit::named(&dossier.unit.name);
    Ok(tell(&Script { team: &team, unit: &unit, nth: teams.len() + turn % SPARE_FORMS, unit_nth: units.len() }))
}

/// Forms whose people are others than those of the cast.
const SPARE_FORMS: usize = 300;

/// A regional team bears the name of its unit's province and serves a pilot city there.
fn at_home(dossier: &Dossier, team: &mut CastTeam) {
    let Some(province) = dossier.unit.province.as_deref() else { return };
    let label = dossier.dictionaries.label("divisions", province).unwrap_or("新疆");
    let long = ["黑龙江", "内蒙古"].into_iter().find(|name| label.starts_with(name));
    team.middle.insert_str(0, &long.map_or_else(|| label.chars().take(2).collect(), ToOwned::to_owned));
    let cities = dossier.dictionaries.get("pilot_cities").map(rules::dictionary::Dictionary::entries).unwrap_or_default();
    if let Some(city) = cities.iter().find(|city| city.province.as_deref().is_some_and(|of| of.get(..2) == province.get(..2))) {
        team.cities = vec![city.code.clone()];
    }
}

#[cfg(test)]
mod tests {
    use app::{
        App, Outcome, Ports,
        apply::{self, FillSamples, Save, Start},
    };
    use serde_json::json;
    use testkit::{Backing, World};

    use super::samples;

    /// The same world with and without samples.
    async fn rehearsal(world: &World) -> App {
        let ports = Ports { samples: Some(samples()), ..world.app.ports().clone() };
        App::new(world.app.db().clone(), ports, world.app.settings().clone()).await.unwrap()
    }

    #[tokio::test]
    async fn a_form_of_every_type_is_filled_so_that_it_could_be_handed_in() {
        let world = World::new(Backing::Sqlite).await;
        let app = rehearsal(&world).await;
        for (nth, (team_type, unit_type, province)) in [
            ("industry", "national_society", "110000"),
            ("professional", "institution", "320000"),
            ("regional", "provincial_association", "350000"),
            ("regional", "provincial_association", "150000"),
        ]
        .into_iter()
        .enumerate()
        {
            let unit = world.unit("福建省样例单位", unit_type, Some(province), 30 + u32::try_from(nth).unwrap()).await;
            let actor = world.admin_of(&unit).await;
            let start = Start { unit: unit.id.clone(), team_type: team_type.to_owned() };
            let id = app.run(&actor, start, apply::start).await.unwrap().done().expect("a draft");
            let fill = FillSamples { application: id.clone() };
            assert_eq!(app.run(&actor, fill.clone(), apply::fill_samples).await.unwrap(), Outcome::Done(()));
            let list = apply::task_list(&app, &actor, &id).await.unwrap().expect("a task list");
            let open: Vec<_> = list.parts.iter().filter(|part| !part.is_done()).collect();
            assert!(open.is_empty() || province == "150000", "{team_type}: {open:?}");
            let before = list.progress.draft.dossier;
            assert_eq!(app.run(&actor, fill, apply::fill_samples).await.unwrap(), Outcome::Done(()));
            let after = apply::Dossier::load(&app, app.read(), &id).await.unwrap().expect("the draft");
            assert_eq!((after.answers, after.stamps), (before.answers, before.stamps), "twice does nothing more");
        }
    }

    #[tokio::test]
    async fn what_a_person_wrote_stays_and_a_real_year_has_no_samples() {
        let world = World::new(Backing::Sqlite).await;
        let unit = world.unit("中国样例学会", "national_society", Some("110000"), 77).await;
        let actor = world.admin_of(&unit).await;
        let start = Start { unit: unit.id.clone(), team_type: "professional".to_owned() };
        let id = world.app.run(&actor, start, apply::start).await.unwrap().done().expect("a draft");
        let mine = apply::Entry { item: String::new(), key: "team/summary".to_owned(), value: json!("自己写的简介。"), seen: 0 };
        world.app.run(&actor, Save { application: id.clone(), entries: vec![mine] }, apply::save).await.unwrap().done().expect("saved");
        let fill = FillSamples { application: id.clone() };
        assert_eq!(world.app.run(&actor, fill.clone(), apply::fill_samples).await.unwrap(), Outcome::NotFound);
        let app = rehearsal(&world).await;
        assert_eq!(app.run(&actor, fill.clone(), apply::fill_samples).await.unwrap(), Outcome::Done(()));
        let filled = apply::Dossier::load(&app, app.read(), &id).await.unwrap().expect("the draft");
        assert_eq!(filled.answers.text("", "team/summary"), Some("自己写的简介。"));
        let other = world.unit("另一个样例学会", "national_society", Some("110000"), 78).await;
        let stranger = world.admin_of(&other).await;
        assert_eq!(app.run(&stranger, fill, apply::fill_samples).await.unwrap(), Outcome::NotFound);
    }
}
