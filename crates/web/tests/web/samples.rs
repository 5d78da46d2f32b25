//! Invented content for every part in its states.

use web::{
    locale::{Lang, Words},
    page::{Contact, Link, Nav, Person, Rehearsal, Role, Shell},
    parts::{
        Button, ButtonKind, Buttons, Cell, Checks, Column, Comment, Control, Document, Empty, Event, FieldError, FieldView, LineKind, Node,
        Notice, NoticeKind, Opt, Own, Pagination, PersonCard, Photo, Problems, Row, Summary, Table, TableRow, Tag, Task, Tasks, Timeline,
        Tone, Tree, Value, Width,
    },
    visit::{Theme, Visit},
};

pub(crate) const ZH: Words = Words { lang: Lang::Zh };

pub(crate) fn visit(lang: Lang, theme: Theme, large: bool) -> Visit {
    Visit { words: Words::new(lang), theme, large, path: "/gallery".into(), query: String::new(), done: None }
}

pub(crate) fn shell(visit: &Visit, title: &str, nav: Nav) -> Shell {
    let mut shell = Shell::new(visit, title).nav(nav);
    shell.contacts = vec![
        contact("注册申请", "样例部", "010-0000 0001"),
        contact("区域服务团", "示例处", "010-0000 0002"),
        contact("账号与技术支撑", "技术支撑单位", "010-0000 0003"),
    ];
    shell
}

fn contact(topic: &str, name: &str, reach: &str) -> Contact {
    Contact { topic: topic.into(), name: name.into(), reach: reach.into() }
}

pub(crate) fn signed_in(shell: Shell) -> Shell {
    let menu =
        vec![Link::new("/account", "我的账号"), Link::new("/units/1", "本单位"), Link::new("/applications", "本单位的申请").current(true)];
    let mut shell = shell.person(Person { name: "林样例".into(), acting_for: "中国示例纺织工程学会".into(), menu, notices: 2 }, "token");
    let role = |code: &str, title: &str| Role { code: code.into(), title: title.into(), current: code == "applicant" };
    let roles = vec![role("applicant", "单位管理员"), role("reviewer_society", "审核人员 · 学会服务中心")];
    shell.rehearsal = Some(Rehearsal { clock: "2022 年 2 月 26 日 10:00".into(), roles });
    shell
}

pub(crate) fn fields() -> Vec<FieldView> {
    let line = |name: &str, label: &str, kind, value: &str| FieldView::line(ZH, name, label, kind, value).required(true);
    vec![
        line("team/name", "科技服务团名称", LineKind::Text, "“科创中国”绿色纺织科技服务团")
            .hint("“科创中国”＋服务内容或特色＋产业科技服务团")
            .errors(vec![FieldError {
                text: "缺少“产业”二字，请按“服务内容或特色＋产业科技服务团”补全".into(),
                clause: Some("二.一".into()),
                suggestion: Some("“科创中国”绿色纺织产业科技服务团".into()),
            }]),
        line("unit/code", "统一社会信用代码", LineKind::Code, "51100000500000000A").locked("取自已核验的单位信息；如有变化，请联系技术支撑单位。"),
        area("team/intro", "科技服务团简介", 500, "面向长三角纺织产业集群，围绕绿色印染、再生纤维、智能制造等方向，联合全国学会、高校院所与龙头企业，为试点城市提供技术诊断、联合攻关和成果转化服务。".repeat(7))
            .hint("牵头单位和领衔专家、服务区域和试点城市、重点产业需求、主要服务内容")
            .error("多出 4 字，请删减到 500 字以内", Some("附件.二".into()))
            .comment(Comment {
                by: "中国科协学会服务中心 · 2 月 24 日".into(),
                text: "请写明领衔专家与试点城市已沟通的核心问题，例如与挂点工作组商定的需求。".into(),
                answer: String::new(),
                answer_name: "team/intro.answer".into(),
                settled: false,
            }),
        line("members/leader/0/mobile", "手机", LineKind::Mobile, "13800000001").hint("只用于办理和联系，不公开").autocomplete("tel"),
        FieldView::new(ZH, "team/type", "所属类型", Control::Radios(types())).required(true).hint("类型决定审查机构，提交后不能自行更改"),
        FieldView::new(ZH, "work/products", "拟提供的科技公共服务产品", products()).required(true).hint("可选多项"),
        FieldView::new(ZH, "team/fields", "专长领域", Control::Tree(tree())).required(true).hint("1 至 5 项，可从三种分类中选择"),
        FieldView::new(ZH, "unit/province", "所在省、自治区、直辖市", Control::Select(provinces())).required(true),
        FieldView::new(
            ZH,
            "stages/stage/0/period",
            "时间进度",
            Control::Period { from: "2022-03-01".into(), to: "2022-02-01".into(), min: "2022-01-01".into(), max: "2022-12-31".into() },
        )
        .required(true)
        .error("结束日期早于开始日期，请对调或改正", None),
        FieldView::new(ZH, "members/expert/0/photo", "照片", photo(false)).required(true).hint("JPEG 或 PNG，不超过 2 MB，将裁成 200×200 像素"),
        FieldView::new(ZH, "unit/proof", "证明材料", document(true)).required(true).hint("营业执照、法人证书或信用代码证书的扫描件，PDF、JPEG 或 PNG，不超过 10 MB").seen("3"),
        FieldView::line(ZH, "members/expert/0/phone", "单位电话", LineKind::Phone, "").hint("可含区号和分机"),
        FieldView::new(ZH, "statement", "承诺", Control::Consent { ticked: false, text: "本单位承诺所填内容真实、准确，已征得各位专家同意，专家学风正派。".into() }).required(true),
    ]
}

