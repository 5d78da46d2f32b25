//! The query of the queue: read leniently, written in one order.

use app::review::{Hands, QueueFilter, QueueSort};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::form::Fields;

/// The orders by which the queue can be sorted, with the words of the address.
const SORTS: [(QueueSort, &str); 4] =
    [(QueueSort::Submitted, ""), (QueueSort::Newest, "newest"), (QueueSort::Name, "name"), (QueueSort::Unit, "unit")];

/// In whose hands, with the words of the address.
const HANDS: [(Hands, &str); 2] = [(Hands::Mine, "mine"), (Hands::Nobodys, "nobody")];

/// Reads the filter; what is not understood is as if it were not there.
pub(super) fn read(fields: &Fields) -> QueueFilter {
    let state = fields.get("state");
    QueueFilter {
        team_type: Some(fields.get("type").to_owned()).filter(|code| !code.is_empty()),
        state: state.parse().ok(),
        all_states: state == "all",
        flagged: fields.get("flagged") == "yes",
        verified: match fields.get("unit") {
            "verified" => Some(true),
            "unverified" => Some(false),
            _ => None,
        },
        again: fields.get("again") == "yes",
        hands: HANDS.into_iter().find(|(_, word)| *word == fields.get("hands")).map(|(hands, _)| hands),
        text: fields.get("q").trim().to_owned(),
        sort: SORTS.into_iter().find(|(_, word)| *word == fields.get("sort")).map(|(sort, _)| sort).unwrap_or_default(),
        page: fields.number("page").and_then(|page| usize::try_from(page).ok()).unwrap_or(1),
    }
}

/// The word of an order.
pub(super) fn sort_word(sort: QueueSort) -> &'static str {
    SORTS.into_iter().find(|(known, _)| *known == sort).map(|(_, word)| word).unwrap_or_default()
}

/// The word of whose hands are asked for: empty is anybody's.
pub(super) fn hands_word(hands: Option<Hands>) -> &'static str {
    HANDS.into_iter().find(|(known, _)| Some(*known) == hands).map(|(_, word)| word).unwrap_or_default()
}

/// The word of the state that is shown: empty is what waits.
pub(super) fn state_word(filter: &QueueFilter) -> &'static str {
    match filter.state {
        Some(state) => state.as_str(),
        None if filter.all_states => "all",
        None => "",
    }
}

/// The query without the page, as an address carries it.
pub(super) fn write(body: &str, filter: &QueueFilter) -> String {
    let yes = |on: bool| if on { "yes" } else { "" };
    let unit = match filter.verified {
        Some(true) => "verified",
        Some(false) => "unverified",
        None => "",
    };
    let pairs = [
        ("body", body),
        ("state", state_word(filter)),
        ("type", filter.team_type.as_deref().unwrap_or_default()),
        ("q", &filter.text),
        ("unit", unit),
        ("hands", hands_word(filter.hands)),
        ("flagged", yes(filter.flagged)),
        ("again", yes(filter.again)),
        ("sort", sort_word(filter.sort)),
    ];
    let kept = pairs.iter().filter(|(_, value)| !value.is_empty());
    kept.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC))).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use rules::lifecycle::State;

    use super::*;

    #[test]
    fn a_filter_reads_as_it_is_written() {
        let filter = QueueFilter {
            team_type: Some("industry".to_owned()),
            state: Some(State::Returned),
            flagged: true,
            verified: Some(false),
            again: true,
            hands: Some(Hands::Nobodys),
            text: "绿色 & 低碳".to_owned(),
            sort: QueueSort::Unit,
            page: 1,
            ..QueueFilter::default()
        };
        let read_again = read(&Fields::parse(write("operator", &filter).as_bytes()).unwrap_or_default());
        assert_eq!(read_again, filter);
        let odd = read(&Fields::parse(b"state=nothing&page=-1&sort=drop&unit=x").unwrap_or_default());
        assert_eq!(odd, QueueFilter { page: 1, ..QueueFilter::default() });
    }
}
