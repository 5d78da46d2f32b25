//! Killed while people submit: whatever was acknowledged is there, nothing is there by half, and the audit holds together.
//!
//! The one that is killed is this test binary itself, run again as a child that submits over the folder of a real database. When it is
//! killed depends on what it said last and on a seed; what is judged never depends on when that was.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use app::{
    Actor,
    actor::{Grant, Role, Scope},
    apply::{self, Submit},
};
use rules::time::Instant;
use serde_json::Value;
use tempfile::TempDir;
use testkit::World;

use crate::{
    binary::{rehearsal, report},
    whole_acts::{Draw, Found},
};

/// 2022-02-20T10:00 in Shanghai: within the window.
const MORNING: Instant = Instant(1_645_322_400_000);
const FOLDER: &str = "KECHUANG_TEST_KILLED_FOLDER";
const ROUND: &str = "KECHUANG_TEST_KILLED_ROUND";
const DRAFTS: usize = 8;
const ROUNDS: u64 = 6;

/// What the child was told when a submission was done: application, receipt, digest.
type Acknowledged = BTreeMap<String, (String, String)>;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "the child of the test below: it runs until it is killed"]
async fn submits_until_it_is_killed() {
    let (Ok(folder), Ok(round)) = (std::env::var(FOLDER), std::env::var(ROUND)) else { return };
    let world = World::reopened(Path::new(&folder), MORNING).await;
    let app = world.app.clone();
    tokio::spawn(async move {
        loop {
            let _ = app::audit::number_and_seal(&app).await;
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
    });
    let mut forms = Vec::new();
    for nth in 0..DRAFTS {
        let number = round.parse::<u32>().unwrap() * 100 + u32::try_from(nth).unwrap();
        let unit = world.unit(&format!("样例{number}学会"), "national_society", None, number).await;
        let admin = world.admin_of(&unit).await;
        let id = world.complete_draft(&admin, &unit, "industry", &format!("“科创中国”样例{number}产业科技服务团")).await;
        let form = form(&world, &id).await;
        println!("draft {id}");
        forms.push((admin, form));
    }
    println!("ready");
    let tasks: Vec<_> = forms
        .into_iter()
        .map(|(admin, form)| {
            let app = world.app.clone();
            tokio::spawn(async move {
                let receipt = app.run(&admin, form.clone(), apply::submit).await.unwrap().done().expect("submitted");
                println!("receipt {} {} {}", form.application, receipt.number, receipt.root);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    println!("done");
    tokio::time::sleep(Duration::from_secs(60)).await;
}

/// The form as it was, or will be, sent: the same key, the version before it was submitted.
async fn form(world: &World, id: &str) -> Submit {
    let row = store::applications::find(world.app.read(), id).await.unwrap().expect("the application");
    let cycle = world.app.cycle(&row.revision_id).await.unwrap();
    let statements = cycle.statements.iter().map(|statement| statement.code.clone()).collect();
    let seen = if row.state == "draft" { row.version } else { row.version - 1 };
    Submit { application: id.to_owned(), seen, key: format!("key of {id}"), statements, arrived: MORNING }
}

/// Runs the child and kills it: after `receipts` of them and a moment more, or after so many drafts.
fn run_and_kill(folder: &Path, round: u64, after: (&str, usize), moment: Duration) -> (Acknowledged, Vec<String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "killed::submits_until_it_is_killed", "--nocapture", "--test-threads", "1"])
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut receipts, mut drafts, mut count) = (Acknowledged::new(), Vec::new(), 0);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut dead = false;
    // what it still said before it died was said: it counts
    while let Some(Ok(line)) = lines.next() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["receipt", id, number, root] => {
                receipts.insert((*id).to_owned(), ((*number).to_owned(), (*root).to_owned()));
            }
            ["draft", id] => drafts.push((*id).to_owned()),
            _ => {}
        }
        count += usize::from(line.starts_with(after.0));
        if !dead && count > after.1 {
            std::thread::sleep(moment);
            child.kill().unwrap();
            dead = true;
        }
    }
    assert!(dead, "it ended by itself after {count} of {}", after.0);
    child.wait().unwrap();
    (receipts, drafts)
}

async fn admin_of(world: &World, found: &Found, id: &str) -> Actor {
    let row = store::applications::find(world.app.read(), id).await.unwrap().unwrap();
    let grants = found.lines("access_grant", "scope_id", &row.unit_id);
    let account = grants[0]["account_id"].as_str().unwrap().to_owned();
    let grants = vec![Grant { role: Role::UnitAdmin, scope: Scope::Unit(row.unit_id) }];
    Actor::signed_in(account, "周样例", None, "127.0.0.1", "zh-CN", grants)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_people_submit_nothing_acknowledged_is_lost_and_nothing_is_half() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    rehearsal(&data);
    let mut draw = Draw(20_220_228);
    let mut all = Acknowledged::new();
    for round in 1..=ROUNDS {
        let nth = usize::try_from(draw.below(DRAFTS as u64 - 1)).unwrap();
        // every third time while drafts are filled in; otherwise while they are submitted
        let after = if round % 3 == 0 {
            ("draft", nth)
        } else if nth == 0 {
            ("ready", 0)
        } else {
            ("receipt", nth - 1)
        };
        let moment = Duration::from_micros(draw.below(20_000));
        let (receipts, drafts) = run_and_kill(&data, round, after, moment);
        all.extend(receipts);

        let world = World::reopened(&data, MORNING).await;
        let found = Found(world.rows().await);
        let submitted = found.no_half_acts();
        let waiting = found.0["job"].iter().filter(|line| line.contains("send")).count();
        assert_eq!(waiting as u64, submitted, "a job for each letter");
        for (id, (number, root)) in &all {
            let row = store::applications::find(world.app.read(), id).await.unwrap().expect("acknowledged");
            assert_eq!((row.state.as_str(), row.receipt.as_deref()), ("submitted", Some(number.as_str())));
            let kept = apply::receipt(&world.app, &admin_of(&world, &found, id).await, id, None).await.unwrap().expect("a receipt");
            assert_eq!(kept.root, *root);
        }
        // who heard nothing sends the same form again
        for id in &drafts {
            let (admin, form) = (admin_of(&world, &found, id).await, form(&world, id).await);
            let receipt = world.app.run(&admin, form, apply::submit).await.unwrap().done().expect("submitted now, or then");
            all.entry(id.clone()).or_insert((receipt.number, receipt.root));
        }
        for line in &found.0["file"] {
            let id = serde_json::from_str::<Value>(line).unwrap()["id"].as_str().unwrap().to_owned();
            let file = store::files::find(world.app.read(), &id).await.unwrap().unwrap();
            let content = app::files::get(&world.app, &file).await.unwrap().expect("every file that is named is there");
            assert_eq!(app::files::sha256(&content), file.sha256);
        }
        app::audit::number_and_seal(&world.app).await.unwrap();
        world.app.db().clone().close().await.unwrap();
        let verified = report(&data, &["audit", "verify", "--set", "rehearsal=true"]);
        assert_eq!(verified.code, 0, "round {round}: {}", verified.out);
    }
    assert!(all.len() > DRAFTS, "there was something to lose");
}
