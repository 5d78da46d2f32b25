//! The tables, as they stand in docs/operate/performance.md.

use crate::{Measured, Size};

pub(crate) fn print(size: &Size, few: &[Measured], many: &[Measured], written: &[Measured], counted: &[(&'static str, usize)]) {
    println!(
        "| with {} teams, {} drafts | a second | floor | ratio | p50 ms | p99 ms | p99 ms at half the rate | CPU ms | statements |",
        size.teams, size.drafts
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for one in many.iter().chain(written) {
        let statements = counted.iter().find(|(name, _)| *name == one.name).map_or_else(|| "–".to_owned(), |(_, count)| count.to_string());
        let ratio = one.peak.rate() / one.floor.rate();
        let (p50, p99, half, cpu) = (one.peak.percentile(50), one.peak.percentile(99), one.half.percentile(99), one.peak.cpu());
        println!(
            "| {} | {:.0} | {:.0} | {ratio:.2} | {p50:.1} | {p99:.1} | {half:.1} | {cpu:.2} | {statements} |",
            one.name,
            one.peak.rate(),
            one.floor.rate()
        );
    }
    println!();
    println!("| p50 ms at half the rate | {} teams | {} teams | grew by |", size.few, size.teams);
    println!("|---|---:|---:|---:|");
    for (one, other) in few.iter().zip(many) {
        let (before, after) = (one.peak.percentile(50), other.peak.percentile(50));
        println!("| {} | {before:.2} | {after:.2} | {:.2} |", one.name, after / before.max(0.001));
    }
    println!();
    let most = many.iter().chain(written).map(|one| one.memory).fold(0.0, f64::max);
    println!("Most memory held by the server: {most:.0} MB.");
}
