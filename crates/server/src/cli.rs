//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use web::locale::Lang;

/// 科创：科技服务团的登记、审核与发布平台。 Registration, review and publication of science-and-technology service teams.
#[derive(Debug, Parser)]
#[command(name = "kechuang", version, about, propagate_version = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    /// Configuration file (TOML); otherwise KECHUANG_CONFIG, ./kechuang.toml, /etc/kechuang/kechuang.toml
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Folder of data: database, files and keys, where these are not configured one by one
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Sets any configuration value, e.g. --set mail.host=smtp.example.org; may be repeated
    #[arg(long = "set", global = true, value_name = "KEY=VALUE")]
    pub(crate) settings: Vec<String>,
    /// Language of messages: zh or en; otherwise that of LANG
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    /// Prints a report for programs
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "zh or en".to_owned())
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Runs the platform
    Serve(Listen),
    /// Runs a seeded rehearsal year in a folder of its own
    Demo(DemoArgs),
    /// Brings the database to this program's schema, creating and marking it where it is new
    Migrate,
    /// Programme files
    #[command(subcommand)]
    Cycle(CycleCommand),
    /// Checks a name, a credit code or an application without a database
    #[command(subcommand)]
    Check(CheckCommand),
    /// Administrators
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Keys of personal data
    #[command(subcommand)]
    Key(KeyCommand),
    /// The record of what was done
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Writes a consistent copy of database and files into a new folder, while the platform runs
    Backup(BackupArgs),
    /// Restores a backup into an empty place; also the way from SQLite to PostgreSQL
    Restore(RestoreArgs),
    /// Shows every configuration value with its origin, and what is wrong
    Doctor,
}

/// Where to listen.
#[derive(Debug, Args)]
pub(crate) struct Listen {
    /// Address and port, e.g. 127.0.0.1:8080
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) listen: Option<String>,
}

/// The rehearsal.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// Folder of the rehearsal; made and seeded where there is none
    #[arg(long, value_name = "DIR", default_value = "kechuang-demo")]
    pub(crate) dir: PathBuf,
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8022)]
    pub(crate) port: u16,
    /// Only makes and seeds the folder
    #[arg(long)]
    pub(crate) prepare: bool,
}

/// Programme files.
#[derive(Debug, Subcommand)]
pub(crate) enum CycleCommand {
    /// Finds contradictions, with file and key
    Check {
        /// A folder of TOML files, or one file
        path: PathBuf,
    },
    /// Stores a new revision
    Load {
        /// A folder of TOML files, or one file
        path: PathBuf,
    },
    /// Prints the JSON Schema of an application file
    Schema {
        /// A folder of TOML files, or one file; otherwise the 2022 notice as shipped
        path: Option<PathBuf>,
    },
}

/// Checks without a database.
#[derive(Debug, Subcommand)]
pub(crate) enum CheckCommand {
    /// Checks a team's name against its type
    Name {
        /// Team type: industry, regional, professional
        #[arg(long = "type", value_name = "TYPE")]
        team_type: String,
        /// A programme file; otherwise the 2022 notice as shipped
        #[arg(long, value_name = "PATH")]
        cycle: Option<PathBuf>,
        /// The name
        name: String,
    },
    /// Checks a unified social credit code
    Code {
        /// The code
        code: String,
    },
    /// Checks an application file: every violation with path, kind and clause
    Application {
        /// The file
        file: PathBuf,
        /// A programme file; otherwise the 2022 notice as shipped
        #[arg(long, value_name = "PATH")]
        cycle: Option<PathBuf>,
    },
}

/// Administrators.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminCommand {
    /// Makes the first administrators, or one more; prints a link with which the password is set, once
    Create {
        /// E-mail address
        #[arg(long)]
        email: String,
        /// Name
        #[arg(long)]
        name: String,
        /// Roles of the programme, e.g. --role security-admin --role staff; the administrators of security and of the audit are two persons
        #[arg(long, value_name = "ROLE", default_values_t = ["security-admin".to_owned()])]
        role: Vec<String>,
    },
}

/// Keys of personal data.
#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Adds a new key, seals everything anew with it, and says which old keys may go
    Rotate {
        /// Takes old keys out of the file once nothing is sealed with them; where a newer key is there already, adds none
        #[arg(long)]
        retire: bool,
    },
}

/// The record of what was done.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Names what was altered, removed, or left unsealed too long
    Verify {
        /// The head that was exported (audit_head); otherwise the configured one, where there is one
        #[arg(long, value_name = "FILE")]
        head: Option<PathBuf>,
    },
}

/// Where a backup goes.
#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    /// A folder that does not exist yet, or is empty
    pub(crate) folder: PathBuf,
}

/// Where a backup comes from and goes to.
#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    /// The folder of the backup
    pub(crate) folder: PathBuf,
    /// Database to restore into, empty: sqlite:PATH or postgres://…; otherwise the configured one
    #[arg(long, value_name = "URL")]
    pub(crate) to: Option<String>,
    /// Only verifies the backup, and writes nothing
    #[arg(long)]
    pub(crate) verify: bool,
}
