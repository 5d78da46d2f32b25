//! What the front page and the guide say: the cycle, its window, how many teams there are.

use std::sync::Arc;

use rules::{
    cycle::{Cycle, Text},
    time::Instant,
    window::{self, Extension, WindowState},
};
use store::publications::TeamFilter;

use super::read::{PublishedBatch, batches};
use crate::{app::App, outcome::Failure};

/// The front page.
#[derive(Debug, Clone)]
pub struct Front {
    /// The cycle.
    pub cycle: Arc<Cycle>,
    /// Where the programme's clock stands.
    pub window: WindowState,
    /// Teams that may work under the name today, by type: code, name, how many.
    pub counts: Vec<(String, Text, u64)>,
    /// The newest batches.
    pub batches: Vec<PublishedBatch>,
}

impl Front {
    /// How many teams may work under the name today.
    #[must_use]
    pub fn registered(&self) -> u64 {
        self.counts.iter().map(|(_, _, count)| count).sum()
    }
}

/// Reads it; `None` before any cycle is loaded.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn front(app: &App) -> Result<Option<Front>, Failure> {
    let Some(current) = app.current_cycle().await? else { return Ok(None) };
    let cycle = current.cycle;
    let extensions = extensions(app, &cycle).await?;
    let mut counts = Vec::new();
    for kind in &cycle.types {
        let filter = TeamFilter { team_type: Some(kind.code.clone()), states: vec!["registered".to_owned()], ..TeamFilter::default() };
        counts.push((kind.code.clone(), kind.label.clone(), store::publications::team_count(app.read(), &filter).await?));
    }
    let window = window::state(&cycle, app.programme_now(), None, &extensions);
    let batches = batches(app).await?.into_iter().take(5).collect();
    Ok(Some(Front { cycle, window, counts, batches }))
}

/// What staff extended for everybody.
async fn extensions(app: &App, cycle: &Cycle) -> Result<Vec<Extension>, Failure> {
    let granted = store::exceptions::standing(app.read(), &cycle.id, "").await?;
    let windows = granted.into_iter().filter(|row| row.kind == "window" && row.unit_id.is_none() && row.team_type.is_none());
    Ok(windows.filter_map(|row| Some(Extension { window: None, unit_id: None, closes: Instant(row.until?) })).collect())
}
