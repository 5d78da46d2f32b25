//! Fills a new rehearsal.

use app::App;

use crate::report::Trouble;

/// True when the rehearsal has been filled.
pub(crate) async fn is_seeded(app: &App) -> Result<bool, Trouble> {
    Ok(app.current_cycle().await?.is_some())
}

/// Loads the notice of 2022.
pub(crate) async fn seed(app: &App) -> Result<(), Trouble> {
    crate::commands::load_shipped(app, "2022").await?;
    Ok(())
}
