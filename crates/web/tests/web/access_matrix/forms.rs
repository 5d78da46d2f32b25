//! The forms: for every address that takes one, a form that acts when the right person sends it.

use super::{
    ground::{ADDRESS, BODY, Ground, PASSWORD},
    table::Row,
};

/// A new password.
const ANOTHER: &str = "五只灰鹤飞过湖面的一个黄昏";
/// Data of a unit.
const CODE: &str = "91350100M000100Y43";

/// A form and who sends it.
pub(crate) struct Sent {
    pub(crate) by: &'static str,
    pub(crate) fields: Vec<(&'static str, String)>,
}

impl Sent {
    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }
}

/// Forms that write nothing, and why.
pub(crate) const WRITE_NOTHING: [(&str, &str); 6] = [
    ("/preferences", "cookies of this browser alone"),
    ("/demo/applications/{id=draft}/fill", "no samples are set up on this stage"),
    ("/applications/{id=draft}/here", "who is there is nobody a minute later"),
    ("/staff/audit/verify", "reads the audit"),
    ("/register/sent", "a letter goes again only for the browser that registered"),
    ("/staff/accounts", "looks for accounts"),
];

/// What those who may send where a blank form would be understood as something.
pub(crate) fn harmless(row: &Row) -> Vec<(&'static str, &'static str)> {
    match row.place.as_str() {
        "/inbox" => vec![("do", "all")],
        "/account/sessions" => vec![("do", "others")],
        "/applications/new" => vec![("unit", "lead")],
        "/demo" => vec![("persona", "reviewer")],
        "/staff/accounts/{id=account}/disable" | "/staff/accounts/{id=reg}/disable" => vec![("do", "disable")],
        "/staff/cycles/{id=2022}" => vec![("from", "new revision"), ("to", "old revision")],
        "/staff/jobs/{id=job}" => vec![("do", "ask")],
        _ => Vec::new(),
    }
}

