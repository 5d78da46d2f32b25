//! The order of a list, as the form of a batch sends it: items in the order of the page, each with the place typed for it.

use crate::form::Fields;

/// What a button does to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Title and typed places are saved.
    Save,
    /// One goes up by a place.
    Up(String),
    /// One goes down by a place.
    Down(String),
    /// One is taken out.
    Remove(String),
    /// The ticked ones go to the end.
    Add,
}

impl Change {
    /// Reads the value of `do`: a word, or a word and an application.
    pub(super) fn parse(act: &str) -> Option<Self> {
        match act.split_once(' ') {
            None if act == "save" => Some(Self::Save),
            None if act == "add" => Some(Self::Add),
            Some(("up", id)) => Some(Self::Up(id.to_owned())),
            Some(("down", id)) => Some(Self::Down(id.to_owned())),
            Some(("remove", id)) => Some(Self::Remove(id.to_owned())),
            _ => None,
        }
    }
}

/// The list after a change: first as the typed places say, then what the button does.
pub(super) fn after(fields: &Fields, change: &Change) -> Vec<String> {
    let mut list = placed(fields);
    let at = |list: &[String], id: &str| list.iter().position(|known| known == id);
    match change {
        Change::Save => {}
        Change::Up(id) => {
            if let Some(at) = at(&list, id).filter(|at| *at > 0) {
                list.swap(at, at - 1);
            }
        }
        Change::Down(id) => {
            if let Some(at) = at(&list, id).filter(|at| at + 1 < list.len()) {
                list.swap(at, at + 1);
            }
        }
        Change::Remove(id) => list.retain(|known| known != id),
        Change::Add => list.extend(fields.all("pick").map(str::to_owned)),
    }
    list
}

/// A place that was typed anew wins over whoever stands there; what is no number stays where it is.
fn placed(fields: &Fields) -> Vec<String> {
    let items: Vec<&str> = fields.all("item").collect();
    let places: Vec<&str> = fields.all("place").collect();
    let mut keyed: Vec<(i64, bool, usize, &str)> = Vec::with_capacity(items.len());
    for (index, id) in items.into_iter().enumerate() {
        let old = i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1);
        let typed = places.get(index).and_then(|text| text.trim().parse::<i64>().ok()).unwrap_or(old);
        // of two with one place the one that moved up goes before, the one that moved down behind
        let key = typed.saturating_mul(2).saturating_add(i64::from(typed > old));
        keyed.push((key, typed >= old, index, id));
    }
    keyed.sort();
    keyed.into_iter().map(|(_, _, _, id)| id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(places: &[&str], more: &str, act: &str) -> String {
        let items: String = ["a", "b", "c", "d"].iter().zip(places).map(|(id, place)| format!("item={id}&place={place}&")).collect();
        let fields = Fields::parse(format!("{items}{more}").as_bytes()).unwrap_or_default();
        Change::parse(act).map(|change| after(&fields, &change).concat()).unwrap_or_default()
    }

    #[test]
    fn typed_places_and_buttons_order_the_list() {
        let as_is = ["1", "2", "3", "4"];
        assert_eq!(list(&as_is, "", "save"), "abcd");
        assert_eq!(list(&["1", "2", "3", "1"], "", "save"), "dabc");
        assert_eq!(list(&["3", "2", "3", "4"], "", "save"), "bcad");
        assert_eq!(list(&["x", "", "-5", "4"], "", "save"), "cabd");
        assert_eq!(list(&as_is, "", "up b"), "bacd");
        assert_eq!(list(&as_is, "", "up a"), "abcd");
        assert_eq!(list(&as_is, "", "down c"), "abdc");
        assert_eq!(list(&as_is, "", "down d"), "abcd");
        assert_eq!(list(&as_is, "", "remove b"), "acd");
        assert_eq!(list(&as_is, "pick=e&pick=f", "add"), "abcdef");
        assert_eq!(list(&as_is, "", "drop"), "");
    }
}
