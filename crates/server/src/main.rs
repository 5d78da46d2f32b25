//! The binary `kechuang`: configuration, wiring, commands.

mod cli;
mod commands;
mod config;
mod demo;
mod health;
mod logs;
mod report;
mod serve;
mod speech;
mod wiring;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    // one provider for every connection that is encrypted; a second call would only say that it is there
    let _ = rustls::crypto::ring::default_provider().install_default();
    let cli = cli::Cli::parse();
    let lang = speech::language(cli.lang);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("kechuang: {error}");
            return ExitCode::FAILURE;
        }
    };
    let json = cli.json;
    let answer = runtime.block_on(commands::run(cli, lang));
    report::print(answer, json, lang)
}
