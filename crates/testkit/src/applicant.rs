//! Units, people and complete applications, made through the use cases where there is one.

use app::{
    Actor, Outcome,
    actor::{Grant, Role, Scope},
    apply::{self, Dossier, Entry, Save, Start, Upload},
};
use rules::{
    credit_code,
    cycle::{Cycle, Field, FieldKind, FieldRef, Role as FieldRole},
    text,
};
use serde_json::{Value, json};
use store::{AccessGrant, Account, Unit};

use crate::{World, picture};

impl World {
    /// A verified unit with a made-up credit code; `number` (below 10000) tells units apart.
    pub async fn unit(&self, name: &str, unit_type: &str, province: Option<&str>, number: u32) -> Unit {
        let class = if unit_type == "institution" { "12" } else { "51" };
        let code =
            credit_code::make(&format!("{class}{}0000{number:05}", province.unwrap_or("100000"))).expect("seventeen right characters");
        let unit = Unit {
            id: self.app.id(),
            name: name.to_owned(),
            name_key: text::fold(name),
            credit_code: code.clone(),
            unit_type: unit_type.to_owned(),
            province: province.map(str::to_owned),
            is_association: unit_type == "provincial_association",
            verified_code: Some(code),
            verified_at: Some(self.app.now().millis()),
            verified_by: Some("test".to_owned()),
            created_by: "test".to_owned(),
            created_at: self.app.now().millis(),
            version: 1,
        };
        let tx = self.app.db().begin().await.unwrap();
        store::insert(&tx, unit.clone()).await.unwrap();
        tx.commit().await.unwrap();
        unit
    }

    /// Somebody signed in with a role.
    pub async fn somebody(&self, name: &str, role: Role, scope: Scope) -> Actor {
        let id = self.app.id();
        let email = format!("{id}@example.org");
        let vault = &self.app.ports().vault;
        let place = app::ports::Place { table: "account", column: "email_sealed", row: &id };
        let now = self.app.now().millis();
        let account = Account {
            email_sealed: vault.seal(&place, email.as_bytes()),
            email_index: vault.index("account.email", &email),
            name: name.to_owned(),
            password: String::new(),
            locale: "zh-CN".to_owned(),
            verified_at: Some(now),
            disabled_at: None,
            created_at: now,
            password_changed_at: now,
            id: id.clone(),
        };
        let (scope_kind, scope_id) = scope.parts();
        let grant = AccessGrant {
            id: self.app.id(),
            account_id: id.clone(),
            role: role.as_str().to_owned(),
            scope_kind: scope_kind.to_owned(),
            scope_id: scope_id.to_owned(),
            since: now,
            until: None,
            granted_by: "test".to_owned(),
        };
        let tx = self.app.db().begin().await.unwrap();
        store::insert(&tx, account).await.unwrap();
        store::insert(&tx, grant).await.unwrap();
        tx.commit().await.unwrap();
        Actor::signed_in(id, name, None, "127.0.0.1", "zh-CN", vec![Grant { role, scope }])
    }

