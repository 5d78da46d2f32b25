//! Parts: escaped, labelled, linked, and the same words in the summary and at the field.

use std::collections::BTreeSet;

use askama::Template;
use web::parts::{Control, FieldView, LineKind, Opt, Pagination, Problems, Tag, Tone, anchor};

use crate::samples::{self, ZH};

fn attributes(html: &str, name: &str) -> Vec<String> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value.to_owned()).collect()
}

fn all_fields() -> String {
    samples::fields().iter().map(|field| field.render().unwrap()).collect()
}

#[test]
fn every_input_has_a_label_and_what_describes_it_exists() {
    let html = all_fields();
    let ids = attributes(&html, "id");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "an id stands twice");
    for described in attributes(&html, "aria-describedby").iter().flat_map(|ids| ids.split(' ')) {
        assert!(ids.iter().any(|id| id == described), "{described}");
    }
    let labelled: BTreeSet<_> = attributes(&html, "for").into_iter().collect();
    for tag in html.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea") || tag.starts_with("select")) {
        if !tag.contains("type=\"hidden\"") {
            let id = attributes(tag, "id").remove(0);
            assert!(labelled.contains(&id), "{tag}");
        }
    }
}

#[test]
fn a_summary_links_to_inputs_that_exist() {
    let ids = attributes(&all_fields(), "id");
    let links = attributes(&samples::problems().render().unwrap(), "href");
    for link in links.iter().filter_map(|link| link.strip_prefix('#')).filter(|link| !link.starts_with("i-")) {
        assert!(ids.iter().any(|id| id == link), "{link}");
    }
}

#[test]
fn a_group_is_linked_at_its_first_option() {
    let field = FieldView::new(ZH, "team/type", "类型", Control::Radios(vec![Opt::new("a", "甲", false), Opt::new("b", "乙", true)]));
    let html = field.render().unwrap();
    assert!(html.contains(&format!("value=\"a\" id=\"{}\">", anchor("team/type"))));
    assert!(html.contains("value=\"b\" id=\"f-team-type-1\" checked>"));
}

#[test]
fn what_people_type_is_escaped_everywhere() {
    let evil = "\"><script>alert(1)</script>";
    let mut problems = Problems::new(ZH);
    problems.elsewhere(Some(evil.into()), evil, Some(evil.into()));
    let views = [
        FieldView::line(ZH, evil, evil, LineKind::Text, evil).hint(evil).error(evil, Some(evil.into())).remark(evil).render().unwrap(),
        FieldView::new(ZH, "a", evil, Control::Area { value: evil.into(), limit: None, rows: 3 }).render().unwrap(),
        FieldView::new(ZH, "a", evil, Control::Radios(vec![Opt::new(evil, evil, true).hint(evil)])).render().unwrap(),
        FieldView::line(ZH, "a", evil, LineKind::Text, evil).locked(evil).render().unwrap(),
        Tag::new(Tone::Good, evil).render().unwrap(),
        problems.render().unwrap(),
    ];
    for html in views {
        assert!(!html.contains("<script"), "{html}");
    }
}

#[test]
fn a_part_inside_a_part_is_escaped_once() {
    let html = samples::tasks().render().unwrap();
    assert!(html.contains("<span class=\"tag bad\">") && !html.contains("&lt;") && !html.contains("&#60;"));
}

#[test]
fn an_area_keeps_a_leading_line_end() {
    let field = FieldView::new(ZH, "a", "甲", Control::Area { value: "\n一".into(), limit: None, rows: 3 });
    assert!(field.render().unwrap().contains(">&#10;\n一</textarea>"));
}

#[test]
fn a_locked_field_shows_its_answer_and_sends_nothing() {
    let html = samples::fields()[1].render().unwrap();
    assert!(html.contains("51100000500000000A") && !html.contains("<input"));
}

#[test]
fn checkboxes_say_that_they_were_shown() {
    let html = samples::fields()[5].render().unwrap();
    assert!(html.contains("<input type=\"hidden\" name=\"work/products.shown\" value=\"1\">"));
}

#[test]
fn what_is_chosen_in_a_tree_is_sent_once() {
    let html = samples::fields()[6].render().unwrap();
    let boxes: Vec<_> =
        html.split("<input type=\"checkbox\"").filter(|tag| tag.starts_with(" name=\"team/fields\" value=\"17\"")).collect();
    assert!(boxes.len() > 1);
    assert_eq!(boxes.iter().filter(|tag| !tag.split('>').next().unwrap().contains("disabled")).count(), 1);
}

#[test]
fn pages_keep_the_filter_and_leave_gaps() {
    let html = samples::pagination().render().unwrap();
    assert_eq!(
        attributes(&html, "href").iter().map(|href| href.rsplit('=').next().unwrap()).collect::<Vec<_>>(),
        ["4", "1", "4", "5", "6", "21", "6"]
    );
    assert!(html.contains("/teams?type=industry&#38;page=4") && html.matches('…').count() == 2);
    assert_eq!(Pagination::new(ZH, "/teams", "", 1, 20, 20).render().unwrap().trim(), "");
    let two = Pagination::new(ZH, "/teams", "", 1, 20, 21).render().unwrap();
    assert_eq!(attributes(&two, "href"), ["/teams?page=1", "/teams?page=2", "/teams?page=2"]);
}

#[test]
fn a_rule_names_its_source() {
    let html = samples::problems().render().unwrap();
    assert!(html.contains("有 4 处需要改正") && html.contains("依据：通知五.1") && html.contains("依据：平台规则"));
    assert_eq!(Problems::new(ZH).render().unwrap().trim(), "");
}

#[test]
fn a_table_names_its_rows_and_labels_its_cells() {
    let html = samples::table().render().unwrap();
    assert_eq!(html.matches("scope=\"row\"").count(), 3);
    assert!(html.contains("data-label=\"牵头单位\"") && html.contains("aria-sort=\"ascending\""));
    let queue = samples::queue().render().unwrap();
    assert!(queue.contains("aria-label=\"选择 “科创中国”绿色纺织产业科技服务团\""));
}
