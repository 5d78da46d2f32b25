//! What a path of the form is called, for those who read it outside of its place.

use app::review::{Document, FieldShown, GroupShown, ItemShown};

use crate::{locale::Words, wording};

/// `主要团队成员 › 首席专家 林样例 › 职称`; the path itself where the document has nothing there any more.
pub(super) fn of_path(words: Words, document: &Document, path: &str) -> String {
    for part in &document.parts {
        let title = wording::text(words, &part.title);
        if part.code == path {
            return title;
        }
        if let Some(field) = part.fields.iter().find(|field| field.path == path) {
            return format!("{title} › {}", label(words, field));
        }
        for group in &part.groups {
            if group.key == path {
                return format!("{title} › {}", wording::text(words, &group.title));
            }
            for item in group.items.iter().filter(|item| !item.path.is_empty()) {
                if item.path == path {
                    return format!("{title} › {}", item_title(words, group, item));
                }
                if let Some(field) = item.fields.iter().find(|field| field.path == path) {
                    return format!("{title} › {} › {}", item_title(words, group, item), label(words, field));
                }
            }
        }
    }
    path.to_owned()
}

/// `首席专家 林样例`, `实施阶段 2`: what the group calls an item, then its name, or its place where it has none.
pub(super) fn item_title(words: Words, group: &GroupShown, item: &ItemShown) -> String {
    let kind = wording::text(words, &group.item_label);
    if !item.name.is_empty() && item.name.chars().count() <= 20 {
        return format!("{kind} {}", item.name);
    }
    let place = item.path.rsplit('/').next().and_then(|index| index.parse::<usize>().ok());
    place.map_or(kind, |index| wording::item(words, &group.item_label, group.of_one, index))
}

fn label(words: Words, field: &FieldShown) -> String {
    wording::text(words, &field.label)
}
