//! From a configuration to an application.

use std::{path::Path, sync::Arc, time::Duration};

use adapters::{
    folder::Folder,
    head_file::HeadFile,
    keys::Keys,
    mail::{MailServer, SmtpMailer},
    passwords::{Argon2Passwords, HashCost},
    pictures::{PictureLimits, Pictures},
    scans::Scans,
    system::{SystemChance, SystemClock},
    vault::KeyVault,
};
use app::{
    App, Ports, Settings,
    background::Background,
    maintenance::{self, Opened},
    ports::{Mailer, Vault},
};

use crate::{config::Config, report::Trouble};

/// An application with the database behind it.
pub(crate) struct Wired {
    pub(crate) app: App,
    pub(crate) opened: Opened,
}

impl Wired {
    /// Closes the database in order.
    pub(crate) async fn close(self) -> Result<(), Trouble> {
        drop(self.app);
        Ok(self.opened.db.close().await?)
    }
}

/// Opens (and, where they are new, makes) database, keys and folder of files.
pub(crate) async fn wire(config: &Config) -> Result<Wired, Trouble> {
    folders(config)?;
    let chance = Arc::new(SystemChance);
    let opened = maintenance::open_database(config.database.expose(), config.purpose, &*chance)
        .await
        .map_err(|error| Trouble::because("打不开数据库", "the database cannot be opened", error))?;
    let vault = vault(config, opened.created)?;
    let objects = Folder::open(&config.files, &opened.database_id)
        .map_err(|error| Trouble::because("文件夹 files 不能用", "the folder of files cannot be used", error))?;
    let clock = Arc::new(SystemClock);
    let pictures = Pictures::new(PictureLimits::default());
    let mailer = match &config.mail {
        Some(mail) => Some(mailer(mail, clock.clone())?),
        None => None,
    };
    let passwords = Argon2Passwords::new(HashCost::STANDARD, chance.clone())
        .map_err(|error| Trouble::because("口令散列参数", "the cost of password hashing", error))?;
    let ports = Ports {
        clock,
        chance,
        vault,
        passwords: Arc::new(passwords),
        objects: Arc::new(objects),
        mailer,
        images: Arc::new(pictures.clone()),
        documents: Arc::new(Scans::new(pictures)),
        samples: (opened.purpose == maintenance::Purpose::Rehearsal).then(crate::demo::samples),
    };
    let settings = Settings {
        public_url: config.public_url.clone(),
        rehearsal: opened.purpose == maintenance::Purpose::Rehearsal,
        password_min: config.password_min,
    };
    let app = App::new(opened.db.clone(), ports, settings).await?;
    Ok(Wired { app, opened })
}

/// The same for a command that looks at what is there: where there is no database, it makes none.
pub(crate) async fn existing(config: &Config) -> Result<Wired, Trouble> {
    if is_without_file(config) || !is_made(config).await? {
        return Err(Trouble::failed(
            "这里还没有数据库：请检查 --data 和配置；要新建，运行 kechuang migrate",
            "there is no database here: look at --data and the configuration; to make one, run kechuang migrate",
        ));
    }
    wire(config).await
}

/// True when the database would be a file and there is none yet.
pub(crate) fn is_without_file(config: &Config) -> bool {
    sqlite_file(config).is_some_and(|path| !path.exists())
}

/// True when the database has taken a step of the schema.
async fn is_made(config: &Config) -> Result<bool, Trouble> {
    let db = store::Db::open(config.database.expose()).await?;
    let pending = db.pending_steps().await;
    db.close().await?;
    Ok(pending?.len() < store::steps().len())
}

/// What the node's background work needs from the configuration.
pub(crate) fn background(config: &Config) -> Background {
    Background { audit_head: config.audit_head.as_ref().map(|path| Arc::new(HeadFile::new(path)) as _) }
}

/// The folder of data is for its owner alone.
pub(crate) fn folders(config: &Config) -> Result<(), Trouble> {
    for folder in [Some(config.data.as_path()), config.key_file.parent(), sqlite_folder(config)].into_iter().flatten() {
        if folder.as_os_str().is_empty() || folder.exists() {
            continue;
        }
        make_private(folder).map_err(|error| {
            let shown = folder.display();
            Trouble::because(&format!("建不了文件夹 {shown}"), &format!("the folder {shown} cannot be made"), error)
        })?;
    }
    Ok(())
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn sqlite_file(config: &Config) -> Option<&Path> {
    let path = config.database.expose().strip_prefix("sqlite:")?.trim_start_matches("//").split('?').next()?;
    Some(Path::new(path))
}

fn sqlite_folder(config: &Config) -> Option<&Path> {
    sqlite_file(config)?.parent()
}

/// Keys are made together with the database; later, a missing file is a fault, since new keys open nothing.
fn vault(config: &Config, new_database: bool) -> Result<Arc<dyn Vault>, Trouble> {
    let path = &config.key_file;
    if new_database && !path.exists() {
        Keys::create(path, &SystemChance).map_err(|error| Trouble::because("建不了密钥文件", "the key file cannot be made", error))?;
    }
    let vault = KeyVault::load(path, Arc::new(SystemChance))
        .map_err(|error| Trouble::because("密钥文件不能用", "the key file cannot be used", error))?;
    Ok(Arc::new(vault))
}

fn mailer(mail: &crate::config::Mail, clock: Arc<SystemClock>) -> Result<Arc<dyn Mailer>, Trouble> {
    let server = MailServer {
        host: mail.host.clone(),
        port: mail.port,
        security: mail.security,
        login: mail.login.as_ref().map(|(user, password)| (user.clone(), password.expose().clone())),
        from: mail.from.clone(),
        timeout: Duration::from_secs(20),
    };
    Ok(Arc::new(SmtpMailer::new(&server, clock).map_err(|error| Trouble::because("邮件配置", "the configuration of mail", error))?))
}
