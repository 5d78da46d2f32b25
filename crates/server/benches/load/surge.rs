//! The last minute of a window: 100 submissions, 200 autosaves and five uploads of 2 MB a second, across the close.
//!
//! What must come of it is judged, not only measured: what was acknowledged is there, once; nothing that was sent after the close was taken; nothing was
//! refused before it; typing gives way before handing in.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
    time::Duration,
};

use bytes::Bytes;
use image::{ImageFormat, Rgb, RgbImage};
use rules::time::{Instant, shanghai};
use testkit::Backing;
use tokio::task::JoinSet;

use crate::{
    ground::{self, Draft, Ground},
    line::{Ask, EDGE, Line},
    node::Node,
    routes,
};

const SUBMITS: usize = 100;
const AUTOSAVES: usize = 200;
const UPLOADS: usize = 5;
/// As many connections, for each hundred requests a second; more than are ever under way.
const LINES: usize = 48;

/// One answer.
struct Answered {
    id: String,
    status: u16,
    retry: bool,
    /// When it was sent and when it was answered, by the programme's clock.
    sent: Instant,
    heard: Instant,
    /// How long it waited for a connection before it was sent.
    late: Duration,
}

/// Plays it for `seconds`, the close in their middle.
pub(crate) async fn run(seconds: usize) {
    let backing = if std::env::var_os("KECHUANG_TEST_POSTGRES").is_some() { Backing::Postgres } else { Backing::Sqlite };
    let mut ground = Ground::new(backing).await;
    ground.ready(SUBMITS * seconds).await;
    ground.drafts((AUTOSAVES * seconds / 3).max(UPLOADS * seconds) + 50).await;
    eprintln!("{} complete drafts, {} others", ground.ready.len(), ground.drafts.len());
    let node = ground.serve();
    let submits = forms(&ground, &node).await;
    drop(node);

    let close = shanghai("2022-03-01T00:00").expect("a time");
    let half = i64::try_from(seconds * 500).expect("small");
    // two seconds to begin with
    let offset = ground.set_clock(Instant(close.millis() - half - 2000)).await;
    let node = ground.serve();
    let begin = tokio::time::Instant::now() + Duration::from_millis(500);
    let autosaves = routes::autosaves(&ground).asks.iter().take(AUTOSAVES * seconds).map(|ask| (String::new(), ask.clone())).collect();
    let uploads =
        ground.drafts.iter().take(UPLOADS * seconds).enumerate().map(|(nth, draft)| (draft.id.clone(), upload(draft, nth))).collect();
    let (submits, autosaves, uploads) = tokio::join!(
        play(&node, submits, SUBMITS, begin, offset),
        play(&node, autosaves, AUTOSAVES, begin, offset),
        play(&node, uploads, UPLOADS, begin, offset),
    );
    let (memory, cpu) = (node.most_memory(), node.cpu_ms() / 1000.0);
    drop(node);

    let taken = judge(&ground, &submits, close).await;
    println!("| {seconds} s across the close, {backing:?} | sent | kept | refused | busy | p50 ms | p99 ms | longest ms |");
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    line("submissions", &submits);
    line("autosaves", &autosaves);
    line("uploads of 2 MB", &uploads);
    println!();
    println!("{taken} submissions are there, each with the receipt of its own; {cpu:.0} s of processor time, {memory:.0} MB at most.");
    assert!(
        autosaves.iter().all(|one| matches!(one.status, 200 | 409 | 422) || (one.status == 503 && one.retry)),
        "typing is kept, or told to come again"
    );
    assert!(
        uploads.iter().all(|one| matches!(one.status, 303 | 422) || (one.status == 503 && one.retry)),
        "a file is kept, or told to come again"
    );
}

/// Every complete draft with its form.
async fn forms(ground: &Ground, node: &Node) -> Vec<(String, Ask)> {
    let mut line = Line::open(&node.address).await;
    let mut all = Vec::new();
    for draft in &ground.ready {
        let seen = line.ask(&routes::page(draft, "check")).await;
        all.push((draft.id.clone(), routes::submit(draft, &String::from_utf8_lossy(&seen.text))));
    }
    all
}

