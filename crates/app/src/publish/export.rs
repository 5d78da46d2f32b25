//! The public list as files: CSV that a spreadsheet opens and that no cell of makes it compute, and JSON.

use rules::{cycle::Text, time::Instant, window::moment};
use serde_json::{Value, json};

use super::list::{self, TeamLine, TeamQuery};
use crate::{app::App, outcome::Failure};

/// The columns of the CSV.
pub const BATCH_HEAD: [&str; 9] = ["登记编号", "名称", "类别", "牵头单位", "专长领域", "战略区域", "意向试点城市", "批次", "状态"];

/// What tells a spreadsheet that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// The teams that a query leaves, as CSV.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn teams_csv(app: &App, query: &TeamQuery) -> Result<Vec<u8>, Failure> {
    batch_csv(&list::all(app, query).await?)
}

/// Some lines as CSV: RFC 4180, UTF-8 with a mark, no cell that begins a formula.
///
/// # Errors
/// When a line cannot be written, which does not happen in memory.
pub fn batch_csv(lines: &[TeamLine]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    writer.write_record(BATCH_HEAD).map_err(Failure::corrupt)?;
    for line in lines {
        let (year, number) = line.batch;
        let cells = [
            line.number.clone(),
            line.name.clone(),
            line.team_type.1.zh.clone(),
            line.lead.clone(),
            joined(&line.fields),
            joined(&line.regions),
            joined(&line.cities),
            format!("{year}年第{number}批"),
            state_word(&line.state).to_owned(),
        ];
        writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(Failure::corrupt)?;
    }
    writer.into_inner().map_err(Failure::corrupt)
}

/// The teams that a query leaves, as JSON: what the pages say.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn teams_json(app: &App, query: &TeamQuery) -> Result<Value, Failure> {
    let zone = app.current_cycle().await?.map(|current| current.cycle.time_zone());
    let date = |at: Instant| zone.as_ref().map(|zone| moment(at, zone)).unwrap_or_default();
    let words = |texts: &[Text]| texts.iter().map(|text| text.zh.clone()).collect::<Vec<_>>();
    let list = list::all(app, query).await?;
    let teams: Vec<Value> = list
        .iter()
        .map(|line| {
            json!({
                "number": line.number, "name": line.name, "year": line.year,
                "type": { "code": line.team_type.0, "name": line.team_type.1.zh },
                "lead_unit": line.lead, "fields": words(&line.fields), "regions": words(&line.regions), "pilot_cities": words(&line.cities),
                "batch": { "year": line.batch.0, "number": line.batch.1 }, "state": line.state, "state_since": date(line.since),
            })
        })
        .collect();
    Ok(json!({ "count": teams.len(), "teams": teams }))
}

fn joined(texts: &[Text]) -> String {
    texts.iter().map(|text| text.zh.as_str()).collect::<Vec<_>>().join("；")
}

fn state_word(state: &str) -> &'static str {
    match state {
        "registered" => "有效",
        "lapsed" => "已失效",
        _ => "已注销",
    }
}

/// A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula or part of one; an apostrophe keeps it text.
fn harmless(cell: &str) -> String {
    let dangerous = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+86", "-1", "@sum", "\t=1", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("“科创中国”样例"), "“科创中国”样例");
    }
}
