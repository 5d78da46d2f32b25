//! `demo`: a seeded rehearsal year in a folder of its own.

use std::{io::Write, net::SocketAddr, path::Path};

use serde_json::json;
use web::locale::{Lang, Words};

use crate::{
    cli::DemoArgs,
    config::{Config, Flags, Gathered},
    demo,
    report::{Answer, Report, Trouble},
    serve,
};

pub(crate) async fn run(args: &DemoArgs, flags: Flags, lang: Lang) -> Answer {
    let folder = std::path::absolute(&args.dir)?;
    let mut config = configure(args, &flags, &folder)?;
    // the port first: who starts a second time by mistake learns it before anything is made
    let listener = if args.prepare { None } else { Some(serve::listen(config.listen).await?) };
    config.public_url = match &listener {
        Some(listener) => format!("http://{}", listener.local_addr()?),
        None => format!("http://{}", config.listen),
    };
    let seeded = demo::is_there(&config).await?;
    if !seeded {
        say(Words::new(lang).pick(
            "正在准备演练年份的数据（约十几秒，只在第一次）……",
            "preparing the data of the rehearsal year (some fifteen seconds, the first time only) …",
        ));
        // letters of the rehearsal link to where it is served
        let make = |folder: &Path| Ok(Config { public_url: config.public_url.clone(), ..configure(args, &flags, folder)? });
        demo::make(&folder, make).await?;
    }
    let Some(listener) = listener else { return Ok(Report::new(true, json!({ "ok": true, "seeded": !seeded }))) };
    let node = serve::start_on(listener, &config).await?;
    say(&welcome(lang, &config.public_url));
    node.run(&config).await?;
    Ok(Report::new(true, json!({ "ok": true })))
}

/// A rehearsal takes nothing from the configuration of the real platform.
fn configure(args: &DemoArgs, flags: &Flags, folder: &Path) -> Result<Config, Trouble> {
    let mut values = flags.values.clone();
    let address = SocketAddr::from(([127, 0, 0, 1], args.port));
    let own = [("data", folder.display().to_string()), ("rehearsal", "true".to_owned()), ("listen", address.to_string())];
    values.extend(own.into_iter().map(|(key, value)| ("demo".to_owned(), key.to_owned(), value)));
    let all = Gathered::new(&Flags { config: None, values }, &|_| None);
    let (config, problems) = crate::config::read(&all);
    match problems.into_iter().find(|problem| problem.refuses) {
        Some(problem) => Err(Trouble::Failed(problem.said)),
        None => Ok(config),
    }
}

fn welcome(lang: Lang, url: &str) -> String {
    let zh = format!(
        "
科创演练已启动：{url}

在浏览器里打开，然后：
  1. 点首页的“单位管理员”卡，开始一份申请：自己填一部分，其余用“填入样例内容”，提交
  2. 换“审核人员”卡受理、批注、退回；换“审核负责人”卡作决定
  3. 换“工作人员”卡编排第二批名单，换“发布人”卡发布
  4. 用首页的业务时钟跳到开放前、最后一分钟或截止后，看看有什么不同
也可以自己注册账号，验证邮件在“演练发件箱”里。

Open {url} and click a role card. 按 Ctrl-C 结束。"
    );
    let en = format!(
        "
The rehearsal is running: {url}

Open it in a browser, then:
  1. click the card “Unit administrator” and begin an application: write a part, fill the rest with samples, submit
  2. as “Reviewer” take up, comment, return; as “Head” decide
  3. as “Programme staff” put the second batch together, as “Publisher” publish it
  4. move the programme’s clock to before the window, into its last minute, or after it
Or register an account of your own; its letters lie in the outbox of the rehearsal.

Ctrl-C ends it."
    );
    Words::new(lang).pick(&zh, &en).to_owned()
}

fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
