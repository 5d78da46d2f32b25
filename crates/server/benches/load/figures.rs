//! Asking as fast as answers come, or at a given rate, and what came of it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{
    line::{Ask, Line},
    node::Node,
    routes::Asked,
};

/// As many browsers at once.
const LINES: usize = 16;

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Load {
    pub(crate) done: usize,
    seconds: f64,
    /// How long each took, the quickest first.
    took: Vec<Duration>,
    cpu_ms: f64,
    /// Bytes of an answer, on average.
    pub(crate) bytes: usize,
}

impl Load {
    /// Requests a second.
    pub(crate) fn rate(&self) -> f64 {
        self.done as f64 / self.seconds.max(0.001)
    }

    /// So many of a hundred took no longer, in milliseconds.
    pub(crate) fn percentile(&self, hundredth: usize) -> f64 {
        let last = self.took.len().saturating_sub(1);
        self.took.get(last * hundredth / 100).map_or(0.0, |took| took.as_secs_f64() * 1000.0)
    }

    /// Processor time of the server for one request, in milliseconds.
    pub(crate) fn cpu(&self) -> f64 {
        self.cpu_ms / self.done.max(1) as f64
    }
}

/// Asks as fast as answers come.
pub(crate) async fn closed(node: &Node, asked: &Asked, time: Duration) -> Load {
    run(node, asked, time, None).await
}

/// Asks at `rate` a second; what waits for a connection waits since it should have been asked.
pub(crate) async fn open(node: &Node, asked: &Asked, time: Duration, rate: f64) -> Load {
    run(node, asked, time, Some(rate)).await
}

async fn run(node: &Node, asked: &Asked, time: Duration, rate: Option<f64>) -> Load {
    let turn = Arc::new(AtomicUsize::new(0));
    let mut lines = Vec::new();
    for _ in 0..LINES {
        lines.push(Line::open(&node.address).await);
    }
    let (cpu, began) = (node.cpu_ms(), Instant::now());
    let mut tasks = Vec::new();
    for (nth, mut line) in lines.into_iter().enumerate() {
        let (turn, asks, expected, once) = (turn.clone(), asked.asks.clone(), asked.expected, asked.once);
        tasks.push(tokio::spawn(async move {
            let mut heard: Vec<(Duration, usize)> = Vec::new();
            // what can be asked again is shared out, so that nobody's second save overtakes their first
            let mut own = nth;
            loop {
                let place = turn.fetch_add(1, Ordering::Relaxed);
                let due = rate.map(|rate| began + Duration::from_secs_f64(place as f64 / rate));
                if let Some(due) = due {
                    tokio::time::sleep_until(due.into()).await;
                }
                if began.elapsed() >= time {
                    break heard;
                }
                let ask: &Ask = match (once, asks.get(place)) {
                    (true, Some(ask)) => ask,
                    (true, None) => break heard,
                    (false, _) => &asks[own % asks.len()],
                };
                own += LINES;
                let asked_at = due.unwrap_or_else(Instant::now);
                let answer = line.ask(ask).await;
                assert_eq!(answer.status, expected, "{} {}: {}", ask.method, ask.path, String::from_utf8_lossy(&answer.text));
                heard.push((asked_at.elapsed(), answer.text.len()));
            }
        }));
    }
    let mut all = Vec::new();
    for task in tasks {
        all.extend(task.await.expect("every answer is as expected"));
    }
    let seconds = began.elapsed().as_secs_f64();
    let bytes = all.iter().map(|(_, bytes)| bytes).sum::<usize>() / all.len().max(1);
    let mut took: Vec<Duration> = all.into_iter().map(|(took, _)| took).collect();
    took.sort_unstable();
    Load { done: took.len(), seconds, took, cpu_ms: node.cpu_ms() - cpu, bytes }
}
