//! `demo`: a seeded rehearsal year in a folder of its own.

use std::{io::Write, net::SocketAddr};

use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    cli::DemoArgs,
    config::{Flags, Gathered},
    demo,
    report::{Answer, Report, Trouble},
    serve, wiring,
};

pub(crate) async fn run(args: &DemoArgs, flags: Flags, lang: Lang) -> Answer {
    let mut config = {
        // a rehearsal takes nothing from the configuration of the real platform
        let all = Gathered::new(&Flags { config: None, values: own(args, flags) }, &|_| None);
        let (config, problems) = crate::config::read(&all);
        if let Some(problem) = problems.into_iter().find(|problem| problem.refuses) {
            return Err(Trouble::Failed(problem.said));
        }
        config
    };
    let wiring::Wired { app, opened } = wiring::wire(&config).await?;
    let seeded = demo::is_seeded(&app).await?;
    if !seeded {
        say(Words::new(lang).pick("正在准备演练年份的数据……", "preparing the data of the rehearsal year …"));
        demo::seed(&app).await?;
    }
    drop(app);
    opened.db.close().await?;
    if args.prepare {
        return Ok(Report::new(true, json!({ "ok": true, "seeded": !seeded })));
    }
    let listener = serve::listen(config.listen).await?;
    config.public_url = format!("http://{}", listener.local_addr()?);
    let node = serve::start_on(listener, &config).await?;
    say(&welcome(lang, &config.public_url));
    node.run(&config).await?;
    Ok(Report::new(true, json!({ "ok": true })))
}

fn own(args: &DemoArgs, flags: Flags) -> Vec<(String, String, String)> {
    let mut values = flags.values;
    let address = SocketAddr::from(([127, 0, 0, 1], args.port));
    let own = [("data", args.dir.display().to_string()), ("rehearsal", "true".to_owned()), ("listen", address.to_string())];
    values.extend(own.into_iter().map(|(key, value)| ("demo".to_owned(), key.to_owned(), value)));
    values
}

fn welcome(lang: Lang, url: &str) -> String {
    let zh = format!(
        "\n科创 · 演练已启动：{url}\n\n先试这些：\n  1. 打开首页，点一张身份卡，直接以该身份登录\n  2. 以“单位管理员”打开“在线办理”，填一份草稿并提交\n  3. 以“审核人”退回修改，再换回单位看字段旁的意见\n  4. 首页的“演练时钟”可拨到集中注册前、期间、最后一分钟或截止后\n\n按 Ctrl-C 结束。"
    );
    let en = format!(
        "\nkechuang · the rehearsal is running: {url}\n\nTry this first:\n  1. open the first page and click a role card to sign in as that person\n  2. as the unit's administrator open “Apply online”, fill in a draft and submit it\n  3. as a reviewer return it, then see the comments at the fields as the unit\n  4. the rehearsal clock on the first page moves to before the window, into it, its last minute, or after it\n\nCtrl-C ends it."
    );
    Words::new(lang).pick(&zh, &en).to_owned()
}

fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
