//! The job that removes files to which nothing has referred for a week.

use rules::time::DAY;

use crate::{app::App, outcome::Failure};

/// How long an unreferenced file is kept, in milliseconds.
const KEPT: i64 = 7 * DAY;
const AT_ONCE: u64 = 100;

/// Removes the objects and rows of files unreferenced for seven days; answers how many. Frozen files are never among them. Safe to repeat.
///
/// # Errors
/// When the database or the file store cannot serve.
pub async fn sweep_files(app: &App) -> Result<usize, Failure> {
    let mut swept = 0;
    loop {
        let tx = app.db().begin().await?;
        let files = store::files::to_sweep(&tx, app.now().plus(-KEPT).millis(), AT_ONCE).await?;
        if files.is_empty() {
            return Ok(swept);
        }
        let ids: Vec<String> = files.iter().map(|file| file.id.clone()).collect();
        store::files::forget(&tx, &ids).await?;
        tx.commit().await?;
        // rows first: an object without a row is found by the doctor; a row without its object would be an answer without its file
        for file in &files {
            app.ports().objects.delete(&file.object_key).await?;
        }
        swept += files.len();
    }
}