    /// An administrator of a unit.
    pub async fn admin_of(&self, unit: &Unit) -> Actor {
        self.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.id.clone())).await
    }

    /// A draft with every answer given, files uploaded; its id.
    pub async fn complete_draft(&self, actor: &Actor, unit: &Unit, team_type: &str, name: &str) -> String {
        let start = Start { unit: unit.id.clone(), team_type: team_type.to_owned() };
        let id = self.app.run(actor, start, apply::start).await.unwrap().done().expect("a draft");
        for (group, count) in self.missing_items(&id, team_type).await {
            for _ in 0..count {
                let add = apply::AddItem { application: id.clone(), group: group.clone(), ..apply::AddItem::default() };
                self.app.run(actor, add, apply::add_item).await.unwrap().done().expect("an item");
            }
        }
        let file = Dossier::load(&self.app, self.app.read(), &id).await.unwrap().expect("the draft");
        let (entries, uploads) = self.answers(&file, &id, team_type, name);
        let saved = self.app.run(actor, Save { application: id.clone(), entries }, apply::save).await.unwrap().done().expect("saved");
        assert!(saved.is_whole(), "{:?}", saved.conflicts);
        for upload in uploads {
            let saved = self.app.run(actor, upload, apply::upload).await.unwrap();
            assert!(matches!(saved, Outcome::Done(_)), "{saved:?}");
        }
        id
    }

    async fn missing_items(&self, id: &str, team_type: &str) -> Vec<(String, usize)> {
        let file = Dossier::load(&self.app, self.app.read(), id).await.unwrap().expect("the draft");
        let of_type = file.cycle.team_type(team_type).expect("a type");
        let wanted = |role: Option<FieldRole>, min: usize| if role.is_some() { of_type.expected_partners.len().max(1) } else { min.max(1) };
        let groups = file.cycle.groups().map(|(part, group)| {
            let key = format!("{}/{}", part.code, group.code);
            let partners = group.by_role(FieldRole::PartnerKind).and_then(|field| field.role);
            let there = file.answers.items(&key).len();
            let count = wanted(partners, group.min).saturating_sub(there);
            (key, count)
        });
        groups.filter(|(_, count)| *count > 0).collect()
    }

    fn answers(&self, file: &Dossier, id: &str, team_type: &str, name: &str) -> (Vec<Entry>, Vec<Upload>) {
        let (mut entries, mut uploads) = (Vec::new(), Vec::new());
        let mut nth = 0;
        let mut put = |place: &FieldRef<'_>, item: &str, index: usize| {
            let key = place.key();
            if place.field.locked {
                return;
            }
            let seen = file.stamps.get(&(item.to_owned(), key.clone())).map_or(0, |stamp| stamp.revision);
            if matches!(place.field.kind, FieldKind::Photo | FieldKind::Document) {
                let (application, item, content) = (id.to_owned(), item.to_owned(), picture::jpeg(320, 400));
                uploads.push(Upload { application, item, key, seen, name: "样例.jpg".to_owned(), content, crop: None });
                return;
            }
            nth += 1;
            let value = answer(&file.cycle, place.field, &file.dictionaries, team_type, name, index, nth + self.serial(id));
            entries.push(Entry { item: item.to_owned(), key, value, seen });
        };
        for place in file.cycle.fields() {
            match place.group_key() {
                None => put(&place, "", 0),
                Some(group) => file.answers.items(&group).iter().enumerate().for_each(|(index, item)| put(&place, item, index)),
            }
        }
        (entries, uploads)
    }

    /// Tells the people of one application from those of another.
    fn serial(&self, id: &str) -> usize {
        let tail = &id[id.len() - 5..];
        usize::from_str_radix(tail, 16).unwrap_or_default() % 900 * 1000
    }
}

fn answer(
    cycle: &Cycle,
    field: &Field,
    dictionaries: &rules::dictionary::Dictionaries,
    team_type: &str,
    name: &str,
    index: usize,
    nth: usize,
) -> Value {
    match field.role {
        Some(FieldRole::TeamName) => return json!(name),
        Some(FieldRole::PilotCities) => return json!(["福州市"]),
        Some(FieldRole::PartnerKind) => {
            let expected = cycle.team_type(team_type).and_then(|of_type| of_type.expected_partners.get(index));
            return json!(expected.and_then(|expected| expected.any_of.first()).map_or("other", String::as_str));
        }
        _ => {}
    }
    match field.kind {
        FieldKind::Text | FieldKind::Area => json!(format!("示例内容{nth}")),
        FieldKind::Name => json!(format!("{}样例", ["林", "陈", "王", "李", "张", "刘", "杨", "黄"][nth % 8])),
        FieldKind::Mobile => json!(format!("138{nth:08}")),
        FieldKind::Phone => json!("0591-87654321"),
        FieldKind::Email => json!(format!("person{nth}@example.org")),
        FieldKind::Date => json!("2022-03-01"),
        FieldKind::Year => json!(cycle.year.to_string()),
        FieldKind::Period => json!({"from": format!("2022-{:02}-01", 2 + index * 2), "to": format!("2022-{:02}-28", 3 + index * 2)}),
        FieldKind::CreditCode => Value::Null,
        FieldKind::Choice => json!(field.options[0].code),
        FieldKind::Choices => json!([field.options[0].code]),
        FieldKind::Tree => {
            let dictionary = dictionaries.get(&field.dictionary[0]).expect("a dictionary");
            json!([dictionary.entries().iter().rfind(|entry| entry.selectable).expect("an entry").code])
        }
        FieldKind::Photo | FieldKind::Document => Value::Null,
    }
}
