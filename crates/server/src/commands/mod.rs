//! One file a command.

mod admin;
mod audit;
mod backup;
mod check;
mod cycle;
mod demo;
mod doctor;
mod key;
mod migrate;
mod restore;
mod serve;

pub(crate) use cycle::load_shipped;
use web::locale::Lang;

use crate::{
    cli::{AdminCommand, AuditCommand, CheckCommand, Cli, Command, CycleCommand, KeyCommand},
    config::{self, Config, Flags, Gathered},
    report::{Answer, Trouble},
    speech::Said,
    wiring::Wired,
};

/// Carries a command out.
pub(crate) async fn run(cli: Cli, lang: Lang) -> Answer {
    let flags = flags(&cli)?;
    match cli.command {
        Command::Serve(listen) => {
            let mut flags = flags;
            if let Some(address) = listen.listen {
                flags.values.push(("--listen".to_owned(), "listen".to_owned(), address));
            }
            serve::run(&fit(&flags, lang)?, lang).await
        }
        Command::Demo(args) => demo::run(&args, flags, lang).await,
        Command::Migrate => migrate::run(&fit(&flags, lang)?, lang).await,
        Command::Cycle(CycleCommand::Check { path }) => cycle::check(&path, lang),
        Command::Cycle(CycleCommand::Load { path }) => cycle::load(&path, &fit(&flags, lang)?, lang).await,
        Command::Cycle(CycleCommand::Schema { path }) => cycle::schema(path.as_deref()),
        Command::Check(CheckCommand::Name { team_type, cycle, name }) => check::name(&team_type, &name, cycle.as_deref(), lang),
        Command::Check(CheckCommand::Code { code }) => check::code(&code, lang),
        Command::Check(CheckCommand::Application { file, cycle }) => check::application(&file, cycle.as_deref(), lang).await,
        Command::Audit(AuditCommand::Verify { head }) => audit::verify(head.as_deref(), &fit(&flags, lang)?, lang).await,
        Command::Doctor => doctor::run(&flags, lang).await,
        Command::Admin(AdminCommand::Create { email, name, role }) => admin::create(email, name, &role, &fit(&flags, lang)?, lang).await,
        Command::Key(KeyCommand::Rotate { retire }) => key::rotate(retire, &fit(&flags, lang)?, lang).await,
        Command::Backup(args) => backup::run(&args.folder, &fit(&flags, lang)?, lang).await,
        Command::Restore(args) => restore::run(&args, fit(&flags, lang)?, lang).await,
    }
}

fn flags(cli: &Cli) -> Result<Flags, Trouble> {
    let mut values = Vec::new();
    if let Some(data) = &cli.data {
        values.push(("--data".to_owned(), "data".to_owned(), data.display().to_string()));
    }
    for setting in &cli.settings {
        let (key, value) =
            setting.split_once('=').ok_or_else(|| Trouble::misuse("--set 应写成 KEY=VALUE", "--set is written KEY=VALUE"))?;
        values.push((format!("--set {key}"), key.to_owned(), value.to_owned()));
    }
    Ok(Flags { config: cli.config.clone(), values })
}

fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The configuration as far as it can be read, with what is wrong.
fn gathered(flags: &Flags) -> (Gathered, Config, Vec<config::Problem>) {
    let all = Gathered::new(flags, &environment);
    let (config, problems) = config::read(&all);
    (all, config, problems)
}

/// The configuration, if nothing in it stands in the way.
fn fit(flags: &Flags, lang: Lang) -> Result<Config, Trouble> {
    let (_, config, problems) = gathered(flags);
    let wrong: Vec<String> = problems
        .iter()
        .filter(|problem| problem.refuses)
        .map(|problem| format!("\n  {}: {}", problem.key, problem.said.get(lang)))
        .collect();
    if wrong.is_empty() {
        return Ok(config);
    }
    let list = wrong.concat();
    Err(Trouble::Failed(Said::new(
        format!("配置有问题（kechuang doctor 显示全部）：{list}"),
        format!("the configuration is not fit (kechuang doctor shows all): {list}"),
    )))
}

/// Ends a command that wrote: its audit is sealed before the database is closed.
async fn finish(wired: Wired) -> Result<(), Trouble> {
    app::audit::number_and_seal(&wired.app).await?;
    wired.close().await
}
