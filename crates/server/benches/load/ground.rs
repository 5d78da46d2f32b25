//! What is there before anybody asks: teams, drafts, people signed in, made over the folder that the program then serves.

use std::{path::Path, process::Command};

use adapters::system::SystemClock;
use app::{Actor, actor::Role, ports::Clock};
use rules::time::Instant;
use serde_json::json;
use store::{Answer, Application, Unit};
use tempfile::TempDir;
use testkit::{Backing, Database, World};

use crate::node::Node;

/// 2022-02-20T10:00 in Shanghai: within the window.
const MORNING: Instant = Instant(1_645_322_400_000);
/// So many teams stand in one batch, and so many drafts belong to one unit.
const TOGETHER: usize = 50;

/// Somebody in a browser.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

/// A draft with the person who writes it.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) person: Person,
}

/// The data, and the world over it.
pub(crate) struct Ground {
    pub(crate) world: World,
    folder: TempDir,
    /// How the database is reached.
    url: String,
    /// Registration numbers of the teams.
    pub(crate) numbers: Vec<String>,
    pub(crate) drafts: Vec<Draft>,
    /// Complete drafts, not handed in yet.
    pub(crate) ready: Vec<Draft>,
    pub(crate) reviewer: Person,
    units: u32,
}

impl Ground {
    /// An empty rehearsal on a morning within the window.
    pub(crate) async fn new(backing: Backing) -> Self {
        let folder = TempDir::new().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("a folder");
        let Database { url, db } = Database::new(backing, &data).await;
        let cycle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cycles/2022");
        for command in [vec!["migrate".into()], vec!["cycle".into(), "load".into(), cycle.into_os_string()]] {
            let said = program(&data, &url).args(command).output().expect("it runs");
            assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        }
        db.close().await.expect("closes");
        let world = World::reopened_at(&url, &data, now()).await;
        world.programme_at(MORNING).await;
        let reviewer = world.of_body("陈示例", Role::Reviewer, "society_center").await;
        let reviewer = browser(&world, &reviewer).await;
        Self { world, folder, url, numbers: Vec::new(), drafts: Vec::new(), ready: Vec::new(), reviewer, units: 0 }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program, serving all of it.
    pub(crate) fn serve(&self) -> Node {
        Node::start(program(&self.folder.path().join("data"), &self.url).args(["serve", "--listen", "127.0.0.1:0"]))
    }

    /// Lets the programme's clock show `programme` now; a program started afterwards goes by it. Answers the difference to the real one in milliseconds.
    pub(crate) async fn set_clock(&self, programme: Instant) -> i64 {
        let now = now();
        self.world.clock.set(now);
        self.world.programme_at(programme).await;
        programme.millis() - now.millis()
    }

    /// Registers teams until there are so many, and lets as many others wait for their review.
    pub(crate) async fn teams_up_to(&mut self, count: usize) {
        while self.numbers.len() < count {
            let unit = self.unit("样例产业学会").await;
            let mut ids = Vec::new();
            for nth in 0..TOGETHER {
                let number = self.numbers.len() + nth;
                let name = format!("“科创中国”样例第{number}产业科技服务团");
                let id = self.world.submitted(&unit.id, "industry", &name).await;
                self.world.approved(&id).await;
                ids.push(id);
                self.world.submitted(&unit.id, "industry", &format!("“科创中国”待审第{number}产业科技服务团")).await;
            }
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            self.numbers.extend(self.world.published(&ids).await);
        }
    }

    /// Begins drafts until there are so many.
    pub(crate) async fn drafts(&mut self, count: usize) {
        let current = self.world.app.current_cycle().await.expect("readable").expect("a cycle");
        while self.drafts.len() < count {
            let unit = self.unit("样例高校").await;
            let admin = self.world.admin_of(&unit).await;
            let person = browser(&self.world, &admin).await;
            let tx = self.world.app.db().begin().await.expect("a transaction");
            let now = self.world.app.now().millis();
            for nth in 0..TOGETHER {
                let id = self.world.app.id();
                let name = format!("“科创中国”草稿第{}产业科技服务团", self.drafts.len());
                let draft = Application {
                    id: id.clone(),
                    cycle_id: current.cycle.id.clone(),
                    year: i64::from(current.cycle.year),
                    revision_id: current.revision_id.clone(),
                    unit_id: unit.id.clone(),
                    team_type: "industry".to_owned(),
                    state: "draft".to_owned(),
                    round: 0,
                    version: 1,
                    body: "society_center".to_owned(),
                    name: name.clone(),
                    pool_key: None,
                    receipt: None,
                    submitted_at: None,
                    first_submitted_at: None,
                    returned_at: None,
                    correction_until: None,
                    decided_at: None,
                    flags: 0,
                    created_by: "bench".to_owned(),
                    created_at: now,
                    changed_at: now + i64::try_from(nth).expect("small"),
                };
                store::insert(&tx, draft).await.expect("a draft");
                store::answers::put(&tx, self.answers(&id, &name, now)).await.expect("answers");
                self.drafts.push(Draft { id, person: person.clone() });
            }
            tx.commit().await.expect("commits");
        }
    }

    fn answers(&self, id: &str, name: &str, at: i64) -> Vec<Answer> {
        let answer = |key: &str, value: serde_json::Value| Answer {
            application_id: id.to_owned(),
            item_id: String::new(),
            field_key: key.to_owned(),
            value: Some(value.to_string()),
            sealed: None,
            revision: 1,
            author: "bench".to_owned(),
            at,
        };
        vec![
            answer("team/name", json!(name)),
            answer("team/summary", json!("面向样例园区的企业开展诊断、攻关和培训。".repeat(8))),
            answer("work/needs", json!("经与挂点工作组沟通，当地企业提出若干需求。".repeat(8))),
            answer("work/products_summary", json!("提供诊断报告、联合攻关和培训三类产品。")),
        ]
    }

    /// Makes complete drafts, files included, through the use cases.
    pub(crate) async fn ready(&mut self, count: usize) {
        for nth in 0..count {
            let unit = self.unit("样例待交学会").await;
            let admin = self.world.admin_of(&unit).await;
            let name = format!("“科创中国”齐备第{nth}产业科技服务团");
            let id = self.world.complete_draft(&admin, &unit, "industry", &name).await;
            self.ready.push(Draft { id, person: browser(&self.world, &admin).await });
        }
    }

    async fn unit(&mut self, name: &str) -> Unit {
        self.units += 1;
        self.world.unit(&format!("{name}{}", self.units), "national_society", None, self.units).await
    }
}

async fn browser(world: &World, actor: &Actor) -> Person {
    let (token, csrf) = world.session_of(actor).await;
    Person { cookie: format!("session={token}; __Host-session={token}"), csrf }
}

fn program(data: &Path, url: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kechuang"));
    command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.env("KECHUANG_DATABASE", url).args(["--set", "rehearsal=true", "--data"]).arg(data);
    command
}

/// The real time.
pub(crate) fn now() -> Instant {
    SystemClock.now()
}
