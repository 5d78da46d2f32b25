//! The program itself, killed while it serves people who submit: what a browser was told is done is there, once, and nothing is half.
//!
//! When it is killed depends on how many answers came and on a seed; what is judged never depends on when that was.

use std::{collections::BTreeMap, path::Path, sync::mpsc, time::Duration};

use adapters::system::SystemClock;
use app::{apply::Dossier, ports::Clock};
use rules::time::Instant;
use tempfile::TempDir;
use testkit::World;

use crate::{
    binary::{Node, Seen, ask, kechuang, rehearsal, report, serving},
    whole_acts::{Draw, Found},
};

/// 2022-02-20T10:00 in Shanghai: within the window.
const MORNING: Instant = Instant(1_645_322_400_000);
const DRAFTS: usize = 6;
const ROUNDS: u64 = 4;

/// An application in the browser of its administrator, with the form that submits it.
#[derive(Clone)]
struct Filled {
    id: String,
    cookie: String,
    form: String,
}

impl Filled {
    fn path(&self, below: &str) -> String {
        format!("/applications/{}/{below}", self.id)
    }

    /// Sends the form; an error where the node was gone before its answer was whole.
    fn submit(&self, address: &str) -> std::io::Result<Seen> {
        let head =
            format!("POST {} HTTP/1.1\r\ncookie: {}\r\ncontent-type: application/x-www-form-urlencoded", self.path("submit"), self.cookie);
        ask(address, &head, &self.form)
    }

    /// Whether the answer says that it is done; any other answer than yes is a failure of the test.
    fn is_acknowledged(&self, seen: &Seen) -> bool {
        assert_eq!(seen.status, 303, "{}", seen.body);
        seen.header("location") == Some(&self.path("receipt"))
    }

    /// The number on the receipt.
    fn receipt(&self, node: &Node) -> String {
        let seen = node.ask(&format!("GET {} HTTP/1.1\r\ncookie: {}", self.path("receipt"), self.cookie), "");
        assert_eq!(seen.status, 200, "{}", seen.head);
        let (_, rest) = seen.body.split_once("R-2022-").expect("a number");
        rest.chars().take_while(char::is_ascii_digit).collect()
    }
}

/// Applications that are filled in, each in a browser.
async fn filled(data: &Path, round: u64) -> Vec<Filled> {
    let world = World::reopened(data, SystemClock.now()).await;
    world.programme_at(MORNING).await;
    let mut all = Vec::new();
    for nth in 0..DRAFTS {
        let number = u32::try_from(round).unwrap() * 100 + u32::try_from(nth).unwrap();
        let unit = world.unit(&format!("样例{number}学会"), "national_society", None, number).await;
        let admin = world.admin_of(&unit).await;
        let id = world.complete_draft(&admin, &unit, "industry", &format!("“科创中国”样例{number}产业科技服务团")).await;
        let (token, csrf) = world.session_of(&admin).await;
        let file = Dossier::load(&world.app, world.app.read(), &id).await.unwrap().expect("the draft");
        let mut form = format!("csrf={csrf}&key=key+of+{id}&seen={}", file.application.version);
        for statement in &file.cycle.statements {
            form.push_str(&format!("&statements%2F{}=yes", statement.code));
        }
        all.push(Filled { id, cookie: format!("session={token}; __Host-session={token}"), form });
    }
    world.app.db().clone().close().await.unwrap();
    all
}

/// Lets everybody submit at once and kills the node after `answers` and a moment more. Who was told that it is done.
fn submit_and_kill(node: Node, all: &[Filled], answers: usize, moment: Duration) -> Vec<Filled> {
    let (tell, told) = mpsc::channel();
    let address = node.address.clone();
    std::thread::scope(|scope| {
        for one in all {
            let (tell, address) = (tell.clone(), address.as_str());
            scope.spawn(move || {
                if let Ok(seen) = one.submit(address)
                    && one.is_acknowledged(&seen)
                {
                    tell.send(one.clone()).unwrap();
                }
            });
        }
        drop(tell);
        let mut done: Vec<Filled> = told.iter().take(answers).collect();
        std::thread::sleep(moment);
        // killed, and waited for
        drop(node);
        done.extend(told.iter());
        done
    })
}

/// How many submissions the database holds, each whole; the audit is sealed up to here.
async fn whole(data: &Path) -> u64 {
    let world = World::reopened(data, SystemClock.now()).await;
    let submitted = Found(world.rows().await).no_half_acts();
    app::audit::number_and_seal(&world.app).await.unwrap();
    world.app.db().clone().close().await.unwrap();
    submitted
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_it_serves_nothing_acknowledged_is_lost_and_nothing_is_half() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    rehearsal(&data);
    let mut draw = Draw(20_220_301);
    let mut receipts: BTreeMap<String, String> = BTreeMap::new();
    for round in 1..=ROUNDS {
        let all = filled(&data, round).await;
        let node = Node::start(serving(&mut kechuang(), &data));
        let answers = usize::try_from(draw.below(DRAFTS as u64)).unwrap();
        let moment = Duration::from_micros(draw.below(20_000));
        let told = submit_and_kill(node, &all, answers, moment);
        assert!(told.len() >= answers);
        let submitted = whole(&data).await;
        let known = receipts.len() as u64;
        assert!(submitted >= known + told.len() as u64, "acknowledged, and lost");

        let node = Node::start(serving(&mut kechuang(), &data));
        let before: Vec<String> = told.iter().map(|one| one.receipt(&node)).collect();
        // who heard nothing sends the same form again, and so do those who heard
        for one in &all {
            let seen = one.submit(&node.address).expect("it answers");
            assert!(one.is_acknowledged(&seen), "{}", seen.head);
            receipts.insert(one.id.clone(), one.receipt(&node));
        }
        for (one, number) in told.iter().zip(before) {
            assert_eq!(receipts[&one.id], number, "the receipt stays the same");
        }
        drop(node);
        assert_eq!(whole(&data).await, receipts.len() as u64, "each once");
        let verified = report(&data, &["audit", "verify", "--set", "rehearsal=true"]);
        assert_eq!(verified.code, 0, "round {round}: {}", verified.out);
    }
}
