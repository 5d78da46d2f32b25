//! Draws every part in every state into `target/gallery`, for looking at; and holds the pages to what can be checked.

use std::{fs, path::PathBuf};

use askama::Template;
use axum::http::StatusCode;
use web::{
    assets,
    error_page::ErrorPage,
    locale::Lang,
    page::{Nav, Shell},
    pages::statements::Statement,
    parts::{
        Buttons, Confirm, Control, Empty, FieldView, LineKind, Notice, Pagination, PersonCard, Problems, Summary, Table, Tag, Tasks,
        Timeline,
    },
    visit::{Theme, Visit},
};

use crate::samples::{self, ZH, shell, signed_in, visit};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "layout.html" %}{% block main %}<div class="stack loose narrow">{{ problems }}<h1>{{ shell.title }}</h1>
<form method="post" class="stack" novalidate data-warn><input type="hidden" name="csrf" value="{{ shell.csrf }}">{% for field in fields %}{{ field }}{% endfor %}{{ buttons }}</form></div>{% endblock %}"#
)]
struct Form {
    shell: Shell,
    problems: Problems,
    fields: Vec<FieldView>,
    buttons: Buttons,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "layout.html" %}{% block main %}<div class="stack loose"><div class="stack"><p class="eyebrow">2022 年度注册 · 产业科技服务团</p><h1>{{ shell.title }}</h1><div class="row">{% for tag in tags %}{{ tag }}{% endfor %}</div></div>
<div class="beside"><div class="stack loose"><section class="card stack"><h2>需要完成的事项</h2>{{ tasks }}</section>{{ summary }}<section class="stack"><h2>主要团队成员</h2>{% for person in people %}{{ person }}{% endfor %}</section></div><aside class="card stack"><h2>办理进度</h2>{{ timeline }}</aside></div></div>{% endblock %}"#
)]
struct Application {
    shell: Shell,
    tags: Vec<Tag>,
    tasks: Tasks,
    summary: Summary,
    people: Vec<PersonCard>,
    timeline: Timeline,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "layout.html" %}{% block main %}<div class="stack loose"><h1>{{ shell.title }}</h1>{{ table }}{{ pagination }}<form class="stack">{{ queue }}</form><div class="stack">{% for notice in notices %}{{ notice }}{% endfor %}</div>{{ empty }}{{ buttons }}</div>{% endblock %}"#
)]
struct Lists {
    shell: Shell,
    table: Table,
    queue: Table,
    pagination: Pagination,
    notices: Vec<Notice>,
    empty: Empty,
    buttons: Buttons,
}

fn form(visit: &Visit) -> String {
    let shell = signed_in(shell(visit, "服务团基本情况", Nav::Applications)).problems(true);
    let mut fields = samples::fields();
    fields.push(samples::short_line());
    fields.push(FieldView::new(ZH, "held/photo", "已有照片", samples::photo(true)));
    fields.push(FieldView::new(ZH, "none/proof", "补充材料", samples::document(false)));
    fields.push(FieldView::new(ZH, "none/date", "成立日期", Control::Date("2001-05-06".into())));
    fields.push(FieldView::line(ZH, "none/intro", "未填写的内容", LineKind::Text, "").locked("提交后不能修改。"));
    Form { shell, problems: samples::problems(), fields, buttons: samples::buttons() }.render().unwrap()
}

fn application(visit: &Visit) -> String {
    Application {
        shell: signed_in(shell(visit, "“科创中国”绿色纺织产业科技服务团", Nav::Applications)),
        tags: samples::tags(),
        tasks: samples::tasks(),
        summary: samples::summary(),
        people: samples::people(),
        timeline: samples::timeline(),
    }
    .render()
    .unwrap()
}

fn lists(visit: &Visit) -> String {
    Lists {
        shell: shell(visit, "2022 年第一批在册服务团", Nav::Teams),
        table: samples::table(),
        queue: samples::queue(),
        pagination: samples::pagination(),
        notices: samples::notices(),
        empty: samples::empty(),
        buttons: samples::buttons(),
    }
    .render()
    .unwrap()
}

fn confirm(visit: &Visit) -> String {
    Confirm {
        shell: signed_in(shell(visit, "确定要撤回这份申请吗？", Nav::Applications)),
        consequences: vec!["撤回后不再进入审查，占用的名额立即释放。".into(), "窗口关闭前可以重新提交；已填写的内容全部保留。".into()],
        fields: vec![FieldView::line(ZH, "reason", "撤回原因", LineKind::Text, "").required(true)],
        problems: Problems::new(ZH),
        action: "/applications/1/withdraw".into(),
        hidden: vec![("version".into(), "4".into())],
        buttons: Buttons::new().danger("撤回申请", "").link("/applications/1", "不撤回，返回"),
    }
    .render()
    .unwrap()
}

fn pages(visit: &Visit) -> Vec<(&'static str, String)> {
    vec![
        ("form", form(visit)),
        ("application", application(visit)),
        ("lists", lists(visit)),
        ("confirm", confirm(visit)),
        ("error", ErrorPage::new(shell(visit, "", Nav::Nowhere), StatusCode::NOT_FOUND, "0192f3a4").render().unwrap()),
        ("accessibility", Statement::new(visit, "accessibility").render().unwrap()),
        ("privacy", Statement::new(visit, "privacy").render().unwrap()),
    ]
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join("gallery")
}

#[test]
fn every_part_is_drawn_in_every_state() {
    let folder = folder();
    for name in assets::names() {
        let file = folder.join(assets::href(name).trim_start_matches('/'));
        fs::create_dir_all(file.parent().expect("a folder")).unwrap();
        fs::write(file, assets::read(name).unwrap()).unwrap();
    }
    for lang in Lang::ALL {
        for (theme, large) in [(Theme::Light, false), (Theme::Dark, false), (Theme::Light, true)] {
            let visit = visit(lang, theme, large);
            for (name, html) in pages(&visit) {
                let size = if large { "-large" } else { "" };
                fs::write(folder.join(format!("{name}-{}-{}{size}.html", lang.code(), theme.code())), &html).unwrap();
                assert!(html.contains("<main id=\"main\"") && html.matches("<h1").count() == 1, "{name}");
                assert!(!html.contains("error-404"), "{name} shows a key");
            }
        }
    }
}

#[test]
fn a_page_with_problems_says_so_in_its_title() {
    let html = form(&visit(Lang::Zh, Theme::Auto, false));
    assert!(html.contains("<title>有误：服务团基本情况 · 科技服务团</title>"));
}

#[test]
fn a_page_of_nobody_shows_nothing_of_anybody() {
    let html = lists(&visit(Lang::Zh, Theme::Auto, false));
    assert!(html.contains("href=\"/sign-in\"") && !html.contains("林样例") && !html.contains("/sign-out"));
}
