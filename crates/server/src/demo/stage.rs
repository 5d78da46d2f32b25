//! What the acts of the seed share: the application, who acts, and the programme's clock.

use std::collections::BTreeMap;

use app::{
    Act, Actor, App, Failure, Outcome,
    account::session,
    staff::{self, MoveClock},
};
use rules::time;

use super::cast::Cast;
use crate::report::Trouble;

/// The stage on which the rehearsal year is played.
pub(super) struct Stage {
    pub(super) app: App,
    pub(super) cast: Cast,
    /// Account ids by the key of a persona, or of a unit for its administrator.
    accounts: BTreeMap<String, (String, String)>,
    /// Unit ids by key.
    pub(super) units: BTreeMap<String, String>,
}

impl Stage {
    pub(super) fn new(app: &App, cast: Cast) -> Self {
        Self { app: app.clone(), cast, accounts: BTreeMap::new(), units: BTreeMap::new() }
    }

    /// Turns the programme's clock to a civil time in Shanghai, e.g. `2022-02-10T09:00`, while nobody looks: no page is kept yet.
    pub(super) async fn at(&self, civil: &str) -> Result<(), Trouble> {
        let to = time::shanghai(civil).ok_or_else(|| odd(&format!("{civil} is no time")))?;
        let platform = Actor::platform();
        let act = Act::begin(&self.app, &platform).await?;
        let offset = to.millis() - self.app.now().millis();
        store::meta::set(&act.tx, store::meta::PROGRAMME_OFFSET, &offset.to_string()).await?;
        act.commit().await?;
        Ok(self.app.refresh_shared().await?)
    }

    /// Leaves the clock there, on the record.
    pub(super) async fn stay_at(&self, civil: &str) -> Result<(), Trouble> {
        let to =
            time::shanghai(civil).ok_or_else(|| Trouble::failed(format!("没有这个时刻：{civil}"), format!("no such instant: {civil}")))?;
        let command = MoveClock { to };
        done("clock", self.app.run(&Actor::platform(), command, staff::move_clock).await)?;
        Ok(())
    }

    /// Remembers an account under a key.
    pub(super) fn enter(&mut self, key: &str, account: String, name: &str) {
        self.accounts.insert(key.to_owned(), (account, name.to_owned()));
    }

    /// The account of a key.
    pub(super) fn account(&self, key: &str) -> Result<&str, Trouble> {
        self.accounts.get(key).map(|(id, _)| id.as_str()).ok_or_else(|| odd(&format!("nobody is called {key}")))
    }

    /// Somebody with the roles of this moment.
    pub(super) async fn actor(&self, key: &str) -> Result<Actor, Trouble> {
        let (id, name) = self.accounts.get(key).ok_or_else(|| odd(&format!("nobody is called {key}")))?;
        let grants = session::grants(&store::grants::of_account(self.app.read(), id, self.app.now().millis()).await?);
        Ok(Actor::signed_in(id.as_str(), name.as_str(), None, "127.0.0.1", "zh-CN", grants))
    }

    /// Who administers a unit: the card of the applicant, or an administrator of its own.
    pub(super) fn administrator(&self, unit: &str) -> String {
        let card = self.cast.personas.iter().find(|persona| persona.unit == unit && persona.role == "unit-admin");
        card.map_or_else(|| format!("admin-{unit}"), |persona| persona.key.clone())
    }

    /// The id of a unit.
    pub(super) fn unit(&self, key: &str) -> Result<String, Trouble> {
        self.units.get(key).cloned().ok_or_else(|| odd(&format!("no unit is called {key}")))
    }
}

/// What a use case did; anything else is a fault of the seed and says which act it was.
pub(super) fn done<T: std::fmt::Debug>(what: &str, outcome: Result<Outcome<T>, Failure>) -> Result<T, Trouble> {
    match outcome? {
        Outcome::Done(value) => Ok(value),
        other => Err(odd(&format!("{what}: {other:?}"))),
    }
}

/// The seed does not fit the rules.
pub(super) fn odd(what: &str) -> Trouble {
    Trouble::because("演练数据与规则不符", "the rehearsal's data do not fit the rules", what)
}
