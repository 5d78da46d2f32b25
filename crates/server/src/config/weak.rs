//! What the platform does not start with: secrets that others can read, and settings that protect nobody.

use std::os::unix::fs::PermissionsExt;

use adapters::mail::Security;

use super::{Config, Gathered, Origin, Problem, keys::KEYS};

const GUESSED: [&str; 9] = ["password", "postgres", "kechuang", "changeme", "secret", "123456", "12345678", "admin", "root"];

pub(crate) fn look(config: &Config, all: &Gathered, problems: &mut Vec<Problem>) {
    if config.password_min < 8 {
        problems.push(Problem::refuse("password_min", "不能少于 8", "must be at least 8"));
    }
    if !is_url(&config.public_url) {
        problems.push(Problem::refuse("public_url", "应当写成 https://域名", "is written https://name"));
    } else if config.public_url.starts_with("http://") && !is_loopback(host(&config.public_url)) {
        problems.push(Problem::refuse("public_url", "除本机外，须用 https", "must be https, except on this machine"));
    }
    if let Some(mail) = &config.mail {
        if mail.security == Security::None && !is_loopback(&mail.host) {
            problems.push(Problem::refuse(
                "mail.security",
                "none 只能用于本机的邮件服务器",
                "none is for a mail server on this machine only",
            ));
        }
        if mail.login.as_ref().is_some_and(|(_, password)| password.expose().is_empty()) {
            problems.push(Problem::refuse("mail.password", "有用户名，没有密码", "there is a user name but no password"));
        }
    }
    database_password(config, problems);
    file_mode(all, problems);
}

/// A database elsewhere with a password that is guessed first.
fn database_password(config: &Config, problems: &mut Vec<Problem>) {
    let url = config.database.expose();
    let Some((_, rest)) = url.split_once("://") else { return };
    let Some((login, place)) = rest.rsplit_once('@') else { return };
    let Some((user, password)) = login.split_once(':') else { return };
    if is_loopback(place.split(['/', ':', '?']).next().unwrap_or_default()) {
        return;
    }
    if password.len() < 8 || password == user || GUESSED.contains(&password) {
        problems.push(Problem::refuse(
            "database",
            "数据库密码过于简单，请换一个",
            "the password of the database is easily guessed; choose another",
        ));
    }
}

/// A configuration file with a secret in it is for its owner alone.
fn file_mode(all: &Gathered, problems: &mut Vec<Problem>) {
    let Some(path) = &all.file else { return };
    let Ok(about) = std::fs::metadata(path) else { return };
    let mode = about.permissions().mode() & 0o777;
    let holds_secret = KEYS.iter().filter(|key| key.secret).filter_map(|key| all.values.get(key.name)).any(|value| {
        value.origin == Origin::File
            && !value.text.is_empty()
            && (!value.text.contains("://") || value.text.contains('@'))
            && !value.text.starts_with("sqlite:")
    });
    if holds_secret && mode & 0o077 != 0 {
        let shown = path.display();
        problems.push(Problem::refuse(
            &shown.to_string(),
            format!("文件里有密码，权限却是 {mode:03o}：请运行 chmod 600 {shown}"),
            format!("the file holds a password and has mode {mode:03o}: run chmod 600 {shown}"),
        ));
    } else if mode & 0o022 != 0 {
        problems.push(Problem::warn(&path.display().to_string(), "别人可以改这个文件", "others may change this file"));
    }
}

fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['/', '?', '#', '@', ' ']))
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    if let Some(inner) = rest.strip_prefix('[') { inner.split(']').next().unwrap_or(inner) } else { rest.split(':').next().unwrap_or(rest) }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
