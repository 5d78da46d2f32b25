//! A rehearsal is made beside its place and moved there when it is whole: what was broken off is never served.

use std::{fs, io, path::Path};

use super::{is_seeded, seed};
use crate::{config::Config, report::Trouble, wiring};

/// Whether the rehearsal of this configuration has been made to its end.
pub(crate) async fn is_there(config: &Config) -> Result<bool, Trouble> {
    if let Some(file) = database_file(config)
        && !file.exists()
    {
        return Ok(false);
    }
    let wiring::Wired { app, opened } = wiring::wire(config).await?;
    let (seeded, created) = (is_seeded(&app).await?, opened.created);
    drop(app);
    opened.db.close().await?;
    if seeded || created {
        return Ok(seeded);
    }
    Err(Trouble::failed(
        "这个演练数据库没有准备完整。请换一个空的数据库，或删除后再启动",
        "this rehearsal database was not made to its end. Name an empty one, or remove it and start again",
    ))
}

/// Makes the rehearsal. `configure` gives the configuration for a folder of data.
pub(crate) async fn make(folder: &Path, configure: impl Fn(&Path) -> Result<Config, Trouble>) -> Result<(), Trouble> {
    let config = configure(folder)?;
    if database_file(&config).is_none() {
        return fill(&config).await;
    }
    if folder.exists() && fs::read_dir(folder).map_err(|error| at(folder, error))?.next().is_some() {
        let shown = folder.display();
        return Err(Trouble::failed(
            format!("{shown} 里有别的东西。请用 --dir 指定一个空文件夹或新文件夹"),
            format!("{shown} holds something else. Name an empty or a new folder with --dir"),
        ));
    }
    let beside = beside(folder);
    cleared(&beside).map_err(|error| at(&beside, error))?;
    fill(&configure(&beside)?).await?;
    fs::rename(&beside, folder).map_err(|error| at(folder, error))
}

async fn fill(config: &Config) -> Result<(), Trouble> {
    let wired = wiring::wire(config).await?;
    seed(&wired.app).await?;
    app::audit::number_and_seal(&wired.app).await?;
    wired.close().await
}

/// The database, where it is a file in the folder of data.
fn database_file(config: &Config) -> Option<&Path> {
    let path = config.database.expose().strip_prefix("sqlite:")?.trim_start_matches("//").split('?').next()?;
    let path = Path::new(path);
    path.starts_with(&config.data).then_some(path)
}

fn beside(folder: &Path) -> std::path::PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".preparing");
    folder.with_file_name(name)
}

fn cleared(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn at(place: &Path, error: io::Error) -> Trouble {
    let shown = place.display();
    Trouble::because(&format!("文件夹 {shown}"), &format!("the folder {shown}"), error)
}
