//! Accounts and roles, code lists, programme files.

use app::actor::{Role, Scope};
use axum::http::StatusCode;

use crate::{
    house::{Browser, House},
    staff_access::incomplete_list,
    staff_units::audited,
};

async fn as_role(house: &House, role: Role) -> Browser {
    house.browser(&house.world.of_programme("样例人员", role).await).await
}

#[tokio::test]
async fn a_role_is_given_and_ended_with_a_reason() {
    let house = House::new().await;
    let person = house.world.someone("陈样例", "chenyangli@example.org", Vec::new()).await;
    let id = person.account().unwrap().to_owned();
    let security = as_role(&house, Role::SecurityAdmin).await;
    let place = "/staff/roles/new";
    let bare = house.post(&security, place, &[("email", "nobody@example.org"), ("reason", "留在这里")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text.contains("请选择角色") && bare.text.contains("nobody@example.org") && bare.text.contains("留在这里"));
    let misplaced = [("account", id.as_str()), ("role", "reviewer"), ("scope", "programme"), ("reason", "新任")];
    let misplaced = house.post(&security, place, &misplaced).await;
    assert_eq!(misplaced.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(misplaced.text.contains("审核人员") && !misplaced.text.contains("“reviewer”"), "{}", misplaced.text);
    let unknown = [("email", "nobody@example.org"), ("role", "staff"), ("scope", "programme"), ("reason", "新任")];
    assert!(house.post(&security, place, &unknown).await.text.contains("没有这个账号"));
    let given = [("account", id.as_str()), ("role", "reviewer"), ("scope", "society_center"), ("until", "2022-12-31"), ("reason", "新任")];
    assert_eq!(house.post(&security, place, &given).await.led_to(), format!("/staff/accounts/{id}?done=role-granted"));
    assert!(audited(&house, "role-granted").await);
    assert!(house.post(&security, place, &given).await.text.contains("已有这个角色"));
    let page = house.get(&security, &format!("/staff/accounts/{id}")).await.text;
    assert!(page.contains("2022-12-31 24:00") && page.contains("ch***@example.org") && !page.contains("chenyangli"), "{page}");
    let end = page.split("href=\"").find(|rest| rest.contains("/end\"")).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    assert!(house.get(&security, &end).await.text.contains("权限立即失去"));
    assert_eq!(house.post(&security, &end, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.post(&security, &end, &[("reason", "任满")]).await.led_to(), format!("/staff/accounts/{id}?done=role-ended"));
    assert_eq!(house.post(&security, &end, &[("reason", "任满")]).await.status, StatusCode::NOT_FOUND);
    assert!(audited(&house, "role-ended").await);
    let staff = as_role(&house, Role::Staff).await;
    assert_eq!(house.post(&staff, place, &given).await.status, StatusCode::FORBIDDEN);
    let support = as_role(&house, Role::Support).await;
    let above = [("account", id.as_str()), ("role", "security-admin"), ("scope", "programme"), ("reason", "越权")];
    assert_eq!(house.post(&support, place, &above).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_account_is_disabled_let_in_again_and_signed_out() {
    let house = House::new().await;
    let person = house.world.someone("陈样例", "chenyangli@example.org", Vec::new()).await;
    let theirs = house.browser(&person).await;
    let (id, support) = (person.account().unwrap(), as_role(&house, Role::Support).await);
    let sessions = format!("/staff/accounts/{id}/sessions");
    assert_eq!(house.post(&support, &sessions, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(house.post(&support, &sessions, &[("reason", "电脑遗失")]).await.led_to().ends_with("done=account-sessions-ended"));
    assert_eq!(house.get(&theirs, "/staff").await.status, StatusCode::SEE_OTHER, "signed out");
    let place = format!("/staff/accounts/{id}/disable");
    assert!(house.get(&support, &place).await.text.contains("停用“陈样例”的账号"));
    assert_eq!(house.post(&support, &place, &[("do", "disable"), ("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(house.post(&support, &place, &[("do", "disable"), ("reason", "核实中")]).await.led_to().ends_with("done=account-disabled"));
    let old = house.post(&support, &place, &[("do", "disable"), ("reason", "核实中")]).await;
    old.moved_on("已停用", &format!("/staff/accounts/{id}"));
    assert!(house.post(&support, &place, &[("do", "enable"), ("reason", "已核实")]).await.led_to().ends_with("done=account-enabled"));
    assert!(
        audited(&house, "account-disabled").await && audited(&house, "account-enabled").await && audited(&house, "sessions-ended").await
    );
    let head =
        house.world.someone("郑示例", "zheng@example.org", vec![app::actor::Grant { role: Role::Staff, scope: Scope::Programme }]).await;
    let above = format!("/staff/accounts/{}/disable", head.account().unwrap());
    assert_eq!(house.get(&support, &above).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.post(&support, &above, &[("do", "disable"), ("reason", "越权")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_entry_is_added_to_an_incomplete_list_only() {
    let house = House::new().await;
    let list = incomplete_list(&house.world).await;
    let staff = as_role(&house, Role::Staff).await;
    let place = format!("/staff/dictionaries/{list}/add");
    let bare = house.post(&staff, &place, &[("label", ""), ("parent", "没有的上级"), ("reason", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["请填写名称", "没有这个上级条目", "请写明理由", "value=\"没有的上级\""] {
        assert!(bare.text.contains(said), "{said}");
    }
    let done = house.post(&staff, &place, &[("label", "样例增补条目"), ("reason", "新近设立")]).await;
    assert_eq!(done.led_to(), format!("/staff/dictionaries/{list}?done=entry-added"));
    let page = house.get(&staff, &format!("/staff/dictionaries/{list}")).await.text;
    assert!(page.contains("样例增补条目") && page.contains("工作人员增补"), "{page}");
    assert!(audited(&house, "dictionary-entry-added").await);
    assert!(house.post(&staff, &place, &[("label", "样例增补条目"), ("reason", "再来")]).await.text.contains("已在码表中"));
    assert!(house.get(&staff, &format!("/staff/dictionaries/{list}?q=zzzz")).await.text.contains("没有找到条目"));
    let lists = house.world.app.dictionaries().await.unwrap();
    let complete = lists.iter().find(|list| list.complete).expect("a complete one").code.clone();
    assert_eq!(house.get(&staff, &format!("/staff/dictionaries/{complete}/add")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&staff, &format!("/staff/dictionaries/{complete}?page=2")).await.status, StatusCode::OK);
    assert_eq!(house.get(&staff, "/staff/dictionaries/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn drafts_move_to_a_newer_revision_after_its_differences_were_shown() {
    let house = House::new().await;
    let world = &house.world;
    let unit = world.known_unit("样例学会", "national_society", None).await;
    let admin = world.of_unit("林样例", Role::UnitAdmin, &unit).await;
    let start = app::apply::Start { unit, team_type: "industry".to_owned() };
    world.app.run(&admin, start, app::apply::start).await.unwrap().done().expect("a draft");
    let old = world.app.current_cycle().await.unwrap().unwrap().revision_id;
    let mut files: Vec<(String, String)> =
        rules::cycle::shipped_files("2022").unwrap().iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    for (_, text) in &mut files {
        *text = text.replace("closes = \"2022-03-01T00:00\"", "closes = \"2022-03-02T00:00\"");
    }
    let platform = app::Actor::platform();
    let staff_only = as_role(&house, Role::Staff).await;
    assert!(house.get(&staff_only, "/staff/cycles/2022").await.text.contains("只有一个版次"));
    world.app.run(&platform, app::staff::LoadCycle { files }, app::staff::load_cycle).await.unwrap().done().expect("a revision");
    let new = world.app.current_cycle().await.unwrap().unwrap().revision_id;
    assert_ne!(old, new);
    let path = format!("/staff/cycles/2022?from={old}&to={new}");
    let shown = house.get(&staff_only, &path).await.text;
    assert!(shown.contains("2022-03-02") && shown.contains("将 1 份草稿转到第 2 版"), "{shown}");
    let back = house.post(&staff_only, "/staff/cycles/2022", &[("do", "move"), ("from", &new), ("to", &old)]).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = house.post(&staff_only, "/staff/cycles/2022", &[("do", "move"), ("from", &old), ("to", &new)]).await;
    assert_eq!(done.led_to(), "/staff/cycles/2022?done=drafts-moved");
    assert!(audited(&house, "drafts-moved").await);
    assert!(house.get(&staff_only, &path).await.text.contains("无需转移"));
    assert_eq!(house.get(&staff_only, "/staff/cycles/1999").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_accounts_are_looked_for_by_stands_in_no_address() {
    let house = House::new().await;
    house.world.someone("陈样例", "chenyangli@example.org", Vec::new()).await;
    let support = as_role(&house, Role::Support).await;
    let place = "/staff/accounts";
    let found = house.post(&support, place, &[("q", "chenyangli@example.org")]).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.text.contains("陈样例") && !found.text.contains("样例人员</a>"), "only the one: {}", found.text);
    assert!(found.text.contains("value=\"chenyangli@example.org\""), "what was typed stays in the field");
    assert!(!found.text.contains("q=chenyangli") && found.text.matches("chenyangli").count() == 1, "and nowhere else: {}", found.text);
    assert!(
        found.text.contains("action=\"/staff/accounts\" class=\"filter card\"")
            && !found.text.contains("<form method=\"get\" action=\"/staff")
    );
    assert!(house.post(&support, place, &[("q", "没有")]).await.text.contains("没有找到账号"));
    let by_address = house.get(&support, "/staff/accounts?q=chenyangli@example.org").await;
    assert_eq!(by_address.led_to(), place, "an address of old finds nothing and repeats nothing");
    let untold = Browser { csrf: "0".repeat(43), ..support.clone() };
    assert_eq!(house.post(&untold, place, &[("q", "陈")]).await.status, StatusCode::FORBIDDEN);
    let staff = as_role(&house, Role::Staff).await;
    assert_eq!(house.post(&staff, place, &[("q", "陈")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_pages_of_accounts_found_are_asked_for_by_the_same_form() {
    let house = House::new().await;
    for n in 0..30 {
        house.world.someone("郑多例", &format!("many{n}@example.org"), Vec::new()).await;
    }
    let support = as_role(&house, Role::Support).await;
    let all = house.get(&support, "/staff/accounts").await.text;
    assert!(all.contains("href=\"/staff/accounts?page=2\""), "everybody: by address");
    let first = house.post(&support, "/staff/accounts", &[("q", "郑多例")]).await.text;
    assert!(first.contains("<button name=\"page\" value=\"2\"") && !first.contains("?page=2"), "{first}");
    assert_eq!(first.matches(">郑多例</a>").count(), 25);
    let second = house.post(&support, "/staff/accounts", &[("q", "郑多例"), ("page", "2")]).await.text;
    assert_eq!(second.matches(">郑多例</a>").count(), 5);
    assert!(second.contains("value=\"1\"") && second.contains("value=\"郑多例\""), "{second}");
}