fn area(name: &str, label: &str, limit: usize, value: String) -> FieldView {
    FieldView::new(ZH, name, label, Control::Area { value, limit: Some(limit), rows: 7 }).required(true)
}

fn types() -> Vec<Opt> {
    vec![
        Opt::new("industry", "产业科技服务团", true).hint("由一家全国学会、协会、研究会或学会联合体牵头"),
        Opt::new("regional", "区域科技服务团", false).hint("由试点城市所在省的省级科协牵头；贵单位不能牵头此类").off(),
        Opt::new("professional", "专业科技服务团", false).hint("由一家单位独立组建，须具备专业产品或能力"),
    ]
}

fn products() -> Control {
    let names = [
        "挖掘凝练需求",
        "技术对接交流",
        "联合技术攻关",
        "科技成果转化",
        "产学协同组织建设",
        "科技评估评价",
        "产学融合会议",
        "智库咨询建议",
        "知识产权服务",
    ];
    let options = names.iter().enumerate().map(|(at, name)| Opt::new(format!("{at}"), *name, at % 4 == 1)).collect();
    let own = Some(Own { label: "其他产品".into(), value: "面料数字化设计服务".into() });
    Control::Checks(Checks { options, own, columns: true })
}

fn tree() -> Tree {
    let textile = Opt::new("17", "纺织业", true).hint("GB/T 4754 · C17");
    Tree {
        chosen: vec![Opt::new("3.5", "先进结构材料产业", true).hint("战略性新兴产业"), textile.clone()],
        query: "纺织".into(),
        found: Some(vec![
            textile,
            Opt::new("175", "化纤织造及印染精加工", false).hint("GB/T 4754 · C175"),
            Opt::new("178", "产业用纺织制成品制造", false).hint("GB/T 4754 · C178"),
        ]),
        branches: vec![
            Node {
                label: "战略性新兴产业".into(),
                options: vec![Opt::new("1", "新一代信息技术产业", false), Opt::new("3.5", "先进结构材料产业", true)],
                branches: vec![],
            },
            Node {
                label: "国民经济行业（GB/T 4754）".into(),
                options: vec![],
                branches: vec![Node { label: "C 制造业".into(), options: vec![Opt::new("17", "纺织业", true)], branches: vec![] }],
            },
        ],
        own: Some(Own { label: "名单之外的".into(), value: "样例开发区".into() }),
        most: Some(5),
        source: "/dictionaries/industry/search".into(),
    }
}

fn provinces() -> Vec<Opt> {
    [("350000", "福建省"), ("330000", "浙江省"), ("320000", "江苏省")].map(|(code, name)| Opt::new(code, name, code == "330000")).to_vec()
}

pub(crate) fn photo(held: bool) -> Control {
    let src = held.then(|| "/photo.png".to_owned());
    let file_name = held.then(|| "林样例.jpg，200×200 像素".to_owned());
    Control::Photo(Photo {
        src,
        file_name,
        alt: "林样例的照片".into(),
        accept: "image/jpeg,image/png".into(),
        side: 200,
        max_bytes: 2 << 20,
    })
}

