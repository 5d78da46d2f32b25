//! Jobs, letters, the audit.

use app::{Act, Actor, App, Ports, Settings, actor::Role, background, mail};
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Backing, World};

use crate::{
    house::{Browser, House},
    staff_units::audited,
};

async fn as_role(house: &House, role: Role) -> Browser {
    house.browser(&house.world.of_programme("样例人员", role).await).await
}

async fn write(app: &App) {
    let mut act = Act::begin(app, &Actor::platform()).await.unwrap();
    let to = app::Secret::new("linyangli@example.org".to_owned());
    let params = [("hours", "24"), ("link", "https://kechuang.example.org/verify/abc-DEF_1")];
    mail::queue(&mut act, &to, "zh-CN", mail::Template::VerifyEmail, &params).await.unwrap();
    act.commit().await.unwrap();
}

async fn without_mail_server(rehearsal: bool) -> House {
    let mut world = World::new(Backing::Sqlite).await;
    let ports = Ports { mailer: None, ..world.app.ports().clone() };
    let settings = Settings { rehearsal, ..world.app.settings().clone() };
    world.app = App::new(world.app.db().clone(), ports, settings).await.unwrap();
    House::over(world)
}

#[tokio::test]
async fn a_job_that_was_given_up_is_tried_again_or_dropped() {
    let house = House::new().await;
    let system = as_role(&house, Role::SystemAdmin).await;
    assert!(house.get(&system, "/staff/jobs").await.text.contains("没有停下的任务"));
    let mut act = Act::begin(&house.world.app, &Actor::platform()).await.unwrap();
    act.enqueue("nonsense", None, &json!({}), 0).await.unwrap();
    act.commit().await.unwrap();
    background::work_off(&house.world.app).await.unwrap();
    let list = house.get(&system, "/staff/jobs").await.text;
    assert!(list.contains("knows no job nonsense"), "{list}");
    let place =
        list.split("href=\"").find(|rest| rest.starts_with("/staff/jobs/")).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    assert!(house.get(&system, &place).await.text.contains("重新运行"));
    assert!(house.post(&system, &place, &[("do", "ask")]).await.text.contains("不能恢复"));
    assert_eq!(house.post(&system, &place, &[("do", "retry")]).await.led_to(), "/staff/jobs?done=job-retried");
    assert_eq!(house.post(&system, &place, &[("do", "retry")]).await.status, StatusCode::CONFLICT, "it waits now");
    assert_eq!(house.get(&system, &place).await.status, StatusCode::NOT_FOUND);
    background::work_off(&house.world.app).await.unwrap();
    assert_eq!(house.post(&system, &place, &[("do", "discard")]).await.led_to(), "/staff/jobs?done=job-discarded");
    assert!(audited(&house, "job-retried").await && audited(&house, "job-discarded").await);
    let staff = as_role(&house, Role::Staff).await;
    assert_eq!(house.post(&staff, &place, &[("do", "discard")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn where_letters_are_real_only_operators_see_that_they_went_out_and_nobody_reads_them() {
    let house = House::new().await;
    let system = as_role(&house, Role::SystemAdmin).await;
    assert!(house.get(&system, "/staff/outbox").await.text.contains("没有信件"));
    write(&house.world.app).await;
    background::work_off(&house.world.app).await.unwrap();
    let list = house.get(&system, "/staff/outbox?state=sent").await.text;
    assert!(list.contains("li***@example.org") && !list.contains("linyangli"), "{list}");
    let place =
        list.split("href=\"").find(|rest| rest.starts_with("/staff/outbox/")).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    let letter = house.get(&system, &place).await.text;
    assert!(letter.contains("正文不在此显示") && !letter.contains("abc-DEF_1") && !letter.contains("linyangli"), "{letter}");
    assert_eq!(house.get(&system, "/staff/outbox/nothing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&as_role(&house, Role::Staff).await, &place).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&Browser::default(), "/demo/outbox").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn in_a_rehearsal_without_a_mail_server_everybody_reads_letters_and_follows_their_links() {
    let house = without_mail_server(true).await;
    let nobody = Browser::default();
    assert!(house.get(&nobody, "/demo/outbox").await.text.contains("没有信件"));
    write(&house.world.app).await;
    let seen = house.get(&nobody, "/demo/outbox").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text.contains("linyangli@example.org") && seen.text.contains("href=\"/verify/abc-DEF_1\""), "{}", seen.text);
    assert!(!seen.text.contains("/staff/"), "a visitor is shown no entries");
    let real = without_mail_server(false).await;
    write(&real.world.app).await;
    assert_eq!(real.get(&nobody, "/demo/outbox").await.status, StatusCode::NOT_FOUND, "never of a real database");
}

#[tokio::test]
async fn the_audit_is_looked_through_and_verified() {
    let house = House::new().await;
    let auditor = as_role(&house, Role::AuditAdmin).await;
    assert!(house.get(&auditor, "/staff/audit").await.text.contains("没有符合条件的记录"));
    let somebody = house.world.of_programme("郑示例", Role::Staff).await;
    for number in 0..60 {
        let act = Act::begin(&house.world.app, &somebody).await.unwrap();
        act.audit(
            if number == 0 { "batch.publish" } else { "exception-granted" },
            "exception",
            &format!("e{number}"),
            json!({ "reason": "<b>一例</b>" }),
        )
        .await
        .unwrap();
        act.commit().await.unwrap();
    }
    app::audit::number_and_seal(&house.world.app).await.unwrap();
    let first = house.get(&auditor, "/staff/audit").await.text;
    assert!(first.contains("共 60 条") && first.contains("page=2") && first.contains("<dd>&#60;b&#62;一例"), "{first}");
    assert!(first.contains("批准例外") && first.contains("郑示例"));
    let narrowed =
        house.get(&auditor, "/staff/audit?action=batch.publish&actor=%E9%83%91%E7%A4%BA%E4%BE%8B&from=2022-02-20&to=2022-02-20").await.text;
    assert!(narrowed.contains("共 1 条") && narrowed.contains("发布名单"), "{narrowed}");
    assert!(house.get(&auditor, "/staff/audit?subject=e7").await.text.contains("共 1 条"));
    assert!(house.get(&auditor, "/staff/audit?to=2022-02-19").await.text.contains("没有符合条件的记录"));
    let whole = house.post(&auditor, "/staff/audit/verify", &[]).await;
    assert!(whole.status == StatusCode::OK && whole.text.contains("审计链完整"), "{}", whole.text);
    let act = Act::begin(&house.world.app, &somebody).await.unwrap();
    act.audit("signed-in", "account", "x", json!({})).await.unwrap();
    act.commit().await.unwrap();
    house.world.clock.advance(app::audit::UNSEALED_TOO_LONG + 1);
    let broken = house.post(&auditor, "/staff/audit/verify", &[]).await.text;
    assert!(broken.contains("发现 1 处问题") && broken.contains("久未封存"), "{broken}");
    assert_eq!(house.post(&as_role(&house, Role::Staff).await, "/staff/audit/verify", &[]).await.status, StatusCode::FORBIDDEN);
}
