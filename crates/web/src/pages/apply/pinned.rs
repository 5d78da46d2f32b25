//! Where a reviewer's comment is pinned: in words, and where to answer it.

use app::apply::Dossier;
use rules::correction::key_of;

use crate::{locale::Words, parts::anchor, routes, wording};

/// A place of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Part, item and field.
    pub(super) label: String,
    /// Its page.
    pub(super) href: String,
}

/// The place that `path` and `item` of a comment name.
pub(super) fn place(words: Words, file: &Dossier, path: &str, item: Option<&str>) -> Place {
    let id = file.application.id.clone();
    let key = key_of(path);
    let Some(part) = file.cycle.part(key.split('/').next().unwrap_or_default()) else {
        return Place { label: words.t("pinned-whole"), href: routes::ApplicationCheck { id }.path() };
    };
    let mut names = vec![wording::text(words, &part.title)];
    let field = file.cycle.field(&key);
    let group_key = field.as_ref().and_then(|place| place.group_key()).unwrap_or_else(|| key.clone());
    let group = file.cycle.group(&group_key).map(|(_, group)| group);
    let item = item.filter(|item| !item.is_empty());
    let at = item.and_then(|item| file.answers.items(&group_key).iter().position(|known| known == item));
    if let Some(group) = group {
        let title = if group.item_title.zh.is_empty() { &group.title } else { &group.item_title };
        let title = wording::text(words, title);
        names.push(match at {
            Some(at) if !group.is_single() => format!("{title} {}", at + 1),
            _ => title,
        });
    }
    names.extend(field.as_ref().map(|place| wording::text(words, &place.field.label)));
    let page = match (item, at) {
        (Some(item), Some(_)) => routes::ApplicationItem { id, item: item.to_owned() }.path(),
        _ => routes::ApplicationPart { id, part: part.code.clone() }.path(),
    };
    // a group without an item is a place on the page of its part; an item has a page of its own
    let within = field.is_some() || (group.is_some() && at.is_none());
    let href = if within { format!("{page}#{}", anchor(&key)) } else { page };
    Place { label: names.join(&words.t("pinned-joint")), href }
}