pub(crate) fn document(held: bool) -> Control {
    let file_name = held.then(|| "法人证书.pdf".to_owned());
    let facts = if held { "1.2 MB，2 页，2 月 20 日上传" } else { "" };
    Control::Document(Document {
        href: held.then(|| "/f/1".into()),
        file_name,
        facts: facts.into(),
        accept: "application/pdf".into(),
        max_bytes: 10 << 20,
    })
}

pub(crate) fn problems() -> Problems {
    let mut problems = Problems::new(ZH);
    problems.at_field("team/name", "缺少“产业”二字，请按“服务内容或特色＋产业科技服务团”补全", Some("二.一".into()));
    problems.at_field("team/intro", "简介多出 4 字，请删减到 500 字以内", Some("附件.二".into()));
    problems.at_field("stages/stage/0/period", "第 1 阶段的结束日期早于开始日期", None);
    problems.elsewhere(Some("/units/1".into()), "本单位牵头名额 5 个已用完，可先注销不再开展工作的服务团", Some("五.1".into()));
    problems
}

pub(crate) fn tasks() -> Tasks {
    Tasks {
        all: vec![
            Task::new("/1", "确认牵头单位基本情况", "单位信息已由技术支撑单位核验", Tone::Quiet, "已完成"),
            Task::new("/2", "填写服务团基本情况", "审查意见 1 条", Tone::Bad, "需修改"),
            Task::new("/3", "添加主要团队成员", "首席专家、团长、联系人，其他团员 9 人", Tone::Active, "填写中"),
            Task::new("/4", "填写拟开展工作内容", "约 15 分钟", Tone::Todo, "未开始"),
            Task::later("检查并提交", "完成以上各部分后可提交", "尚不能开始"),
        ],
    }
}

pub(crate) fn tags() -> Vec<Tag> {
    [
        (Tone::Todo, "未开始"),
        (Tone::Active, "审查中"),
        (Tone::Good, "在册"),
        (Tone::Warn, "退回修改"),
        (Tone::Bad, "需修改"),
        (Tone::Quiet, "已完成"),
    ]
    .map(|(tone, text)| Tag::new(tone, text))
    .to_vec()
}

pub(crate) fn timeline() -> Timeline {
    let mut submitted = Event::done("已提交", "2 月 21 日 10:32", "回执 R-2022-000317");
    submitted.stamp = "2022-02-21T10:32:00+08:00".into();
    Timeline {
        all: vec![
            submitted,
            Event::done("审查中", "2 月 22 日 09:05", "中国科协学会服务中心"),
            Event::now("退回修改", "请于 3 月 7 日 24:00 前重新提交"),
            Event::later("审查结论", ""),
            Event::later("结果公示", "由平台运营单位分批发布"),
        ],
    }
}

pub(crate) fn summary() -> Summary {
    Summary::new(ZH, "服务团基本情况")
        .id("team")
        .state(Tag::new(Tone::Warn, "退回修改"))
        .change("/applications/1/parts/team")
        .row(
            Row::new("服务团名称", Value::text("“科创中国”绿色纺织科技服务团"))
                .change("/a")
                .problem("缺少“产业”二字", Some("二.一".into())),
        )
        .row(Row::new("所属类型", Value::text("产业科技服务团")).change("/a"))
        .row(Row::new("专长领域", Value::lines(vec!["先进结构材料产业".into(), "纺织业".into()])).change("/a").note("本轮有改动"))
        .row(
            Row::new(
                "简介",
                Value::prose(
                    "面向长三角纺织产业集群，围绕绿色印染、再生纤维、智能制造等方向。\n为试点城市提供技术诊断、联合攻关和成果转化服务。",
                ),
            )
            .change("/a"),
        )
        .row(Row::new("意向服务其他城市", Value::text("")).change("/a"))
        .row(Row::new("证明材料", Value::Link { href: "/f/1".into(), text: "法人证书.pdf".into() }))
}

