//! Registration numbers: `KC-2022-C-0001`, running per year and letter of the type, never given twice.

use std::collections::BTreeMap;

use rules::cycle::Cycle;
use store::{Application, Reads};

use crate::{act::Act, outcome::Failure};

/// Draws the next number, for good.
pub(super) async fn draw(act: &Act, cycle: &Cycle, application: &Application) -> Result<String, Failure> {
    let count = store::counters::next(&act.tx, &series(cycle, application)?).await?;
    written(cycle, application, count)
}

/// The numbers that a list would get if it were published now, without drawing any.
#[derive(Debug, Default)]
pub(super) struct Foreseen(BTreeMap<String, i64>);

impl Foreseen {
    /// The number of the next application of the list.
    pub(super) async fn next(&mut self, db: &impl Reads, cycle: &Cycle, application: &Application) -> Result<String, Failure> {
        let series = series(cycle, application)?;
        let last = match self.0.get(&series) {
            Some(last) => *last,
            None => store::counters::last(db, &series).await?,
        };
        self.0.insert(series, last + 1);
        written(cycle, application, last + 1)
    }
}

fn letter<'a>(cycle: &'a Cycle, application: &Application) -> Result<&'a str, Failure> {
    let kind = cycle.team_type(&application.team_type);
    kind.map(|kind| kind.letter.as_str()).ok_or_else(|| Failure::corrupt("an application of a type that its cycle lacks"))
}

fn series(cycle: &Cycle, application: &Application) -> Result<String, Failure> {
    Ok(format!("registration/{}/{}", application.year, letter(cycle, application)?))
}

fn written(cycle: &Cycle, application: &Application, count: i64) -> Result<String, Failure> {
    let (year, letter, digits) = (application.year, letter(cycle, application)?, usize::from(cycle.numbering.digits));
    Ok(format!("{}-{year}-{letter}-{count:0digits$}", cycle.numbering.prefix))
}
