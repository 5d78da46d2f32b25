//! What the platform takes: a server with the teams and drafts of a national programme, asked over HTTP from a second process.
//!
//! `cargo bench -p server` prints the tables of docs/operate/performance.md, which says how to read them. Every figure is set beside a *floor* of the
//! same run: the same framework answering a fixed body of the same size, or committing one row durably through the same database layer.
//! With `-- surge` it is the last minute of a window instead ([`surge`]), on PostgreSQL where KECHUANG_TEST_POSTGRES names a server. With `-- --quick`
//! either is small and short, to see that it works.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a measurement takes the real time, and stops at once when it cannot be taken"
)]

mod figures;
mod floor;
mod ground;
mod line;
mod node;
mod routes;
mod statements;
mod surge;
mod table;

use std::time::Duration;

use figures::Load;
use ground::Ground;
use node::Node;
use routes::Asked;

/// How much is there, and how long it is asked.
struct Size {
    few: usize,
    teams: usize,
    drafts: usize,
    /// Drafts that are complete and handed in one after the other.
    ready: usize,
    each: Duration,
}

const FULL: Size = Size { few: 300, teams: 3000, drafts: 10_000, ready: 500, each: Duration::from_secs(5) };
/// Asked for so long before it counts.
const WARM: Duration = Duration::from_millis(500);
const QUICK: Size = Size { few: 20, teams: 60, drafts: 100, ready: 60, each: Duration::from_secs(1) };

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    if let Some(folder) = floor::wanted() {
        return floor::serve(&folder).await;
    }
    let asked = |word: &str| std::env::args().any(|argument| argument == word);
    if asked("surge") {
        return surge::run(if asked("--quick") { 6 } else { 60 }).await;
    }
    let size = if asked("--quick") { QUICK } else { FULL };
    let began = std::time::Instant::now();
    let mut ground = Ground::new(testkit::Backing::Sqlite).await;
    ground.teams_up_to(size.few).await;
    let few = read(&ground, &size).await;
    ground.teams_up_to(size.teams).await;
    ground.drafts(size.drafts).await;
    ground.ready(size.ready).await;
    eprintln!("{} teams and {} drafts after {} s", size.teams, size.drafts, began.elapsed().as_secs());
    let many = read(&ground, &size).await;
    let written = write(&ground, &size).await;
    let counted = statements::count(&ground).await;
    table::print(&size, &few, &many, &written, &counted);
    eprintln!("{} s in all", began.elapsed().as_secs());
}

/// A route with what it takes, and its floor.
struct Measured {
    name: &'static str,
    peak: Load,
    /// At half the peak rate, what came too late counted from when it should have been asked.
    half: Load,
    floor: Load,
    /// The most memory that the server had held by then, in MB.
    memory: f64,
}

async fn read(ground: &Ground, size: &Size) -> Vec<Measured> {
    let node = ground.serve();
    let mut all = Vec::new();
    for asked in routes::reads(ground) {
        let warm = figures::closed(&node, &asked, WARM).await;
        assert!(warm.done > 0, "{} answers", asked.name);
        let (peak, half) = rates(&node, &asked, &asked, size).await;
        let floor = floor::reads(ground.folder(), peak.bytes, size.each).await;
        all.push(Measured { name: asked.name, peak, half, floor, memory: node.most_memory() });
    }
    all
}

async fn write(ground: &Ground, size: &Size) -> Vec<Measured> {
    let node = ground.serve();
    let mut all = Vec::new();
    for asked in [routes::autosaves(ground), routes::submits(ground, &node).await] {
        // what can be asked but once is asked in two halves
        let (first, second) = asked.halves();
        let (peak, half) = rates(&node, &first, &second, size).await;
        let floor = floor::writes(ground.folder(), size.each).await;
        all.push(Measured { name: asked.name, peak, half, floor, memory: node.most_memory() });
    }
    all
}

/// As fast as it answers, then at half that rate.
async fn rates(node: &Node, first: &Asked, second: &Asked, size: &Size) -> (Load, Load) {
    let peak = figures::closed(node, first, size.each).await;
    let half = figures::open(node, second, size.each, peak.rate() / 2.0).await;
    eprintln!("{}: {:.0} a second", first.name, peak.rate());
    (peak, half)
}