pub(crate) fn people() -> Vec<PersonCard> {
    let mut leader = PersonCard::new(ZH, "团长", "陈示例").fact("单位及职务", "示例纺织集团 总工程师").change("/p/2");
    leader.problems = 2;
    vec![
        PersonCard::new(ZH, "首席专家", "林样例")
            .state(Tag::new(Tone::Good, "本人已确认"))
            .fact("单位及职务", "示例大学纺织学院 教授")
            .fact("手机", "138****0001")
            .fact("主要承担工作", "总体技术路线，绿色印染方向")
            .change("/p/1"),
        leader,
        PersonCard::new(ZH, "其他团员 3", "").change("/p/3").act("/p/3/up", "上移").act("/p/3/remove", "移除"),
    ]
}

pub(crate) fn table() -> Table {
    let row = |code: &str, name: &str, kind: &str, lead: &str, city: &str, tag: Tag| {
        TableRow::new(vec![
            Cell::code(code),
            Cell::link(format!("/teams/{code}"), name),
            Cell::text(kind),
            Cell::text(lead),
            Cell::text(city),
            Cell::Tag(tag),
        ])
    };
    let columns = vec![
        Column::new("编号").sort("?sort=number", Some("ascending")),
        Column::new("名称"),
        Column::new("类别"),
        Column::new("牵头单位"),
        Column::new("试点城市"),
        Column::new("状态"),
    ];
    Table::new(ZH, "共 128 支，2022 年 3 月 15 日发布，第 2 版", columns).head(1).rows(vec![
        row("KC-2022-C-0001", "“科创中国”智能网联汽车产业科技服务团", "产业", "示例汽车工程学会", "甲市", Tag::new(Tone::Good, "在册")),
        row("KC-2022-Q-0001", "“科创中国”样例省区域科技服务团", "区域", "样例省科学技术协会", "甲市、乙市", Tag::new(Tone::Good, "在册")),
        row("KC-2022-Z-0004", "“科创中国”天然材料专业科技服务团", "专业", "示例材料研究院", "丙市", Tag::new(Tone::Quiet, "已注销")),
    ])
}

pub(crate) fn queue() -> Table {
    let columns = vec![Column::new("申请"), Column::number("评分"), Column::new("操作")];
    let row = |n: u32, name: &str| {
        TableRow::new(vec![
            Cell::Lines(name.into(), format!("R-2022-00031{n} · 2 月 2{n} 日提交")),
            Cell::number(format!("8{n}.5")),
            Cell::Acts(vec![(format!("/review/{n}"), "审查".into()), (format!("/review/{n}/pass"), "转办".into())]),
        ])
        .pick(n.to_string())
    };
    Table::new(ZH, "待审查 2 件", columns)
        .rows(vec![row(1, "“科创中国”绿色纺织产业科技服务团"), row(2, "“科创中国”智慧农机产业科技服务团")])
}

pub(crate) fn pagination() -> Pagination {
    Pagination::new(ZH, "/teams", "type=industry", 5, 20, 412)
}

pub(crate) fn buttons() -> Buttons {
    let mut buttons = Buttons::new().submit("保存并继续", "next").second("暂存并离开", "leave").link("/applications/1", "返回任务清单");
    buttons.all.push(Button { kind: ButtonKind::Danger, text: "撤回申请".into(), act: "withdraw".into() });
    buttons
}

pub(crate) fn notices() -> Vec<Notice> {
    vec![
        Notice::new(ZH, NoticeKind::Info, "距截止还有 2 天 14 小时", "2 月 28 日 24:00 截止，以服务器收到完整申请的时刻为准。"),
        Notice::new(ZH, NoticeKind::Warn, "本单位尚未核验", "不影响填写和提交；核验由技术支撑单位进行，一般需要 1 个工作日。"),
        Notice::new(ZH, NoticeKind::Good, "已提交", "回执编号 R-2022-000317，已发送到您的邮箱。")
            .onward(Buttons::new().go("/r", "查看回执")),
        Notice::new(ZH, NoticeKind::Bad, "没有提交", "名额已满：贵单位牵头的服务团已有 5 支，最多 5 支。"),
    ]
}

pub(crate) fn empty() -> Empty {
    Empty {
        title: "还没有申请".into(),
        text: "填写约需 3 小时，可以分多次、多人完成，内容自动保存。".into(),
        onward: Buttons::new().go("/applications/new", "开始申请").link("/guide", "先看办事指南"),
    }
}

pub(crate) fn short_line() -> FieldView {
    FieldView::line(ZH, "year", "所属年度", LineKind::Number, "2022").width(Width::Short).limit(Some(4)).remark("由通知规定")
}