/// A scan of nearly 2 MB, another one each time.
fn upload(draft: &Draft, nth: usize) -> Ask {
    let mut seed = u32::try_from(nth).expect("few") + 1;
    let picture = RgbImage::from_fn(1080, 1080, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [r, g, b, _] = seed.to_be_bytes();
        Rgb([r, g, b])
    });
    let mut scan = Cursor::new(Vec::new());
    picture.write_to(&mut scan, ImageFormat::Jpeg).expect("a picture");
    let mut body = Vec::new();
    for (name, value) in [("csrf", draft.person.csrf.as_str()), ("do", "save"), ("unit/proof_file.seen", "0")] {
        body.extend(format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    let head = format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"unit/proof_file\"; filename=\"scan.jpg\"\r\n\r\n");
    body.extend(head.into_bytes());
    body.extend(scan.into_inner());
    body.extend(format!("\r\n--{EDGE}--\r\n").into_bytes());
    Ask::upload(format!("/applications/{}/parts/unit", draft.id), &draft.person.cookie, Bytes::from(body))
}

/// Sends each when it is due, whatever has become of those before.
async fn play(node: &Node, asks: Vec<(String, Ask)>, rate: usize, begin: tokio::time::Instant, offset: i64) -> Vec<Answered> {
    let programme = move || Instant(ground::now().millis() + offset);
    let mut lines = Vec::new();
    for _ in 0..LINES {
        lines.push((Line::open(&node.address).await, Vec::<(usize, String, Ask)>::new()));
    }
    for (nth, (id, ask)) in asks.into_iter().enumerate() {
        lines[nth % LINES].1.push((nth, id, ask));
    }
    let mut tasks = JoinSet::new();
    for (mut line, own) in lines {
        tasks.spawn(async move {
            let mut all = Vec::new();
            for (nth, id, ask) in own {
                let due = begin + Duration::from_secs_f64(nth as f64 / rate as f64);
                tokio::time::sleep_until(due).await;
                let (late, sent) = (due.elapsed(), programme());
                let answer = line.ask(&ask).await;
                all.push(Answered { id, status: answer.status, retry: answer.retry, sent, heard: programme(), late });
            }
            all
        });
    }
    let mut all = Vec::new();
    while let Some(done) = tasks.join_next().await {
        all.extend(done.expect("every request is answered"));
    }
    all
}

/// Holds what was answered against what is there.
async fn judge(ground: &Ground, submits: &[Answered], close: Instant) -> usize {
    let rows = ground.world.rows().await;
    let mut there = BTreeMap::new();
    for row in &rows["application"] {
        let row: serde_json::Value = serde_json::from_str(row).expect("a row");
        if row["state"] == "submitted" {
            let at = row["submitted_at"].as_i64().expect("an instant");
            assert!(at < close.millis(), "taken after the close");
            there.insert(row["id"].as_str().expect("an id").to_owned(), row["receipt"].as_str().expect("a receipt").to_owned());
        }
    }
    let receipts: BTreeSet<&String> = there.values().collect();
    assert_eq!(receipts.len(), there.len(), "a number each");
    for one in submits {
        match one.status {
            303 => {
                assert!(there.contains_key(&one.id), "acknowledged and not there");
                assert!(one.sent < close, "sent after the close and taken");
            }
            422 => {
                assert!(one.heard >= close, "refused before the close");
                assert!(!there.contains_key(&one.id), "refused and there");
            }
            503 => assert!(one.retry && !there.contains_key(&one.id), "told to come again, and there"),
            other => panic!("a submission was answered {other}"),
        }
    }
    there.len()
}

fn line(name: &str, answers: &[Answered]) {
    let count = |wanted: fn(u16) -> bool| answers.iter().filter(|one| wanted(one.status)).count();
    let (kept, busy) = (count(|status| status == 200 || status == 303), count(|status| status == 503));
    let mut took: Vec<i64> =
        answers.iter().map(|one| one.heard.millis() - one.sent.millis() + i64::try_from(one.late.as_millis()).expect("small")).collect();
    took.sort_unstable();
    let at = |hundredth: usize| took.get((took.len().max(1) - 1) * hundredth / 100).copied().unwrap_or_default();
    let sent = answers.len();
    println!("| {name} | {sent} | {kept} | {} | {busy} | {} | {} | {} |", sent - kept - busy, at(50), at(99), at(100));
}
