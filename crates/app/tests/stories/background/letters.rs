//! The mail server goes away and comes back: nothing is lost, nothing doubled but under the same Message-ID.

use app::{Act, Actor, App, Outcome, Ports, Settings, background, mail, staff};

async fn write(app: &App, to: &str) {
    let mut act = Act::begin(app, &Actor::platform()).await.unwrap();
    let to = app::Secret::new(to.to_owned());
    mail::queue(&mut act, &to, "zh-CN", mail::Template::ResetUnknown, &[("link", "https://kechuang.example.org/")]).await.unwrap();
    act.commit().await.unwrap();
}

testkit::each_database! {
    async fn letters_wait_while_the_mail_server_is_away(world: World) {
        world.mail_box.set_away(true);
        write(&world.app, "lin@example.org").await;
        write(&world.app, "chen@example.org").await;
        for _ in 0..40 {
            background::work_off(&world.app).await.unwrap();
            world.clock.advance(15 * 60_000);
        }
        assert!(world.mail_box.letters().is_empty());
        let kept = store::mail::latest(world.app.read(), 10).await.unwrap();
        assert!(kept.iter().all(|letter| letter.state == "queued" && letter.last_error == "away" && letter.attempts >= 10), "{kept:?}");
        let view = staff::jobs(&world.app, &Actor::platform()).await.unwrap().done().unwrap();
        assert!(view.dead.is_empty(), "a weekend is no reason to give up");
        world.mail_box.set_away(false);
        background::work_off(&world.app).await.unwrap();
        let mut to: Vec<String> = world.mail_box.letters().into_iter().map(|letter| letter.to).collect();
        to.sort();
        assert_eq!(to, ["chen@example.org", "lin@example.org"]);
        world.clock.advance(3_600_000);
        assert_eq!(background::work_off(&world.app).await.unwrap(), 0);
    }

    async fn a_worker_that_dies_after_sending_sends_again_under_the_same_message_id(world: World) {
        write(&world.app, "lin@example.org").await;
        let seen = store::jobs::due(world.app.read(), world.app.now().millis(), 1).await.unwrap();
        let tx = world.app.db().begin().await.unwrap();
        store::jobs::take(&tx, &seen[0], world.app.now().plus(background::LEASE).millis()).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let row = store::mail::latest(world.app.read(), 1).await.unwrap().remove(0);
        let letter = mail::letter(&world.app, &row).unwrap();
        world.app.ports().mailer.as_ref().unwrap().send(&letter).await.unwrap();
        // here the first worker dies, before it could say so
        world.clock.advance(background::LEASE + 1);
        background::work_off(&world.app).await.unwrap();
        let ids: Vec<String> = world.mail_box.letters().into_iter().map(|letter| letter.message_id).collect();
        assert_eq!(ids.len(), 2);
        assert_eq!(ids[0], ids[1]);
        assert!(ids[0].ends_with("@kechuang.example.org"), "{}", ids[0]);
    }

    async fn without_a_mail_server_letters_are_kept_and_read_in_the_outbox_of_a_rehearsal(world: World) {
        let ports = Ports { mailer: None, ..world.app.ports().clone() };
        let app = App::new(world.app.db().clone(), ports, world.app.settings().clone()).await.unwrap();
        write(&app, "lin@example.org").await;
        background::work_off(&app).await.unwrap();
        let visitor = Actor::visitor("127.0.0.1", "zh-CN");
        let view = staff::stage_outbox(&app, 0).await.unwrap().expect("everybody on the stage may read");
        assert_eq!(view.letters.len(), 1);
        assert_eq!(view.letters[0].state, "kept");
        assert_eq!(view.letters[0].open.as_ref().unwrap().0, "lin@example.org");
        assert_eq!(staff::stage_outbox(&world.app, 0).await.unwrap(), None, "not where letters really go out");
        let real = Settings { rehearsal: false, ..world.app.settings().clone() };
        let real = App::new(world.app.db().clone(), app.ports().clone(), real).await.unwrap();
        assert_eq!(staff::stage_outbox(&real, 0).await.unwrap(), None, "never of a real database");
        assert_eq!(staff::outbox(&app, &visitor, None, 0).await.unwrap(), Outcome::Denied);
        for app in [&world.app, &real] {
            let operators = staff::outbox(app, &Actor::platform(), None, 0).await.unwrap().done().unwrap();
            assert!(operators.letters[0].open.is_none() && operators.letters[0].to == "l***@example.org");
            let letter = staff::letter(app, &Actor::platform(), &operators.letters[0].id).await.unwrap().done().unwrap();
            assert!(letter.open.is_none());
            assert_eq!(staff::letter(app, &visitor, &letter.id).await.unwrap(), Outcome::Denied);
        }
        let none = staff::outbox(&app, &Actor::platform(), Some("refused"), 0).await.unwrap().done().unwrap();
        assert_eq!((none.found, none.letters.len(), none.counts), (0, 0, vec![("kept".to_owned(), 1)]));
    }
}