/// The form that acts.
pub(crate) fn acting(ground: &Ground, row: &Row) -> Sent {
    let thing = |name: &str| ground.thing(name);
    let (by, fields): (&'static str, Vec<(&'static str, String)>) = match row.place.as_str() {
        "/preferences" => ("nob", words([("theme", "dark")])),
        "/demo" => ("nob", words([("persona", "reviewer")])),
        "/demo/clock" => ("nob", words([("do", "to"), ("to", "2022-02-21 10:00")])),
        "/sign-in" => ("nob", words([("email", ADDRESS), ("password", PASSWORD)])),
        "/sign-out" => ("reg", Vec::new()),
        "/register" => ("nob", words([("name", "陈新来"), ("email", "chen@example.org"), ("password", PASSWORD), ("privacy", "yes")])),
        "/register/sent" => ("nob", Vec::new()),
        "/verify/{token=verify}" => ("nob", words([("password", PASSWORD)])),
        "/reset" => ("nob", words([("email", ADDRESS)])),
        "/reset/{token=reset}" => ("nob", words([("password", ANOTHER)])),
        "/invitations/{token=invite}" => ("nob", words([("name", "王来客"), ("password", ANOTHER), ("privacy", "yes")])),
        "/account/profile" => ("reg", words([("name", "更名样例"), ("locale", "en")])),
        "/account/password" => ("reg", words([("current", PASSWORD), ("password", ANOTHER)])),
        "/account/sessions" => ("adm", words([("do", "others")])),
        "/inbox" => ("adm", words([("do", "all")])),
        "/units/new" => ("reg", unit("新登记样例学会", "", "")),
        "/units/{id=lead}/change" => ("adm", unit("更名样例学会", "1", "")),
        "/units/{id=lead}/members" => ("adm", words([("do", "invite"), ("email", "wu@example.org"), ("role", "unit-member")])),
        "/units/{id=lead}/members/{account=mate}" => ("adm", words([("do", "role"), ("role", "unit-admin")])),
        "/units/{id=lead}/members/{account=member}" => ("mem", words([("do", "leave")])),
        "/registrations/{number=number}/deregister" => ("adm", vec![("typed", thing("number")), reason()]),
        "/applications/new" => ("mem", vec![("unit", thing("lead")), ("type", "industry".to_owned())]),
        "/applications/{id=draft}/parts/{part=team}" | "/applications/{id=draft}/autosave" => {
            ("mem", vec![("team/summary", "另一段简介".to_owned()), ("team/summary.seen", thing("summary revision"))])
        }
        "/applications/{id=draft}/here" => ("mem", words([("place", "team")])),
        "/applications/{id=draft}/parts/{part=unit}/{group=partner}/new" => {
            ("mem", words([("once", "1"), ("unit/partner/name", "示例大学"), ("unit/partner/name.seen", "0")]))
        }
        "/applications/{id=draft}/items/{item=item}" => {
            ("mem", vec![("unit/partner/name", "示例大学".to_owned()), ("unit/partner/name.seen", thing("partner revision"))])
        }
        "/applications/{id=draft}/items/{item=item}/remove" => ("mem", vec![("seen", thing("item seen"))]),
        "/applications/{id=draft}/submit" => {
            let ticked = ["statements/truth", "statements/conduct", "statements/willing"].map(|name| (name, "yes".to_owned()));
            ("adm", [vec![("seen", thing("draft version")), ("key", "draft".to_owned())], ticked.to_vec()].concat())
        }
        "/applications/{id=draft}/delete" => ("adm", vec![("seen", thing("draft version"))]),
        "/applications/{id=sent}/withdraw" => ("adm", vec![("seen", thing("sent version")), reason()]),
        "/demo/applications/{id=draft}/fill" => ("mem", Vec::new()),
        "/review" => ("rev", vec![("pick", thing("sent"))]),
        "/review/{id=sent}" => ("rev", words([("do", "comment"), ("round", "1"), ("path", "team/name"), ("text", "请核对名称。")])),
        "/review/{id=sent}/{act=return}" => ("rev", vec![("version", thing("sent version")), ("comment", thing("comment"))]),
        "/review/{id=checked}/{act=approve}" => ("hea", vec![("version", thing("checked version"))]),
        "/review/{id=sent}/{act=reject}" => ("hea", vec![("version", thing("sent version")), reason()]),
        "/review/{id=sent}/{act=reroute}" => ("sta", vec![("version", thing("sent version")), ("body", "operator".to_owned()), reason()]),
        "/review/{id=sent}/{act=conflict}" => ("rev", vec![reason()]),
        "/publish" => ("sta", words([("do", "create"), ("title", "另一份样例名单")])),
        "/publish/{batch=batch}" => (
            "sta",
            vec![
                ("do", "save".to_owned()),
                ("version", "2".to_owned()),
                ("title", "改名的样例名单".to_owned()),
                ("item", thing("listed")),
                ("place", "1".to_owned()),
            ],
        ),
        "/publish/{batch=batch}/publish" => ("pub", words([("version", "2")])),
        "/publish/teams/{number=number}" => ("sta", words([("edition", "1"), ("reason", "原文有误。"), ("team/summary", "新的简介")])),
        "/publish/corrections/{id=correction}" => ("pub", words([("do", "publish")])),
        "/staff/units/{id=waiting}/verify" => ("sup", words([("version", "1")])),
        "/staff/units/{id=lead}/change" => ("sup", unit("更名样例学会", "1", "单位来函更名")),
        "/staff/windows/extend" => ("sta", vec![("do", "grant".to_owned()), ("scope", "all".to_owned()), until(), reason()]),
        "/staff/exceptions/new" => (
            "sta",
            [
                words([("do", "grant"), ("kind", "quota"), ("unit", "示例化工学会"), ("extra_places", "2")]),
                vec![("unit_id", thing("other")), until(), reason()],
            ]
            .concat(),
        ),
        "/staff/exceptions/{id=exception}/revoke"
        | "/staff/accounts/{id=account}/sessions"
        | "/staff/accounts/{id=account}/roles/{grant=grant}/end" => {
            (if row.place.contains("accounts") { "sec" } else { "sta" }, vec![reason()])
        }
        "/staff/cycles/{id=2022}" => ("sta", vec![("from", thing("old revision")), ("to", thing("new revision"))]),
        "/staff/dictionaries/{code=list}/add" => ("sta", vec![("label", "样例增补条目".to_owned()), reason()]),
        "/staff/deregister/{number=number}" => ("sta", vec![("typed", thing("number")), reason()]),
        "/staff/accounts" => ("sup", words([("q", ADDRESS)])),
        "/staff/accounts/{id=account}/disable" | "/staff/accounts/{id=reg}/disable" => {
            ("sec", vec![("do", "disable".to_owned()), reason()])
        }
        "/staff/roles/new" => {
            ("sec", vec![("account", thing("reg")), ("role", "reviewer".to_owned()), ("scope", BODY.to_owned()), reason()])
        }
        "/staff/jobs/{id=job}" => ("sys", words([("do", "discard")])),
        "/staff/clock" => ("sys", words([("do", "to"), ("to", "2022-02-21 10:00")])),
        "/staff/audit/verify" => ("aud", Vec::new()),
        other => panic!("no form is known for {other}"),
    };
    Sent { by, fields }
}

fn words<const N: usize>(pairs: [(&'static str, &str); N]) -> Vec<(&'static str, String)> {
    pairs.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

fn reason() -> (&'static str, String) {
    ("reason", "样例理由。".to_owned())
}

fn until() -> (&'static str, String) {
    ("until", "2022-03-05".to_owned())
}

fn unit(name: &str, version: &str, reason: &str) -> Vec<(&'static str, String)> {
    words([
        ("do", "enter"),
        ("version", version),
        ("name", name),
        ("credit_code", CODE),
        ("unit_type", "national_society"),
        ("is_association", "no"),
        ("reason", reason),
    ])
}
